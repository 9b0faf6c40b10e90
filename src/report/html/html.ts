/** The report for whoever leads: how things stand, what to mend first, then plan by plan. */
import type { Locale } from '../../base/locale.ts'
import { SEVERITIES } from '../../base/problem.ts'
import { byCounts, countsOf } from '../counts.ts'
import {
  allPlaced,
  type CheckedFile,
  type DocumentFacts,
  heaviestFirst,
  onlyErrors,
  type ReportOptions,
  type Run,
  summarize,
} from '../run.ts'
import { skippedLine, skippedRules } from '../skipped.ts'
import { say } from '../words.ts'
import { type DocumentSection, documentHtml, titleOf } from './document.ts'
import { knownOf, ownersOf } from './facts.ts'
import { alike, findingsHtml } from './finding.ts'
import { escaped, htmlPage, tableHtml } from './page.ts'
import { STYLE } from './style.ts'
import { MEANING, TITLE, word } from './words.ts'

/** Findings told before all others. */
const FIRST = 10

/** @returns one HTML file, ending in a newline. */
export function html(run: Run, options: ReportOptions): string {
  const { locale, quiet } = options
  const all = [...run.files, ...(run.missed ?? [])]
  const files = quiet ? onlyErrors(all) : all
  const sections = sectionsOf(run, files)
  const body = [
    '<main>',
    `<h1>${word('title', locale)}</h1>`,
    `<p>${escaped(word('checked', locale, { n: run.files.length, date: run.date }))}${quiet ? ` ${say('hidden', locale)}` : ''}</p>`,
    glance(run, files, locale),
    trend(run, files, locale),
    plans(run, sections, locale),
    first(files, sections, locale),
    each(sections, locale),
    skipped(files, locale),
    clean(sections, locale),
    '</main>',
    `<footer><p>${escaped(word('end', locale, { version: run.version }))}</p></footer>`,
  ]
  const text = body.filter((part) => part !== '').join('\n')
  return htmlPage(word('title', locale), { locale, style: STYLE, body: text })
}

/** The most and heaviest findings first, then by path. */
function sectionsOf({ about, debt }: Run, files: readonly CheckedFile[]): DocumentSection[] {
  const sorted = [...files].sort((a, b) => byCounts(countsOf(a.problems), countsOf(b.problems)))
  return sorted.map((file, index) => ({
    file,
    facts: about?.(file) ?? { parts: [] },
    id: `document-${index + 1}`,
    hasDebt: debt !== undefined,
  }))
}

function isFaulty({ file }: DocumentSection): boolean {
  return file.problems.length > 0 || knownOf([file]).length > 0
}

function glance(run: Run, files: readonly CheckedFile[], locale: Locale): string {
  const counts = countsOf(files.flatMap(({ problems }) => problems))
  const boxes = SEVERITIES.map((severity, index) => {
    return `<li><b>${counts[index]}</b><span>${TITLE[severity][locale]}</span><small>${escaped(MEANING[severity][locale])}</small></li>`
  })
  const { skipped } = summarize(run.files)
  boxes.push(`<li><b>${skipped}</b><span>${word('notChecked', locale)}</span></li>`)
  return `<h2>${word('glance', locale)}</h2>\n<ul class="counts">${boxes.join('\n')}</ul>`
}

function trend({ debt }: Run, files: readonly CheckedFile[], locale: Locale): string {
  if (!debt) return ''
  const known = knownOf(files)
  const fresh = files.reduce((sum, { problems }) => sum + problems.length, 0)
  const owners = ownersOf(known)
  const oldest = known.map(({ since }) => since ?? '').sort()[0]
  const parts = [
    ['fresh', fresh],
    ['known', known.length],
    ['paid', debt.paid],
  ] as const
  const rows = owners.map(({ owner, count, oldest }) => [
    escaped(owner ?? word('nobody', locale)),
    String(count),
    escaped(oldest),
  ])
  const lines = [
    `<h2>${word('trend', locale)}</h2>`,
    `<p>${escaped(word('trendText', locale, { new: fresh, known: known.length, paid: debt.paid }))}${oldest ? escaped(word('since', locale, { day: oldest })) : ''}</p>`,
    barHtml(parts),
    legend(parts, locale),
    rows.length === 0
      ? ''
      : tableHtml({
          caption: word('byOwner', locale),
          head: [word('owner', locale), word('known', locale), word('oldest', locale)],
          rows,
        }),
  ]
  return lines.join('\n')
}

function legend(parts: readonly (readonly ['fresh' | 'known' | 'paid', number])[], locale: Locale): string {
  const items = parts.map(([name, n]) => {
    const swatch = `<span class="bar" aria-hidden="true"><i class="${name}"></i></span>`
    return `<li>${swatch}${escaped(`${word(name, locale)} ${n}`)}</li>`
  })
  return `<ul class="legend">${items.join('')}</ul>`
}

/** @param most what fills the whole bar; all of it together without it */
function barHtml(parts: readonly (readonly [string, number])[], most?: number): string {
  const whole = most ?? parts.reduce((sum, [, n]) => sum + n, 0)
  const width = (n: number): string => ((100 * n) / Math.max(1, whole)).toFixed(1)
  const pieces = parts.flatMap(([name, n]) => (n === 0 ? [] : [`<i class="${name}" style="width:${width(n)}%"></i>`]))
  return `<div class="bar" aria-hidden="true">${pieces.join('')}</div>`
}

function first(files: readonly CheckedFile[], sections: readonly DocumentSection[], locale: Locale): string {
  const all = alike(heaviestFirst(allPlaced(files)))
  if (all.length === 0) return `<p>${word('none', locale)}</p>`
  const rest = all.slice(FIRST).flat().length
  const facts = new Map<string, DocumentFacts>(sections.map((one) => [one.file.path, one.facts]))
  const lines = [
    `<h2>${word('first', locale)}</h2>`,
    findingsHtml(all.slice(0, FIRST), locale, { facts: (path) => facts.get(path) ?? { parts: [] }, most: 1 }),
    rest > 0 ? `<p>${escaped(word('restOfAll', locale, { n: rest }))}</p>` : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function plans({ debt }: Run, sections: readonly DocumentSection[], locale: Locale): string {
  const faulty = sections.filter(isFaulty)
  if (faulty.length === 0) return ''
  const most = Math.max(...faulty.map(({ file }) => file.problems.length))
  const rows = faulty.map((section) => {
    const counts = countsOf(section.file.problems)
    const old = [knownOf([section.file]).length, debt?.paidIn?.get(section.file.path) ?? 0]
    const bar = barHtml(
      SEVERITIES.map((severity, index) => [severity, counts[index] ?? 0]),
      most,
    )
    const link = `<a href="#${section.id}">${escaped(titleOf(section))}</a>${pathBeside(section)}`
    return [link, ...counts.map(String), ...(debt ? old.map(String) : []), bar]
  })
  const head = [
    word('plan', locale),
    ...SEVERITIES.map((severity) => TITLE[severity][locale]),
    ...(debt ? [word('known', locale), word('paid', locale)] : []),
    word('share', locale),
  ]
  const caption = word('plans', locale)
  return [`<h2>${caption}</h2>`, tableHtml({ caption, head, rows, words: 1, isTitled: true })].join('\n')
}

function each(sections: readonly DocumentSection[], locale: Locale): string {
  const parts = sections.filter(isFaulty).map((section) => documentHtml(section, locale))
  return parts.length === 0 ? '' : [`<h2>${word('each', locale)}</h2>`, ...parts].join('\n')
}

function skipped(files: readonly CheckedFile[], locale: Locale): string {
  const rules = skippedRules(files)
  if (rules.length === 0) return ''
  const items = rules.map((rule) => `<li>${escaped(skippedLine(rule, locale))}</li>`)
  return `<h2>${word('skipped', locale)}</h2>\n<p>${word('skippedText', locale)}</p>\n<ul>\n${items.join('\n')}\n</ul>`
}

function clean(sections: readonly DocumentSection[], locale: Locale): string {
  const sound = sections.filter((section) => !isFaulty(section))
  if (sound.length === 0) return ''
  const items = sound.map((section) => `<li>${escaped(titleOf(section))}${pathBeside(section)}</li>`)
  return `<h2>${word('clean', locale)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
}

/** Two versions of a plan bear one title: the path tells them apart. */
function pathBeside({ facts, file }: DocumentSection): string {
  return facts.title === undefined ? '' : ` <span class="quiet">${escaped(file.path)}</span>`
}
