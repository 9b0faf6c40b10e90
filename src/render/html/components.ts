/** One HTML rendering per component of the tree; ordinary nodes keep the usual one. */
import type { Element, ElementContent } from 'hast'
import type { Heading, List, ListItem, Table, Text } from 'mdast'
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast'
import { numberGap } from '../number.ts'
import { titleBlock } from '../text.ts'
import type { Annex, Card, ContentsEntry, Cover, Landscape, PlanDocument, TableOfContents, TickBox } from '../tree.ts'
import { el, lines } from './element.ts'
import { figure } from './figure.ts'
import { planTable, scrolling } from './table.ts'

/** The handlers for one document. The title is the only h1: chapters are h2, and so are the titles of annexes. */
export function components({ root, info }: PlanDocument): Handlers {
  const title = titleBlock(root)
  let below = 1
  /** No level is skipped: who hears the page goes by them. */
  let last = 1
  const heading: Handler = (state: State, node: Heading) => {
    const level = node === title ? 1 : Math.min(6, node.depth + below, last + 1)
    last = level
    const { id, number } = node.data ?? {}
    return el(`h${level}`, id ? { id } : {}, ...numbered(number), ...state.all(node))
  }
  const annex: Handler = (state: State, node: Annex) => {
    below = 2
    last = 2
    const children = state.all(node)
    below = 1
    const label = el('span', { className: ['label'] }, ...lines(node.label))
    const head = el('h2', { id: node.id }, label, ' ', ...lines(node.title))
    return el('section', { className: ['annex'] }, ...state.wrap([head, ...children], true))
  }
  const tickBox: Handler = (_, { checked }: TickBox) => tick(checked, info.language === 'zh' ? '勾选框' : 'tick box')
  return {
    heading,
    annex,
    cover: (_, node: Cover) => cover(node),
    tableOfContents: (_, node: TableOfContents) => contents(node),
    landscape: (state: State, node: Landscape) =>
      el('div', { className: ['landscape'] }, ...state.wrap(state.all(node), true)),
    card: (state: State, node: Card) => {
      last = 2
      return card(state, node)
    },
    pageBreak: () => el('div', { className: ['page'] }),
    planTable,
    planFigure: (_, node) => figure(node),
    list,
    listItem,
    table,
    text,
    ...{ tickBox },
  }
}

function numbered(number: string | undefined): (Element | string)[] {
  return number ? [el('span', { className: ['number'] }, number), numberGap(number)].filter((part) => part !== '') : []
}

function tick(checked: boolean, label: string): Element {
  return el('input', { type: 'checkbox', className: ['tick'], disabled: true, checked, ariaLabel: label })
}

function card(state: State, { title, id, children }: Card): Element {
  const head = el('h2', id === undefined ? {} : { id }, ...lines(title))
  const content = state.all({ type: 'root', children })
  return el('section', { className: ['card'] }, ...state.wrap([head, ...content], true))
}

function cover({ title, marks, lines: facts }: Cover): Element {
  const parts: Element[] = marks.map((mark) => el('p', { className: ['marks'] }, ...lines(mark)))
  parts.push(el('h1', {}, ...lines(title)))
  const withLabel = facts.filter(({ label }) => label !== '')
  const alone = facts.filter(({ label }) => label === '')
  if (withLabel.length > 0) {
    const pairs = withLabel.flatMap(({ label, value }) => [el('dt', {}, label), el('dd', {}, ...lines(value))])
    parts.push(el('dl', {}, ...pairs))
  }
  parts.push(...alone.map(({ value }) => el('p', {}, ...lines(value))))
  return el('header', { className: ['cover'] }, ...spaced(parts))
}

function contents({ title, entries }: TableOfContents): Element {
  return el('nav', { ariaLabel: title }, ...spaced([el('h2', {}, title), entryList(entries)]))
}

/** Deeper entries stand in a list inside the entry before them. */
function entryList(entries: ContentsEntry[]): Element {
  const depth = Math.min(...entries.map((entry) => entry.depth))
  const items: Element[] = []
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]
    let end = at + 1
    while ((entries[end]?.depth ?? depth) > depth) end += 1
    if (entry) {
      const link = el('a', { href: `#${entry.id}` }, ...numbered(entry.number), entry.text)
      const deeper = entries.slice(at + 1, end)
      items.push(el('li', {}, link, ...(deeper.length > 0 ? [entryList(deeper)] : [])))
    }
    at = end
  }
  return el('ol', {}, ...spaced(items))
}

function spaced(parts: Element[]): (ElementContent | string)[] {
  return ['\n', ...parts.flatMap((part) => [part, '\n'])]
}

/** An item that begins with a box to tick, written as a task or with the component. */
function isTask(item: ListItem): boolean {
  const [first] = item.children
  const hasBox = first?.type === 'paragraph' && first.children[0]?.type === 'tickBox'
  return hasBox || typeof item.checked === 'boolean'
}

const list: Handler = (state: State, node: List) => {
  const element = defaultHandlers.list(state, node)
  const { start } = element.properties
  element.properties = {
    ...(start === undefined ? {} : { start }),
    ...(node.children.some(isTask) ? { className: ['tasks'] } : {}),
  }
  return element
}

const listItem: Handler = (state: State, node: ListItem, parent) => {
  const { checked, ...item } = node
  const [first] = node.children
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return defaultHandlers.listItem(state, item, parent)
  const paragraph = { ...first, children: [{ type: 'tickBox' as const, checked }, ...first.children] }
  return defaultHandlers.listItem(state, { ...item, children: [paragraph, ...node.children.slice(1)] }, parent)
}

const table: Handler = (state: State, node: Table) => {
  const element = defaultHandlers.table(state, node)
  for (const part of element.children) if (part.type === 'element' && part.tagName === 'thead') markHeads(part)
  return scrolling(element, node.children[0]?.children.length ?? 1)
}

/** A phone number within a text: browsers end lines at its hyphen. */
const NUMBER = /(\d{3,}(?:-\d{3,})+)/

const text: Handler = (state: State, node: Text) => {
  const plain = defaultHandlers.text(state, node)
  const pieces = node.value.split(NUMBER)
  if (pieces.length === 1 || pieces.every((piece, index) => index % 2 === 1 || piece.trim() === '')) return plain
  return pieces.flatMap((value, index): ElementContent[] => {
    if (index % 2 === 1) return [el('span', { className: ['short'] }, value)]
    return value === '' ? [] : [{ type: 'text', value }]
  })
}

function markHeads(element: Element): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'th') child.properties.scope = 'col'
    else markHeads(child)
  }
}
