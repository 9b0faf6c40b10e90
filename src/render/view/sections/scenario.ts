/** What the plan is made for: background, hazards, grades of events, scenarios, assumptions, goals. */

import { type EffectiveMeasure, effectiveMeasures } from '../../../model/measures.ts'
import type { Goal, Grade, Hazard, ScenarioCase } from '../../../model/plan.generated.ts'
import { shortName } from '../../phrase/names.ts'
import { sayNeed, sayTiming } from '../../phrase/objects.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { heading, lines, list, paragraph, rich, section, strong } from '../blocks.ts'
import { conditionBlocks, ladderClauses } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { read } from '../reading.ts'
import { type Column, numberColumn, objectTable, type TableOf } from '../table.ts'

export function background({ plan, words }: ViewContext): Block[] {
  const { background: text } = plan.scenario
  return rich(text === undefined ? undefined : words.text(text))
}

const SHORT = ['name', 'class', 'likelihood', 'impact', 'rating', 'owner', 'assessed'] as const

/** As many columns as an upright page can hold. */
const MOST_COLUMNS = 7

/** The risk list: what can be compared as a table, what must be read as paragraphs. */
export function hazards({ plan, words }: ViewContext): Block[] {
  const rows = plan.scenario.hazards ?? []
  const given = Object.keys(Object.assign({}, ...rows)).filter((key) => key !== 'id')
  if (given.length <= MOST_COLUMNS && !given.includes('text'))
    return objectTable<Hazard>(words, { shape: 'hazard', rows })
  const long = given.filter((key) => !SHORT.some((short) => short === key))
  const table = objectTable<Hazard>(words, { shape: 'hazard', rows, first: SHORT, without: long as (keyof Hazard)[] })
  const told = rows.flatMap((hazard) => {
    const reading = read(words, hazard, 'hazard')
    reading.skip(...SHORT)
    const text = reading.take('text')
    const said = reading.rest(text)
    if (said.length === 0 && text === undefined) return []
    return [heading(hazard.name, 1), ...rich(text), ...lines(said)]
  })
  return [...table, ...told]
}

/** Grades of events with the conditions and the ladders that define them. */
export function grades({ plan, words }: ViewContext): Block[] {
  const { grades: given = [], thresholds = [] } = plan.scenario
  const ladders = ladderClauses(
    words,
    thresholds,
    given.map(({ grade }) => grade),
  )
  const named = new Set(given.map(({ grade }) => grade))
  const all = [...given, ...[...ladders.keys()].filter((id) => !named.has(id)).map((grade): Grade => ({ grade }))]
  return all.flatMap((grade) => {
    const reading = read(words, grade, 'grade')
    const said = words.grade(grade.grade)
    const name = words.locale === 'zh' && /^(?:特别重大|重大|较大|一般)$/.test(said) ? `${said}级别` : said
    reading.skip('grade', 'label', 'when')
    const text = reading.take('text')
    const clauses = [...(grade.when ? [{ condition: grade.when }] : []), ...(ladders.get(grade.grade) ?? [])]
    const conditions = conditionBlocks(words, clauses, {
      one: words.phrase.pair(name, '').trimEnd(),
      several: wording(words, { zh: '有下列情形之一的，为{name}：', en: '{name}: one of the following.' }, { name }),
    })
    const shown = conditions.length > 0 ? conditions : paragraph(strong(name))
    return [...shown, ...rich(text), ...lines(reading.rest(text))]
  })
}

export function cases({ plan, words }: ViewContext): Block[] {
  return (plan.scenario.cases ?? []).flatMap((one) => section(one.title, 1, scenarioCase(one)))

  function scenarioCase(one: ScenarioCase): Block[] {
    const reading = read(words, one, 'scenarioCase')
    reading.skip('title', 'timeline')
    const narrative = reading.take('narrative')
    const said = reading.rest()
    return [
      ...(said.length === 0 ? [] : paragraph(words.phrase.sentences([words.phrase.clauses(said)]))),
      ...rich(narrative === undefined ? undefined : words.text(narrative)),
      ...objectTable(words, { shape: 'timelineEvent', rows: one.timeline ?? [] }),
    ]
  }
}

export function assumptions({ plan, words }: ViewContext): Block[] {
  return list(
    (plan.scenario.assumptions ?? []).map((assumption) => {
      const reading = read(words, assumption, 'assumption')
      return paragraph(words.phrase.sentences([reading.say('text'), ...reading.rest()]))
    }),
    true,
  )
}

/** Goals as a table, with the measures that serve each; critical activities have a table of their own. */
export function goals({ plan, words }: ViewContext): Block[] {
  const target: Column<Goal> = {
    title: words.label('goal', 'target'),
    keys: ['target', 'unit'],
    say: (goal) => quantity(words, goal),
  }
  const others = plan.goals.filter((goal) => !isActivity(goal))
  const columns = ['priority', 'indicator', target, timeColumn(words, words.label('goal', 'within'))] as const
  return [...goalTable(words, others, columns), ...activities(words, plan.goals.filter(isActivity))]
}

/** What an analysis of impacts says of an activity that must go on. */
function isActivity({ mtpd, rpo, needs }: Goal): boolean {
  return mtpd !== undefined || rpo !== undefined || needs !== undefined
}

function activities(words: Words, rows: readonly Goal[]): Block[] {
  const inCell = cellWords(words)
  const least: Column<Goal> = {
    title: words.label('goal', 'indicator'),
    keys: ['indicator', 'target', 'unit'],
    say: (goal) =>
      [goal.indicator ?? '', quantity(words, goal)].filter(Boolean).join(words.say({ zh: '：', en: ': ' })),
  }
  const needs: Column<Goal> = {
    title: words.label('goal', 'needs'),
    keys: ['needs'],
    say: ({ needs: all = [] }) => all.map((need) => sayNeed(inCell, need)).join('\n'),
  }
  const rto = timeColumn(words, words.say({ zh: '恢复时间目标（RTO）', en: 'Recovery time (RTO)' }))
  const title = words.say({ zh: '关键业务活动', en: 'Critical activities' })
  return section(title, 1, goalTable(words, rows, ['priority', 'mtpd', rto, 'rpo', least, needs]))
}

function goalTable(words: Words, rows: readonly Goal[], columns: NonNullable<TableOf<Goal>['first']>): Block[] {
  const measures = effectiveMeasures(words.plan)
  const served: Column<Goal> = {
    title: words.say({ zh: '落实措施', en: 'Measures' }),
    keys: [],
    say: (goal) => servedBy(words, measures, goal),
  }
  const first = [numberColumn<Goal>(words), 'statement', ...columns, 'owner', 'source', served] as const
  return objectTable(words, { shape: 'goal', rows, first })
}

function quantity(words: Words, goal: Goal): string {
  return words.quantity(words.number(goal, 'target'), goal.unit)
}

function timeColumn(words: Words, title: string): Column<Goal> {
  const say = (goal: Goal) => sayTiming(words, goal).join(words.say({ zh: '，', en: ', ' }))
  return { title, keys: ['within', 'since', 'ahead', 'before'], say }
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
