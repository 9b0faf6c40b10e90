/** What drills measured, as durations for the plan's measures. */
import { isPrompt, outcomesOf } from '../../model/drills/outcome.ts'
import { durationMinutes } from '../../model/duration.ts'
import { effectiveMeasures } from '../../model/measures.ts'
import type { Drill, DurationEstimate, Measure, Plan } from '../../model/plan.generated.ts'

export interface Lesson {
  /** The measure as it stands in the plan. */
  node: Measure
  /** Minutes that it took, the shortest first. */
  took: number[]
  /** Ids of the drills, in the order given. */
  drills: string[]
  /** What the plan should say; the same as it says: nothing to learn. */
  duration: DurationEstimate
}

export interface Learning {
  lessons: Lesson[]
  /** Measures with a time that the plan does not have, with the drill that names them. */
  unknown: { measure: string; drill: string }[]
  /** Ids of drills in which actions were only talked through: how long that took says nothing of the actions. */
  talked: string[]
}

/**
 * @param plan in its long form
 * @param drills with their records; entries without a `done` teach nothing
 */
export function learn(plan: Plan, drills: readonly Drill[]): Learning {
  const nodes = new Map(
    effectiveMeasures(plan).flatMap(({ node }) => (node.id === undefined ? [] : [[node.id, node] as const])),
  )
  const found = new Map<string, { took: number[]; drills: string[] }>()
  const unknown: Learning['unknown'] = []
  const talked = drills.filter(({ type }) => type === 'tabletop').map(({ id }) => id)
  for (const drill of drills) {
    if (talked.includes(drill.id)) continue
    for (const { event, measure, took, entry } of outcomesOf(drill)) {
      // A prompt comes when the action should long have begun: from there it took less than it takes.
      if (isPrompt(event)) continue
      // What could not be done took no time that anybody may count on.
      if (measure === undefined || took === undefined || took < 0 || entry?.rating === 'unable') continue
      if (!nodes.has(measure)) {
        unknown.push({ measure, drill: drill.id })
        continue
      }
      const known = found.get(measure) ?? { took: [], drills: [] }
      found.set(measure, { took: [...known.took, took], drills: [...new Set([...known.drills, drill.id])] })
    }
  }
  const lessons = [...nodes].flatMap(([id, node]): Lesson[] => {
    const times = found.get(id)
    if (!times) return []
    const took = times.took.toSorted((a, b) => a - b)
    const lesson = { node, took, drills: times.drills, duration: widened(estimate(took), node.duration) }
    return isSaid(node.duration, lesson.duration) ? [] : [lesson]
  })
  return { lessons, unknown, talked }
}

/** One drill gives one time; several give their middle one (of two, the longer) and the range. */
function estimate(took: readonly number[]): DurationEstimate {
  const [min = 0] = took
  const max = took.at(-1) ?? min
  const likely = took[Math.floor(took.length / 2)] ?? min
  if (took.length === 1) return { likely: minutes(likely), basis: 'drill' }
  return { likely: minutes(likely), min: minutes(min), max: minutes(max), basis: 'drill' }
}

/** The range that earlier drills showed stays: the times of one evening do not take it back. */
function widened(found: DurationEstimate, said: DurationEstimate | undefined): DurationEstimate {
  if (said?.basis !== 'drill' || said.min === undefined || said.max === undefined) return found
  const { likely, min = likely, max = likely } = found
  return {
    ...(likely === undefined ? {} : { likely }),
    min: min === undefined || length(said.min) <= length(min) ? said.min : min,
    max: max === undefined || length(said.max) >= length(max) ? said.max : max,
    basis: 'drill',
  }
}

function length(text: string): number {
  return durationMinutes(text) ?? 0
}

/** What took less than a minute took one: the format has no shorter time. */
function minutes(amount: number): string {
  return `${Math.max(1, Math.round(amount))}min`
}

function isSaid(said: DurationEstimate | undefined, wanted: DurationEstimate): boolean {
  return said !== undefined && KEYS.every((key) => said[key] === wanted[key])
}

const KEYS = ['likely', 'min', 'max', 'basis'] as const satisfies readonly (keyof DurationEstimate)[]
