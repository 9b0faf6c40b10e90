/** Where content stands that a content path asks for, in a document of any kind. */
import type { Path } from '../../base/problem.ts'
import { remembering } from '../../base/remember.ts'
import { bodiesOf, fits, hasContent, isPlan, parseContentPath } from '../content-path.ts'
import { effectiveMeasures, saidBy } from '../measures.ts'
import { pathFinder } from '../normalise.ts'
import type { Measure } from '../plan.generated.ts'

interface Stand {
  value: unknown
  path: Path
  /** Of a measure: the path of the object that says a field, itself or one of its groups. */
  pathOf?: (key: string) => Path
}

const finderOf = remembering((document: { kind: string }) => pathFinder(document))

/**
 * @param document in its long form
 * @param text a content path from its root
 * @returns paths in the order of the document, each once: of every object, and of every list of words as a whole
 */
export function placesAt(document: { kind: string }, text: string): Path[] {
  const steps = parseContentPath(text)
  let stands: Stand[] = [{ value: document, path: [] }]
  for (const { key, tests } of steps)
    stands = stands.flatMap((stand) => enter(stand, key, document)).filter(({ value }) => fits(value, tests))
  const paths = new Map<string, Path>()
  for (const { value, path } of stands) {
    if (!hasContent(value)) continue
    const isWord = typeof path.at(-1) === 'number' && typeof value !== 'object'
    const place = isWord ? path.slice(0, -1) : path
    paths.set(place.join('/'), place)
  }
  return [...paths.values()]
}

function enter({ value, path, pathOf }: Stand, key: string, document: { kind: string }): Stand[] {
  if (typeof value !== 'object' || value === null) return []
  const find = (node: object): Path => finderOf(document)(node) ?? []
  if (isPlan(value) && key === 'measures')
    return effectiveMeasures(value).map((found) => ({
      value: found.measure,
      path: find(found.node),
      pathOf: (inner) => find(saidBy(found, inner as keyof Measure)),
    }))
  if (isPlan(value) && key === 'actors') return bodiesOf(value).map((body) => ({ value: body, path: find(body) }))
  const inner = (value as Record<string, unknown>)[key]
  if (inner === undefined) return []
  const at = [...(pathOf?.(key) ?? path), key]
  return Array.isArray(inner)
    ? inner.map((item, index) => ({ value: item, path: [...at, index] }))
    : [{ value: inner, path: at }]
}
