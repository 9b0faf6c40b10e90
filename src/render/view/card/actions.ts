/** The measures of a card as a table: who, within what time, what. */
import { defaultSince, type EffectiveMeasure, effectiveMeasures } from '../../../model/measures.ts'
import type { Measure, Plan } from '../../../model/plan.generated.ts'
import { sayTiming, TIMING_KEYS } from '../../phrase/objects.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { PlanTable, TableCell } from '../../tree.ts'
import { paragraph, strong } from '../blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { measureItem } from '../measures/measure.ts'
import { intro } from '../measures/measures.ts'
import { cell } from '../table.ts'

/** More measures than this do not stand on a card: of a long plan it takes those that get people out of danger. */
const MOST = 16

/** Warn, leave, be taken in: what a card is for. */
const FIRST: readonly Measure['function'][] = ['warning', 'firstResponse', 'evacuation', 'shelter']

const PHASES = ['warning', 'response', 'recovery', 'preparedness', 'mitigation', undefined] as const

/** @returns the measures that stand on the card of a plan */
export function onCard(plan: Plan): readonly EffectiveMeasure[] {
  const all = effectiveMeasures(plan)
  if (all.length <= MOST) return all
  return all.filter(
    ({ measure }) => FIRST.includes(measure.function) && (measure.phase === 'warning' || measure.phase === 'response'),
  )
}

/** What is done before anybody is told to do it. */
export function isFirstResponse({ measure }: EffectiveMeasure): boolean {
  return measure.function === 'firstResponse'
}

/** What is done before anybody is told to do it, in a box of its own that nobody overlooks. */
export function alarmBox(context: ViewContext, held: readonly EffectiveMeasure[]): PlanTable[] {
  const words = cellWords(context.words)
  const rows = held.map((one): TableCell[] => [
    { children: [...intro(words, one), ...measureItem(words, one, {})], shade: 'red' },
  ])
  return rows.length === 0 ? [] : [{ type: 'planTable', head: [], rows }]
}

/** Rows over the whole width say in which phase and on which level or warning the measures below are taken. */
export function actionTable(context: ViewContext, held: readonly EffectiveMeasure[]): PlanTable[] {
  const words = cellWords(context.words)
  const bands = new Map<string, EffectiveMeasure[]>()
  for (const phase of PHASES)
    for (const one of held.filter(({ measure }) => measure.phase === phase)) {
      const band = bandOf(words, one)
      bands.set(band, [...(bands.get(band) ?? []), one])
    }
  const rows = [...bands].flatMap(([band, entries]): TableCell[][] => [
    ...(band !== '' ? [[{ children: paragraph(strong(band)), colSpan: 3, shade: 'grey' as const }]] : []),
    ...entries.map((one) => actionRow(words, one)),
  ])
  if (rows.length === 0) return []
  const head = [
    words.say({ zh: '谁来做', en: 'Who' }),
    words.say({ zh: '多久之内', en: 'When' }),
    words.say({ zh: '做什么', en: 'What' }),
  ]
  return [{ type: 'planTable', head, rows, widths: [19, 15, 66] }]
}

/** What the limits below count from: 准备转移发布后, 三级以上响应启动后; of other phases their name. */
function bandOf(words: Words, { measure }: EffectiveMeasure): string {
  const { phase, levels = [], onWarnings = [] } = measure
  const said = saidByBand(words.plan, measure)
  if (said.onWarnings)
    return wording(words, { zh: '{what}发布后', en: 'After {what} is given' }, { what: words.warningSet(onWarnings) })
  if (said.levels) {
    const what = words.phrase.response(words.levelSet(levels))
    return wording(words, { zh: '{what}启动后', en: 'After the start of {what}' }, { what })
  }
  if (said.since === 'warning') return words.say({ zh: '预警发布后', en: 'After a warning is given' })
  if (said.since === 'started') return words.say({ zh: '响应启动后', en: 'After the response has started' })
  return phase === undefined ? '' : words.choice('measure', 'phase', phase)
}

interface SaidByBand {
  levels: boolean
  onWarnings: boolean
  since: ReturnType<typeof defaultSince>
}

/** In a plan without response levels nothing is started from which a limit could count. */
function saidByBand(plan: Plan, { phase, levels = [], onWarnings = [] }: Measure): SaidByBand {
  return {
    levels: phase === 'response' && levels.length > 0,
    onWarnings: phase === 'warning' && onWarnings.length > 0,
    since: phase === 'response' && !plan.response && levels.length === 0 ? undefined : defaultSince(phase),
  }
}

/** Said in columns of their own. */
const COLUMNS = ['lead', 'support', 'asNeeded', ...TIMING_KEYS] as const

function actionRow(words: Words, one: EffectiveMeasure): TableCell[] {
  const { measure, node, groups } = one
  const say = (key: keyof Measure & string) => sayValue(words, { shape: 'measure', node: measure, key })
  const support = say('support')
  const who = [say('lead'), support === '' ? '' : words.phrase.pair(words.label('measure', 'support'), support)]
  const needed = measure.asNeeded === true ? [words.say({ zh: '视情', en: 'as needed' })] : []
  const refused =
    measure.asNeeded === false ? [words.phrase.pair(words.label('measure', 'asNeeded'), say('asNeeded'))] : []
  const band = saidByBand(words.plan, measure)
  const timing = [
    ...needed,
    ...refused,
    ...sayTiming(words, measure, band.since ? undefined : defaultSince(measure.phase)),
  ]
  const bare = { measure: without(measure), node: without(node), groups }
  const what = [...intro(words, one), ...measureItem(words, bare, band)]
  return [cell(who.filter(Boolean).join('\n')), cell(timing.join(words.say({ zh: '，', en: ', ' }))), cell(what)]
}

function without(measure: Measure): Measure {
  return Object.fromEntries(
    Object.entries(measure).filter(([key]) => !COLUMNS.some((column) => column === key)),
  ) as unknown as Measure
}
