import type { Localized } from '../base/locale.ts'
import type { Evacuation } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

interface Part {
  what: Localized
  isThere(row: Evacuation): boolean
}

/** What a row of the evacuation table must say. */
const PARTS: readonly Part[] = [
  {
    what: { zh: '人数', en: 'how many people' },
    isThere: ({ people, households }) => people !== undefined || households !== undefined,
  },
  { what: { zh: '谁来转移', en: 'who moves them' }, isThere: ({ mover }) => Boolean(mover?.length) },
  { what: { zh: '路线', en: 'the route' }, isThere: ({ route }) => route !== undefined },
  { what: { zh: '安置到哪里', en: 'where they go' }, isThere: ({ shelter }) => Boolean(shelter?.length) },
]

export default planRule({
  id: 'evacuation-complete',
  title: { zh: '转移表写全', en: 'Every row of the evacuation table is complete' },
  severity: 'warning',
  sources: ['VP-05', 'OB-15'],
  why: {
    zh: '半夜照着表去叫人：少了人数不知道叫没叫齐，少了路线和去处，人叫起来也不知道往哪走。',
    en: 'Whoever knocks on doors at night needs the number to know that nobody is left, the route, and the place to go.',
  },
  messages: {
    missing: {
      zh: '转移表 {total} 行中有 {count} 行没有写{what}，例如“{area}”',
      en: '{count} of {total} rows of the evacuation table do not say {what}, for example "{area}"',
    },
  },
  hint: {
    zh: '逐行补上 people、mover、route、shelter',
    en: 'Give each row people, mover, route and shelter',
  },
  check(plan, report) {
    const rows = plan.resources?.evacuations ?? []
    for (const { what, isThere } of PARTS) {
      const [first, ...more] = rows.filter((row) => !isThere(row))
      if (!first) continue
      const affected = more.map((node) => ({ node, key: 'area' }))
      const words = { total: rows.length, count: more.length + 1, what, area: first.area }
      report('missing', { node: first, key: 'area', affected }, words)
    }
  },
  examples: {
    good: [
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学 }\n    - { area: 老街, households: 30, mover: { text: 居委会主任 }, route: 步行上山, shelter: 镇中学 }',
    ],
    bad: [
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学 }   # ✗',
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, route: 村道—县道, shelter: 镇中学 }   # ✗\n    - { area: 老街, people: 40, route: 步行, shelter: 镇中学 }',
    ],
  },
})
