/** Coverage as a page of headings, texts and tables, before it is Markdown or HTML. */
import {
  type Coverage,
  type CoverageCell,
  type CoverageGroup,
  type CoveragePart,
  type CoverageRow,
  countStates,
  EVIDENCE_STATES,
  ITEM_STATES,
} from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import { cite } from '../words.ts'
import {
  type AnyState,
  documentsCounted,
  evidenceText,
  isSameText,
  placeText,
  remarks,
  rowText,
  say,
  textOf,
} from './words.ts'

export interface PageCell {
  /** One paragraph each. */
  lines: readonly string[]
  /** The sign of the cell stands before its lines. */
  state?: AnyState
  /** Names its row. */
  isHead?: true
  /** Over all columns: what the rows below rest on. */
  isBand?: true
}

export interface PageTable {
  kind: 'table'
  /** A matrix has a narrow column for each plan behind the first. */
  look: 'documents' | 'matrix' | 'list' | 'index'
  caption: string
  head: readonly string[]
  /** What the heads of columns stand for, where they are codes. */
  meanings?: readonly string[]
  rows: readonly (readonly PageCell[])[]
  /** Indexes of columns before which a kind of plan begins. */
  edges?: readonly number[]
}

export type PageBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string }
  | { kind: 'text'; text: string }
  | { kind: 'legend'; states: readonly AnyState[] }
  | { kind: 'counts'; counts: Partial<Record<AnyState, number>> }
  | { kind: 'map'; groups: readonly CoverageGroup[] }
  | { kind: 'folded'; title: string; table: PageTable }
  | PageTable

/** @returns the blocks of the page, from its title on */
export function coveragePage(coverage: Coverage, locale: Locale): PageBlock[] {
  const { parts, contents, capability } = coverage
  const hasParts = parts.length > 0 || contents !== undefined
  return [
    { kind: 'heading', level: 1, text: say('title', locale) },
    { kind: 'text', text: documentsCounted(coverage, locale) },
    documentTable(coverage, locale),
    ...(hasParts ? [{ kind: 'legend', states: ITEM_STATES } as const, text(say('judged', locale))] : []),
    ...(parts.length > 0 ? [heading(2, say('requirements', locale), 'requirements')] : []),
    ...parts.flatMap((part) => partBlocks(part, coverage, locale)),
    ...contentsBlocks(coverage, locale),
    ...(capability ? capabilityBlocks(capability, coverage, locale) : []),
  ]
}

function heading(level: 1 | 2 | 3, words: string, id?: string): PageBlock {
  return { kind: 'heading', level, text: words, ...(id === undefined ? {} : { id }) }
}

function text(words: string): PageBlock {
  return { kind: 'text', text: words }
}

function plain(...lines: string[]): PageCell {
  return { lines }
}

function documentTable({ documents }: Coverage, locale: Locale): PageTable {
  return {
    kind: 'table',
    look: 'documents',
    caption: say('documents', locale),
    head: [say('code', locale), say('name', locale), say('kind', locale), say('file', locale)],
    rows: documents.map(({ code, title, kind, type, path }) => [
      { lines: [code], isHead: true },
      plain(title),
      plain(type ?? say(kind, locale)),
      plain(path),
    ]),
  }
}

function contentsBlocks(coverage: Coverage, locale: Locale): PageBlock[] {
  const { contents } = coverage
  if (!contents) return []
  const head = heading(2, say('contents', locale), 'contents')
  if (contents.plans.length === 0) return [head, text(say('noContents', locale))]
  return [head, ...partBlocks(contents, coverage, locale)]
}

function partBlocks(part: CoveragePart, coverage: Coverage, locale: Locale): PageBlock[] {
  const states = part.rows.flatMap((row) => row.cells.map(({ state }) => state))
  const head: PageBlock[] = [heading(3, part.title), { kind: 'counts', counts: countStates(ITEM_STATES, states) }]
  const isAlone = coverage.documents.filter(({ kind }) => kind === 'plan').length === 1
  if (isAlone) return [...head, listTable(part, locale)]
  const title = say('whereIn', locale, { title: part.title })
  return [...head, matrix(part, coverage, locale), { kind: 'folded', title, table: whereTable(part, title, locale) }]
}

/** The text that rows rest on, over all columns. */
function band(row: CoverageRow, locale: Locale): PageCell[] {
  return [{ lines: [textOf(row, locale)], isBand: true }]
}

function withBands(
  rows: readonly CoverageRow[],
  locale: Locale,
  cells: (row: CoverageRow) => PageCell[],
): PageCell[][] {
  return rows.flatMap((row, index) => [
    ...(isSameText(row, rows[index - 1]) ? [] : [band(row, locale)]),
    [{ lines: [rowText(row, locale)], isHead: true as const }, ...cells(row)],
  ])
}

function matrix(part: CoveragePart, { documents }: Coverage, locale: Locale): PageTable {
  const missing = part.plans.map((_, index) => part.rows.filter((row) => row.cells[index]?.state === 'missing').length)
  const plans = part.plans.flatMap((plan) => documents.find(({ code }) => code === plan) ?? [])
  const types = plans.map(({ type }) => type)
  return {
    kind: 'table',
    look: 'matrix',
    caption: part.title,
    head: [say('item', locale), ...part.plans],
    meanings: ['', ...plans.map(({ title }) => title)],
    rows: [
      ...withBands(part.rows, locale, ({ cells }) => cells.map(({ state }) => ({ lines: [], state }))),
      [{ lines: [say('missingHere', locale)], isHead: true }, ...missing.map((count) => plain(String(count)))],
    ],
    edges: types.flatMap((type, index) => (index > 0 && type !== types[index - 1] ? [index + 1] : [])),
  }
}

/** Where a cell is met, one line for each place, and what is to be said beside its sign. */
function whereLines(cell: CoverageCell, locale: Locale, most = cell.places.length): string[] {
  const { places, count, reason } = cell
  const shown = reason === undefined ? places.slice(0, most) : []
  const more = count > shown.length ? say('more', locale, { n: count }) : ''
  const lines = shown.map((place, index) => {
    return `${placeText(place)} ${place.words}${index === shown.length - 1 ? more : ''}`
  })
  return [...lines, ...remarks(cell, locale)]
}

/** One plan: state and places of each item. */
function listTable(part: CoveragePart, locale: Locale): PageTable {
  return {
    kind: 'table',
    look: 'list',
    caption: part.title,
    head: [say('item', locale), say('state', locale), say('where', locale)],
    rows: withBands(
      part.rows.filter((row) => row.cells[0]?.state !== 'notAsked'),
      locale,
      ({ cells: [cell] }) => (cell ? [{ lines: [], state: cell.state }, plain(...whereLines(cell, locale))] : []),
    ),
  }
}

/** Several plans: the first place of each item in each of them. */
function whereTable(part: CoveragePart, caption: string, locale: Locale): PageTable {
  return {
    kind: 'table',
    look: 'list',
    caption,
    head: [say('item', locale), say('code', locale), say('where', locale)],
    rows: part.rows.flatMap((row) =>
      row.cells.flatMap((cell, index): PageCell[][] => {
        const lines = whereLines(cell, locale, 1)
        if (lines.length === 0) return []
        return [[{ lines: [row.title], isHead: true }, plain(part.plans[index] ?? ''), plain(...lines)]]
      }),
    ),
  }
}

function capabilityBlocks(
  { source, groups }: NonNullable<Coverage['capability']>,
  { documents }: Coverage,
  locale: Locale,
): PageBlock[] {
  const states = groups.flatMap(({ indicators }) => indicators.map(({ state }) => state))
  return [
    heading(2, say('capability', locale), 'capability'),
    { kind: 'counts', counts: countStates(EVIDENCE_STATES, states) },
    text(say('index', locale, { source: cite([source], locale) })),
    ...(documents.every(({ kind }) => kind === 'plan') ? [text(say('alone', locale))] : []),
    { kind: 'map', groups },
    ...groups.flatMap((group) => groupBlocks(group, locale)),
  ]
}

function groupBlocks({ number, title, indicators }: CoverageGroup, locale: Locale): PageBlock[] {
  const states = indicators.map(({ state }) => state)
  const name = `${number} ${title}`
  const table: PageTable = {
    kind: 'table',
    look: 'index',
    caption: name,
    head: [say('indicator', locale), say('hasEvidence', locale), say('evidence', locale), say('unseen', locale)],
    rows: indicators.map((indicator) => [
      { lines: [`${indicator.number} ${indicator.title}`], isHead: true },
      { lines: [], state: indicator.state },
      plain(...indicator.evidence.map((one) => evidenceLine(one, locale))),
      plain(say('cannot', locale, { unseen: indicator.unseen, ask: indicator.ask })),
    ]),
  }
  return [heading(3, name), { kind: 'counts', counts: countStates(EVIDENCE_STATES, states) }, table]
}

function evidenceLine(evidence: CoverageGroup['indicators'][number]['evidence'][number], locale: Locale): string {
  const [first] = evidence.documents
  return evidenceText(evidence, locale) + (first ? ` ${placeText(first.first)}` : '')
}
