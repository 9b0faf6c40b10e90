import type { Directory } from '../directory.ts'
import { referenceText } from '../directory.ts'
import type { Reference } from '../plan.generated.ts'

/** @returns one value for one body or post, however it is called; its words for whom the plan does not know. */
export function whoIs(reference: Reference, directory: Directory): unknown {
  const named = directory.resolve(reference)
  return named?.body?.actor ?? named?.office?.post ?? referenceText(reference)
}
