/** Numbers, words and divisions of `schemas/tables`: rows without a date. */
import { REGIONS } from '../model/requirement.ts'
import type {
  Division,
  ExampleNumber,
  HazardHelp,
  Placeholder,
  ShortNumber,
  VagueWords,
} from '../model/tables/types.ts'
import { type Known, knownSources } from './applies.ts'
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

export function divisionOf(entry: Entry): Division {
  const code = text('division', entry.code)
  checkKeys(code, entry, ['code', 'name'])
  check(/^\d{2}(\d{2}){0,2}$/.test(code), code, 'two, four or six digits')
  return { code, name: localized(code, entry.name) }
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
  const group = oneOf('row', entry.group, ['actor', 'time', 'condition'] as const)
  checkKeys(group, entry, ['group', 'ask', 'words'])
  const words = asEntry(group, entry.words)
  return { group, ask: localized(group, entry.ask), words: { zh: texts(group, words.zh), en: texts(group, words.en) } }
}

export function hazardHelpOf(entry: Entry, { sources }: Known): HazardHelp {
  const id = text('row', entry.id)
  checkKeys(id, entry, ['id', 'sources', 'title', 'hazards', 'unless', 'functions', 'helpers'])
  const words = (key: 'hazards' | 'helpers'): string[] => {
    const { zh, en } = asEntry(id, entry[key])
    return [...texts(id, zh), ...texts(id, en)]
  }
  return {
    id,
    sources: knownSources(id, entry.sources, sources),
    title: localized(id, entry.title),
    hazards: words('hazards'),
    unless: entry.unless === undefined ? [] : texts(id, entry.unless),
    functions: texts(id, entry.functions),
    helpers: words('helpers'),
  }
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
