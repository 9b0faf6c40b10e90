/** The duty log. */
import type { Block } from '../../tree.ts'
import type { ViewContext } from '../../view/context.ts'
import { blankTable, formTable } from '../../view/paper/paper.ts'

/** Rows that fill two landscape pages: 18 in the style `enterprise`, a row or two less than there is room for in the others. */
const ROWS = 18

/** Who called when about what, who took it, and who was told when. */
export function dutyLog({ words }: ViewContext): Block[] {
  const { say } = words
  const about = formTable([
    [{ label: say({ zh: '值班单位', en: 'Unit' }) }, { label: say({ zh: '起止时间', en: 'From, to' }) }],
    [{ label: say({ zh: '值班人员', en: 'On duty' }) }, { label: say({ zh: '带班领导', en: 'In charge' }) }],
    { label: say({ zh: '交接事项', en: 'Handed over' }), room: 2 },
  ])
  const columns: [string, number][] = [
    [say({ zh: '时间', en: 'Time' }), 3],
    [say({ zh: '来电来文单位、姓名、岗位', en: 'From: unit, name, post' }), 6],
    [say({ zh: '电话', en: 'Number' }), 4],
    [say({ zh: '内容', en: 'What was said, decided or done' }), 12],
    [say({ zh: '接收人', en: 'Taken by' }), 3],
    [say({ zh: '告知谁、时间', en: 'Passed on to, at' }), 6],
    [say({ zh: '办理结果', en: 'Result' }), 5],
  ]
  const table = blankTable(
    columns.map(([title]) => title),
    columns.map(([, width]) => width),
    ROWS,
  )
  return [about, table]
}
