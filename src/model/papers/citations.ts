/** Documents that a plan cites, and which of them have been replaced. */
import { remembering, rememberingText } from '../../base/remember.ts'
import { contentsOf } from '../contents/contents.ts'
import type { BasisItem, Plan, PlanTitle } from '../plan.generated.ts'
import { inForce } from '../tables/applies.ts'
import type { ReplacedDocument } from '../tables/types.ts'

/** A citation of something that another document has replaced. */
export interface Outdated {
  node: object
  key: 'number' | 'year' | 'title' | 'source' | 'standard'
  /** As the plan cites it. */
  cited: string
  row: ReplacedDocument
}

/** A row with its numbers and titles in the form in which they are compared. */
interface Known {
  row: ReplacedDocument
  numbers: readonly string[]
  titles: ReadonlySet<string>
}

/** @returns the citations of a plan that a newer document had replaced on a day; what it supersedes itself is none. */
export function outdatedCitations(plan: Plan, table: readonly ReplacedDocument[], date: string): Outdated[] {
  const known = prepared(table)(date)
  const { parent = [], children = [], related = [], manuals = [] } = plan.planSystem ?? {}
  const found: Outdated[] = []
  for (const some of [plan.basis ?? [], parent, children, related, manuals])
    for (const node of some) {
      const outdated = judgeTitled(node, known)
      if (outdated) found.push(outdated)
    }
  addSources(plan, known, found)
  return found
}

/** Rows in force on a day, and those among them that replace a title. */
interface InForce {
  rows: readonly Known[]
  /** Fits whatever holds one of their numbers, and a little more. */
  anyNumber: RegExp
  byTitle: ReadonlyMap<string, readonly Known[]>
}

const prepared = remembering((table: readonly ReplacedDocument[]) => {
  const all = table.map(toKnown)
  return rememberingText((date): InForce => {
    const rows = all.filter(({ row }) => inForce(row, date))
    const byTitle = new Map<string, Known[]>()
    for (const one of rows) for (const title of one.titles) byTitle.set(title, [...(byTitle.get(title) ?? []), one])
    const numbers = rows.flatMap((one) => one.numbers)
    return { rows, byTitle, anyNumber: new RegExp(numbers.map(literally).join('|') || '$^') }
  })
})

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function toKnown(row: ReplacedDocument): Known {
  const { numbers = [], titles = [] } = row.old
  return { row, numbers: numbers.map(plain), titles: new Set(titles.map(plain)) }
}

/** Brackets, spaces and dashes are written in many ways; the name of the state before a law may be left out. */
const plain = rememberingText((text) =>
  text
    .replace(/[《》\s]/g, '')
    .replace(/[[（(〔【]/g, '〔')
    .replace(/[\]）)〕】]/g, '〕')
    .replace(/[—–－]+/g, '-')
    .replace(/^中华人民共和国/, ''),
)

/** Every number has one. */
const DIGIT = /\d/

function judgeTitled(node: BasisItem | PlanTitle, { rows, byTitle, anyNumber }: InForce): Outdated | undefined {
  const { title } = node
  const number = node.number === undefined ? undefined : plain(node.number)
  const name = plain(title)
  // Most citations have no number that was replaced: then only what replaces the very title is asked.
  const holdsOne =
    (number !== undefined && DIGIT.test(number) && anyNumber.test(number)) || (DIGIT.test(name) && anyNumber.test(name))
  const known = holdsOne ? rows : byTitle.get(name)
  return known && judgeBy(known, node, { title: name, number })
}

/** A citation in the form in which it is compared. */
interface Said {
  title: string
  number: string | undefined
}

function judgeBy(known: readonly Known[], node: BasisItem | PlanTitle, said: Said): Outdated | undefined {
  const { title, number, year } = node
  const cited = { node, cited: [title.replace(/[《》]/g, ''), number].filter(Boolean).join(' ') }
  for (const { row, numbers, titles } of known) {
    if (said.number !== undefined && holdsNumber(said.number, numbers)) return { ...cited, key: 'number', row }
    if (holdsNumber(said.title, numbers)) return { ...cited, key: 'title', row }
    if (!titles.has(said.title)) continue
    const { before } = row.old
    if (before === undefined) return { ...cited, key: 'title', row }
    if (year !== undefined && year < before) return { ...cited, key: 'year', row }
  }
  return undefined
}

/** A number is whole: 29639-2013 is not in 29639-20131. */
function holdsNumber(said: string, numbers: readonly string[]): boolean {
  return numbers.some((number) => {
    const at = said.indexOf(number)
    return at >= 0 && !/\d/.test(said[at + number.length] ?? '')
  })
}

const CITING = [
  ['measure', 'source'],
  ['goal', 'source'],
  ['supply', 'standard'],
] as const

function addSources(plan: Plan, { rows, anyNumber }: InForce, found: Outdated[]): void {
  const { objects } = contentsOf(plan)
  for (const [shape, key] of CITING)
    for (const node of objects.get(shape) ?? []) {
      const text = node[key]
      if (typeof text !== 'string' || !DIGIT.test(text)) continue
      const said = plain(text)
      if (!anyNumber.test(said)) continue
      const outdated = rows.find(({ numbers }) => holdsNumber(said, numbers))
      if (outdated) found.push({ node, key, cited: text, row: outdated.row })
    }
}
