import { isBefore } from '../model/duration.ts'
import type { Drill } from '../model/plan.generated.ts'
import { drillRule, type Reporter, together } from './rule.ts'

type Report = Reporter<'record' | 'nobody' | 'overdue' | 'open' | 'undated' | 'cause'>

export default drillRule({
  id: 'drill-follow-up',
  title: { zh: '演练发现的问题有人改、改到底', en: 'What a drill found is mended, by somebody, by a day' },
  severity: 'warning',
  sources: ['DR-D16', 'WSP-34', 'S-D05', 'HSEEP-AAR'],
  why: {
    zh: '练出来的问题没有人改，下一次还会在同一个地方出事。',
    en: 'A problem that a drill showed and nobody mended comes back in the real thing.',
  },
  messages: {
    record: { zh: '演练已实施，没有写{what}', en: 'The drill was held, and there is no {what}' },
    nobody: {
      zh: '有 {count} 项整改没有写责任人或者期限，例如“{item}”',
      en: 'Items to improve without an owner or a day: {count}, for example "{item}"',
    },
    overdue: {
      zh: '有 {count} 项整改已经过期，例如应于 {due} 完成的“{item}”（以 {today} 为准）',
      en: 'Items to improve that are overdue: {count}, for example "{item}", due on {due} (today is {today})',
    },
    open: { zh: '演练写的是整改完成，还有 {count} 项没有完成', en: 'The drill is closed with open items: {count}' },
    undated: { zh: '有 {count} 项整改已完成，没有写完成日期', en: 'Items that are closed without a date: {count}' },
    cause: { zh: '有 {count} 条问题没有写原因', en: 'Problems without a cause: {count}' },
  },
  hint: {
    zh: '每项整改写 owner、due；完成后写 status: closed 和 closed；问题写 cause',
    en: 'Give each item an owner and a due date; when it is done, status: closed and the date; say what the cause was',
  },
  check(drill, report, { date: today }) {
    judgeRecord(drill, report)
    const items = drill.improvements ?? []
    const nobodys = items.filter(
      ({ owner, due, status }) => status !== 'closed' && (owner === undefined || due === undefined),
    )
    const unowned = together(nobodys.map((node) => ({ node, key: 'what' })))
    if (unowned) report('nobody', unowned, { count: nobodys.length, item: short(nobodys[0]?.what) })
    const open = items.filter(({ status }) => status !== 'closed')
    const overdue = open.filter(({ due }) => due !== undefined && isBefore(due, today))
    const late = together(overdue.map((node) => ({ node, key: 'due' })))
    if (late)
      report('overdue', late, {
        count: overdue.length,
        item: short(overdue[0]?.what),
        due: overdue[0]?.due ?? '',
        today,
      })
    if (drill.status === 'closed' && open.length > 0)
      report('open', { node: drill, key: 'status' }, { count: open.length })
    const undated = items.filter(({ status, closed }) => status === 'closed' && closed === undefined)
    const done = together(undated.map((node) => ({ node, key: 'status' })))
    if (done) report('undated', { ...done, severity: 'info' }, { count: undated.length })
  },
  examples: {
    good: [
      example(
        '\nstatus: held\nrecord: { conclusion: 基本达到目标。 }\nimprovements: [{ what: 更新名册, owner: 镇政府, due: 2026-12-31, status: open }]',
      ),
      // What was mended needs no more than the day.
      example(
        '\nstatus: closed\nrecord: { conclusion: 达到目标。 }\nimprovements: [{ what: 更新名册, status: closed, closed: 2026-10-20 }]',
      ),
      // The cause stands with the item.
      example(
        '\nstatus: held\nrecord: { conclusion: 基本达到目标。, observations: [{ kind: improvement, text: 一个号码停用 }] }\nimprovements: [{ what: 更新名册, cause: 换号未报, owner: 镇政府, due: 2026-12-31 }]',
      ),
      example('\nstatus: planned'),
    ],
    bad: [
      example('\nstatus: held   # ✗'),
      example('\nimprovements:\n  - { what: 更新名册, due: 2026-12-31 }   # ✗'),
      example('\nimprovements:\n  - { what: 更新名册, owner: 镇政府, due: 2026-10-31 }   # ✗'),
      example(
        '\nstatus: closed   # ✗\nrecord: { conclusion: 达到目标。 }\nimprovements: [{ what: 更新名册, owner: 镇政府, due: 2026-12-31 }]',
      ),
      example('\nimprovements:\n  - { what: 更新名册, status: closed }   # ✗'),
      example('\nrecord:\n  observations:\n    - { kind: improvement, text: 一个号码停用 }   # ✗'),
    ],
  },
})

/** A drill with some lines of its own. */
function example(lines: string): string {
  return `kind: drill\nid: night-call\ntitle: 夜间叫应演练\nlanguage: zh\nplan: flood${lines}`
}

function judgeRecord(drill: Drill, report: Report): void {
  const { status, record, improvements = [] } = drill
  if (status === 'held' || status === 'closed') {
    const what = record ? CONCLUSION : RECORD
    if (record?.conclusion === undefined) report('record', { node: drill, key: 'status' }, { what })
  }
  const isCauseGiven = improvements.length > 0 && improvements.every(({ cause }) => cause !== undefined)
  const causeless = isCauseGiven
    ? []
    : (record?.observations ?? []).filter(({ kind, cause }) => kind === 'improvement' && cause === undefined)
  const place = together(causeless.map((node) => ({ node, key: 'text' })))
  if (place) report('cause', { ...place, severity: 'info' }, { count: causeless.length })
}

const RECORD = { zh: '演练记录', en: 'record of it' }
const CONCLUSION = { zh: '结论', en: 'conclusion' }

function short(text = ''): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}
