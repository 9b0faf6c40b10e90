/** Figures as native shapes, or as tables where they are grids: editable, crisp in print, and made without any font. */
import { type FileChild, Paragraph } from 'docx'
import { type IShapeGroupChildOptions, ShapeGroupRun } from 'docx/shapes'
import { gridTable } from '../figure/grid-table.ts'
import { type FigureLayout, type LayoutBox, layoutFigure } from '../figure-layout.ts'
import { type GraphFigure, isGrid, type PlanFigure } from '../tree.ts'
import { type Place, paragraph, type Writing } from './context.ts'
import { paragraphHeight } from './layout/heights.ts'
import type { StyleProfile } from './style/profile.ts'
import { styleId } from './style/style-ids.ts'
import { ptToTwips, twipsToPt } from './style/units.ts'
import { table } from './table.ts'
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

/** The drawing with its title below; a grid as a table with its title above. */
export function figure(node: PlanFigure, place: Place, writing: Writing): FileChild[] {
  if (!isGrid(node)) return graph(node, place, writing)
  const drawn = gridTable(node)
  const caption = writing.captions.get(node)
  return table(drawn, place, caption ? { ...writing, captions: new Map([[drawn, caption]]) } : writing)
}

function graph(node: GraphFigure, place: Place, writing: Writing): FileChild[] {
  const drawing = layoutFigure(node)
  if (drawing.boxes.length === 0) return []
  const room = { width: twipsToPt(place.width), height: writing.rooms.get(node) ?? twipsToPt(place.height) }
  const scale = scaleFor(drawing, room, captionHeight(node, room, writing.profile))
  const group = new ShapeGroupRun({
    children: [...connections(drawing, scale, writing), ...boxes(node, { drawing, scale }, writing)],
    altText: { name: `figure ${node.title}`, title: node.title, description: describe(node) },
  })
  const drawn = paragraph('figure', { keepNext: hasCaption(node), children: [group] }, writing)
  const caption = paragraph(
    'caption',
    { keepNext: false, alignment: 'center', children: captionRuns(node, node.title, writing) },
    writing,
  )
  return hasCaption(node) ? [drawn, caption] : [drawn]
}

function hasCaption({ title, isTitled }: GraphFigure): boolean {
  return title !== '' && !isTitled
}

/** @returns points that figure and title take on a page */
export function figureHeight(node: GraphFigure, room: Room, profile: StyleProfile): number {
  const drawing = layoutFigure(node)
  if (drawing.boxes.length === 0) return 0
  const caption = captionHeight(node, room, profile)
  return drawing.height * scaleFor(drawing, room, caption) + caption
}

function captionHeight(node: GraphFigure, room: Room, profile: StyleProfile): number {
  const { before = 0, after = 0 } = profile.paragraphs.figure
  const caption = hasCaption(node) ? paragraphHeight(node.title, profile.paragraphs.caption, room.width) : 0
  return before + after + caption + 2 * STROKE
}

/** A figure is made smaller to fit one page, never larger. */
function scaleFor(drawing: FigureLayout, room: Room, caption: number): number {
  const across = (room.width - 2 * STROKE) / drawing.width
  return Math.min(1, across, (room.height - caption) / drawing.height)
}

/** All lines as one shape and all tips of arrows as another, behind the boxes. */
function connections({ lines, heads }: FigureLayout, scale: number, writing: Writing): IShapeGroupChildOptions[] {
  const colour = writing.profile.figure.line
  const line = { color: colour, width: STROKE }
  const drawn: IShapeGroupChildOptions[] = []
  if (lines.length > 0)
    drawn.push({
      type: 'custom',
      ...outline(
        lines.map(({ points }) => points),
        scale,
      ),
      line,
    })
  if (heads.length > 0) drawn.push({ type: 'custom', ...outline(heads, scale, ' Z'), fill: colour, line: 'none' })
  return drawn
}

function outline(paths: readonly (readonly { x: number; y: number }[])[], scale: number, end = '') {
  const path = paths
    .map((points) => points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ') + end)
    .join(' ')
  const points = paths.flat()
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))]
  const [right, bottom] = [Math.max(...points.map(({ x }) => x)), Math.max(...points.map(({ y }) => y))]
  return { path, transformation: frame({ x: left, y: top, w: right - left, h: bottom - top }, scale) }
}

function frame({ x, y, w, h }: { x: number; y: number; w: number; h: number }, scale: number) {
  const pixels = (points: number) => Math.round(points * scale * PIXELS_PER_POINT * 100) / 100
  return {
    width: Math.max(pixels(w), 0.01),
    height: Math.max(pixels(h), 0.01),
    offset: { left: pixels(x), top: pixels(y) },
  }
}

const SHAPES = { question: 'flowChartDecision', end: 'roundedRectangle' } as const

function boxes(
  node: GraphFigure,
  { drawing, scale }: { drawing: FigureLayout; scale: number },
  writing: Writing,
): IShapeGroupChildOptions[] {
  const fill = fills(node, writing.profile.figure)
  const em = drawing.fontSize * scale
  return drawing.boxes.flatMap((box): IShapeGroupChildOptions[] => {
    const place = { em, width: box.w * scale }
    if (box.form === 'words') return [words(box, { ...place, scale }, writing)]
    const shape = {
      type: box.form === undefined ? ('rectangle' as const) : SHAPES[box.form],
      transformation: frame(box, scale),
      fill: fill(box),
      line: { color: writing.profile.figure.line, width: STROKE },
    }
    // The text of a question stands over its rhomb, whose own room for text differs between programs.
    if (box.form === 'question') return [shape, words(box, { ...place, scale }, writing)]
    const columns = box.vertical ? box.text : [box.label]
    // Names in a tree may be broken by Word, so that they are found and read aloud in one piece.
    const text = isTree(node) ? box.label : box.text.join('\n')
    if (columns.length === 1) return [{ ...shape, ...boxText(box, { text, ...place }, writing) }]
    return [shape, ...columns.map((text, index) => column(box, { text, index, scale, em }, writing))]
  })
}

function isTree({ kind }: GraphFigure): boolean {
  return kind === 'structure' || kind === 'system'
}

/** By the place in the tree, or by what a step is. */
function fills(node: GraphFigure, { root, branch, leaf }: StyleProfile['figure']): (box: LayoutBox) => string {
  const below = new Set(node.edges.map((edge) => edge.to))
  const above = new Set(node.edges.map((edge) => edge.from))
  return ({ id, form, fill }) => {
    if (fill !== undefined) return form === 'end' ? root : fill === 'head' ? branch : leaf
    return !below.has(id) ? root : above.has(id) ? branch : leaf
  }
}

/** Text without a frame. */
function words(box: LayoutBox, { scale, ...room }: { em: number; width: number; scale: number }, writing: Writing) {
  return {
    type: 'rectangle' as const,
    transformation: frame(box, scale),
    line: 'none' as const,
    // Its lines are broken already: margins would only cut off letters.
    ...boxText(box, { text: box.text.join('\n'), ...room, side: 0 }, writing),
  }
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

/** @param room font size, width and margins left and right, in points */
function boxText(box: LayoutBox, room: { text: string; em: number; width: number; side?: number }, writing: Writing) {
  const { text, em, width } = room
  const side = room.side ?? (box.vertical ? Math.max(0, (width - COLUMN * em) / 2) : SIDE * em)
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
function describe(node: GraphFigure): string {
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
