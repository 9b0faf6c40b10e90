import { type Path, toPointer } from '../base/problem.ts'
import { accepts } from './accepts.ts'
import { faultsOf } from './faults.ts'
import type { SchemaIssue } from './issue.ts'
import type { DocumentKind } from './kind.ts'
import { describe } from './messages.ts'

export { accepts } from './accepts.ts'
export type { DocumentKind } from './kind.ts'

/**
 * Holds data against the schema of its kind.
 * @returns every shape error, one for each cause; empty for valid data
 */
export function validate(kind: DocumentKind, data: unknown): SchemaIssue[] {
  if (accepts(kind, data)) return []
  const seen = new Set<string>()
  const issues: SchemaIssue[] = []
  for (const fault of faultsOf(kind, data)) {
    const issue = describe(kind, fault, valueAt(data, fault.path))
    const place = `${issue.path.join('/')}\n${issue.at === 'key' ? issue.text.en : ''}`
    if (seen.has(place)) continue
    seen.add(place)
    issues.push(issue)
  }
  return issues.filter((issue) => !issues.some((other) => other !== issue && explains(other, issue)))
}

/** A misspelt key is the one cause of the missing key it was meant to be. */
function explains(cause: SchemaIssue, effect: SchemaIssue): boolean {
  if (cause.rule !== 'unknown-key' || effect.rule !== 'missing-key' || cause.meant === undefined) return false
  return cause.meant === effect.meant && toPointer(cause.path.slice(0, -1)) === toPointer(effect.path)
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) value = (value as Record<string | number, unknown>)[step]
  return value
}
