/** What commands take from their command line, and say of it, before anything of a plan is loaded. */
import { relative, sep } from 'node:path'
import { UsageError } from '../base/errors.ts'
import type { Io } from './io.ts'

/** @returns a path as users see it: with '/', relative to the working folder where it stands below it. */
export function shownPath(path: string, cwd: string): string {
  const way = relative(cwd, path)
  return (way === '' ? '.' : way.startsWith('..') ? path : way).split(sep).join('/')
}

/**
 * The day by which rules about time judge: `--date`, then PLAN_DATE, then today.
 * @throws UsageError for a day that does not exist
 */
export function dateOf(wanted: string | undefined, io: Io): string {
  const date = wanted ?? (io.env.PLAN_DATE || io.today())
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  if (exists) return date
  throw new UsageError(
    { zh: `“${date}”不是日期`, en: `"${date}" is not a date` },
    { zh: '写成 2026-11-22 的样子', en: 'Write it like 2026-11-22' },
  )
}

/** @returns the error for names behind which no file of ours stands */
export function nothingFound(paths: readonly string[]): UsageError {
  const where = paths.length === 0 ? '.' : paths.join(' ')
  return new UsageError(
    { zh: `在 ${where} 没有找到预案文件`, en: `No plan file found in ${where}` },
    {
      zh: '预案是含有 kind: plan 的 YAML 文件；用 plan new 建一个。.gitignore、.planignore 忽略的不计',
      en: 'A plan is a YAML file with kind: plan; plan new makes one. What .gitignore or .planignore names does not count',
    },
  )
}
