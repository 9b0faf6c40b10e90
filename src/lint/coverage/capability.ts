/** What the documents of a repository show of the index of capability. */
import type { Coverage, CoverageEvidence, CoverageIndicator } from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import type { Path } from '../../base/problem.ts'
import type { Plan } from '../../model/plan.generated.ts'
import { type Evidence, type EvidenceKind, type Indicator, PLACE } from '../../model/required/capability.ts'
import { placesAt } from '../../model/required/places.ts'
import { citationOf } from '../../model/requirement.ts'
import { registeredSource } from '../sources.ts'
import { CAPABILITY } from './capability.generated.js'
import { type Covered, placeOf, valueAt } from './place.ts'

/** A document and its code. */
export interface Witness extends Covered {
  code: string
}

/** @returns every indicator with what the documents show of it */
export function coverCapability(witnesses: readonly Witness[], locale: Locale): NonNullable<Coverage['capability']> {
  const source = registeredSource(CAPABILITY.source)
  if (!source) throw new Error(`no source ${CAPABILITY.source}`)
  const indicators = CAPABILITY.groups.flatMap((group) => group.indicators)
  const found = new Map<Evidence, CoverageEvidence['documents']>()
  // Document by document: what the model knows of one is kept for the one asked last.
  for (const witness of witnesses)
    for (const evidence of indicators.flatMap((indicator) => indicator.evidence)) {
      const seen = seenIn(witness, evidence, locale)
      if (seen) found.set(evidence, [...(found.get(evidence) ?? []), seen])
    }
  const numberOf = new Map(indicators.map((indicator, index) => [indicator, index + 1]))
  const groups = CAPABILITY.groups.map(({ id, title, indicators }, index) => ({
    number: index + 1,
    id,
    title: title[locale],
    indicators: indicators.map((one) => ({ number: numberOf.get(one) ?? 0, ...indicatorOf(one, found, locale) })),
  }))
  return { source: citationOf(source, locale), groups }
}

function indicatorOf(
  { id, title, onlyRelated, evidence, unseen, ask }: Indicator,
  found: ReadonlyMap<Evidence, CoverageEvidence['documents']>,
  locale: Locale,
): Omit<CoverageIndicator, 'number'> {
  const lines = evidence.map((one): CoverageEvidence => {
    const documents = found.get(one) ?? []
    return { what: one.what[locale], count: documents.reduce((sum, { count }) => sum + count, 0), documents }
  })
  const held = lines.filter(({ count }) => count > 0).length
  const seen = held === lines.length ? 'all' : held > 0 ? 'some' : 'none'
  const state = onlyRelated ? 'ask' : seen
  return { id, title: title[locale], state, evidence: lines, unseen: unseen[locale], ask: ask[locale] }
}

function seenIn(
  witness: Witness,
  evidence: Evidence,
  locale: Locale,
): CoverageEvidence['documents'][number] | undefined {
  const { document, code } = witness
  const paths = evidence[document.kind as EvidenceKind] ?? []
  if (paths.length === 0 || (evidence.types && !evidence.types.includes((document as Plan).type))) return undefined
  const found = paths.flatMap((path) => placesAt(document, withPlace(path, document)))
  const things = new Set(found.map((path) => thingAt(document, path).join('/')))
  const [first] = found
  return first && { code, count: things.size, first: placeOf(witness, first, locale) }
}

/** Objects are counted: one of which several words are said counts once. */
function thingAt(document: object, path: Path): Path {
  const value = valueAt(document, path)
  return typeof value === 'object' && !Array.isArray(value) ? path : path.slice(0, -1)
}

/** Signs that mean something in a content path. */
const SIGNS = /[[\]|.=~]/

/** A plan that names no jurisdiction is asked with the words that stand beside its name. */
function withPlace(path: string, document: { kind: string }): string {
  if (!path.includes(PLACE)) return path
  // Of “Kestrel County, Meridian” the county.
  const [name = ''] = ((document as Plan).meta?.jurisdiction?.name ?? '').split(/[,，]/)
  return name === '' || SIGNS.test(name) ? path.replace(`${PLACE}|`, '') : path.replace(PLACE, name)
}
