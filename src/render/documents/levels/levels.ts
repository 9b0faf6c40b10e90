/** Response levels side by side: what starts each, who decides, what is done, who is told, how it ends. */
import { scaleOf } from '../../../model/response/levels.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { paragraph, strong } from '../../view/blocks.ts'
import { addSpan, bodyRows, type Span, stretches } from '../../view/measures/matrix.ts'
import { cell } from '../../view/table.ts'
import type { DocumentMaker } from '../document.ts'
import { aboutPaper, alone } from '../gathered.ts'
import type { Item } from './collect.ts'
import { levelParts, levelTitle, type Part } from './items.ts'
import { levelSheets } from './sheets.ts'

export const levels: DocumentMaker = {
  template: () => 'levels',
  view: (context) => ({ about: aboutPaper(alone(context)), matrix: levelMatrix(cellWords(context.words)) }),
  sheets: levelSheets,
}

function levelMatrix(words: Words): Block[] {
  const levels = [...scaleOf(words.plan)].reverse()
  const parts = levelParts(words)
  if (levels.length === 0 || parts.length === 0)
    return paragraph(words.say({ zh: '预案没有写响应级别。', en: 'The plan gives no response levels.' }))
  const head = [words.say({ zh: '事项', en: 'Item' }), ...levels.map((level) => levelTitle(words, level))]
  const rows = parts.flatMap((part) => partRows(part, levels))
  const widths = [2, ...levels.map(() => 5)]
  return [{ type: 'landscape', children: [{ type: 'planTable', head, rows, widths }] }]
}

function partRows({ title, items }: Part, levels: readonly string[]): TableCell[][] {
  const band: TableCell = { children: paragraph(strong(title)), colSpan: levels.length + 1, shade: 'grey' }
  return [[band], ...items.flatMap((item) => itemRows(item, levels))]
}

/** Each row says what it is about: the next page may begin with it. */
function itemRows({ title, entries }: Item, levels: readonly string[]): TableCell[][] {
  const found = new Map<string, Span[]>()
  for (const { levels: held, text } of entries)
    for (const [from, to] of stretches(held.map((level) => levels.indexOf(level)).filter((at) => at >= 0)))
      addSpan(found, { body: title, from, to, text })
  const rows = bodyRows(title, found.get(title) ?? [], levels.length)
  return rows.map((row, index) => [cell(title), ...(index === 0 ? row.slice(1) : row)])
}
