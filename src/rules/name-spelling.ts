import { distance } from 'fastest-levenshtein'
import type { Actor } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

/** Characters that tell bodies apart: levels of government, ranks, numbers, directions. */
const TELLING =
  /[市县区省州国乡镇村街副总正代局厅部委办处科站所院校班组队室东南西北中上下左右前后内外大小老新一二三四五六七八九十百甲乙丙丁\d\sA-Za-z]/

export default planRule({
  id: 'name-spelling',
  title: { zh: '同一主体名称写法一致', en: 'One body, one spelling' },
  severity: 'warning',
  sources: ['REAL-NAMES'],
  why: {
    zh: '“医疗救护组”与“医疗救援组”只差一个字，是一个组还是两个组？打电话的人分不清。',
    en: 'Two names that differ by one character: one body or two? Whoever calls cannot tell.',
  },
  messages: {
    near: {
      zh: '“{a}”与“{b}”只差一个字，像是同一个主体',
      en: '"{a}" and "{b}" differ by one character and look like one body',
    },
  },
  hint: {
    zh: '是同一个就统一写法；确是两个，给两者各写职责',
    en: 'If they are one, spell them alike; if they are two, give both their duties',
  },
  check(plan, report, { directory }) {
    const actors = directory.bodies.filter((body) => body.home === 'plan').map((body) => body.actor)
    for (const [index, a] of actors.entries())
      for (const b of actors.slice(index + 1))
        if (isNear(a.name, b.name) && (isBare(a) || isBare(b)))
          report('near', { node: b, key: 'name', affected: [{ node: a, key: 'name' }] }, { a: a.name, b: b.name })
    void plan
  },
  examples: {
    good: [
      'actors:\n  - { name: 县防汛指挥部, duties: 指挥 }\n  - 市防汛指挥部',
      'actors:\n  - { name: 第一抢险队, duties: 堵口 }\n  - 第二抢险队',
    ],
    bad: ['actors:\n  - { name: 医疗救护组, duties: 救治伤员 }\n  - 医疗救援组   # ✗'],
  },
})

/** A body without anything of its own may be a slip of the pen. */
function isBare(actor: Actor): boolean {
  return actor.duties === undefined && actor.head === undefined && actor.text === undefined
}

/** Names of four characters and more that differ in one that tells nothing. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1 || a === b || distance(a, b) !== 1)
    return false
  let at = 0
  while (a[at] === b[at]) at += 1
  const longer = a.length >= b.length ? a : b
  return !TELLING.test(longer[at] ?? '') && !(a.length === b.length && TELLING.test(b[at] ?? ''))
}
