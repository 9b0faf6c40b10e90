/** What must hold for every drawing: computed from its boxes and lines, no picture needed. */
import { longest } from '../../src/render/figure/wrap.ts'
import type { FigureLayout, LayoutBox } from '../../src/render/figure-layout.ts'

/** Points by which lines and boxes may touch: coordinates are rounded. */
const INSET = 0.1

export function overlapping(boxes: readonly LayoutBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) => a.x < b.x + b.w - INSET && b.x < a.x + a.w - INSET && a.y < b.y + b.h - INSET && b.y < a.y + a.h - INSET,
      )
      .map((b) => `${a.id}/${b.id}`),
  )
}

/** Lines that run through a box instead of ending at it. */
export function crossing({ lines, boxes }: FigureLayout): string[] {
  return lines.flatMap(({ points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
      return boxes
        .filter(
          ({ x, y, w, h }) => left < x + w - INSET && right > x + INSET && top < y + h - INSET && bottom > y + INSET,
        )
        .map(({ id }) => id)
    }),
  )
}

/** Boxes that their text does not fit: inside a rhomb it fits where w / W + h / H is at most 1. */
export function overfull({ boxes, fontSize }: FigureLayout): string[] {
  return boxes
    .filter(({ w, h, text, vertical, form }) => {
      const [along, across] = [longest(text) * fontSize, text.length * 1.3 * fontSize]
      const [wide, high] = vertical ? [across, along] : [along, across]
      return form === 'question' ? wide / w + high / h > 1.01 : wide > w + INSET || high > h + INSET
    })
    .map(({ id }) => id)
}

/** Boxes and lines that stand outside the drawing. */
export function outside({ boxes, lines, width, height }: FigureLayout): string[] {
  const points = lines.flatMap((line) => line.points.map(({ x, y }) => ({ id: 'line', x, y, w: 0, h: 0 })))
  return [...boxes, ...points]
    .filter(({ x, y, w, h }) => Math.min(x, y) < -INSET || x + w > width + INSET || y + h > height + INSET)
    .map(({ id }) => id)
}

/** Everything that is wrong with a drawing. */
export function flaws(layout: FigureLayout): Record<string, string[]> {
  return {
    overlapping: overlapping(layout.boxes),
    crossing: crossing(layout),
    overfull: overfull(layout),
    outside: outside(layout),
  }
}

export const SOUND = { overlapping: [], crossing: [], overfull: [], outside: [] }
