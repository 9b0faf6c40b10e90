/** How long each rule takes. */
import type { Locale } from '../../base/locale.ts'
import { fill } from '../../base/locale.ts'
import type { Rule } from '../../rules/rule.ts'

export interface Timed {
  rules: readonly Rule[]
  /** Measures one more. */
  watch(rule: Rule): Rule
  /** Milliseconds by rule id, filled while the rules run. */
  times: ReadonlyMap<string, number>
}

/** @param clock milliseconds, from wherever it counts */
export function timed(rules: readonly Rule[], clock: () => number): Timed {
  const times = new Map<string, number>()
  const watch = (rule: Rule): Rule => {
    const check = (...given: Parameters<Rule['check']>): void => {
      const start = clock()
      ;(rule.check as (...all: unknown[]) => void)(...given)
      times.set(rule.id, (times.get(rule.id) ?? 0) + clock() - start)
    }
    // Texts of rules are read when they are asked for: a copy would read them all.
    return Object.create(rule, { check: { value: check } }) as Rule
  }
  return { rules: rules.map(watch), watch, times }
}

/** Rules that are shown; the others take no time. */
const SHOWN = 20

/** @returns the slowest rules with milliseconds and share, a line each */
export function timingText(times: ReadonlyMap<string, number>, locale: Locale): string {
  const sorted = [...times].sort(([, a], [, b]) => b - a)
  const sum = sorted.reduce((total, [, time]) => total + time, 0)
  const lines = sorted.slice(0, SHOWN).map(([rule, time]) => {
    const share = sum === 0 ? 0 : (100 * time) / sum
    return `${time.toFixed(1).padStart(9)} ms ${share.toFixed(1).padStart(5)} %  ${rule}`
  })
  return `${[fill(HEAD[locale], { count: sorted.length, sum: sum.toFixed(1) }), ...lines].join('\n')}\n`
}

const HEAD = {
  zh: '规则用时：{count} 条共 {sum} 毫秒，最慢的在前（不用多线程）',
  en: 'Time of rules: {count} took {sum} ms, the slowest first (in one thread)',
}
