import { type Digest, isPast } from './digest.ts'
import { addTo, type Filed, type Together } from './together.ts'

/** Namesakes that are shown; a folder of copies would name each of them in each. */
const SHOWN = 4

/** A document, and others of the same kind and id. */
export interface Namesakes {
  own: Filed
  /** The first by `home`. */
  others: readonly Filed[]
}

/**
 * @returns the documents beside which others of the same kind and id hold. A draft beside the text in force is its next
 * version, and what was withdrawn stands for nothing.
 */
export function namesakesIn({ documents }: Together): Namesakes[] {
  const byId = new Map<string, Filed[]>()
  for (const one of documents)
    if (!isReplaced(one) && !one.isWithin) addTo(byId, `${one.kind} ${isDraft(one) ? 'draft' : ''} ${one.id}`, one)
  return [...byId.values()]
    .filter(({ length }) => length > 1)
    .flatMap((same) => {
      const shown = same.slice(0, SHOWN + 1)
      return same.map((own) => ({ own, others: shown.filter((other) => other !== own).slice(0, SHOWN) }))
    })
}

function isReplaced(digest: Digest): boolean {
  return digest.kind === 'plan' && isPast(digest)
}

function isDraft({ status }: Digest): boolean {
  return status === 'draft' || status === 'underRevision'
}
