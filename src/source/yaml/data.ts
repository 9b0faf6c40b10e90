/** From the nodes of `yaml` to plain tree data: aliases expanded within limits, numbers kept as written where YAML loses. */
import type { Alias, Node, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Values } from '../../base/locale.ts'
import type { Path, Range } from '../../base/problem.ts'
import { LIMITS, type Message, problem, type RawProblem, VALUES } from '../messages.ts'
import { type Lines, yamlLibrary } from './document.ts'
import { SYNTAX } from './syntax-messages.ts'

/** Levels of nested collections, uses of aliases, and entries that these add when they are expanded: limits of the plan format. */
export const DEPTH_LIMIT = 64
export const ALIAS_LIMIT = 10_000
export const NODE_LIMIT = 200_000
/** More problems of one kind than this help nobody. */
export const PROBLEM_LIMIT = 200

/** YAML accepts it, but it would change the object instead of standing in it. */
const RESERVED = '__proto__'

/** XML and terminals can take none of these; tab and line breaks are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]/gu

/** @returns the first control character of a text as U+0007. */
export function codeOf(text: string): string {
  const code = text.codePointAt(text.search(CONTROL)) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

type AnyNode = Node | null | undefined

interface Size {
  /** Entries with every alias expanded. */
  nodes: number
  /** Those of them that stand there through aliases. */
  added: number
  depth: number
}

const ONE: Size = { nodes: 1, added: 0, depth: 0 }

/** What each alias stands for. A name may be given anew further down; an alias means the last one before it. */
export function aliasTargets(root: AnyNode): Map<Alias, Node | undefined> {
  const { isAlias, isCollection, isScalar, visit } = yamlLibrary()
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node | undefined>()
  if (!root) return targets
  visit(root, (_key, node) => {
    if (isAlias(node)) targets.set(node, anchors.get(node.source))
    else if ((isScalar(node) || isCollection(node)) && node.anchor) anchors.set(node.anchor, node)
  })
  return targets
}

export class DataBuilder {
  readonly problems: RawProblem[] = []
  #isWorthless = false
  readonly #lines: Lines
  readonly #yaml = yamlLibrary()
  #targets = new Map<Alias, Node | undefined>()
  #sizes = new Map<Node, Size | undefined>()

  constructor(lines: Lines) {
    this.#lines = lines
  }

  /** @returns the data, or undefined when a problem that makes it worthless was found (see `problems`). */
  build(root: ParsedNode | null): unknown {
    this.#targets = aliasTargets(root)
    if (!this.#aliasesAreSafe(root)) return undefined
    const data = this.#value(root, [])
    return this.#isWorthless ? undefined : data
  }

  #aliasesAreSafe(root: AnyNode): boolean {
    if (this.#targets.size === 0) return true
    if (this.#targets.size > ALIAS_LIMIT) {
      const extra = [...this.#targets.keys()][ALIAS_LIMIT]
      this.#report(LIMITS.aliasCount, extra, { limit: ALIAS_LIMIT })
      return false
    }
    return this.#measure(root, 1) !== undefined
  }

  /** Counts entries and levels with every alias expanded; undefined when a limit is overrun, which is then reported. */
  #measure(node: AnyNode, depth: number): Size | undefined {
    if (node && this.#yaml.isAlias(node)) return this.#measureAlias(node, depth)
    if (!this.#yaml.isCollection(node)) return ONE
    if (this.#sizes.has(node)) return this.#sizes.get(node)
    this.#sizes.set(node, undefined)
    const size: Size = { ...ONE, depth: 1 }
    for (const item of node.items) {
      const child = this.#yaml.isPair(item) ? (item.value as AnyNode) : (item as AnyNode)
      const inner = this.#measure(child, depth + 1)
      if (!inner) return undefined
      size.nodes += inner.nodes
      size.added += inner.added
      size.depth = Math.max(size.depth, inner.depth + 1)
      if (size.added > NODE_LIMIT) {
        const alias = this.#aliasIn(child)
        this.#report(LIMITS.aliasNodes, alias ?? node, { limit: NODE_LIMIT, name: alias?.source ?? '' })
        return undefined
      }
    }
    this.#sizes.set(node, size)
    return size
  }

  #measureAlias(alias: Alias, depth: number): Size | undefined {
    const target = this.#targets.get(alias)
    const name = alias.source
    if (!target) this.#report(LIMITS.aliasUnknown, alias, { name })
    if (!target) return undefined
    if (this.#sizes.has(target) && !this.#sizes.get(target)) {
      this.#report(LIMITS.aliasCircle, alias, { name })
      return undefined
    }
    const size = this.#measure(target, depth)
    if (size && depth - 1 + size.depth > DEPTH_LIMIT) {
      this.#report(LIMITS.aliasDepth, alias, { name, limit: DEPTH_LIMIT })
      return undefined
    }
    return size && { ...size, added: size.nodes }
  }

  /** The first alias at or below a node. */
  #aliasIn(node: AnyNode): Alias | undefined {
    let found: Alias | undefined
    if (node)
      this.#yaml.visit(node, {
        Alias: (_key, alias) => {
          found = alias
          return this.#yaml.visit.BREAK
        },
      })
    return found
  }

  #value(node: AnyNode, path: Path): unknown {
    if (!node) return null
    if (this.#yaml.isAlias(node)) return this.#value(this.#targets.get(node), path)
    if (this.#yaml.isMap(node)) return this.#object(node, path)
    if (this.#yaml.isSeq(node)) return this.#list(node, path)
    return this.#scalar(node as Scalar, path)
  }

  #list(node: YAMLSeq, path: Path): unknown[] {
    return node.items.map((item, index) => {
      return this.#value(item as AnyNode, [...path, index])
    })
  }

  #object(node: YAMLMap, path: Path): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    const first = new Map<string, AnyNode>()
    for (const pair of node.items as Pair<AnyNode, AnyNode>[]) {
      const key = this.#key(pair)
      if (key === undefined) continue
      if (first.has(key)) {
        const line = this.#rangeOf(first.get(key)).line
        this.#report(SYNTAX.duplicateKey, pair.key, { key, line })
        continue
      }
      first.set(key, pair.key)
      object[key] = this.#value(pair.value, [...path, key])
    }
    return object
  }

  /** @returns the key as text, or undefined when it is none (reported). */
  #key({ key, value }: Pair<AnyNode, AnyNode>): string | undefined {
    if (this.#yaml.isCollection(key) || this.#yaml.isAlias(key)) {
      this.#report(SYNTAX.collectionKey, key)
      return undefined
    }
    const { value: said, source = '', type } = (key ?? {}) as Scalar
    if (said === null || said === undefined) {
      if (source !== '') return source
      this.#report(SYNTAX.emptyKey, key ?? value)
      return undefined
    }
    if (said === '<<' && type === 'PLAIN') this.#report(SYNTAX.merge, key)
    if (said === RESERVED) {
      this.#report(SYNTAX.reservedKey, key, { key: said })
      return undefined
    }
    if (typeof said === 'number' && this.#lossOf(source, said)) return source
    return String(said).replace(CONTROL, '')
  }

  #scalar(node: Scalar, path: Path): unknown {
    const { value, source = '' } = node
    if (typeof value === 'string') return this.#text(value, node)
    if (typeof value !== 'number') return value
    const message = this.#lossOf(source, value)
    if (!message) return value
    const lost = source.startsWith('+') ? '+' : (/^[-+]?(0+)(?=.)/.exec(source)?.[1] ?? '')
    const before = this.problems.length
    this.#report(message, node, { text: source, value: String(value), lost })
    for (const found of this.problems.slice(before)) Object.assign(found, { path, at: 'value' })
    return source
  }

  /** Control characters go; those that stand in the file itself are reported for the file, escaped ones here. */
  #text(value: string, node: Scalar): string {
    const clean = value.replace(CONTROL, '')
    if (clean === value) return value
    const [start, end] = node.range ?? [0, 0]
    if (this.#lines.text.slice(start, end).search(CONTROL) >= 0) return clean
    this.#report(VALUES.control, node, { count: value.length - clean.length, code: codeOf(value) })
    return clean
  }

  /** @returns what a number would lose when it is read as a number, if anything. */
  #lossOf(source: string, value: number): Message | undefined {
    if (/^(?:[-+]?0[0-9]+|\+[0-9]{7,})$/.test(source)) return VALUES.leadingZero
    const isInteger = /^(?:[-+]?[0-9]+|0[ox][0-9a-fA-F]+)$/.test(source)
    if (isInteger && !Number.isSafeInteger(value)) return VALUES.tooLong
    return Number.isFinite(value) || /\.(?:inf|nan)$/i.test(source) ? undefined : VALUES.tooLong
  }

  #rangeOf(node: AnyNode): Range {
    const [start, end] = node?.range ?? [0, 0]
    return this.#lines.range(start, Math.max(end, start + 1))
  }

  #report(message: Message, node: AnyNode, values: Values = {}): void {
    this.#isWorthless ||= message.rule.startsWith('yaml-')
    if (this.problems.length < PROBLEM_LIMIT) this.problems.push(problem(message, this.#rangeOf(node), values))
  }
}
