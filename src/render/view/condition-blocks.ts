/** Conditions as paragraphs and lists. */
import type { BlockContent } from 'mdast'
import type { Bound, Condition, Ladder } from '../../model/plan.generated.ts'
import { BOUND_KEYS, ladderScale, ladderSteps } from '../../model/response/conditions.ts'
import { type ConditionTree, conditionTree, type Occasion } from '../phrase/condition.ts'
import type { Words } from '../phrase/words.ts'
import { list, paragraph } from './blocks.ts'

/** A condition and what it is said for. */
export interface Clause {
  condition: Condition
  occasion?: Occasion
}

/**
 * @param scale levels from the most severe; those that only a ladder names come after them
 * @returns what the ladders say of each level, with their numbers as written
 */
export function ladderClauses(
  words: Words,
  ladders: readonly Ladder[],
  scale: readonly string[] = [],
): Map<string, Clause[]> {
  const clauses = new Map<string, Clause[]>()
  for (const ladder of ladders)
    for (const { level, condition } of ladderSteps(ladder, [...new Set([...scale, ...ladderScale([ladder])])]))
      clauses.set(level, [
        ...(clauses.get(level) ?? []),
        { condition, occasion: { written: (number) => inLadder(words, ladder, number) } },
      ])
  return clauses
}

/** @returns the alternatives of conditions one by one: in the order of the risk list, then those for every hazard, other cases last */
export function inOrder(words: Words, clauses: readonly Clause[]): Clause[] {
  const hazards = (words.plan.scenario.hazards ?? []).map(({ id, name }) => id ?? name)
  const rank = ({ condition: { hazard, catchAll } }: Clause) => {
    if (catchAll) return hazards.length + 2
    return hazard === undefined ? hazards.length + 1 : hazards.indexOf(hazard)
  }
  return clauses.flatMap(alternatives).sort((a, b) => rank(a) - rank(b))
}

/** A plain list of alternatives falls apart, so that they can be put in order. */
function alternatives(clause: Clause): Clause[] {
  const { condition, occasion } = clause
  const isList = Object.keys(condition).every((key) => key === 'any' || key === 'id')
  if (!isList || !condition.any) return [clause]
  return condition.any.map((one) => ({ condition: one, ...(occasion ? { occasion } : {}) }))
}

function inLadder(words: Words, ladder: Ladder, number: number): string {
  for (const key of BOUND_KEYS) {
    const bounds: Record<string, Bound> = ladder[key] ?? {}
    const level = Object.keys(bounds).find((name) => bounds[name] === number)
    if (level !== undefined) return words.number(bounds, level)
  }
  return String(number)
}

/** Words before a single condition and before a list of which one is enough. */
export interface Lead {
  one: string
  several: string
}

/** @returns one sentence for a single condition, a numbered list for several */
export function conditionBlocks(words: Words, clauses: readonly Clause[], lead: Lead): BlockContent[] {
  const trees = clauses.map(({ condition, occasion }) => conditionTree(words, condition, occasion))
  const items = trees.flatMap((tree) => (tree.text === '' ? tree.items : [tree])).filter(saysAnything)
  const [first, ...more] = items.length > 0 ? items : trees.filter(saysAnything)
  if (!first) return []
  if (more.length === 0 && first.items.length === 0)
    return paragraph(words.phrase.sentences([lead.one + (words.locale === 'en' ? ' ' : '') + first.text]).trim())
  return [...paragraph(lead.several), ...treeList(words, [first, ...more])]
}

function saysAnything({ text, items }: ConditionTree): boolean {
  return text !== '' || items.length > 0
}

function treeList(words: Words, trees: readonly ConditionTree[]): BlockContent[] {
  const end = (index: number) =>
    index === trees.length - 1 ? words.say({ zh: '。', en: '.' }) : words.say({ zh: '；', en: ';' })
  return list(
    trees.map(({ text, items }, index) => {
      const bare = text.replace(/[。；;.]$/, '')
      if (items.length === 0) return paragraph(bare + end(index))
      const oneOf = words.say({ zh: '符合下列条件之一的', en: 'one of the following' })
      return [
        ...paragraph(
          words.phrase.pair([bare, oneOf].filter(Boolean).join(words.say({ zh: '，', en: ', ' })), '').trim(),
        ),
        ...treeList(words, items),
      ]
    }),
    true,
  )
}
