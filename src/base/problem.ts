/** Ground floor: what a problem is. Every room above returns problems; only `report` turns them into text. */
import type { Values } from './locale.ts'

/** From the heaviest to the lightest; `--fail-on` compares by this order. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How binding the source of a finding is. `format` is our own file format, the rest follow the register of sources. */
export const BINDINGS = ['format', 'law', 'rule', 'local', 'standard', 'guideline', 'practice'] as const
export type Binding = (typeof BINDINGS)[number]

/** A clause as users see it: document and clause, never an internal id. */
export interface Citation {
  document: string
  clause?: string
  binding: Binding
  /** False: the clause was not read word by word, or may have been replaced; shown as "clause to be confirmed". */
  confirmed: boolean
}

/** Lines and columns count from 1, columns in UTF-16 code units, the end is exclusive. */
export interface Range {
  line: number
  column: number
  endLine: number
  endColumn: number
}

export const FILE_START: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** A further place that has the same cause. */
export interface Place extends Range {
  path: string
  pointer: string
}

export interface Problem extends Range {
  rule: string
  severity: Severity
  binding: Binding
  message: string
  /** JSON pointer into the document; '' is its root. */
  pointer: string
  sources: Citation[]
  /** How to mend it. */
  hint?: string
  affected: Place[]
  /**
   * Survives moved lines, another language and another day: made of the rule, the file, the keys above the place, the English
   * message without what passes, and the text at the place. Two findings that agree in all of it share it.
   */
  fingerprint: string
  /** The same without the file, for lists that outlive a renamed one. */
  content?: string
}

/** Placeholders of messages whose values change while the finding stays the same one; its fingerprint leaves them out. */
export const PASSING: Values = { line: '', today: '' }

/** A rule that could not be decided because its input is missing. */
export interface Skipped {
  rule: string
  reason: string
}

/** A problem that is known and not told as one: somebody said why. */
export interface Suppressed {
  problem: Problem
  /** `comment`: in the file, beside the problem; `baseline`: in a list of old debt. */
  kind: 'comment' | 'baseline'
  reason?: string
  owner?: string
  /** Since which day it has been known, ISO. */
  since?: string
  /** The last day on which it is not told, ISO. */
  until?: string
  /** The comment. */
  at?: Range
}

/** What was found in one file. `text` is the decoded text, for excerpts. */
export interface FileReport {
  path: string
  text: string
  problems: Problem[]
  skipped: Skipped[]
  /** What comments and baselines keep back; left out where there is nothing. */
  suppressed?: Suppressed[]
}

/**
 * A change of which there is no doubt: another key, another text (`inQuotes` where it stands in quotes in any case), quotes
 * around what stands there, or a new key at the head of an object.
 */
export type Mend =
  | { key: string }
  | { value: string; inQuotes?: true }
  | { quote: true }
  | { newKey: string; word: string }

/** A path inside a document: keys and indexes from the root. */
export type Path = readonly (string | number)[]

/** @returns the JSON pointer (RFC 6901) of a path. */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
