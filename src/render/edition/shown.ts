/** Everything that a file shows or tells about itself, in the ways in which one could read it. */
import { strFromU8, unzipSync } from 'fflate'

export interface Shown {
  /** The part of a file that is an archive; empty for others. */
  part: string
  /** The text as it stands, without marks, and without the marks that keep Markdown from being read as such. */
  readings: string[]
}

/** @param content a text, or an archive of texts (docx, xlsx) as bytes */
export function shownIn(content: string | Uint8Array): Shown[] {
  if (typeof content === 'string') return [{ part: '', readings: readings(content) }]
  return Object.entries(unzipSync(content)).map(([part, bytes]) => ({
    part,
    readings: [part, ...readings(strFromU8(bytes))],
  }))
}

/** What separates texts that do not belong together; no number goes on behind it. */
const APART = '\u241E'

function readings(text: string): string[] {
  const measured = withoutMeasures(text)
  const plain = decoded(withoutMarks(measured))
  const unescaped = plain.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
  return [...new Set([measured, decoded(measured), plain, unescaped, unescaped.replace(/[*_~`]/g, '')])]
}

/** Attributes in which words stand; a number in any other one is a measure or counts something. */
const IN_WORDS = '(?:[\\w-]+:)?(?:title|descr|alt|content|aria-label|href|Target|name|value)='
const MEASURES = new RegExp(`(?<=\\s)(?!${IN_WORDS})[\\w:-]+="-?\\d+(?:\\.\\d+)?[a-z%]*"`, 'gi')
const DRAWN = /(?<=\s)(?:d|viewBox|points|transform|style)="[^"]*"/g
const LOOK = /<style>[\s\S]*?<\/style>/g

function withoutMeasures(text: string): string {
  return text.replace(LOOK, '').replace(DRAWN, '').replace(MEASURES, '')
}

/** Marks inside a line leave nothing behind: a number may be split by them. */
const INSIDE =
  /<\/?(?:w:r|w:t|w:rPr|w:proofErr|w:hyperlink|w:bookmark\w+|r|t|a|b|i|em|strong|del|code|span|wbr)(?:\s[^<>]*)?\/?>/g
/** The look of a run stands in it. */
const RUN_LOOK = /<w:rPr>[\s\S]*?<\/w:rPr>/g

function withoutMarks(text: string): string {
  return text
    .replace(RUN_LOOK, '')
    .replace(/<w:noBreakHyphen\s*\/>/g, '-')
    .replace(/<(?:w:br|w:tab|br)(?:\s[^<>]*)?\/?>/g, '\n')
    .replace(INSIDE, '')
    .replace(/<[^<>]*>/g, APART)
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

function decoded(text: string): string {
  return text
    .replace(/&(?:#x[\da-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos|nbsp);/gi, (mark) => character(mark.slice(1, -1)) ?? mark)
    .replace(/%40/g, '@')
    .normalize('NFKC')
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
