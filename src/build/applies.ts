/** What profiles and tables have in common: which plans an entry is about, where in a plan to look, what it cites. */
import { contentPathFault } from '../model/content-path.ts'
import type { Applies, GovernmentLevel, PlanType, Sources, WordTest } from '../model/requirement.ts'
import { asEntry, check, checkKeys, manyOf, optionalText, text, texts } from './data-entry.ts'
import { shapes } from './shapes.ts'

/** What entries may name. */
export interface Known {
  sources: Sources
  /** Codes of administrative divisions. */
  divisions: ReadonlySet<string>
}

const SHAPES = shapes()
const TYPES = Object.keys(SHAPES.plan?.fields.type?.labels ?? {}) as PlanType[]
const LEVELS = Object.keys(SHAPES.jurisdiction?.fields.level?.labels ?? {}) as GovernmentLevel[]
const APPLIES_KEYS = ['types', 'levels', 'country', 'region', 'words', 'without']

/** @returns which plans are meant; `divisions` are the codes that a region may have. */
export function appliesOf(id: string, value: unknown, divisions: ReadonlySet<string>): Applies {
  const entry = asEntry(id, value)
  checkKeys(id, entry, APPLIES_KEYS)
  const region = optionalText(id, entry.region)
  check(region === undefined || divisions.has(region), id, `no division ${region}`)
  return {
    ...(entry.types === undefined ? {} : { types: manyOf(id, entry.types, TYPES) }),
    ...(entry.levels === undefined ? {} : { levels: manyOf(id, entry.levels, LEVELS) }),
    ...(entry.country === undefined ? {} : { country: text(id, entry.country) }),
    ...(region === undefined ? {} : { region }),
    ...(entry.words === undefined ? {} : { words: wordTest(id, entry.words) }),
    ...(entry.without === undefined ? {} : { without: wordTest(id, entry.without) }),
  }
}

function wordTest(id: string, value: unknown): WordTest {
  const entry = asEntry(id, value)
  checkKeys(id, entry, ['in', 'any'])
  return { in: texts(id, entry.in).map((path) => contentPath(id, path)), any: texts(id, entry.any) }
}

/** @returns a content path whose keys are fields of a plan and whose values are ones they may have. */
export function contentPath(id: string, path: string): string {
  const fault = contentPathFault(path, SHAPES)
  check(fault === undefined, id, `${path}: ${fault?.text.en}`)
  return path
}

/** @returns ids of the register; @throws where one is none. */
export function knownSources(id: string, value: unknown, sources: Sources): string[] {
  const cited = texts(id, value)
  for (const source of cited) check(Object.hasOwn(sources, source), id, `no source ${source}`)
  return cited
}
