import type { Playbook, Step } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'playbook-lead',
  title: { zh: '处置方案的步骤有人做', en: 'Somebody takes the steps of a playbook' },
  severity: 'warning',
  sources: ['CPG-TASK', 'G29639-8.2', 'S-O10'],
  why: {
    zh: '现场就几个人，卡片上不写谁做，就都在等别人做。',
    en: 'There are few people at the scene. Where the card does not say who acts, each waits for the other.',
  },
  messages: {
    nobody: {
      zh: '“{playbook}”没有写由谁负责，{count} 个步骤也没有写由谁做',
      en: '"{playbook}" is led by nobody, and {count} of its steps do not say who takes them',
    },
  },
  hint: { zh: '给处置方案写 lead，或给每个步骤写 by', en: 'Give the playbook lead, or each step by' },
  check(plan, report) {
    for (const playbook of plan.playbooks ?? []) {
      if (playbook.lead?.length || playbook.text !== undefined) continue
      const open = openSteps(playbook)
      const place = together([{ node: playbook, key: 'title' }, ...open.map((node) => ({ node }))])
      if (place && open.length > 0) report('nobody', place, { playbook: playbook.title, count: open.length })
    }
  },
  examples: {
    good: [
      'playbooks: [{ title: 泄漏处置, lead: { text: 班长 }, steps: [拨打 119, 关阀] }]',
      'playbooks: [{ title: 泄漏处置, steps: [{ do: 拨打 119, by: { text: 班长 } }, { do: 撤离, by: { text: 班长 }, steps: [清点人数] }] }]',
    ],
    bad: ['playbooks:\n  - title: 泄漏处置   # ✗\n    steps: [{ do: 拨打 119, by: { text: 班长 } }, 关阀]'],
  },
})

/** Steps that nobody takes; whoever takes a step takes those within it. */
function openSteps({ steps = [] }: Pick<Playbook | Step, 'steps'>): Step[] {
  return steps.flatMap((step) => {
    if (step.by?.length) return []
    return step.steps?.length ? openSteps(step) : [step]
  })
}
