/** The evaluation report of a drill: what was aimed at, what happened when, what was good, what must be mended by whom. */
import { fill } from '../../../base/locale.ts'
import { outcomeName } from '../../../model/drills/outcome.ts'
import type { DrillReport, JudgedAction, ObjectiveResult } from '../../../model/drills/report.ts'
import type { Drill, Observation } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { heading, lines, paragraph, strong } from '../../view/blocks.ts'
import { textTable } from '../../view/table.ts'
import type { DrillContext } from '../document.ts'
import { actionName, actionTable, chart, minutes } from './actions.ts'
import { functionTables } from './functions.ts'
import { improvementTable, repeatedTable, trendTable } from './history.ts'
import { HEADS, PHRASES } from './labels.ts'

/** What templates/drill-report shows; a part without blocks is left out with its heading. */
export interface ReportView {
  title: string
  facts: Block[]
  /** What came of it, on half a page. */
  results: Block[]
  objectives: Block[]
  functions: Block[]
  actions: Block[]
  chart: Block[]
  strengths: Block[]
  weaknesses: Block[]
  improvements: Block[]
  trends: Block[]
  repeated: Block[]
  conclusion: Block[]
  media: Block[]
}

export function reportView({ drill, words, report }: DrillContext): ReportView {
  const all = report.functions.flatMap(({ actions }) => actions)
  const order = new Map((drill.events ?? []).map((event, index) => [event, index]))
  const place = (one: JudgedAction) => order.get(one.event) ?? 0
  const index = ({ event, expected }: JudgedAction) => (expected ? (event.expected ?? []).indexOf(expected) : 0)
  const actions = all.toSorted((a, b) => place(a) - place(b) || index(a) - index(b))
  const { record } = drill
  return {
    title: drill.title,
    facts: facts(words, drill, report),
    results: results(words, report, actions),
    objectives: report.objectives.flatMap((result) => objective(words, result)),
    functions: functionTables(words, report.functions),
    actions: actionTable(words, actions),
    chart: chart(words, actions),
    strengths: observations(words, report.strengths),
    weaknesses: observations(words, report.weaknesses),
    improvements: improvementTable(words, report.improvements),
    trends: trendTable(words, report.trends),
    repeated: repeatedTable(words, report.repeated),
    conclusion: paragraph(record?.conclusion ?? ''),
    media: lines(record?.media ?? []),
  }
}

const FACTS = ['plan', 'type', 'content', 'purpose', 'announced', 'by', 'start', 'place'] as const
const RECORDED = ['started', 'ended', 'people', 'recorders'] as const

function facts(words: Words, drill: Drill, { length }: DrillReport): Block[] {
  const rows = [
    ...FACTS.map((key) => [words.label('drill', key), sayValue(words, { shape: 'drill', node: drill, key })]),
    ...(drill.record
      ? RECORDED.map((key) => [
          words.label('drillRecord', key),
          sayValue(words, { shape: 'drillRecord', node: drill.record ?? {}, key }),
        ])
      : []),
    [words.say(PHRASES.planned), minutes(words, length?.planned)],
    [words.say(PHRASES.actual), minutes(words, length?.actual)],
  ].filter(([, value]) => value !== '')
  return rows.length === 0 ? [] : [{ ...textTable(['', ''], rows), head: [], widths: [2, 6] }]
}

/** The rating of each objective, and the sums. */
function results(words: Words, report: DrillReport, actions: readonly JudgedAction[]): Block[] {
  const { objectives, improvements } = report
  const sum = (count: (one: DrillReport['functions'][number]) => number) =>
    report.functions.reduce((all, one) => all + count(one), 0)
  const [inTime, late] = [sum((one) => one.inTime), sum((one) => one.late)]
  const counts = { count: actions.length, recorded: sum((one) => one.recorded), timed: inTime + late, inTime, late }
  const lateOnes = actions.flatMap((one) => {
    const over = (one.over ?? 0) > 0 ? fill(words.say(PHRASES.overBy), { over: minutes(words, one.over) }) : ''
    return over === '' ? [] : [`${outcomeName(one)} ${actionName(words, one)}${words.phrase.bracket(over)}`]
  })
  const closed = improvements.filter(({ improvement }) => improvement.status === 'closed').length
  const items = {
    ...{ count: improvements.length, closed, open: improvements.length - closed },
    overdue: improvements.filter(({ isOverdue }) => isOverdue).length,
  }
  return [
    ...ratingTable(words, objectives),
    ...(actions.length === 0 ? [] : paragraph(`${fill(words.say(PHRASES.counts), counts)}${words.say(STOP)}`)),
    ...listed(words.say(PHRASES.lateOnes), lateOnes),
    ...(items.count === 0 ? [] : paragraph(`${fill(words.say(PHRASES.items), items)}${words.say(STOP)}`)),
  ]
}

const STOP = { zh: '。', en: '.' }

function ratingTable(words: Words, objectives: readonly ObjectiveResult[]): Block[] {
  if (objectives.length === 0) return []
  const rows = objectives.map(({ objective: { statement }, rating }) => [
    statement,
    rating ? words.choice('rating', 'rating', rating.rating) : words.say(PHRASES.notRated),
    rating?.note ?? '',
  ])
  const heads = [HEADS.objective, HEADS.rating, HEADS.note].map((head) => words.say(head))
  return [{ ...textTable(heads, rows), widths: [6, 3, 4] }]
}

function objective(words: Words, result: ObjectiveResult): Block[] {
  const { objective: aimed, rating, evidence, unrecorded } = result
  const rated = rating
    ? words.phrase.pair(words.choice('rating', 'rating', rating.rating), rating.note ?? '')
    : words.say(PHRASES.notRated)
  return [
    heading(aimed.statement, 1),
    ...paragraph(
      strong(rating?.note === undefined && rating ? words.choice('rating', 'rating', rating.rating) : rated),
    ),
    ...listed(
      words.say(PHRASES.evidence),
      evidence.map((one) => evidenceLine(words, one)),
    ),
    ...listed(
      words.say(PHRASES.unrecorded),
      unrecorded.map((one) => `${outcomeName(one)} ${actionName(words, one)}`),
    ),
    ...under(words.say(PHRASES.observed), observations(words, result.observations)),
  ]
}

function evidenceLine(words: Words, one: ObjectiveResult['evidence'][number]): string {
  const { entry, took, limit } = one
  const times = [
    took === undefined ? '' : minutes(words, took),
    limit === undefined
      ? ''
      : fill(words.say({ zh: '时限{limit}', en: 'limit {limit}' }), { limit: minutes(words, limit) }),
    entry?.rating === undefined ? '' : words.choice('recordEntry', 'rating', entry.rating),
  ].filter(Boolean)
  return `${outcomeName(one)} ${actionName(words, one)}${times.length > 0 ? words.phrase.bracket(times.join(words.say({ zh: '，', en: ', ' }))) : ''}`
}

function listed(title: string, items: readonly string[]): Block[] {
  return under(title, lines(items))
}

/** All bold: it is not left alone at the foot of a page. */
function under(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [...paragraph(strong(title)), ...blocks]
}

function observations(words: Words, found: readonly Observation[]): Block[] {
  return lines(
    found.map(({ text, cause, by }) => {
      const beside = [
        cause === undefined ? '' : words.phrase.pair(words.say(PHRASES.cause), cause),
        by === undefined ? '' : words.phrase.pair(words.say(PHRASES.by), words.references([by])),
      ].filter(Boolean)
      return text + (beside.length > 0 ? words.phrase.bracket(beside.join(words.say({ zh: '；', en: '; ' }))) : '')
    }),
  )
}
