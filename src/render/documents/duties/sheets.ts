/** Duties as a workbook: the matrix, every task of every body, and what bodies answer for. */
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Sheet } from '../../tree.ts'
import type { Gathered } from '../gathered.ts'
import { aboutSheet, sheetWords } from '../sheets.ts'
import { dutyColumns, taskName, tasksAt } from './matrix.ts'
import { assigned, occasionOf, partWord, type Task, taskWords, timeWords } from './tasks.ts'

export function dutySheets(gathered: Gathered): Sheet[] {
  const sheets = gathered.sources.flatMap((context) => {
    const words = sheetWords(context.words)
    const { byBody, nobody } = assigned(words)
    return [matrix(words, byBody), tasks(words, { byBody, nobody }), answers(words)]
  })
  return [...sheets.filter(({ rows }) => rows.length > 0), aboutSheet(gathered)]
}

type Given = ReturnType<typeof assigned>

/** No cells are merged, so that the sheet can be filtered: a measure of several levels stands in each of their columns. */
function matrix(words: Words, byBody: Given['byBody']): Sheet {
  const columns = dutyColumns(words, [...byBody.values()].flat())
  const rows = [...byBody].map(([body, held]) => [
    body,
    ...columns.map((column) =>
      tasksAt(words, column, held)
        .map((task) => taskName(words, task))
        .join('\n'),
    ),
  ])
  const head = [words.say({ zh: '单位', en: 'Body' }), ...columns.map(({ title }) => title)]
  return { name: words.say({ zh: '职责矩阵', en: 'Matrix' }), head, rows }
}

function tasks(words: Words, { byBody, nobody }: Given): Sheet {
  const row = (body: string, part: string, task: Pick<Task, 'measure'> & { post?: string }) => [
    body,
    part,
    task.post ?? '',
    occasionOf(words, task.measure),
    taskWords(words, task.measure),
    timeWords(cellWords(words), task.measure),
  ]
  const none = words.say({ zh: '没有写明', en: 'nobody named' })
  return {
    name: words.say({ zh: '各单位任务', en: 'Tasks' }),
    head: [
      words.say({ zh: '单位', en: 'Body' }),
      words.say({ zh: '分工', en: 'Part' }),
      words.say({ zh: '岗位', en: 'Post' }),
      words.say({ zh: '阶段、级别', en: 'Phase, level' }),
      words.say({ zh: '任务', en: 'Task' }),
      words.say({ zh: '时限、条件', en: 'When' }),
    ],
    rows: [
      ...[...byBody].flatMap(([body, held]) => held.map((task) => row(body, partWord(words, task), task))),
      ...nobody.map((entry) => row(none, '', entry)),
    ],
  }
}

const STATES = ['general', 'normal', 'warning', 'emergency', 'recovery'] as const

/** What bodies and posts of the plan answer for. */
function answers(words: Words): Sheet {
  const rows = words.directory.bodies
    .filter(({ home }) => home === 'plan')
    .flatMap(({ actor: { name, duties, head, deputies = [], posts = [] } }) => [
      ...STATES.flatMap((state) =>
        (duties?.[state] ?? []).map((duty) => [name, '', words.label('duties', state), words.text(duty)]),
      ),
      ...[head, ...deputies, ...posts].flatMap((post) =>
        (post?.duties ?? []).map((duty) => [
          name,
          post?.title ?? post?.holder ?? '',
          words.label('post', 'duties'),
          words.text(duty),
        ]),
      ),
    ])
  const head = [
    words.say({ zh: '单位', en: 'Body' }),
    words.say({ zh: '岗位', en: 'Post' }),
    words.say({ zh: '状态', en: 'State' }),
    words.label('actor', 'duties'),
  ]
  return { name: words.say({ zh: '职责', en: 'Duties' }), head, rows }
}
