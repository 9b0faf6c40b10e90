/** A drawing made from the plan's data, before it is laid out. */
export type Colour = 'red' | 'orange' | 'yellow' | 'blue' | 'grey'

export interface FigureNode {
  id: string
  /** Line feeds are line breaks. */
  label: string
  /** `question` has two ways out, `end` begins or ends a course; absent: a body or a step. */
  form?: 'question' | 'end'
}

export interface FigureEdge {
  from: string
  to: string
  /** Which way out of a question. */
  label?: string
}

/**
 * Boxes and lines. `structure` is a tree of bodies (an edge goes from the superior body to the lower one), `system` one of
 * plans, `reports` one of reports (from who tells to who is told); `response` is a course: steps in their order, and an
 * edge to an earlier step leads back.
 */
export interface GraphFigure {
  type: 'planFigure'
  kind: 'structure' | 'system' | 'reports' | 'response'
  /** Printed below the drawing. */
  title: string
  /** The title stands above already, as that of the annex: it is alternative text only. */
  isTitled?: true
  nodes: FigureNode[]
  edges: FigureEdge[]
}

export interface FigureCell {
  /** Line feeds are line breaks. */
  text: string
  /** The words of the cell say the same: a copy in black and white loses nothing. */
  shade?: Colour
  /** A title of a row or of several rows. */
  isHead?: boolean
  colSpan?: number
}

/** A drawing in rows and columns: a native table in Word, where it may go on over pages. */
export interface GridFigure {
  type: 'planFigure'
  kind: 'risk' | 'timeline'
  title: string
  isTitled?: true
  /** Column titles, the row titles' own among them. */
  head: string[]
  rows: FigureCell[][]
  /** Relative widths, one for each column. */
  widths: number[]
}

/** A drawing made from the plan's data. */
export type PlanFigure = GraphFigure | GridFigure

/** @returns whether a figure is a grid of cells rather than boxes and lines */
export function isGrid(figure: PlanFigure): figure is GridFigure {
  return figure.kind === 'risk' || figure.kind === 'timeline'
}
