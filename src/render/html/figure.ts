/** Figures as inline SVG from our own coordinates. */
import type { Element, ElementContent } from 'hast'
import { type LayoutBox, type LayoutLine, layoutStructure } from '../figure-layout.ts'
import { onOneLine } from '../text.ts'
import type { PlanFigure } from '../tree.ts'
import { el, lines } from './element.ts'

/** Around the drawing, so that no border is cut in half. */
const MARGIN = 1

/** A structure figure with its caption; wide ones scroll on a narrow screen. */
export function figure(node: PlanFigure): Element {
  const { width, height, fontSize, boxes, lines: edges } = layoutStructure(node)
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN }
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [-MARGIN, -MARGIN, size.width, size.height].join(' '),
      width: `${size.width}pt`,
      height: `${size.height}pt`,
      fontSize: String(fontSize),
      role: 'img',
      ariaLabel: onOneLine(node.title),
    },
    el('desc', {}, inWords(node)),
    el('path', { className: ['edges'], d: edges.map(path).join('') }),
    '\n',
    ...boxes.flatMap((box) => [drawBox(box, fontSize), '\n']),
  )
  const scroll = el('section', { className: ['scroll'], ariaLabel: onOneLine(node.title), tabIndex: 0 }, svg)
  return el('figure', {}, scroll, el('figcaption', {}, ...lines(node.title)))
}

function path({ points }: LayoutLine): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

function drawBox(box: LayoutBox, fontSize: number): Element {
  const { x, y, w, h, text, vertical } = box
  const step = 1.3 * fontSize
  const centre = { x: x + w / 2, y: y + h / 2 }
  const placed = text.map((line, index): ElementContent => {
    const shift = (index - (text.length - 1) / 2) * step
    const place = vertical ? { x: centre.x - shift, y: centre.y } : { x: centre.x, y: centre.y + shift }
    const at = { x: place.x.toFixed(2), y: place.y.toFixed(2) }
    return el('text', vertical ? { ...at, className: ['down'] } : at, line)
  })
  return el(
    'g',
    {},
    el('title', {}, onOneLine(box.label)),
    el('rect', { x: String(x), y: String(y), width: w, height: h }),
    ...placed,
  )
}

/** What the drawing shows, for those who cannot see it. */
function inWords({ nodes, edges }: PlanFigure): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, onOneLine(label)]))
  return nodes
    .map(({ id, label }) => {
      const below = edges.filter(({ from }) => from === id).map(({ to }) => labels.get(to) ?? '')
      return below.length > 0 ? `${onOneLine(label)} → ${below.join(' / ')}` : onOneLine(label)
    })
    .join('; ')
}
