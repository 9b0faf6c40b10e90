/** Bodies × phases and response levels: who leads what, and who helps. */
import type { Measure } from '../../../model/plan.generated.ts'
import { expandLevels, scaleOf } from '../../../model/response/levels.ts'
import { shortName } from '../../phrase/names.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { stretches } from '../../view/measures/matrix.ts'
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

/**
 * A row for each body. A task stands once, under the lowest level at which it is taken: whoever raises the level adds a column.
 * @returns the matrix on a landscape page, or nothing where no measure has an actor
 */
export function dutyMatrix(words: Words, { byBody }: Assigned): Block[] {
  const columns = allColumns(words)
  const placed = [...byBody].map(([body, tasks]) => ({ body, cells: placedTasks(words, columns, tasks) }))
  const shown = columns.map((_, index) => index).filter((index) => placed.some(({ cells }) => cells[index]?.length))
  if (shown.length === 0) return []
  const rows = placed.map(({ body, cells }) => [
    cell(body),
    ...shown.map((index) => cell((cells[index] ?? []).flatMap((name) => paragraph(name)))),
  ])
  const titles = shown.flatMap((index) => columns[index] ?? []).map((column) => fromLevel(words, column))
  const head = [words.say({ zh: '单位', en: 'Body' }), ...titles]
  return [{ type: 'landscape', children: [{ type: 'planTable', head, rows }] }]
}

/** 三级响应起; of the highest level there is no more. */
function fromLevel(words: Words, { title, level }: DutyColumn): string {
  if (level === undefined || level === scaleOf(words.plan)[0]) return title
  return words.say({ zh: `${title}起`, en: `From ${title}` })
}

/** @returns the tasks of a body that begin in each column, those that it leads first */
function placedTasks(words: Words, columns: readonly DutyColumn[], tasks: readonly Task[]): string[][] {
  const cells: string[][] = columns.map(() => [])
  for (const part of ['lead', 'support'] as const)
    for (const task of tasks.filter((one) => one.part === part))
      for (const [from, to] of stretches(placesOf(words, columns, task.measure))) {
        const last = columns.findLastIndex(({ level }) => level !== undefined)
        const end = columns[from]?.level === undefined || to === last ? '' : upTo(words, columns, { from, to })
        cells[from]?.push(taskName(words, task, end))
      }
  return cells.map((names) => [...new Set(names)])
}

function upTo(words: Words, columns: readonly DutyColumn[], { from, to }: { from: number; to: number }): string {
  if (from === to) return words.say({ zh: '仅此级', en: 'at this level only' })
  const name = words.level(columns[to]?.level ?? '')
  return words.say({ zh: `至${name}`, en: `up to ${name}` })
}

/**
 * ■ 测站加密监测（视情，至三级）
 * @param end up to which level, where it does not go on at every higher one
 */
export function taskName(words: Words, { part, post, measure }: Task, end = ''): string {
  const beside = [post, measure.asNeeded ? words.say({ zh: '视情', en: 'as needed' }) : '', end].filter(Boolean)
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
  return allColumns(words).filter((column) => tasksAt(words, column, tasks).length > 0)
}

function allColumns(words: Words): DutyColumn[] {
  const phase = (name: Phase) => words.phrase.capital(words.choice('measure', 'phase', name))
  const levels = [...scaleOf(words.plan)].reverse()
  const response: DutyColumn[] =
    levels.length === 0
      ? [{ title: phase('response'), phases: ['response'] }]
      : levels.map((level) => ({ title: words.phrase.response(words.level(level)), phases: ['response'], level }))
  return [
    {
      title: words.say({ zh: '预防和准备', en: 'Prevention and preparedness' }),
      phases: ['mitigation', 'preparedness'],
    },
    { title: phase('warning'), phases: ['warning'] },
    ...response,
    { title: phase('recovery'), phases: ['recovery'] },
    { title: words.say({ zh: '未分阶段', en: 'No phase given' }), phases: [undefined] },
  ]
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
