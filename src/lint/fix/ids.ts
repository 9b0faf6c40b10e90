/** Ids for what needs one and has none: made of what the author wrote, in small letters. */
import type { Path } from '../../base/problem.ts'
import { toPointer } from '../../base/problem.ts'
import type { Finding } from '../problem.ts'

/** An id that is missing, and what it would be called. */
export interface MissingId {
  path: Path
  value: string
}

/** What each list holds whose entries need an id. */
const ENTRIES: Readonly<Record<string, string>> = {
  indicators: 'indicator',
  stations: 'station',
  levels: 'warning',
  events: 'event',
}

type Node = Readonly<Record<string, unknown>>

/** Where a document stands: of its path its id is made. */
export interface Home {
  /** From the folder of the repository, with '/'. */
  path: string
  /** Ids of other documents. */
  taken: ReadonlySet<string>
}

/**
 * @param data the document as it was written
 * @returns an id for each object that was found to have none; not where an unknown key stands beside: it may have been meant
 */
export function missingIds(findings: readonly Finding[], data: unknown, home: () => Home): MissingId[] {
  const missing = findings.filter(({ rule, meant }) => rule === 'missing-key' && meant === 'id')
  if (missing.length === 0) return []
  const odd = findings.flatMap(({ rule, path }) => (rule === 'unknown-key' ? [toPointer(path.slice(0, -1))] : []))
  const own = new Set(idsIn(data))
  return missing.flatMap(({ path }): MissingId[] => {
    const node = nodeAt(data, path)
    const word = wordAt(path)
    if (!node || word === undefined || odd.includes(toPointer(path))) return []
    if (path.length === 0) return [{ path, value: documentId(node, home()) }]
    const value = free(entryId(node, { data, at: path, word }), own)
    own.add(value)
    return [{ path, value }]
  })
}

/** @returns undefined where the schema asks for an id of which nothing is known here */
function wordAt(path: Path): string | undefined {
  if (path.length === 0) return ''
  const list = path.findLast((step) => typeof step === 'string')
  return ENTRIES[String(list)]
}

/** @returns the object at a place of a document; undefined where there is none */
export function nodeAt(data: unknown, path: Path): Node | undefined {
  let value = data
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : undefined
}

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { id } = value as { id?: unknown }
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(value).flatMap(idsIn)]
}

/** Names of files that say no more than what kind of document it is. */
const GENERAL = new Set(['plan', 'drill', 'registry', 'index', 'main', 'stdin'])

/** As `plan new` does: of the file's name, else of its kind; a title in Latin letters and the folder stand between. */
function documentId({ title, kind, type, plan }: Node, { path, taken }: Home): string {
  const [file = '', folder = ''] = path.split('/').reverse()
  const name = file.replace(/(\.(plan|drill|registry))?\.ya?ml$/i, '')
  const named = [name, text(title), folder].map(slug).find((one) => one !== undefined && !GENERAL.has(one))
  const about = kind === 'drill' ? text(plan) : text(type).replace(/[A-Z]/g, ' $&')
  const general = kind === 'plan' || kind === 'drill' ? `${slug(about) ?? 'the'}-${kind}` : 'shared-registry'
  return free(named ?? general, taken)
}

function entryId(node: Node, { data, at, word }: { data: unknown; at: Path; word: string }): string {
  const index = Number(at.at(-1))
  const list = Number.isNaN(index) ? [node] : entriesAt(data, at.slice(0, -1))
  const colour = list.filter((one) => one.colour === node.colour).length === 1 ? slug(text(node.colour)) : undefined
  return inSeries(list, index) ?? slug(text(node.name)) ?? colour ?? `${word}-${(index || 0) + 1}`
}

/** What stands in a list; what is no object there counts as an empty one. */
function entriesAt(data: unknown, path: Path): Node[] {
  const list = path.reduce((value, step) => (value as Node)[step], data) as unknown[]
  return list.map((_, index) => nodeAt(list, [index]) ?? {})
}

/** Where all others are counted (`e-01`, `e-03`), this one is the one between. */
function inSeries(list: readonly Node[], index: number): string | undefined {
  const counted = list.flatMap(({ id }, place) => {
    const [, stem = '', count] = /^(.*?)(\d+)$/.exec(text(id)) ?? []
    return id === undefined ? [] : [{ stem, count, shift: Number(count) - place }]
  })
  const [first] = counted
  if (first?.count === undefined || counted.length < 2) return undefined
  const isOne = counted.every(({ stem, count, shift }) => {
    return stem === first.stem && shift === first.shift && count?.length === first.count?.length
  })
  return isOne ? `${first.stem}${String(index + first.shift).padStart(first.count.length, '0')}` : undefined
}

/** Longer ones are not written by hand. */
const LONGEST = 48

/** @returns small letters, digits and hyphens; undefined for a name in other letters than Latin ones, or none */
function slug(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (!/[a-z0-9]/.test(plain) || /(?![a-z])\p{L}/u.test(plain)) return undefined
  const whole = plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, '')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function free(id: string, taken: ReadonlySet<string>): string {
  let value = id
  for (let count = 2; taken.has(value); count += 1) value = `${id}-${count}`
  return value
}
