/** Block directives of templates and the components of the tree that they become. */
import type { Paragraph, Parents } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { UsageError } from '../base/errors.ts'
import type { Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import { textOf } from './text.ts'
import type { Block, Cover, GraphFigure, Root } from './tree.ts'

/** What directives need from the run of the template. */
export interface DirectiveContext {
  markdown: string
  /** The value of an attribute: a text, or what was given to `v.data`. */
  attribute(printed: string): unknown
  /** Makes the error for a line (from 1) of the Markdown. */
  fail(line: number, text: Localized): UsageError
}

type Directive = ContainerDirective | LeafDirective
type Attributes = Readonly<Record<string, unknown>>

interface Kind {
  form: 'container' | 'leaf'
  texts: string[]
  lists?: string[]
  make(attributes: Attributes, children: Block[]): Block[]
}

const text = (value: unknown) => String(value ?? '')
const list = <Item>(value: unknown) => (Array.isArray(value) ? value : []) as Item[]

const KINDS: Readonly<Record<string, Kind>> = {
  annex: {
    form: 'container',
    texts: ['label', 'title'],
    make: ({ label, title }, children) => [{ type: 'annex', id: '', label: text(label), title: text(title), children }],
  },
  landscape: { form: 'container', texts: [], make: (_, children) => [{ type: 'landscape', children }] },
  /** Headings inside are neither numbered nor listed in the contents. */
  plain: {
    form: 'container',
    texts: [],
    make: (_, children) => {
      for (const child of children) if (child.type === 'heading') child.data = { ...child.data, plain: true }
      return children
    },
  },
  pagebreak: { form: 'leaf', texts: [], make: () => [{ type: 'pageBreak' }] },
  contents: {
    form: 'leaf',
    texts: ['title'],
    make: ({ title }) => [{ type: 'tableOfContents', title: text(title), entries: [] }],
  },
  cover: {
    form: 'leaf',
    texts: ['title'],
    lists: ['marks', 'lines'],
    make: ({ title, marks, lines }) => [
      { type: 'cover', title: text(title), marks: list(marks), lines: list<Cover['lines'][number]>(lines) },
    ],
  },
  figure: {
    form: 'leaf',
    texts: ['title'],
    lists: ['nodes', 'edges'],
    make: ({ title, nodes, edges }) => [
      {
        type: 'planFigure',
        kind: 'structure',
        title: text(title),
        nodes: list<GraphFigure['nodes'][number]>(nodes),
        edges: list<GraphFigure['edges'][number]>(edges),
      },
    ],
  },
}

/**
 * Replaces every directive below `node` by its component.
 * @throws UsageError naming template and line when a directive is unknown, misspelt, left open or wrongly nested
 */
export function placeComponents(node: Root | ContainerDirective, context: DirectiveContext): void {
  const children = node.children.flatMap((child) => place(child, context))
  Object.assign(node, { children })
}

function place(node: Block, context: DirectiveContext): Block[] {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') return make(node, context)
  if (node.type === 'paragraph') refuseStray(node, context)
  if ('children' in node) refuseInside(node, context)
  return [node]
}

function make(node: Directive, context: DirectiveContext): Block[] {
  const line = node.position?.start.line ?? 1
  const kind = Object.hasOwn(KINDS, node.name) ? KINDS[node.name] : undefined
  if (!kind) throw context.fail(line, unknown('指令', 'directive', node.name, Object.keys(KINDS)))
  const colons = kind.form === 'leaf' ? '::' : ':::'
  if (node.type !== `${kind.form}Directive`)
    throw context.fail(line, {
      zh: `指令 ${node.name} 应写作 ${colons}${node.name}`,
      en: `${node.name} is written ${colons}${node.name}`,
    })
  const attributes = readAttributes(node, kind, context)
  if (node.type === 'leafDirective') return kind.make(attributes, [])
  refuseOpen(node, context)
  placeComponents(node, context)
  return kind.make(attributes, node.children)
}

function readAttributes(node: Directive, kind: Kind, context: DirectiveContext): Attributes {
  const line = node.position?.start.line ?? 1
  const lists = kind.lists ?? []
  const read: Record<string, unknown> = {}
  for (const [key, printed] of Object.entries(node.attributes ?? {})) {
    const known = [...kind.texts, ...lists]
    if (!known.includes(key)) throw context.fail(line, unknown('属性', 'attribute', key, known))
    const value = context.attribute(printed ?? '')
    if (lists.includes(key) !== Array.isArray(value))
      throw context.fail(line, {
        zh: `属性 ${key} 应是${lists.includes(key) ? ' v.data(列表)' : '文字'}`,
        en: `the attribute ${key} takes ${lists.includes(key) ? 'v.data(a list)' : 'a text'}`,
      })
    read[key] = value
  }
  const missing = kind.texts.find((key) => !(key in read))
  if (missing !== undefined)
    throw context.fail(line, {
      zh: `指令 ${node.name} 缺少属性 ${missing}`,
      en: `${node.name} needs the attribute ${missing}`,
    })
  const [first] = node.children
  const isLabel = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data
  const hasLabel = node.type === 'leafDirective' ? first !== undefined : isLabel
  if (hasLabel)
    throw context.fail(line, {
      zh: '指令不用方括号，请用属性',
      en: 'directives take attributes, not a text in brackets',
    })
  return read
}

function unknown(zh: string, en: string, ...[name, known]: [string, string[]]): Localized {
  const guess = nearest(name, known)
  const all = known.join(', ')
  return {
    zh: `没有名为 ${name} 的${zh}${guess ? `，是否指 ${guess}？` : all && `；可用：${all}`}`,
    en: `there is no ${en} "${name}"${guess ? `; did you mean ${guess}?` : all && `; known: ${all}`}`,
  }
}

/** An inner container with as many colons as the outer one ends the outer one; what follows would be lost in silence. */
function refuseStray(node: Paragraph, context: DirectiveContext): void {
  if (!/^:{2,}/m.test(textOf(node))) return
  throw context.fail(node.position?.start.line ?? 1, {
    zh: '这一行冒号不是指令：指令独占一行，外层容器的冒号要比内层多',
    en: 'these colons are no directive: it stands on a line of its own, and an outer container has more colons than an inner one',
  })
}

function refuseOpen(node: ContainerDirective, context: DirectiveContext): void {
  const last = context.markdown.split('\n')[(node.position?.end.line ?? 1) - 1] ?? ''
  if (/^\s*:{3,}\s*$/.test(last)) return
  throw context.fail(node.position?.start.line ?? 1, {
    zh: `:::${node.name} 没有以一行冒号结束`,
    en: `:::${node.name} is not closed by a line of colons`,
  })
}

function refuseInside(node: Parents, context: DirectiveContext): void {
  for (const child of node.children) {
    if (child.type === 'containerDirective' || child.type === 'leafDirective')
      throw context.fail(child.position?.start.line ?? 1, {
        zh: '指令不能放在列表或引文里',
        en: 'a directive cannot stand inside a list or a quotation',
      })
    if ('children' in child) refuseInside(child, context)
  }
}
