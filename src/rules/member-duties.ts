import { membersOf, ownBodies } from '../model/bodies/members.ts'
import type { Actor } from '../model/plan.generated.ts'
import { GOVERNMENT_TYPES } from '../model/requirement.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule, together } from './rule.ts'

/** Members that work for the plan all year. */
const UNITS: ReadonlySet<Actor['kind']> = new Set([undefined, 'department', 'unit', 'office', 'group'])
/** A command of one or two members needs no table of duties. */
const LEAST = 3

export default planRule({
  id: 'member-duties',
  title: { zh: '成员单位平时和应急时各做什么', en: 'Members know their part in normal time and in an emergency' },
  severity: 'info',
  sources: ['RE-08', 'CASE-14', 'S-L08'],
  why: {
    zh: '只写应急职责，平时没有人备料、备人；只写日常职责，到时没有人出动。评审要求两种状态都写。',
    en: 'With duties for emergencies only, nobody prepares; with those of normal time only, nobody moves. Reviewers ask for both.',
  },
  messages: {
    unsplit: {
      zh: '{total} 个成员单位中有 {count} 个没有分写日常职责和应急职责，例如“{name}”',
      en: '{count} of {total} members have no separate duties for normal time and for emergencies, for example "{name}"',
    },
  },
  hint: {
    zh: '在 duties 下分别写 normal（日常职责）和 emergency（应急职责）',
    en: 'Give normal and emergency under duties',
  },
  check(plan, report, { directory }) {
    if (countryOf(plan) !== 'CN' || !(GOVERNMENT_TYPES.has(plan.type) || plan.type === 'comprehensive')) return
    const commands = ownBodies(directory).filter(({ actor }) => actor.kind === 'command' && actor.permanent !== false)
    const members = new Set(commands.flatMap(({ actor }) => membersOf(actor, directory)))
    const judged = [...members].filter(
      ({ kind, duties, text, generic }) => duties && UNITS.has(kind) && text === undefined && !generic,
    )
    // One list of duties for every member holds at all times; the guide that asks for two is written for enterprises.
    const isSplit = judged.some(({ duties }) => duties?.normal?.length || duties?.emergency?.length)
    if (judged.length < LEAST || (!isSplit && plan.type !== 'comprehensive')) return
    const lacking = judged.filter(({ duties }) => !duties?.normal?.length || !duties.emergency?.length)
    const place = together(lacking.map((node) => ({ node, key: 'duties' })))
    const words = { total: judged.length, count: lacking.length, name: lacking[0]?.name ?? '' }
    if (place) report('unsplit', place, words)
  },
  examples: {
    good: [
      'actors:\n  - name: 指挥部\n    kind: command\n    head: 县长\n    members:\n      - { name: 水利局, duties: { normal: 巡查堤防, emergency: 调度水库 } }\n      - { name: 公安局, duties: { normal: 排查路段, emergency: 封控道路 } }\n      - { name: 卫健局, duties: { normal: 储备药品, emergency: 救治伤员 } }\n      - { name: 警备区, kind: partner, duties: 组织民兵参加抢险 }',
      'actors:\n  - name: 指挥部\n    kind: command\n    head: 县长\n    members:\n      - { name: 水利局, duties: [巡查堤防, 调度水库] }\n      - { name: 公安局, duties: [排查路段, 封控道路] }\n      - { name: 卫健局, duties: [储备药品, 救治伤员] }',
      'actors:\n  - name: 指挥部\n    kind: command\n    permanent: false\n    head: 县长\n    members:\n      - { name: 甲组, kind: group, duties: 抢险 }\n      - { name: 乙组, kind: group, duties: 救护 }\n      - { name: 丙组, kind: group, duties: 保障 }',
      'language: en\nactors:\n  - name: Policy Group\n    kind: command\n    head: Chair\n    members:\n      - { name: Public Works, duties: Opens roads }\n      - { name: Sheriff, duties: Keeps order }\n      - { name: Health, duties: Treats the injured }',
    ],
    bad: [
      'actors:\n  - name: 指挥部\n    kind: command\n    head: 县长\n    members:\n      - name: 水利局\n        duties: 调度水库   # ✗\n      - { name: 公安局, duties: { normal: 排查路段, emergency: 封控道路 } }\n      - { name: 卫健局, duties: { emergency: 救治伤员 } }',
    ],
  },
})
