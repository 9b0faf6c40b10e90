/** The supplies of all plans and registries of a paper, by the categories of the ledger. */
import type { Supply } from '../../../model/plan.generated.ts'
import { SHAPES } from '../../../model/shapes.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import { numbersOf } from '../../view/bodies/contacts.ts'
import type { DocumentContext } from '../../view/context.ts'
import { ledger } from '../../view/sections/resources.ts'
import { NOT_CHECKED, numberLines } from '../cells.ts'
import type { Gathered } from '../gathered.ts'

type SupplyKey = keyof Supply & string

/** One line of the ledger, in words. */
export interface Stock {
  category: Supply['category']
  say: Readonly<Record<SupplyKey, string>>
  /** Where it is a number. */
  quantity?: number
  /** ISO. */
  checkedOn?: string
  /** Indexes of the sources that say it. */
  sources: number[]
  /** Another source counts the same stock otherwise: it is in no total. */
  isDoubtful: boolean
}

/** The categories in the order of the schema, then what has none. */
export const CATEGORIES: readonly Supply['category'][] = [
  ...(Object.keys(SHAPES.supply.fields.category?.labels ?? {}) as NonNullable<Supply['category']>[]),
  undefined,
]

const KEYS = Object.keys(SHAPES.supply.fields) as SupplyKey[]

/** What makes a line the same stock, wherever it is written. */
const SAME: readonly SupplyKey[] = ['name', 'spec', 'model', 'unit', 'location', 'owner']

/**
 * @param inWords the words of a source as they are said here
 * @returns every line once, by category and in the order of the sources
 */
export function stockOf({ sources }: Gathered, inWords: (words: Words) => Words = cellWords): Stock[] {
  const lines = new Map<string, Stock>()
  for (const [index, context] of sources.entries()) {
    const seen = new Map<string, number>()
    for (const supply of suppliesIn(context)) {
      const line = stockLine(inWords(context.words), supply, index)
      const text = JSON.stringify(KEYS.filter((key) => key !== 'verified' && key !== 'id').map((key) => line.say[key]))
      seen.set(text, (seen.get(text) ?? 0) + 1)
      const key = `${seen.get(text)} ${text}`
      const held = lines.get(key)
      lines.set(key, held ? joined(held, line) : line)
    }
  }
  const all = [...lines.values()]
  const doubtful = doubtfulOnes(all)
  const rank = ({ category }: Stock) => CATEGORIES.indexOf(category)
  return all.map((line) => ({ ...line, isDoubtful: doubtful.has(line) })).sort((a, b) => rank(a) - rank(b))
}

/** A registry's stock is for internal use. */
function suppliesIn(context: DocumentContext): readonly Supply[] {
  const { registry, edition } = context
  if (!registry) return ledger(context)
  return edition === 'public' ? [] : (registry.supplies ?? [])
}

function stockLine(words: Words, supply: Supply, source: number): Stock {
  const said = KEYS.map((key) => [key, sayValue(words, { shape: 'supply', node: supply, key })])
  const say = Object.fromEntries(said) as Record<SupplyKey, string>
  const numbers = supply.phone ? [supply.phone] : supply.keeper === undefined ? [] : numbersOf(words, supply.keeper)
  return {
    category: supply.category,
    say: {
      ...say,
      phone: numbers.map((contact) => numberLines(words, contact)).join('\n'),
      verified: checked(words, say.verified),
    },
    ...(typeof supply.quantity === 'number' ? { quantity: supply.quantity } : {}),
    ...(supply.verified === undefined ? {} : { checkedOn: supply.verified }),
    sources: [source],
    isDoubtful: false,
  }
}

function checked(words: Words, said = ''): string {
  return said === '' ? words.say(NOT_CHECKED) : said
}

/** The same line of two sources: the later check holds. */
function joined(held: Stock, line: Stock): Stock {
  const later = (line.checkedOn ?? '') > (held.checkedOn ?? '') ? line : held
  return { ...later, sources: [...held.sources, ...line.sources] }
}

/** Lines of different sources that are the same stock, and give other quantities. */
function doubtfulOnes(lines: readonly Stock[]): Set<Stock> {
  const groups = new Map<string, Stock[]>()
  for (const line of lines) {
    const key = JSON.stringify(SAME.map((name) => line.say[name]))
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const differ = [...groups.values()].filter((group) => {
    const sources = group.flatMap((line) => line.sources)
    return new Set(group.map(({ say }) => say.quantity)).size > 1 && new Set(sources.map(String)).size > 1
  })
  return new Set(differ.flat())
}
