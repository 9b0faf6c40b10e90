/** The sheet that offices of a country print on. */
import type { Plan } from '../plan.generated.ts'
import { countryOf } from '../tables/applies.ts'

export type SheetSize = 'a4' | 'letter'

/** Where printers hold letter paper (8½ × 11 in, ANSI/ASME Y14.1 size A); everywhere else ISO 216 A4. */
const LETTER: readonly (string | undefined)[] = ['US']

/** @returns the sheet that suits a plan's country */
export function sheetOf(plan: Pick<Plan, 'language' | 'meta'>): SheetSize {
  return LETTER.includes(countryOf(plan)) ? 'letter' : 'a4'
}
