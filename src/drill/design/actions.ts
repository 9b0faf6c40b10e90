/** Expected actions: measures, reports and calls at the times that the plan gives, and prompts where players could stall. */
import type { ExpectedAction, ExpectedReport } from '../../model/checklist.ts'
import type { Expected, Measure, Reference } from '../../model/plan.generated.ts'
import { type Axis, beginAfter, GAP, limitOf } from './axis.ts'
import { type Draft, RANK } from './draft.ts'
import { cell, medium, type Setting, say } from './setting.ts'
import { TO_WRITE, WORDS } from './wordings.ts'

/** @returns one event for each measure of the phases wanted; the axis learns when each is due */
export function measures(setting: Setting, axis: Axis, wanted: (measure: Measure) => boolean): Draft[] {
  const { timed, untimed, repeated } = setting.checklist
  const drafts: Draft[] = []
  const add = (action: ExpectedAction, from: number): void => {
    const { measure } = action
    if (!wanted(measure)) return
    const minutes = beginAfter(from, measure)
    const due = minutes + limitOf(measure)
    if (measure.id !== undefined) axis.set(measure.id, due)
    drafts.push({ ...expectedEvent(setting, measure, minutes), due })
  }
  for (const { start, actions } of timed) for (const action of actions) add(action, axis.start(start, action))
  for (const action of [...untimed, ...repeated]) add(action, beginOf(axis, action.measure))
  return drafts
}

/** What has no time of its own begins when what it waits for is due. */
function beginOf(axis: Axis, { phase, after = [] }: Measure): number {
  return Math.max(axis.phase(phase), ...after.map((id) => axis.moment(id) ?? 0))
}

function expectedEvent(setting: Setting, measure: Measure, minutes: number): Draft {
  const { telling } = setting
  const told = measure.when ? telling.condition(measure.when) : ''
  const objectives = objectivesOf(setting, measure)
  return {
    minutes,
    rank: RANK.expected,
    measure,
    event: {
      kind: told === '' ? 'expected' : 'contextual',
      ...(told === '' ? {} : { from: [cell(setting)], medium: medium(setting), inject: told }),
      to: leadsOf(setting, measure),
      expected: [expectedOf(setting, measure)],
      ...(objectives.length > 0 ? { objectives } : {}),
    },
  }
}

function leadsOf(setting: Setting, { lead = [] }: Measure): Reference[] {
  return lead.length > 0 ? lead : [{ text: say(setting, TO_WRITE) }]
}

function expectedOf(setting: Setting, measure: Measure): Expected {
  const { id, lead = [], within, doneWhen } = measure
  return {
    ...(id === undefined ? {} : { measure: id }),
    do: setting.telling.action(measure, setting.checklist.filter.level),
    ...(lead.length > 0 ? { by: lead } : {}),
    ...(within === undefined ? {} : { within }),
    judgedBy: doneWhen === undefined ? say(setting, WORDS.noted) : say(setting, WORDS.done, { text: doneWhen }),
  }
}

function objectivesOf({ objectives }: Setting, { goals = [] }: Measure): string[] {
  return goals.flatMap((goal) => objectives.get(goal) ?? [])
}

/** @returns one event for each report and call */
export function reports(setting: Setting, axis: Axis): Draft[] {
  const { reports: found, calls } = setting.checklist
  return [...found, ...calls].map((report) => {
    const minutes = axis.report(report)
    return { ...reportEvent(setting, report, minutes), due: minutes + limitOf(report.hop) }
  })
}

function reportEvent(setting: Setting, { hop }: ExpectedReport, minutes: number): Draft {
  const { telling } = setting
  const { from = [], to = [], medium: by, within } = hop
  return {
    minutes,
    rank: RANK.expected,
    event: {
      kind: 'expected',
      ...(from.length > 0 ? { from } : {}),
      ...(to.length > 0 ? { to } : {}),
      ...(by?.length ? { medium: by } : {}),
      expected: [
        {
          do: say(setting, WORDS.reports, { report: telling.report(hop) }),
          ...(from.length > 0 ? { by: from } : {}),
          ...(within === undefined ? {} : { within }),
          judgedBy: say(setting, WORDS.received),
        },
      ],
    },
  }
}

/** @returns a prompt, a gap after the time, for every action that others wait for: without it the play would stop there */
export function prompts(setting: Setting, played: readonly Draft[]): Draft[] {
  const waitedFor = new Set(played.flatMap(({ measure }) => [...(measure?.after ?? []), measure?.since ?? '']))
  return played.flatMap(({ measure, minutes, due = minutes }): Draft[] => {
    if (measure?.id === undefined || !waitedFor.has(measure.id)) return []
    const who = setting.telling.references(measure.lead ?? []) || say(setting, TO_WRITE)
    return [
      {
        minutes: due + GAP,
        rank: RANK.prompt,
        event: {
          kind: 'contingency',
          from: [cell(setting)],
          to: leadsOf(setting, measure),
          medium: medium(setting),
          inject: say(setting, WORDS.prompt, { name: setting.telling.name(measure), who }),
          expected: [expectedOf(setting, measure)],
        },
      },
    ]
  })
}
