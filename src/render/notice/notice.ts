/** The notice that issues a plan, from what the plan says of its issue. Nothing is invented: what is not given stays blank. */
import { UsageError } from '../../base/errors.ts'
import type { Plan } from '../../model/plan.generated.ts'
import type { Words } from '../phrase/words.ts'
import type { Notice } from '../tree.ts'

/** A date that is written in by hand. */
const BLANK_DATE = '　　　　年　　月　　日'

/**
 * @param marks what the cover would say at its top: secrecy, edition, status
 * @throws UsageError for a plan that is not Chinese or names nobody who issues it
 */
export function noticeOf(words: Words, marks: readonly string[]): Notice {
  const { plan } = words
  if (plan.language !== 'zh')
    throw new UsageError({
      zh: '印发通知只用于中文预案',
      en: 'The issuing notice (GB/T 9704-2012) exists for plans in Chinese only',
    })
  const { issuer = [], issued, documentNumber, distribution } = plan.meta ?? {}
  if (issuer.length === 0)
    throw new UsageError(
      { zh: '印发通知要有发文机关，预案没有写 meta.issuer', en: 'A notice needs a body that issues it: meta.issuer' },
      { zh: '在 meta 中写 issuer', en: 'Give meta.issuer' },
    )
  const issuers = issuer.map((body) => words.reference(body))
  const date = issued === undefined ? BLANK_DATE : words.phrase.date(issued)
  const copies = distribution?.copies ?? []
  return {
    type: 'notice',
    marks: [...marks],
    issuers,
    ...(documentNumber === undefined ? {} : { number: documentNumber }),
    title: [`${issuers.join('　')}关于印发`, `《${plan.title}》`, '的通知'],
    addressees: (distribution?.to ?? []).map((body) => words.reference(body)).join('，'),
    text: noticeText(plan, words),
    date,
    copies: copies.map((body) => words.reference(body)).join('，'),
  }
}

/** Who approved the plan, that it is issued, and what it replaces. */
function noticeText({ title, meta = {} }: Plan, words: Words): string {
  const { approval, issuer = [], supersedes = [] } = meta
  const approvers = words.references(approval?.by ?? [])
  const isApart = approvers !== '' && approvers !== words.references(issuer)
  const issue = isApart
    ? `《${title}》已经${approvers}批准，现印发给你们，请认真组织实施。`
    : `现将《${title}》印发给你们，请认真组织实施。`
  return issue + (supersedes.length === 0 ? '' : `${supersedes.join('、')}同时废止。`)
}
