/** Whether output is coloured; judged for stdout and stderr separately. */

export interface ColourQuestion {
  /** `--color` is true, `--no-color` is false, `--color=WHEN` is the word. */
  flag?: boolean | 'always' | 'auto' | 'never' | undefined
  env: Readonly<Record<string, string | undefined>>
  /** Whether the stream in question is a terminal. */
  isTTY: boolean
}

/**
 * The flag, then NO_COLOR (any text), then FORCE_COLOR (`0` and `false` are off, all else on, as in Node), then TERM=dumb,
 * then the terminal. CI alone changes nothing: a log that is a file stays free of codes.
 */
export function wantsColour({ flag, env, isTTY }: ColourQuestion): boolean {
  if (flag === true || flag === 'always') return true
  if (flag === false || flag === 'never') return false
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.TERM === 'dumb') return false
  return isTTY
}
