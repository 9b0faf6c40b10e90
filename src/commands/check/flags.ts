import type { AnyFormat } from '../../report/index.ts'
import type { BaselineFlags } from '../baseline/use.ts'
import type { CacheFlags } from '../cached/place.ts'
import type { FixFlags } from '../fix/fix-files.ts'
import type { ChangedFlags } from './changed.ts'
import type { CheckFlags } from './check-files.ts'

/** One report to make, and where to: standard output without `file`. */
export interface Output {
  format: AnyFormat
  file?: string
}

/** All that `plan lint` can be told. */
export interface LintFlags extends CheckFlags, BaselineFlags, FixFlags, ChangedFlags, CacheFlags {
  /** Counts the findings of each rule. */
  statistics?: boolean
  /** Measures the rules. */
  ruleTiming?: boolean
  /** Named files that are none of ours are passed over. */
  skipForeign?: boolean
  outputs: readonly Output[]
}
