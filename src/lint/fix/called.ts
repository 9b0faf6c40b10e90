/** What the rest of a document calls the things that were given an id: an author who left one out may have used it. */
import { nearest } from '../../base/nearest.ts'
import type { Problem } from '../../base/problem.ts'
import { type MissingId, nodeAt } from './ids.ts'

/** Where what stands in a list is called by its id. */
const CALLED: Readonly<Record<string, RegExp>> = {
  indicators: /\/indicator(?:\/\d+)?$/,
  stations: /\/stations(?:\/\d+)?$/,
  levels: /\/(?:onWarnings|signal)(?:\/\d+)?$|^\/warning\/thresholds(?:\/\d+)?\/(?:atLeast|moreThan|below|atMost)\//,
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

/** What is wrong with a value hides no other use of a name, as an unknown key or a part that could not be read may. */
const OPEN: ReadonlySet<string> = new Set(['missing-key', 'wrong-value', 'wrong-type'])

/**
 * For a document of which no rule can be asked yet. Names of a registry are not known here: they lead nowhere, and its ids wait.
 * @param data the document in which `ids` were put
 * @param problems what is found in its format
 * @returns the ids of lists of which every name that the document uses leads somewhere
 */
export function notCalled(ids: readonly MissingId[], data: unknown, problems: readonly Problem[]): MissingId[] {
  if (!problems.every(({ rule, severity }) => OPEN.has(rule) || severity !== 'error')) return []
  const leaves = [...leavesOf(data, '')]
  // Through an alias one entry stands in two places, and has one id.
  const own = ids.filter(({ path, value }) => nodeAt(data, path)?.id === value)
  return own.filter((one) => {
    const list = listOf(one)
    const places = CALLED[list]
    if (problems.some(({ pointer }) => places?.test(pointer))) return false
    const entry = new RegExp(`/${list}(?:/\\d+)?/(?:id|name|colour|label)$`)
    const known = new Set(leaves.flatMap(({ pointer, value }) => (entry.test(pointer) ? [value] : [])))
    // What a goal is measured by is called by any name.
    const isNamed = ({ pointer }: Leaf): boolean => !pointer.startsWith('/goals/') && places?.test(pointer) === true
    return leaves.filter(isNamed).every(({ pointer, value }) => known.has(value) || known.has(lastStep(pointer)))
  })
}

interface Leaf {
  pointer: string
  value: unknown
}

function* leavesOf(value: unknown, pointer: string): Generator<Leaf> {
  if (typeof value !== 'object' || value === null) yield { pointer, value }
  else for (const [step, inner] of Object.entries(value)) yield* leavesOf(inner, `${pointer}/${step}`)
}

function lastStep(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1)
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
