import type { Annex } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'

/** 附件1, Annex 1: by the plan's own number, else by position. */
export function annexLabel(words: Words, annex: Annex, index: number): string {
  const number = annex.number === undefined ? String(index + 1) : words.number(annex, 'number')
  return numberedLabel(words, number)
}

/** A number as a label; one that says what it numbers stays as it is. */
export function numberedLabel(words: Words, number: string): string {
  if (/附|annex|appendix/i.test(number)) return number
  return words.say({ zh: `附件${number}`, en: `Annex ${number}` })
}
