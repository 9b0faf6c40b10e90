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
import { cell, type Setting, say } from './setting.ts'
import { EVALUATORS, TO_WRITE } from './wordings.ts'

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

/** @returns one point for each function that plays, with the measures by which it is judged */
export function evaluation(setting: Setting, played: readonly Measure[]): Evaluation[] {
  const byFunction = new Map<NonNullable<Measure['function']>, Measure[]>()
  for (const measure of played)
    if (measure.function) byFunction.set(measure.function, [...(byFunction.get(measure.function) ?? []), measure])
  return [...byFunction].map(([name, found]): Evaluation => {
    const objectives = [...new Set(found.flatMap(({ goals = [] }) => goals))].flatMap(
      (goal) => setting.objectives.get(goal) ?? [],
    )
    return {
      function: setting.telling.functionName(name),
      text: found.map((measure) => setting.telling.name(measure)).join(say(setting, { zh: '；', en: '; ' })),
      evaluator: { text: say(setting, EVALUATORS) },
      ...(objectives.length > 0 ? { objectives } : {}),
    }
  })
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
