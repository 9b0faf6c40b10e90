/** Figures as Mermaid, which code-hosting sites draw. */
import type { Code } from 'mdast'
import type { PlanFigure } from '../tree.ts'

/**
 * What Mermaid, and the Markdown and HTML that it reads inside labels, take for their own; everything of ASCII but letters,
 * digits and a few harmless marks is written as a character code.
 */
const UNSAFE = /[!-~]/g
const HARMLESS = /[A-Za-z0-9,/()]/

/** A structure figure as a top-down graph; bodies are numbered, since ids may hold anything. */
export function mermaid({ nodes, edges }: PlanFigure): Code {
  const names = new Map<string, string>()
  const drawn: string[] = []
  for (const { id, label } of nodes) {
    if (names.has(id)) continue
    names.set(id, `n${names.size + 1}`)
    drawn.push(`  ${names.get(id)}["${quote(label)}"]`)
  }
  const arrows = edges.flatMap(({ from, to }) => {
    const [above, below] = [names.get(from), names.get(to)]
    return above && below ? [`  ${above} --> ${below}`] : []
  })
  return { type: 'code', lang: 'mermaid', value: ['graph TD', ...drawn, ...arrows].join('\n') }
}

function quote(label: string): string {
  return label
    .split('\n')
    .map((line) => line.replace(UNSAFE, (mark) => (HARMLESS.test(mark) ? mark : `#${mark.charCodeAt(0)};`)))
    .join('<br/>')
}
