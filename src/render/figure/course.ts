/** A course of steps read from its edges: ranks from the beginning on, and what leads back. */
import type { FigureNode, GraphFigure } from '../tree.ts'

export interface Course {
  /** Steps that follow each other; those of one rank are alternatives. */
  ranks: FigureNode[][]
  /** Edges to an earlier step. */
  back: { from: string; to: string; label?: string }[]
  /** Steps that only lead back: behind the question `from`, with an edge to the earlier step `to` (or to all of its rank). */
  aside: { node: FigureNode; from: string; to: string; label?: string }[]
  /** The word at the way down from a rank. */
  below(rank: number): string | undefined
}

/** @param figure its steps in their order; an edge to a step that stands before leads back */
export function courseOf({ nodes, edges }: Pick<GraphFigure, 'nodes' | 'edges'>): Course {
  const order = new Map(nodes.map(({ id }, index) => [id, index]))
  const known = edges.filter(({ from, to }) => order.has(from) && order.has(to) && from !== to)
  const isBack = ({ from, to }: { from: string; to: string }) => (order.get(to) ?? 0) < (order.get(from) ?? 0)
  const aside = nodes.flatMap((node) => {
    const [way, ...others] = known.filter(({ to }) => to === node.id)
    const out = known.filter(({ from }) => from === node.id)
    const [back] = out
    if (!way || !back || others.length > 0 || isBack(way) || !out.every(isBack)) return []
    const { from, label } = way
    return [{ node, from, to: back.to, ...(label === undefined ? {} : { label }) }]
  })
  const isAside = (id: string) => aside.some(({ node }) => node.id === id)
  const onward = known.filter((edge) => !isBack(edge) && !isAside(edge.to))
  const rankOf = new Map<string, number>()
  for (const { id } of nodes) {
    const before = onward.filter(({ to }) => to === id).map(({ from }) => rankOf.get(from) ?? 0)
    if (!isAside(id)) rankOf.set(id, Math.max(-1, ...before) + 1)
  }
  const count = Math.max(-1, ...rankOf.values()) + 1
  const ranks = Array.from({ length: count }, (_, rank) => nodes.filter(({ id }) => rankOf.get(id) === rank))
  return {
    ranks,
    back: known.filter((edge) => isBack(edge) && !isAside(edge.from)),
    aside,
    below: (rank) => onward.find(({ from, label }) => rankOf.get(from) === rank && label !== undefined)?.label,
  }
}
