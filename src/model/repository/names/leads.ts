/** Who heads a body and where it sits, and documents that say it otherwise. */
import type { Path } from '../../../base/problem.ts'
import { hasAllOf } from '../../bodies/near-names.ts'
import { type BodyEntry, saysPlace, saysRank, withoutPlace, wordsOf } from '../bodies.ts'
import { isPast } from '../digest.ts'
import { addTo, type Filed, folderOf, foldersAbove, type Together } from '../together.ts'

/** What is compared: the body that an office sits in, the post that heads a body, the person. */
export type Lead = 'host' | 'head' | 'person'

interface Said {
  filed: Filed
  body: BodyEntry
  path: Path
  /** As it is written. */
  written: string
  /** In a form that two documents share. */
  value: string
}

/** What a document says of a body, and others that say otherwise. */
export interface Dispute extends Said {
  about: Lead
  /** The first of those who say it; at least one. */
  others: readonly Said[]
}

/** Documents that are shown. */
const SHOWN = 4
/** Ways of saying one thing that are compared. */
const COMPARED = 8

/** @returns what documents say of one body that a registry contradicts, or at least as many documents as say so */
export function disputedLeads(all: Together): Dispute[] {
  const posts = postsIn(all)
  const said = new Map<string, { about: Lead; all: Said[] }>()
  for (const filed of all.documents) {
    // A draft may change what holds.
    if (filed.bodies.length === 0 || isPast(filed) || filed.status === 'draft') continue
    const area = all.areaOf(filed)
    if (area === undefined) continue
    for (const body of filed.bodies) {
      if (!isOne(body, area)) continue
      const key = `${body.kind}\n${withoutPlace(area, body.name)}\n${area}`
      for (const [about, one] of saidOf(filed, body, { posts, area })) {
        const known = said.get(`${about} ${key}`) ?? { about, all: [] }
        said.set(`${about} ${key}`, known)
        known.all.push(one)
      }
    }
  }
  return [...said.values()].flatMap(({ about, all }) => (all.length > 1 ? disputesIn(about, all) : []))
}

/** Each event has its own. */
const AT_THE_SCENE = /现场|前方|前线/

/** Commands of two plans may be named alike and be others; one with its place in its name is one. */
function isOne({ name, kind }: BodyEntry, area: string): boolean {
  if (kind !== undefined && AT_THE_SCENE.test(name)) return false
  return kind === undefined || saysPlace(name, area) || saysRank(name, area)
}

interface Surroundings {
  posts: Posts
  area: string
}

function saidOf(filed: Filed, body: BodyEntry, { posts, area }: Surroundings): [Lead, Said][] {
  const { host, head, person, path } = body
  const found: [Lead, Said][] = []
  if (host !== undefined) {
    const value = withoutPlace(area, posts.bodyOf(filed, host) ?? host)
    found.push(['host', { filed, body, path: [...path, 'host'], written: host, value }])
  }
  // Words that no registry knows may mean the same post.
  const post = head === undefined ? undefined : posts.postOf(filed, head)
  if (head !== undefined && post !== undefined)
    found.push(['head', { filed, body, path: [...path, 'head', 'holder'], written: head, value: post }])
  if (person !== undefined)
    found.push(['person', { filed, body, path: [...path, 'head', 'name'], written: person, value: person }])
  return found
}

/** Bodies and posts by what they are called in the registries above a document. */
interface Posts {
  bodyOf(filed: Filed, word: string): string | undefined
  postOf(filed: Filed, word: string): string | undefined
}

/** Stands for a title that several bodies have. */
const SEVERAL = ''

function postsIn({ documents }: Together): Posts {
  const registries = new Map<string, Filed[]>()
  for (const one of documents) if (one.kind === 'registry') addTo(registries, folderOf(one.home), one)
  const known = new Map<Filed, Known>()
  const above = ({ home }: Filed): Known[] =>
    foldersAbove(home).flatMap((folder) =>
      (registries.get(folder) ?? []).map((one) => {
        const its = known.get(one) ?? knownIn(one)
        known.set(one, its)
        return its
      }),
    )
  const first = (filed: Filed, word: string, of: keyof Known): string | undefined => {
    for (const its of above(filed)) {
      const found = its[of].get(word)
      if (found !== undefined) return found === SEVERAL ? undefined : found
    }
    return undefined
  }
  return {
    bodyOf: (filed, word) => first(filed, word, 'bodies'),
    postOf: (filed, word) => first(filed, word, 'posts'),
  }
}

interface Known {
  bodies: Map<string, string>
  posts: Map<string, string>
}

function knownIn({ home, bodies }: Filed): Known {
  const known: Known = { bodies: new Map(), posts: new Map() }
  for (const body of bodies) {
    const words = wordsOf(body)
    for (const word of words) if (!known.bodies.has(word)) known.bodies.set(word, body.name)
    for (const title of body.posts ?? []) {
      const post = `${home}\n${body.name}\n${title}`
      for (const word of new Set([title, ...words.map((name) => name + title)]))
        known.posts.set(word, known.posts.has(word) && known.posts.get(word) !== post ? SEVERAL : post)
    }
  }
  return known
}

interface Version {
  said: Said[]
  isRegistered: boolean
}

function disputesIn(about: Lead, all: readonly Said[]): Dispute[] {
  const versions: Version[] = []
  const own = new Map<Said, Version>()
  for (const one of [...all.filter(isRegistered), ...all.filter((said) => !isRegistered(said))]) {
    const known = versions.find(({ said: [first] }) => first && agree(about, first.value, one.value))
    if (!known && versions.length === COMPARED) continue
    const version = known ?? { said: [], isRegistered: isRegistered(one) }
    if (!known) versions.push(version)
    version.said.push(one)
    own.set(one, version)
  }
  if (versions.length < 2) return []
  return [...own].flatMap(([one, mine]): Dispute[] => {
    const heavier = versions.filter((other) => other !== mine && isHeavier(other, mine, one))
    const [other] = heavier.sort((a, b) => weight(b) - weight(a))
    const others = other?.said.filter(({ filed }) => filed !== one.filed) ?? []
    return others.length === 0 ? [] : [{ ...one, about, others: others.slice(0, SHOWN) }]
  })
}

function isRegistered({ filed }: Said): boolean {
  return filed.kind === 'registry'
}

/** What a registry says is contradicted by registries alone. */
function isHeavier(other: Version, mine: Version, one: Said): boolean {
  if (isRegistered(one)) return other.isRegistered
  return other.isRegistered || (!mine.isRegistered && other.said.length >= mine.said.length)
}

function weight({ said, isRegistered }: Version): number {
  return isRegistered ? Number.POSITIVE_INFINITY : said.length
}

/** One body may be written short: 应急局 for 应急管理局. */
function agree(about: Lead, one: string, other: string): boolean {
  if (one === other || about !== 'host') return one === other
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return hasAllOf(short, long)
}
