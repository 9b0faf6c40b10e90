/** Who does what: a matrix to look things up, then each body with all that it is given. */
import type { Actor } from '../../../model/plan.generated.ts'
import { scaleOf } from '../../../model/response/levels.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, paragraph, section } from '../../view/blocks.ts'
import { dutyBlocks, postList } from '../../view/bodies/organization.ts'
import { textTable } from '../../view/table.ts'
import type { DocumentMaker } from '../document.ts'
import { aboutPaper, alone } from '../gathered.ts'
import { dutyMatrix, MARKS } from './matrix.ts'
import { dutySheets } from './sheets.ts'
import { type Assigned, assigned, occasionOf, partWord, type Task, taskWords, timeWords } from './tasks.ts'

export const duties: DocumentMaker = {
  template: () => 'duties',
  view: (context) => {
    const { words } = context
    const given = assigned(words)
    const matrix = dutyMatrix(words, given)
    return {
      about: aboutPaper(alone(context)),
      matrix: matrix.length === 0 ? [] : [...paragraph(legend(words)), ...matrix],
      bodies: bodySections(words, given),
      nobody: lines(given.nobody.map(({ measure }) => taskWords(words, measure))),
    }
  },
  sheets: dutySheets,
}

function legend(words: Words): string {
  const { lead, support } = MARKS
  const isLevelled = scaleOf(words.plan).length > 1
  return words.say({
    zh: `${lead} 牵头　${support} 配合。${isLevelled ? '任务写在开始采取的最低级别下，更高的级别继续采取，不再重复；不是这样的，括号里写明到哪一级。' : ''}没有标明级别的响应措施，各级响应都采取。`,
    en: `${lead} leads, ${support} supports. ${isLevelled ? 'Tasks stand under the lowest level they are taken at and go on at higher ones, unless brackets say up to which. ' : ''}Without a level they are taken at all.`,
  })
}

/** Bodies in the order of the plan: those that are given a measure, and those that have duties alone. */
function bodySections(words: Words, { byBody }: Assigned): Block[] {
  const own = words.directory.bodies.filter(({ actor, home }) => home === 'plan' || byBody.has(actor.name))
  const actors = new Map<string, Actor>()
  for (const { actor } of own) if (!actors.has(actor.name)) actors.set(actor.name, actor)
  const names = [...actors.keys(), ...[...byBody.keys()].filter((name) => !actors.has(name))]
  return names.flatMap((name) => {
    const actor = actors.get(name)
    const posts = [actor?.head, ...(actor?.deputies ?? []), ...(actor?.posts ?? [])].filter((post) => post?.duties)
    return section(name, 1, [
      ...dutyBlocks(words, actor?.duties),
      ...postList(
        words,
        posts.filter((post) => post !== undefined),
      ),
      ...taskTable(words, byBody.get(name) ?? []),
    ])
  })
}

function taskTable(words: Words, tasks: readonly Task[]): Block[] {
  if (tasks.length === 0) return []
  const inCell = cellWords(words)
  const head = [
    words.say({ zh: '阶段、级别', en: 'Phase, level' }),
    words.say({ zh: '分工', en: 'Part' }),
    words.say({ zh: '任务', en: 'Task' }),
    words.say({ zh: '时限、条件', en: 'When' }),
  ]
  const rows = tasks.map((task) => [
    occasionOf(inCell, task.measure),
    [MARKS[task.part] + partWord(words, task), task.post].filter(Boolean).join('\n'),
    taskWords(words, task.measure),
    timeWords(inCell, task.measure),
  ])
  return [{ ...textTable(head, rows), widths: [5, 3, 13, 6] }]
}
