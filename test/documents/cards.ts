/** What stands on the action cards of a plan. */
import { planDocument, type RenderInput } from '../../src/render/render.ts'
import { textOf } from '../../src/render/text.ts'
import type { Card, PlanTable } from '../../src/render/tree.ts'

export async function cardsOf(input: RenderInput, actor?: string): Promise<Card[]> {
  const { root } = await planDocument(input, { document: 'cards', edition: 'internal', ...(actor ? { actor } : {}) })
  return root.children.filter((block) => block.type === 'card')
}

/** Label → text of the rows without column titles. */
export function factsOf(card: Card | undefined): Record<string, string> {
  const tables = (card?.children ?? []).filter((block): block is PlanTable => block.type === 'planTable')
  const rows = tables.filter(({ head }) => head.length === 0).flatMap((table) => table.rows)
  return Object.fromEntries(rows.map((row) => row.map(({ children }) => children.map(textOf).join('\n'))))
}

export function actsOf(card: Card | undefined): string[][] {
  const table = card?.children.find((block) => block.type === 'planTable' && block.head[0] === '')
  return table?.type === 'planTable'
    ? table.rows.map((row) => row.map(({ children }) => children.map(textOf).join('\n')))
    : []
}
