import type { Path } from '../base/problem.ts'
import type { Shape } from './shape.ts'
import { SHAPES, type ShapeName } from './shapes.generated.ts'
import { waysOf } from './walk.ts'

/**
 * Brings valid data to the long form: a string that stands for an object becomes that object, one value where several are
 * allowed becomes a list. Nothing is added that the author did not write.
 * @param data a document that its schema accepts; it is changed
 * @param name the document's kind
 * @returns the document: `data` itself, unless it was in the short form as a whole
 */
export function normalise<T>(data: unknown, name: ShapeName): T {
  return toObject(data, formOf(name)) as T
}

/** How the long form of a shape differs from what may be written. */
interface Form {
  /** The field that a bare list stands for, and the one that any other bare value stands for. */
  array: Place | undefined
  main: Place | undefined
  /** By key; what has one form only is left out. */
  places: Map<string, Place>
}

interface Place {
  key: string
  isList: boolean
  isMap: boolean
  /** The shape of the values, where they are objects. */
  inner: ShapeName | undefined
  /** That of `inner`, once it was met: of the many shapes a plan uses a part. */
  form: Form | undefined
}

const FORMS = new Map<ShapeName, Form>()

function formOf(name: ShapeName): Form {
  const known = FORMS.get(name)
  if (known) return known
  const shape: Shape = SHAPES[name]
  const places = new Map<string, Place>()
  for (const [key, { isPlain, isList, isMap, inner }] of waysOf(name))
    if (!isPlain || key === shape.main) places.set(key, { key, isList, isMap, inner, form: undefined })
  const placeOf = (key: string | undefined): Place | undefined => (key === undefined ? undefined : places.get(key))
  const main = shape.reference ? undefined : placeOf(shape.main)
  const form = { array: placeOf(shape.array), main, places }
  FORMS.set(name, form)
  return form
}

function toObject(value: unknown, form: Form): unknown {
  if (typeof value !== 'object' || value === null) return bare(value, form.main)
  if (Array.isArray(value)) return bare(value, form.array)
  const object = value as Record<string, unknown>
  const { places } = form
  for (const key in object) {
    const place = places.get(key)
    if (place === undefined) continue
    const written = object[key]
    const long = toField(written, place)
    if (long !== written) object[key] = long
  }
  return object
}

function bare(value: unknown, place: Place | undefined): unknown {
  return place ? { [place.key]: toField(value, place) } : value
}

function toField(value: unknown, place: Place): unknown {
  const form = formAt(place)
  if (place.isMap && typeof value === 'object' && value !== null) {
    const map = value as Record<string, unknown>
    if (form) for (const key of Object.keys(map)) map[key] = toObject(map[key], form)
    return map
  }
  if (!place.isList) return form ? toObject(value, form) : value
  if (!Array.isArray(value)) return [form ? toObject(value, form) : value]
  if (!form) return value
  for (let index = 0; index < value.length; index++) {
    const written = value[index]
    const long = toObject(written, form)
    if (long !== written) value[index] = long
  }
  return value
}

function formAt(place: Place): Form | undefined {
  const { inner } = place
  if (inner !== undefined) place.form ??= formOf(inner)
  return place.form
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
