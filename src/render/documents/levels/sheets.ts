/** Response levels as a workbook: one row for each item, one column for each level. */
import { scaleOf } from '../../../model/response/levels.ts'
import type { Sheet } from '../../tree.ts'
import type { Gathered } from '../gathered.ts'
import { aboutSheet, sheetWords } from '../sheets.ts'
import { levelParts, levelTitle } from './items.ts'

export function levelSheets(gathered: Gathered): Sheet[] {
  const sheets = gathered.sources.flatMap((context): Sheet[] => {
    const words = sheetWords(context.words)
    const levels = [...scaleOf(words.plan)].reverse()
    const rows = levelParts(words).flatMap(({ title, items }) =>
      items.map((item) => [
        title,
        item.title,
        ...levels.map((level) =>
          item.entries
            .filter((entry) => entry.levels.includes(level))
            .map(({ text }) => text)
            .join('\n'),
        ),
      ]),
    )
    const head = [
      words.say({ zh: '部分', en: 'Part' }),
      words.say({ zh: '事项', en: 'Item' }),
      ...levels.map((level) => levelTitle(words, level)),
    ]
    return levels.length === 0 || rows.length === 0
      ? []
      : [{ name: words.say({ zh: '级别对照', en: 'Levels' }), head, rows }]
  })
  return [...sheets, aboutSheet(gathered)]
}
