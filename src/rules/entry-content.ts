import type { Localized } from '../base/locale.ts'
import { hasContent } from '../model/content-path.ts'
import { contentsOf } from '../model/contents/contents.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Plan } from '../model/plan.generated.ts'
import type { ShapeName } from '../model/shapes.generated.ts'
import { planRule, together } from './rule.ts'

type Node = Readonly<Record<string, unknown>>

interface Kind {
  shape: ShapeName
  /** Keys of which one must hold something. */
  keys: readonly string[]
  /** Without them nobody does anything; without those of the others only a line is idle. */
  isAction?: true
  what: Localized
}

/** What an entry is there to say. */
const KINDS: readonly Kind[] = [
  {
    shape: 'measure',
    keys: ['do', 'text', 'items', 'steps'],
    isAction: true,
    what: { zh: '措施没有写做什么', en: 'measures without what is done' },
  },
  {
    shape: 'step',
    keys: ['do', 'steps'],
    isAction: true,
    what: { zh: '步骤没有写做什么', en: 'steps without what is done' },
  },
  {
    shape: 'playbook',
    keys: ['steps', 'text'],
    isAction: true,
    what: { zh: '处置方案没有写步骤', en: 'playbooks without a single step' },
  },
  {
    shape: 'need',
    keys: ['resource', 'team'],
    what: { zh: '所需资源没有写要什么', en: 'needs of measures without what is needed' },
  },
  {
    shape: 'post',
    keys: ['title', 'holder', 'name'],
    what: { zh: '岗位没有写职务或人名', en: 'posts without which post or who' },
  },
]

export default planRule({
  id: 'entry-content',
  title: { zh: '每一条都写了内容', en: 'No entry is empty' },
  severity: 'warning',
  sources: ['FORMAT', 'CPG-TASK'],
  why: {
    zh: '只有标题、时限、牵头单位，没有写做什么：打印出来是一行空话，到时没有人动。',
    en: 'A heading, a limit and a lead, but nothing to do: it prints as an empty line, and nobody moves.',
  },
  messages: {
    idle: { zh: '{count} 条{what}，例如这一条', en: 'Entries that say nothing: {count} {what}, for example this one' },
  },
  hint: {
    zh: '补上 do（措施、步骤）、steps（处置方案）、resource 或 team（所需资源）、title 或 holder（岗位）；多余的删去',
    en: 'Give measures and steps do, playbooks steps, needs resource or team, posts title or holder; delete what is left over',
  },
  check(plan, report) {
    for (const { shape, keys, isAction, what } of KINDS) {
      const idle = nodesOf(plan, shape).filter((node) => !keys.some((key) => hasContent(node[key])))
      const place = together(idle.map((node) => ({ node })))
      if (place) report('idle', { ...place, ...(isAction ? {} : { severity: 'info' }) }, { count: idle.length, what })
    }
  },
  examples: {
    good: [
      'measures:\n  - { lead: 值班室, do: 通知各组到岗 }\n  - { title: 转移, lead: 疏散组, steps: [{ do: 敲门叫人 }] }',
      'playbooks: [{ title: 泄漏处置, lead: 班长, steps: [{ title: 报警, do: 拨打 119 }] }]\nactors: [{ name: 班组, posts: [班长], duties: 先期处置 }]',
    ],
    bad: [
      'measures:\n  - { lead: 值班室, do: 通知各组到岗 }\n  - { title: 停工, lead: 值班室, within: 30min }   # ✗',
      'playbooks:\n  - title: 泄漏处置   # ✗\n    lead: { text: 班长 }\n    attention: [站在上风向]',
      'measures:\n  - lead: 值班室\n    do: 排水\n    needs:\n      - { quantity: 2 }   # ✗',
    ],
  },
})

/** What a measure changes by level is no measure of its own, but may be all that it does. */
function nodesOf(plan: Plan, shape: ShapeName): readonly Node[] {
  if (shape !== 'measure') return contentsOf(plan).objects.get(shape) ?? []
  const own = effectiveMeasures(plan).filter(({ node }) => !Object.values(node.byLevel ?? {}).some((one) => one.do))
  return own.map(({ node }) => node as Node)
}
