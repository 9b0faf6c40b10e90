/** Which hops of a plan's reports a legal deadline speaks of, and which of them take longer. */
import type { Body, Directory } from '../directory.ts'
import { durationMinutes, intervalMinutes } from '../duration.ts'
import type { Condition, Hop, Plan, Reference } from '../plan.generated.ts'
import { isOfUnit } from '../tables/families.ts'
import type { EventKind, ReportEnd, ReportingDeadline } from '../tables/types.ts'

/** Words in the names of the authorities to whom the laws send each kind of event; without an entry any authority is meant. */
const OFFICES: Readonly<Partial<Record<EventKind, RegExp>>> = {
  workAccident: /应急管理|应急局|安全生产监督|安监|work safety|emergency management/i,
  health: /卫生|卫健|疾控|疾病预防|health/i,
  food: /市场监督|市场监管|食品|食药|food/i,
  environment: /生态环境|环境保护|环保|environment/i,
  school: /教育|教体|education/i,
  specialEquipment: /市场监督|市场监管|质量监督|质监|market/i,
  animal: /农业|畜牧|兽医|动物|agricult|animal/i,
  cyber: /网信|网络|公安|通信|cyber/i,
}

/** Bodies below the county, which no row about counties means. */
const GRASSROOTS = /乡|镇|街道|村|社区|township|village/i
const STATE = /国务院|国家|应急管理部|生态环境部|农业农村部|State Council/
const PROVINCE = /省|自治区|province/i

/** A hop that takes longer than a row allows. */
export interface LateHop {
  hop: Hop
  key: 'within' | 'every'
  row: ReportingDeadline
  limit: string
}

/** @returns the hops that take longer than a row allows: the shortest of several ways to say one thing counts. */
export function lateHops(plan: Plan, rows: readonly ReportingDeadline[], directory: Directory): LateHop[] {
  const late = new Map<Hop, LateHop>()
  for (const row of rows) {
    const limit = limitOf(row)
    if (!limit || row.medium === 'written') continue
    const fitting = (plan.information?.reports ?? []).filter((hop) => fits(hop, { row, plan, directory }))
    for (const hop of shortest(fitting, limit)) {
      const known = late.get(hop)
      const isLonger = minutesOf(hop, limit.key) > limit.minutes
      if (isLonger && (!known || limit.minutes < (minutesFor(known) ?? 0)))
        late.set(hop, { hop, key: limit.key, row, limit: limit.text })
    }
  }
  return [...late.values()]
}

interface Limit {
  key: 'within' | 'every'
  text: string
  minutes: number
}

/** What is to be done at once has no number that could be compared. */
function limitOf({ kind, within, every }: ReportingDeadline): Limit | undefined {
  if (kind === 'first' && within !== undefined)
    return positive({ key: 'within', text: within, minutes: durationMinutes(within) })
  if (kind === 'followUp' && every !== undefined)
    return positive({ key: 'every', text: every, minutes: intervalMinutes(every) })
  return undefined
}

function positive(limit: Omit<Limit, 'minutes'> & { minutes: number | undefined }): Limit | undefined {
  return limit.minutes ? { ...limit, minutes: limit.minutes } : undefined
}

function minutesFor({ key, limit }: LateHop): number | undefined {
  return key === 'within' ? durationMinutes(limit) : intervalMinutes(limit)
}

function minutesOf(hop: Hop, key: Limit['key']): number {
  const said = hop[key]
  const minutes = said === undefined ? undefined : key === 'within' ? durationMinutes(said) : intervalMinutes(said)
  return minutes ?? Number.NaN
}

/** A written report may follow one by phone, and a slow rhythm a fast one: of hops with the same ends the shortest counts. */
function shortest(hops: readonly Hop[], { key }: Limit): Hop[] {
  const found = new Map<string, Hop>()
  for (const hop of hops.filter((one) => !Number.isNaN(minutesOf(one, key)))) {
    const { from, to, when, levels } = hop
    const ends = JSON.stringify(key === 'every' ? [from, to] : [from, to, when, levels])
    const known = found.get(ends)
    if (!known || minutesOf(hop, key) < minutesOf(known, key)) found.set(ends, hop)
  }
  return [...found.values()]
}

interface Asked {
  row: ReportingDeadline
  plan: Plan
  directory: Directory
}

function fits(hop: Hop, asked: Asked): boolean {
  const { row } = asked
  if ((hop.kind ?? 'first') !== row.kind || !countsAlike(hop, row) || !concerns(hop.when, row)) return false
  const reporters = bodiesOf(hop.from, asked)
  const recipients = bodiesOf(hop.to, asked)
  return reporters.some(
    (from) => isReporter(from, asked) && recipients.some((to) => to.actor !== from.actor && isRecipient(to, asked)),
  )
}

/** A limit that counts from something else than knowledge of the event cannot be compared. */
function countsAlike({ since, kind }: Hop, row: ReportingDeadline): boolean {
  return kind === 'followUp' || since === undefined || since === row.since || ['received', 'occurred'].includes(since)
}

/** A row of some grades speaks of a hop that names one of them; other rows of every hop. */
function concerns(when: Condition | undefined, { grades, kind }: ReportingDeadline): boolean {
  if (!grades) return kind !== 'followUp' || when === undefined
  const grade = when?.grade
  if (grade === undefined) return false
  const base = grade.replace(/[+-]$/, '').replace(/^large$/, 'larger')
  const order: readonly string[] = ['extraordinary', 'major', 'larger', 'ordinary']
  const at = order.indexOf(base)
  if (at < 0) return false
  const meant = grade.endsWith('+') ? order.slice(0, at + 1) : grade.endsWith('-') ? order.slice(at) : [base]
  return grades.some((one) => meant.includes(one))
}

function bodiesOf(references: readonly Reference[] | undefined, { directory }: Asked): Body[] {
  return (references ?? []).flatMap((reference) => directory.bodyOf(reference) ?? [])
}

function isReporter({ actor, home }: Body, { row, plan }: Asked): boolean {
  if (home !== 'plan' || ['public', 'partner', 'expert'].includes(actor.kind ?? '')) return false
  const isOwn = actor.kind !== 'authority' && actor.kind !== 'government'
  const level = plan.meta?.jurisdiction?.level
  return row.reporter.some((end) => {
    if (end === 'unit') return isOfUnit(plan) && isOwn
    if (isOfUnit(plan)) return false
    if (end === 'authority') return isOwn && !['unit', 'team'].includes(actor.kind ?? '')
    return end === level && actor.kind !== 'authority' && !GRASSROOTS.test(actor.name)
  })
}

function isRecipient({ actor }: Body, { row, plan }: Asked): boolean {
  const isAbove = actor.kind === 'authority' || actor.kind === 'government'
  return (
    isAbove &&
    row.recipient.some((end) => isEnd(end, actor.name, { row, plan, isGovernment: actor.kind === 'government' }))
  )
}

function isEnd(
  end: ReportEnd,
  name: string,
  { row, plan, isGovernment }: Pick<Asked, 'row' | 'plan'> & { isGovernment: boolean },
): boolean {
  const level = plan.meta?.jurisdiction?.level
  if (end === 'authority' || end === 'county') return !isOfUnit(plan) || (OFFICES[row.event]?.test(name) ?? true)
  if (end === 'next') return true
  if (end === 'government') return isGovernment
  if (end === 'city') return level === 'county'
  if (end === 'province') return level === 'city' || PROVINCE.test(name)
  return end === 'state' && STATE.test(name)
}
