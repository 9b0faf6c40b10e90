import { createRequire } from 'node:module'
import { remembering } from '../base/remember.ts'
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

/** What offices cite in profiles and rules of their own; made once for all documents that are checked alike. */
export function ownSources({ knownProfiles = NO_PROFILES, rules }: Citing): Sources {
  return ofRules(rules)(knownProfiles)
}

const NO_PROFILES: Profiles = {}

const ofRules = remembering((rules: Citing['rules']) =>
  remembering((knownProfiles: Profiles): Sources => {
    const profiles = Object.values(knownProfiles).map(({ sources }) => sources)
    return Object.assign({}, ...profiles, ...rules.flatMap(({ own }) => (own ? [own] : [])))
  }),
)
