/** The command structure as native shapes: editable, crisp in print, and made without any font. */
import { type FileChild, Paragraph } from 'docx'
import { type IShapeGroupChildOptions, ShapeGroupRun } from 'docx/shapes'
import { type LayoutBox, layoutStructure, type StructureLayout } from '../figure-layout.ts'
import type { PlanFigure } from '../tree.ts'
import { type Place, paragraph, type Writing } from './context.ts'
import { paragraphHeight } from './layout/heights.ts'
import type { StyleProfile } from './style/profile.ts'
import { styleId } from './style/style-ids.ts'
import { ptToTwips, twipsToPt } from './style/units.ts'
import { captionRuns } from './words/caption.ts'
import { runs } from './words/runs.ts'

/** docx counts shapes in pixels of 1/96 inch. */
const PIXELS_PER_POINT = 96 / 72
/** Distance of lines in a box, in ems; the layout reserves as much. Upright names stand closer. */
const LINE = { horizontal: 1.3, vertical: 1.08 }
/** Width of a column of upright characters, in ems: one fits, two do not. */
const COLUMN = 1.2
/** Room between text and frame at both sides, in ems. */
const SIDE = 0.2
/** Line width of boxes and connections, points. */
const STROKE = 0.75

interface Room {
  /** Points. */
  width: number
  height: number
}

/** The drawing, with its title below. */
export function figure(node: PlanFigure, place: Place, writing: Writing): FileChild[] {
  const drawing = layoutStructure(node)
  if (drawing.boxes.length === 0) return []
  const room = { width: twipsToPt(place.width), height: writing.rooms.get(node) ?? twipsToPt(place.height) }
  const scale = scaleFor(drawing, room, captionHeight(node, room, writing.profile))
  const group = new ShapeGroupRun({
    children: [connections(drawing, scale, writing), ...boxes(node, { drawing, scale }, writing)],
    altText: { name: `figure ${node.title}`, title: node.title, description: describe(node) },
  })
  const drawn = paragraph('figure', { keepNext: node.title !== '', children: [group] }, writing)
  const caption = paragraph(
    'caption',
    { keepNext: false, alignment: 'center', children: captionRuns(node, node.title, writing) },
    writing,
  )
  return node.title === '' ? [drawn] : [drawn, caption]
}

/** @returns points that figure and title take on a page */
export function figureHeight(node: PlanFigure, room: Room, profile: StyleProfile): number {
  const drawing = layoutStructure(node)
  if (drawing.boxes.length === 0) return 0
  const caption = captionHeight(node, room, profile)
  return drawing.height * scaleFor(drawing, room, caption) + caption
}

function captionHeight(node: PlanFigure, room: Room, profile: StyleProfile): number {
  const { before = 0, after = 0 } = profile.paragraphs.figure
  return before + after + paragraphHeight(node.title, profile.paragraphs.caption, room.width) + 2 * STROKE
}

/** A figure is made smaller to fit one page, never larger. */
function scaleFor(drawing: StructureLayout, room: Room, caption: number): number {
  const across = (room.width - 2 * STROKE) / drawing.width
  return Math.min(1, across, (room.height - caption) / drawing.height)
}

/** All lines as one shape, behind the boxes. */
function connections(drawing: StructureLayout, scale: number, writing: Writing): IShapeGroupChildOptions {
  const { line } = writing.profile.figure
  const paths = drawing.lines.map(({ points }) =>
    points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'} ${x} ${y}`).join(' '),
  )
  const points = drawing.lines.flatMap((one) => one.points)
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))]
  const [right, bottom] = [Math.max(...points.map(({ x }) => x)), Math.max(...points.map(({ y }) => y))]
  return {
    type: 'custom',
    path: paths.join(' '),
    transformation: frame({ x: left, y: top, w: right - left, h: bottom - top }, scale),
    line: { color: line, width: STROKE },
  }
}

function frame({ x, y, w, h }: { x: number; y: number; w: number; h: number }, scale: number) {
  const pixels = (points: number) => Math.round(points * scale * PIXELS_PER_POINT * 100) / 100
  return {
    width: Math.max(pixels(w), 0.01),
    height: Math.max(pixels(h), 0.01),
    offset: { left: pixels(x), top: pixels(y) },
  }
}

function boxes(
  node: PlanFigure,
  { drawing, scale }: { drawing: StructureLayout; scale: number },
  writing: Writing,
): IShapeGroupChildOptions[] {
  const { line, root, branch, leaf } = writing.profile.figure
  const below = new Set(node.edges.map((edge) => edge.to))
  const above = new Set(node.edges.map((edge) => edge.from))
  const em = drawing.fontSize * scale
  return drawing.boxes.flatMap((box): IShapeGroupChildOptions[] => {
    const fill = !below.has(box.id) ? root : above.has(box.id) ? branch : leaf
    const shape = {
      type: 'rectangle' as const,
      transformation: frame(box, scale),
      fill,
      line: { color: line, width: STROKE },
    }
    const columns = box.vertical ? box.text : [box.label]
    if (columns.length === 1)
      return [{ ...shape, ...boxText(box, { text: box.label, em, width: box.w * scale }, writing) }]
    return [shape, ...columns.map((text, index) => column(box, { text, index, scale, em }, writing))]
  })
}

/**
 * One of several columns of an upright name, from right to left. The characters are stacked by width alone: vertical
 * text in grouped shapes is set level by LibreOffice.
 */
function column(
  box: LayoutBox,
  { text, index, scale, em }: { text: string; index: number; scale: number; em: number },
  writing: Writing,
): IShapeGroupChildOptions {
  const w = box.w / box.text.length
  const place = { x: box.x + w * (box.text.length - 1 - index), y: box.y, w, h: box.h }
  return {
    type: 'rectangle',
    transformation: frame(place, scale),
    line: 'none',
    ...boxText(box, { text, em, width: w * scale }, writing),
  }
}

/** @param room font size and width in points */
function boxText(box: LayoutBox, room: { text: string; em: number; width: number }, writing: Writing) {
  const { text, em, width } = room
  const side = box.vertical ? Math.max(0, (width - COLUMN * em) / 2) : SIDE * em
  const line = (box.vertical ? LINE.vertical : LINE.horizontal) * em
  return {
    textOptions: { verticalAlignment: 'center', margins: { top: 0, right: side, bottom: 0, left: side } } as const,
    children: [
      new Paragraph({
        style: styleId(box.vertical ? 'figureColumn' : 'figureText'),
        spacing: { line: ptToTwips(line), lineRule: 'exact' },
        children: runs(text, writing, { size: Math.max(2, Math.round(em * 2)) }),
      }),
    ],
  }
}

/** For readers who do not see the drawing: every body with the bodies below it. */
function describe(node: PlanFigure): string {
  const labels = new Map(node.nodes.map(({ id, label }) => [id, label]))
  const below = new Map<string, string[]>()
  for (const { from, to } of node.edges) {
    const names = below.get(from) ?? []
    names.push(labels.get(to) ?? to)
    below.set(from, names)
  }
  const groups = [...below].map(([id, names]) => `${labels.get(id) ?? id}: ${names.join(', ')}`)
  return [node.title, ...groups].filter((part) => part !== '').join('; ')
}
