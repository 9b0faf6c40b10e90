import { exampleNumber, phoneNumbers } from '../model/phone.ts'
import type { Contact } from '../model/plan.generated.ts'
import type { ShapeName } from '../model/shapes.generated.ts'
import { walk } from '../model/walk.ts'
import { documentRule } from './rule.ts'

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
    fictional: { zh: '“{number}”是示例号码，没有人会接', en: '"{number}" is an example number; nobody will answer' },
  },
  hint: {
    zh: '换成真实号码；如果这就是示例，写 status: example',
    en: 'Put the real number; if this is an example, write status: example',
  },
  check(document, report, { tables }) {
    const status = 'meta' in document ? document.meta?.status : 'status' in document ? document.status : undefined
    if (status === 'example') return
    walk(document, document.kind as ShapeName, {
      object: (node, shape) => {
        if (shape !== 'contact') return
        const found = phoneNumbers((node as unknown as Contact).value).find((number) => exampleNumber(number, tables))
        if (found) report('fictional', { node, key: 'value' }, { number: found.written })
      },
    })
  },
  examples: {
    good: [
      'meta: { status: example }\nactors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001" }',
      'actors:\n  - { name: 消防, duties: 灭火, dutyPhone: "119" }',
    ],
    bad: ['meta: { status: inForce }\nactors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001" }   # ✗'],
  },
})
