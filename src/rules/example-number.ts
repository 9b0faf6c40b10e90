import { contentsOf } from '../model/contents/contents.ts'
import { exampleNumber, phoneNumbers } from '../model/phone.ts'
import type { Contact } from '../model/plan.generated.ts'
import { documentRule, type Target } from './rule.ts'

export default documentRule({
  id: 'example-number',
  title: { zh: '真实预案里没有示例号码', en: 'A real plan holds no example number' },
  severity: 'warning',
  sources: ['FORMAT', 'S-I06'],
  why: {
    zh: '从示例改出来的预案，号码忘了换，谁也打不通。区号 0000、100 开头的手机号、555-0100 至 0199 只用于示例。',
    en: 'A plan made from an example whose numbers were not replaced reaches nobody. Area code 0000, mobiles beginning 100 and 555-0100 to 0199 are for examples.',
  },
  messages: {
    fictional: {
      zh: '有 {count} 个示例号码，没有人会接，例如“{number}”',
      en: 'Example numbers, which nobody answers: {count}, for example "{number}"',
    },
  },
  hint: {
    zh: '换成真实号码；如果这就是示例，写 status: example',
    en: 'Put the real number; if this is an example, write status: example',
  },
  check(document, report, { tables }) {
    const status = 'meta' in document ? document.meta?.status : 'status' in document ? document.status : undefined
    if (status === 'example') return
    const found: { number: string; place: Target }[] = []
    for (const node of contentsOf(document).objects.get('contact') ?? []) {
      const number = phoneNumbers((node as unknown as Contact).value).find((one) => exampleNumber(one, tables))
      if (number) found.push({ number: number.written, place: { node, key: 'value' } })
    }
    const [first, ...more] = found
    if (!first) return
    const place = { ...first.place, affected: more.map((one) => one.place) }
    report('fictional', place, { number: first.number, count: found.length })
  },
  examples: {
    good: [
      'meta: { status: example }\nactors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001" }',
      'actors:\n  - { name: 消防, duties: 灭火, dutyPhone: "119" }',
    ],
    bad: ['meta: { status: inForce }\nactors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001" }   # ✗'],
  },
})
