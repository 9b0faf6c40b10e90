import { createHash } from 'node:crypto'
import type { Plan } from '../model/plan.generated.ts'
import type { Words } from '../render/phrase/words.ts'
import type { DocumentInfo } from '../render/tree.ts'

/** Characters of the SHA-256 that tell one state of a plan from another. */
const FINGERPRINT_LENGTH = 16

/** @param title of the document, which may be more than the plan's */
export function documentInfo(words: Words, title: string, edition: DocumentInfo['edition']): DocumentInfo {
  const { plan } = words
  const { meta } = plan
  const date = meta?.revisions?.at(-1)?.date ?? meta?.issued
  return {
    title,
    language: plan.language === 'zh' ? 'zh' : 'en',
    id: plan.id,
    version: meta?.version ?? '',
    ...(date === undefined ? {} : { date }),
    edition,
    issuer: words.references(meta?.issuer ?? []),
    fingerprint: fingerprint(plan),
  }
}

/** @returns the first characters of the SHA-256 of a plan in its long form, hexadecimal */
export function fingerprint(plan: Plan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, FINGERPRINT_LENGTH)
}
