/** The page that GitHub shows for a step: Markdown with the counts, the files and the heaviest findings. */
import { fill, type Locale, type Localized, type Values } from '../../base/locale.ts'
import { type FileReport, SEVERITIES, type Severity } from '../../base/problem.ts'
import { byCounts, countsOf } from '../counts.ts'
import { allPlaced, heaviestFirst, onlyErrors, type Placed, type ReportOptions, type Run, summarize } from '../run.ts'
import { told } from '../told.ts'
import { counted, position, severityWord, summaryText } from '../words.ts'
import { inline } from './markdown.ts'

/** Files in the table, and findings told: as many as one looks through. */
const FILES_SHOWN = 50
const FINDINGS_SHOWN = 20

/** Room kept for the line that counts what is left out, bytes. */
const RESERVE = 300

const WORDS = {
  file: { zh: '文件', en: 'File' },
  clean: { zh: '另有 {n} 个文件没有问题。', en: 'Files without findings: {n}.' },
  moreFiles: { zh: '另有 {n} 个有问题的文件没有列出。', en: 'Files with findings that are not listed: {n}.' },
  first: { zh: '先看这些', en: 'Look at these first' },
  moreFindings: {
    zh: '另有 {n} 个问题没有列出，见本步骤的日志。',
    en: 'Findings that are not listed: {n}; see the log of this step.',
  },
} as const satisfies Record<string, Localized>

type Say = (key: keyof typeof WORDS, values?: Values) => string

/**
 * @param room bytes that it may take; rows and findings that do not fit are counted
 * @returns Markdown that ends in a newline; '' where not even its head fits
 */
export function stepSummary(run: Run, options: ReportOptions, room: number): string {
  const { locale, quiet } = options
  const say: Say = (key, values) => fill(WORDS[key][locale], values)
  const checked = [...run.files, ...(run.missed ?? [])]
  const files = quiet ? onlyErrors(checked) : checked
  const text = new Pieces(room)
  if (!text.add(head(run, options))) return ''
  addTable(text, files, { locale, say })
  addFindings(text, heaviestFirst(allPlaced(files)), { locale, say })
  return text.whole()
}

interface Look {
  locale: Locale
  say: Say
}

/** Collects pieces as long as there is room. */
class Pieces {
  readonly #pieces: string[] = []
  #room: number

  constructor(room: number) {
    this.#room = room
  }

  /** @returns whether it was taken. */
  add(piece: string, reserve = 0): boolean {
    const size = Buffer.byteLength(piece)
    if (size > this.#room - reserve) return false
    this.#room -= size
    this.#pieces.push(piece)
    return true
  }

  whole(): string {
    return this.#pieces.join('')
  }
}

function head(run: Run, options: ReportOptions): string {
  const summary = summarize(run.files)
  const { errors, warnings, infos } = summary
  const counts = [errors, warnings, infos].map((n, index) => counted(SEVERITIES[index] ?? 'info', n, options.locale))
  return `## plan lint: ${counts.join(' · ')}\n\n${inline(summaryText(run, summary, options))}\n`
}

function addTable(text: Pieces, files: readonly FileReport[], { locale, say }: Look): void {
  const rows = files.map(({ path, problems }) => ({ path, counts: countsOf(problems) }))
  const faulty = rows.filter(({ counts }) => counts.some((n) => n > 0)).sort((a, b) => byCounts(a.counts, b.counts))
  const words = SEVERITIES.map((severity: Severity) => severityWord(severity, locale))
  const titles = `\n| ${[say('file'), ...words].join(' | ')} |\n|---|--:|--:|--:|\n`
  let shown = 0
  if (faulty.length > 0 && text.add(titles, RESERVE))
    for (const { path, counts } of faulty.slice(0, FILES_SHOWN))
      if (text.add(`| ${[inline(path), ...counts].join(' | ')} |\n`, RESERVE)) shown += 1
  const clean = rows.length - faulty.length
  const sentences = [
    ...(shown < faulty.length ? [say('moreFiles', { n: faulty.length - shown })] : []),
    ...(clean > 0 && faulty.length > 0 ? [say('clean', { n: clean })] : []),
  ]
  if (sentences.length > 0) text.add(`\n${sentences.join(' ')}\n`)
}

function addFindings(text: Pieces, all: readonly Placed[], { locale, say }: Look): void {
  if (all.length === 0 || !text.add(`\n### ${say('first')}\n\n`, RESERVE)) return
  let shown = 0
  for (const { path, problem } of all.slice(0, FINDINGS_SHOWN)) {
    const place = inline(`${position(path, problem)}  ${problem.rule}`)
    const lines = [`**${severityWord(problem.severity, locale)}** ${place}`, ...told(problem, locale).map(inline)]
    if (text.add(`- ${lines.join('<br>\n  ')}\n`, RESERVE)) shown += 1
  }
  if (shown < all.length) text.add(`\n${say('moreFindings', { n: all.length - shown })}\n`)
}
