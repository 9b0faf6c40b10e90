/** `{{title}}` and the like in an office's template. */
import { UsageError } from '../../base/errors.ts'
import { nearest } from '../../base/nearest.ts'
import type { DocumentInfo } from '../tree.ts'
import { type Office, textOf } from './open.ts'
import { contentOf, elementsOf, shownText } from './xml.ts'

const TOKEN = /\{\{\s*([^{}]*?)\s*\}\}/g
const BODY = /^\s*\{\{\s*body\s*\}\}\s*$/

/** Facts that a template can show, by the names of its placeholders. */
export function placeholderValues(info: DocumentInfo): Readonly<Record<string, string>> {
  const { title, issuer, id, version, number = '', date = '', secrecy = '', fingerprint } = info
  return { title, issuer, id, version, number, date, secrecy, fingerprint }
}

const NAMES = ['body', 'title', 'issuer', 'id', 'version', 'number', 'date', 'secrecy', 'fingerprint']

/** @returns whether placeholders of a part are filled */
export function isFilled(part: string, main: string): boolean {
  return part === main || /^word\/(?:header|footer)\d*\.xml$/.test(part)
}

/**
 * @returns the place of `{{body}}` among the blocks of the body; undefined where the file holds no placeholder at all
 * @throws UsageError for placeholders without a body, with two, with one inside a table, or with unknown names
 */
export function bodyPlace({ name, files, main, document }: Office): number | undefined {
  const parts = [...files].filter(([part]) => isFilled(part, main))
  const tokens = parts.flatMap(([part, bytes]) =>
    paragraphTexts(textOf(bytes)).flatMap((text) =>
      [...text.matchAll(TOKEN)].map(([, token = '']) => ({ part, token })),
    ),
  )
  if (tokens.length === 0) return undefined
  const unknown = tokens.find(({ token }) => !NAMES.includes(token))?.token
  if (unknown !== undefined) {
    const guess = nearest(unknown, NAMES)
    const known = NAMES.map((one) => `{{${one}}}`).join(' ')
    throw new UsageError(
      { zh: `${name} 里的 {{${unknown}}} 不是占位符`, en: `{{${unknown}}} in ${name} is no placeholder` },
      {
        zh: guess ? `是否指 {{${guess}}}？` : `可用：${known}`,
        en: guess ? `Did you mean {{${guess}}}?` : `Known: ${known}`,
      },
    )
  }
  const blocks = elementsOf(contentOf(document, 'w:body')?.inner ?? '')
  const places = blocks.flatMap((block, at) => (block.name === 'w:p' && BODY.test(shownText(block.text)) ? [at] : []))
  const all = tokens.filter(({ token }) => token === 'body').length
  const [place] = places
  if (place !== undefined && all === 1) return place
  throw new UsageError(
    all === 0
      ? { zh: `${name} 里有占位符，却没有 {{body}}`, en: `${name} has placeholders but no {{body}}` }
      : all > 1
        ? { zh: `${name} 里有 ${all} 个 {{body}}`, en: `${name} has {{body}} ${all} times` }
        : { zh: `${name} 里的 {{body}} 不是单独的一段`, en: `{{body}} in ${name} is not a paragraph of its own` },
    {
      zh: '把 {{body}} 单独写成正文里的一段（不在表格、页眉和文本框里）',
      en: 'Write {{body}} once, as a paragraph of its own outside tables, headers and text boxes',
    },
  )
}

function paragraphTexts(xml: string): string[] {
  return xml.split('</w:p>').map(shownText)
}

/** Fills the placeholders of a part. A placeholder may be parted by runs: its text goes where it begins. */
export function filled(xml: string, values: Readonly<Record<string, string>>): string {
  return xml
    .split('</w:p>')
    .map((paragraph) => (shownText(paragraph).includes('{{') ? fillParagraph(paragraph, values) : paragraph))
    .join('</w:p>')
}

function fillParagraph(paragraph: string, values: Readonly<Record<string, string>>): string {
  const pieces = paragraph.split(/(<w:t(?:\s[^>]*)?>[^<]*<\/w:t>)/)
  const texts = pieces.map((piece, at) => (at % 2 === 1 ? shownText(piece) : ''))
  const whole = texts.join('')
  const tokens = [...whole.matchAll(TOKEN)].filter(([, name = '']) => name in values)
  let at = 0
  return pieces
    .map((piece, index) => {
      const text = texts[index] ?? ''
      const from = at
      at += text.length
      if (index % 2 === 0) return piece
      const kept = [...text].length === 0 ? '' : replaceWithin({ text, from }, tokens, values)
      return `<w:t xml:space="preserve">${escaped(kept)}</w:t>`
    })
    .join('')
}

/** What remains of one text when the placeholders that touch it are filled. */
function replaceWithin(
  { text, from }: { text: string; from: number },
  tokens: readonly RegExpMatchArray[],
  values: Readonly<Record<string, string>>,
): string {
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const place = from + at
    const token = tokens.find(({ index = 0, 0: whole }) => place >= index && place < index + whole.length)
    if (token === undefined) result += text[at] ?? ''
    else if (token.index === place) result += values[token[1] ?? ''] ?? ''
  }
  return result
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\r\n]+/g, ' ')
}
