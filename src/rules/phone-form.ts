import { contentsOf } from '../model/contents/contents.ts'
import { isDiallable, phoneNumbers } from '../model/phone.ts'
import type { Contact } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { documentRule } from './rule.ts'

/** Channels that carry no telephone number. */
const OTHER = new Set(['email', 'radio', 'satellite'])

export default documentRule({
  id: 'phone-form',
  title: { zh: '电话号码位数正确', en: 'A phone number can be dialled' },
  severity: 'warning',
  sources: ['S-I06', 'OB-16', 'CPG-COMMUNICATIONS'],
  why: {
    zh: '少一位数字的号码，到用时才发现打不通。短号、分机、+86 都算对。',
    en: 'A number with a digit too few is found out when it is needed. Short numbers, extensions and +86 are right.',
  },
  messages: { malformed: { zh: '“{number}”位数不对，打不通', en: '"{number}" has the wrong number of digits' } },
  hint: { zh: '核对号码，拨一次试试', en: 'Check the number; call it once' },
  check(document, report, { tables }) {
    // Where no country is known, the numbers are read as American ones.
    const home = countryOf(document) ?? 'US'
    for (const node of contentsOf(document).objects.get('contact') ?? []) {
      const contact = node as unknown as Contact
      if (OTHER.has(contact.channel ?? '') || contact.value.includes('@')) continue
      const wrong = phoneNumbers(contact.value).find((number) => !isDiallable(number, home, tables))
      if (wrong) report('malformed', { node, key: 'value' }, { number: wrong.written })
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 调度室, duties: 调度, contacts: ["0000-81230001-8003", "81230002（24小时）", "01081230003/4"] }',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001转8" }\n  - { name: 消防, duties: 灭火, dutyPhone: "119" }\n  - { name: 办公室, duties: 联络, contacts: ["+86 100 1234 5678"] }',
    ],
    bad: ['actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "1001234567" }   # ✗'],
  },
})
