import { createRequire } from 'node:module'
import type { Profiles, Source, Sources } from '../model/requirement.ts'

let register: Sources | undefined

/** @returns an entry of the register; its 130 KB are a file of their own, read with the first finding. */
export function registeredSource(id: string): Source | undefined {
  register ??= createRequire(import.meta.url)('./sources.generated.json') as Sources
  return register[id]
}

/** What offices cite in profiles of their own. */
export function ownSources(profiles: Profiles = {}): Sources {
  return Object.assign({}, ...Object.values(profiles).map(({ sources }) => sources))
}
