/** A node on the way, and what is still to be visited from it. */
interface Visit<T> {
  node: T
  rest: readonly T[]
  at: number
}

/**
 * Circles in a relation. Without recursion: a chain may be as long as a hostile file makes it.
 * @param nodes where to start from, in the order of the document
 * @param next what a node points at
 * @returns circles, each beginning at the node that was reached first; one for every step that closes a circle
 */
export function circles<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const found: T[][] = []
  const done = new Set<T>()
  const path: Visit<T>[] = []
  const onPath = new Set<T>()
  const enter = (node: T): void => {
    if (onPath.has(node)) found.push(path.slice(path.findIndex((visit) => visit.node === node)).map(({ node }) => node))
    if (done.has(node)) return
    done.add(node)
    const rest = next(node)
    if (rest.length === 0) return
    onPath.add(node)
    path.push({ node, rest, at: 0 })
  }
  for (const start of nodes) {
    enter(start)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      if (top.at < top.rest.length) enter(top.rest[top.at++] as T)
      else {
        path.pop()
        onPath.delete(top.node)
      }
    }
  }
  return found
}
