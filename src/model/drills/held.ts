/** When a drill was held, and whether. */
import type { Drill } from '../plan.generated.ts'

/** @returns whether its record or its status says that it took place */
export function isHeld({ record, status }: Pick<Drill, 'record' | 'status'>): boolean {
  return record?.started !== undefined || status === 'held' || status === 'closed'
}

/** @returns the day on which a drill was held or is planned; empty when nothing says it */
export function dayOf({ record, start }: Pick<Drill, 'record' | 'start'>): string {
  return (record?.started ?? start ?? '').slice(0, 10)
}
