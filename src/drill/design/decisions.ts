/** Injects that make somebody decide: the trigger itself, and the absence of whoever should decide. */
import type { Decision } from '../../model/checklist.ts'
import type { Reference } from '../../model/plan.generated.ts'
import { expandLevels } from '../../model/response/levels.ts'
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
  within: ['siteCommand', 'help', 'adjust'],
  end: ['lift', 'terminate'],
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
  const all = setting.checklist.decisions.filter(({ kind }) => kinds.includes(kind))
  const found = stage.name === 'before' ? calledFor(setting, all) : all
  const placed = found.map((decision, index): Placed => ({ decision, minutes: stage.from + index * GAP }))
  const [first] = placed
  const begins = { before: 'warning', start: 'started' } as const
  if (first && (stage.name === 'before' || stage.name === 'start'))
    axis.set(begins[stage.name], first.minutes + decisionMinutes(first.decision))
  const due = Math.max(stage.from, ...placed.map(({ decision, minutes }) => minutes + decisionMinutes(decision)))
  return { drafts: placed.map((one) => trigger(setting, one)), due }
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

/**
 * One absence for each post or body that decides, at a decision that the seed chooses: its stand-in must decide then.
 * @param placed the events of the decisions, changed in place: the one chosen is taken by the stand-in
 */
export function absences(setting: Setting, placed: readonly Draft[]): Draft[] {
  const { checklist, chance } = setting
  const posts = new Map<string, Reference>()
  for (const reference of checklist.decisions.flatMap((decision) => decision.deciders)) {
    const post = postOf(setting, reference)
    if (post !== undefined && !posts.has(post)) posts.set(post, reference)
  }
  const taken = new Set<Draft>()
  return [...posts].flatMap(([name, reference]): Draft[] => {
    const own = checklist.decisions.filter((decision) => decision.deciders.includes(reference))
    const open = own.flatMap((decision) =>
      placed.filter((draft) => isOf(setting, draft, decision) && !taken.has(draft)),
    )
    const chosen = chance.pick(open)
    if (!chosen) return []
    taken.add(chosen)
    const decision = own.find((one) => isOf(setting, chosen, one))
    return decision ? [absence(setting, { name, decision, chosen })] : []
  })
}

/** Who is missing when a decider is: the post itself, or the head of the body; a body without a head is never missing. */
function postOf({ directory, telling }: Setting, reference: Reference): string | undefined {
  const named = directory.resolve(reference)
  if (named?.office) return telling.references([reference])
  const head = named?.body?.actor.head
  const title = head?.title ?? head?.holder ?? head?.name
  const body = named?.body?.actor.name
  return title === undefined || body === undefined ? undefined : telling.postOf(body, title)
}

function isOf(setting: Setting, { event }: Draft, decision: Decision): boolean {
  return event.expected?.[0]?.do === say(setting, WORDS.decides, { decision: setting.telling.decision(decision) })
}

function absence(
  setting: Setting,
  { name, decision, chosen }: { name: string; decision: Decision; chosen: Draft },
): Draft {
  const { delegates, deputies } = decision.standIns
  const [deputy] = deputies
  const title = deputy?.title ?? deputy?.holder ?? deputy?.name
  const standIn: Reference | undefined = delegates[0] ?? title
  const values = { decision: setting.telling.decision(decision) }
  const [expected] = chosen.event.expected ?? []
  if (expected && standIn !== undefined) {
    expected.do = say(setting, WORDS.standsIn, values)
    expected.by = [standIn]
    expected.judgedBy = say(setting, WORDS.took)
  }
  return {
    minutes: chosen.minutes,
    rank: RANK.absence,
    event: {
      kind: 'contextual',
      from: [cell(setting)],
      to: decision.deciders,
      medium: medium(setting),
      inject: say(setting, WORDS.absent, { post: name }),
      // What the stand-in decides is expected once, where the decision comes up.
      ...(standIn === undefined ? { expected: [{ do: say(setting, WORDS.nobody) }] } : {}),
    },
  }
}
