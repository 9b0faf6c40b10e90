/**
 * How the parts of a tree are put together. All lengths are points. Leaves become narrow boxes with vertical text, and levels
 * fall into several rows, when one row would be wider than the page.
 */
import type { Colour } from '../tree.ts'
import { longest, wrap } from './wrap.ts'

/** The text block of a GB/T 9704 page is 156 mm wide: 442.2 pt. */
export const PAGE_WIDTH = 442

/** More boxes one below the other leave half of the page blank. */
const LONGEST_LIST = 8

export interface LayoutBox {
  id: string
  label: string
  x: number
  y: number
  w: number
  h: number
  /** The text runs from top to bottom, its columns from right to left. */
  vertical: boolean
  /** The label as it is broken into lines or columns. */
  text: string[]
  /** `words` have no frame; absent: a rectangle. */
  form?: 'question' | 'end' | 'words'
  /** Fill: where a body stands in its tree, or a colour that the words name; absent: by its place in the tree. */
  fill?: Colour | 'head' | 'plain'
  /** Lines begin at the left; absent: each is centred. */
  isLeft?: boolean
}

export interface LayoutLine {
  points: { x: number; y: number }[]
}

export interface Body {
  id: string
  label: string
  below: Body[]
}

/** A laid out subtree; `anchor` is where the line from above meets it. */
interface Part {
  w: number
  h: number
  anchor: number
  boxes: LayoutBox[]
  lines: LayoutLine[]
}

/** Parts beside each other; `anchors` are where lines from above meet them. */
interface Row extends Part {
  anchors: number[]
}

export interface DrawingOptions {
  /** Whether Chinese names of leaves may stand upright. */
  upright: boolean
}

/** One drawing in one type size. */
export class Drawing {
  readonly em: number
  readonly #upright: boolean
  /** Between neighbours. */
  readonly gap: number
  /** Between a box and the line below it, and between that line and the next row. */
  readonly drop: number

  constructor(fontSize: number, { upright }: DrawingOptions) {
    this.em = fontSize
    this.#upright = upright
    this.gap = fontSize * 0.6
    this.drop = fontSize * 0.8
  }

  forest(roots: Body[]): Part {
    const parts = roots.map((root) => this.tree(root))
    return roots.length === 1 && parts[0] ? parts[0] : this.#rows(parts, PAGE_WIDTH, false)
  }

  /** A tree as wide as it likes, if that fits the page; else with narrow leaves and several rows. */
  tree(root: Body): Part {
    const wide = this.#wide(root)
    return wide.w <= PAGE_WIDTH ? wide : this.#narrow(root, PAGE_WIDTH, 0)
  }

  #wide(body: Body): Part {
    const head = this.#flat(body, 12)
    return body.below.length === 0 ? head : this.#under(head, this.#row(body.below.map((below) => this.#wide(below))))
  }

  #narrow(body: Body, room: number, depth: number): Part {
    const head = this.#flat(body, Math.min(12, (room - this.em) / this.em))
    if (body.below.length === 0) return head
    const inner = room - 2 * this.gap
    const leaves = body.below.filter(({ below }) => below.length === 0)
    const leafParts = leaves.map((leaf) => this.#leaf(leaf))
    const tallest = Math.max(0, ...leafParts.filter(isVertical).map(({ h }) => h))
    for (const part of leafParts.filter(isVertical)) stretch(part, tallest)
    const branches = body.below.filter(({ below }) => below.length > 0)
    const parts = [...branches.map((branch) => this.#narrow(branch, inner, depth + 1)), ...leafParts]
    const row = this.#row(parts)
    const isList = depth > 0 && branches.length === 0 && parts.length <= LONGEST_LIST && !leafParts.every(isVertical)
    if (row.w <= room && !isList) return this.#under(head, row)
    const widest = Math.max(...parts.map(({ w }) => w))
    return this.#under(head, this.#rows(parts, isList ? widest + 2 * this.gap : room, true))
  }

  /** A body without bodies below it: Chinese names stand upright, others are broken into short lines. */
  #leaf(body: Body): Part {
    if (!this.#upright || !/\p{Script=Han}/u.test(body.label)) return this.#flat(body, 10)
    const text = wrap(body.label, 11)
    const w = text.length * 1.3 * this.em + 0.7 * this.em
    return this.#box(body, { w, h: longest(text) * this.em + 1.2 * this.em, vertical: true, text })
  }

  #flat(body: Body, limit: number): Part {
    const text = wrap(body.label, Math.max(1, limit))
    const w = Math.max(2, longest(text)) * this.em + this.em
    return this.#box(body, { w, h: text.length * 1.3 * this.em + 0.7 * this.em, vertical: false, text })
  }

  #box({ id, label }: Body, size: Pick<LayoutBox, 'w' | 'h' | 'vertical' | 'text'>): Part {
    return { w: size.w, h: size.h, anchor: size.w / 2, boxes: [{ id, label, x: 0, y: 0, ...size }], lines: [] }
  }

  #row(parts: Part[]): Row {
    const row: Row = { w: 0, h: 0, anchor: 0, boxes: [], lines: [], anchors: [] }
    for (const part of parts) {
      const x = row.w === 0 ? 0 : row.w + this.#gapTo(part)
      add(row, part, { x, y: 0 })
      row.anchors.push(x + part.anchor)
      row.w = x + part.w
    }
    const [first = 0] = row.anchors
    row.anchor = (first + (row.anchors.at(-1) ?? 0)) / 2
    return row
  }

  /** Bodies with others below them stand farther apart, so that each group is seen as one. */
  #gapTo(part: Part): number {
    return part.boxes.length > 1 ? 2 * this.gap : this.gap
  }

  /** Several rows one below the other, hung on a line at their left side. */
  #rows(parts: Part[], room: number, isHung: boolean): Row {
    const margin = isHung ? 2 * this.gap : 0
    const rows = this.#fold(parts, room - margin)
    const widest = Math.max(0, ...rows.map(({ w }) => w))
    const all: Row = { w: margin + widest, h: 0, anchor: (margin + widest) / 2, boxes: [], lines: [], anchors: [] }
    for (const row of rows) {
      const isFirst = row === rows[0]
      const top = isFirst ? 0 : all.h + 2 * this.drop
      const left = margin + (isHung ? 0 : (widest - row.w) / 2)
      const anchors = row.anchors.map((anchor) => left + anchor)
      if (isFirst) all.anchors = rows.length > 1 ? [0, ...anchors] : anchors
      else if (isHung) {
        this.#comb(all, anchors, top, 0)
      }
      if (isHung && !isFirst && row === rows.at(-1)) all.lines.push(line(0, 0, 0, top - this.drop))
      add(all, row, { x: left, y: top })
    }
    return all
  }

  #fold(parts: Part[], room: number): Row[] {
    const rows: { parts: Part[]; used: number }[] = []
    for (const part of parts) {
      const last = rows.at(-1)
      if (last && last.used + this.#gapTo(part) + part.w <= room) {
        last.parts.push(part)
        last.used += this.#gapTo(part) + part.w
      } else rows.push({ parts: [part], used: part.w })
    }
    return rows.map((row) => this.#row(row.parts))
  }

  /** Puts a head above a row. */
  #under(head: Part, below: Row): Part {
    const left = Math.max(0, head.w / 2 - below.anchor)
    const centre = left + below.anchor
    const top = head.h + 2 * this.drop
    const w = Math.max(centre + head.w / 2, left + below.w)
    const part: Part = { w, h: 0, anchor: centre, boxes: [], lines: [line(centre, head.h, centre, top - this.drop)] }
    add(part, head, { x: centre - head.w / 2, y: 0 })
    add(part, below, { x: left, y: top })
    const anchors = below.anchors.map((anchor) => left + anchor)
    this.#comb(part, anchors, top, centre)
    return part
  }

  /** A level line and its teeth down to a row whose top is at `top`. */
  #comb(part: Part, anchors: number[], ...[top, from]: [number, number?]): void {
    const ends = from === undefined ? anchors : [...anchors, from]
    const [left, right, bus] = [Math.min(...ends), Math.max(...ends), top - this.drop]
    if (right - left > 0.05) part.lines.push(line(left, bus, right, bus))
    for (const anchor of anchors) part.lines.push(line(anchor, bus, anchor, top))
  }
}

function line(...[x1, y1, x2, y2]: [number, number, number, number]): LayoutLine {
  return {
    points: [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
  }
}

const isVertical = ({ boxes: [box] }: Part) => box?.vertical === true

function stretch(part: Part, h: number): void {
  part.h = h
  for (const box of part.boxes) box.h = h
}

function add(to: Part, part: Part, { x, y }: { x: number; y: number }): void {
  for (const box of part.boxes) to.boxes.push({ ...box, x: box.x + x, y: box.y + y })
  for (const { points } of part.lines)
    to.lines.push({ points: points.map((point) => ({ x: point.x + x, y: point.y + y })) })
  to.h = Math.max(to.h, y + part.h)
}
