/** Agreements on help, and whether the other side knows of them. */
import { isPast } from '../digest.ts'
import { addTo, type Filed, type Together } from '../together.ts'
import type { AgreementEntry } from './mentions.ts'

/** An agreement of a plan of which the plans of the other side say nothing. */
export interface OneSided {
  filed: Filed
  agreement: AgreementEntry
  /** The first of the plans that the other side issued. */
  others: readonly Filed[]
}

/** Plans of the other side that are shown. */
const SHOWN = 4
/** Plans of one body that are looked through; who has more is an office whose plans are many and of all kinds. */
const READ = 8

/**
 * @returns agreements with bodies whose own plans stand in the repository and name neither those who issued this one nor its
 * area. Where not every document is at hand, the answer may stand in one that is not.
 */
export function oneSidedAgreements({ documents, isWhole }: Together): OneSided[] {
  const agreeing = documents.filter((one) => one.agreements.length > 0 && !isPast(one))
  if (!isWhole || agreeing.length === 0) return []
  const byIssuer = new Map<string, Filed[]>()
  for (const one of documents)
    if (one.kind === 'plan' && !isPast(one)) for (const issuer of one.issuers) addTo(byIssuer, issuer, one)
  return agreeing.flatMap((filed) => {
    const { issuers, area, agreements } = filed
    const own = [...issuers, ...(area === undefined ? [] : [area])]
    if (own.length === 0) return []
    return agreements.flatMap((agreement): OneSided[] => {
      const others = [...new Set(agreement.words.flatMap((word) => byIssuer.get(word) ?? []))]
      if (others.length === 0 || others.length > READ || others.includes(filed)) return []
      const isAnswered = others.some(({ mentions }) => mentions.some((said) => own.some((word) => said.includes(word))))
      return isAnswered ? [] : [{ filed, agreement, others: others.slice(0, SHOWN) }]
    })
  })
}
