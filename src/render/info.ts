/** What a document tells about itself: in its properties and on its revision page. */
import { createHash } from 'node:crypto'
import { sheetOf } from '../model/papers/sheet.ts'
import type { Plan, Registry } from '../model/plan.generated.ts'
import type { DocumentInfo, PlanDocument, Root } from './tree.ts'

/** @param issuer its name as it is printed */
export function documentInfo(plan: Plan, edition: DocumentInfo['edition'], issuer: string): DocumentInfo {
  const { version, issued, documentNumber, secrecy, revisions = [] } = plan.meta ?? {}
  const dates = [issued, ...revisions.map(({ date }) => date)].filter(
    (date) => date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date),
  )
  const date = dates.sort().at(-1)
  return {
    title: plan.title,
    language: plan.language,
    id: plan.id,
    version: version ?? '',
    ...(date === undefined ? {} : { date }),
    edition,
    issuer,
    ...(sheetOf(plan) === 'a4' ? {} : { sheet: sheetOf(plan) }),
    ...(documentNumber === undefined ? {} : { number: documentNumber }),
    ...(secrecy === undefined ? {} : { secrecy }),
    fingerprint: fingerprint(plan),
  }
}

/**
 * Gives a document the fingerprint of what it prints, in place of that of its plan: a change in a registry, in the words
 * of a template or in the numbering shows too. The fingerprint itself, where it is printed, is left out of the count.
 */
export function sealed(doc: PlanDocument): PlanDocument {
  const old = doc.info.fingerprint
  const { fingerprint: _, ...info } = doc.info
  const own = fingerprintOf({ info, root: withText(doc.root, old, '') })
  return { ...doc, info: { ...doc.info, fingerprint: own }, root: withText(doc.root, old, own) as Root }
}

/** A copy in which every text that is exactly `old` reads `next`. */
function withText(value: unknown, old: string, next: string): unknown {
  if (typeof value === 'string') return value === old && old !== '' ? next : value
  if (Array.isArray(value)) return value.map((item) => withText(item, old, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, old, next)]))
}

/**
 * The same content gives the same fingerprint, whatever the order of its keys. A public document has that of what it shows:
 * one of the whole plan would let a reader try out what was left out.
 * @returns the first 16 hexadecimal digits of the SHA-256 of a plan or registry in its long form
 */
export function fingerprint(document: Plan | Registry): string {
  return fingerprintOf(document)
}

/** The same for anything else that a document shows. */
export function fingerprintOf(content: object): string {
  return createHash('sha256').update(stable(content)).digest('hex').slice(0, 16)
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`).join(',')}}`
}
