/** What `plan lint` does with a baseline. */
import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import { readSource } from '../../source/read.ts'
import type { Checked } from '../check/check-files.ts'
import { formatChecks } from '../explain/check.ts'
import { writeWhole } from '../write-file.ts'
import { type Entry, readBaseline, writeBaseline } from './baseline.ts'
import { type Against, newEntries, settle, withoutKnown } from './known.ts'

export interface BaselineFlags {
  /** Path of the file, from the working folder. */
  baseline?: string
  /** Writes what is found as known, and takes off what is gone. */
  updateBaseline?: boolean
  /** Takes off what is gone. */
  prune?: boolean
  /** Who is to mend what is written now. */
  baselineOwner?: string
}

export interface Opened {
  /** Absolute. */
  path: string
  shown: string
  entries: readonly Entry[]
}

/** Reads the baseline before anything is checked: a wrong one must not cost a long run. */
export function openBaseline({ baseline, updateBaseline, prune }: BaselineFlags, cwd: string): Opened | undefined {
  if (baseline === undefined) {
    if (updateBaseline || prune) throw noFile()
    return undefined
  }
  const path = resolve(cwd, baseline)
  if (existsSync(path)) return { path, shown: baseline, entries: readBaseline(readSource(path, baseline)) }
  if (updateBaseline) return { path, shown: baseline, entries: [] }
  throw new UsageError(
    { zh: `没有基线文件 ${baseline}`, en: `There is no baseline ${baseline}` },
    { zh: '加 --update-baseline 生成', en: 'Add --update-baseline to make it' },
  )
}

function noFile(): UsageError {
  return new UsageError(
    { zh: '没有说是哪个基线文件', en: 'It is not said which baseline is meant' },
    { zh: '加 --baseline FILE', en: 'Add --baseline FILE' },
  )
}

export interface Used {
  checked: Checked[]
  /** Findings that are gone. */
  paid: number
  /** The same by the path of the file, as it is shown; those of files that are gone are missing. */
  paidIn: ReadonlyMap<string, number>
  /** How many lines were written; undefined: nothing was. */
  written?: number
}

/** @returns the reports without what is known; writes the baseline where that is asked for. */
export function useBaseline(
  { path, shown, entries }: Opened,
  checked: readonly Checked[],
  { updateBaseline, prune, baselineOwner: owner, date }: BaselineFlags & { date: string },
): Used {
  const folder = dirname(path)
  const checks = new Set(formatChecks())
  const against: Against = {
    entries,
    held: checked.map(({ file, report }) => ({ name: relative(folder, file).split(sep).join('/'), report })),
    isRule: (rule) => !checks.has(rule),
    exists: (name) => existsSync(resolve(folder, name)),
  }
  const { met, open, paid, by } = settle(against)
  const added = updateBaseline
    ? newEntries(against, by, { since: date, ...(owner === undefined ? {} : { owner }) })
    : []
  const known = new Map([...by, ...added])
  const kept = [...met, ...open, ...(updateBaseline || prune ? [] : paid), ...new Set(new Map(added).values())]
  if (updateBaseline || prune) writeWhole(path, writeBaseline(kept), shown)
  return {
    checked: checked.map(({ file, report }) => ({ file, report: withoutKnown(report, known) })),
    paid: paid.reduce((sum, { count = 1 }) => sum + count, 0),
    paidIn: byPath(paid, against.held),
    ...(updateBaseline || prune ? { written: kept.length } : {}),
  }
}

function byPath(paid: readonly Entry[], held: Against['held']): Map<string, number> {
  const paths = new Map(held.map(({ name, report }) => [name, report.path]))
  const counts = new Map<string, number>()
  for (const { file, count = 1 } of paid) {
    const path = paths.get(file)
    if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + count)
  }
  return counts
}
