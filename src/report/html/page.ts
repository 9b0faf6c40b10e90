/** One HTML file that asks for nothing else. */
import type { Locale } from '../../base/locale.ts'
import { oneLine } from '../told.ts'

/** Nothing is fetched, and no script runs, even if a value of a plan got past the escaping. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @returns text for content and attributes, in one line, with control characters made visible. */
export function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}

/** @returns the file's text, ending in a newline. */
export function htmlPage(
  title: string,
  { locale, style, body }: { locale: Locale; style: string; body: string },
): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="contingency-plan-toolkit">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
  ]
  const lang = locale === 'zh' ? 'zh-CN' : 'en'
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

/** A table whose first column names its rows, in a box that scrolls where the window is narrower. */
export interface Table {
  caption: string
  /** Tells the box from others with the same caption; the caption without it. */
  label?: string
  head: readonly string[]
  /** Cells as HTML. */
  rows: readonly (readonly string[])[]
  /** Cells are numbers, but for the first column and the last ones so many. */
  words?: number
  /** A heading above it says the same as the caption: that is only for those who hear the page. */
  isTitled?: boolean
}

/** @returns the table as HTML. */
export function tableHtml({ caption, label = caption, head, rows, words = 0, isTitled = false }: Table): string {
  const number = (index: number): string => (index > 0 && index < head.length - words ? ' class="number"' : '')
  const titles = head.map((title, index) => `<th scope="col"${number(index)}>${escaped(title)}</th>`)
  const lines = rows.map((cells) => {
    const [first = '', ...others] = cells
    const rest = others.map((cell, index) => `<td${number(index + 1)}>${cell}</td>`)
    return `<tr><th scope="row">${first}</th>${rest.join('')}</tr>`
  })
  const name = escaped(caption)
  return `<section class="scroll" tabindex="0" aria-label="${escaped(label)}"><table><caption${isTitled ? ' class="hide"' : ''}>${name}</caption>
<thead><tr>${titles.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table></section>`
}
