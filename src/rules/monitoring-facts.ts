import { exceptionsAmong } from '../model/contents/exceptions.ts'
import type { Monitoring } from '../model/plan.generated.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'monitoring-facts',
  title: { zh: '监测写明谁看、多久看一次、告诉谁', en: 'Monitoring says who watches, how often, and who is told' },
  severity: 'info',
  sources: ['ERL-58', 'S-C01', 'CPG-INFORMATION'],
  why: {
    zh: '没有人看的仪器等于没有；看到了不知道告诉谁，预警就发不出来。',
    en: 'A gauge that nobody reads is none; and where nobody is told what it shows, no warning goes out.',
  },
  messages: {
    nobody: {
      zh: '{total} 项监测中有 {count} 项没有写由谁监测，例如“{what}”',
      en: '{count} of {total} rows of monitoring do not say who watches, for example "{what}"',
    },
    rhythm: {
      zh: '其他监测项写了多久一次，有 {count} 项没有写，例如“{what}”',
      en: 'Other rows of monitoring say how often; {count} do not, for example "{what}"',
    },
    recipient: {
      zh: '其他监测项写了报给谁，有 {count} 项没有写，例如“{what}”',
      en: 'Other rows of monitoring say who is told; {count} do not, for example "{what}"',
    },
  },
  hint: { zh: '补上 by（谁监测）、every（多久一次）、to（报给谁）', en: 'Add by, every and to' },
  check(plan, report) {
    const rows = plan.warning?.monitoring ?? []
    const lacking = {
      nobody: rows.filter(({ by }) => !by?.length),
      rhythm: exceptionsAmong(rows, ({ every, when }) => every !== undefined || when !== undefined),
      recipient: exceptionsAmong(rows, ({ to }) => Boolean(to?.length)),
    } satisfies Record<string, Monitoring[]>
    for (const name of ['nobody', 'rhythm', 'recipient'] as const) {
      const found = lacking[name]
      const place = together(found.map((node) => ({ node, key: 'what' })))
      const words = { total: rows.length, count: found.length, what: found[0]?.what ?? '' }
      if (place) report(name, place, words)
    }
  },
  examples: {
    good: [
      'warning: { monitoring: [{ what: 雨量, by: { text: 监测员 }, every: 1h, to: { text: 镇值班室 } }] }',
      // A table without rhythms.
      'warning: { monitoring: [{ what: 雨量, by: { text: 气象局 } }, { what: 水位, by: { text: 水文局 }, every: 1h }] }',
    ],
    bad: [
      'warning:\n  monitoring:\n    - { what: 雨量, every: 1h }   # ✗',
      'warning:\n  monitoring:\n    - { what: 雨量, by: { text: 气象局 }, every: 1h }\n    - { what: 水位, by: { text: 水文局 }, every: 1h }\n    - { what: 墒情, by: { text: 农业局 } }   # ✗',
      'warning:\n  monitoring:\n    - { what: 雨量, by: { text: 气象局 }, to: { text: 防办 } }\n    - { what: 水位, by: { text: 水文局 }, to: { text: 防办 } }\n    - { what: 墒情, by: { text: 农业局 } }   # ✗',
    ],
  },
})
