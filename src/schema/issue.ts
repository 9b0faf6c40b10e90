/** The schema room: whether data has the shape of our format, said in plan words. ajv's own text is never shown. */
import type { Localized } from '../base/locale.ts'
import type { Mend, Path } from '../base/problem.ts'

/** One shape error. A missing key points at its parent's key, an unknown key at itself, a wrong value at the value. */
export interface SchemaIssue {
  rule: 'unknown-key' | 'missing-key' | 'wrong-type' | 'wrong-value'
  path: Path
  at: 'key' | 'value'
  text: Localized
  hint?: Localized
  /** The value as data and where it stands, for `{value}` in the texts: numbers are shown as they were written. */
  words?: Readonly<Record<'value', { path: Path; value: string }>>
  /** The key that is missing, or that a misspelt one was meant to be. */
  meant?: string
  /** Where there is only one way to mend it. */
  mend?: Mend
}
