import { exceptionsAmong } from '../model/contents/exceptions.ts'
import { referenceText, referenceTexts } from '../model/directory.ts'
import { timedEvents } from '../model/drills/clock.ts'
import { isMeant, judgedObjectives, playedObjectives } from '../model/drills/links.ts'
import { durationMinutes } from '../model/duration.ts'
import type { Drill, DrillEvent } from '../model/plan.generated.ts'
import { drillRule, type Reporter, together } from './rule.ts'

type Report = Reporter<'order' | 'late' | 'recipient' | 'unknown' | 'bare' | 'unplayed' | 'uncontrolled'>

/** Those who watch do not act on what they are told. */
const WATCHING: ReadonlySet<string> = new Set(['evaluator', 'observer', 'safety'])

export default drillRule({
  id: 'drill-events',
  title: { zh: '情景事件按时、到人、有内容', en: 'Events of a drill come in time, to players, with words' },
  severity: 'warning',
  sources: ['DR-D3', 'HSEEP-MSEL'],
  why: {
    zh: '控制人员照着清单一条一条发；时间乱了、发错了人、没有内容，演练当场就停。',
    en: 'Controllers go through the list line by line; a wrong time, a wrong recipient or a missing text stops the play.',
  },
  messages: {
    order: {
      zh: '“{event}”的时间早于前一个事件“{before}”',
      en: 'Event {event} comes before {before}, which stands above it',
    },
    late: {
      zh: '演练长 {length}，“{event}”在结束以后',
      en: 'The drill lasts {length}, and event {event} comes after its end',
    },
    recipient: { zh: '“{event}”发给了不参演的“{to}”', en: 'Event {event} goes to {to}, who does not play' },
    unknown: {
      zh: '“{event}”指向的演练目标“{objective}”没有列出',
      en: 'Event {event} names the objective {objective}, which is not there',
    },
    bare: {
      zh: '有 {count} 个情景事件没有写{what}，例如“{event}”',
      en: 'Events that do not say {what}: {count}, for example {event}',
    },
    unplayed: { zh: '有 {count} 个演练目标没有事件去检验', en: 'Objectives that no event tests: {count}' },
    uncontrolled: {
      zh: '有 {count} 个情景事件没有控制人员，例如“{event}”',
      en: 'Events that nobody controls: {count}, for example {event}',
    },
  },
  hint: {
    zh: '逐条核对 events：at 按先后，to 写参演单位，inject 写发出的话，expected 写预期行动，controller 写谁来发',
    en: 'Go through the events: at in order, to a player, inject the words, expected the actions, controller who sends it',
  },
  check(drill, report) {
    if (!drill.events?.length) return
    judgeTimes(drill, report)
    judgeRecipients(drill, report)
    judgeObjectives(drill, report)
    for (const { what, isMissing } of PARTS) {
      const bare = drill.events.filter(isMissing)
      const place = together(bare.map((node) => ({ node, key: 'id' })))
      if (place) report('bare', { ...place, severity: 'info' }, { count: bare.length, what, event: bare[0]?.id ?? '' })
    }
    const untimed = exceptionsAmong(
      drill.events.filter(({ kind }) => kind !== 'contingency'),
      ({ at }) => at !== undefined,
    )
    const open = together(untimed.map((node) => ({ node, key: 'id' })))
    const words = { count: untimed.length, what: WHEN, event: untimed[0]?.id ?? '' }
    if (open) report('bare', { ...open, severity: 'info' }, words)
    if (drill.participants?.some(({ role }) => role === 'controller')) return
    const loose = drill.events.filter(({ controller }) => controller === undefined)
    const place = together(loose.map((node) => ({ node, key: 'id' })))
    if (place)
      report('uncontrolled', { ...place, severity: 'info' }, { count: loose.length, event: loose[0]?.id ?? '' })
  },
  examples: {
    good: [
      example(`
start: 2026-09-18T23:30
length: 2h
participants: [{ actor: 村委会, role: player }, { actor: 区防办, role: controller }]
events:
  - { id: e-1, at: "23:40", kind: contextual, to: 村委会, inject: 溪水上涨 }
  - { id: e-2, at: "00:20", kind: expected, expected: [{ do: 转移溪边住户 }] }`),
      // Whoever evaluates at one place may play at another.
      example(`
participants: [{ actor: 消防队, role: player }, { actor: 消防队, role: safety }, { actor: 区防办, role: controller }]
events: [{ id: e-1, at: T+0, kind: contextual, to: 消防队, inject: 有人落水 }]`),
    ],
    bad: [
      example(`
length: 30min   # ✗
events:
  - { id: e-1, at: T+40min, controller: 区防办 }
  - { id: e-2, at: T+10min, controller: 区防办 }   # ✗`),
      example(`
participants: [{ actor: 专家组, role: evaluator }]
objectives:
  - { id: o-1, statement: 叫应到村 }
  - { id: o-2, statement: 转移到点 }   # ✗
events:
  - { id: e-1, kind: contextual, to: 专家组, inject: 溪水上涨, objectives: [o-1], controller: 区防办 }   # ✗
  - { id: e-2, objectives: [o-3], controller: 区防办 }   # ✗`),
      example('\nevents:\n  - { id: e-1, kind: contextual, to: 村委会, controller: 区防办 }   # ✗'),
      example('\nevents:\n  - { id: e-1 }   # ✗'),
      example(`
participants: [{ actor: 区防办, role: controller }]
events:
  - { id: e-1, at: T+0 }
  - { id: e-2, at: T+10min }
  - { id: e-3 }   # ✗`),
    ],
  },
})

/** A drill with some lines of its own. */
function example(lines: string): string {
  return `kind: drill\nid: night-move\ntitle: 夜间转移演练\nlanguage: zh\nplan: flood${lines}`
}

const WHEN = { zh: '时间（at）', en: 'when they come (at)' }

const PARTS = [
  {
    what: { zh: '内容（inject）', en: 'what is told (inject)' },
    isMissing: ({ kind, inject }: DrillEvent) => isInject(kind) && inject === undefined,
  },
  {
    what: { zh: '发给谁（to）', en: 'who is told (to)' },
    isMissing: ({ kind, to }: DrillEvent) => isInject(kind) && !to?.length,
  },
  {
    what: { zh: '预期行动（expected）', en: 'what is expected' },
    isMissing: ({ kind, expected }: DrillEvent) => kind === 'expected' && !expected?.length,
  },
]

function isInject(kind: DrillEvent['kind']): boolean {
  return kind === 'contextual' || kind === 'contingency'
}

/** An event in reserve is sent when it is needed, so it may stand anywhere. */
function judgeTimes(drill: Drill, report: Report): void {
  const timed = timedEvents(drill).filter(({ event }) => event.kind !== 'contingency')
  for (const [at, { event, minutes }] of timed.entries()) {
    const before = timed[at - 1]
    if (before && minutes < before.minutes)
      report('order', { node: event, key: 'at' }, { event: event.id, before: before.event.id })
  }
  const length = drill.length === undefined ? undefined : durationMinutes(drill.length)
  const last = timedEvents(drill).toSorted((a, b) => b.minutes - a.minutes)[0]
  if (last && length !== undefined && last.minutes > length)
    report('late', { node: drill, key: 'length' }, { length: drill.length ?? '', event: last.event.id })
}

function judgeRecipients({ participants = [], events = [] }: Drill, report: Report): void {
  const roles = new Map<string, (string | undefined)[]>()
  for (const { actor, role } of participants)
    roles.set(referenceText(actor), [...(roles.get(referenceText(actor)) ?? []), role])
  for (const event of events) {
    const known = (event.to ?? []).map((to) => roles.get(referenceText(to)))
    const isLost = known.length > 0 && known.every((given) => given?.every((role) => WATCHING.has(role ?? '')))
    if (isLost) report('recipient', { node: event, key: 'to' }, { event: event.id, to: referenceTexts(event.to ?? []) })
  }
}

/** Without objectives, or where nothing points at them, the links are not used. */
function judgeObjectives(drill: Drill, report: Report): void {
  const { objectives = [], events = [] } = drill
  const played = playedObjectives(drill)
  if (objectives.length === 0 || played.size === 0) return
  const judged = judgedObjectives(drill)
  for (const event of events)
    for (const objective of event.objectives ?? [])
      if (!objectives.some((known) => isMeant(known, new Set([objective]))))
        report('unknown', { node: event, key: 'objectives' }, { event: event.id, objective })
  const idle = objectives.filter((objective) => !isMeant(objective, played) && !isMeant(objective, judged))
  const place = together(idle.map((node) => ({ node, key: 'statement' })))
  if (place) report('unplayed', { ...place, severity: 'info' }, { count: idle.length })
}
