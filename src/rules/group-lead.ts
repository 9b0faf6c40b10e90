import { ownBodies } from '../model/bodies/members.ts'
import type { Actor } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'group-lead',
  title: { zh: '每个工作组有人牵头', en: 'Every working group has a lead' },
  severity: 'warning',
  sources: ['OB-06', 'S-O01', 'RE-09'],
  why: {
    zh: '临时凑起来的组，没有写由谁牵头，到场后先要商量谁说了算。',
    en: 'A group put together for the emergency that has no lead begins by arguing who is in charge.',
  },
  messages: {
    leaderless: {
      zh: '{total} 个工作组中有 {count} 个没有写由谁牵头，例如“{group}”',
      en: '{count} of {total} working groups have no lead, for example "{group}"',
    },
  },
  hint: { zh: '写明 leadUnit（牵头单位）或 head（组长）', en: 'Give leadUnit or head' },
  check(_, report, { directory }) {
    const groups = ownBodies(directory).flatMap(({ actor }) => (actor.kind === 'group' ? [actor] : []))
    const leaderless = groups.filter((group) => !hasLead(group))
    const place = together(leaderless.map((node) => ({ node, key: 'name' })))
    const words = { total: groups.length, count: leaderless.length, group: leaderless[0]?.name ?? '' }
    if (place) report('leaderless', place, words)
  },
  examples: {
    good: [
      'actors:\n  - { name: 搜救组, kind: group, leadUnit: { text: 消防救援大队 }, duties: 搜救 }\n  - { name: 疏散组, kind: group, head: 德育主任, duties: 疏散 }\n  - { name: 班主任组, kind: group, text: 由当堂教师带队, duties: 点名 }\n  - { name: 夜班组, kind: group, succession: 由当班年资最长者带队, duties: 值班 }',
      'actors:\n  - { name: 市级专家组, kind: group, generic: true, duties: 提供建议 }',
    ],
    bad: ['actors:\n  - { name: 搜救组, kind: group, duties: 搜救 }   # ✗'],
  },
})

function hasLead({ head, leadUnit, posts, deputies, succession, text }: Actor): boolean {
  return (
    [head, succession, text].some((said) => said !== undefined) ||
    [leadUnit, posts, deputies].some((given) => given?.length)
  )
}
