import { durationParts, weekdaysBetween } from '../model/duration.ts'
import type { Plan } from '../model/plan.generated.ts'
import { rowsFor } from '../model/tables/applies.ts'
import type { FilingDeadline } from '../model/tables/types.ts'
import { planRule } from './rule.ts'

/** Which days are holidays is announced year by year; no 20 working days hold more than this many of them. */
const HOLIDAYS = 8

export default planRule({
  id: 'filing-date',
  title: { zh: '按期备案，写明报哪里', en: 'The plan was filed in time, and says where' },
  severity: 'warning',
  sources: ['M24-A08', 'M24-A07', 'WSP-26'],
  why: {
    zh: '没有备案的预案，上级调度时不知道有它。工作日不扣法定节假日就已超期的才报告。',
    en: 'Those above cannot call on a plan that they never got. Only what is late whatever the public holidays were is reported.',
  },
  messages: {
    late: {
      zh: '{issued} 印发，{filed} 备案，超过 {limit} 个工作日',
      en: 'Issued on {issued}, filed on {filed}: more than {limit} working days',
    },
    nowhere: { zh: '写了备案，没有写报哪个机关备案', en: 'The plan was filed, but where is not said' },
  },
  hint: {
    zh: '核对日期；写明 filing.office，应为{office}',
    en: 'Check the dates; name filing.office, which is {office}',
  },
  check(plan, report, { date, region, tables }) {
    const filing = plan.meta?.filing
    if (!filing || plan.meta?.status === 'withdrawn') return
    const rows = rowsFor(tables.filingDeadlines, plan, { date, region })
    const row = rows.find(({ act }) => act === 'filing')
    if (!row) return
    const { sources, within, office = OFFICE } = row
    const limit = durationParts(within)?.amount ?? 0
    const issued = startOf(plan, row)
    const days = issued === undefined || filing.date === undefined ? undefined : weekdaysBetween(issued, filing.date)
    const filed = { issued: issued ?? '', filed: filing.date ?? '', limit, office }
    if (days !== undefined && days > limit + HOLIDAYS) report('late', { node: filing, key: 'date', sources }, filed)
    if (filing.office === undefined && (filing.date !== undefined || filing.number !== undefined))
      report('nowhere', { node: filing, sources, severity: 'info' }, { office })
  },
  examples: {
    good: [
      'type: special\nmeta: { jurisdiction: { name: 望川区, level: county }, issued: 2026-04-16, filing: { office: 云桥市防办, date: 2026-05-14 } }',
      // Spring Festival lies between: the calendar of holidays decides, and it is not at hand.
      'type: special\nmeta: { jurisdiction: { name: 望川区, level: county }, issued: 2026-02-02, filing: { office: 云桥市防办, date: 2026-03-10 } }',
      // A school's fire plan has no such duty.
      'type: fire\nmeta: { issued: 2026-04-16, filing: { date: 2026-09-14 } }',
    ],
    bad: [
      'type: special\nmeta:\n  jurisdiction: { name: 望川区, level: county }\n  issued: 2026-04-16\n  filing: { office: 云桥市防办, date: 2026-07-20 }   # ✗',
      'type: special\nmeta:\n  jurisdiction: { name: 望川区, level: county }\n  filing: { date: 2026-05-14 }   # ✗',
    ],
  },
})

const OFFICE = { zh: '受理备案的机关', en: 'the authority that takes it' }

/** What the time counts from; where it is announced to the employees, the day of issue is the nearest thing that is known. */
function startOf({ meta }: Plan, { since }: FilingDeadline): string | undefined {
  return since === 'signed' ? (meta?.approval?.date ?? meta?.issued) : meta?.issued
}
