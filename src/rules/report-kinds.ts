import type { Localized } from '../base/locale.ts'
import type { Plan } from '../model/plan.generated.ts'
import { SHAPES } from '../model/shapes.generated.ts'
import { countryOf } from '../model/tables/applies.ts'
import { isManagedAbove } from '../model/tables/families.ts'
import { planRule } from './rule.ts'

/** Plans that report once and leave the rest to those above. */
const SHORT: ReadonlySet<Plan['type']> = new Set(['onSite', 'village', 'generic'])

const KINDS = SHAPES.hop.fields.kind?.labels ?? {}

export default planRule({
  id: 'report-kinds',
  title: { zh: '有首报，也有续报和终报', en: 'A first report is followed up and closed' },
  severity: 'info',
  sources: ['RC-03', 'RC-04', 'S-I03'],
  why: {
    zh: '首报求快，数字多半会变。不写续报和终报，上级手里就一直是第一个数字。',
    en: 'A first report is fast and its figures change. Without follow-up and final reports those above keep the first figures.',
  },
  messages: {
    missing: { zh: '信息报告写了首报，没有写{what}', en: 'There is a first report, but no {what}' },
  },
  hint: {
    zh: '补上 kind: followUp（写 every、until）和 kind: final（写 within，since: ended）',
    en: 'Add kind: followUp (with every, until) and kind: final (with within, since: ended)',
  },
  check(plan, report) {
    const { information } = plan
    const reports = information?.reports ?? []
    const kinds = new Set(reports.map(({ kind }) => kind))
    // Reports that go on until the danger is over end with it.
    if (reports.some(({ kind, until }) => kind === 'followUp' && until !== undefined)) kinds.add('final')
    if (!information || !kinds.has('first') || SHORT.has(plan.type) || countryOf(plan) !== 'CN') return
    if (isManagedAbove(plan)) return
    const missing = (['followUp', 'final'] as const).filter((kind) => !kinds.has(kind))
    if (missing.length > 0)
      report('missing', { node: information, key: 'reports', at: 'key' }, { what: listed(missing) })
  },
  examples: {
    good: [
      `information:
  reports:
    - { kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }
    - { kind: followUp, from: { text: 值班室 }, to: { text: 区政府 }, every: 2h }
    - { kind: final, from: { text: 值班室 }, to: { text: 区政府 }, within: 5d, since: ended }`,
      `information:
  reports:
    - { kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }
    - { kind: followUp, from: { text: 值班室 }, to: { text: 区政府 }, every: 2h, until: 险情排除 }`,
      // Where the plan tells no kinds apart, nothing can be said.
      'information: { reports: [{ from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }] }',
      'type: onSite\ninformation: { reports: [{ kind: first, from: { text: 班长 }, to: { text: 值班室 }, within: immediately }] }',
    ],
    bad: [
      'information:\n  reports:   # ✗\n    - { kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }',
      `information:
  reports:   # ✗
    - { kind: first, from: { text: 值班室 }, to: { text: 区政府 }, within: 30min }
    - { kind: followUp, from: { text: 值班室 }, to: { text: 区政府 }, every: 2h }`,
    ],
  },
})

function listed(kinds: readonly string[]): Localized {
  const labels = kinds.map((kind) => KINDS[kind] ?? { zh: kind, en: kind })
  return { zh: labels.map(({ zh }) => zh).join('和'), en: labels.map(({ en }) => en).join(', no ') }
}
