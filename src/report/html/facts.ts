/** What the page counts: findings by part, and what is known of old ones. */
import type { Locale } from '../../base/locale.ts'
import type { FileReport, Suppressed } from '../../base/problem.ts'
import type { DocumentFacts } from '../run.ts'
import { word } from './words.ts'

/** @returns what is known from a baseline, of several files. */
export function knownOf(files: readonly FileReport[]): Suppressed[] {
  return files.flatMap(({ suppressed = [] }) => suppressed.filter(({ kind }) => kind === 'baseline'))
}

export interface Owner {
  /** Undefined: nobody is named. */
  owner: string | undefined
  count: number
  /** ISO. */
  oldest: string
}

/** @returns the known findings by who is to mend them, the most first. */
export function ownersOf(known: readonly Suppressed[]): Owner[] {
  const owners = new Map<string | undefined, Owner>()
  for (const { owner, since = '' } of known) {
    const one = owners.get(owner) ?? { owner, count: 0, oldest: since }
    owners.set(owner, { owner, count: one.count + 1, oldest: since < one.oldest ? since : one.oldest })
  }
  return [...owners.values()].sort((a, b) => b.count - a.count || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1))
}

/** @returns the part that a place belongs to; '' for the document itself. */
export function partOf(pointer: string, { parts }: DocumentFacts): string {
  const key = pointer.split('/')[1] ?? ''
  return parts.some((part) => part.key === key) ? key : ''
}

/** @returns what people call a part. */
export function partTitle(key: string, { parts }: DocumentFacts, locale: Locale): string {
  return parts.find((part) => part.key === key)?.title ?? word('whole', locale)
}
