/** Names that are hardly two. */

/** Characters that tell bodies apart: levels of government, ranks, numbers, directions. */
const TELLING =
  /[市县区省州国乡镇村街副总正代局厅部委办处科站所院校班组队室东南西北中上下左右前后内外大小老新一二三四五六七八九十百甲乙丙丁\d\s]/
/** Letters tell bodies apart unless they stand in a word at least this long: Team A and Team B, not Sherif. */
const LONG_WORD = 5

/** Shorter names differ by one character too easily. */
export const SHORTEST = 4

/** @returns whether two names of four characters and more differ in one that tells nothing */
export function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1 || a === b) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  const [longer, other] = a.length >= b.length ? [a, b] : [b, a]
  if (longer.slice(at + 1) !== other.slice(longer.length === other.length ? at + 1 : at)) return false
  return !tells(longer, at) && !(a.length === b.length && tells(other, at))
}

/** @returns whether a longer name has every character of a shorter one, in its order: 应急管理局 those of 应急局 */
export function hasAllOf(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

function tells(name: string, at: number): boolean {
  const character = name[at] ?? ''
  if (!/[A-Za-z]/.test(character)) return TELLING.test(character)
  const before = /[A-Za-z]*$/.exec(name.slice(0, at))?.[0] ?? ''
  const after = /^[A-Za-z]*/.exec(name.slice(at))?.[0] ?? ''
  return before.length + after.length < LONG_WORD
}
