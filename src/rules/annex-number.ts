import { annexNumber } from '../model/papers/annexes.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'annex-number',
  title: { zh: '附件编号不重复、不跳号', en: 'Annexes are numbered in order' },
  severity: 'warning',
  sources: ['RF-05', 'W-22'],
  why: {
    zh: '两个附件同一个号，“见附件3”就有两种读法；跳号让人以为少装订了一个。',
    en: 'With one number for two annexes "see annex 3" has two meanings; a gap looks like a page that was lost.',
  },
  messages: {
    twice: {
      zh: '附件{number}有两个：“{title}”和“{other}”',
      en: 'Annex {number} is there twice: "{title}" and "{other}"',
    },
    order: {
      zh: '附件编号不连续：“{title}”是附件{number}，按次序应为附件{expected}',
      en: 'The numbers of the annexes are not in order: "{title}" is {number}, where {expected} is due',
    },
  },
  hint: { zh: '按先后重新编号，再改正文里的“见附件…”', en: 'Number them anew, then mend the references in the text' },
  check(plan, report) {
    const annexes = plan.annexes ?? []
    const numbered = annexes.flatMap((node) =>
      node.number === undefined ? [] : [{ node, number: annexNumber(node.number) }],
    )
    const doubled = numbered.filter(({ number }, at) => numbered.findIndex((other) => other.number === number) < at)
    for (const { node, number } of doubled) {
      const other = numbered.find((one) => one.number === number)?.node.title ?? ''
      report('twice', { node, key: 'number' }, { number, title: other, other: node.title })
    }
    if (doubled.length > 0 || !numbered.every(({ number }) => /^\d+$/.test(number))) return
    const first = Number(numbered[0]?.number)
    const wrong = numbered.findIndex(({ number }, at) => Number(number) !== first + at)
    const found = numbered[wrong]
    if (found)
      report(
        'order',
        { node: found.node, key: 'number', severity: 'info' },
        { number: found.number, title: found.node.title, expected: first + wrong },
      )
  },
  examples: {
    good: [
      'annexes: [{ number: 1, title: 通讯录 }, { number: 2, title: 物资清单 }, { title: 示意图 }]',
      // Numbers of parts are in no simple order.
      'annexes: [{ number: 1-1, title: 甲表 }, { number: 1-2, title: 乙表 }, { number: "2", title: 丙表 }]',
      'annexes: [{ number: 附件九, title: 甲表 }, { number: 附件十, title: 乙表 }, { number: 附件十一, title: 丙表 }]',
    ],
    bad: [
      'annexes:\n  - { number: 1, title: 通讯录 }\n  - { number: 附件一, title: 物资清单 }   # ✗',
      'annexes:\n  - { number: 1, title: 通讯录 }\n  - { number: 3, title: 物资清单 }   # ✗',
    ],
  },
})
