/** Warning levels as they hold, and in which order. */
import type { Localized } from '../../base/locale.ts'
import { remembering } from '../../base/remember.ts'
import type { Plan, WarningLevel } from '../plan.generated.ts'
import { SHAPES } from '../shapes.generated.ts'

export type Colour = NonNullable<WarningLevel['colour']>

/** From the most to the least severe. */
export const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow', 'blue']

/** One warning level as it holds. */
export interface EffectiveWarning {
  /** The level with what those it inherits from add; a new object, for reading only. */
  level: WarningLevel
  /** The object in the document, for pointing at. */
  node: WarningLevel
  /** The level itself and those it inherits from, nearest first. */
  chain: readonly WarningLevel[]
}

/** @returns every warning level with what it inherits, in the order of the plan. For reading only: the list is kept. */
export const effectiveWarnings: (plan: Plan) => readonly EffectiveWarning[] = remembering((plan: Plan) => {
  const levels = plan.warning?.levels ?? []
  const byId = new Map(levels.map((level) => [level.id, level]))
  return levels.map((node) => {
    const chain = chainOf(node, byId)
    const level: WarningLevel = Object.assign({}, ...chain.toReversed())
    return { level, node, chain }
  })
})

function chainOf(level: WarningLevel, byId: ReadonlyMap<string, WarningLevel>): WarningLevel[] {
  const chain: WarningLevel[] = []
  for (let next: WarningLevel | undefined = level; next && !chain.includes(next); next = byId.get(next.inherits ?? ''))
    chain.push(next)
  return chain
}

/** @returns the place of a colour among the colours, 0 for the most severe; -1 for none. */
export function colourRank({ colour }: Pick<WarningLevel, 'colour'>): number {
  return colour === undefined ? -1 : COLOURS.indexOf(colour)
}

/** @returns the name of a colour as it is printed. */
export function colourName(colour: Colour): Localized {
  return SHAPES.warningLevel.fields.colour?.labels?.[colour] ?? { zh: colour, en: colour }
}

/** @returns what names a warning level in a message. */
export function warningName({ id, label, name, colour }: WarningLevel): Localized {
  const said = colour === undefined ? undefined : colourName(colour)
  const inLocale = (locale: 'zh' | 'en'): string =>
    label ?? ([name, said?.[locale]].filter((part) => part !== undefined).join(' ') || id)
  return { zh: inLocale('zh'), en: inLocale('en') }
}

/** @returns the ids of the warnings that a word names: an id, name, label or colour; with + those above it, too. */
export function meantWarnings(plan: Plan, word: string): string[] {
  const levels = plan.warning?.levels ?? []
  const base = word.replace(/\+$/, '')
  const direct = levels.filter(({ id, colour, name, label }) => [id, colour, name, label].includes(base))
  if (!word.endsWith('+')) return direct.map(({ id }) => id)
  const least = direct[0] ? colourRank(direct[0]) : -1
  const above = levels.filter((level) => level.colour !== undefined && colourRank(level) <= least)
  return [...direct, ...above].map(({ id }) => id)
}
