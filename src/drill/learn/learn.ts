/** What drills measured, as durations for the plan's measures. */
import { outcomesOf } from '../../model/drills/outcome.ts'
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
  for (const drill of drills)
    for (const { measure, took } of outcomesOf(drill)) {
      if (measure === undefined || took === undefined || took < 0) continue
      if (!nodes.has(measure)) {
        unknown.push({ measure, drill: drill.id })
        continue
      }
      const known = found.get(measure) ?? { took: [], drills: [] }
      found.set(measure, { took: [...known.took, took], drills: [...new Set([...known.drills, drill.id])] })
    }
  const lessons = [...nodes].flatMap(([id, node]): Lesson[] => {
    const times = found.get(id)
    if (!times) return []
    const took = times.took.toSorted((a, b) => a - b)
    const lesson = { node, took, drills: times.drills, duration: estimate(took) }
    return isSaid(node.duration, lesson.duration) ? [] : [lesson]
  })
  return { lessons, unknown }
}

/** One drill gives one time; several give their middle one (of two, the longer) and the range. */
function estimate(took: readonly number[]): DurationEstimate {
  const [min = 0] = took
  const max = took.at(-1) ?? min
  const likely = took[Math.floor(took.length / 2)] ?? min
  if (took.length === 1) return { likely: minutes(likely), basis: 'drill' }
  return { likely: minutes(likely), min: minutes(min), max: minutes(max), basis: 'drill' }
}

/** What took less than a minute took one: the format has no shorter time. */
function minutes(amount: number): string {
  return `${Math.max(1, Math.round(amount))}min`
}

function isSaid(said: DurationEstimate | undefined, wanted: DurationEstimate): boolean {
  return said !== undefined && KEYS.every((key) => said[key] === wanted[key])
}

const KEYS = ['likely', 'min', 'max', 'basis'] as const satisfies readonly (keyof DurationEstimate)[]
