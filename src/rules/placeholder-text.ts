import type { ShapeName } from '../model/shapes.generated.ts'
import { walk } from '../model/walk.ts'
import { documentRule } from './rule.ts'

export default documentRule({
  id: 'placeholder-text',
  title: { zh: '没有待填的内容', en: 'Nothing is left to be filled in' },
  severity: 'warning',
  sources: ['REAL-PLACEHOLDERS'],
  why: {
    zh: '“XX局”“待定”到了凌晨三点还是“XX局”“待定”。表单里留给现场填写的空白不算。',
    en: 'What is still "TBD" at 3 a.m. helps nobody. Blanks in forms, which are filled in at the scene, are left alone.',
  },
  messages: { left: { zh: '“{text}”还没有填（{kind}）', en: '"{text}" has not been filled in ({kind})' } },
  hint: {
    zh: '填上实际内容；还定不下来就删去，不要留占位',
    en: 'Fill it in; if it cannot be decided yet, leave the field out',
  },
  check(document, report, { tables }) {
    const tests = tables.placeholders.map((row) => ({
      title: row.title,
      pattern: new RegExp(row.pattern, 'iu'),
      ...(row.unless === undefined ? {} : { unless: new RegExp(row.unless, 'iu') }),
    }))
    const inForms = new Set<object>()
    walk(document, document.kind as ShapeName, {
      object: (node, shape) => {
        if (shape === 'formField' || (shape === 'annex' && node.kind === 'form')) inForms.add(node)
      },
      leaf: ({ owner, key, holder, at, value }) => {
        if (typeof value !== 'string' || inForms.has(owner)) return
        const test = tests.find(({ pattern, unless }) => pattern.test(value) && !unless?.test(value))
        if (!test) return
        const text = test.pattern.exec(value)?.[0] ?? ''
        report('left', holder && at !== undefined ? { node: holder, key: at } : { node: owner, key }, {
          text,
          kind: test.title,
        })
      },
    })
  },
  examples: {
    good: [
      'annexes:\n  - { title: 启动令, kind: form, text: "经研究，____年__月__日启动。" }\nactors: [{ name: 县应急局, duties: 统筹 }]',
    ],
    bad: ['actors:\n  - { name: XX局, duties: 统筹 }   # ✗', 'actors:\n  - name: 县应急局\n    duties: 待定   # ✗'],
  },
})
