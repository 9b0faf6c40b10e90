import type { Localized } from '../base/locale.ts'
import { hasContent } from '../model/content-path.ts'
import { exceptionsAmong } from '../model/contents/exceptions.ts'
import type { Plan } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

type Row = object & { text?: unknown }

interface Table {
  name: Localized
  rows(plan: Plan): readonly Row[] | undefined
  facts: Readonly<Record<string, Localized>>
}

/** Standing arrangements, and without what each is nobody's. */
const TABLES: readonly Table[] = [
  {
    name: { zh: '演练安排', en: 'drills' },
    rows: ({ drills }) => drills,
    facts: { by: { zh: '由谁组织', en: 'who holds them' } },
  },
  {
    name: { zh: '培训安排', en: 'training' },
    rows: ({ training }) => training,
    facts: {
      by: { zh: '由谁组织', en: 'who holds it' },
      audience: { zh: '培训谁', en: 'for whom' },
      topic: { zh: '培训什么', en: 'about what' },
    },
  },
  {
    name: { zh: '信息共享', en: 'sharing of information' },
    rows: ({ information }) => information?.sharing,
    facts: { by: { zh: '由谁提供', en: 'who gives it' }, to: { zh: '提供给谁', en: 'who gets it' } },
  },
  {
    name: { zh: '经费', en: 'funds' },
    rows: ({ resources }) => resources?.funds,
    facts: { by: { zh: '由谁管', en: 'who manages them' }, use: { zh: '用来做什么', en: 'for what' } },
  },
  {
    name: { zh: '设施', en: 'facilities' },
    rows: ({ resources }) => resources?.facilities,
    facts: { owner: { zh: '由谁管', en: 'who keeps them' }, location: { zh: '在哪里', en: 'where they are' } },
  },
]

export default planRule({
  id: 'arrangement-facts',
  title: { zh: '平时的安排有人管、有对象', en: 'Standing arrangements have somebody who answers for them' },
  severity: 'info',
  sources: ['S-O10', 'CPG-ORGANIZATION'],
  why: {
    zh: '演练、培训、经费、设施写进了预案，却不写归谁管，到年底一件也没有人做。',
    en: 'Drills, training, money and rooms that stand in the plan and belong to nobody are seen to by nobody.',
  },
  messages: {
    missing: {
      zh: '{table}共 {total} 条，别的条都写了，有 {count} 条没有写{what}',
      en: '{count} of {total} entries on {table} do not say {what}, as the others do',
    },
  },
  hint: {
    zh: '参照别的条补上 by 或 owner，以及 to、audience、topic、use、location',
    en: 'As in the other entries, add by or owner, and to, audience, topic, use or location',
  },
  check(plan, report) {
    for (const { name, rows: rowsOf, facts } of TABLES) {
      const rows = rowsOf(plan)
      if (!rows) continue
      // What is told in one text is told in its author's words.
      const judged = rows.filter(({ text }) => text === undefined)
      const gaps = Object.entries(facts).flatMap(([key, what]) => {
        const lacking = exceptionsAmong(judged, (row) => hasContent((row as Readonly<Record<string, unknown>>)[key]))
        return lacking.length > 0 ? [{ what, lacking }] : []
      })
      const lacking = judged.filter((row) => gaps.some((gap) => gap.lacking.includes(row)))
      const place = together(lacking.map((node) => ({ node })))
      if (!place) continue
      const missing = gaps.map((gap) => gap.what)
      const what = { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') }
      report('missing', place, { table: name, total: rows.length, count: lacking.length, what })
    }
  },
  examples: {
    good: [
      'training:\n  - { by: { text: 应急办 }, audience: { text: 全体职工 }, topic: 报警和疏散 }\n  - { by: { text: 应急办 }, audience: { text: 抢险队 }, topic: 堵漏 }\n  - { text: 新工人由班组带三个月。 }',
      // A table whose author does without.
      'drills: [{ every: 1y, scope: 全部 }, { every: 6mo, scope: 疏散 }]',
    ],
    bad: [
      'training:\n  - { by: { text: 应急办 }, audience: { text: 全体职工 }, topic: 报警和疏散 }\n  - { by: { text: 应急办 }, audience: { text: 抢险队 }, topic: 堵漏 }\n  - { by: { text: 应急办 }, audience: { text: 新工人 } }   # ✗',
      'resources:\n  facilities:\n    - { name: 指挥中心, location: 一楼, owner: { text: 应急办 } }\n    - { name: 物资库, location: 后院, owner: { text: 后勤科 } }\n    - { name: 备用指挥点, location: 二楼 }   # ✗',
    ],
  },
})
