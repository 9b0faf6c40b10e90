/** What bodies and posts do when something happens, each for itself. */

import type { Directory } from '../directory.ts'
import { effectiveMeasures } from '../measures.ts'
import { compareKeys, timeKey } from '../order/in-time.ts'
import type { Evacuation, Measure, Plan, Playbook, Step } from '../plan.generated.ts'
import { expandLevels, hazardKey, levelChain, scaleOf } from '../response/levels.ts'
import { measureVariants, type Variant } from '../response/variants.ts'
import { meantWarnings } from '../warning/levels.ts'
import { chainOfCommand, type Holder, holderOf } from './holders.ts'

/** One thing to do. */
export interface CardAct {
  /** With what its groups say and what differs at its levels; a step of an on-site plan in the same form. */
  measure: Measure
  /** The object in the plan. */
  node: object
  occasion: 'warning' | 'response' | 'site' | 'evacuation'
  /** The on-site plan that it is a step of. */
  playbook?: Playbook
  /** The people who are moved. */
  evacuation?: Evacuation
  /** Response levels it holds for; none: any. */
  levels: string[]
  /** Ids of the warnings it holds for; none: any. */
  warnings: string[]
  /** Hazards it holds for; none: any. */
  hazards: string[]
  /** Where nothing but its time differs by level: the measure as it is at each. */
  timings?: Variant[]
}

export interface Tasks {
  holder: Holder
  acts: CardAct[]
}

/**
 * @param others who have a card though they do nothing of this
 * @returns everybody who leads a measure of warning or response, carries out a step on site or moves people, in the chain of
 * command
 */
export function tasksOf(plan: Plan, directory: Directory, others: readonly Holder[] = []): Tasks[] {
  const found = new Map<object, Tasks>()
  const order = chainOfCommand(directory)
  for (const { act, by } of [...measureActs(plan), ...siteActs(plan), ...evacuationActs(plan)])
    for (const reference of by) {
      const holder = holderOf(reference, directory)
      if (!holder) continue
      const key = holder.post ?? holder.body.actor
      const tasks = found.get(key) ?? { holder, acts: [] }
      if (!tasks.acts.includes(act)) tasks.acts.push(act)
      found.set(key, tasks)
    }
  for (const holder of others) {
    const key = holder.post ?? holder.body.actor
    if (!found.has(key)) found.set(key, { holder, acts: [] })
  }
  return order
    .flatMap((key) => found.get(key as object) ?? [])
    .map(({ holder, acts }) => ({ holder, acts: inTime(plan, acts) }))
}

interface Led {
  act: CardAct
  by: NonNullable<Measure['lead']>
}

function measureActs(plan: Plan): Led[] {
  return effectiveMeasures(plan).flatMap(({ measure: whole, node }) => {
    const phase = whole.phase ?? 'response'
    if (phase !== 'warning' && phase !== 'response') return []
    return merged(measureVariants(plan, whole)).map(({ measure, levels, timings }): Led => {
      const warnings = (measure.onWarnings ?? []).flatMap((word) => meantWarnings(plan, word))
      const hazards = hazardsOf(plan, [...(measure.hazards ?? []), measure.when?.hazard])
      const act: CardAct = {
        ...{ measure, node, occasion: phase, levels: inherited(plan, levels), warnings, hazards },
        ...(timings.length > 1 ? { timings } : {}),
      }
      return { act, by: measure.lead ?? [] }
    })
  })
}

/** What differs by nothing but its time is one act. */
function merged(variants: readonly Variant[]): (Variant & { timings: Variant[] })[] {
  const groups = new Map<string, Variant[]>()
  for (const variant of variants) {
    const { within, every, at, before, since, ahead, byLevel, levels, ...rest } = variant.measure
    const key = JSON.stringify(rest)
    groups.set(key, [...(groups.get(key) ?? []), variant])
  }
  return [...groups.values()].flatMap((timings) => {
    const [first] = timings
    return first ? [{ measure: first.measure, levels: timings.flatMap(({ levels }) => levels), timings }] : []
  })
}

/** The levels that take over the measures of a level are levels of these measures, too. */
function inherited(plan: Plan, levels: readonly string[]): string[] {
  if (levels.length === 0) return []
  return scaleOf(plan).filter((level) => levelChain(plan, level).some((one) => levels.includes(one)))
}

function hazardsOf(plan: Plan, words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.flatMap((word) => (word === undefined ? [] : [hazardKey(plan, word)])))]
}

function siteActs(plan: Plan): Led[] {
  return (plan.playbooks ?? []).flatMap((playbook) =>
    (playbook.steps ?? []).map(
      (step): Led => ({
        act: {
          ...{ measure: asMeasure(step), node: step, occasion: 'site', playbook, levels: [], warnings: [] },
          hazards: hazardsOf(plan, [playbook.hazard]),
        },
        by: allBy(step),
      }),
    ),
  )
}

function evacuationActs(plan: Plan): Led[] {
  return (plan.resources?.evacuations ?? []).map((evacuation): Led => {
    const { area, when, within, text, mover = [] } = evacuation
    const measure: Measure = {
      title: area,
      ...(when === undefined ? {} : { when }),
      ...(within === undefined ? {} : { within }),
      ...(text === undefined ? {} : { text }),
    }
    const hazards = hazardsOf(plan, [when?.hazard])
    return {
      act: { measure, node: evacuation, occasion: 'evacuation', evacuation, levels: [], warnings: [], hazards },
      by: mover,
    }
  })
}

function asMeasure({ by, ...step }: Step): Measure {
  return { ...step, ...(by ? { lead: by } : {}) }
}

/** Who carries out a step or one within it. */
function allBy({ by = [], steps = [] }: Step): NonNullable<Step['by']> {
  return [...by, ...steps.flatMap(allBy)]
}

/** What has a time stands first, the earliest on top; then what repeats, then what has none. Steps on site keep their order. */
function inTime(plan: Plan, acts: readonly CardAct[]): CardAct[] {
  const keys = new Map(acts.map((act) => [act, act.occasion === 'site' ? [9] : timeKey(plan, act.measure)]))
  return [...acts].sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []))
}

/** @returns whether an act holds at one of the levels. */
export function holdsAt({ levels }: CardAct, wanted: readonly string[]): boolean {
  return levels.length === 0 || levels.some((level) => wanted.includes(level))
}

/** @returns whether an act belongs to a response: it ends with it. */
export function isResponse({ occasion }: CardAct): boolean {
  return occasion === 'response' || occasion === 'site'
}

/** @returns the levels, of those of the plan, for which at least one of the acts is said. */
export function levelsOf(plan: Plan, acts: readonly CardAct[]): string[] {
  const response = acts.filter(isResponse)
  if (response.some(({ levels }) => levels.length === 0)) return scaleOf(plan)
  return expandLevels(plan, [...new Set(response.flatMap(({ levels }) => levels))])
}
