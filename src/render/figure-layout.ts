/**
 * Coordinates of a structure figure, for every writer. All lengths are points. Leaves become narrow boxes with vertical text,
 * and levels fall into several rows, when one row would be wider than the page.
 */
import { type Body, Drawing, type LayoutBox, type LayoutLine, PAGE_WIDTH } from './figure/drawing.ts'
import type { PlanFigure } from './tree.ts'

export type { LayoutBox, LayoutLine } from './figure/drawing.ts'

export interface StructureLayout {
  width: number
  height: number
  fontSize: number
  boxes: LayoutBox[]
  lines: LayoutLine[]
}

/** 200 of the 225 mm that a GB/T 9704 page has: room for the caption. */
const PAGE_HEIGHT = 567
/** From what reads well down to the smallest size that still prints legibly. */
const FONT_SIZES = [10.5, 9, 8, 7]

/**
 * @param figure a tree of bodies; a second superior of a body and edges in a circle are not drawn
 * @returns boxes that never overlap, no wider than 442 pt, in the largest type that fits a page; a figure of very many bodies
 *   may be higher than a page
 */
export function layoutStructure(figure: Pick<PlanFigure, 'nodes' | 'edges'>): StructureLayout {
  const roots = toTrees(figure)
  let best: StructureLayout | undefined
  for (const fontSize of FONT_SIZES) {
    const { w, h, boxes, lines } = new Drawing(fontSize).forest(roots)
    best = { width: round(w), height: round(h), fontSize, boxes: boxes.map(roundBox), lines: lines.map(roundLine) }
    if (h <= PAGE_HEIGHT && w <= PAGE_WIDTH) break
  }
  return best ?? { width: 0, height: 0, fontSize: 0, boxes: [], lines: [] }
}

function toTrees({ nodes, edges }: Pick<PlanFigure, 'nodes' | 'edges'>): Body[] {
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
