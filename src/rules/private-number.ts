import { type OwnedContact, ownedContacts } from '../model/bodies/contacts.ts'
import type { Directory } from '../model/directory.ts'
import { referenceText } from '../model/directory.ts'
import { documentRule } from './rule.ts'

export default documentRule({
  id: 'private-number',
  title: { zh: '个人手机号不公开', en: 'Mobile numbers of people are not public' },
  severity: 'warning',
  sources: ['ERL-83', 'S-I06'],
  why: {
    zh: '标为公开的号码会印进公开版。个人手机号属于个人信息，应急时也会被打爆；公众该打的是值班电话。',
    en: 'A number that is marked public is printed in the public copy. A mobile number is personal data, and would be jammed in an emergency; the public is to call a duty room.',
  },
  messages: {
    public: {
      zh: '“{who}”的手机号标为公开，公开版会印出来',
      en: 'The mobile number of "{who}" is marked public and printed in the public copy',
    },
  },
  hint: {
    zh: '改为 internal 或 restricted，公众电话写在机构的 dutyPhone',
    en: 'Make it internal or restricted, and give the public a dutyPhone of the body',
  },
  check(document, report, { directory }) {
    for (const { contact, owner, isMobile } of ownedContacts(document)) {
      if (!isMobile || contact.visibility !== 'public') continue
      const who = personIn(owner, directory)
      if (who !== undefined) report('public', { node: contact, key: 'visibility' }, { who })
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: { channel: mobile, value: "10012345678", visibility: public } }\n  - { name: 抢险队, kind: team, duties: 抢险, head: { title: 队长, mobile: { value: "10012345679", visibility: restricted }, phone: { value: "0000-81230001", visibility: public } } }',
    ],
    bad: [
      'actors:\n  - name: 抢险队\n    kind: team\n    duties: 抢险\n    head:\n      title: 队长\n      mobile:\n        value: "10012345678"\n        visibility: public   # ✗',
    ],
  },
})

/** The words for the post or person that a number belongs to; undefined for numbers of bodies. */
function personIn({ post, entry }: OwnedContact['owner'], directory: Directory): string | undefined {
  if (post) return post.name ?? post.holder ?? post.title
  if (!entry || (entry.name === undefined && directory.resolve(entry.of)?.body)) return undefined
  return entry.name ?? referenceText(entry.of)
}
