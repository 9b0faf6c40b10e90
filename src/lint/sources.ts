import { createRequire } from 'node:module'
import type { Profiles, Source, Sources } from '../model/requirement.ts'

let register: Sources | undefined

/** @returns an entry of the register; its 130 KB are a file of their own, read with the first finding. */
export function registeredSource(id: string): Source | undefined {
  register ??= createRequire(import.meta.url)('./sources.generated.json') as Sources
  return register[id]
}

interface Citing {
  knownProfiles?: Profiles
  rules: readonly { own?: Sources }[]
}

/** What offices cite in profiles and rules of their own. */
export function ownSources({ knownProfiles = {}, rules }: Citing): Sources {
  const profiles = Object.values(knownProfiles).map(({ sources }) => sources)
  return Object.assign({}, ...profiles, ...rules.flatMap(({ own }) => (own ? [own] : [])))
}
