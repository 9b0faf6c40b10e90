/** How far a long run is, for people who wait. */
import { fill, type Locale } from '../../base/locale.ts'
import type { Io } from '../io.ts'

export interface Progress {
  /** @param count files that somebody has begun with */
  at(count: number): void
  /** Takes away what was shown. */
  end(): void
}

/** Nobody waits for less, milliseconds. */
const LONG = 2000
/** Before this nobody can say how long it will take, milliseconds. */
const EARLIEST = 500
/** Milliseconds between two pictures. */
const EVERY = 100
/** Columns below which the line would be broken. */
const NARROWEST = 40
const ERASE = '\r\x1b[K'

/** @returns one line on the terminal that follows a long run; undefined where no terminal is, or a machine reads along */
export function progressOf(total: number, { clock, env, isTTY, err, width }: Io, locale: Locale): Progress | undefined {
  if (!clock || !isTTY.err || env.CI || env.TERM === 'dumb' || width < NARROWEST) return undefined
  const start = clock()
  let shown: number | undefined
  return {
    at: (count) => {
      const now = clock()
      const spent = now - start
      if (spent < EARLIEST || now - (shown ?? 0) < EVERY) return
      if (shown === undefined && (spent * total) / Math.max(count, 1) < LONG) return
      shown = now
      err(`${ERASE}${fill(TEXT[locale], { count: Math.min(count, total), total })}`)
    },
    end: () => {
      if (shown !== undefined) err(ERASE)
    },
  }
}

const TEXT = { zh: '已检查 {count}/{total} 个文件', en: 'checked {count} of {total} files' }
