import { isDiallable, phoneNumbers } from '../model/phone.ts'
import { homeOf, phoneContacts, type Respelt, respelt } from '../model/phones/spelling.ts'
import { documentRule, type Reporter } from './rule.ts'

export default documentRule({
  id: 'phone-form',
  title: { zh: '电话号码位数正确', en: 'A phone number can be dialled' },
  severity: 'warning',
  sources: ['S-I06', 'OB-16', 'CPG-COMMUNICATIONS'],
  why: {
    zh: '少一位数字的号码，到用时才发现打不通。短号、分机、+86 都算对。号码换了，按一种写法查找，夹着全角字符、空格不同的就漏改。',
    en: 'A number with a digit too few is found out when it is needed. Short numbers, extensions and +86 are right. When a number changes, a search in one spelling misses those with full-width signs or other spaces.',
  },
  messages: {
    malformed: { zh: '“{number}”位数不对，打不通', en: '"{number}" has the wrong number of digits' },
    stray: {
      zh: '“{number}”里有全角、看不见的字符或多余的空格，按号码查找时找不到',
      en: '"{number}" has full-width or invisible characters or stray spaces; a search for the number misses it',
    },
    unlike: {
      zh: '“{number}”的空格与多数号码不同（如“{usual}”），按号码查找时会漏掉',
      en: '"{number}" is spaced unlike most numbers here, such as "{usual}"; a search for the number misses it',
    },
  },
  hint: { zh: '核对号码，拨一次试试', en: 'Check the number; call it once' },
  check(document, report, { tables }) {
    const home = homeOf(document)
    const spellings = respelt(document, tables)
    for (const node of phoneContacts(document)) {
      const written = spellings.find(({ contact }) => contact === node)?.tidy ?? node.value
      const wrong = phoneNumbers(written).find((number) => !isDiallable(number, home, tables))
      if (wrong) report('malformed', { node, key: 'value' }, { number: wrong.written })
    }
    for (const fault of ['stray', 'unlike'] as const) tell(fault, spellings, report)
  },
  examples: {
    good: [
      'actors:\n  - { name: 调度室, duties: 调度, contacts: ["0000-81230001-8003", "81230002（24小时）", "01081230003/4"] }',
      // One spacing throughout, and spaces that part two numbers.
      'actors:\n  - { name: 值班室, duties: 值班, contacts: ["100 1234 0001", "100 1234 0002", "119 110"] }',
      'actors:\n  - { name: 值班室, duties: 值班, contacts: ["0000-81230001 0000-81230002", "81230003 81230004", "白天 81230005　夜间 81230006", "0000 81230007 10012340001"] }',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001转8" }\n  - { name: 消防, duties: 灭火, dutyPhone: "119" }\n  - { name: 办公室, duties: 联络, contacts: ["+86 100 1234 5678"] }',
    ],
    bad: [
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "1001234567" }   # ✗',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000-81230001 0000-812300" }   # ✗',
      'actors:\n  - { name: 值班室, duties: 值班, dutyPhone: "0000－8123 0001" }   # ✗',
      'actors:\n  - { name: 值班室, duties: 值班, contacts: ["10012340001", "10012340002"], dutyPhone: "100 1234 0003" }   # ✗',
    ],
  },
})

/** One finding, however many numbers were typed or copied in that way; the spelling is for `plan lint --fix` to mend. */
function tell(fault: Respelt['fault'], spellings: readonly Respelt[], report: Reporter<Respelt['fault']>): void {
  const [first, ...more] = spellings.filter((one) => one.fault === fault)
  if (!first) return
  const { contact: node, tidy, usual = '' } = first
  const hint = { zh: `写成“${tidy}”；plan lint --fix 可以改`, en: `Write "${tidy}"; plan lint --fix does it` }
  const affected = more.map(({ contact }) => ({ node: contact, key: 'value' }))
  report(fault, { node, key: 'value', severity: 'info', hint, affected }, { number: node.value, usual })
}
