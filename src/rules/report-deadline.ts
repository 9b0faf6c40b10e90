import { referenceTexts } from '../model/directory.ts'
import { intervalMinutes, namesTime } from '../model/duration.ts'
import type { Hop } from '../model/plan.generated.ts'
import { SHAPES } from '../model/shapes.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'report-deadline',
  title: { zh: '每个报送环节有时限', en: 'Every hop of a report has a deadline' },
  severity: 'warning',
  sources: ['S-I01', 'REAL-REPORTING', 'CPG-INFORMATION'],
  why: {
    zh: '“及时报告”等于没有时限。每一级多久之内报到哪里，要有数字。',
    en: '"Without delay" is no deadline. Every hop needs a number.',
  },
  messages: {
    none: { zh: '“{from}”的{kind}没有写时限', en: 'No deadline for {from} ({kind})' },
    nameless: { zh: '这个报送环节（{kind}）没有写时限', en: 'This hop ({kind}) has no deadline' },
  },
  hint: {
    zh: '补上 within（多久之内）、every（多久一次）、at 或 before（几点）',
    en: 'Add within (how soon), every (how often), at or before (what time)',
  },
  check(plan, report) {
    const hops = plan.information?.reports ?? []
    for (const hop of hops) {
      if (hasDeadline(hop) || saysHowSoon(hop.text ?? '') || isSlow(hop, hops)) continue
      const kind = KINDS[hop.kind ?? ''] ?? { zh: '报告', en: 'report' }
      if (hop.from?.length) report('none', { node: hop }, { from: referenceTexts(hop.from), kind })
      else report('nameless', { node: hop }, { kind })
    }
  },
  examples: {
    good: [
      'information:\n  reports:\n    - { kind: first, from: { text: 值班室 }, to: { text: 县防办 }, within: 30min, since: occurred }',
      'information:\n  reports:\n    - { kind: first, from: { text: 村 }, to: { text: 县防办 }, text: 村接报后 15 分钟内电话报告县防办。 }',
      // A drought comes slowly: reported when it shows, every ten days, and when it is over.
      'information:\n  reports:\n    - { kind: first, from: { text: 村 }, to: { text: 县防办 }, when: 旱情初露 }\n    - { kind: followUp, from: { text: 村 }, to: { text: 县防办 }, every: 10d }\n    - { kind: verification, from: { text: 村 }, to: { text: 县防办 }, when: 旱情解除 }',
    ],
    bad: [
      'information:\n  reports:\n    - { kind: first, from: { text: 村 }, to: { text: 县防办 }, text: 村接报后及时报告县防办。 }   # ✗',
      'information:\n  reports:\n    - { kind: first, from: { text: 值班室 }, to: { text: 县防办 } }   # ✗',
      'information:\n  reports:\n    - { kind: followUp, to: { text: 县防办 } }   # ✗',
    ],
  },
})

/** The author's own sentence may hold the number: 30 分钟内, at once, 每日 8 时. */
function saysHowSoon(text: string): boolean {
  return namesTime(text) || /立即|即刻|immediately|at once/i.test(text)
}

const KINDS = SHAPES.hop.fields.kind?.labels ?? {}

const WEEK = 7 * 24 * 60

/** What is followed up but once a week or less comes slowly: what it begins and ends with is the deadline. */
function isSlow({ when, from, to }: Hop, hops: readonly Hop[]): boolean {
  const way = JSON.stringify([from, to])
  return (
    when !== undefined &&
    hops.some(
      (hop) =>
        hop.kind === 'followUp' &&
        hop.every !== undefined &&
        (intervalMinutes(hop.every) ?? 0) >= WEEK &&
        JSON.stringify([hop.from, hop.to]) === way,
    )
  )
}

/** A call that must be answered needs no number: it follows at once. */
function hasDeadline(hop: Hop): boolean {
  const { within, every, at, before, ahead, kind, answer, answerWithin } = hop
  const timed = [within, every, at, before, ahead, answerWithin].some((time) => time !== undefined)
  return timed || kind === 'call' || answer === true
}
