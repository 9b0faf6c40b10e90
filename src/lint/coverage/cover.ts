/** From documents to their coverage. */
import type { Coverage, CoveredDocument } from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import type { Drill, Plan, Registry } from '../../model/plan.generated.ts'
import type { Profile } from '../../model/requirement.ts'
import { SHAPES } from '../../model/shapes.generated.ts'
import { PROFILES } from '../data.generated.js'
import { coverCapability } from './capability.ts'
import type { Covered } from './place.ts'
import { coverProfiles, type HeldPlan } from './requirements.ts'

/** One document, and for a plan what it is held against. */
export interface CoverInput extends Covered<Plan | Registry | Drill> {
  profiles?: readonly Profile[]
  region?: string
}

export interface CoverOptions {
  locale: Locale
  /** Only the profiles: the index of capability and the part of its own for the fourteen contents are left out. */
  onlyProfiles: boolean
}

/** The profile that has a part of its own. */
const CONTENTS = 'contents-14'

/** @param inputs in any order; documents are ordered by kind, plans by type, then by path */
export function cover(inputs: readonly CoverInput[], { locale, onlyProfiles }: CoverOptions): Coverage {
  const coded = withCodes(inputs)
  const documents = coded.map((one) => described(one, locale))
  const plans = coded.filter((one): one is CoverInput & HeldPlan => one.document.kind === 'plan')
  const all = coverProfiles(plans, locale)
  if (onlyProfiles) return { documents, parts: all }
  const title = PROFILES[CONTENTS]?.title[locale] ?? ''
  const contents = all.find(({ id }) => id === CONTENTS) ?? { id: CONTENTS, title, plans: [], rows: [] }
  return {
    documents,
    parts: all.filter((part) => part !== contents),
    contents,
    capability: coverCapability(coded, locale),
  }
}

type Coded = CoverInput & { code: string; profiles: readonly Profile[] }

const KINDS = ['plan', 'registry', 'drill'] as const
const LETTERS = { plan: '', registry: 'R', drill: 'D' }
const TYPES = SHAPES.plan.fields.type?.labels ?? {}
const IN_ORDER = Object.keys(TYPES)

function typeOf({ document }: CoverInput): Plan['type'] | undefined {
  return document.kind === 'plan' ? (document as Plan).type : undefined
}

function withCodes(inputs: readonly CoverInput[]): Coded[] {
  const rank = (input: CoverInput): number => IN_ORDER.indexOf(typeOf(input) ?? '')
  return KINDS.flatMap((kind) => {
    const own = inputs.filter(({ document }) => document.kind === kind)
    const inOrder = own.toSorted((a, b) => rank(a) - rank(b) || (a.source.path < b.source.path ? -1 : 1))
    return inOrder.map((one, index) => ({ profiles: [], ...one, code: `${LETTERS[kind]}${index + 1}` }))
  })
}

function described(coded: Coded, locale: Locale): CoveredDocument {
  const { document, source, code } = coded
  const type = TYPES[typeOf(coded) ?? '']?.[locale]
  const kind = KINDS.find((one) => one === document.kind) ?? 'plan'
  const { id, title } = document
  return { code, kind, id, title, path: source.path, ...(type === undefined ? {} : { type }) }
}
