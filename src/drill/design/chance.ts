/** Choices that a seed decides: the same seed gives the same drill, another one another. */
export interface Chance {
  /** @returns one of the items; undefined for none */
  pick<Item>(items: readonly Item[]): Item | undefined
}

/** @param seed a whole number */
export function makeChance(seed: number): Chance {
  // Mulberry32: 32 bits of state are plenty for choosing among a handful of causes.
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { pick: (items) => items[Math.floor(next() * items.length)] }
}
