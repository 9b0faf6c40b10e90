/** Injects that make somebody decide: the trigger itself. */
import type { Decision } from '../../model/checklist.ts'
import { expandLevels, scaleOf } from '../../model/response/levels.ts'
import { type Axis, decisionMinutes, GAP } from './axis.ts'
import { type Draft, RANK } from './draft.ts'
import { cell, medium, type Setting, say } from './setting.ts'
import { TO_WRITE, WORDS } from './wordings.ts'

/** A decision in the drill: when its trigger is told, and by when it must be taken. */
interface Placed {
  decision: Decision
  minutes: number
}

/** Decisions that belong before the response starts, within it, and at its end. */
const STAGES = {
  before: ['warn'],
  start: ['start'],
  within: ['siteCommand', 'help', 'raise'],
  end: ['adjust', 'lift', 'terminate'],
} as const satisfies Record<string, readonly Decision['kind'][]>

export type Stage = keyof typeof STAGES

/**
 * The decisions of a stage, one gap apart; the axis learns when the warning and the response begin.
 * @param from the minute of the first trigger
 * @returns the events, and the minute at which the last decision is due
 */
export function decide(
  setting: Setting,
  axis: Axis,
  stage: { name: Stage; from: number },
): { drafts: Draft[]; due: number } {
  const kinds: readonly Decision['kind'][] = STAGES[stage.name]
  const all = setting.checklist.decisions.filter(({ kind }) => kinds.includes(kind) && isPossible(setting, kind))
  const found = stage.name === 'before' ? calledFor(setting, all) : all
  const placed = found.map((decision, index): Placed => ({ decision, minutes: stage.from + index * GAP }))
  const [first] = placed
  const begins = { before: 'warning', start: 'started' } as const
  if (first && (stage.name === 'before' || stage.name === 'start'))
    axis.set(begins[stage.name], first.minutes + decisionMinutes(first.decision))
  const due = Math.max(stage.from, ...placed.map(({ decision, minutes }) => minutes + decisionMinutes(decision)))
  return { drafts: placed.map((one) => trigger(setting, one)), due }
}

/** Above the most severe level there is none to raise to. */
function isPossible({ plan, checklist }: Setting, kind: Decision['kind']): boolean {
  const { level } = checklist.filter
  return kind !== 'raise' || level === undefined || level !== scaleOf(plan)[0]
}

/** The warnings that call for the level of the drill; where none does, every one, the mildest first. */
function calledFor({ plan, checklist }: Setting, warnings: readonly Decision[]): readonly Decision[] {
  const { level } = checklist.filter
  const own = warnings.filter(
    ({ warning }) => level !== undefined && expandLevels(plan, warning?.startsResponse ?? []).includes(level),
  )
  return own.length > 0 ? own : warnings.toReversed()
}

function trigger(setting: Setting, { decision, minutes }: Placed): Draft {
  const { telling, chance } = setting
  const told = decision.occasions.map((occasion) => telling.occasion(decision, occasion)).filter(Boolean)
  const to = decision.proposers.length > 0 ? decision.proposers : decision.deciders
  const { within } = decision
  return {
    minutes,
    rank: RANK.trigger,
    decision,
    event: {
      kind: 'contextual',
      from: [cell(setting)],
      to: to.length > 0 ? to : [{ text: say(setting, TO_WRITE) }],
      medium: medium(setting),
      inject: chance.pick(told) ?? say(setting, TO_WRITE),
      expected: [
        {
          do: say(setting, WORDS.decides, { decision: telling.decision(decision) }),
          ...(decision.deciders.length > 0 ? { by: decision.deciders } : {}),
          ...(within === undefined ? {} : { within }),
          judgedBy: say(setting, WORDS.decided),
        },
      ],
    },
  }
}
