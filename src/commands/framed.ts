import type { UsageError } from '../base/errors.ts'
import type { Locale } from '../base/locale.ts'
import { ConfigError } from '../config/index.ts'
import { blocks, wantsColour } from '../report/index.ts'
import type { Io } from './io.ts'

/** @returns the faults of a configuration with their lines; undefined for any other wrong use. */
export function framed(error: UsageError, locale: Locale, io: Io): string | undefined {
  if (!(error instanceof ConfigError)) return undefined
  const colour = wantsColour({ flag: undefined, env: io.env, isTTY: io.isTTY.err })
  return blocks([error.report(locale)], { locale, width: io.width, colour, quiet: false })
}
