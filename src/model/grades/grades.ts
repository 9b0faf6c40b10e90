/** Grades of events. */
import type { Ladder } from '../plan.generated.ts'
import type { EventGrade } from '../tables/types.ts'

/** The four grades of Chinese law, from the most severe: ids of the plan format, and their legal names. */
export const LEGAL_GRADES = [
  ['extraordinary', '特别重大'],
  ['major', '重大'],
  ['large', '较大'],
  ['ordinary', '一般'],
] as const satisfies readonly (readonly [string, string])[]

export type LegalGrade = (typeof LEGAL_GRADES)[number][0]

export const LEGAL_IDS: readonly LegalGrade[] = LEGAL_GRADES.map(([id]) => id)

/** @returns the legal name of a grade; undefined for a grade of the plan's own. */
export function legalName(grade: string): string | undefined {
  return LEGAL_GRADES.find(([id]) => id === grade)?.[1]
}

/** How the tables call a grade. */
export function inTables(grade: LegalGrade): EventGrade {
  return grade === 'large' ? 'larger' : grade
}

/** Two numbers of a ladder of which the one of the more severe grade or warning is the milder. */
export interface Fall {
  /** The key of the ladder that holds both. */
  key: 'atLeast' | 'moreThan' | 'below' | 'atMost'
  milder: string
  severer: string
}

/**
 * @param order what the ladder's numbers belong to, from the most to the least severe
 * @returns the first two neighbours whose numbers run against the order: lower bounds grow with severity, upper bounds shrink.
 * A ladder with both ends whose numbers fall all the way counts what runs out.
 */
export function fallIn(ladder: Ladder, order: readonly string[]): Fall | undefined {
  const isLower = ladder.atLeast !== undefined || ladder.moreThan !== undefined
  const hasBothEnds = isLower && (ladder.below !== undefined || ladder.atMost !== undefined)
  for (const key of isLower ? (['atLeast', 'moreThan'] as const) : (['below', 'atMost'] as const)) {
    const bounds = ladder[key] ?? {}
    const given = order.filter((one) => typeof bounds[one] === 'number')
    const pairs = given.slice(1).map((milder, index) => ({ key, milder, severer: given[index] ?? milder }))
    const falls = pairs.filter(({ milder, severer }) => {
      const rise = Number(bounds[severer]) - Number(bounds[milder])
      return isLower ? rise < 0 : rise > 0
    })
    if (falls[0] && !(hasBothEnds && falls.length === pairs.length)) return falls[0]
  }
  return undefined
}
