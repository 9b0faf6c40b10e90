/**
 * Where nothing is said when a node is missing: the committed list of test/deletions.yaml, one row for each field, grouped by
 * why nothing needs to be said; and how it fits what was tried.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { asEntry, check, checkKeys, type Entry, list, text } from '../data-entry.ts'
import type { Tried } from './tried.ts'

const LIST = 'test/deletions.yaml'
const WIDTH = 120

/** `silent`: nothing is ever said; `partly`: at some places. */
const SCOPES = ['silent', 'partly'] as const
export type Scope = (typeof SCOPES)[number]

/** One row. */
export interface Silence {
  /** `shape.key` or `shape.key[]` */
  field: string
  scope: Scope
  reason: string
}

/** How rows and deletions fit. */
export interface Fit {
  /** Fields with unnoticed deletions and no row. */
  uncovered: string[]
  /** Rows that cover nothing: every deletion is noticed, or there is none. */
  obsolete: Silence[]
  /** Rows of the wrong scope. */
  misplaced: Silence[]
}

/**
 * @param root the package's folder
 * @throws an Error that names the row where something is wrong
 */
export function readSilences(root: string): Silence[] {
  const rows = list(LIST, parse(readFileSync(join(root, LIST), 'utf8'))).flatMap(silencesOf)
  const seen = new Set<string>()
  for (const { field } of rows) {
    check(!seen.has(field), field, 'two rows')
    seen.add(field)
  }
  return rows
}

/** A group names its fields by shape: `supply: model spec` is supply.model and supply.spec. */
export function silencesOf(group: Entry): Silence[] {
  const reason = text('group', group.reason)
  checkKeys(reason, group, ['reason', ...SCOPES])
  const rows = SCOPES.filter((scope) => group[scope] !== undefined).flatMap((scope) =>
    Object.entries(asEntry(reason, group[scope])).flatMap(([shape, keys]) =>
      text(`${reason} ${shape}`, keys)
        .split(/\s+/)
        .map((key) => ({ field: `${shape}.${key}`, scope, reason })),
    ),
  )
  check(rows.length > 0, reason, 'no fields')
  return rows
}

/** Writes the rows into the list anew; what stands before the first of them is kept. */
export function writeSilences(root: string, rows: readonly Silence[]): void {
  const path = join(root, LIST)
  const [head = ''] = readFileSync(path, 'utf8').split(/^(?=- reason:)/m)
  writeFileSync(path, head + silencesText(rows))
}

/** @returns the rows as the list has them. */
export function silencesText(rows: readonly Silence[]): string {
  const reasons = [...new Set(rows.map(({ reason }) => reason))]
  return reasons
    .map((reason) =>
      groupText(
        reason,
        rows.filter((row) => row.reason === reason),
      ),
    )
    .join('')
}

function groupText(reason: string, rows: readonly Silence[]): string {
  const scopes = SCOPES.flatMap((scope) => {
    const lines = fieldLines(rows.filter((row) => row.scope === scope).map(({ field }) => field))
    return lines.length > 0 ? [`  ${scope}:`, ...lines] : []
  })
  return `${['- reason: >-', ...folded(reason, '    '), ...scopes].join('\n')}\n`
}

function fieldLines(fields: readonly string[]): string[] {
  const shapes = [...new Set(fields.map((field) => field.split('.')[0] ?? ''))].sort()
  return shapes.flatMap((shape) => {
    const keys = fields.filter((field) => field.startsWith(`${shape}.`)).map((field) => field.slice(shape.length + 1))
    const line = `    ${shape}: ${keys.sort().join(' ')}`
    return line.length <= WIDTH ? [line] : [`    ${shape}: >-`, ...folded(keys.join(' '), '      ')]
  })
}

function folded(words: string, indent: string): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(indent + word)
  }
  return lines
}

/** @param tried by field, all of them */
export function fitOf(rows: readonly Silence[], tried: ReadonlyMap<string, Tried>): Fit {
  const covered = new Set(rows.map(({ field }) => field))
  const scopeOf = ({ field }: Silence): Scope | undefined => scopeOfTried(tried.get(field))
  return {
    uncovered: [...tried.keys()].filter((field) => scopeOfTried(tried.get(field)) && !covered.has(field)).sort(),
    obsolete: rows.filter((row) => scopeOf(row) === undefined),
    misplaced: rows.filter((row) => scopeOf(row) !== undefined && scopeOf(row) !== row.scope),
  }
}

/** @returns the rows that cover something, each in its scope; those that are missing still are. */
export function mended(rows: readonly Silence[], tried: ReadonlyMap<string, Tried>): Silence[] {
  return rows.flatMap((row) => {
    const scope = scopeOfTried(tried.get(row.field))
    return scope ? [{ ...row, scope }] : []
  })
}

/** @returns in which scope a field needs a row; undefined where it needs none. */
export function scopeOfTried(tried: Tried | undefined): Scope | undefined {
  if (!tried || tried.noticed === tried.deletions) return undefined
  return tried.noticed === 0 ? 'silent' : 'partly'
}
