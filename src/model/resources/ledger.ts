/** What a document holds in stock. */
import type { Plan, Registry, Supply } from '../plan.generated.ts'

/** @returns the supplies of a plan or a registry; other documents have none. */
export function suppliesOf(document: object): readonly Supply[] {
  const { resources, supplies } = document as Partial<Pick<Plan, 'resources'> & Pick<Registry, 'supplies'>>
  return resources?.supplies ?? supplies ?? []
}
