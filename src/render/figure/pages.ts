/** Figures that are too high for one page in legible type, as several. */
import { layoutFigure, PAGE_HEIGHT } from '../figure-layout.ts'
import { type FigureCell, type GraphFigure, type GridFigure, isGrid, type PlanFigure } from '../tree.ts'

/**
 * @returns the figure, or parts of it that fit a page: trees by their lowest boxes, each below all that stands above it. A
 *   course stays whole, since it is followed from its beginning, and so does a grid, which goes on over pages by itself
 */
export function figurePages(figure: PlanFigure): PlanFigure[] {
  if (isGrid(figure) || figure.kind === 'response' || fits(figure)) return [figure]
  const tree = treeOf(figure)
  const parts: GraphFigure[] = []
  for (let at = 0; at < tree.lowest.length; ) {
    const count = most(tree.lowest.length - at, (some) => fits(tree.above(tree.lowest.slice(at, at + some))))
    parts.push(tree.above(tree.lowest.slice(at, at + count)))
    at += count
  }
  return parts.map((part, index) => ({ ...part, title: numbered(figure.title, index + 1, parts.length) }))
}

function numbered(title: string, part: number, parts: number): string {
  return parts === 1
    ? title
    : /\p{Script=Han}/u.test(title)
      ? `${title}（${part}/${parts}）`
      : `${title} (${part}/${parts})`
}

function fits(figure: PlanFigure): boolean {
  return layoutFigure(figure).height <= PAGE_HEIGHT
}

/** @returns the largest number from 1 to `all` of which `holds` is true, found by halving; 1 where it never is */
function most(all: number, holds: (count: number) => boolean): number {
  let [low, high] = [1, all]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

interface Tree {
  /** Boxes below which nothing stands, in the order in which they are drawn. */
  lowest: string[]
  /** The part of the figure with these boxes and everything above them. */
  above(ids: readonly string[]): GraphFigure
}

/** A second superior and edges in a circle are left out, as they are not drawn. */
function treeOf(figure: GraphFigure): Tree {
  const superior = new Map<string, string>()
  const known = new Set(figure.nodes.map(({ id }) => id))
  const line = (id: string): string[] => {
    const found = [id]
    for (let at = superior.get(id); at !== undefined; at = superior.get(at)) found.push(at)
    return found
  }
  for (const { from, to } of figure.edges)
    if (known.has(from) && known.has(to) && !superior.has(to) && !line(from).includes(to)) superior.set(to, from)
  const below = new Map<string, string[]>()
  for (const [to, from] of superior) below.set(from, [...(below.get(from) ?? []), to])
  const leaves = (id: string): string[] => {
    const under = below.get(id) ?? []
    return under.length === 0 ? [id] : under.flatMap(leaves)
  }
  const roots = [...known].filter((id) => !superior.has(id))
  return {
    lowest: roots.flatMap(leaves),
    above: (ids) => {
      const kept = new Set(ids.flatMap(line))
      return {
        ...figure,
        nodes: figure.nodes.filter(({ id }) => kept.has(id)),
        edges: figure.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
      }
    },
  }
}

/** @returns the grid as grids of which each fits a page, with the same head; a title of several rows stays with the next one */
export function gridPages(figure: GridFigure): GridFigure[] {
  const parts: GridFigure[] = []
  for (let at = 0; at < figure.rows.length; ) {
    const left = figure.rows.slice(at)
    const count = most(left.length, (some) => fits({ ...figure, rows: left.slice(0, some) }))
    const isTitle = count > 1 && count < left.length && isPartTitle(left[count - 1] ?? [])
    const taken = isTitle ? count - 1 : count
    parts.push({ ...figure, rows: left.slice(0, taken) })
    at += taken
  }
  return parts
}

function isPartTitle([first, ...more]: readonly FigureCell[]): boolean {
  return more.length === 0 && (first?.colSpan ?? 1) > 1
}
