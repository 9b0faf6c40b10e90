/** What the rest of a document calls the things that were given an id: an author who left one out may have used it. */
import { nearest } from '../../base/nearest.ts'
import type { Problem } from '../../base/problem.ts'
import type { MissingId } from './ids.ts'

/** Where what stands in a list is called by its id. */
const CALLED: Readonly<Record<string, RegExp>> = {
  indicators: /\/indicator(?:\/\d+)?$/,
  stations: /\/stations(?:\/\d+)?$/,
  levels: /\/(?:onWarnings|signal)(?:\/\d+)?$|^\/warning\/thresholds\/\d+\/\w+\//,
}

const ID = /^[a-z0-9][a-z0-9-]*$/

/**
 * @param data the document in which `ids` were put
 * @param problems what is found in it
 * @returns the ids; where one name leads nowhere and one id was missing, that name; none where it cannot be told which is which
 */
export function asCalled(ids: readonly MissingId[], data: unknown, problems: readonly Problem[]): MissingId[] {
  const lists = new Set(ids.map(listOf))
  return [...lists].flatMap((list): MissingId[] => {
    const missing = ids.filter((one) => listOf(one) === list)
    const [name, ...others] = lostNames(CALLED[list], data, problems)
    if (name === undefined) return missing
    const isClear = missing.length === 1 && others.length === 0 && ID.test(name)
    return isClear ? missing.map((one) => ({ ...one, value: name })) : []
  })
}

function listOf({ path }: MissingId): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

/** Names that lead nowhere, without those that are a slip of one that leads somewhere. */
function lostNames(places: RegExp | undefined, data: unknown, problems: readonly Problem[]): string[] {
  const known = new Set(valuesOf(data, ['id', 'name']))
  const lost = problems.flatMap(({ rule, pointer }) => {
    if (rule !== 'unresolved-reference' || !places?.test(pointer)) return []
    const steps = pointer.slice(1).split('/')
    const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], data)
    return typeof value === 'string' ? [value] : steps.slice(-1)
  })
  return [...new Set(lost)].filter((name) => nearest(name, known) === undefined)
}

function valuesOf(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = keys.map((key) => (value as Record<string, unknown>)[key]).filter((one) => typeof one === 'string')
  return [...own, ...Object.values(value).flatMap((inner) => valuesOf(inner, keys))]
}
