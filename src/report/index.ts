/** Output formats: problems become text here and nowhere else. */
import { compact } from './compact.ts'
import { github } from './github/github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty/pretty.ts'
import type { ReportOptions, Run } from './run.ts'
import { sarif } from './sarif/sarif.ts'
import { notCheckedLine, skippedRules } from './skipped.ts'

export { type ColourQuestion, wantsColour } from './colour.ts'
export { cut } from './columns.ts'
export { blocks } from './pretty/pretty.ts'
export { wrap } from './pretty/wrap.ts'
export {
  type CheckedFile,
  type DocumentFacts,
  isFailure,
  type ReportOptions,
  type RuleInfo,
  type Run,
  type Summary,
  summarize,
} from './run.ts'
export { statisticsText } from './statistics/statistics.ts'

const REPORTERS = { pretty, compact, github, gitlab, json, junit, sarif }

export type Format = keyof typeof REPORTERS

/** The page for people is loaded when it is asked for: see `html/html.ts`. */
export type AnyFormat = Format | 'html'

/** What `--format` may say. */
export const FORMATS = Object.keys(REPORTERS) as readonly Format[]

/** Formats that have no place for rules that could not be decided. */
const SILENT: ReadonlySet<AnyFormat> = new Set(['compact', 'gitlab'])

/** @returns the report in that format; only an empty one does not end in a newline. The order of files and problems is the caller's. */
export function report(format: Format, run: Run, options: ReportOptions): string {
  return REPORTERS[format](run, options)
}

/** @returns which rules could not be decided, a line each, where none of the formats has a place for it; else ''. */
export function unsaid(formats: readonly AnyFormat[], run: Run, { locale, quiet }: ReportOptions): string {
  if (quiet || !formats.every((format) => SILENT.has(format))) return ''
  return skippedRules(run.files)
    .map((rule) => `${notCheckedLine(rule, locale)}\n`)
    .join('')
}
