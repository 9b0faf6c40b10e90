/** Coverage for a terminal of any width: signs in columns, then words. */
import { Chalk, type ChalkInstance } from 'chalk'
import {
  type Coverage,
  type CoverageGroup,
  type CoverageIndicator,
  type CoveragePart,
  type CoverageRow,
  countStates,
  EVIDENCE_STATES,
  ITEM_STATES,
} from '../../base/coverage.ts'
import type { Locale } from '../../base/locale.ts'
import { columnsOf, visible } from '../columns.ts'
import { wrap } from '../pretty/wrap.ts'
import { cite } from '../words.ts'
import {
  type AnyState,
  countsText,
  documentsCounted,
  evidenceText,
  GLUE,
  isSameText,
  legend,
  notesOf,
  placeText,
  ranges,
  remarks,
  rowText,
  SIGNS,
  say,
  textOf,
} from './words.ts'

export interface TextOptions {
  locale: Locale
  /** Columns of the window. */
  width: number
  colour: boolean
}

interface Look extends TextOptions {
  chalk: ChalkInstance
}

/** Lines wider than this are hard to read, however wide the window is. */
const WIDEST = 120
/** Below this nothing can be laid out. */
const NARROWEST = 30
/** Columns that words need beside the signs; else they stand above them. */
const ROOM_FOR_WORDS = 36

/** @returns the report; ends in a newline */
export function coverageText(coverage: Coverage, options: TextOptions): string {
  const { locale } = options
  const width = Math.max(NARROWEST, Math.min(options.width, WIDEST))
  const look: Look = { ...options, width, chalk: new Chalk({ level: options.colour ? 1 : 0 }) }
  const parts = [...coverage.parts, ...(coverage.contents ? [coverage.contents] : [])]
  const lines = [
    look.chalk.bold(`${say('title', locale)}${locale === 'zh' ? '：' : ': '}${documentsCounted(coverage, locale)}`),
    ...documentLines(coverage, look),
    ...(parts.length > 0 ? ['', ...paragraph(look, legend(ITEM_STATES, locale))] : []),
    ...(parts.length > 0 ? paragraph(look, say('judged', locale)) : []),
    ...coverage.parts.flatMap((part) => partLines(part, coverage, look)),
    ...contentsLines(coverage, look),
    ...(coverage.capability ? capabilityLines(coverage.capability, coverage, look) : []),
  ]
  return `${lines.join('\n')}\n`
}

interface Manner {
  lead?: string
  paint?: (line: string) => string
}

/** Wraps first and paints after, so that codes never count as columns; further lines stand below the first word. */
function paragraph(look: Look, text: string, { lead = '', paint = (line: string) => line }: Manner = {}): string[] {
  const indent = columnsOf(lead)
  const lines = wrap(text, look.width - indent).map((line) => line.replaceAll(GLUE, ' '))
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + paint(line))
}

function painted(state: AnyState, { chalk }: Look): string {
  const sign = SIGNS[state]
  if (state === 'met' || state === 'all') return chalk.green(sign)
  if (state === 'partly' || state === 'some') return chalk.yellow(sign)
  return state === 'missing' || state === 'none' ? chalk.red.bold(sign) : sign
}

function documentLines({ documents }: Coverage, look: Look): string[] {
  const widest = Math.max(...documents.map(({ code }) => code.length))
  return documents.flatMap(({ code, kind, title, type, path }) => {
    const words = `${visible(title)}  ${type ?? say(kind, look.locale)}  ${visible(path)}`
    return paragraph(look, words, { lead: `  ${code.padStart(widest)}  ` })
  })
}

function headline(title: string, counts: string, look: Look): string[] {
  const lines = paragraph(look, visible(title), { lead: '── ', paint: (line) => look.chalk.bold(line) })
  return ['', ...lines, ...(counts === '' ? [] : paragraph(look, counts, { lead: '   ' })), '']
}

function contentsLines(coverage: Coverage, look: Look): string[] {
  const { contents } = coverage
  if (!contents) return []
  if (contents.plans.length > 0) return partLines(contents, coverage, look)
  return [...headline(say('contents', look.locale), '', look), ...paragraph(look, say('noContents', look.locale))]
}

function partLines(part: CoveragePart, coverage: Coverage, look: Look): string[] {
  const cells = part.rows.flatMap((row) => row.cells)
  const counts = countStates(
    ITEM_STATES,
    cells.map(({ state }) => state),
  )
  const head = headline(part.title, countsText(counts, look.locale), look)
  const isAlone = coverage.documents.filter(({ kind }) => kind === 'plan').length === 1
  const rows = part.rows.flatMap((row, index) => {
    const lines = isAlone ? rowAlone(row, look) : rowLines(row, look)
    return [...(isSameText(row, part.rows[index - 1]) ? [] : textLines(row, look)), ...lines]
  })
  return isAlone ? [...head, ...rows] : [...head, ...codeLines(part.plans), ...rows, ...noteLines(part, look)]
}

/** Rows that rest on one text stand below its name. */
function textLines(row: CoverageRow, look: Look): string[] {
  return paragraph(look, textOf(row, look.locale), { paint: look.chalk.dim })
}

/** What a sign leaves open: what lacks, and why something does not apply. */
function noteLines(part: CoveragePart, look: Look): string[] {
  const notes = part.rows.flatMap((row) =>
    notesOf(row, look.locale).flatMap(({ state, indexes, text }) => {
      const plans = ranges(indexes.flatMap((index) => part.plans[index] ?? [])).join(look.locale === 'zh' ? '、' : ', ')
      return paragraph(look, `${plans}  ${row.title}  ${text}`, { lead: `${SIGNS[state]} ` })
    }),
  )
  return notes.length === 0 ? [] : ['', ...notes]
}

/** One plan: what stands where. */
function rowAlone(row: CoverageRow, look: Look): string[] {
  const [cell] = row.cells
  if (!cell || cell.state === 'notAsked') return []
  const [line = '', ...others] = paragraph(look, rowText(row, look.locale), { lead: '  ' })
  const [first] = cell.places
  const more = cell.count > 1 ? say('more', look.locale, { n: cell.count }) : ''
  const where = first && cell.reason === undefined ? [`${placeText(first)}  ${visible(first.words)}${more}`] : []
  const notes = [...where, ...remarks(cell, look.locale)]
  return [
    `${painted(cell.state, look)} ${line.slice(2)}`,
    ...others,
    ...notes.flatMap((note) => paragraph(look, note, { lead: '    ', paint: look.chalk.dim })),
  ]
}

/** A gap after every fifth sign, so that a column can be followed down. */
function inFives(signs: readonly string[]): string {
  return signs.map((sign, index) => (index > 0 && index % 5 === 0 ? ` ${sign}` : sign)).join('')
}

/** Codes of the plans above their columns, read downwards. */
function codeLines(codes: readonly string[]): string[] {
  const tall = Math.max(...codes.map((code) => code.length))
  const digits = codes.map((code) => code.padStart(tall))
  return Array.from({ length: tall }, (_, at) => `  ${inFives(digits.map((code) => code[at] ?? ' '))}`.trimEnd())
}

/** Several plans: a sign for each; words behind the signs, or above them where the window is narrow. */
function rowLines(row: CoverageRow, look: Look): string[] {
  const signs = inFives(row.cells.map(({ state }) => painted(state, look)))
  const wide = 2 + row.cells.length + Math.floor((row.cells.length - 1) / 5)
  const words = rowText(row, look.locale)
  if (look.width - wide - 2 < ROOM_FOR_WORDS) return [...paragraph(look, words), `  ${signs}`]
  const lines = paragraph(look, words, { lead: ' '.repeat(wide + 2) })
  return lines.map((line, index) => (index === 0 ? `  ${signs}  ${line.slice(wide + 2)}` : line))
}

function capabilityLines(
  { source, groups }: NonNullable<Coverage['capability']>,
  { documents }: Coverage,
  look: Look,
): string[] {
  const { locale } = look
  const states = groups.flatMap(({ indicators }) => indicators.map(({ state }) => state))
  const counts = countStates(EVIDENCE_STATES, states)
  const isAlone = documents.every(({ kind }) => kind === 'plan')
  return [
    ...headline(say('capability', locale), countsText(counts, locale), look),
    ...paragraph(look, say('index', locale, { source: cite([source], locale) })),
    ...(isAlone ? paragraph(look, say('alone', locale)) : []),
    ...groups.flatMap((group) => groupLines(group, look)),
  ]
}

function groupLines({ number, title, indicators }: CoverageGroup, look: Look): string[] {
  const counts = countStates(
    EVIDENCE_STATES,
    indicators.map(({ state }) => state),
  )
  const head = paragraph(look, `${number} ${title}`, { paint: (line) => look.chalk.bold(line) })
  const counted = EVIDENCE_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${SIGNS[state]} ${counts[state]}`,
  )
  const [first = '', ...others] = head
  return ['', `${first}   ${counted.join('  ')}`, ...others, ...indicators.flatMap((one) => indicatorLines(one, look))]
}

function indicatorLines({ number, title, state, evidence, unseen, ask }: CoverageIndicator, look: Look): string[] {
  const lead = `  ${String(number).padStart(2)} `
  const lines = paragraph(look, title, { lead: `  ${lead}` })
  return [
    `${painted(state, look)} ${lines[0]?.slice(2) ?? ''}`,
    ...lines.slice(1),
    ...evidence.flatMap((one) => {
      const [first] = one.documents
      const where = first ? `  ${placeText(first.first)}` : ''
      return paragraph(look, evidenceText(one, look.locale) + where, { lead: '       ' })
    }),
    ...paragraph(look, say('cannot', look.locale, { unseen, ask }), { lead: '       ', paint: look.chalk.dim }),
  ]
}
