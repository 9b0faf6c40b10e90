/** Tables of `schemas/tables`, checked against the register and the shapes of a plan. */
import {
  type DrillFrequency,
  type ExampleNumber,
  type Placeholder,
  REGIONS,
  type ShortNumber,
  type Sources,
  type VagueWords,
  type WordTest,
} from '../model/requirement.ts'
import {
  asEntry,
  check,
  checkKeys,
  type Entry,
  localized,
  oneOf,
  optionalText,
  pattern,
  text,
  texts,
} from './data-entry.ts'
import { appliesWithCountry, contentPath, knownSources } from './profiles.ts'

const FREQUENCY_KEYS = ['id', 'who', 'decidable', 'reason', 'applies', 'maxMonths', 'sources', 'from', 'to', 'note']

export function frequencyOf(entry: Entry, sources: Sources): DrillFrequency {
  const id = text('row', entry.id)
  checkKeys(id, entry, FREQUENCY_KEYS)
  const cited = knownSources(id, entry.sources, sources)
  const first = sources[cited[0] ?? '']
  check(first !== undefined, id, 'no source')
  const { decidable, maxMonths } = entry
  check(typeof decidable === 'boolean', id, 'decidable: true or false')
  check(decidable ? typeof maxMonths === 'number' && maxMonths > 0 : maxMonths === undefined, id, 'maxMonths')
  check(decidable === (entry.reason === undefined), id, 'a row that is not decidable has a reason')
  const [from, to] = [
    optionalText(id, entry.from) ?? first.inForce?.from,
    optionalText(id, entry.to) ?? first.inForce?.to,
  ]
  const note = optionalText(id, entry.note)
  return {
    id,
    who: localized(id, entry.who),
    decidable,
    ...(decidable ? { maxMonths: Number(maxMonths) } : { reason: localized(id, entry.reason) }),
    applies: frequencyApplies(id, asEntry(id, entry.applies)),
    sources: cited,
    binding: first.binding,
    certainty: first.certainty,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(note ? { note } : {}),
  }
}

function frequencyApplies(id: string, { words, without, ...rest }: Entry): DrillFrequency['applies'] {
  return {
    ...appliesWithCountry(id, rest),
    ...(words === undefined ? {} : { words: wordTest(id, asEntry(id, words)) }),
    ...(without === undefined ? {} : { without: wordTest(id, asEntry(id, without)) }),
  }
}

function wordTest(id: string, entry: Entry): WordTest {
  checkKeys(id, entry, ['in', 'any'])
  return { in: texts(id, entry.in).map((path) => contentPath(id, path)), any: texts(id, entry.any) }
}

export function exampleNumberOf(entry: Entry): ExampleNumber {
  const id = text('row', entry.id)
  checkKeys(id, entry, ['id', 'title', 'country', 'pattern'])
  const title = localized(id, entry.title)
  return { id, title, country: text(id, entry.country), pattern: pattern(id, entry.pattern, 'u') }
}

export function shortNumberOf(entry: Entry): ShortNumber {
  const id = text('row', entry.number ?? entry.pattern)
  checkKeys(id, entry, ['number', 'pattern', 'title', 'region'])
  const rest = { title: localized(id, entry.title), region: oneOf(id, entry.region, REGIONS) }
  if (entry.number === undefined) return { pattern: pattern(id, entry.pattern, 'u'), ...rest }
  check(/^\d{3,6}$/.test(id) && entry.pattern === undefined, id, 'number or pattern')
  return { number: id, ...rest }
}

export function vagueWordsOf(entry: Entry): VagueWords {
  const group = oneOf('row', entry.group, ['actor', 'time'] as const)
  checkKeys(group, entry, ['group', 'ask', 'words'])
  const words = asEntry(group, entry.words)
  return { group, ask: localized(group, entry.ask), words: { zh: texts(group, words.zh), en: texts(group, words.en) } }
}

export function placeholderOf(entry: Entry): Placeholder {
  const id = text('row', entry.id)
  checkKeys(id, entry, ['id', 'title', 'pattern', 'unless', 'note'])
  const note = optionalText(id, entry.note)
  return {
    id,
    title: localized(id, entry.title),
    pattern: pattern(id, entry.pattern, 'iu'),
    ...(entry.unless === undefined ? {} : { unless: pattern(id, entry.unless, 'iu') }),
    ...(note ? { note } : {}),
  }
}
