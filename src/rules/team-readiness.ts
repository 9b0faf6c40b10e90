import type { Localized } from '../base/locale.ts'
import { contentsOf } from '../model/contents/contents.ts'
import { namesOf } from '../model/directory.ts'
import type { Actor, Plan, Registry } from '../model/plan.generated.ts'
import { ENTERPRISE_TYPES } from '../model/requirement.ts'
import { type Document, documentRule, together } from './rule.ts'

const FACTS = {
  headcount: { zh: '人数', en: 'how many they are' },
  base: { zh: '驻地', en: 'where they are based' },
  readyWithin: { zh: '集结时限', en: 'how soon they are ready' },
  call: { zh: '由谁带队或者打哪个电话', en: 'who leads them or which number calls them' },
} as const satisfies Record<string, Localized>
type Fact = keyof typeof FACTS

export default documentRule({
  id: 'team-readiness',
  title: { zh: '队伍多少人、在哪里、多久到', en: 'Teams: how many, where, how soon' },
  severity: 'info',
  sources: ['OB-13', 'RE-17', 'S-R03', 'ERL-39', 'INT-TEAM', 'CPG-LOGISTICS'],
  why: {
    zh: '派队伍之前要知道有多少人、从哪里出发、多久能集结、打给谁。',
    en: 'Before one sends a team, one must know how many they are, where they start, how soon, and whom to call.',
  },
  messages: {
    unknown: {
      zh: '{total} 支队伍中有 {count} 支没有写全{what}，例如“{team}”',
      en: '{count} of {total} teams do not say {what}, for example "{team}"',
    },
  },
  hint: {
    zh: '补上 headcount、base、readyWithin，以及 head 或 dutyPhone',
    en: 'Add headcount, base, readyWithin, and head or dutyPhone',
  },
  check(document, report, { repository }) {
    // The team of a village, or of the shift on the spot, is the people who are there.
    const type = document.kind === 'plan' ? (document as Plan).type : undefined
    if (type === 'village' || type === 'onSite') return
    const teams = teamsOf(document)
    if (teams.length === 0) return
    const entries = repository.registries.flatMap((registry) => registry.contacts ?? [])
    const listed = new Set(entries.map(({ of }) => of))
    const lacks = new Map(teams.map((team) => [team, lackingFacts(team, listed)]))
    const poor = teams.filter((team) => lacks.get(team)?.length)
    const facts = (Object.keys(FACTS) as Fact[]).filter((fact) => poor.some((team) => lacks.get(team)?.includes(fact)))
    const place = together(poor.map((node) => ({ node, key: 'name' })))
    const severity = type && ENTERPRISE_TYPES.has(type) ? { severity: 'warning' as const } : {}
    const words = { total: teams.length, count: poor.length, what: joined(facts), team: poor[0]?.name ?? '' }
    if (place) report('unknown', { ...place, ...severity }, words)
  },
  examples: {
    good: [
      'actors:\n  - { name: 抢险队, kind: team, head: 水利站站长, headcount: 40, base: 城关镇水利站, readyWithin: 30min, duties: 封堵管涌 }',
      'actors:\n  - { name: 乡镇抢险队, kind: team, generic: true, duties: 封堵管涌 }\n  - { name: 蓝盾救援队, kind: partner, duties: 水域搜救 }',
      'type: village\nactors:\n  - { name: 抢险队, kind: team, headcount: 12, duties: 背老人 }',
    ],
    bad: [
      'actors:\n  - { name: 抢险队, kind: team, duties: 封堵管涌 }   # ✗',
      'type: comprehensive\nactors:\n  - { name: 堵漏队, kind: team, dutyPhone: "0000-81230001", headcount: 8, readyWithin: 5min, duties: 堵漏 }   # ✗',
    ],
  },
})

function teamsOf(document: Document): Actor[] {
  if (document.kind === 'registry') return (document as Registry).teams ?? []
  const { objects } = contentsOf(document)
  const actors = [...(objects.get('actor') ?? []), ...(objects.get('member') ?? [])] as unknown as Actor[]
  return actors.filter(({ kind, generic, name }) => kind === 'team' && !generic && name !== undefined)
}

function lackingFacts(team: Actor, listed: ReadonlySet<unknown>): Fact[] {
  const { headcount, base, readyWithin, head, dutyPhone, contacts } = team
  const isCalled = head ?? dutyPhone ?? contacts?.[0] ?? (namesOf(team).some((name) => listed.has(name)) || undefined)
  const facts: Record<Fact, unknown> = { headcount, base, readyWithin, call: isCalled }
  return (Object.keys(FACTS) as Fact[]).filter((fact) => facts[fact] === undefined)
}

function joined(facts: readonly Fact[]): Localized {
  return { zh: facts.map((fact) => FACTS[fact].zh).join('、'), en: facts.map((fact) => FACTS[fact].en).join(', ') }
}
