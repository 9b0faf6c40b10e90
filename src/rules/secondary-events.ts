import type { Hazard } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'secondary-events',
  title: { zh: '想到次生、衍生事件', en: 'Knock-on events are thought of' },
  severity: 'info',
  sources: ['M24-P03', 'ERL-73', 'S-K05'],
  why: {
    zh: '洪水之后是停电、停水和疫情，地震之后是火灾和滑坡。没有写，就没有人准备。',
    en: 'After the flood come outages and disease, after the earthquake fires and slides. What is not written is not prepared for.',
  },
  messages: {
    unsaid: {
      zh: '{total} 项风险中有 {count} 项没有写次生、衍生事件，例如“{hazard}”',
      en: '{count} of {total} hazards do not say what they may set off, for example "{hazard}"',
    },
  },
  hint: {
    zh: '补上 secondary；想过、确实没有的，写 secondary: []',
    en: 'Add secondary; where there is none, write secondary: []',
  },
  check(plan, report) {
    if (plan.type === 'village') return
    // An attack or a quarrel sets off what its own plan is about.
    const hazards = (plan.scenario.hazards ?? []).filter((one) => one.class !== 'social' && one.class !== 'cyber')
    // A hazard told in one text is told in its author's words.
    const isProse = ({ text, cause, consequence }: Hazard): boolean => text !== undefined && !cause && !consequence
    const unsaid = hazards.filter((hazard) => hazard.secondary === undefined && !isProse(hazard) && !isBare(hazard))
    const place = together(unsaid.map((node) => ({ node, key: 'name' })))
    const words = { total: hazards.length, count: unsaid.length, hazard: unsaid[0]?.name ?? '' }
    if (place) report('unsaid', place, words)
  },
  examples: {
    good: [
      'scenario:\n  hazards:\n    - { name: 山洪, secondary: [泥石流, 停电] }\n    - { name: 霜冻, secondary: [] }\n    - { name: 抢购, class: social }',
      // Of a mere name another rule says that nothing is told.
      'scenario: { hazards: [{ name: 山洪 }] }\nmeasures:\n  - { lead: 值班室, do: 组织转移 }',
    ],
    bad: ['scenario:\n  hazards:\n    - { name: 山洪, place: 河口 }   # ✗\n    - { name: 滑坡, secondary: [堰塞湖] }'],
  },
})

/** A list of names tells nothing of any of them: one cause, told by another rule. */
function isBare(hazard: Hazard): boolean {
  return Object.keys(hazard).every((key) => key === 'id' || key === 'name' || key === 'class')
}
