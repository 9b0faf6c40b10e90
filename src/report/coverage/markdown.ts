/** Coverage as Markdown, for a file that stands beside the plans. */
import type { Coverage, CoverageGroup } from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import { coveragePage, type PageBlock, type PageCell, type PageTable } from './page.ts'
import { countsText, legend, SIGNS, stateWord } from './words.ts'

/** @returns GitHub Flavored Markdown; ends in a newline */
export function coverageMarkdown(coverage: Coverage, locale: Locale): string {
  return `${coveragePage(coverage, locale)
    .map((block) => blockText(block, locale))
    .join('\n\n')}\n`
}

function blockText(block: PageBlock, locale: Locale): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escaped(block.text)}`
  if (block.kind === 'text') return escaped(block.text)
  if (block.kind === 'legend') return escaped(legend(block.states, locale))
  if (block.kind === 'counts') return escaped(countsText(block.counts, locale))
  if (block.kind === 'map') return block.groups.map(mapLine).join('\n')
  if (block.kind === 'folded') return `#### ${escaped(block.title)}\n\n${tableText(block.table, locale)}`
  return tableText(block, locale)
}

/** All indicators of a group at a glance: numbers and signs. */
function mapLine({ number, title, indicators }: CoverageGroup): string {
  const signs = indicators.map((one) => escaped(`${one.number}${SIGNS[one.state]}`))
  return `- ${number} ${escaped(title)}: ${signs.join(' ')}`
}

function tableText({ head, rows, look }: PageTable, locale: Locale): string {
  const isMatrix = look === 'matrix'
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, index) => (isMatrix && index > 0 ? ':-:' : '---'))
  const body = rows.map((row) => {
    const cells = row.map((cell) => cellText(cell, isMatrix, locale))
    return line([...cells, ...head.slice(cells.length).map(() => '')])
  })
  return [line(head.map(escaped)), line(rule), ...body].join('\n')
}

function cellText({ lines, state, isBand }: PageCell, isMatrix: boolean, locale: Locale): string {
  if (isBand) return `**${lines.map(escaped).join('<br>')}**`
  const sign = state === undefined ? '' : SIGNS[state]
  const word = state === undefined || isMatrix || state === 'notAsked' ? '' : stateWord(state, locale)
  const marks = [sign.trim(), word].filter((part) => part !== '').map(escaped)
  return [...(marks.length > 0 ? [marks.join(' ')] : []), ...lines.map(escaped)].join('<br>')
}

/** Signs that Markdown reads; a value stays what the author wrote. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
}
