import { contentsOf } from '../model/contents/contents.ts'
import { leftIn, mayHoldBlank } from '../model/contents/placeholders.ts'
import type { Placeholder } from '../model/tables/types.ts'
import type { Leaf } from '../model/walk.ts'
import { documentRule, type Target } from './rule.ts'

export default documentRule({
  id: 'placeholder-text',
  title: { zh: '没有待填的内容', en: 'Nothing is left to be filled in' },
  severity: 'warning',
  sources: ['REAL-PLACEHOLDERS'],
  why: {
    zh: '写着“XX局”“待定”的预案，真出事时没有人知道该找谁。表单里留给现场填写的空白不算。',
    en: 'What is still "TBD" at 3 a.m. helps nobody. Blanks in forms, which are filled in at the scene, are left alone.',
  },
  messages: {
    left: { zh: '“{text}”还没有填（{kind}）', en: '"{text}" has not been filled in ({kind})' },
    several: {
      zh: '有 {count} 处还没有填（{kind}），第一处是“{text}”',
      en: '{count} places have not been filled in ({kind}), first "{text}"',
    },
  },
  hint: {
    zh: '填上实际内容；还定不下来的，把这个字段去掉，不要留占位符',
    en: 'Fill it in; if it cannot be decided yet, leave the field out',
  },
  check(document, report, { tables }) {
    if (!mayHoldBlank(document, tables)) return
    const { texts, names } = contentsOf(document)
    const found = new Map<Placeholder, { text: string; target: Target }[]>()
    for (const leaf of texts.concat(names)) {
      if (typeof leaf.value !== 'string' || isInForm(leaf)) continue
      const hit = leftIn(leaf.value, tables)
      if (hit) found.set(hit.row, [...(found.get(hit.row) ?? []), { text: hit.text, target: placeOf(leaf) }])
    }
    for (const [row, places] of found) {
      const [first, ...more] = places
      if (!first) continue
      const place = { ...first.target, affected: more.map(({ target }) => target) }
      report(more.length > 0 ? 'several' : 'left', place, { text: first.text, kind: row.title, count: places.length })
    }
  },
  examples: {
    good: [
      'purpose: "重点：__先转移人员__，再抢护财产。2026 年 6 月 1 日起实行。"',
      'annexes:\n  - { title: 启动令, kind: form, text: "经研究，____年__月__日启动。" }\nactors: [{ name: 县应急局, duties: 统筹 }]',
    ],
    bad: [
      'purpose: 本预案自　　年　月　日起实行。   # ✗',
      'actors:\n  - { name: 县应急局, duties: "值班，责任人：__" }   # ✗',
      'actors:\n  - { name: XX局, duties: 统筹 }   # ✗',
      'actors:\n  - name: 县应急局\n    duties: 待定   # ✗',
      'actors:\n  - { name: XX局, duties: 统筹 }   # ✗\n  - { name: XX队, duties: 抢险 }',
    ],
  },
})

function isInForm({ way: { shape }, owner }: Leaf): boolean {
  return shape === 'formField' || (shape === 'annex' && owner.kind === 'form')
}

function placeOf({ owner, way, holder, at }: Leaf): Target {
  return holder && at !== undefined ? { node: holder, key: at } : { node: owner, key: way.key }
}
