import type { Path } from '../../base/problem.ts'
import type { Condition } from '../plan.generated.ts'

/** One of several conditions of which each is enough by itself. */
export interface Alternative {
  /** With what its groups say for it; a new object where there are groups, for reading only. */
  condition: Condition
  /** The object in the document, for pointing at. */
  node: Condition
  /** From the condition that was asked about to `node`. */
  way: Path
}

/** @returns the conditions any one of which is enough, those of groups included; one that must hold as a whole stays whole. */
export function alternativesOf(condition: Condition | undefined): Alternative[] {
  return condition ? spread(condition, {}, []) : []
}

function spread(node: Condition, inherited: Partial<Condition>, way: Path): Alternative[] {
  const condition: Condition = { ...inherited, ...node }
  if (!node.any?.length) return [{ condition, node, way }]
  const { any: _, id: __, text: ___, ...common } = condition
  return node.any.flatMap((one, index) => spread(one, common, [...way, 'any', index]))
}
