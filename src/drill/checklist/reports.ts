/** Reporting hops and calls that must be answered. */
import type { ExpectedReport, Phase } from '../../model/checklist.ts'
import { dueOf, rankOf } from '../../model/order/due.ts'
import type { Hop } from '../../model/plan.generated.ts'
import { expandLevels } from '../../model/response/levels.ts'
import { concernsGroup, isAtLevel, isInPhase, meetsHazard, type Scope } from './scope.ts'

type Report = Omit<ExpectedReport, 'number'>

/** @returns the hops that the scope lets through: by time, then what repeats, then what has no time */
export function expectedReports(scope: Scope): ExpectedReport[] {
  const { plan } = scope
  const hops = (plan.information?.reports ?? []).filter((hop) => isInPhase(scope, phaseOf(hop)) && isWanted(scope, hop))
  const reports = hops.map(
    (hop): Report => ({ hop, levels: expandLevels(plan, hop.levels ?? []), ...sinceOf(hop, undefined) }),
  )
  return inOrder(reports)
}

/** @returns the calls of the warnings, each under the warning that orders it */
export function expectedCalls(scope: Scope): ExpectedReport[] {
  if (!isInPhase(scope, 'warning')) return []
  const warnings = scope.plan.warning?.levels ?? []
  const calls = warnings
    .filter((warning) => meetsHazard(scope, warning.hazards, warning.when))
    .map((warning) => {
      const hops = (warning.calls ?? []).filter((hop) => isWanted(scope, hop))
      return hops.map((hop): Report => ({ hop, levels: [], warning, ...sinceOf(hop, 'warning') }))
    })
  return numbered(calls.flatMap(inOrder))
}

function isWanted(scope: Scope, hop: Hop): boolean {
  const people = [hop.from, hop.to, hop.copies, hop.fallback, hop.answerable, hop.approver, hop.bypass]
  return (
    isAtLevel(scope, hop.levels) &&
    meetsHazard(scope, undefined, hop.when) &&
    people.some((references) => concernsGroup(scope, references))
  )
}

function phaseOf({ since }: Hop): Phase {
  return since === 'warning' ? 'warning' : since === 'ended' ? 'recovery' : 'response'
}

function sinceOf(hop: Hop, fallback: string | undefined): { since?: string } {
  const since = hop.since ?? fallback
  return since === undefined ? {} : { since }
}

function inOrder(reports: readonly Report[]): ExpectedReport[] {
  const sorted = reports.map((report) => ({ report, key: keyOf(report) })).sort((a, b) => compare(a.key, b.key))
  return numbered(sorted.map(({ report }) => report))
}

function numbered(reports: readonly Report[]): ExpectedReport[] {
  return reports.map((report, index) => ({ ...report, number: index + 1 }))
}

function keyOf({ hop, since }: Report): number[] {
  const due = dueOf(hop, since)
  if (due.kind === 'timed') return [0, rankOf(due.start), due.offset]
  return [due.kind === 'repeated' ? 1 : 2]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
