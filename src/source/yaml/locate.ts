/** From a path inside the data to its place in the text. */
import type { Node, Pair, Scalar } from 'yaml'
import type { Path, Range } from '../../base/problem.ts'
import { FILE_START } from '../../base/problem.ts'
import { aliasTargets } from './data.ts'
import { type Composed, type Lines, type YamlDocument, yamlLibrary } from './document.ts'

export type At = 'key' | 'value' | 'node'

interface Found {
  /** The node at the path; an alias is not yet followed. */
  node: Node | null
  /** The key under which it stands; list entries and the root have none. */
  key?: Node
}

type Targets = ReturnType<typeof aliasTargets>

/** Answers where things are in one composed text. */
export class Locator {
  readonly #lines: Lines
  readonly #composed: Composed | undefined
  #targets: Targets | undefined
  /** Pairs of a map by key; maps of a plan are asked often. */
  readonly #pairs = new WeakMap<Node, Map<string, Pair<Node, Node | null>>>()

  constructor({ lines, composed }: YamlDocument) {
    this.#lines = lines
    this.#composed = composed
  }

  /**
   * Falls back to the key of the nearest ancestor that exists (to its value, when that is a plain scalar); the root is
   * the first line. In a list entry without a key, the key is the first key inside it.
   */
  locate(path: Path, at: At): Range {
    let depth = 0
    let found: Found | undefined
    for (let next = this.#root(); next && depth <= path.length; depth += 1) {
      found = next
      next = depth < path.length ? this.#step(next.node, path[depth] as string | number) : undefined
      if (!next) break
    }
    if (!found || (depth === 0 && !isScalar(found.node))) return this.#firstLine()
    if (depth < path.length) return this.#place(found, isScalar(found.node) ? 'value' : 'key')
    return this.#place(found, at)
  }

  /** @returns the source text of a number that JavaScript would print in another way, else undefined. */
  written(path: Path): string | undefined {
    let found = this.#root()
    for (const step of path) found = found && this.#step(found.node, step)
    const node = found && this.#follow(found.node)
    if (!isScalar(node) || typeof node.value !== 'number') return undefined
    return node.source === undefined || node.source === String(node.value) ? undefined : node.source
  }

  #root(): Found | undefined {
    return this.#composed && { node: this.#composed.contents }
  }

  #firstLine(): Range {
    return { ...FILE_START, endColumn: this.#lines.line(1).length + 1 }
  }

  #follow(node: Node | null): Node | null {
    if (!yamlLibrary().isAlias(node)) return node
    this.#targets ??= aliasTargets(this.#composed?.contents)
    return this.#targets.get(node) ?? null
  }

  #step(parent: Node | null, step: string | number): Found | undefined {
    const { isMap, isPair, isSeq } = yamlLibrary()
    const node = this.#follow(parent)
    if (isPair(node)) return this.#ofPair(node as Pair<Node, Node | null>, step)
    if (isSeq(node)) {
      const item = node.items[Number(step)]
      return item === undefined ? undefined : { node: item as Node | null }
    }
    if (!isMap(node)) return undefined
    const pair = this.#pairsOf(node as unknown as Node & { items: Pair<Node, Node | null>[] }).get(String(step))
    return pair && { node: pair.value, key: pair.key }
  }

  /** `[a: b]` in a list is a pair without a map around it. */
  #ofPair(pair: Pair<Node, Node | null>, step: string | number): Found | undefined {
    return keyText(pair.key) === String(step) ? { node: pair.value, key: pair.key } : undefined
  }

  #pairsOf(map: Node & { items: Pair<Node, Node | null>[] }): Map<string, Pair<Node, Node | null>> {
    let pairs = this.#pairs.get(map)
    if (!pairs) {
      pairs = new Map()
      for (const pair of map.items) if (!pairs.has(keyText(pair.key))) pairs.set(keyText(pair.key), pair)
      this.#pairs.set(map, pairs)
    }
    return pairs
  }

  #place({ node, key }: Found, at: At): Range {
    const value = hasRange(node) ? node : undefined
    if (!value && !key) return this.#rangeOfNothing(node)
    if (at === 'key') return this.#rangeOf(key ?? firstKey(node) ?? value)
    if (at === 'value' || !key) return this.#rangeOf(value ?? key)
    return this.#lines.range(key.range?.[0] ?? 0, (value ?? key).range?.[1] ?? 1)
  }

  /** An entry of a list that was left empty stands at its dash. */
  #rangeOfNothing(node: Node | null): Range {
    const dash = node?.range ? this.#lines.text.lastIndexOf('-', node.range[0]) : -1
    return dash < 0 ? this.#firstLine() : this.#lines.range(dash)
  }

  #rangeOf(node: Node | undefined): Range {
    if (!node?.range) return this.#firstLine()
    const [start, end] = node.range
    const written = this.#lines.text.slice(start, end).trimEnd().length
    return this.#lines.range(start, start + Math.max(written, 1))
  }
}

function isScalar(node: unknown): node is Scalar {
  return yamlLibrary().isScalar(node)
}

function hasRange(node: Node | null): node is Node {
  return node?.range !== undefined && node.range !== null && node.range[1] > node.range[0]
}

function keyText(key: Node): string {
  if (!isScalar(key)) return ''
  return key.value === null ? (key.source ?? '') : String(key.value)
}

function firstKey(node: Node | null): Node | undefined {
  const { isMap, isPair } = yamlLibrary()
  const pair = isMap(node) ? node.items[0] : node
  return isPair(pair) ? (pair.key as Node) : undefined
}
