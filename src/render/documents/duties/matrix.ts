/** Bodies × phases and response levels: who leads what, and who helps. */
import type { Measure } from '../../../model/plan.generated.ts'
import { expandLevels, scaleOf } from '../../../model/response/levels.ts'
import { shortName } from '../../phrase/names.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { addSpan, bodyRows, type Span, stretches } from '../../view/measures/matrix.ts'
import { cell } from '../../view/table.ts'
import type { Assigned, Part, Phase, Task } from './tasks.ts'

/** Readable in black and white, and on a copy of a copy. */
export const MARKS: Readonly<Record<Part, string>> = { lead: '■', support: '△' }

export interface DutyColumn {
  title: string
  phases: readonly (Phase | undefined)[]
  /** Of a response level. */
  level?: string
}

/** @returns the matrix on a landscape page, or nothing where no measure has an actor */
export function dutyMatrix(words: Words, { byBody }: Assigned): Block[] {
  const all = [...byBody.values()].flat()
  const columns = dutyColumns(words, all)
  const bodies = new Map<string, Span[]>()
  for (const part of ['lead', 'support'] as const)
    for (const [body, tasks] of byBody)
      for (const task of tasks.filter((one) => one.part === part))
        for (const [from, to] of stretches(placesOf(words, columns, task.measure)))
          addSpan(bodies, { body, from, to, text: taskName(words, task) })
  if (bodies.size === 0) return []
  const rows = [...byBody.keys()].flatMap((body) => named(body, bodyRows(body, bodies.get(body) ?? [], columns.length)))
  const head = [words.say({ zh: '单位', en: 'Body' }), ...columns.map(({ title }) => title)]
  const widths = [2, ...columns.map(() => 3)]
  return [{ type: 'landscape', children: [{ type: 'planTable', head, rows, widths }] }]
}

/** Each row says whose it is: the next page may begin with it. */
function named(body: string, rows: readonly TableCell[][]): TableCell[][] {
  return rows.map((row, index) => [cell(body), ...(index === 0 ? row.slice(1) : row)])
}

/** ■ 测站加密监测（视情） */
export function taskName(words: Words, { part, post, measure }: Task): string {
  const beside = [post, measure.asNeeded ? words.say({ zh: '视情', en: 'as needed' }) : ''].filter(Boolean)
  const name = `${MARKS[part]} ${briefly(words, measure)}`
  return beside.length === 0 ? name : name + words.phrase.bracket(words.phrase.list(beside))
}

/** Letters; what is longer is cut to its first clause, and the tasks below the matrix say it in full. */
const LONGEST = { zh: 24, en: 60 } as const

function briefly(words: Words, measure: Measure): string {
  const { title, do: action, text, levels } = measure
  if (title !== undefined) return title
  const whole = words.text(action ?? text ?? '', levels)
  const brief = shortName(measure)
  if (whole === brief || whole.length <= LONGEST[words.locale]) return whole
  return brief + (brief.endsWith('…') ? '' : '…')
}

/** Only phases and levels of which something is said. */
export function dutyColumns(words: Words, tasks: readonly Task[]): DutyColumn[] {
  const phase = (name: Phase) => words.phrase.capital(words.choice('measure', 'phase', name))
  const levels = [...scaleOf(words.plan)].reverse()
  const response: DutyColumn[] =
    levels.length === 0
      ? [{ title: phase('response'), phases: ['response'] }]
      : levels.map((level) => ({ title: words.phrase.response(words.level(level)), phases: ['response'], level }))
  const columns: DutyColumn[] = [
    {
      title: words.say({ zh: '预防和准备', en: 'Prevention and preparedness' }),
      phases: ['mitigation', 'preparedness'],
    },
    { title: phase('warning'), phases: ['warning'] },
    ...response,
    { title: phase('recovery'), phases: ['recovery'] },
    { title: words.say({ zh: '未分阶段', en: 'No phase given' }), phases: [undefined] },
  ]
  return columns.filter(({ phases, level }) =>
    tasks.some(
      ({ measure }) =>
        phases.includes(measure.phase) && (level === undefined || levelsOf(words, measure).includes(level)),
    ),
  )
}

/** A response measure without levels is taken at every level. */
function levelsOf({ plan }: Words, { levels }: Measure): string[] {
  return levels === undefined ? scaleOf(plan) : expandLevels(plan, levels)
}

function placesOf(words: Words, columns: readonly DutyColumn[], measure: Measure): number[] {
  const levels = levelsOf(words, measure)
  return columns.flatMap(({ phases, level }, index) =>
    phases.includes(measure.phase) && (level === undefined || levels.includes(level)) ? [index] : [],
  )
}

/** @returns the tasks that stand in a column, those that a body leads first */
export function tasksAt(words: Words, column: DutyColumn, tasks: readonly Task[]): Task[] {
  const held = tasks.filter(({ measure }) => placesOf(words, [column], measure).length > 0)
  return [...held.filter(({ part }) => part === 'lead'), ...held.filter(({ part }) => part === 'support')]
}
