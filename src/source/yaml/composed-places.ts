/** The places of a text that the complete parser has read. */
import type { Node, Pair, Scalar } from 'yaml'
import { aliasTargets } from './data.ts'
import { type Composed, yamlLibrary } from './document.ts'
import type { Extent, Places, Spot } from './locate.ts'

interface NodeSpot extends Spot {
  /** The node at the path; an alias is not yet followed. */
  node: Node | null
}

type Targets = ReturnType<typeof aliasTargets>
type AnyPair = Pair<Node, Node | null>

export class ComposedPlaces implements Places<NodeSpot> {
  readonly #text: string
  readonly #composed: Composed | undefined
  #targets: Targets | undefined
  /** Pairs of a map by key; maps of a plan are asked often. */
  readonly #pairs = new WeakMap<Node, Map<string, AnyPair>>()

  /** @param composed absent: nothing can be placed */
  constructor(text: string, composed: Composed | undefined) {
    this.#text = text
    this.#composed = composed
  }

  root(): NodeSpot | undefined {
    return this.#composed && spotOf(this.#composed.contents)
  }

  inside({ node: parent }: NodeSpot, step: string | number): NodeSpot | undefined {
    const { isMap, isSeq } = yamlLibrary()
    const node = this.#follow(parent)
    if (isSeq(node)) {
      const item = node.items[Number(step)]
      return item === undefined ? undefined : spotOf(item as Node | null)
    }
    if (!isMap(node)) return undefined
    const pair = this.#pairsOf(node as unknown as Node & { items: AnyPair[] }).get(String(step))
    return pair && spotOf(pair.value, pair.key)
  }

  firstKey({ node }: NodeSpot): Extent | undefined {
    if (!yamlLibrary().isMap(node)) return undefined
    const [first] = node.items
    return first && extentOf(first.key as Node)
  }

  /** It stands at its dash. */
  emptyEntry({ node }: NodeSpot): Extent | undefined {
    const dash = node?.range ? this.#text.lastIndexOf('-', node.range[0]) : -1
    return dash < 0 ? undefined : { start: dash, end: dash + 1 }
  }

  rewritten(spot: NodeSpot): string | undefined {
    const node = this.#follow(spot.node)
    if (!isScalar(node) || typeof node.value !== 'number') return undefined
    return node.source === undefined || node.source === String(node.value) ? undefined : node.source
  }

  #follow(node: Node | null): Node | null {
    if (!yamlLibrary().isAlias(node)) return node
    this.#targets ??= aliasTargets(this.#composed?.contents)
    return this.#targets.get(node) ?? null
  }

  #pairsOf(map: Node & { items: AnyPair[] }): Map<string, AnyPair> {
    let pairs = this.#pairs.get(map)
    if (!pairs) {
      pairs = new Map()
      for (const pair of map.items) if (!pairs.has(keyText(pair.key))) pairs.set(keyText(pair.key), pair)
      this.#pairs.set(map, pairs)
    }
    return pairs
  }
}

function spotOf(node: Node | null, key?: Node): NodeSpot {
  return { node, key: key && extentOf(key), value: extentOf(node), isScalar: isScalar(node) }
}

function extentOf(node: Node | null): Extent | undefined {
  const [start, end] = node?.range ?? [0, 0]
  return end > start ? { start, end } : undefined
}

function isScalar(node: unknown): node is Scalar {
  return yamlLibrary().isScalar(node)
}

function keyText(key: Node): string {
  if (!isScalar(key)) return ''
  return key.value === null ? (key.source ?? '') : String(key.value)
}
