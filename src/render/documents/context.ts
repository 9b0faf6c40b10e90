/** From what a document is made of to the words and facts that its view takes. */
import type { Locale } from '../../base/locale.ts'
import { agreedDirectory } from '../../model/bodies/agreed.ts'
import { type Directory, makeDirectory } from '../../model/directory.ts'
import type { Plan, Registry } from '../../model/plan.generated.ts'
import { documentInfo, fingerprint, fingerprintOf } from '../info.ts'
import { makeWords, type Words } from '../phrase/words.ts'
import type { DocumentInfo } from '../tree.ts'
import { type DocumentContext, viewContext } from '../view/context.ts'
import type { Gathered } from './gathered.ts'
import type { RenderInput } from './input.ts'

/** @returns a plan that says nothing: the title page of a paper that is not one plan's */
export function blankPlan(id: string, title: string, language: Locale): Plan {
  return {
    kind: 'plan',
    ...{ id, title, language, type: 'generic' },
    ...{ scenario: {}, actors: [], measures: [], goals: [] },
  }
}

/** @param input what may be read in this edition */
export function documentContext(input: RenderInput, edition: DocumentInfo['edition']): DocumentContext {
  const { plan, registry, requirementTitles = new Map(), missing = [] } = input
  const words = makeWords({ ...input, directory: directoryOf(input) })
  const about = documentInfo(plan, edition, words.references(plan.meta?.issuer ?? []))
  const info = registry ? { ...about, ...registryInfo(registry) } : about
  return { ...viewContext(words, edition), info, requirementTitles, missing, ...(registry ? { registry } : {}) }
}

function directoryOf({ plan, parents = [], registries = [], registry }: RenderInput): Directory {
  if (!registry) return makeDirectory(plan, parents, registries)
  const others = parents.map((one) => makeDirectory(one, [], registries))
  return agreedDirectory(makeDirectory(plan, [], [registry]), [...others, makeDirectory(plan, [], registries)])
}

function registryInfo(registry: Registry): Partial<DocumentInfo> {
  const { updated } = registry
  return { fingerprint: fingerprint(registry), ...(updated === undefined ? {} : { date: updated }) }
}

export interface Paper {
  id: string
  title: string
  language: Locale
  missing: readonly string[]
}

/** @param sources of one paper; the order in which they are given does not matter */
export function gather(
  sources: readonly DocumentContext[],
  paper: Paper,
): Gathered & { words: Words; info: DocumentInfo } {
  const key = ({ info }: DocumentContext) => [info.id, info.title, info.fingerprint].join('\n')
  const sorted = [...sources].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  const infos = sorted.map(({ info }) => info)
  const edition = infos[0]?.edition ?? 'internal'
  const plan = blankPlan(paper.id, paper.title, paper.language)
  const words = makeWords({ plan, directory: makeDirectory(plan) })
  const dates = infos.flatMap(({ date }) => date ?? []).sort()
  const issuers = [...new Set(infos.map(({ issuer }) => issuer))]
  const [issuer = ''] = issuers
  const info: DocumentInfo = {
    ...{ id: paper.id, title: paper.title, language: paper.language, version: '', edition },
    ...(dates.length > 0 ? { date: dates.at(-1) ?? '' } : {}),
    issuer: issuers.length === 1 ? issuer : '',
    ...(infos.every(({ sheet }) => sheet === 'letter') ? { sheet: 'letter' as const } : {}),
    fingerprint: fingerprintOf(infos.map((one) => one.fingerprint)),
  }
  return { words, edition, sources: sorted, missing: [...paper.missing].sort(), info }
}
