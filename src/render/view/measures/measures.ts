/** Measures by phase; within a phase by level or warning, then by group or function. */

import { type EffectiveMeasure, effectiveMeasures } from '../../../model/measures.ts'
import type { Measure } from '../../../model/plan.generated.ts'
import { expandLevels, scaleOf } from '../../../model/response/levels.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { list, paragraph, richInside, section, strong } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { read } from '../reading.ts'
import { concernsAll, measureItem, type Said, steps } from './measure.ts'

type Phase = NonNullable<Measure['phase']>

/** Measures of one phase (or of none), grouped by title or function. */
export function measuresOf(context: ViewContext, phase: Phase | undefined): Block[] {
  const title = phase === undefined ? '' : context.words.choice('measure', 'phase', phase)
  return groupsOf(context.words, inPhase(context, phase), { title })
}

function inPhase({ plan, elsewhere }: ViewContext, phase: Phase | undefined): EffectiveMeasure[] {
  return effectiveMeasures(plan).filter(({ measure, node }) => measure.phase === phase && !elsewhere?.has(node))
}

/** Response measures under headings that say at which levels they are taken: those of all levels first. */
export function responseMeasures(context: ViewContext): Block[] {
  const { plan, words } = context
  const entries = inPhase(context, 'response')
  const scale = scaleOf(plan)
  const isMixed = entries.some(({ measure }) => measure.levels === undefined)
  const setOf = ({ measure }: EffectiveMeasure) => {
    const held = expandLevels(plan, measure.levels ?? [])
    return isMixed && held.length === scale.length ? '' : held.join(' ')
  }
  const sets = [...new Set(entries.map(setOf))]
  if (sets.length < 2 && (sets[0] === '' || sets[0] === undefined)) return groupsOf(words, entries, {})
  const rank = (set: string) => {
    const held = set === '' ? scale : set.split(' ')
    return [-held.length, -scale.indexOf(held.at(-1) ?? '')]
  }
  sets.sort((a, b) => {
    const [[sizeA = 0, leastA = 0], [sizeB = 0, leastB = 0]] = [rank(a), rank(b)]
    return leastA - leastB || sizeA - sizeB
  })
  return sets.flatMap((set) => {
    const held = entries.filter((entry) => setOf(entry) === set)
    const title = setTitle(words, set)
    return section(title, 1, groupsOf(words, held, { levels: set !== '' || isMixed, title }))
  })
}

function setTitle(words: Words, set: string): string {
  if (set === '') return words.say({ zh: '各级响应措施', en: 'Measures at every level' })
  const levels = words.levelSet(set.split(' '))
  return words.say({ zh: `${words.phrase.response(levels)}措施`, en: `Measures at ${levels}` })
}

/** Warning measures under headings that say on which warnings they are taken. */
export function warningMeasures(context: ViewContext): Block[] {
  const { words } = context
  const entries = inPhase(context, 'warning')
  const setOf = ({ measure }: EffectiveMeasure) => words.warningSet(measure.onWarnings ?? [])
  const sets = [...new Set(entries.map(setOf))]
  if (sets.length === 1 && sets[0] === '') return groupsOf(words, entries, {})
  const titles = new Set(entries.map((entry) => titleOf(entry).title))
  const [only = ''] = titles
  // A title that stands over every measure of the chapter is said once.
  const chapter = titles.size === 1 && sets.length > 1 ? only : ''
  const lead = chapter === '' ? [] : paragraph(strong(chapter))
  const sections = sets.flatMap((set) => {
    const held = entries.filter((entry) => setOf(entry) === set)
    const title =
      set === ''
        ? words.say({ zh: '通用预警行动', en: 'On every warning' })
        : words.say({ zh: `${set}行动`, en: `On ${set}` })
    return section(title, 1, groupsOf(words, held, { onWarnings: set !== '', title, chapter }))
  })
  return [...lead, ...sections]
}

interface Run {
  title: string
  group: Measure | undefined
  entries: EffectiveMeasure[]
}

/** Runs of measures under one title, each a bold line and a numbered list. */
function groupsOf(words: Words, entries: readonly EffectiveMeasure[], said: Said): Block[] {
  const runs: Run[] = []
  for (const entry of entries) {
    const { title, group } = titleOf(entry)
    const last = runs.at(-1)
    if (last && last.title === title && last.group === group) last.entries.push(entry)
    else runs.push({ title, group, entries: [entry] })
  }
  return runs.flatMap(({ title, entries: held }) => {
    const fields = sharedFields(held)
    const items = held.map((entry) => {
      const own = fields.filter((key) => entry.node[key] === undefined)
      return [...intro(words, entry), ...measureItem(words, entry, { ...said, fields: own })]
    })
    return [
      ...(isSaid(title, said) ? [] : paragraph(strong(title))),
      ...shared(words, held, fields),
      ...list(items, true),
    ]
  })
}

function isSaid(title: string, said: Said): boolean {
  return title === '' || title === said.chapter || title.toLowerCase() === said.title?.toLowerCase()
}

const SHARED = [
  'when',
  'hazards',
  'place',
  'support',
  'needs',
  'safety',
  'ifFails',
  'form',
  'source',
  'visibility',
] as const

/** @returns the fields that the measures of a run take over from a group, unless they say their own */
function sharedFields(run: readonly EffectiveMeasure[]): (typeof SHARED)[number][] {
  return SHARED.filter((key) => {
    const inherited = run.filter(({ node }) => node[key] === undefined).map(({ measure }) => measure[key])
    const [value] = inherited
    return inherited.length > 1 && value !== undefined && inherited.every((other) => other === value)
  })
}

/** 以下各项：适用风险：…；安全防护：…。 */
function shared(words: Words, run: readonly EffectiveMeasure[], fields: readonly (typeof SHARED)[number][]): Block[] {
  const said = fields.flatMap((key) => {
    const first = run.find(({ node }) => node[key] === undefined)
    if (!first || (key === 'hazards' && concernsAll(words, first.measure))) return []
    if (key === 'visibility' && first.measure.visibility === 'public') return []
    return read(words, first.measure, 'measure').pair(key)
  })
  if (said.length === 0) return []
  const lead = words.say({ zh: '以下各项除另有说明外', en: 'All of these, unless they say otherwise' })
  return paragraph(words.phrase.sentences([words.phrase.pair(lead, words.phrase.clauses(said))]))
}

/** The outermost group with a title. */
function titleOf({ groups }: EffectiveMeasure): { title: string; group: Measure | undefined } {
  const group = groups.find(({ title }) => title !== undefined)
  return { title: group?.title ?? '', group }
}

/** What a group says for itself stands before its first measure. */
export function intro(words: Words, { node, groups }: EffectiveMeasure): ReturnType<typeof measureItem> {
  return groups.flatMap((group, index) => {
    if (!isFirst(group, node)) return []
    const reading = read(words, group, 'measure')
    const titled = groups.slice(0, index + 1).find(({ title }) => title !== undefined)
    const own = { text: group.text, doneWhen: reading.pair('doneWhen'), duration: reading.pair('duration') }
    const line = [
      ...(titled === group || group.title === undefined ? [] : [group.title]),
      ...own.doneWhen,
      ...own.duration,
    ]
    return [
      ...(own.text === undefined ? [] : richInside(words.text(own.text, group.levels))),
      ...(line.length === 0 ? [] : paragraph(words.phrase.sentences([words.phrase.clauses(line)]))),
      ...steps(words, group.steps ?? []),
    ]
  })
}

function isFirst(group: Measure, node: Measure): boolean {
  const first = group.do === undefined ? group.items?.[0] : group
  return (
    first === node || (first !== undefined && first !== group && (first.items?.length ?? 0) > 0 && isFirst(first, node))
  )
}
