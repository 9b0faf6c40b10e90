/** What may be mended without asking: there is one way to do it, and it says what was meant. */
import type { Path } from '../../base/problem.ts'
import { toPointer } from '../../base/problem.ts'
import { pathFinder, toSourcePath } from '../../model/normalise.ts'
import type { Plan, ResponseLevel, WarningLevel } from '../../model/plan.generated.ts'
import { levelNumbers, type Numeral, renumbered } from '../../model/response/numerals.ts'
import type { PlacedMend } from '../../source/edit/mend.ts'
import { dataAsWritten, type Source } from '../../source/source.ts'
import { readDocument } from '../lint.ts'
import type { Finding } from '../problem.ts'

/** Numbers that YAML does not keep as they were written. */
const LOST: ReadonlySet<string> = new Set(['number-loses-text', 'number-too-long'])

/** @returns misspelt keys and words with one candidate, days in another form, phones without quotes, names of levels */
export function mendsOf(source: Source): PlacedMend[] {
  const { document, findings } = readDocument(source)
  const shape = findings.flatMap(({ path, mend }) => (mend ? [{ path, ...mend }] : []))
  const labels = document?.kind === 'plan' ? labelMends(document as Plan, source) : []
  return [...shape, ...quotes(findings), ...labels]
}

/** Not where a number has to stand: there the author must say which. */
function quotes(findings: readonly Finding[]): PlacedMend[] {
  const wrong = new Set(findings.flatMap(({ rule, path }) => (rule.startsWith('wrong-') ? [toPointer(path)] : [])))
  return findings.flatMap(({ rule, path }): PlacedMend[] => {
    return LOST.has(rule) && path.length > 0 && !wrong.has(toPointer(path)) ? [{ path, quote: true }] : []
  })
}

/** Names of levels are written in the way that most of them are. */
function labelMends(plan: Plan, source: Source): PlacedMend[] {
  const changes = [...usual(plan.response?.levels ?? []), ...usual(plan.warning?.levels ?? [])]
  if (changes.length === 0) return []
  const pathOf = pathFinder(plan)
  const raw = dataAsWritten(source)
  return changes.flatMap(({ level, value }): PlacedMend[] => {
    const path: Path | undefined = pathOf(level)
    return path ? [{ path: toSourcePath(raw, [...path, 'label']), value }] : []
  })
}

type Level = ResponseLevel | WarningLevel

function usual(levels: readonly Level[]): { level: Level; value: string }[] {
  const written = new Map<Numeral, Level[]>()
  for (const level of levels) {
    const ways = new Set(levelNumbers(level.label ?? '').map((number) => number.written))
    for (const way of ways) written.set(way, [...(written.get(way) ?? []), level])
  }
  const [most, next] = [...written].sort(([, a], [, b]) => b.length - a.length)
  if (!most || !next || most[1].length === next[1].length) return []
  return levels.flatMap((level) => {
    const { label = '' } = level
    const value = levelNumbers(label).length > 0 ? renumbered(label, most[0]) : undefined
    return value === undefined || value === label ? [] : [{ level, value }]
  })
}
