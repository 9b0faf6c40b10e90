import { apart } from '../../base/remember.ts'
import { type Digest, digestOf } from '../../model/repository/digest.ts'
import type { Document, Rule } from '../../rules/rule.ts'
import type { Source } from '../../source/source.ts'
import { directivesOf, mayIgnore } from '../ignore/directive.ts'
import { isAmong } from './judge.ts'

/**
 * @returns the digest of a document, with the rules that comments in its text ignore. Its texts are set apart: as long as a piece
 * of a text is kept, V8 keeps the whole text, and of ten thousand plans that is half a gigabyte.
 */
export function digestIn(source: Source, document: Document, rules: readonly Rule[]): Digest {
  const digest = digestOf(document)
  setApart(digest as unknown as Holder)
  share(digest as unknown as Holder)
  if (!mayIgnore(source)) return digest
  const among = new Set(rules.filter(isAmong).map(({ id }) => id))
  const ignored = directivesOf(source.text).directives.map(({ rule }) => rule)
  const ignores = [...new Set(ignored.filter((rule) => among.has(rule)))]
  return ignores.length > 0 ? { ...digest, ignores } : digest
}

type Holder = Record<string, unknown>

/** Paths are made of keys, which stand alone already. */
const PATH = 'path' satisfies keyof Digest['bodies'][number]

function setApart(holder: Holder): void {
  for (const key in holder) {
    const value = holder[key]
    if (typeof value === 'string') holder[key] = kept(value)
    else if (Array.isArray(value)) {
      if (key !== PATH) setAllApart(value)
    } else if (typeof value === 'object' && value !== null) setApart(value as Holder)
  }
}

function setAllApart(list: unknown[]): void {
  for (let index = 0; index < list.length; index++) {
    const value = list[index]
    if (typeof value === 'string') list[index] = kept(value)
    else if (typeof value === 'object' && value !== null) setApart(value as Holder)
  }
}

/** Texts that may come again; then all are forgotten. */
const MOST = 4000
const texts = new Map<string, string>()

/** Plans of one office name the same bodies: each name is kept once. */
function kept(text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  if (texts.size >= MOST) texts.clear()
  const own = apart(text)
  texts.set(own, own)
  return own
}

/** Of each list of a digest the last. */
const last: Holder = {}

/** Plans that stand beside each other name the same bodies and numbers: what the plan before says alike is kept once. */
function share(digest: Holder): void {
  for (const key in digest) {
    const value = digest[key]
    if (!Array.isArray(value)) continue
    const one = sharedWith(last[key], value)
    last[key] = one
    digest[key] = one
  }
}

/** @returns `before`, where it is equal; else `now`, with those of its parts that are equal in their places. */
function sharedWith(before: unknown, now: unknown): unknown {
  const areLists = Array.isArray(before) && Array.isArray(now)
  if (!areLists && (Array.isArray(before) || Array.isArray(now))) return now
  if (typeof before !== 'object' || typeof now !== 'object' || !before || !now || before === now)
    return before === now ? before : now
  const [old, own] = [before as Holder, now as Holder]
  let isSame = Object.keys(old).length === Object.keys(own).length
  for (const key in own) {
    const one = sharedWith(old[key], own[key])
    if (one !== own[key]) own[key] = one
    if (one !== old[key] || !(key in old)) isSame = false
  }
  return isSame ? before : now
}
