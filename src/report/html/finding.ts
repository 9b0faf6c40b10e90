/** Findings as the page tells them: what, where, because of what, and how to mend it; what is alike is told together. */
import type { Locale } from '../../base/locale.ts'
import type { DocumentFacts, Placed } from '../run.ts'
import { basis, position, severityWord } from '../words.ts'
import { partOf, partTitle } from './facts.ts'
import { escaped } from './page.ts'
import { word } from './words.ts'

/** Findings of one document with one rule, one basis and one way to mend them. */
export type Alike = readonly Placed[]

/** @returns findings that are alike together, in the order of the first of them. */
export function alike(all: readonly Placed[]): Alike[] {
  const groups = new Map<string, Placed[]>()
  for (const placed of all) {
    const { rule, severity, hint, sources } = placed.problem
    const key = JSON.stringify([placed.path, rule, severity, hint, sources])
    const group = groups.get(key)
    if (group) group.push(placed)
    else groups.set(key, [placed])
  }
  return [...groups.values()]
}

export interface Look {
  /** @returns the facts of the document that has a path. */
  facts(path: string): DocumentFacts
  /** Findings that are told of those that are alike. */
  most: number
}

/** @returns the findings as a list. */
export function findingsHtml(groups: readonly Alike[], locale: Locale, look: Look): string {
  return `<ol class="findings">\n${groups.map((group) => groupHtml(group, locale, look)).join('\n')}\n</ol>`
}

function groupHtml(group: Alike, locale: Locale, { facts, most }: Look): string {
  const [first] = group
  if (!first) return ''
  const { severity, hint } = first.problem
  const rest = group.length - most
  const also = group.reduce((sum, { problem }) => sum + problem.affected.length, 0)
  const sign = `<span class="sign ${severity}">${severityWord(severity, locale)}</span>`
  const [head = '', ...others] = group.slice(0, most).map((placed) => whatHtml(placed, locale, facts(placed.path)))
  const lines = [
    `<p>${sign}${head}</p>`,
    ...others.map((other) => `<p>${other}</p>`),
    rest > 0 ? `<p class="quiet">${escaped(word('alike', locale, { n: rest }))}</p>` : '',
    also > 0 ? `<p class="quiet">${escaped(word('also', locale, { n: also }))}</p>` : '',
    `<p>${escaped(basis(first.problem, locale))}</p>`,
    hint === undefined ? '' : `<p>${escaped(word('mend', locale) + hint)}</p>`,
  ]
  return `<li class="${severity}">${lines.filter((line) => line !== '').join('\n')}</li>`
}

function whatHtml({ path, problem }: Placed, locale: Locale, facts: DocumentFacts): string {
  const part = partTitle(partOf(problem.pointer, facts), facts, locale)
  const place = [facts.title, part, position(path, problem), problem.rule].filter((one) => one !== undefined)
  return `<span class="what">${escaped(problem.message)}</span><span class="quiet place">${escaped(place.join(' · '))}</span>`
}
