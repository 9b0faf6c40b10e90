/** What the orders of one response level are prefilled from. */
import { defaultSince, effectiveMeasures } from '../../../model/measures.ts'
import type { Measure, Plan, ResponseLevel } from '../../../model/plan.generated.ts'
import { ladderScale } from '../../../model/response/conditions.ts'
import { effectiveLevels, expandLevels, levelLabel, scaleOf } from '../../../model/response/levels.ts'
import { dueFrom } from '../../checklist/due.ts'
import { type ConditionTree, conditionTree } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { type Clause, inOrder, ladderClauses } from '../../view/condition-blocks.ts'
import { BOX, type Signing } from '../../view/paper/paper.ts'
import { hazardTitle } from '../../view/sections/response.ts'
import { cell } from '../../view/table.ts'
import { WORDS } from './labels.ts'

/** One response level and every entry that holds at it. */
export interface Level {
  id: string
  /** 三级响应 */
  name: string
  entries: readonly ResponseLevel[]
}

/** @returns the response levels of the plan in the order of their scale; those that only a ladder names come last */
export function levelsOf(words: Words): Level[] {
  const { plan } = words
  const ids = new Set([
    ...scaleOf(plan),
    ...(plan.response?.levels ?? []).map(({ level }) => level),
    ...ladderScale(plan.response?.thresholds ?? []),
  ])
  const held = effectiveLevels(plan).map(({ entry }) => entry)
  return [...ids].map((id) => ({
    id,
    name: words.phrase.response(words.phrase.level(levelLabel(plan, id))),
    entries: held.filter(({ level }) => level === id),
  }))
}

/** @returns what starts a level, each alternative by itself, those of every entry and every ladder */
export function startTrees(words: Words, { id, name, entries }: Level): ConditionTree[] {
  const { plan } = words
  const ladder = ladderClauses(words, plan.response?.thresholds ?? [], scaleOf(plan)).get(id) ?? []
  const own = entries.flatMap(({ when }): Clause[] => (when ? [{ condition: when }] : []))
  const calls = words.say({ zh: `启动${name}`, en: name })
  return inOrder(words, [...own, ...ladder]).map(({ condition, occasion }) =>
    conditionTree(words, condition, { calls, ...occasion }),
  )
}

type Key = 'proposer' | 'decider' | 'delegate' | 'approver' | 'announcer' | 'commander'

/** @returns whom the entries of a level name for something: once where they agree, else each with its hazards */
export function named(words: Words, { entries }: Level, key: Key): { who: string; hazards: string }[] {
  const said = entries.map((entry) => ({
    who: words.references(entry[key] ?? []),
    hazards: hazardTitle(words, entry),
  }))
  const [first] = said
  if (first && said.every(({ who }) => who === first.who)) return first.who === '' ? [] : [{ ...first, hazards: '' }]
  return said.filter(({ who }) => who !== '')
}

/** @returns texts of a list of the entries, each once */
export function listed(words: Words, { entries }: Level, key: 'informs' | 'channels'): string[] {
  const all = entries.flatMap((entry) =>
    key === 'channels' ? (entry.channels ?? []) : (entry.informs ?? []).map(words.reference),
  )
  return [...new Set(all)]
}

/** @returns who signs for the start of a level, in the order in which the paper goes round */
export function startSignings(words: Words, level: Level): Signing[] {
  const steps = ['proposer', 'decider', 'delegate', 'approver', 'announcer'] as const
  return steps.flatMap((step) => {
    const found = named(words, level, step)
    const title = words.say(WORDS[step])
    const rows = found.map(({ who, hazards }) => ({
      step: title + (hazards === '' ? '' : words.phrase.bracket(hazards)),
      who,
    }))
    return rows.length === 0 && step === 'decider' ? [{ step: title, who: '' }] : rows
  })
}

/** What the plan orders at a level, with what differs there. */
function measuresAt(plan: Plan, level: string): Measure[] {
  return effectiveMeasures(plan)
    .filter(({ measure: { phase, levels } }) => phase === 'response' && holds(plan, levels, level))
    .map(({ measure }) => {
      const differs = Object.entries(measure.byLevel ?? {}).findLast(([key]) =>
        expandLevels(plan, [key]).includes(level),
      )
      return { ...measure, ...differs?.[1] }
    })
}

function holds(plan: Plan, levels: readonly string[] | undefined, level: string): boolean {
  return levels === undefined || levels.length === 0 || expandLevels(plan, levels).includes(level)
}

/** @returns the measures that are ordered at a level, each behind a box, with who leads and by when */
export function orderedMeasures(words: Words, { id }: Level): Block[] {
  return measureTable(words, measuresAt(words.plan, id), { zero: 'started', level: id })
}

/** What the times of a table count from. */
type Zero = 'started' | 'warning'

interface Told {
  zero: Zero
  /** For which the texts are said. */
  level?: string | undefined
}

/** Body by body, as they are told. */
export function measureTable(words: Words, measures: readonly Measure[], { zero, level }: Told): Block[] {
  if (measures.length === 0) return []
  const leads = new Map<string, Measure[]>()
  for (const measure of measures) {
    const lead = words.references(measure.lead ?? [])
    leads.set(lead, [...(leads.get(lead) ?? []), measure])
  }
  const rows = [...leads].map(([lead, led]): TableCell[] => [
    cell(lead),
    { children: led.flatMap((measure) => paragraph(BOX, ` ${actionWords(words, measure, { zero, level })}`)) },
    { children: [] },
  ])
  const action = zero === 'started' ? WORDS.actionFromStart : WORDS.actionFromWarning
  const head = [WORDS.lead, action, WORDS.done].map((title) => words.say(title))
  return [{ type: 'planTable', head, rows, widths: [5, 18, 3] }]
}

/** From the moment that the table counts from as T+…, else in words. */
function dueIn(words: Words, measure: Measure, zero: Zero): string {
  const since = measure.since ?? defaultSince(measure.phase)
  const said = since === zero ? dueFrom(words, measure, { kind: 'point', since }) : sayTiming(words, measure, since)
  return said.join(words.say({ zh: '，', en: ', ' }))
}

/** What is done, by when, and whether only where it is needed. */
function actionWords(words: Words, measure: Measure, { zero, level }: Told): string {
  const text = words.text(measure.do ?? measure.title ?? measure.text ?? '', level === undefined ? undefined : [level])
  const remarks = [dueIn(words, measure, zero), measure.asNeeded ? words.label('measure', 'asNeeded') : '']
  const said = remarks.filter(Boolean).join(words.say({ zh: '，', en: ', ' }))
  return text.replace(/[。.]$/, '') + (said === '' ? '' : words.phrase.bracket(said))
}
