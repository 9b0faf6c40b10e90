import { referenceTexts } from '../model/directory.ts'
import { lateHops } from '../model/reports/limits.ts'
import { countryOf, rowsFor } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'report-limit',
  title: { zh: '报送时限不超过规定', en: 'Reports are made within the legal time' },
  severity: 'warning',
  sources: ['RPT-9', 'RPT-11', 'PH-19', 'ANI-17'],
  why: {
    zh: '照预案报的人会迟报。按事件种类、预案种类和地区适用的规定判断；同一去向有几次报送的，以最快的一次为准。',
    en: 'Whoever follows the plan reports too late. Judged by the rules for the event, the kind of plan and the region; of several reports to one body the fastest counts.',
  },
  messages: {
    late: {
      zh: '“{from}”报“{to}”写的是 {said}，规定不超过 {limit}（{what}）',
      en: '{from} to {to}: the plan says {said}, the limit is {limit} ({what})',
    },
    rare: {
      zh: '“{from}”向“{to}”续报写的是每 {said} 一次，规定至少每 {limit} 一次（{what}）',
      en: '{from} to {to}: the plan follows up every {said}, at least every {limit} is required ({what})',
    },
  },
  hint: { zh: '把时限改到规定以内', en: 'Bring it within the limit' },
  check(plan, report, { date, region, tables, directory }) {
    if (!plan.information?.reports || countryOf(plan) !== 'CN') return
    const rows = rowsFor(tables.reportingDeadlines, plan, { date, region })
    if (rows.length === 0) return
    for (const { hop, key, row, limit } of lateHops(plan, rows, directory))
      report(
        key === 'within' ? 'late' : 'rare',
        { node: hop, key, sources: row.sources },
        {
          from: referenceTexts(hop.from ?? []),
          to: referenceTexts(hop.to ?? []),
          said: hop[key] ?? '',
          limit,
          what: row.title,
        },
      )
  },
  examples: {
    good: [
      // The written report follows the one by phone, which is in time.
      `type: comprehensive
actors:
  - { name: 值班室, kind: office, duties: 接报 }
  - { name: 望川区应急管理局, kind: authority, duties: 接报 }
information:
  reports:
    - { kind: first, from: 值班室, to: 望川区应急管理局, within: 1h, since: received, medium: 电话 }
    - { kind: first, from: 值班室, to: 望川区应急管理局, within: 4h, since: received, medium: 书面 }`,
      // The limit is for the authorities, not for the parent company.
      `type: comprehensive
actors:
  - { name: 值班室, kind: office, duties: 接报 }
  - { name: 青禾集团, kind: authority, duties: 协调支援 }
information: { reports: [{ kind: first, from: 值班室, to: 青禾集团, within: 3h, since: received }] }`,
      // A limit that counts from something else is not compared.
      `type: comprehensive
actors:
  - { name: 值班室, kind: office, duties: 接报 }
  - { name: 望川区应急管理局, kind: authority, duties: 接报 }
information: { reports: [{ kind: first, from: 值班室, to: 望川区应急管理局, within: 2h, since: 事故升级 }] }`,
      // No national rule gives a number for floods.
      `title: 望川区防汛应急预案
type: special
actors:
  - { name: 区防办, kind: office, duties: 值守 }
  - { name: 云桥市防办, kind: authority, duties: 接报 }
information: { reports: [{ kind: first, from: 区防办, to: 云桥市防办, within: 3h, since: received }] }`,
    ],
    bad: [
      `type: comprehensive
actors:
  - { name: 值班室, kind: office, duties: 接报 }
  - { name: 望川区应急管理局, kind: authority, duties: 接报 }
information:
  reports:
    - { kind: first, from: 值班室, to: 望川区应急管理局, within: 2h, since: received }   # ✗`,
      `title: 望川区突发公共卫生事件应急预案
type: special
meta: { jurisdiction: { name: 望川区, level: county } }
actors:
  - { name: 区卫生健康局, kind: department, duties: 报告疫情 }
  - { name: 云桥市卫生健康委员会, kind: authority, duties: 接报 }
information:
  reports:
    - { from: 区卫生健康局, to: 云桥市卫生健康委员会, within: 6h, since: received }   # ✗`,
      `title: 云桥市生产安全事故应急预案
type: special
meta: { jurisdiction: { name: 云桥市, level: city } }
actors:
  - { name: 市应急管理局, kind: department, duties: 报告事故 }
  - { name: 省应急管理厅, kind: authority, duties: 接报 }
information:
  reports:
    - { kind: first, from: 市应急管理局, to: 省应急管理厅, within: 3h, since: received }   # ✗
    - { kind: followUp, from: 市应急管理局, to: 省应急管理厅, every: 3d, when: { grade: ordinary } }   # ✗`,
    ],
  },
})
