import { whoIs } from '../model/bodies/identity.ts'
import { ownBodies } from '../model/bodies/members.ts'
import type { Directory, Office } from '../model/directory.ts'
import { phoneNumbers } from '../model/phone.ts'
import type { Contact, Registry } from '../model/plan.generated.ts'
import { ENTERPRISE_TYPES } from '../model/requirement.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'contact-backup',
  title: { zh: '指挥岗位有两种联系方式', en: 'Commanders can be reached in two ways' },
  severity: 'info',
  sources: ['G29639-9.5', 'S-I06'],
  why: {
    zh: '基站断了，只有一个手机号的总指挥就找不到了。附件里的联系方式要求写多种。',
    en: 'When the mobile network fails, a commander with one mobile number is out of reach. The annex of contacts asks for several ways.',
  },
  messages: {
    single: {
      zh: '{total} 个指挥岗位中有 {count} 个只有一种联系方式，例如“{post}”',
      en: '{count} of {total} commanding posts can be reached in one way only, for example "{post}"',
    },
  },
  hint: {
    zh: '再写一个固定电话、对讲机频道或者值班电话',
    en: 'Add a landline, a radio channel or the number of a duty room',
  },
  check(plan, report, { directory, repository }) {
    if (!ENTERPRISE_TYPES.has(plan.type)) return
    const bodies = new Set(ownBodies(directory).map(({ actor }) => actor))
    const offices = directory.offices.filter(
      ({ place, body: { actor } }) =>
        place !== 'post' && bodies.has(actor) && (actor.kind === 'command' || actor.kind === 'office'),
    )
    const listed = listedContacts(directory, repository.registries)
    const single = offices.filter((office) => waysTo(office, listed) === 1)
    const [first, ...more] = single
    if (!first) return
    const affected = more.map(({ post }) => ({ node: post }))
    const words = { total: offices.length, count: single.length, post: nameOf(first) }
    report('single', { node: first.post, affected }, words)
  },
  examples: {
    good: [
      'type: comprehensive\nactors:\n  - { name: 应急指挥部, kind: command, dutyPhone: "0000-81230001", head: { holder: 厂长, mobile: "10012345678" }, duties: 指挥 }',
      'type: comprehensive\nactors:\n  - { name: 应急指挥部, kind: command, head: { holder: 厂长, mobile: "10012345678", contacts: [{ channel: radio, value: 1 频道 }] }, duties: 指挥 }',
      'type: special\nactors:\n  - { name: 指挥部, kind: command, head: { holder: 县长, mobile: "10012345678" }, duties: 指挥 }',
    ],
    bad: [
      'type: comprehensive\nactors:\n  - name: 应急指挥部\n    kind: command\n    head: { holder: 厂长, mobile: "10012345678" }   # ✗\n    deputies: [{ holder: 副厂长, mobile: "10012345679" }]\n    duties: 指挥',
    ],
  },
})

/** What the registries list, by the post or body it belongs to. */
function listedContacts(
  directory: Directory,
  registries: readonly Registry[],
): ReadonlyMap<unknown, readonly Contact[]> {
  const listed = new Map<unknown, Contact[]>()
  for (const { of, contacts } of registries.flatMap((registry) => registry.contacts ?? [])) {
    const who = whoIs(of, directory)
    listed.set(who, [...(listed.get(who) ?? []), ...contacts])
  }
  return listed
}

/** How many different numbers and addresses lead to a post: its own, its body's, and those of the registries. */
function waysTo({ post, body: { actor } }: Office, listed: ReadonlyMap<unknown, readonly Contact[]>): number {
  const contacts: (Contact | undefined)[] = [
    post.phone,
    post.mobile,
    ...(post.contacts ?? []),
    actor.dutyPhone,
    ...(actor.contacts ?? []),
    ...(listed.get(post) ?? []),
    ...(listed.get(actor) ?? []),
  ]
  return new Set(contacts.flatMap((contact) => (contact ? numbersIn(contact.value) : []))).size
}

function numbersIn(value: string): string[] {
  const numbers = phoneNumbers(value).map(({ digits }) => digits)
  return numbers.length > 0 ? numbers : [value]
}

function nameOf({ post, body }: Office): string {
  return post.title ?? post.holder ?? post.name ?? body.actor.name
}
