/** Coverage as one HTML file that asks for nothing else. */
import type { Coverage, CoverageGroup } from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import { escaped, htmlPage } from '../html/page.ts'
import { STYLE } from './html-style.ts'
import { coveragePage, type PageBlock, type PageCell, type PageTable } from './page.ts'
import { type AnyState, SIGNS, say, shownCounts, stateWord } from './words.ts'

/** @returns the file's text; ends in a newline */
export function coverageHtml(coverage: Coverage, locale: Locale): string {
  const [title, ...blocks] = coveragePage(coverage, locale)
  const body = [
    ...(title ? [blockHtml(title, locale)] : []),
    links(blocks, locale),
    ...blocks.map((one) => blockHtml(one, locale)),
  ]
  const text = `<main>\n${body.join('\n')}\n</main>`
  return htmlPage(say('title', locale), { locale, style: STYLE, body: text })
}

function links(blocks: readonly PageBlock[], locale: Locale): string {
  const items = blocks.flatMap((block) =>
    block.kind === 'heading' && block.id !== undefined
      ? [`<li><a href="#${block.id}">${escaped(block.text)}</a></li>`]
      : [],
  )
  return items.length < 2 ? '' : `<nav aria-label="${say('title', locale)}"><ul>${items.join('')}</ul></nav>`
}

function blockHtml(block: PageBlock, locale: Locale): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.id === undefined ? '' : ` id="${block.id}"`}>${escaped(block.text)}</h${block.level}>`
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'legend':
      return signs(block.states.map((state) => [state, stateWord(state, locale)]))
    case 'counts':
      return signs(
        shownCounts(block.counts).map((state) => [state, `${stateWord(state, locale)} ${block.counts[state]}`]),
      )
    case 'map':
      return `<ul class="map">${block.groups.map((group) => mapItem(group, locale)).join('')}</ul>`
    case 'folded':
      return `<details><summary>${escaped(block.title)}</summary>\n${tableHtml(block.table, locale)}\n</details>`
    case 'table':
      return tableHtml(block, locale)
  }
}

function signs(words: readonly (readonly [AnyState, string])[]): string {
  const items = words.map(
    ([state, word]) =>
      `<li><span class="sign ${state}" aria-hidden="true">${signHtml(state)}</span>${escaped(word)}</li>`,
  )
  return `<ul class="signs">${items.join('')}</ul>`
}

/** All indicators of a group at a glance: numbers and signs. */
function mapItem({ number, title, indicators }: CoverageGroup, locale: Locale): string {
  const signs = indicators.map((one) => {
    const word = `<span class="hide">${escaped(stateWord(one.state, locale))}</span>`
    return `<li class="${one.state}"><b>${one.number}<span aria-hidden="true"> ${SIGNS[one.state]}</span></b>${word}</li>`
  })
  return `<li><span>${number} ${escaped(title)}</span><ul>${signs.join('')}</ul></li>`
}

/** Bold, so that it stands out from hatching. */
function signHtml(state: AnyState): string {
  return SIGNS[state].trim() === '' ? '' : `<b>${SIGNS[state]}</b>`
}

function tableHtml(table: PageTable, locale: Locale): string {
  const { look, caption, head, meanings = [], rows, edges = [] } = table
  const isMatrix = look === 'matrix'
  const edge = (column: number): string => (edges.includes(column) ? 'edge' : '')
  const titles = head.map((title, index) => {
    const meaning = meanings[index] ? ` title="${escaped(meanings[index])}"` : ''
    return `<th scope="col"${classes(edge(index))}${meaning}>${escaped(title)}</th>`
  })
  const lines = rows.map((row) => {
    if (row[0]?.isBand)
      return `<tr class="band"><th scope="rowgroup" colspan="${head.length}">${paragraphs(row[0])}</th></tr>`
    return `<tr>${row.map((cell, index) => cellHtml(cell, { isMatrix, locale, edge: edge(index) })).join('')}</tr>`
  })
  const html = `<table class="${isMatrix ? look : `list ${look}`}"><caption>${escaped(caption)}</caption><thead><tr>${titles.join('')}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody></table>`
  return isMatrix ? `<section class="scroll" tabindex="0" aria-label="${escaped(caption)}">${html}</section>` : html
}

interface Place {
  isMatrix: boolean
  locale: Locale
  edge: string
}

function cellHtml(cell: PageCell, { isMatrix, locale, edge }: Place): string {
  const { state, isHead } = cell
  if (isHead) return `<th scope="row">${paragraphs(cell)}</th>`
  if (state === undefined) return `<td${classes(edge)}>${paragraphs(cell)}</td>`
  const word = escaped(stateWord(state, locale))
  const sign = `<span aria-hidden="true">${signHtml(state)}</span>`
  if (isMatrix) return `<td${classes(state, edge)}>${sign}<span class="hide">${word}</span></td>`
  return `<td${classes('state', state)}>${sign} <b>${word}</b></td>`
}

function classes(...names: readonly string[]): string {
  const given = names.filter((name) => name !== '')
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}

function paragraphs({ lines }: PageCell): string {
  return lines.length === 1 ? escaped(lines[0] ?? '') : lines.map((line) => `<p>${escaped(line)}</p>`).join('')
}
