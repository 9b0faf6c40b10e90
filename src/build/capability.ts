/** The index of capability, `schemas/capability.yaml`, checked against the register and the shapes of all documents. */
import type { Localized } from '../base/locale.ts'
import { contentPathFault } from '../model/content-path.ts'
import {
  type CapabilityIndex,
  EVIDENCE_KINDS,
  type Evidence,
  type Indicator,
  type IndicatorGroup,
} from '../model/required/capability.ts'
import type { PlanType, Sources } from '../model/requirement.ts'
import { asEntry, check, checkKeys, type Entry, list, localized, manyOf, text, texts } from './data-entry.ts'
import { shapes } from './shapes.ts'

const SHAPES = shapes()
const TYPES = Object.keys(SHAPES.plan?.fields.type?.labels ?? {}) as PlanType[]

/** @throws an Error that names the indicator where something is wrong */
export function compileCapability(given: Entry, sources: Sources): CapabilityIndex {
  checkKeys('capability', given, ['source', 'groups'])
  const source = text('capability', given.source)
  check(source in sources, source, 'is not in the register')
  const groups = list('capability', given.groups).map(groupOf)
  const ids = groups.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => `${id}/${indicator.id}`)])
  for (const [index, id] of ids.entries()) check(ids.indexOf(id) === index, id, 'given twice')
  return { source, groups }
}

function groupOf(entry: Entry): IndicatorGroup {
  const id = text('group', entry.id)
  checkKeys(id, entry, ['id', 'title', 'indicators'])
  return { id, title: bilingual(id, entry.title), indicators: list(id, entry.indicators).map(indicatorOf) }
}

function indicatorOf(entry: Entry): Indicator {
  const id = text('indicator', entry.id)
  checkKeys(id, entry, ['id', 'title', 'onlyRelated', 'evidence', 'unseen', 'ask'])
  return {
    id,
    title: bilingual(id, entry.title),
    ...(entry.onlyRelated === true ? { onlyRelated: true as const } : {}),
    evidence: list(id, entry.evidence).map((one) => evidenceOf(id, one)),
    unseen: bilingual(id, entry.unseen),
    ask: bilingual(id, entry.ask),
  }
}

function evidenceOf(id: string, entry: Entry): Evidence {
  checkKeys(id, entry, ['what', 'types', ...EVIDENCE_KINDS])
  const paths = EVIDENCE_KINDS.flatMap((kind) => {
    if (entry[kind] === undefined) return []
    const given = texts(id, entry[kind])
    for (const path of given) {
      const fault = contentPathFault(path, SHAPES, kind)
      check(
        fault === undefined,
        id,
        `${path}: ${fault?.text.en}${fault?.guess ? `; did you mean ${fault.guess}?` : ''}`,
      )
    }
    return [[kind, given] as const]
  })
  check(paths.length > 0, id, 'evidence without a path')
  return {
    what: bilingual(id, entry.what),
    ...(entry.types === undefined ? {} : { types: manyOf(id, entry.types, TYPES) }),
    ...Object.fromEntries(paths),
  }
}

/** A comma in a text without quotes makes a key of what follows it. */
function bilingual(id: string, value: unknown): Localized {
  checkKeys(id, asEntry(id, value), ['zh', 'en'])
  return localized(id, value)
}
