/** Who takes part, what is judged, and what only the planner can say. */
import type { Directory } from '../../model/directory.ts'
import { referenceText } from '../../model/directory.ts'
import type {
  DrillEvent,
  DrillSafety,
  Evaluation,
  Measure,
  Participant,
  Reference,
} from '../../model/plan.generated.ts'
import { type Numbered, RANK } from './draft.ts'
import { cell, type Setting, say } from './setting.ts'
import { EVALUATORS, TO_WRITE, WORDS } from './wordings.ts'

/** @returns every body that acts or is told something, in the plan's order, then those who run the drill */
export function participants(setting: Setting, events: readonly DrillEvent[]): Participant[] {
  const { directory, type } = setting
  const named = events.flatMap(({ to = [], expected = [] }) => [...to, ...expected.flatMap(({ by = [] }) => by)])
  const players = new Map(named.map((reference) => [playerOf(directory, reference), reference]))
  const order = directory.bodies.map(({ actor }) => actor.name)
  const known = order.filter((name, index) => players.has(name) && order.indexOf(name) === index)
  const toWrite = say(setting, TO_WRITE)
  return [
    ...known.map((actor): Participant => ({ actor, role: 'player' })),
    { actor: cell(setting), role: 'controller', tasks: [toWrite] },
    { actor: { text: say(setting, EVALUATORS) }, role: 'evaluator', tasks: [toWrite] },
    ...(type === 'tabletop' ? [] : [{ actor: { text: toWrite }, role: 'safety' as const }]),
  ]
}

function playerOf(directory: Directory, reference: Reference): string {
  return directory.bodyOf(reference)?.actor.name ?? referenceText(reference)
}

type FunctionName = NonNullable<Measure['function']>

/** @returns one point for each function that plays, with all of its events: each is watched once */
export function evaluation(setting: Setting, placed: readonly Numbered[]): Evaluation[] {
  const watched = placed.filter(({ rank, event }) => rank !== RANK.prompt && event.expected?.length)
  const byFunction = new Map<FunctionName | undefined, Numbered[]>()
  for (const one of watched) {
    const name = functionOf(one)
    byFunction.set(name, [...(byFunction.get(name) ?? []), one])
  }
  return [...byFunction].map(([name, own]): Evaluation => {
    const goals = new Set(own.flatMap(({ measure }) => measure?.goals ?? []))
    const objectives = [...goals].flatMap((goal) => setting.objectives.get(goal) ?? [])
    return {
      ...(name === undefined ? {} : { function: setting.telling.functionName(name) }),
      text: [...new Set(own.map((one) => watchedName(setting, one)))].join(say(setting, { zh: '；', en: '; ' })),
      evaluator: { text: say(setting, EVALUATORS) },
      ...(objectives.length > 0 ? { objectives } : {}),
      events: own.map(({ event }) => event.id),
    }
  })
}

/** Whoever decides or stands in commands; what names no measure else is a report or call. */
function functionOf({ measure, decision, rank }: Numbered): FunctionName | undefined {
  if (measure) return measure.function
  return decision || rank === RANK.absence ? 'command' : 'information'
}

function watchedName(setting: Setting, { measure, decision, rank }: Numbered): string {
  if (measure) return setting.telling.name(measure)
  if (decision) return setting.telling.decision(decision)
  return say(setting, rank === RANK.absence ? WORDS.standIns : WORDS.reporting)
}

/** A drill in the field needs all of it; the plan says none. */
export function safety(setting: Setting): { safety?: DrillSafety } {
  if (setting.type === 'tabletop') return {}
  const toWrite = say(setting, TO_WRITE)
  return {
    safety: {
      officer: { text: toWrite },
      stopWord: toWrite,
      stopConditions: [toWrite],
      ...(setting.type === 'fullScale' ? { notice: toWrite } : {}),
    },
  }
}
