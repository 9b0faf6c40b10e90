/** Annexes, and where the plan speaks of them. */
import { textOf, wordingOf } from '../contents/wording.ts'
import type { Annex, Plan } from '../plan.generated.ts'
import type { Leaf } from '../walk.ts'

const DIGITS = '一二三四五六七八九'

/** @returns the number of an annex as it is compared: 附件三, 3 and "3" are one. */
export function annexNumber(number: number | string): string {
  const text = String(number).replace(/附件|附录|附表|annex|appendix|\s/gi, '')
  const tens = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!text || !tens) return text.toUpperCase()
  const [, high = '', ten = '', low = ''] = tens
  const digit = (sign: string): number => (sign ? DIGITS.indexOf(sign) + 1 : 0)
  return String(ten ? (digit(high) || 1) * 10 + digit(low) : digit(high || low))
}

/** @returns the numbers by which annexes go; those without one are counted, as they are printed. */
export function annexNumbers(annexes: readonly Annex[]): Set<string> {
  return new Set(annexes.map(({ number }, index) => annexNumber(number ?? index + 1)))
}

/** A text that sends its reader to an annex by its number. */
export interface AnnexReference {
  leaf: Leaf
  number: string
}

/** Plain searches: a pattern goes through long texts ten times slower. */
function speaksOfAnnexes(text: string): boolean {
  return text.includes('附件') || text.includes('nnex') || text.includes('ppendix')
}

/** A part of an annex (附件1-2), a count (附件三份) and words that begin alike (附件一览表) are no numbers of annexes. */
const CHINESE =
  /附件\s*([0-9]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!\s?[0-9一二三四五六七八九十.．\-－—~～至年月日个份种项类张式并览同起律般些])/g
const LATIN = /\b(?:[Aa]nnex|[Aa]ppendix) ([0-9]{1,2}|[A-Z])\b(?! (?:of|to) )/g

/** What stands before an annex of another document: 《…》附件2, 总体预案附件2, State Plan Annex B. */
const ELSEWHERE =
  /(?:》[^，。；]{0,8}|(?<!本)(?:预案|方案)|规定|办法|标准|导则|通知|规范)的?$|\b(?!(?:See|Use|In|The|From|With|By|On|Fill|Per|This) )[A-Z][\w-]*(?:'s)? $/

/** @returns each annex of its own that a plan's texts name by number, once. */
export function annexReferences(plan: Plan): AnnexReference[] {
  const { prose, spoken } = wordingOf(plan)
  if (!speaksOfAnnexes(spoken)) return []
  const found = new Map<string, AnnexReference>()
  for (const leaf of prose) {
    const text = textOf(leaf.value)
    if (!speaksOfAnnexes(text)) continue
    for (const match of [...text.matchAll(CHINESE), ...text.matchAll(LATIN)]) {
      const number = annexNumber(match[1] ?? '')
      if (!ELSEWHERE.test(text.slice(0, match.index)) && !found.has(number)) found.set(number, { leaf, number })
    }
  }
  return [...found.values()]
}
