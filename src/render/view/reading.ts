/** Reads one object of the plan and remembers what was said of it, so that the rest is never forgotten. */
import type { Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import { sayValue } from '../phrase/value.ts'
import type { Words } from '../phrase/words.ts'
import { isNotPrinted } from './not-printed.ts'

type Key<Node> = keyof Node & string

export interface Reading<Node extends object> {
  readonly node: Node
  /** The value itself; from now on it counts as said. */
  take<K extends Key<Node>>(key: K): Node[K]
  /** The value in words, '' when there is none; from now on it counts as said. */
  say(key: Key<Node>): string
  /** `title：value`, nothing when there is no value. */
  pair(key: Key<Node>): string[]
  pairs(...keys: Key<Node>[]): string[]
  /** Marks fields as said elsewhere. */
  skip(...keys: Key<Node>[]): void
  /**
   * Every field that was not said yet, as `title：value`.
   * @param text the author's own words for the object: a value that stands in them is not said again
   */
  rest(text?: string): string[]
}

/** @returns a reading of `node`, of which nothing was said yet */
export function read<Node extends object>(words: Words, node: Node, shape: ShapeName): Reading<Node> {
  const said = new Set<string>()
  const say = (key: string): string => {
    said.add(key)
    return sayValue(words, { shape, node, key })
  }
  const pair = (key: string): string[] => {
    const value = say(key)
    return value === '' ? [] : [words.phrase.pair(words.label(shape, key), value)]
  }
  return {
    node,
    take: (key) => {
      said.add(key)
      return node[key]
    },
    say,
    pair,
    pairs: (...keys) => keys.flatMap(pair),
    skip: (...keys) => {
      for (const key of keys) said.add(key)
    },
    rest: (text = '') =>
      fieldsOf(shape)
        .filter((key) => !said.has(key) && !isNotPrinted(shape, key))
        .flatMap((key) => {
          const value = say(key)
          return value === '' || text.includes(value) ? [] : [words.phrase.pair(words.label(shape, key), value)]
        }),
  }
}

/** @returns the fields of a shape in the schema's order */
export function fieldsOf(shape: ShapeName): string[] {
  return Object.keys((SHAPES[shape] as Shape).fields)
}

/**
 * @param parts who or what, and the words said of it
 * @param text the author's own words for the object
 * @returns the parts that the text does not say yet: who has two roles must stand there twice, and not only within a longer name
 */
export function unsaidRoles<Say>(parts: readonly (readonly [string, Say])[], text: string): (readonly [string, Say])[] {
  const given = parts.filter(([who]) => who !== '')
  return given.filter(([who]) => {
    const longer = given.flatMap(([other]) => (other !== who && other.includes(who) ? [other] : []))
    const rest = longer.reduce((left, name) => left.replaceAll(name, '\n'), text)
    return rest.split(who).length - 1 < given.filter(([other]) => other === who).length
  })
}
