import { referenceText } from '../model/directory.ts'
import type { Hop } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'report-deadline',
  title: { zh: '每个报送环节有时限', en: 'Every hop of a report has a deadline' },
  severity: 'warning',
  sources: ['S-I01', 'REAL-REPORTING'],
  why: {
    zh: '“及时报告”等于没有时限。每一级多久之内报到哪里，要有数字。',
    en: '"Without delay" is no deadline. Every hop needs a number.',
  },
  messages: { none: { zh: '“{from}”的{kind}没有时限', en: 'The {kind} by {from} has no deadline' } },
  hint: {
    zh: '补上 within（多久之内）、every（多久一次）、at 或 before（几点）',
    en: 'Add within (how soon), every (how often), at or before (what time)',
  },
  check(plan, report) {
    for (const hop of plan.information?.reports ?? [])
      if (!hasDeadline(hop) && hop.text === undefined) {
        const from = (hop.from ?? []).map(referenceText).join('、')
        report('none', { node: hop }, { from: from || '—', kind: KINDS[hop.kind ?? 'report'] ?? REPORT })
      }
  },
  examples: {
    good: ['information:\n  reports:\n    - { kind: first, from: 值班室, to: 县防办, within: 30min, since: occurred }'],
    bad: ['information:\n  reports:\n    - { kind: first, from: 值班室, to: 县防办 }   # ✗'],
  },
})

const REPORT = { zh: '报告', en: 'report' }
const KINDS: Readonly<Record<string, { zh: string; en: string }>> = {
  first: { zh: '首报', en: 'first report' },
  followUp: { zh: '续报', en: 'follow-up' },
  final: { zh: '终报', en: 'final report' },
  notice: { zh: '通报', en: 'notice' },
  call: { zh: '叫应', en: 'call' },
}

/** A chain that follows from an event at once needs no number: the call that must be answered is its own deadline. */
function hasDeadline(hop: Hop): boolean {
  const { within, every, at, before, ahead, kind, answer, answerWithin } = hop
  const timed = [within, every, at, before, ahead, answerWithin].some((time) => time !== undefined)
  return timed || kind === 'call' || answer === true
}
