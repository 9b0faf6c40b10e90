import { remembering } from '../base/remember.ts'
import { ownedContacts } from '../model/bodies/contacts.ts'
import { contentsOf } from '../model/contents/contents.ts'
import { exceptionsAmong } from '../model/contents/exceptions.ts'
import { addToDate, byDate, isBefore } from '../model/duration.ts'
import { phoneNumbers } from '../model/phone.ts'
import type { Contact, Plan, Registry } from '../model/plan.generated.ts'
import type { Tables } from '../model/tables/types.ts'
import { type Document, documentRule, type Target, together } from './rule.ts'

/** No text says how old a check may be; half a year is what units that keep it write. */
const MONTHS = 6

/** Plans that people call from. */
const TYPES: ReadonlySet<Plan['type']> = new Set([
  ...(['unit', 'comprehensive', 'unitSpecial', 'onSite', 'fire', 'continuity'] as const),
])

export default documentRule({
  id: 'contact-verified',
  title: { zh: '联系方式定期核实', en: 'Contacts are verified' },
  severity: 'warning',
  sources: ['WSP-16', 'S-I06', 'DF-18'],
  why: {
    zh: '人会调岗，号码会停机。没有定期拨一遍的通讯录，到用时有一半打不通。期限六个月是本工具的取值。',
    en: 'People move and numbers are given up. A list that nobody calls through now and then fails when it is needed. The six months are our choice.',
  },
  messages: {
    old: {
      zh: '{total} 个联系方式中有 {count} 个超过 {months} 个月没有核实，最早的是 {date}（以 {today} 为准）',
      en: '{count} of {total} contacts were verified more than {months} months ago, the oldest on {date} (today is {today})',
    },
    never: {
      zh: '{total} 个联系方式都没有写何时核实',
      en: 'None of {total} contacts says when it was verified',
    },
    some: {
      zh: '其他联系方式写了何时核实，有 {count} 个没有写，例如“{value}”',
      en: 'Other contacts say when they were verified; {count} do not, for example "{value}"',
    },
  },
  hint: {
    zh: '逐个拨通后更新 verified（共享名录可只更新 updated）',
    en: 'Call each of them and update verified (in a registry, updated will do)',
  },
  check(document, report, { date: today, tables }) {
    const plan = document.kind === 'plan' ? (document as Plan) : undefined
    const contacts = contactsIn(document, tables)
    if (contacts.length === 0 || plan?.meta?.status === 'withdrawn') return
    if (plan?.meta?.status === 'draft')
      return report.skip({ zh: '草案不查联系方式的核实日期', en: 'contacts of a draft need not be verified' })
    const checked = contacts.filter((contact) => dateOf(contact, document) !== undefined)
    const [first] = contacts
    if (checked.length === 0 && first && plan && TYPES.has(plan.type))
      return report('never', { node: first, key: 'value', severity: 'info' }, { total: contacts.length })
    // Numbers of stores, shelters and lines between bodies are checked with what they belong to.
    const owned = new Set<Contact>()
    if (checked.length < contacts.length) for (const { contact } of ownedContacts(document)) owned.add(contact)
    const kept = contacts.filter((contact) => owned.has(contact))
    const unchecked = exceptionsAmong(kept, (contact) => dateOf(contact, document) !== undefined)
    const place = together(unchecked.map((node) => ({ node, key: 'value' })))
    if (place)
      report('some', { ...place, severity: 'info' }, { count: unchecked.length, value: unchecked[0]?.value ?? '' })
    const old = checkedBefore(today, checked, document)
    const [oldest, ...more] = old.sort((a, b) => byDate(a.date, b.date))
    if (!oldest) return
    const affected = more.map(({ place }) => place).filter(({ node }) => node !== oldest.place.node)
    const words = { total: contacts.length, count: old.length, months: MONTHS, date: oldest.date, today }
    report('old', { ...oldest.place, affected }, words)
  },
  examples: {
    good: [
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: { value: "0000-81230001", verified: 2026-08-01 } }\n  - { name: 消防队, duties: 灭火, dutyPhone: { value: "119", verified: 2020-01-01 } }',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001" }',
      'meta: { status: withdrawn }\nactors:\n  - { name: 值班室, duties: 值班, dutyPhone: { value: "0000-81230001", verified: 2020-08-01 } }',
    ],
    bad: [
      'actors:\n  - name: 值班室\n    duties: 值班\n    dutyPhone:\n      value: "0000-81230001"\n      verified: 2026-03-01   # ✗',
      'type: unit\nactors:\n  - name: 值班室\n    duties: 值班\n    dutyPhone: "0000-81230001"   # ✗',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: { value: "0000-81230001", verified: 2026-09-01 } }\n  - { name: 仓库, duties: 发料, dutyPhone: { value: "0000-81230002", verified: 2026-09-01 } }\n  - { name: 车队, duties: 运输, dutyPhone: "0000-81230003" }   # ✗',
    ],
  },
})

/** Longer values hold more than short numbers. */
const SHORT = 10

const shortNumbers = remembering((tables: Tables) => new Set(tables.shortNumbers.map(({ number }) => number)))

/** Contacts that can change; short public numbers do not. */
function contactsIn(document: Document, tables: Tables): Contact[] {
  const short = shortNumbers(tables)
  const isShort = ({ value }: Contact): boolean =>
    value.length <= SHORT && phoneNumbers(value).some(({ digits }) => short.has(digits))
  const contacts = (contentsOf(document).objects.get('contact') ?? []) as unknown as Contact[]
  return contacts.filter((contact) => !isShort(contact))
}

interface Checked {
  date: string
  place: Target
}

/** When a contact was verified; lines of a registry are as old as the registry. */
function dateOf({ verified }: Contact, document: Document): string | undefined {
  return verified ?? (document.kind === 'registry' ? (document as Registry).updated : undefined)
}

/** Those that are to be verified again, and where it is said when they were. */
function checkedBefore(today: string, contacts: readonly Contact[], document: Document): Checked[] {
  const found: Checked[] = []
  for (const contact of contacts) {
    const date = dateOf(contact, document)
    if (date === undefined || !isBefore(addToDate(date, `${MONTHS}mo`) ?? today, today)) continue
    const isOwn = contact.verified !== undefined
    found.push({ date, place: isOwn ? { node: contact, key: 'verified' } : { node: document, key: 'updated' } })
  }
  return found
}
