/** Output formats: problems become text here and nowhere else. */
import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty/pretty.ts'
import type { ReportOptions, Run } from './run.ts'

export { type ColourQuestion, wantsColour } from './colour.ts'
export { blocks } from './pretty/pretty.ts'
export { type ReportOptions, type Run, type Summary, summarize } from './run.ts'

const REPORTERS = { pretty, github, json }

export type Format = keyof typeof REPORTERS

/** What `--format` may say. */
export const FORMATS: readonly Format[] = ['pretty', 'github', 'json']

/** @returns the report in that format, ending in a newline. The order of files and problems is the caller's. */
export function report(format: Format, run: Run, options: ReportOptions): string {
  return REPORTERS[format](run, options)
}
