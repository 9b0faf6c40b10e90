/** Holds findings against a baseline: what is known is kept back, what is gone was paid. */
import type { FileReport, Problem, Suppressed } from '../../base/problem.ts'
import type { Entry } from './baseline.ts'

/** A file that was checked, and what it is called in the baseline. */
export interface Held {
  name: string
  report: FileReport
}

export interface Against {
  entries: readonly Entry[]
  held: readonly Held[]
  /** @returns whether a rule is one at all; checks of the format are always told. */
  isRule(rule: string): boolean
  /** @returns whether a file of the baseline is there. */
  exists(name: string): boolean
}

/** What became of each entry, and of each finding. */
export interface Settled {
  /** Entries that were met, with as many findings as were, under the name of the file they are in now. */
  met: Entry[]
  /** Entries of files or rules that this run says nothing about. */
  open: Entry[]
  /** Entries whose findings are gone. */
  paid: Entry[]
  /** What each known finding was known by. */
  by: ReadonlyMap<Problem, Entry>
}

interface Waiting {
  entry: Entry
  left: number
  /** Where its findings were met: name of the file and how many. */
  met: Map<string, number>
}

/** @returns which findings are known; a file that was renamed keeps its entries. */
export function settle({ entries, held, isRule, exists }: Against): Settled {
  const waiting = entries.map((entry): Waiting => ({ entry, left: entry.count ?? 1, met: new Map() }))
  const by = new Map<Problem, Entry>()
  const take = (list: readonly Waiting[] | undefined, problem: Problem, name: string): void => {
    const found = list?.find(({ left }) => left > 0)
    if (!found) return
    found.left -= 1
    found.met.set(name, (found.met.get(name) ?? 0) + 1)
    by.set(problem, found.entry)
  }
  const findings = held.flatMap(({ name, report }) =>
    report.problems.flatMap((problem) => (isRule(problem.rule) ? [{ name, problem }] : [])),
  )
  const here = grouped(waiting, keyOfEntry)
  for (const { name, problem } of findings) take(here.get(`${name}\n${problem.content}`), problem, name)
  const names = new Map(held.map(({ name, report }) => [name, report]))
  const isGone = (file: string): boolean => !names.has(file) && !exists(file)
  const gone = waiting.filter(({ left, entry }) => left > 0 && isGone(entry.file))
  if (gone.length > 0) {
    const moved = grouped(gone, ({ entry }) => entry.id)
    for (const { name, problem } of findings)
      if (!by.has(problem)) take(moved.get(problem.content ?? ''), problem, name)
  }
  const isJudged = ({ file, rule }: Entry): boolean => {
    const report = names.get(file)
    return report ? !report.skipped.some((one) => one.rule === '*' || one.rule === rule) : isGone(file)
  }
  const left = waiting.flatMap(({ entry, left }) => (left > 0 ? [{ ...entry, count: left }] : []))
  return {
    met: waiting.flatMap(({ entry, met }) => [...met].map(([file, count]) => ({ ...entry, file, count }))),
    open: left.filter((entry) => !isJudged(entry)),
    paid: left.filter(isJudged),
    by,
  }
}

function keyOfEntry({ entry }: Waiting): string {
  return `${entry.file}\n${entry.id}`
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** @returns entries for the findings that no entry knows, a line for those of one content. */
export function newEntries(
  { held, isRule }: Against,
  by: ReadonlyMap<Problem, Entry>,
  first: Omit<Entry, 'id' | 'rule' | 'file'>,
): Map<Problem, Entry> {
  const made = new Map<string, Entry>()
  const all = new Map<Problem, Entry>()
  for (const { name, report } of held)
    for (const problem of report.problems) {
      if (by.has(problem) || !isRule(problem.rule)) continue
      const id = problem.content ?? ''
      const key = `${name}\n${id}`
      const entry = made.get(key) ?? { id, rule: problem.rule, file: name, ...first, count: 0 }
      entry.count = (entry.count ?? 0) + 1
      made.set(key, entry)
      all.set(problem, entry)
    }
  return all
}

/** @returns the report without what is known. */
export function withoutKnown(report: FileReport, by: ReadonlyMap<Problem, Entry>): FileReport {
  const known = report.problems.flatMap((problem): Suppressed[] => {
    const entry = by.get(problem)
    if (!entry) return []
    const { since, owner } = entry
    return [{ problem, kind: 'baseline', since, ...(owner === undefined ? {} : { owner }) }]
  })
  if (known.length === 0) return report
  const problems = report.problems.filter((problem) => !by.has(problem))
  return { ...report, problems, suppressed: [...(report.suppressed ?? []), ...known] }
}
