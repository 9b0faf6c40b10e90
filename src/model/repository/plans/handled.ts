import type { Plan } from '../../plan.generated.ts'

/** Plans that stand above those of single hazards. */
export const ABOVE_ALL: ReadonlySet<Plan['type'] | undefined> = new Set<Plan['type']>(['overall', 'comprehensive'])

/** @returns the hazards of an overall plan for which it has a procedure of its own */
export function handledHazards({ type, scenario, playbooks = [], measures }: Plan): string[] {
  if (!ABOVE_ALL.has(type)) return []
  const own = new Set([...playbooks.map(({ hazard }) => hazard), ...measures.flatMap(({ hazards = [] }) => hazards)])
  const isHandled = (word: string | undefined): boolean => word !== undefined && own.has(word)
  return (scenario.hazards ?? []).filter(({ id, name }) => isHandled(id) || isHandled(name)).map(({ name }) => name)
}
