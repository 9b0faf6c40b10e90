/** Types of plans that the law treats alike. */
import type { Plan } from '../plan.generated.ts'

type Type = Plan['type']

const GOVERNMENT: ReadonlySet<Type> = new Set(['overall', 'special', 'departmental', 'joint', 'catastrophe'])
const ENTERPRISE: ReadonlySet<Type> = new Set(['comprehensive', 'unitSpecial', 'onSite'])

/** @returns whether a plan is one of a government or its departments, from the county upwards. */
export function isOfGovernment({ type }: Plan): boolean {
  return GOVERNMENT.has(type)
}

/** @returns whether a plan is one of an enterprise for accidents at work. */
export function isOfEnterprise({ type }: Plan): boolean {
  return ENTERPRISE.has(type)
}

/** @returns whether a plan is one of a single unit: an enterprise, a school, a building. */
export function isOfUnit(plan: Plan): boolean {
  return isOfEnterprise(plan) || plan.type === 'unit' || plan.type === 'fire'
}

/** @returns whether a plan leaves reports and its own care to the comprehensive plan that it names as its superior. */
export function isManagedAbove({ type, planSystem }: Plan): boolean {
  return (type === 'unitSpecial' || type === 'onSite') && Boolean(planSystem?.parent?.length)
}
