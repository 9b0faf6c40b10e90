/** The register of sources, from the short form people write to the form that rules use. */
import type { Localized } from '../base/locale.ts'
import { BINDINGS } from '../base/problem.ts'
import {
  ADDRESSES,
  BINDS,
  CERTAINTIES,
  type InForce,
  REGIONS,
  type Source,
  type Sources,
} from '../model/requirement.ts'
import { check, checkKeys, type Entry, entries, localized, oneOf, optionalText } from './data-entry.ts'

const DOCUMENT_KEYS = [
  'zh',
  'en',
  'binding',
  'binds',
  'region',
  'addresses',
  'certainty',
  'from',
  'to',
  'mayBeReplaced',
  'note',
]
const SOURCE_KEYS = [
  'doc',
  'article',
  'clause',
  'binds',
  'certainty',
  'from',
  'to',
  'mayBeReplaced',
  'reserved',
  'note',
]
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const CONDUCT: readonly string[] = ['law', 'rule', 'local']

/** @returns the register by id; @throws where an entry is wrong, with its id. */
export function compileSources(register: Entry): Sources {
  const documents = new Map(entries(register, 'documents'))
  const given = new Map(entries(register, 'sources'))
  for (const [id, document] of documents) checkKeys(id, document, DOCUMENT_KEYS)
  return Object.fromEntries([...given.keys()].map((id) => [id, sourceOf(id, given, documents)]))
}

function sourceOf(id: string, given: Map<string, Entry>, documents: Map<string, Entry>): Source {
  const entry = given.get(id) ?? {}
  if (entry.same !== undefined) {
    checkKeys(id, entry, ['same', 'reserved'])
    const other = given.get(String(entry.same))
    check(other !== undefined && other.same === undefined, id, `same: ${entry.same} is no entry with a document`)
    const { reserved: _, ...source } = sourceOf(String(entry.same), given, documents)
    return { ...source, id, ...reserved(id, entry) }
  }
  checkKeys(id, entry, SOURCE_KEYS)
  const document = documents.get(String(entry.doc))
  check(document !== undefined, id, `no document ${entry.doc}`)
  return { ...described(id, { ...document, ...entry }, clauseOf(id, entry)), ...reserved(id, entry) }
}

function described(id: string, entry: Entry, clause: Localized | undefined): Source {
  const binding = oneOf(id, entry.binding, BINDINGS)
  const inForce = inForceOf(id, entry)
  const note = optionalText(id, entry.note)
  return {
    id,
    document: localized(id, entry),
    ...(clause ? { clause } : {}),
    binding,
    binds: oneOf(id, entry.binds ?? (CONDUCT.includes(binding) ? 'conduct' : 'content'), BINDS),
    region: oneOf(id, entry.region, REGIONS),
    ...(entry.addresses === undefined ? {} : { addresses: oneOf(id, entry.addresses, ADDRESSES) }),
    certainty: oneOf(id, entry.certainty, CERTAINTIES),
    ...(inForce ? { inForce } : {}),
    ...(entry.mayBeReplaced === true ? { mayBeReplaced: true as const } : {}),
    ...(note ? { note } : {}),
  }
}

function reserved(id: string, entry: Entry): Pick<Source, 'reserved'> {
  check(entry.reserved === undefined || entry.reserved === true, id, 'reserved is true or absent')
  return entry.reserved ? { reserved: true } : {}
}

function inForceOf(id: string, entry: Entry): InForce | undefined {
  const dates = (['from', 'to'] as const).flatMap((key) => {
    const date = optionalText(id, entry[key])
    if (date === undefined) return []
    check(DATE.test(date), id, `${key}: ${date} is no date`)
    return [[key, date] as const]
  })
  return dates.length > 0 ? Object.fromEntries(dates) : undefined
}

function clauseOf(id: string, entry: Entry): Localized | undefined {
  if (entry.article === undefined) return entry.clause === undefined ? undefined : localized(id, entry.clause)
  check(entry.clause === undefined, id, 'article and clause')
  const [first = 0, last] = String(entry.article).split('-').map(Number)
  check(first > 0 && (last === undefined || last > first), id, `article: ${entry.article}`)
  const zh = [first, last].flatMap((number) => (number ? [`第${chineseNumber(number)}条`] : [])).join('至')
  return { zh, en: last ? `arts. ${first}–${last}` : `art. ${first}` }
}

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** @returns a number from 1 to 999 as articles of laws are numbered: 10 十, 28 二十八, 102 一百零二, 110 一百一十. */
export function chineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const high = hundreds > 0 ? `${DIGITS[hundreds]}百` : ''
  const middle = tens > 0 ? `${tens === 1 && !high ? '' : DIGITS[tens]}十` : high && ones > 0 ? '零' : ''
  return `${high}${middle}${ones > 0 ? DIGITS[ones] : ''}`
}
