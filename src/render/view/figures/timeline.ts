/** The first hours by actor: what the plan puts a limit of at most four hours on, and nothing else. */
import { durationMinutes } from '../../../model/duration.ts'
import { defaultSince, effectiveMeasures } from '../../../model/measures.ts'
import type { Measure, Reference } from '../../../model/plan.generated.ts'
import { expandLevels, scaleOf } from '../../../model/response/levels.ts'
import { shortName } from '../../phrase/names.ts'
import type { Words } from '../../phrase/words.ts'
import type { FigureCell, GridFigure } from '../../tree.ts'
import { wording } from '../context.ts'

/** The first hours, minutes. */
const LONGEST = 240
/** Upper ends of columns, minutes; those in which nothing falls are left out. */
const SLOTS = [5, 15, 30, 60, 120, LONGEST]
/** Fewer actions or actors are said sooner in the text. */
const LEAST = { actions: 4, actors: 2 }
/** A figure of more actions keeps those that every event asks for, and says how many it leaves out. */
const MOST = 32
/** Points that few actions count from share a part; each action then says its own. */
const LEAST_OF_POINT = 3

interface Entry {
  /** Who does it, in words. */
  actor: string
  what: string
  minutes: number
  within: string
  /** What the limit counts from, in words; empty: the plan does not say. */
  since: string
  /** Whether it counts from a point that only some events reach, or holds for some hazards or on a condition. */
  isSpecial: boolean
}

/** @returns the figure, or nothing where fewer than four actions of two actors have a limit in the first hours */
export function timelineFigure(words: Words): GridFigure[] {
  const all = entriesOf(words)
  const general = all.filter(({ isSpecial }) => !isSpecial)
  const entries = all.length > MOST && general.length >= LEAST.actions ? general : all
  const actors = new Set(entries.map(({ actor }) => actor))
  if (entries.length < LEAST.actions || actors.size < LEAST.actors) return []
  const slots = SLOTS.filter((end, at) => entries.some(({ minutes }) => isIn(minutes, at)) && end > 0)
  const head = slots.map((end) => words.phrase.within(end < 60 ? `${end}min` : `${end / 60}h`))
  const columns = slots.map((end) => SLOTS.indexOf(end))
  return [
    {
      type: 'planFigure',
      kind: 'timeline',
      title: captionOf(words, all.length - entries.length),
      head: [words.say({ zh: '责任主体', en: 'Who' }), ...head.map(words.phrase.capital)],
      rows: partsOf(words, entries).flatMap(({ title, held, isOwn }) => [
        [{ text: title, isHead: true, shade: 'grey', colSpan: columns.length + 1 }],
        ...rowsOf(words, held, { columns, isOwn }),
      ]),
      widths: [words.locale === 'zh' ? 1.3 : 1.6, ...columns.map((slot) => widthOf(entries, slot))],
    },
  ]
}

/** A column with half of the actions is twice as wide as one with one or two. */
function widthOf(entries: readonly Entry[], slot: number): number {
  const share = entries.filter(({ minutes }) => isIn(minutes, slot)).length / entries.length
  return 1 + Math.min(1, 2 * share)
}

function captionOf(words: Words, left: number): string {
  const title = words.say({ zh: '响应最初几小时行动时间表', en: 'The first hours of a response' })
  if (left === 0) return title
  const said = {
    zh: '（另有{count}项限于特定风险、条件或者起算点，见响应措施）',
    en: ' ({count} more actions hold for some hazards, conditions or starts: see the measures)',
  }
  return title + wording(words, said, { count: left })
}

function isIn(minutes: number, slot: number): boolean {
  return minutes <= (SLOTS[slot] ?? 0) && minutes > (slot === 0 ? -1 : (SLOTS[slot - 1] ?? 0))
}

interface Part {
  title: string
  held: Entry[]
  /** The entries count from different points. */
  isOwn: boolean
}

/** One part for each point that several actions count from, as they come in the plan; the rest together. */
function partsOf(words: Words, entries: readonly Entry[]): Part[] {
  const points = new Map<string, Entry[]>()
  for (const entry of entries) points.set(entry.since, [...(points.get(entry.since) ?? []), entry])
  const parts = [...points].map(([since, held]) => ({ since, held }))
  const large = parts.filter(({ held }) => held.length >= LEAST_OF_POINT)
  const rest = parts.filter(({ held }) => held.length < LEAST_OF_POINT).flatMap(({ held }) => held)
  const first = (held: readonly Entry[]) => Math.min(...held.map(({ since }) => orderOf(words, since)))
  const said = large
    .toSorted((a, b) => first(a.held) - first(b.held))
    .map(({ since, held }): Part => ({ title: titleOf(words, since), held, isOwn: false }))
  if (rest.length === 0) return said
  const title = words.say({ zh: '从各自的起算点起', en: 'Each from its own start' })
  return [...said, { title, held: rest, isOwn: true }]
}

function titleOf(words: Words, since: string): string {
  return since === '' ? words.say({ zh: '起算点未写明', en: 'Start not given' }) : words.phrase.capital(since)
}

/** Points that every event reaches, as they come about. */
const POINTS = ['occurred', 'received', 'started']

function orderOf(words: Words, since: string): number {
  const found = POINTS.findIndex((keyword) => words.after(keyword) === since)
  return found < 0 ? POINTS.length : found
}

function rowsOf(words: Words, held: readonly Entry[], { columns, isOwn }: { columns: number[]; isOwn: boolean }) {
  const sorted = held.toSorted((a, b) => a.minutes - b.minutes)
  const actors = [...new Set(sorted.map(({ actor }) => actor))]
  return actors.map((actor): FigureCell[] => [
    { text: actor, isHead: true },
    ...columns.map((slot): FigureCell => {
      const here = sorted.filter((entry) => entry.actor === actor && isIn(entry.minutes, slot))
      return {
        text: here.map((entry) => say(words, entry, { isOwn, isEnd: entry.minutes === SLOTS[slot] })).join('\n'),
      }
    }),
  ])
}

/** The limit is said where the title of the column does not say it. */
function say(
  words: Words,
  { what, within, since }: Entry,
  { isOwn, isEnd }: { isOwn: boolean; isEnd: boolean },
): string {
  const limit = isOwn ? words.phrase.within(within, since === '' ? undefined : since) : words.phrase.within(within)
  return `${words.say({ zh: '·', en: '• ' })}${what}${isEnd && !isOwn ? '' : words.phrase.bracket(limit)}`
}

function entriesOf(words: Words): Entry[] {
  return effectiveMeasures(words.plan).flatMap(({ measure }) => {
    if ((measure.phase ?? 'response') !== 'response') return []
    return variants(words, measure).flatMap(({ whole, levels }) => entryOf(words, whole, levels))
  })
}

/** A measure as it is, and as it is at the levels where its limit differs. */
function variants(words: Words, measure: Measure): { whole: Measure; levels: string[] }[] {
  const { plan } = words
  const own = measure.levels?.length ? expandLevels(plan, measure.levels) : scaleOf(plan)
  const differing = Object.entries(measure.byLevel ?? {})
    .filter(([, { within, since }]) => within !== undefined || since !== undefined)
    .map(([key, { within, since, lead }]) => ({
      whole: {
        ...measure,
        ...(within === undefined ? {} : { within }),
        ...(since === undefined ? {} : { since }),
        ...(lead === undefined ? {} : { lead }),
      },
      levels: expandLevels(plan, [key]),
    }))
  const taken = new Set(differing.flatMap(({ levels }) => levels))
  const left = own.filter((level) => !taken.has(level))
  return left.length === 0 && own.length > 0 ? differing : [{ whole: measure, levels: left }, ...differing]
}

function entryOf(words: Words, measure: Measure, levels: string[]): Entry[] {
  const { within, lead = [], every, hazards = [], when } = measure
  const minutes = within === undefined ? undefined : durationMinutes(within)
  if (within === undefined || minutes === undefined || minutes > LONGEST || lead.length === 0 || every) return []
  const since = measure.since ?? defaultSince(measure.phase)
  return [
    {
      actor: words.references(lead as Reference[]),
      what: words.text(shortName(measure)) + limits(words, measure, levels),
      minutes,
      within,
      since: since === undefined ? '' : words.after(since),
      isSpecial: hazards.length > 0 || when !== undefined || !POINTS.some((point) => point === since),
    },
  ]
}

/** At which levels, for which hazards, and whether on a condition: said short, the measure itself says it in full. */
function limits(words: Words, { hazards = [], when, asNeeded }: Measure, levels: string[]): string {
  const isEvery = levels.length === 0 || levels.length === scaleOf(words.plan).length
  const all = words.plan.scenario.hazards?.length ?? 0
  const named = hazards.map((id) => words.name('hazard', id))
  const said = [
    isEvery ? '' : shortLevels(words, levels),
    hazards.length === 0 || hazards.length >= all
      ? ''
      : hazards.length <= 2
        ? words.phrase.list(named)
        : wording(words, { zh: '限{count}种风险', en: 'for {count} hazards' }, { count: hazards.length }),
    when === undefined ? '' : words.say({ zh: '符合条件时', en: 'on its condition' }),
    asNeeded ? words.label('measure', 'asNeeded') : '',
  ].filter(Boolean)
  return said.length === 0 ? '' : words.phrase.bracket(said.join(words.say({ zh: '，', en: ', ' })))
}

/** 三级响应（装置级）: what a label adds in brackets or behind a dash is left out. */
function shortLevels(words: Words, levels: string[]): string {
  return words
    .levelSet(levels)
    .replaceAll(/（[^（）]*）/g, '')
    .replaceAll(/ [–—-] (?:(?! and above)[^,])*/g, '')
}
