/** One text in every place of a document that can hold a text. */
import type { Block, PlanDocument } from '../../src/render/tree.ts'
import { cell, INFO, paragraph } from './sample.ts'

/** @returns a document in which `text` stands alone in each place; texts of a place begin with nothing else. */
export function everywhere(text: string): PlanDocument {
  const words = { type: 'text', value: text } as const
  const list = (box: boolean): Block => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: [
      {
        type: 'listItem',
        children: [{ type: 'paragraph', children: box ? [{ type: 'tickBox', checked: false }, words] : [words] }],
      },
    ],
  })
  const children: Block[] = [
    { type: 'cover', title: text, marks: [text], lines: [{ label: '', value: text }] },
    { type: 'tableOfContents', title: text, entries: [{ depth: 1, number: '', text, id: 's1' }] },
    { type: 'heading', depth: 1, children: [words], data: { id: 's1', number: '' } },
    paragraph(text),
    list(false),
    list(true),
    {
      type: 'planTable',
      caption: text,
      head: [text, '乙'],
      rows: [[cell(text), { children: [paragraph(text), paragraph(text)] }]],
    },
    { type: 'blockquote', children: [paragraph(text)] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: '前' },
        { type: 'strong', children: [words] },
      ],
    },
    {
      type: 'planFigure',
      kind: 'structure',
      title: text,
      nodes: [
        { id: '', label: text },
        { id: `b${text}`, label: '乙' },
      ],
      edges: [{ from: '', to: `b${text}` }],
    },
    { type: 'annex', id: 'a1', label: '', title: text, children: [paragraph(text)] },
  ]
  return { info: { ...INFO, title: text }, root: { type: 'root', children } }
}
