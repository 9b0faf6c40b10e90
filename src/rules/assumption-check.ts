import { isBefore } from '../model/duration.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'assumption-check',
  title: { zh: '假设有人核实、按期核实', en: 'Somebody checks each assumption, in time' },
  severity: 'warning',
  sources: ['CPG-ASSUMPTIONS', 'CPG-ADEQUACY'],
  why: {
    zh: '“省道不中断”一旦不成立，整套转移安排都要改；没有人核实，就没有人知道它早就不成立了。',
    en: 'Once the road is no longer open, every movement changes; an assumption that nobody checks fails unseen.',
  },
  messages: {
    due: {
      zh: '{count} 条假设应核实而未核实，例如“{text}”（{day}；以 {today} 为准）',
      en: '{count} assumptions are due for a check, for example "{text}" ({day}; today is {today})',
    },
    nobody: {
      zh: '{total} 条假设中有 {count} 条没有写由谁、何时核实，例如“{text}”',
      en: '{count} of {total} assumptions do not say who checks them, and by when, for example "{text}"',
    },
  },
  hint: { zh: '补上 owner 和 checkBy；核实后更新日期', en: 'Add owner and checkBy; set a new date after the check' },
  check(plan, report, { date: today }) {
    if (plan.meta?.status === 'withdrawn' || plan.meta?.status === 'draft') return
    const assumptions = plan.scenario.assumptions ?? []
    const [overdue, ...further] = assumptions.filter(({ checkBy }) => checkBy !== undefined && isBefore(checkBy, today))
    if (overdue) {
      const affected = further.map((node) => ({ node, key: 'checkBy' }))
      const words = { count: further.length + 1, text: overdue.text, day: overdue.checkBy ?? '', today }
      report('due', { node: overdue, key: 'checkBy', affected }, words)
    }
    const found = assumptions.filter(({ owner, checkBy }) => owner === undefined || checkBy === undefined)
    const place = together(found.map((node) => ({ node, key: 'text' })))
    const words = { total: assumptions.length, count: found.length, text: found[0]?.text ?? '' }
    if (place) report('nobody', { ...place, severity: 'info' }, words)
  },
  examples: {
    good: [
      'scenario: { hazards: [{ name: 山洪 }], assumptions: [{ text: 省道不中断, owner: { text: 交通局 }, checkBy: 2027-04 }] }\nmeasures:\n  - { lead: 值班室, do: 组织转移 }',
    ],
    bad: [
      'scenario:\n  hazards: [{ name: 山洪 }]\n  assumptions:\n    - text: 省道不中断\n      owner: { text: 交通局 }\n      checkBy: 2026-04   # ✗\nmeasures:\n  - { lead: 值班室, do: 组织转移 }',
      'scenario:\n  hazards: [{ name: 山洪 }]\n  assumptions:\n    - { text: 省道不中断, owner: { text: 交通局 } }   # ✗\nmeasures:\n  - { lead: 值班室, do: 组织转移 }',
    ],
  },
})
