import type { Directory } from '../model/directory.ts'
import type { Hop, Plan } from '../model/plan.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

/** A report of a work accident covers six things (RPT 12); fewer than this many cannot. */
const FEW = 4

export default planRule({
  id: 'report-content',
  title: { zh: '首报写明报什么', en: 'The first report says what is reported' },
  severity: 'info',
  sources: ['RC-02', 'RC-01', 'RE-12'],
  why: {
    zh: '慌乱中打电话，没有一张单子就会漏掉地点和伤亡，还要再打一遍。',
    en: 'Whoever phones in a hurry forgets the place or the casualties unless a list says what to tell.',
  },
  messages: {
    none: { zh: '没有一个首报环节写了报告内容', en: 'No first report says what it tells' },
    few: {
      zh: '报给“{to}”的内容只有 {count} 项，事故报告应含六项：单位概况，时间地点和现场，简要经过，伤亡和损失，已采取措施，其他',
      en: 'The report to {to} has {count} items; that of an accident covers six: the unit, time and place, course, casualties and losses, what was done, other',
    },
  },
  hint: { zh: '在首报环节写 content', en: 'Give content at the first report' },
  check(plan, report, { directory }) {
    const { information } = plan
    const first = (information?.reports ?? []).filter(({ kind }) => kind === 'first')
    if (!information || first.length === 0) return
    if (first.every(({ content, text }) => !content?.length && text === undefined) && !hasForm(plan))
      return report('none', { node: information, key: 'reports', at: 'key' })
    if (plan.type !== 'comprehensive' && plan.type !== 'unitSpecial') return
    if (countryOf(plan) !== 'CN') return
    const fullest = toAuthority(first, directory).sort((a, b) => items(b.hop) - items(a.hop))[0]
    if (fullest && items(fullest.hop) > 0 && items(fullest.hop) < FEW)
      report(
        'few',
        { node: fullest.hop, key: 'content', at: 'key', sources: ['RC-01', 'RE-12'] },
        { to: fullest.to, count: items(fullest.hop) },
      )
  },
  examples: {
    good: [
      'information: { reports: [{ kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min, content: [时间地点, 伤亡, 已采取措施] }] }',
      // The form holds what is reported.
      'information: { reports: [{ kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }] }\nannexes: [{ title: 突发事件信息报告单, kind: form, fields: [{ label: 时间 }] }]',
      // One entry may hold several things.
      `type: comprehensive
actors: [{ name: 望川区应急管理局, kind: authority, duties: 接报 }]
information: { reports: [{ kind: first, from: { text: 值班室 }, to: 望川区应急管理局, within: 1h, content: [单位概况、时间和地点, 经过、伤亡和已采取措施] }] }`,
    ],
    bad: [
      'information:\n  reports:   # ✗\n    - { kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }',
      `type: comprehensive
actors: [{ name: 望川区应急管理局, kind: authority, duties: 接报 }]
information:
  reports:
    - { kind: first, from: { text: 值班室 }, to: 望川区应急管理局, within: 1h, content: [时间, 地点] }   # ✗`,
    ],
  },
})

/** An annex may be the form on which reports are written. */
function hasForm({ annexes = [] }: Plan): boolean {
  return annexes.some(({ title }) => /报告|报送|快报|report/i.test(title))
}

function toAuthority(hops: readonly Hop[], directory: Directory): { hop: Hop; to: string }[] {
  return hops.flatMap((hop) => {
    const bodies = (hop.to ?? []).map((reference) => directory.bodyOf(reference)?.actor)
    const above = bodies.find((actor) => actor?.kind === 'authority' || actor?.kind === 'government')
    return above && hop.text === undefined ? [{ hop, to: above.name }] : []
  })
}

/** One entry may hold several things: 时间、地点和伤亡. */
function items({ content = [] }: Hop): number {
  return content.flatMap((entry) => entry.split(/[、，；和及,;]/)).filter((piece) => piece.trim() !== '').length
}
