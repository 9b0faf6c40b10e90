import { type OwnedContact, ownedContacts } from '../model/bodies/contacts.ts'
import type { Directory } from '../model/directory.ts'
import { referenceText } from '../model/directory.ts'
import { phoneNumbers } from '../model/phone.ts'
import type { Contact } from '../model/plan.generated.ts'
import { documentRule } from './rule.ts'

interface Owned {
  digits: string
  contact: Contact
  /** Whose it is, in the document's words. */
  who: string
  name?: string
  /** Where it stands; lines of a registry about one post are one place. */
  at: unknown
}

export default documentRule({
  id: 'mobile-owner',
  title: { zh: '一个手机号只属于一个人', en: 'A mobile number belongs to one person' },
  severity: 'warning',
  sources: ['S-I06', 'DF-18'],
  why: {
    zh: '复制一行忘了改号，打给甲的电话会打到乙那里。',
    en: 'A line was copied and the number not changed: a call for one reaches the other.',
  },
  messages: {
    shared: {
      zh: '手机号 {number} 同时写给“{a}”和“{b}”',
      en: 'The mobile number {number} is given to "{a}" and to "{b}"',
    },
    several: {
      zh: '“{name}”在两处有不同的手机号：{a} 和 {b}',
      en: '"{name}" has different mobile numbers in two places: {a} and {b}',
    },
  },
  hint: {
    zh: '拨一次，看是谁的，改掉错的那个；确是同一人的，两处都写上 name',
    en: 'Call it to see whose it is, and mend the other; if it is one person, give his name in both places',
  },
  check(document, report, { directory }) {
    const owned = mobilesIn(ownedContacts(document), directory)
    if (!areDoubtful(owned)) return
    const told = new Set<string>()
    for (const [, [first, ...more]] of grouped(owned, ({ digits }) => digits)) {
      const other = first && more.find((one) => isAnother(one, first))
      if (!first || !other) continue
      told.add(first.digits)
      const affected = [{ node: first.contact, key: 'value' }]
      const words = { number: other.contact.value, a: first.who, b: other.who }
      // Two posts may be held by one person, if nobody is named.
      const severity = other.name === undefined ? { severity: 'info' as const } : {}
      report('shared', { node: other.contact, key: 'value', affected, ...severity }, words)
    }
    for (const [name, numbers] of grouped(owned, (one) => one.name)) {
      const [first, ...more] = numbers
      const other = more.find(({ digits, at }) => digits !== first?.digits && at !== first?.at)
      // A number told above is the one cause.
      if (name === undefined || !first || !other || numbers.some(({ digits }) => told.has(digits))) continue
      const affected = [{ node: first.contact, key: 'value' }]
      const words = { name, a: first.contact.value, b: other.contact.value }
      report('several', { node: other.contact, key: 'value', affected, severity: 'info' }, words)
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 指挥部, kind: command, head: { title: 总指挥, name: 江某一, mobile: "10012345678" }, duties: 指挥 }\n  - { name: 疏散组, kind: group, head: { title: 组长, name: 江某一, mobile: "100 1234 5678" }, duties: 疏散 }',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: { channel: mobile, value: "10012345678" } }\n  - { name: 抢险队, kind: team, duties: 抢险, head: { title: 队长, mobile: "10012345678" } }',
    ],
    bad: [
      'actors:\n  - { name: 指挥部, kind: command, head: { title: 总指挥, name: 江某一, mobile: "10012345678" }, duties: 指挥 }\n  - name: 疏散组\n    kind: group\n    duties: 疏散\n    head:\n      name: 尹某二\n      mobile: "10012345678"   # ✗',
      'actors:\n  - { name: 指挥部, kind: command, head: { title: 总指挥, name: 江某一, mobile: "10012345678" }, duties: 指挥 }\n  - name: 疏散组\n    kind: group\n    duties: 疏散\n    head:\n      title: 组长\n      name: 江某一\n      mobile: "10012345679"   # ✗',
    ],
  },
})

/** Mobiles of posts and people; those of a body are passed on from hand to hand. */
function mobilesIn(contacts: readonly OwnedContact[], directory: Directory): Owned[] {
  const owned: Owned[] = []
  for (const { contact, owner, isMobile } of contacts) {
    const holder = isMobile ? holderOf(owner, directory) : undefined
    if (holder) for (const { digits } of phoneNumbers(contact.value)) owned.push({ digits, contact, ...holder })
  }
  return owned
}

/** Most documents have one number for each person and one person for each number: then nothing is sorted. */
function areDoubtful(owned: readonly Owned[]): boolean {
  const byDigits = new Map<string, Owned>()
  const byName = new Map<string, Owned>()
  for (const one of owned) {
    const { digits, name, at } = one
    const same = byDigits.get(digits)
    if (same && isAnother(one, same)) return true
    if (!same) byDigits.set(digits, one)
    const namesake = name === undefined ? undefined : byName.get(name)
    if (namesake && namesake.digits !== digits && namesake.at !== at) return true
    if (name !== undefined && !namesake) byName.set(name, one)
  }
  return false
}

function holderOf(
  { post, entry }: OwnedContact['owner'],
  directory: Directory,
): Omit<Owned, 'digits' | 'contact'> | undefined {
  const name = post?.name ?? entry?.name
  const named = name === undefined ? {} : { name }
  if (post) return { who: post.name ?? post.holder ?? post.title ?? '', ...named, at: post }
  if (!entry || directory.resolve(entry.of)?.body) return undefined
  const who = referenceText(entry.of)
  return { who, ...named, at: who }
}

function grouped<Key>(owned: readonly Owned[], keyOf: (one: Owned) => Key): Map<Key, Owned[]> {
  const groups = new Map<Key, Owned[]>()
  for (const one of owned) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** Another person, as far as the document tells: other names, or nobody is named and the posts are others. */
function isAnother(one: Owned, other: Owned): boolean {
  if (one.name !== undefined && other.name !== undefined) return one.name !== other.name
  return one.name === undefined && other.name === undefined && one.who !== other.who
}
