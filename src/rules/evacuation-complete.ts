import type { Localized } from '../base/locale.ts'
import { exceptionsAmong } from '../model/contents/exceptions.ts'
import type { Evacuation } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

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

const SOON: Localized = { zh: '多久之内转移完', en: 'within what time' }

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
    zh: '逐行补上 people、mover、route、shelter；别的行写了 within 的，每行都写',
    en: 'Give each row people, mover, route and shelter, and within where the others have it',
  },
  check(plan, report) {
    const rows = plan.resources?.evacuations ?? []
    for (const { what, isThere } of PARTS) {
      const found = rows.filter((row) => !isThere(row))
      const place = together(found.map((node) => ({ node, key: 'area' })))
      const words = { total: rows.length, count: found.length, what, area: found[0]?.area ?? '' }
      if (place) report('missing', place, words)
    }
    const open = exceptionsAmong(rows, ({ within }) => within !== undefined)
    const place = together(open.map((node) => ({ node, key: 'area' })))
    const words = { total: rows.length, count: open.length, what: SOON, area: open[0]?.area ?? '' }
    if (place) report('missing', { ...place, severity: 'info' }, words)
  },
  examples: {
    good: [
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学 }\n    - { area: 老街, households: 30, mover: { text: 居委会主任 }, route: 步行上山, shelter: 镇中学 }',
    ],
    bad: [
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学 }   # ✗',
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, route: 村道—县道, shelter: 镇中学 }   # ✗\n    - { area: 老街, people: 40, route: 步行, shelter: 镇中学 }',
      'resources:\n  shelters: [{ name: 镇中学 }]\n  evacuations:\n    - { area: 河口村, people: 82, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学, within: 1h }\n    - { area: 下埠村, people: 60, mover: { text: 村支书 }, route: 村道—县道, shelter: 镇中学, within: 2h }\n    - { area: 老街, people: 40, mover: { text: 居委会 }, route: 步行, shelter: 镇中学 }   # ✗',
    ],
  },
})
