/** The section of one document: its parts, and what was found, the heaviest first. */
import type { Locale } from '../../base/locale.ts'
import { SEVERITIES } from '../../base/problem.ts'
import { countsOf } from '../counts.ts'
import { type CheckedFile, type DocumentFacts, heaviestFirst } from '../run.ts'
import { knownOf, partOf, partTitle } from './facts.ts'
import { alike, findingsHtml } from './finding.ts'
import { escaped, tableHtml } from './page.ts'
import { TITLE, word } from './words.ts'

/** Kinds of findings of one document that are told, and findings of a kind; the rest is counted. */
const MOST = 30
const ALIKE = 10

export interface DocumentSection {
  file: CheckedFile
  facts: DocumentFacts
  /** Anchor of the section. */
  id: string
  /** A baseline was used. */
  hasDebt: boolean
}

/** @returns what a document is called: its title, else its path. */
export function titleOf({ file, facts }: Pick<DocumentSection, 'file' | 'facts'>): string {
  return facts.title ?? file.path
}

/** @returns the section as HTML. */
export function documentHtml(section: DocumentSection, locale: Locale): string {
  const { file, facts, id } = section
  const placed = heaviestFirst(file.problems.map((problem) => ({ path: file.path, problem })))
  const groups = alike(placed)
  const { title: _, ...untitled } = facts
  const rest = placed.length - groups.slice(0, MOST).flat().length
  const lines = [
    `<h3 id="${id}">${escaped(titleOf(section))}</h3>`,
    `<p class="quiet lead">${escaped(file.path)}</p>`,
    partsHtml(section, locale),
    placed.length === 0 ? '' : findingsHtml(groups.slice(0, MOST), locale, { facts: () => untitled, most: ALIKE }),
    rest > 0 ? `<p>${escaped(word('rest', locale, { n: rest, path: file.path }))}</p>` : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function partsHtml({ file, facts, hasDebt }: DocumentSection, locale: Locale): string {
  const known = knownOf([file])
  const keys = [
    ...new Set([...file.problems, ...known.map(({ problem }) => problem)].map(({ pointer }) => partOf(pointer, facts))),
  ]
  const order = ['', ...facts.parts.map(({ key }) => key)]
  keys.sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const rows = keys.map((key) => {
    const counts = countsOf(file.problems.filter(({ pointer }) => partOf(pointer, facts) === key))
    const old = known.filter(({ problem }) => partOf(problem.pointer, facts) === key).length
    return [escaped(partTitle(key, facts, locale)), ...counts.map(String), ...(hasDebt ? [String(old)] : [])]
  })
  const head = [
    word('part', locale),
    ...SEVERITIES.map((severity) => TITLE[severity][locale]),
    ...(hasDebt ? [word('known', locale)] : []),
  ]
  const caption = word('parts', locale)
  return tableHtml({ caption, label: `${caption} – ${file.path}`, head, rows })
}
