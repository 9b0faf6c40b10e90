import { exceptionsAmong } from '../model/contents/exceptions.ts'
import { addToDate, byDate, isBefore } from '../model/duration.ts'
import type { Supply } from '../model/plan.generated.ts'
import { suppliesOf } from '../model/resources/ledger.ts'
import { type Document, documentRule, together } from './rule.ts'

/** Nobody sets a number for China's ledgers; a year is what plans with a cycle of checks mostly write. */
const CHECK_EVERY = '12mo'

export default documentRule({
  id: 'supply-date',
  title: { zh: '物资在有效期内，定期核查', en: 'Supplies are in date and checked' },
  severity: 'warning',
  sources: ['OB-12', 'SER-13', 'WSP-38'],
  why: {
    zh: '过期的药、放坏的救生衣，清单上看不出来，用的时候才知道。',
    en: 'Medicine out of date and rotten life jackets look well on a list, and are found out when they are needed.',
  },
  messages: {
    expired: {
      zh: '{count} 项物资已过有效期，例如“{supply}”（{day}；以 {today} 为准）',
      en: '{count} supplies are out of date, for example "{supply}" ({day}; today is {today})',
    },
    unchecked: {
      zh: '{count} 项物资超过一年没有核查，例如“{supply}”（上次 {day}；以 {today} 为准）',
      en: '{count} supplies were not checked for over a year, for example "{supply}" (last {day}; today is {today})',
    },
    never: {
      zh: '其他物资写了何时核查，有 {count} 项没有写，例如“{supply}”',
      en: 'Other supplies say when they were checked; {count} do not, for example "{supply}"',
    },
  },
  hint: {
    zh: '更换过期物资；清点后更新 verified、expires',
    en: 'Replace what is out of date; count, then update verified and expires',
  },
  check(document, report, { date: today }) {
    if (isNotInUse(document)) return
    const supplies = suppliesOf(document)
    const never = exceptionsAmong(supplies, ({ verified }) => verified !== undefined)
    const place = together(never.map((node) => ({ node, key: 'name' })))
    if (place) report('never', { ...place, severity: 'info' }, { count: never.length, supply: never[0]?.name ?? '' })
    const expired = oldestFirst(supplies, 'expires').filter(({ expires = '' }) => isBefore(expires, today))
    const unchecked = oldestFirst(supplies, 'verified').filter(({ verified = '' }) =>
      isBefore(addToDate(verified, CHECK_EVERY) ?? today, today),
    )
    for (const [message, key, found] of [
      ['expired', 'expires', expired],
      ['unchecked', 'verified', unchecked],
    ] as const) {
      const [first] = found
      const expiry = together(found.map((node) => ({ node, key })))
      if (!first || !expiry) continue
      const severity = key === 'verified' ? { severity: 'info' as const } : {}
      const words = { count: found.length, supply: first.name, day: first[key] ?? '', today }
      report(message, { ...expiry, ...severity }, words)
    }
  },
  examples: {
    good: [
      'meta: { status: withdrawn }\nresources:\n  supplies: [{ name: 急救药品, quantity: 20, unit: 箱, location: 卫生院, keeper: { text: 药房 }, expires: 2024-03 }]',
      'resources:\n  supplies: [{ name: 急救药品, quantity: 20, unit: 箱, location: 卫生院, keeper: { text: 药房 }, verified: 2026-05, expires: 2027-12 }]',
    ],
    bad: [
      'resources:\n  supplies:\n    - name: 急救药品\n      quantity: 20\n      unit: 箱\n      location: 卫生院\n      keeper: { text: 药房 }\n      expires: 2026-03   # ✗',
      'resources:\n  supplies:\n    - name: 水泵\n      quantity: 2\n      unit: 台\n      location: 镇仓库\n      keeper: { text: 仓库管理员 }\n      verified: 2024-05-10   # ✗',
      'resources:\n  supplies:\n    - { name: 水泵, quantity: 2, unit: 台, location: 镇仓库, keeper: { text: 仓库管理员 }, verified: 2026-05 }\n    - { name: 沙袋, quantity: 200, unit: 个, location: 镇仓库, keeper: { text: 仓库管理员 }, verified: 2026-05 }\n    - { name: 雨衣, quantity: 30, unit: 件, location: 镇仓库, keeper: { text: 仓库管理员 } }   # ✗',
    ],
  },
})

/** Nobody relies on the ledger of a draft or of a plan that was withdrawn. */
function isNotInUse(document: Document): boolean {
  const status = 'meta' in document ? document.meta?.status : undefined
  return status === 'draft' || status === 'withdrawn'
}

function oldestFirst(supplies: readonly Supply[], key: 'expires' | 'verified'): Supply[] {
  const dated = supplies.filter((supply) => supply[key] !== undefined)
  return dated.sort((a, b) => byDate(a[key], b[key]))
}
