/**
 * Circles in a relation.
 * @param nodes where to start from, in the order of the document
 * @param next what a node points at
 * @returns each circle once, beginning at the node that stands first
 */
export function circles<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const found: T[][] = []
  const done = new Set<T>()
  const path: T[] = []
  const onPath = new Set<T>()
  const visit = (node: T): void => {
    if (onPath.has(node)) {
      found.push(path.slice(path.indexOf(node)))
      return
    }
    if (done.has(node)) return
    path.push(node)
    onPath.add(node)
    for (const other of next(node)) visit(other)
    onPath.delete(node)
    path.pop()
    done.add(node)
  }
  for (const node of nodes) visit(node)
  return found
}
