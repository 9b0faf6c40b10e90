/** What must be reached: critical activities with their times and needs, and further goals. */
import { type EffectiveMeasure, effectiveMeasures } from '../../../model/measures.ts'
import type { Goal } from '../../../model/plan.generated.ts'
import { shortName } from '../../phrase/names.ts'
import { sayNeed, sayTiming } from '../../phrase/objects.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { section } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { type Column, numberColumn, objectTable, type TableOf } from '../table.ts'

/** Goals as a table, with the measures that serve each; critical activities stand before them. */
export function goals({ plan, words }: ViewContext): Block[] {
  const critical = plan.goals.filter(isActivity)
  const others = plan.goals.filter((goal) => !isActivity(goal))
  const target: Column<Goal> = {
    title: words.label('goal', 'target'),
    keys: ['target', 'unit'],
    say: (goal) => quantity(words, goal),
  }
  const served = servedColumn(words)
  const table = goalTable(words, others, {
    columns: ['priority', 'indicator', target, timeColumn(words), 'owner', 'source', served],
  })
  if (critical.length === 0) return table
  const further = words.say({ zh: '其他目标', en: 'Further goals' })
  return [...activities(words, critical), ...section(further, 1, table)]
}

/** What an analysis of impacts says of an activity that must go on. */
function isActivity({ mtpd, rpo, needs }: Goal): boolean {
  return mtpd !== undefined || rpo !== undefined || needs !== undefined
}

/** A table of times, to be read at a glance; and one of what each activity depends on. */
function activities(words: Words, rows: readonly Goal[]): Block[] {
  const least: Column<Goal> = {
    title: words.label('goal', 'indicator'),
    keys: ['indicator', 'target', 'unit'],
    say: (goal) =>
      [goal.indicator ?? '', quantity(words, goal)].filter(Boolean).join(words.say({ zh: '：', en: ': ' })),
  }
  const needs: Column<Goal> = {
    title: words.label('goal', 'needs'),
    keys: ['needs'],
    say: (goal) => (goal.needs ?? []).map((need) => sayNeed(cellWords(words), need)).join(words.say(SEMICOLON)),
  }
  const times = ['priority', 'mtpd', recoveryColumn(words), 'rpo', least] as const
  const dependence = ['owner', needs, 'source', servedColumn(words)] as const
  const title = words.say({ zh: '关键业务活动', en: 'Critical activities' })
  const second = words.say({ zh: '依赖的条件和落实措施', en: 'What they depend on and what keeps them going' })
  return [
    ...section(title, 1, goalTable(words, rows, { columns: times, without: ['owner', 'needs', 'source'] })),
    ...section(second, 1, goalTable(words, rows, { columns: dependence, without: TIMES })),
  ]
}

const SEMICOLON = { zh: '；', en: '; ' }
const TIMES = ['priority', 'mtpd', 'within', 'since', 'ahead', 'before', 'rpo', 'indicator', 'target', 'unit'] as const

function goalTable(
  words: Words,
  rows: readonly Goal[],
  {
    columns,
    without = [],
  }: { columns: NonNullable<TableOf<Goal>['first']>; without?: readonly (keyof Goal & string)[] },
): Block[] {
  return objectTable(words, {
    shape: 'goal',
    rows,
    first: [numberColumn<Goal>(words), 'statement', ...columns],
    without,
  })
}

function quantity(words: Words, goal: Goal): string {
  return words.quantity(words.number(goal, 'target'), goal.unit)
}

function timeColumn(words: Words): Column<Goal> {
  return {
    title: words.label('goal', 'within'),
    keys: ['within', 'since', 'ahead', 'before'],
    say: (goal) => timeOf(words, goal),
  }
}

/** The recovery time counts from the disruption; only another moment is named. */
function recoveryColumn(words: Words): Column<Goal> {
  return {
    ...timeColumn(words),
    title: words.say({ zh: '恢复时间目标（RTO）', en: 'Recovery time (RTO)' }),
    say: (goal) => {
      const { within, since = 'occurred', ahead, before } = goal
      const isPlain = within !== undefined && since === 'occurred' && ahead === undefined && before === undefined
      return isPlain ? words.phrase.duration(within) : timeOf(words, goal)
    },
  }
}

function timeOf(words: Words, goal: Goal): string {
  return sayTiming(words, goal).join(words.say({ zh: '，', en: ', ' }))
}

function servedColumn(words: Words): Column<Goal> {
  const measures = effectiveMeasures(words.plan)
  return {
    title: words.say({ zh: '落实措施', en: 'Measures' }),
    keys: [],
    say: (goal) => servedBy(words, measures, goal),
  }
}

/** More measures than this are named by their groups. */
const MOST_NAMED = 4

function servedBy(words: Words, measures: readonly EffectiveMeasure[], goal: Goal): string {
  const held = measures.filter(({ measure: { goals = [] } }) => goal.id !== undefined && goals.includes(goal.id))
  const names = held.map((one) => (held.length <= MOST_NAMED ? shortName(one.measure) : groupName(words, one)))
  return words.phrase.clauses([...new Set(names)].filter(Boolean))
}

function groupName(words: Words, { measure, groups }: EffectiveMeasure): string {
  const title = groups.find((group) => group.title !== undefined)?.title
  if (title !== undefined) return title
  if (measure.function !== undefined) return words.choice('measure', 'function', measure.function)
  return measure.phase === undefined ? shortName(measure) : words.choice('measure', 'phase', measure.phase)
}
