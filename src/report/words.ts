/** The words that reports share, in both languages. */
import { hasHan } from '../base/han.ts'
import { fill, type Locale, type Localized, type Values } from '../base/locale.ts'
import type { Binding, Citation, Place, Problem, Range, Severity } from '../base/problem.ts'
import type { Run, Summary } from './run.ts'

const SEVERITY: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

const BINDING: Readonly<Record<Binding, Localized>> = {
  format: { zh: '格式要求', en: 'format' },
  law: { zh: '法律', en: 'law' },
  rule: { zh: '规章', en: 'regulation' },
  local: { zh: '地方文件', en: 'local document' },
  standard: { zh: '标准', en: 'standard' },
  guideline: { zh: '指南', en: 'guideline' },
  practice: { zh: '惯例', en: 'practice' },
}

const WORDS = {
  basis: { zh: '依据：', en: 'Basis: ' },
  unconfirmed: { zh: '，条款待核', en: '; clause to be confirmed' },
  mend: { zh: '→ 改法：', en: '→ How to mend: ' },
  affected: { zh: '同一原因还影响：', en: 'The same cause affects:' },
  more: { zh: '另有 {n} 处', en: 'and {n} more' },
  until: { zh: '（到第 {n} 行）', en: '(to line {n})' },
  notChecked: { zh: '未检查：', en: 'Not checked:' },
  notCheckedInMany: { zh: '── 多个文件未检查的规则', en: '── Rules not checked in several files' },
  inFiles: { zh: '（{n} 个文件）', en: ' ({n} files)' },
  otherReasons: { zh: '；另有 {n} 种原因', en: '; {n} other reasons' },
  nothing: { zh: '一个文件也没有检查。', en: 'No file was checked.' },
  clean: { zh: '没有发现问题。', en: 'No problems found.' },
  looked: { zh: '检查了 {files}。', en: '{files} checked.' },
  found: { zh: '检查了 {files}：{counts}。', en: '{files} checked: {counts}.' },
  skippedCount: { zh: '未检查的规则 {n} 项', en: 'skipped rules: {n}' },
  ignored: { zh: '另有 {n} 个问题由文件里的注释说明理由后忽略。', en: 'Ignored by comments in the files: {n}.' },
  known: { zh: '基线里的旧问题还有 {n} 个，已解决 {paid} 个。', en: 'Baseline: {n} known, {paid} paid off.' },
  prune: { zh: '--prune 把已解决的从基线里删去。', en: '--prune takes off what is paid.' },
  statistics: { zh: '── 各规则的问题数、文件数', en: '── Findings and files by rule' },
  dated: { zh: '与时间有关的规则以 {date} 为准。', en: 'Rules about time used {date}.' },
  hidden: { zh: '只显示错误。', en: 'Only errors are shown.' },
  skippedRule: { zh: '规则缺少输入，没有检查', en: 'A rule lacked its input and was not checked' },
  unreadable: { zh: '文件没有读到，没有检查', en: 'A file could not be read and was not checked' },
  tooMany: { zh: '问题太多，没有全部列出', en: 'Too many problems; not all of them are listed' },
  leftOff: {
    zh: '问题太多：只列出最重的 {limit} 条，另有 {n} 条没有列出。',
    en: 'Too many problems: the {limit} heaviest are listed, {n} more are not.',
  },
  asText: {
    zh: '每一步每种标注最多显示 {limit} 条：最重的已标注，其余 {n} 条见本步骤的日志。',
    en: 'A step shows {limit} annotations of each kind: the heaviest are shown, {n} more are in the log of this step.',
  },
} as const satisfies Record<string, Localized>

/** @returns one of the shared sentences, filled. */
export function say(key: keyof typeof WORDS, locale: Locale, values?: Values): string {
  return fill(WORDS[key][locale], values)
}

export function severityWord(severity: Severity, locale: Locale): string {
  return SEVERITY[severity][locale]
}

export function position(path: string, range: Range): string {
  return `${path}:${range.line}:${range.column}`
}

/** @returns the last line of a place; its end is exclusive, so what ends at a first column ends in the line before. */
export function lastLine({ line, endLine, endColumn }: Range): number {
  return endColumn === 1 && endLine > line ? endLine - 1 : endLine
}

/** Where a further place is, with its pointer for those who look it up by data. */
export function placeText(place: Place): string {
  return place.pointer === '' ? position(place.path, place) : `${position(place.path, place)}  ${place.pointer}`
}

function titled(document: string): string {
  return hasHan(document) && !document.includes('《') ? `《${document}》` : document
}

/** @returns one document, its clauses, and how binding it is */
export function cite(clauses: readonly Citation[], locale: Locale): string {
  const [first] = clauses
  if (!first) return ''
  const document = locale === 'zh' ? titled(first.document) : first.document
  const named = new Set(clauses.flatMap((citation) => citation.clause ?? []))
  const clause = [...named].join(locale === 'zh' ? '、' : ', ')
  const gap =
    clause === '' || (locale === 'zh' && /^[\p{Script=Han}（]/u.test(clause)) ? '' : locale === 'zh' ? ' ' : ', '
  const binding = BINDING[first.binding][locale] + (first.confirmed ? '' : say('unconfirmed', locale))
  return document + gap + clause + (locale === 'zh' ? `（${binding}）` : ` (${binding})`)
}

/** @returns on what a finding rests: its sources with how binding each is, or the binding alone where it has none. */
export function basis(problem: Pick<Problem, 'sources' | 'binding'>, locale: Locale): string {
  const documents = new Map<string, Citation[]>()
  for (const source of problem.sources) {
    const key = `${source.document}\n${source.binding}\n${source.confirmed}`
    documents.set(key, [...(documents.get(key) ?? []), source])
  }
  const sources = [...documents.values()].map((clauses) => cite(clauses, locale)).join(locale === 'zh' ? '；' : '; ')
  return say('basis', locale) + (sources === '' ? BINDING[problem.binding][locale] : sources)
}

/** @returns `2 个错误`, `1 error`, `3 warnings`. */
export function counted(severity: Severity, n: number, locale: Locale): string {
  const word = SEVERITY[severity][locale]
  return locale === 'zh' ? `${n} 个${word}` : `${n} ${word}${n === 1 ? '' : 's'}`
}

function filesCounted(n: number, locale: Locale): string {
  return locale === 'zh' ? `${n} 个文件` : `${n} file${n === 1 ? '' : 's'}`
}

/** @returns the last sentence of a report: what was looked at, what was found, and the date that was used. */
export function summaryText(run: Run, summary: Summary, { locale, quiet }: { locale: Locale; quiet: boolean }): string {
  if (summary.files === 0) return say('nothing', locale)
  const total = summary.errors + summary.warnings + summary.infos
  const weights = [
    counted('error', summary.errors, locale),
    counted('warning', summary.warnings, locale),
    counted('info', summary.infos, locale),
  ]
  const skipped = total + summary.skipped === 0 ? [] : [say('skippedCount', locale, { n: summary.skipped })]
  const counts = [...(total === 0 ? [] : weights), ...skipped].join(locale === 'zh' ? '，' : ', ')
  const files = filesCounted(summary.files, locale)
  const sentences = [
    total === 0 ? say('clean', locale) : '',
    counts === '' ? say('looked', locale, { files }) : say('found', locale, { files, counts }),
    summary.ignored === 0 ? '' : say('ignored', locale, { n: summary.ignored }),
    run.debt ? say('known', locale, { n: summary.known, paid: run.debt.paid }) : '',
    run.debt && run.debt.paid > 0 && !run.debt.isWritten ? say('prune', locale) : '',
    say('dated', locale, { date: run.date }),
    quiet && summary.errors < total ? say('hidden', locale) : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(locale === 'zh' ? '' : ' ')
}
