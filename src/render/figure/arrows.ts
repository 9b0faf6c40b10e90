/** Tips of arrows: where a line ends at a box, or at another line into which it leads. */
import type { LayoutBox, LayoutLine } from './drawing.ts'

interface Point {
  x: number
  y: number
}

/** A filled triangle; the first point is its tip. */
export type LayoutHead = [Point, Point, Point]

/** Length and half the width of a tip, ems. */
const LENGTH = 0.5
const HALF = 0.2
/** How near an end must be to a box, points. */
const NEAR = 0.1

/** @returns a tip for every line whose last point stands at the edge of a box, or that is bent and ends elsewhere */
export function heads(lines: readonly LayoutLine[], boxes: readonly LayoutBox[], em: number): LayoutHead[] {
  return lines.flatMap(({ points }) => {
    const [tip, before] = [points.at(-1), points.at(-2)]
    if (!tip || !before) return []
    return points.length > 2 || boxes.some((box) => meets(box, tip, before)) ? [headOf(tip, before, em)] : []
  })
}

/** Lines come to a box from above, or from its right. */
function meets({ x, y, w, h, form }: LayoutBox, tip: Point, before: Point): boolean {
  if (form === 'words') return false
  const fromAbove = Math.abs(tip.y - y) < NEAR && before.y < tip.y && tip.x > x && tip.x < x + w
  const fromLeft = Math.abs(tip.x - x) < NEAR && before.x < tip.x && tip.y > y && tip.y < y + h
  return fromAbove || fromLeft
}

function headOf(tip: Point, before: Point, em: number): LayoutHead {
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)]
  const at = (along: number, across: number): Point => ({
    x: twentieth(tip.x - dx * along + dy * across),
    y: twentieth(tip.y - dy * along + dx * across),
  })
  return [tip, at(LENGTH * em, HALF * em), at(LENGTH * em, -HALF * em)]
}

function twentieth(length: number): number {
  return Math.round(length * 20) / 20
}
