import type { Directory } from '../model/directory.ts'
import { durationMinutes } from '../model/duration.ts'
import { defaultSince, type EffectiveMeasure, effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import type { Actor, Plan, Reference } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

/** Moments at which nobody has been called yet, as far as the plan says. */
const UNCALLED: ReadonlySet<string> = new Set(['occurred', 'received', 'warning', 'started'])

export default planRule({
  id: 'team-in-time',
  title: { zh: '队伍来得及', en: 'The team is ready in time' },
  severity: 'warning',
  sources: ['OB-13', 'S-R05', 'CPG-FEASIBILITY'],
  why: {
    zh: '要求半小时内完成，队伍集结就要两小时，写下来就做不到。',
    en: 'A task due within half an hour by a team that takes two hours to assemble cannot be done as written.',
  },
  messages: {
    late: {
      zh: '“{measure}”要求 {within} 内完成，“{team}”集结就要 {ready}',
      en: '"{measure}" is due within {within}, but "{team}" takes {ready} to be ready',
    },
  },
  hint: {
    zh: '换更近的队伍，提前预置，或者按做得到的时间写 within',
    en: 'Name a nearer team, place it in advance, or write a limit that can be kept',
  },
  check(plan, report, { directory }) {
    let called: ReadonlySet<Actor> | undefined
    for (const one of effectiveMeasures(plan)) {
      const limit = limitOf(one)
      if (limit === undefined) continue
      for (const { team: reference } of one.measure.needs ?? []) {
        const team = reference === undefined ? undefined : directory.bodyOf(reference)?.actor
        const ready = team?.readyWithin === undefined ? undefined : durationMinutes(team.readyWithin)
        if (!team?.readyWithin || ready === undefined || ready <= limit.minutes) continue
        called ??= calledByWarnings(plan, directory)
        if (limit.since === 'started' && called.has(team)) continue
        const words = {
          measure: measureName(one.measure),
          within: limit.text,
          team: team.name,
          ready: team.readyWithin,
        }
        report('late', { node: saidBy(one, 'within'), key: 'within' }, words)
        break
      }
    }
  },
  examples: {
    good: [
      'actors:\n  - { name: 指挥部, duties: 指挥 }\n  - { name: 排涝队, kind: team, readyWithin: 30min }\nmeasures:\n  - { phase: response, lead: 指挥部, do: 抽排积水, within: 2h, needs: [{ team: 排涝队 }] }',
      // Teams that a warning has brought to their places are there when the response starts.
      'actors:\n  - { name: 指挥部, duties: 指挥 }\n  - { name: 排涝队, kind: team, readyWithin: 2h }\nmeasures:\n  - { phase: warning, lead: 指挥部, do: 到易涝点预置, within: 3h, needs: [{ team: 排涝队 }] }\n  - { phase: response, lead: 指挥部, do: 抽排积水, within: 30min, needs: [{ team: 排涝队 }] }',
      'actors:\n  - { name: 指挥部, duties: 指挥 }\n  - { name: 排涝队, kind: team, readyWithin: 2h }\nmeasures:\n  - { id: call, phase: response, lead: 指挥部, do: 调集队伍 }\n  - { phase: response, lead: 指挥部, do: 抽排积水, within: 30min, since: call, needs: [{ team: 排涝队 }] }',
    ],
    bad: [
      'actors:\n  - { name: 指挥部, duties: 指挥 }\n  - { name: 排涝队, kind: team, readyWithin: 2h }\nmeasures:\n  - phase: response\n    lead: 指挥部\n    do: 抽排积水\n    within: 30min   # ✗\n    needs: [{ team: 排涝队 }]',
    ],
  },
})

/** The time a measure gives, counted from a moment at which its team is still to be called. */
function limitOf({ measure }: EffectiveMeasure): { text: string; minutes: number; since: string } | undefined {
  const { within, needs, since = defaultSince(measure.phase) } = measure
  if (within === undefined || within === 'immediately' || !needs?.length) return undefined
  const minutes = durationMinutes(within)
  if (minutes === undefined || since === undefined || !UNCALLED.has(since)) return undefined
  return { text: within, minutes, since }
}

/** Teams that measures of a warning, or before it, have already called. */
function calledByWarnings(plan: Plan, directory: Directory): ReadonlySet<Actor> {
  const early = effectiveMeasures(plan).filter(({ measure }) => measure.phase === 'warning')
  const named = early.flatMap(({ measure }): Reference[] => [
    ...(measure.needs ?? []).flatMap(({ team }) => team ?? []),
    ...(measure.lead ?? []),
    ...(measure.support ?? []),
  ])
  return new Set(named.flatMap((reference) => directory.bodyOf(reference)?.actor ?? []))
}
