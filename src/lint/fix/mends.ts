/** What may be mended without asking: there is one way to do it, and it says what was meant. */
import type { Path } from '../../base/problem.ts'
import { toPointer } from '../../base/problem.ts'
import { pathFinder, toSourcePath } from '../../model/normalise.ts'
import { respelt } from '../../model/phones/spelling.ts'
import type { Plan, ResponseLevel, WarningLevel } from '../../model/plan.generated.ts'
import { levelNumbers, type Numeral, renumbered } from '../../model/response/numerals.ts'
import type { Document } from '../../rules/rule.ts'
import type { PlacedMend } from '../../source/edit/mend.ts'
import { dataAsWritten, type Source } from '../../source/source.ts'
import { TABLES } from '../data.generated.js'
import { readDocument } from '../lint.ts'
import type { Finding } from '../problem.ts'
import { type Home, type MissingId, missingIds } from './ids.ts'

/** Numbers that YAML does not keep as they were written. */
const LOST: ReadonlySet<string> = new Set(['number-loses-text', 'number-too-long'])

/** A change that a rule of this id asks for. */
export type RuleMend = PlacedMend & { rule: string }

/** What may be changed: what the format asks for, ids that it asks for, and what rules ask for where they are heard. */
export interface Mends {
  shape: PlacedMend[]
  ids: MissingId[]
  rules: RuleMend[]
}

/**
 * @returns misspelt keys and words with one candidate, days in another form, phones without quotes; and, for documents of
 * right form, names of levels and the spacing of phone numbers
 */
export function mendsOf(source: Source, home: () => Home): Mends {
  const { document, findings } = readDocument(source)
  const shape = findings.flatMap(({ path, mend }) => (mend ? [{ path, ...mend }] : []))
  const values = document ? [...phoneValues(document), ...(isPlan(document) ? labelValues(document) : [])] : []
  const ids = missingIds(findings, dataAsWritten(source), home)
  return { shape: [...shape, ...quotes(findings)], ids, rules: document ? placed(values, { document, source }) : [] }
}

function isPlan(document: Document): document is Plan {
  return document.kind === 'plan'
}

/** A text that should stand in the place of another. */
interface NewValue {
  rule: string
  node: object
  key: string
  value: string
  inQuotes?: true
}

function placed(values: readonly NewValue[], { document, source }: { document: Document; source: Source }): RuleMend[] {
  if (values.length === 0) return []
  const pathOf = pathFinder(document)
  const raw = dataAsWritten(source)
  return values.flatMap(({ node, key, ...mend }): RuleMend[] => {
    const path: Path | undefined = pathOf(node)
    return path ? [{ path: toSourcePath(raw, [...path, key]), ...mend }] : []
  })
}

function phoneValues(document: Document): NewValue[] {
  const found = respelt(document, TABLES)
  return found.map(({ contact: node, tidy }) => {
    return { rule: 'phone-form', node, key: 'value', value: tidy, inQuotes: true }
  })
}

/** Not where a number has to stand: there the author must say which. */
function quotes(findings: readonly Finding[]): PlacedMend[] {
  const wrong = new Set(findings.flatMap(({ rule, path }) => (rule.startsWith('wrong-') ? [toPointer(path)] : [])))
  return findings.flatMap(({ rule, path }): PlacedMend[] => {
    return LOST.has(rule) && path.length > 0 && !wrong.has(toPointer(path)) ? [{ path, quote: true }] : []
  })
}

/** Names of levels are written in the way that most of them are. */
function labelValues(plan: Plan): NewValue[] {
  const changes = [...usual(plan.response?.levels ?? []), ...usual(plan.warning?.levels ?? [])]
  return changes.map(({ level: node, value }) => ({ rule: 'level-label', node, key: 'label', value }))
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
