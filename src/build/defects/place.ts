/** Places in a document as a person would name them: `measures[id=evacuate].steps[0].within`. */
import { type Document, isMap, isScalar, isSeq } from 'yaml'

/** One step of a place: a key, an index (from the end when negative), or the item of a list that fits. */
export type Step = string | number | { key: string; value: string; contains: boolean }

/** A concrete way through a document: keys and indexes. */
export type Way = (string | number)[]

/** Items of a list are looked for in these lists of its items, too. */
const WITHIN = ['items', 'members']

/**
 * @param place keys with dots; `[2]` an index, `[-1]` the last, `[key=value]` the first item whose key has that value or a
 * list with it, `[key~part]` whose key contains the part, `[=value]` an item that is that text
 * @throws an Error where it cannot be read
 */
export function parsePlace(place: string): Step[] {
  const steps: Step[] = []
  let rest = place
  while (rest !== '') {
    const found = /^\.?(?:([\w$-]+)|\[(-?\d+)\]|\[(\w*)([=~])([^\]]*)\])/.exec(rest)
    if (!found) throw new Error(`${place}: cannot be read from ${rest}`)
    const [whole, key, index, itemKey, sign, value = ''] = found
    if (key !== undefined) steps.push(key)
    else if (index !== undefined) steps.push(Number(index))
    else steps.push({ key: itemKey ?? '', value, contains: sign === '~' })
    rest = rest.slice(whole.length)
  }
  return steps
}

/**
 * @returns the way to a place; its last key need not exist
 * @throws an Error that says which step leads nowhere
 */
export function wayTo(document: Document, place: string): Way {
  let way: Way = []
  const steps = parsePlace(place)
  for (const [count, step] of steps.entries()) {
    const node = way.length === 0 ? document.contents : document.getIn(way, true)
    const next = stepFrom(node, step)
    if (next === undefined) throw new Error(`${place}: step ${count + 1} leads nowhere`)
    way = [...way, ...next]
  }
  return way
}

function stepFrom(node: unknown, step: Step): Way | undefined {
  if (typeof step === 'string') return isMap(node) ? [step] : undefined
  if (!isSeq(node)) return undefined
  if (typeof step !== 'number') return findIn(node, step)
  const index = step < 0 ? node.items.length + step : step
  return node.items[index] === undefined ? undefined : [index]
}

function findIn(list: unknown, wanted: Exclude<Step, string | number>): Way | undefined {
  if (!isSeq(list)) return undefined
  for (const [index, item] of list.items.entries()) {
    const said = wanted.key === '' ? item : isMap(item) ? item.get(wanted.key, true) : undefined
    if (textsOf(said).some((text) => (wanted.contains ? text.includes(wanted.value) : text === wanted.value)))
      return [index]
    for (const key of isMap(item) ? WITHIN : []) {
      const below = isMap(item) ? findIn(item.get(key, true), wanted) : undefined
      if (below) return [index, key, ...below]
    }
  }
  return undefined
}

function textsOf(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(textsOf)
  return isScalar(node) ? [String(node.value)] : []
}
