/** Figures as inline SVG from our own coordinates. */
import type { Element, ElementContent } from 'hast'
import { gridPages } from '../figure/pages.ts'
import { type LayoutBox, layoutFigure } from '../figure-layout.ts'
import { onOneLine } from '../text.ts'
import { isGrid, type PlanFigure } from '../tree.ts'
import { el, lines } from './element.ts'

/** Around the drawing, so that no border is cut in half. */
const MARGIN = 1
/** Of the corners of a step that begins or ends a course, points. */
const ROUND = 8

/** A figure with its caption; wide ones scroll on a narrow screen, high grids are several drawings, as paper asks for. */
export function figure(node: PlanFigure): Element {
  const parts = isGrid(node) ? gridPages(node) : [node]
  const drawn = parts.map((part) => drawing(part))
  const scroll = el('section', { className: ['scroll'], ariaLabel: onOneLine(node.title), tabIndex: 0 }, ...drawn)
  return el('figure', {}, scroll, ...(node.isTitled ? [] : [el('figcaption', {}, ...lines(node.title))]))
}

/** The drawing alone; `parts` stand before what is drawn. */
export function drawing(node: PlanFigure, ...parts: Element[]): Element {
  const { width, height, fontSize, boxes, lines: edges, heads } = layoutFigure(node)
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN }
  const path = (points: readonly { x: number; y: number }[], end = '') =>
    points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') + end
  return el(
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
    ...parts,
    el('desc', {}, inWords(node)),
    el('path', { className: ['edges'], d: edges.map(({ points }) => path(points)).join('') }),
    ...(heads.length === 0
      ? []
      : [el('path', { className: ['tips'], d: heads.map((points) => path(points, 'Z')).join('') })]),
    '\n',
    ...boxes.flatMap((box) => [drawBox(box, fontSize), '\n']),
  )
}

/** Room between text and frame where lines begin at the left, ems. */
const SIDE = 0.4

function drawBox(box: LayoutBox, fontSize: number): Element {
  const { x, y, w, h, text, vertical, isLeft = false, fill } = box
  const step = 1.3 * fontSize
  const centre = { x: isLeft ? x + SIDE * fontSize : x + w / 2, y: y + h / 2 }
  const placed = text.map((line, index): ElementContent => {
    const shift = (index - (text.length - 1) / 2) * step
    const place = vertical ? { x: centre.x - shift, y: centre.y } : { x: centre.x, y: centre.y + shift }
    const at = { x: place.x.toFixed(2), y: place.y.toFixed(2) }
    const className = [vertical ? 'down' : '', isLeft ? 'start' : '', fill === 'head' ? 'strong' : ''].filter(Boolean)
    return el('text', className.length > 0 ? { ...at, className } : at, line)
  })
  return el('g', {}, el('title', {}, onOneLine(box.label)), ...frame(box), ...placed)
}

function frame({ x, y, w, h, form, fill }: LayoutBox): Element[] {
  const shade = fill === undefined || fill === 'plain' ? {} : { className: [fill] }
  if (form === 'words') return []
  if (form === 'question') {
    const corners = [
      [x + w / 2, y],
      [x + w, y + h / 2],
      [x + w / 2, y + h],
      [x, y + h / 2],
    ]
    return [el('polygon', { points: corners.map(([left, top]) => `${left},${top}`).join(' ') })]
  }
  const round = form === 'end' ? { rx: String(Math.min(h / 2, ROUND)) } : {}
  return [el('rect', { ...shade, x: String(x), y: String(y), width: w, height: h, ...round })]
}

/** What the drawing shows, for those who cannot see it. */
function inWords(node: PlanFigure): string {
  if (isGrid(node)) {
    const rows = [node.head, ...node.rows.map((row) => row.map(({ text }) => text))]
    return rows.map((row) => row.map(onOneLine).join(' | ')).join('; ')
  }
  const labels = new Map(node.nodes.map(({ id, label }) => [id, onOneLine(label)]))
  return node.nodes
    .map(({ id, label }) => {
      const below = node.edges
        .filter(({ from }) => from === id)
        .map(({ to, label: way }) => (way === undefined ? '' : `${way}: `) + (labels.get(to) ?? ''))
      return below.length > 0 ? `${onOneLine(label)} → ${below.join(' / ')}` : onOneLine(label)
    })
    .join('; ')
}
