/** Slots: a value of the plan is never Markdown. The template prints an opaque mark, and the value takes its place after parsing. */
import type { Paragraph, Parents, PhrasingContent, RootContent } from 'mdast'
import { UsageError } from '../base/errors.ts'
import { parseRich } from './parse.ts'
import { type AnyNode, clean, joinLines, type Tally, toPhrasing } from './text.ts'
import type { Block, Root } from './tree.ts'

/** Noncharacters, which `clean` takes out of every value: no value can be taken for a slot. */
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
const ZERO = 0xfdd2
const MARK = new RegExp(`${OPEN}([\uFDD2-\uFDDB]+)${CLOSE}`, 'g')

/** What a helper gives to the template; printed by `<%=` and by `<%-`. */
class Mark {
  readonly printed: string

  constructor(index: number) {
    const digits = [...String(index)].map((digit) => String.fromCharCode(ZERO + Number(digit)))
    this.printed = OPEN + digits.join('') + CLOSE
  }

  /** Called when a template joins it to a string, whose other half would escape the slot or be taken for Markdown. */
  toString(): never {
    throw fault(
      'v.text(…) 等的结果不能拼接，请单独输出',
      'what v.text(…) and the like give cannot be joined: print it by itself',
    )
  }
}

type Value = { kind: 'text'; text: string } | { kind: 'blocks'; blocks: Block[] } | { kind: 'data'; data: unknown }

/** The `v` of a template. `<%= value %>` is the same as `<%= v.text(value) %>`. */
export interface TemplateScope {
  /** What the plain functions decided to show. */
  view: unknown
  /** A value inside a line. */
  text(value: unknown): Mark
  /** Ready-made blocks, on a line of their own. */
  blocks(blocks: Block[]): Mark
  /** An author's long text (GFM), on a line of its own; `under` is the level of the heading it stands under. */
  rich(text: unknown, under?: number): Mark
  /** A list or an object for an attribute of a directive. */
  data(value: unknown): Mark
}

function fault(zh: string, en: string): UsageError {
  return new UsageError({ zh, en })
}

/** The slots of one run of a template. */
export class Slots {
  readonly tally: Tally = { removed: 0 }
  /** The line of the Markdown (from 1) that is being filled, for errors. */
  line = 1
  readonly #values: Value[] = []

  #add(value: Value): Mark {
    return new Mark(this.#values.push(value) - 1)
  }

  #read(value: unknown): string {
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') return clean(value, this.tally)
    throw fault(`这里应是文字，得到的是 ${typeof value}`, `text was expected here, not ${typeof value}`)
  }

  /** @returns the `v` of a template that shows `view`. */
  scope(view: unknown): TemplateScope {
    return Object.freeze({
      view,
      text: (value: unknown) => this.#add({ kind: 'text', text: this.#read(value) }),
      blocks: (blocks: Block[]) => this.#add({ kind: 'blocks', blocks: [...blocks] }),
      rich: (text: unknown, under?: number) =>
        this.#add({ kind: 'blocks', blocks: parseRich(this.#read(text), under) }),
      data: (data: unknown) => this.#add({ kind: 'data', data }),
    })
  }

  /** What `<%= value %>` prints. */
  escape(value: unknown): string {
    if (value instanceof Mark) return value.printed
    return this.#add({ kind: 'text', text: this.#read(value) }).printed
  }

  /** What `<%- value %>` prints: Markdown, or a slot. */
  print(value: unknown): string {
    return value instanceof Mark ? value.printed : String(value ?? '')
  }

  /**
   * The value of a directive's attribute.
   * @returns a text, or what was given to `v.data`
   */
  attribute(printed: string): unknown {
    const only = this.#parts(printed)
    const [first] = only
    return only.length === 1 && typeof first === 'object' && first.kind === 'data' ? first.data : this.#inText(printed)
  }

  /** Puts every value in its place, below `root`. */
  fill(root: Root): void {
    this.#fillChildren(root)
  }

  #parts(text: string): (string | Value)[] {
    const parts: (string | Value)[] = []
    let end = 0
    for (const match of text.matchAll(MARK)) {
      const index = [...(match[1] ?? '')].map((digit) => digit.charCodeAt(0) - ZERO).join('')
      if (match.index > end) parts.push(text.slice(end, match.index))
      const value = this.#values[Number(index)]
      if (value) parts.push(value)
      end = match.index + match[0].length
    }
    if (end < text.length) parts.push(text.slice(end))
    return parts
  }

  #inText(text: string): string {
    return this.#parts(text)
      .map((part) => (typeof part === 'string' ? part : this.#onlyText(part)))
      .join('')
  }

  #onlyText(value: Value): string {
    if (value.kind === 'text') return value.text
    if (value.kind === 'data')
      throw fault('v.data(…) 只能作指令的属性', 'v.data(…) can only be an attribute of a directive')
    throw fault('v.blocks(…) 和 v.rich(…) 应独占一行', 'v.blocks(…) and v.rich(…) stand on a line of their own')
  }

  #fillChildren(node: Parents): void {
    const children: AnyNode[] = node.children
    const filled = children.flatMap((child) =>
      child.type === 'paragraph' ? this.#paragraph(child) : this.#node(child),
    )
    Object.assign(node, { children: mergeText(filled) })
    if (node.type === 'listItem') node.spread ||= node.children.filter(({ type }) => type === 'paragraph').length > 1
  }

  #node(node: AnyNode): AnyNode[] {
    if ('position' in node && node.position) this.line = node.position.start.line
    if (node.type === 'text') {
      return this.#parts(node.value).flatMap<PhrasingContent>((part) =>
        typeof part === 'string' ? [{ type: 'text', value: part }] : toPhrasing(this.#onlyText(part)),
      )
    }
    for (const key of ['url', 'title', 'alt', 'value', 'lang', 'meta']) {
      const printed: unknown = Reflect.get(node, key)
      if (typeof printed === 'string') Reflect.set(node, key, this.#inText(printed))
    }
    if ('children' in node) this.#fillChildren(node)
    return [node]
  }

  /** A paragraph falls apart where a line holds nothing but blocks. */
  #paragraph(node: Paragraph): RootContent[] {
    const found: RootContent[] = []
    let rest: PhrasingContent[] = []
    const close = () => {
      const paragraph: Paragraph = { ...node, children: rest }
      this.#fillChildren(paragraph)
      if (paragraph.children.length > 0) found.push(paragraph)
      rest = []
    }
    for (const child of node.children) {
      const lines = child.type === 'text' ? child.value.split('\n') : []
      const blocks = lines.map((line) => this.#blocksOf(line))
      if (child.type !== 'text' || !blocks.some(Boolean)) {
        rest.push(child)
        continue
      }
      lines.forEach((line, index) => {
        const here = blocks[index]
        if (here) {
          close()
          found.push(...here)
        } else if (line !== '') rest.push({ type: 'text', value: rest.length > 0 ? `\n${line}` : line })
      })
    }
    close()
    return found
  }

  #blocksOf(line: string): Block[] | undefined {
    const parts = this.#parts(line.trim())
    const [first] = parts
    return parts.length === 1 && typeof first === 'object' && first.kind === 'blocks' ? first.blocks : undefined
  }
}

/** Text beside text becomes one text, and lines wrapped in the template are joined. */
function mergeText(nodes: AnyNode[]): AnyNode[] {
  const merged: AnyNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else merged.push(node.type === 'text' ? { ...node } : node)
  }
  for (const node of merged) if (node.type === 'text') node.value = joinLines(node.value)
  return merged
}
