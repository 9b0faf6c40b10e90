/** Turns the components of the tree into nodes that Markdown has. */
import type { Heading, Html, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { gridTable } from '../figure/grid-table.ts'
import { numberGap } from '../number.ts'
import { titleBlock, toPhrasing } from '../text.ts'
import {
  type Annex,
  type Block,
  type ContentsEntry,
  type Cover,
  isGrid,
  type PlanDocument,
  type PlanFigure,
} from '../tree.ts'
import { mermaid } from './mermaid.ts'
import { planTable } from './table.ts'

/** What the blocks of a document are printed with. */
interface Setting {
  /** How far headings go below the title. */
  below: number
  title: Block | undefined
  /** Between a label and its value. */
  colon: string
  /** Anchors that the contents point at. */
  anchors: ReadonlySet<string>
}

/** @returns blocks of plain Markdown; the title is the only heading of the first level. */
export function toPlain({ root, info }: PlanDocument): RootContent[] {
  const entries = root.children.flatMap((block) => (block.type === 'tableOfContents' ? block.entries : []))
  const title = titleBlock(root)
  const colon = info.language === 'zh' ? '：' : ': '
  const anchors = new Set(entries.map(({ id }) => id))
  const blocks = root.children.flatMap((block) => plain(block, { below: 1, title, colon, anchors }))
  return title ? blocks : [heading(1, toPhrasing(info.title)), ...blocks]
}

function plain(block: Block, setting: Setting): RootContent[] {
  switch (block.type) {
    case 'cover':
      return cover(block, setting)
    case 'tableOfContents':
      return [heading(2, toPhrasing(block.title)), ...(block.entries.length > 0 ? [contents(block.entries)] : [])]
    case 'annex':
      return annex(block, setting)
    case 'landscape':
      return block.children.flatMap((child) => plain(child, setting))
    case 'card':
      return [
        { type: 'thematicBreak' },
        heading(2, toPhrasing(block.title)),
        ...block.children.flatMap((child) => plain(child, { ...setting, below: 2 })),
      ]
    case 'pageBreak':
      return []
    case 'planTable':
      return planTable(block)
    case 'planFigure':
      return figure(block)
    case 'heading':
      return [numbered(block, setting)]
    default:
      return [within(block, setting) as RootContent]
  }
}

/** Lists, quotations and the rest: components may stand inside them. */
function within(node: Nodes | PhrasingContent, setting: Setting): Nodes | PhrasingContent {
  if (node.type === 'tickBox') return { type: 'text', value: node.checked ? '☑' : '☐' }
  if (node.type === 'listItem') return item(node, setting)
  if (node.type === 'blockquote') return { ...node, children: blocksOf(node.children, setting) }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => within(child, setting)) } as Nodes
}

function blocksOf<Child extends Block>(children: Child[], setting: Setting): Child[] {
  return children.flatMap((child) => plain(child, setting)) as Child[]
}

/** An item that begins with a box to tick is a task. */
function item(node: ListItem, setting: Setting): ListItem {
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'tickBox')
    return { ...node, children: blocksOf(node.children, setting) }
  const [box, ...words] = first.children
  const [word] = words
  if (word?.type === 'text') words[0] = { ...word, value: word.value.replace(/^ +/, '') }
  return { ...node, checked: box.checked, children: blocksOf([{ ...first, children: words }, ...rest], setting) }
}

function heading(depth: number, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: Math.min(6, depth) as Heading['depth'], children: children.map(onOneLine) }
}

/** A heading of Markdown is one line. */
function onOneLine(node: PhrasingContent): PhrasingContent {
  return node.type === 'break' ? { type: 'text', value: ' ' } : node
}

function numbered(node: Heading, { below, title, anchors, ...setting }: Setting): Heading {
  const { number = '', id = '' } = node.data ?? {}
  const children = node.children.map((child) => within(child, { below, title, anchors, ...setting }) as PhrasingContent)
  const before: PhrasingContent[] = number ? [{ type: 'text', value: number + numberGap(number) }] : []
  return heading(node === title ? 1 : node.depth + below, [...anchor(id, anchors), ...before, ...children])
}

/** `name` is what both GitHub and GitLab keep when they clean HTML; they differ in the anchors they make themselves. */
function anchor(id: string, anchors: ReadonlySet<string>): Html[] {
  return anchors.has(id) ? [{ type: 'html', value: `<a name="${id}"></a>` }] : []
}

function cover({ title, marks, lines }: Cover, { colon }: Setting): RootContent[] {
  const facts = lines.map(({ label, value }) => (label === '' ? value : label + colon + value))
  const paragraphs: Paragraph[] = []
  if (marks.length > 0)
    paragraphs.push({ type: 'paragraph', children: [{ type: 'strong', children: toPhrasing(marks.join('\n')) }] })
  if (facts.length > 0) paragraphs.push({ type: 'paragraph', children: toPhrasing(facts.join('\n')) })
  return [heading(1, toPhrasing(title)), ...paragraphs]
}

/** Deeper entries stand in a list inside the entry before them. */
function contents(entries: ContentsEntry[]): List {
  const top = Math.min(...entries.map(({ depth }) => depth))
  const children: ListItem[] = []
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]
    let end = at + 1
    while ((entries[end]?.depth ?? top) > top) end += 1
    if (entry) {
      const text = entry.number + numberGap(entry.number) + entry.text
      const link: PhrasingContent = { type: 'link', url: `#${entry.id}`, children: [{ type: 'text', value: text }] }
      const deeper = entries.slice(at + 1, end)
      const below = deeper.length > 0 ? [contents(deeper)] : []
      children.push({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link] }, ...below] })
    }
    at = end
  }
  return { type: 'list', ordered: false, spread: false, children }
}

function annex({ id, label, title, children }: Annex, setting: Setting): RootContent[] {
  const text = [label, title].filter((part) => part !== '').join('　')
  const head = heading(2, [...anchor(id, setting.anchors), ...toPhrasing(text)])
  return [{ type: 'thematicBreak' }, head, ...children.flatMap((child) => plain(child, { ...setting, below: 2 }))]
}

/** A grid is a table: Mermaid has no drawing for it. */
export function figure(node: PlanFigure): RootContent[] {
  if (isGrid(node)) return planTable(gridTable(node))
  return node.isTitled
    ? [mermaid(node)]
    : [mermaid(node), { type: 'paragraph', children: [{ type: 'strong', children: toPhrasing(node.title) }] }]
}
