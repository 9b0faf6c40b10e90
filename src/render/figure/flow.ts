/**
 * A course of steps from top to bottom: steps of one rank stand side by side, a way out of a question that leads back stands
 * to the right, and lines back run to the right of everything. All lengths are points.
 */
import type { FigureNode, GraphFigure } from '../tree.ts'
import { type Course, courseOf } from './course.ts'
import { type LayoutBox, type LayoutLine, PAGE_WIDTH } from './drawing.ts'
import { longest, wrap } from './wrap.ts'

/** Distance of lines of text, ems. */
const LINE = 1.3
/** Room beside and above the text of a box, both sides together, ems. */
const [SIDES, ENDS] = [1, 0.7]
/** Longest lines, ems: of a step that stands alone, of a question, and of a way back. */
const LIMITS = { alone: 22, question: 9, aside: { han: 8.5, other: 11.5 } }
/** A box round a question's text: text and box touch where w / W + h / H = 1. */
const RHOMB = { w: 1.8, h: 2.3 }

interface Drawn {
  w: number
  h: number
  boxes: LayoutBox[]
  lines: LayoutLine[]
}

interface Row {
  boxes: LayoutBox[]
  top: number
  bottom: number
  /** Height of the line from which the arrows go down to this row. */
  bus: number
}

/** @returns the course in one type size */
export function drawFlow(figure: GraphFigure, em: number): Drawn {
  const course = courseOf(figure)
  const flow = new Flow(course, em)
  return flow.draw()
}

class Flow {
  readonly #course: Course
  readonly #em: number
  readonly #gap: number
  readonly #drop: number
  readonly #boxes: LayoutBox[] = []
  readonly #lines: LayoutLine[] = []
  #rows: Row[] = []
  /** Right edge of the widest row. */
  #right = 0

  constructor(course: Course, em: number) {
    this.#course = course
    this.#em = em
    this.#gap = 0.8 * em
    this.#drop = 0.9 * em
  }

  draw(): Drawn {
    const { ranks, aside, back } = this.#course
    const beside = aside.length > 0 ? this.#besideLimit() + SIDES + 3.5 : back.length > 0 ? 2.5 : 0
    const room = PAGE_WIDTH - beside * this.#em
    this.#rows = this.#place(ranks.map((nodes) => this.#sized(nodes, room)))
    for (const { boxes } of this.#rows) this.#boxes.push(...boxes)
    this.#rows.forEach((row, index) => void this.#join(this.#rows[index - 1], row))
    const edge = this.#besides()
    const h = Math.max(0, ...this.#boxes.map((box) => box.y + box.h))
    const reach = this.#lines.flatMap(({ points }) => points.map(({ x }) => x))
    const w = Math.max(0, edge, ...reach, ...this.#boxes.map((box) => box.x + box.w))
    return { w, h, boxes: this.#boxes, lines: this.#lines }
  }

  #besideLimit(): number {
    const isHan = this.#course.aside.some(({ node }) => /\p{Script=Han}/u.test(node.label))
    return isHan ? LIMITS.aside.han : LIMITS.aside.other
  }

  /** The boxes of a rank, equally high, those of several equally wide. */
  #sized(nodes: FigureNode[], room: number): LayoutBox[] {
    const share = (room - (nodes.length - 1) * this.#gap) / Math.max(1, nodes.length)
    const boxes = nodes.map((node) => this.#box(node, share))
    const [w, h] = [Math.max(...boxes.map((box) => box.w)), Math.max(...boxes.map((box) => box.h))]
    return boxes.map((box) => ({ ...box, w, h }))
  }

  #box({ id, label, form }: FigureNode, share: number): LayoutBox {
    const em = this.#em
    const common = { id, label, x: 0, y: 0, vertical: false }
    if (form === 'question') {
      const text = wrap(label, Math.max(1, Math.min(LIMITS.question, (share / em - SIDES) / RHOMB.w)))
      const [w, h] = [RHOMB.w * longest(text) + SIDES, RHOMB.h * LINE * text.length + ENDS]
      return { ...common, text, form, fill: 'head', w: Math.max(10, w) * em, h: h * em }
    }
    const text = wrap(label, Math.max(1, Math.min(LIMITS.alone, share / em - SIDES)))
    const [w, h] = [Math.max(4, longest(text)) + SIDES, LINE * text.length + ENDS]
    return { ...common, text, ...(form ? { form } : {}), fill: 'plain', w: w * em, h: h * em }
  }

  /** Ranks below each other around one axis. */
  #place(ranks: LayoutBox[][]): Row[] {
    const widths = ranks.map((boxes) => boxes.reduce((sum, { w }) => sum + w + this.#gap, -this.#gap))
    this.#right = Math.max(0, ...widths)
    let y = 0
    return ranks.map((boxes, rank): Row => {
      const isFirst = rank === 0
      const above = isFirst ? 0 : this.#drop + (this.#course.below(rank - 1) === undefined ? 0 : 0.9 * this.#em)
      const top = isFirst ? 0 : y + above + this.#drop
      const left = (this.#right - (widths[rank] ?? 0)) / 2
      const placed = boxes.map((box, at) => ({ ...box, x: left + at * (box.w + this.#gap), y: top }))
      y = top + Math.max(0, ...boxes.map(({ h }) => h))
      return { boxes: placed, top, bottom: y, bus: top - this.#drop }
    })
  }

  /** From every box of a rank to every box of the next; the word for the way down stands beside the line. */
  #join(from: Row | undefined, to: Row): void {
    if (!from) return
    const [above, below] = [from.boxes.map(middle), to.boxes.map(middle)]
    const ends = [...above, ...below]
    if (above.length === 1 && below.length === 1) this.#line([ends[0] ?? 0, from.bottom], [ends[0] ?? 0, to.top])
    else {
      for (const x of above) this.#line([x, from.bottom], [x, to.bus])
      this.#line([Math.min(...ends), to.bus], [Math.max(...ends), to.bus])
      for (const x of below) this.#line([x, to.bus], [x, to.top])
    }
    const word = this.#course.below(this.#rows.indexOf(from))
    if (word !== undefined) this.#word(word, { x: (above[0] ?? 0) + 0.3 * this.#em, y: from.bottom + 0.1 * this.#em })
  }

  /** What leads back. @returns the right edge of it all */
  #besides(): number {
    const em = this.#em
    let lane = this.#right + 1.2 * em
    for (const { from, to, label } of this.#course.back) {
      const [source, target] = [this.#rowOf(from), this.#rowOf(to)]
      if (!source || !target) continue
      const start = source.boxes.at(-1)
      if (!start) continue
      const y = start.y + start.h / 2
      const wordEnd = label === undefined ? 0 : this.#word(label, { x: start.x + start.w + 0.3 * em, y: y - 1.4 * em })
      const x = Math.max(lane, wordEnd + 0.3 * em)
      this.#line([start.x + start.w, y], [x, y], ...this.#into(target, x))
      lane = Math.max(lane, x) + em
    }
    const left = this.#course.aside.reduce(
      (edge, { from, label }) => {
        const start = this.#rowOf(from)?.boxes.at(-1)
        return start ? Math.max(edge, start.x + start.w + (longest([label ?? '']) + 1.2) * em) : edge
      },
      lane + 0.6 * em,
    )
    return this.#course.aside.reduce((edge, way) => Math.max(edge, this.#aside(way, left)), lane)
  }

  /** A box to the right of its question, and the line from it back to an earlier step. */
  #aside({ node, from, to, label }: Course['aside'][number], left: number): number {
    const [source, target] = [this.#rowOf(from), this.#rowOf(to)]
    const start = source?.boxes.at(-1)
    if (!start || !target) return left
    const em = this.#em
    const box = this.#box(node, (this.#besideLimit() + SIDES) * em)
    const y = start.y + start.h / 2
    const placed = { ...box, x: left, y: y - box.h / 2 }
    this.#boxes.push(placed)
    this.#line([start.x + start.w, y], [left, y])
    if (label !== undefined) this.#word(label, { x: start.x + start.w + 0.3 * em, y: y - 1.4 * em })
    const x = middle(placed)
    this.#line([x, placed.y], ...this.#into(target, x))
    return left + box.w
  }

  /** Up at `x`, and to the left into a step that stands alone, or into the line above several. */
  #into({ boxes, bus }: Row, x: number): [number, number][] {
    const [only, ...more] = boxes
    const end = Math.max(...boxes.map(middle))
    if (!only || more.length > 0)
      return [
        [x, bus],
        [end, bus],
      ]
    const y = only.y + only.h / 2
    return [
      [x, y],
      [only.x + only.w, y],
    ]
  }

  #rowOf(id: string): Row | undefined {
    return this.#rows.find(({ boxes }) => boxes.some((box) => box.id === id))
  }

  #line(...points: [number, number][]): void {
    this.#lines.push({ points: points.map(([x, y]) => ({ x, y })) })
  }

  /** @returns its right edge */
  #word(label: string, { x, y }: { x: number; y: number }): number {
    const w = (longest([label]) + 0.2) * this.#em
    const box = { x, y, w, h: LINE * this.#em, vertical: false, text: [label] }
    this.#boxes.push({ id: `${label} ${x} ${y}`, label, ...box, form: 'words' })
    return x + w
  }
}

const middle = ({ x, w }: LayoutBox) => x + w / 2
