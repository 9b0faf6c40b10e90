import fc from 'fast-check'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { fillContents, numberHeadings } from '../src/render/document.ts'
import { writeMarkdown } from '../src/render/markdown/write.ts'
import type { Block } from '../src/render/tree.ts'
import { build } from './render/build.ts'
import { hardText, NASTY } from './render/nasty.ts'
import { everywhere } from './render/places.ts'
import { cell, INFO, paragraph, SAMPLE, SAMPLE_VIEW, sampleDocument } from './render/sample.ts'

/** Reads Markdown as a code-hosting site does: one tilde strikes out. */
function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** What a reader sees of a node: HTML is not text, `<br>` is a new line. */
function seen(node: Nodes | PhrasingContent): string {
  if (node.type === 'html') return node.value === '<br>' ? '\n' : ''
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => seen(child)).join('') : ''
}

function write(children: Block[]): string {
  return writeMarkdown({ info: INFO, root: { type: 'root', children } })
}

const HEAD = `# ${INFO.title}\n\n内部版\n\n`

test('every hard text comes out of every place as it went in', () => {
  fc.assert(
    fc.property(hardText(), (text) => {
      const markdown = writeMarkdown(everywhere(text))
      const { children } = parse(markdown)
      const line = text.replaceAll('\n', ' ')
      expect(children.map(({ type }) => type)).toEqual(
        'heading paragraph paragraph paragraph heading list heading paragraph list list paragraph table blockquote paragraph code paragraph thematicBreak heading paragraph'.split(
          ' ',
        ),
      )
      const texts = children.map(seen)
      expect([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 17, 18].map((index) => texts[index])).toEqual(Array(14).fill(line))
      expect(texts[13]).toBe(`前${line}`)
      const table = children[11]
      const cells = table?.type === 'table' ? table.children.flatMap((row) => row.children.map(seen)) : []
      expect(cells).toEqual([line, '乙', line, `${line}\n${line}`])
      const label = /n1\["(.*)"\]/
        .exec(texts[14] ?? '')?.[1]
        ?.replace(/#(\d+);/g, (_, code) => String.fromCharCode(code))
      expect(label).toBe(line)
      expect(texts[14]).toContain('n1 --> n2')
    }),
    { numRuns: 300, examples: NASTY.map((text): [string] => [text]) },
  )
})

test('a document with every component', async () => {
  const root = await build(SAMPLE, SAMPLE_VIEW)
  numberHeadings(root, 'decimal')
  fillContents(root)
  const markdown = writeMarkdown(sampleDocument(root))
  await expect(markdown).toMatchFileSnapshot('render/sample.md')
  expect(writeMarkdown(sampleDocument(root))).toBe(markdown)
  expect(markdown).toMatch(/[^\n]\n$/)
  const targets = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)
  expect(targets).toEqual([...markdown.matchAll(/<a name="([^"]+)">/g)].map(([, id]) => id))
})

describe('tables', () => {
  test('a merged cell shows its content once, and an arrow where it goes on to the right', () => {
    const rows = [
      [cell('甲', { rowSpan: 2 }), cell('乙', { colSpan: 2 })],
      [cell('丙'), cell('丁')],
      [cell('戊', { rowSpan: 9, colSpan: 2 }), cell('己')],
    ]
    expect(write([{ type: 'planTable', head: ['一', '二', '三'], rows }])).toBe(
      `${HEAD}| 一 | 二 | 三 |\n| - | - | - |\n| 甲 | 乙 | ← |\n| | 丙 | 丁 |\n| 戊 | ← | 己 |\n`,
    )
  })

  test('lists, boxes, code and line feeds stay on one line', () => {
    const children = fromMarkdown('1. 甲\n2. 乙\n   - 丙\n\n```\na|b\nc\n```').children as never
    const box: Block = { type: 'paragraph', children: [{ type: 'tickBox', checked: true }, { type: 'break' }] }
    expect(write([{ type: 'planTable', head: ['一'], rows: [[{ children }], [{ children: [box as never] }]] }])).toBe(
      `${HEAD}| 一 |\n| - |\n| 1. 甲<br>2. 乙<br>• 丙<br>\`a\\|b\`<br>\`c\` |\n| ☑<br> |\n`,
    )
  })

  test('a column is aligned when its cells agree', () => {
    const right = { align: 'right' } as const
    const rows = [
      [cell('1', right), cell('2', right)],
      [cell('3', right), cell('4')],
    ]
    expect(write([{ type: 'planTable', head: ['甲', '乙'], rows }])).toContain('| -: | - |')
  })
})

test('a plain heading that begins the document is its title; a public edition says so', () => {
  const children: Block[] = [
    { type: 'heading', depth: 1, data: { plain: true }, children: [{ type: 'text', value: '核对表' }] },
    { type: 'heading', depth: 1, children: [{ type: 'text', value: '目标' }] },
    paragraph('甲'),
  ]
  const info = { ...INFO, edition: 'public' as const }
  expect(writeMarkdown({ info, root: { type: 'root', children } })).toBe('# 核对表\n\n公开版\n\n## 目标\n\n甲\n')
})

test('money is no formula', () => {
  expect(write([paragraph('$5 and $10')])).toBe(`${HEAD}\\$5 and \\$10\n`)
})
