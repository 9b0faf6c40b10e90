import type { Indicator, Plan, Registry } from '../plan.generated.ts'

/** @returns the indicators that may be named in a plan: its own, then those of its registries */
export function indicatorsFor({ indicators = [] }: Plan, registries: readonly Registry[]): Indicator[] {
  return [...indicators, ...registries.flatMap((registry) => registry.indicators ?? [])]
}

/**
 * @returns the indicator that a word names, by its id or else its name, in the plan or else in its registries; undefined for a
 * name that several have
 */
export function indicatorNamed(word: string, plan: Plan, registries: readonly Registry[]): Indicator | undefined {
  const own = plan.indicators && among(plan.indicators, word)
  if (own) return own
  for (const { indicators } of registries) {
    const shared = indicators && among(indicators, word)
    if (shared) return shared
  }
  return undefined
}

/** Asked for every condition of every plan: nothing is gathered, and an id is what is mostly written. */
function among(indicators: readonly Indicator[], word: string): Indicator | undefined {
  for (const one of indicators) if (one.id === word) return one
  let named: Indicator | undefined
  for (const one of indicators) {
    if (one.name !== word) continue
    if (named) return undefined
    named = one
  }
  return named
}

/** @returns one word for an indicator, whether it is named by its id or its name; for one that is not known, the word itself */
export function indicatorKey(word: string, plan: Plan, registries: readonly Registry[]): string {
  return indicatorNamed(word, plan, registries)?.id ?? word
}
