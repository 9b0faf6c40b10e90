/** A figure in rows and columns as the table that Word and Markdown print. */
import type { BlockContent } from 'mdast'
import { toPhrasing } from '../text.ts'
import type { FigureCell, GridFigure, PlanTable, TableCell } from '../tree.ts'

/** @returns the same cells; titles of rows are bold */
export function gridTable({ kind, title, isTitled, head, rows, widths }: GridFigure): PlanTable {
  return {
    type: 'planTable',
    ...(title === '' || isTitled ? {} : { caption: title }),
    head,
    rows: rows.map((row) => row.map(tableCell)),
    widths,
    // Half a matrix compares nothing; a timeline is read row by row.
    ...(kind === 'risk' ? { whole: true } : {}),
  }
}

function tableCell({ text, shade, isHead, colSpan }: FigureCell): TableCell {
  const children = text.split('\n').map((line): BlockContent => {
    const said = toPhrasing(line)
    return { type: 'paragraph', children: isHead && line !== '' ? [{ type: 'strong', children: said }] : said }
  })
  return { children, ...(shade ? { shade } : {}), ...(colSpan ? { colSpan } : {}) }
}
