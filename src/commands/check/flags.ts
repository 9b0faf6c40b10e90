import type { AnyFormat } from '../../report/index.ts'
import type { BaselineFlags } from '../baseline/use.ts'
import type { CacheFlags } from '../cached/place.ts'
import type { FixFlags } from '../fix/fix-files.ts'
import type { ChangedFlags } from './changed.ts'
import type { CheckFlags } from './check-files.ts'

/** One report to make, and where to: standard output without `file`. */
export interface ReportOutput {
  format: AnyFormat
  file?: string
}

/** The same of `plan lint`; `shard` is what `plan merge-reports` joins. */
export interface Output {
  format: AnyFormat | 'shard'
  file?: string
}

/** How what was found is told. */
export interface TellingFlags extends BaselineFlags, ChangedFlags {
  quiet?: boolean
  /** Counts the findings of each rule. */
  statistics?: boolean
  schemaOnly?: boolean
  /** Named files that are none of ours are passed over. */
  skipForeign?: boolean
  outputs: readonly ReportOutput[]
}

/** All that `plan lint` can be told. */
export interface LintFlags extends CheckFlags, BaselineFlags, FixFlags, ChangedFlags, CacheFlags {
  statistics?: boolean
  /** Measures the rules. */
  ruleTiming?: boolean
  /** Named files that are none of ours are passed over. */
  skipForeign?: boolean
  /** Which part of the files is checked, as `k/n`. */
  shard?: string
  outputs: readonly Output[]
}
