import { contentsOf } from '../model/contents/contents.ts'
import { isBefore } from '../model/duration.ts'
import type { Actor, Agreement, Plan } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { type Document, documentRule, together } from './rule.ts'

type Signed = Actor & { agreement: Agreement }

export default documentRule({
  id: 'agreement-valid',
  title: { zh: '协议没有过期', en: 'Agreements are in force' },
  severity: 'warning',
  sources: ['OB-17', 'INT-MUTUALAID'],
  why: {
    zh: '协议到期，对方就没有义务来；没有写谁付钱，来了也会先谈价钱。',
    en: 'When an agreement has run out, the other side need not come; where nobody says who pays, it asks first.',
  },
  messages: {
    expired: {
      zh: '“{body}”的协议《{title}》已于 {until} 到期（以 {today} 为准）',
      en: 'The agreement "{title}" with "{body}" expired on {until} (today is {today})',
    },
    unsigned: {
      zh: '“{body}”的协议《{title}》签订日期 {signed} 还没有到（以 {today} 为准）',
      en: 'The agreement "{title}" with "{body}" is signed on {signed}, which is still to come (today is {today})',
    },
    endless: {
      zh: '{total} 份协议中有 {count} 份没有写有效期，例如《{title}》',
      en: '{count} of {total} agreements do not say until when they hold, for example "{title}"',
    },
    unpaid: {
      zh: '{total} 份协议中有 {count} 份没有写费用由谁承担，例如《{title}》',
      en: '{count} of {total} agreements do not say who pays, for example "{title}"',
    },
  },
  hint: {
    zh: '续签后更新 signed、until；没有期限或者费用约定的，与对方补上',
    en: 'Renew it and update signed and until; settle term and costs with the other side where they are missing',
  },
  check(document, report, { date: today }) {
    const signed = signers(document)
    const status = 'meta' in document ? (document as Plan).meta?.status : undefined
    if (signed.length === 0 || status === 'withdrawn') return
    if (status === 'draft')
      return report.skip({ zh: '草案不查协议的有效期', en: 'agreements of a draft are not held against the date' })
    for (const { name: body, agreement } of signed) {
      const { title, until, signed: day } = agreement
      if (until !== undefined && isBefore(until, today))
        report('expired', { node: agreement, key: 'until' }, { body, title, until, today })
      else if (day !== undefined && day.slice(0, today.length) > today.slice(0, day.length))
        report('unsigned', { node: agreement, key: 'signed' }, { body, title, signed: day, today })
    }
    const agreements = signed.map(({ agreement }) => agreement)
    const rate = (message: 'endless' | 'unpaid', lacking: readonly Agreement[]): void => {
      const place = together(lacking.map((node) => ({ node, key: 'title' })))
      const words = { total: agreements.length, count: lacking.length, title: lacking[0]?.title ?? '' }
      if (place) report(message, { ...place, severity: 'info' }, words)
    }
    rate(
      'endless',
      agreements.filter(({ until }) => until === undefined),
    )
    if (countryOf(document) === 'US')
      rate(
        'unpaid',
        agreements.filter(({ costs }) => costs === undefined),
      )
  },
  examples: {
    good: [
      'actors:\n  - { name: 蓝盾救援队, kind: partner, duties: 水域搜救, agreement: { title: 救援协议, signed: 2025-01-12, until: 2027-01-11 } }',
      'meta: { status: withdrawn }\nactors:\n  - { name: 蓝盾救援队, kind: partner, duties: 水域搜救, agreement: { title: 救援协议, until: 2020-01-11 } }',
      'actors:\n  - { name: 蓝盾救援队, kind: partner, duties: 水域搜救, agreement: { title: 救援协议, signed: 2026-11, until: 2026-11 } }',
    ],
    bad: [
      'actors:\n  - name: 蓝盾救援队\n    kind: partner\n    duties: 水域搜救\n    agreement:\n      title: 救援协议\n      until: 2026-03-31   # ✗',
      'actors:\n  - name: 蓝盾救援队\n    kind: partner\n    duties: 水域搜救\n    agreement:\n      title: 救援协议\n      signed: 2027-01-12   # ✗\n      until: 2029-01-11',
      'actors:\n  - name: 蓝盾救援队\n    kind: partner\n    duties: 水域搜救\n    agreement:\n      title: 救援协议   # ✗\n      signed: 2026-01-12',
      'language: en\nmeta: { jurisdiction: { name: Kestrel County, country: US } }\nactors:\n  - name: Kestrel Transit\n    kind: partner\n    duties: Supplies vans\n    agreement:\n      title: Transport agreement   # ✗\n      until: 2028-06-30',
    ],
  },
})

function signers(document: Document): Signed[] {
  const { objects } = contentsOf(document)
  const actors = [...(objects.get('actor') ?? []), ...(objects.get('member') ?? [])] as unknown as Actor[]
  return actors.filter((actor): actor is Signed => actor.agreement !== undefined)
}
