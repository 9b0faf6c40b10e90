/** Figures as Mermaid, which code-hosting sites draw. */
import type { Code } from 'mdast'
import type { FigureNode, GraphFigure } from '../tree.ts'

/**
 * What Mermaid, and the Markdown and HTML that it reads inside labels, take for their own; everything of ASCII but letters,
 * digits and a few harmless marks is written as a character code.
 */
const UNSAFE = /[!-~]/g
const HARMLESS = /[A-Za-z0-9,/()]/

/** A figure of boxes and lines as a top-down graph; boxes are numbered, since ids may hold anything. */
export function mermaid({ nodes, edges }: Pick<GraphFigure, 'nodes' | 'edges'>): Code {
  const names = new Map<string, string>()
  const drawn: string[] = []
  for (const node of nodes) {
    if (names.has(node.id)) continue
    names.set(node.id, `n${names.size + 1}`)
    drawn.push(`  ${names.get(node.id)}${box(node)}`)
  }
  const arrows = edges.flatMap(({ from, to, label }) => {
    const [above, below] = [names.get(from), names.get(to)]
    return above && below ? [`  ${above} -->${label === undefined ? '' : `|"${quote(label)}"|`} ${below}`] : []
  })
  return { type: 'code', lang: 'mermaid', value: ['graph TD', ...drawn, ...arrows].join('\n') }
}

function box({ label, form }: FigureNode): string {
  const words = `"${quote(label)}"`
  if (form === undefined) return `[${words}]`
  return form === 'question' ? `{${words}}` : `([${words}])`
}

function quote(label: string): string {
  return label
    .split('\n')
    .map((line) => line.replace(UNSAFE, (mark) => (HARMLESS.test(mark) ? mark : `#${mark.charCodeAt(0)};`)))
    .join('<br/>')
}
