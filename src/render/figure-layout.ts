/** Coordinates of every figure, for every writer: no font is needed. All lengths are points. */
import { heads, type LayoutHead } from './figure/arrows.ts'
import {
  type Body,
  Drawing,
  type DrawingOptions,
  type LayoutBox,
  type LayoutLine,
  PAGE_WIDTH,
} from './figure/drawing.ts'
import { drawFlow } from './figure/flow.ts'
import { drawGrid } from './figure/grid.ts'
import { type GraphFigure, isGrid, type PlanFigure } from './tree.ts'

export type { LayoutHead } from './figure/arrows.ts'
export type { LayoutBox, LayoutLine } from './figure/drawing.ts'

export interface FigureLayout {
  width: number
  height: number
  fontSize: number
  /** From back to front; none overlaps another. */
  boxes: LayoutBox[]
  lines: LayoutLine[]
  /** Tips of arrows, at ends of lines. */
  heads: LayoutHead[]
}

/** 200 of the 225 mm that a GB/T 9704 page has: room for the caption. */
export const PAGE_HEIGHT = 567
/** From what reads well down to the smallest size that still prints legibly. */
const FONT_SIZES = [10.5, 9, 8, 7]
/** Cells hold sentences, as tables do. */
const GRID_SIZES = [9, 8, 7]

interface Drawn {
  w: number
  h: number
  boxes: LayoutBox[]
  lines: LayoutLine[]
}

/**
 * @returns boxes that never overlap, no wider than 442 pt, in the largest type that fits a page; a figure of very many boxes
 *   or rows may be higher than a page
 */
export function layoutFigure(figure: PlanFigure): FigureLayout {
  if (isGrid(figure)) return largestThatFits(GRID_SIZES, false, (fontSize) => drawGrid(figure, fontSize))
  if (figure.kind === 'response') return largestThatFits(FONT_SIZES, true, (fontSize) => drawFlow(figure, fontSize))
  return figure.kind === 'reports'
    ? layoutTree(figure, { hasArrows: true, upright: false })
    : layoutTree(figure, { hasArrows: false, upright: true })
}

/** Coordinates of a tree of bodies. A second superior of a body and edges in a circle are not drawn. */
export function layoutStructure(figure: Pick<GraphFigure, 'nodes' | 'edges'>): FigureLayout {
  return layoutTree(figure, { hasArrows: false, upright: true })
}

function layoutTree(
  figure: Pick<GraphFigure, 'nodes' | 'edges'>,
  { hasArrows, ...options }: DrawingOptions & { hasArrows: boolean },
): FigureLayout {
  const roots = toTrees(figure)
  return largestThatFits(FONT_SIZES, hasArrows, (fontSize) => new Drawing(fontSize, options).forest(roots))
}

function largestThatFits(
  sizes: readonly number[],
  hasArrows: boolean,
  draw: (fontSize: number) => Drawn,
): FigureLayout {
  let best: FigureLayout = { width: 0, height: 0, fontSize: 0, boxes: [], lines: [], heads: [] }
  for (const fontSize of sizes) {
    const { w, h, ...drawn } = draw(fontSize)
    const boxes = drawn.boxes.map(roundBox)
    const lines = drawn.lines.map(roundLine)
    const tips = hasArrows ? heads(lines, boxes, fontSize) : []
    best = { width: round(w), height: round(h), fontSize, boxes, lines, heads: tips }
    if (h <= PAGE_HEIGHT && w <= PAGE_WIDTH) break
  }
  return best
}

function toTrees({ nodes, edges }: Pick<GraphFigure, 'nodes' | 'edges'>): Body[] {
  const bodies = new Map<string, Body>()
  for (const { id, label } of nodes) if (!bodies.has(id)) bodies.set(id, { id, label, below: [] })
  const superior = new Map<Body, Body>()
  for (const edge of edges) {
    const [from, to] = [bodies.get(edge.from), bodies.get(edge.to)]
    if (!from || !to || superior.has(to)) continue
    let above: Body | undefined = from
    while (above && above !== to) above = superior.get(above)
    if (above === to) continue
    superior.set(to, from)
    from.below.push(to)
  }
  return [...bodies.values()].filter((body) => !superior.has(body))
}

/** A twentieth of a point, the unit of Word: coordinates are the same in every output. */
function round(length: number): number {
  return Math.round(length * 20) / 20
}

function roundBox(box: LayoutBox): LayoutBox {
  return { ...box, x: round(box.x), y: round(box.y), w: round(box.w), h: round(box.h) }
}

function roundLine({ points }: LayoutLine): LayoutLine {
  return { points: points.map(({ x, y }) => ({ x: round(x), y: round(y) })) }
}
