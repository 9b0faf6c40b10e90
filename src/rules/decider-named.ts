import type { Actor } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

const COMMANDING = new Set(['command', 'siteCommand'])

export default planRule({
  id: 'decider-named',
  title: { zh: '有人拍板', en: 'Somebody decides' },
  severity: 'warning',
  sources: ['S-E2', 'S-O01', 'CPG-CONTROL'],
  why: {
    zh: '没有决策者的预案，每一步都要等请示。',
    en: 'In a plan without a decider every step waits for an instruction.',
  },
  messages: { nobody: { zh: '主体中没有一个负责决策', en: 'None of the bodies decides' } },
  hint: {
    zh: '给指挥机构写 kind: command，或给决策的主体写 role: decide，并写明 head',
    en: 'Give the command body kind: command, or a body role: decide, and name its head',
  },
  check(plan, report, { directory }) {
    if (plan.actors.length === 0) return
    const decides = directory.bodies.some(({ actor, home }) => home !== 'registry' && isDecider(actor))
    const named = plan.response?.levels?.some((level) => level.decider?.length || level.start === 'automatic')
    if (!decides && !named) report('nobody', { node: plan, key: 'actors', at: 'key' })
  },
  examples: {
    good: ['actors:\n  - { name: 应急指挥部, kind: command, head: 县长, duties: 统一指挥 }'],
    bad: ['actors:   # ✗\n  - { name: 宣传科, kind: department, duties: 发布信息 }'],
  },
})

function isDecider(actor: Actor): boolean {
  return COMMANDING.has(actor.kind ?? '') || (actor.role ?? []).includes('decide')
}
