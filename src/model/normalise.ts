import type { Path } from '../base/problem.ts'
import type { Shape } from './shape.ts'
import { SHAPES, type ShapeName } from './shapes.generated.ts'
import { type Way, waysOf } from './walk.ts'

/**
 * Brings valid data to the long form: a string that stands for an object becomes that object, one value where several are
 * allowed becomes a list. Nothing is added that the author did not write.
 * @param data a document that its schema accepts; it is changed
 * @param name the document's kind
 * @returns the document: `data` itself, unless it was in the short form as a whole
 */
export function normalise<T>(data: unknown, name: ShapeName): T {
  return toObject(data, name) as T
}

function toObject(value: unknown, name: ShapeName): unknown {
  const shape: Shape = SHAPES[name]
  if (Array.isArray(value))
    return shape.array === undefined ? value : { [shape.array]: toField(value, wayOf(name, shape.array)) }
  if (typeof value !== 'object' || value === null) {
    if (shape.reference || shape.main === undefined) return value
    return { [shape.main]: toField(value, wayOf(name, shape.main)) }
  }
  const object = value as Record<string, unknown>
  const ways = waysOf(name)
  for (const key in object) {
    const way = ways.get(key)
    if (way?.isPlain === false) object[key] = toField(object[key], way)
  }
  return object
}

function wayOf(name: ShapeName, key: string): Way {
  const way = waysOf(name).get(key)
  if (!way) throw new Error(`shape ${name} without its main field ${key}`)
  return way
}

function toField(value: unknown, { isList, isMap, inner }: Way): unknown {
  if (isMap && typeof value === 'object' && value !== null) {
    const map = value as Record<string, unknown>
    if (inner) for (const key of Object.keys(map)) map[key] = toObject(map[key], inner)
    return map
  }
  if (!isList) return inner ? toObject(value, inner) : value
  if (!Array.isArray(value)) return [inner ? toObject(value, inner) : value]
  if (inner) for (let index = 0; index < value.length; index++) value[index] = toObject(value[index], inner)
  return value
}

/**
 * @param raw the data as it was written
 * @param path a path in the long form of it
 * @returns the path of the same thing in `raw`: steps that only the long form has are left out
 */
export function toSourcePath(raw: unknown, path: Path): Path {
  const result: (string | number)[] = []
  let at: unknown = raw
  for (const step of path) {
    if (typeof at !== 'object' || at === null) break
    const known = Array.isArray(at) ? typeof step === 'number' : Object.hasOwn(at, step)
    if (!known) continue
    result.push(step)
    at = (at as Record<string | number, unknown>)[step]
  }
  return result
}

/** @returns a function that tells the path of an object or list of `root` by identity; unknown ones give undefined. */
export function pathFinder(root: unknown): (node: object) => Path | undefined {
  let paths: Map<object, Path> | undefined
  return (node) => {
    paths ??= collect(root)
    return paths.get(node)
  }
}

function collect(root: unknown): Map<object, Path> {
  const paths = new Map<object, Path>()
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null || paths.has(value)) return
    paths.set(value, path)
    const isList = Array.isArray(value)
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, isList ? Number(key) : key])
  }
  visit(root, [])
  return paths
}
