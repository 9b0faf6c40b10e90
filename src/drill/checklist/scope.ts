/** What a filter lets through. */
import type { ChecklistFilter, Phase } from '../../model/checklist.ts'
import { type Body, type Directory, isDeclared, type Named } from '../../model/directory.ts'
import type { Actor, Condition, Plan, Reference } from '../../model/plan.generated.ts'
import { expandLevels, isForHazard, levelChain } from '../../model/response/levels.ts'

/** A plan, who is in it, and what was asked for. */
export interface Scope {
  plan: Plan
  directory: Directory
  filter: ChecklistFilter
  /** The level asked for and the levels it takes over, nearest first; undefined: all levels. */
  chain: string[] | undefined
}

export function makeScope(plan: Plan, directory: Directory, filter: ChecklistFilter): Scope {
  return {
    plan,
    directory,
    filter,
    chain: filter.level === undefined ? undefined : levelChain(plan, filter.level, filter.hazard),
  }
}

/** @returns whether one of the levels holds; what names no level holds at every one. */
export function isAtLevel({ plan, chain }: Scope, levels: readonly string[] | undefined): boolean {
  if (!chain || !levels?.length) return true
  return expandLevels(plan, levels).some((level) => chain.includes(level))
}

/** @returns whether something is for the hazard asked for; what names no hazard is for every one. */
export function meetsHazard({ filter }: Scope, named: readonly string[] | undefined, when?: Condition): boolean {
  const own = when?.hazard === undefined ? undefined : [when.hazard]
  return isForHazard(filter.hazard, named) && isForHazard(filter.hazard, own)
}

/** @returns whether one of the warnings may be given for the hazard asked for. */
export function meetsWarnings(scope: Scope, warnings: readonly string[] | undefined): boolean {
  if (!scope.filter.hazard || !warnings?.length) return true
  return warnings.some((id) => {
    const level = scope.plan.warning?.levels?.find((one) => one.id === id)
    return meetsHazard(scope, level?.hazards, level?.when)
  })
}

export function isInPhase({ filter }: Scope, phase: Phase): boolean {
  return filter.phase === undefined || filter.phase === phase
}

/** @returns whether the references name the body asked for, a post of it, or the very post. */
export function concerns(scope: Scope, references: readonly Reference[] | undefined): boolean {
  const { actor } = scope.filter
  if (!actor) return true
  return (references ?? []).some((reference) => isSame(actor.named, scope.directory.resolve(reference)))
}

/** @returns the same, or that the body asked for is a member or the leading unit of a group that is named. */
export function concernsGroup(scope: Scope, references: readonly Reference[] | undefined): boolean {
  const wanted = scope.filter.actor?.named.body
  if (concerns(scope, references)) return true
  if (!wanted) return false
  return (references ?? []).some((reference) => {
    const group = scope.directory.resolve(reference)?.body
    return group !== undefined && belongs(scope.directory, wanted, group.actor)
  })
}

function isSame(wanted: Named, found: Named | undefined): boolean {
  if (wanted.office) return found?.office === wanted.office
  return wanted.body === (found?.body ?? found?.office?.body)
}

function belongs(directory: Directory, wanted: Body, group: Actor): boolean {
  const isWanted = (reference: Reference) => directory.bodyOf(reference)?.actor === wanted.actor
  if ((group.leadUnit ?? []).some(isWanted)) return true
  return (group.members ?? []).some((member) => {
    if (typeof member === 'string') return isWanted(member)
    return isDeclared(member) && isWanted(member.name)
  })
}
