/** Our document inside an office's template: the front page and everything else of the template stay. */
import { insert } from './insert.ts'
import { relationsIn, relationsPart } from './open.ts'
import type { Package } from './parts.ts'
import { filled, isFilled } from './placeholders.ts'
import { mergeStyles, renamed, withoutOwnNumbers } from './styles.ts'
import { contentOf, elementsOf, type Piece } from './xml.ts'

export interface Filling {
  /** Place of `{{body}}` among the blocks of the template. */
  place: number
  values: Readonly<Record<string, string>>
}

/** @param office changed in place: the finished document */
export function fillTemplate(office: Package, ours: Package, { place, values }: Filling): void {
  const merged = mergeStyles(office.text(office.related('styles') ?? ''), ours.text('word/styles.xml'))
  office.put('styles', merged.xml)
  const numbers = addNumbering(office, ours)
  const notes = addFootnotes(office, ours, merged.ids)
  const links = addLinks(office, ours, { from: 'word/document.xml', to: office.main })
  const tail = merged.ids.get('PlanTail') ?? ''
  const body = contentOf(ours.text('word/document.xml'), 'w:body')?.inner ?? ''
  const offsets = { bookmarks: highest(office, BOOKMARK_ID), drawings: highest(office, DRAWING_ID) }
  const moved = withoutOwnNumbers(renamed(body, merged.ids), merged.numbered)
    .replace(/(<w:numId w:val=")([1-9]\d*)"/g, (_w, before: string, id: string) => `${before}${Number(id) + numbers}"`)
    .replace(
      /(<w:footnoteReference w:id=")(\d+)"/g,
      (_w, before: string, id: string) => `${before}${Number(id) + notes}"`,
    )
    .replace(LINK_ID, (_w, before: string, id: string) => `${before}${links.get(id) ?? id}"`)
    .replace(BOOKMARK_ID, (_w, before: string, id: string) => `${before}${Number(id) + offsets.bookmarks}"`)
    .replace(DRAWING_ID, (_w, before: string, id: string) => `${before}${Number(id) + offsets.drawings}"`)
  office.change(office.main, (xml) =>
    withNamespaces(insert(xml, moved, { place, tail }), ours.text('word/document.xml')),
  )
  for (const part of [...office.files.keys()].filter((name) => isFilled(name, office.main)))
    office.change(part, (xml) => filled(xml, values))
  // A template's own type would open as a new document each time.
  office.change('[Content_Types].xml', (xml) =>
    xml.replace('wordprocessingml.template.main', 'wordprocessingml.document.main'),
  )
}

const LINK_ID = /(<w:hyperlink\b[^>]*\br:id=")([^"]*)"/g
const NOTE_ID = /(<w:footnote\b[^>]*w:id=")(\d+)"/g
const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g
const DRAWING_ID = /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr)\b[^>]*?\bid=")(\d+)"/g

function highest(office: Package, pattern: RegExp): number {
  const parts = [...office.files.keys()].filter((name) => /^word\/[^/]*\.xml$/.test(name))
  const ids = parts.flatMap((part) => [...office.text(part).matchAll(pattern)].map((match) => Number(match[2])))
  return ids.reduce((most, id) => (id < 1_000_000_000 ? Math.max(most, id) : most), 0)
}

/** Lists of ours get numbers behind those of the template. @returns what is added to each number */
function addNumbering(office: Package, ours: Package): number {
  const own = contentOf(ours.text('word/numbering.xml'), 'w:numbering')
  if (own === undefined) return 0
  const theirs = contentOf(office.text(office.related('numbering') ?? ''), 'w:numbering')
  if (theirs === undefined) {
    office.put('numbering', ours.text('word/numbering.xml'))
    return 0
  }
  const numbers = most(theirs.inner, /<w:num\b[^>]*w:numId="(\d+)"/g)
  const looks = most(theirs.inner, /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"/g) + 1
  const add = (text: string, pattern: RegExp, by: number) =>
    text.replace(pattern, (_whole, before: string, id: string) => `${before}${Number(id) + by}"`)
  const pieces = elementsOf(own.inner).map(({ name, text }) => ({
    name,
    text: [/(<w:abstractNum\b[^>]*w:abstractNumId=")(\d+)"/g, /(<w:abstractNumId\b[^>]*w:val=")(\d+)"/g].reduce(
      (xml, pattern) => add(xml, pattern, looks),
      add(text, /(<w:num\b[^>]*w:numId=")(\d+)"/g, numbers),
    ),
  }))
  const all = [...elementsOf(theirs.inner), ...pieces]
  const of = (wanted: string) => all.filter(({ name }) => name === wanted).map(({ text }) => text)
  const ordered = ['w:numPicBullet', 'w:abstractNum', 'w:num', 'w:numIdMacAtCleanup'].flatMap(of)
  office.put(
    'numbering',
    withNamespaces(theirs.before + ordered.join('') + theirs.after, ours.text('word/numbering.xml')),
  )
  return numbers
}

function most(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((highestId, match) => Math.max(highestId, Number(match.at(-1))), 0)
}

/** @returns what is added to the number of each footnote */
function addFootnotes(office: Package, ours: Package, ids: ReadonlyMap<string, string>): number {
  const own = contentOf(renamed(ours.text('word/footnotes.xml'), ids), 'w:footnotes')
  const isNote = ({ text }: Piece) => !/^<w:footnote\b[^>]*w:type=/.test(text)
  const notes = elementsOf(own?.inner ?? '').filter(isNote)
  if (own === undefined || notes.length === 0) return 0
  const known = office.related('footnotes')
  const part = known ?? office.put('footnotes', own.before + own.after)
  const links = addLinks(office, ours, { from: 'word/footnotes.xml', to: part })
  const by = most(office.text(part), NOTE_ID)
  const moved = (known === undefined ? own.inner : notes.map(({ text }) => text).join(''))
    .replace(NOTE_ID, (_whole, before: string, id: string) => `${before}${Number(id) + by}"`)
    .replace(LINK_ID, (_whole, before: string, id: string) => `${before}${links.get(id) ?? id}"`)
  office.change(part, (xml) => xml.replace(/<\/w:footnotes>\s*$/, () => `${moved}</w:footnotes>`))
  return by
}

/** Links to the web, of one part. @returns our relation → the office's */
function addLinks(office: Package, ours: Package, { from, to }: { from: string; to: string }): Map<string, string> {
  const outside = relationsIn(ours.text(relationsPart(from))).filter(({ isExternal }) => isExternal)
  return new Map(
    outside.map(({ id, target }) => [id, office.relate(to, { kind: 'hyperlink', target, isExternal: true })]),
  )
}

const IGNORABLE = / mc:Ignorable="([^"]*)"/
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** Declares what our pieces need and the template does not know; older programs may pass over the newer names. */
function withNamespaces(xml: string, ours: string): string {
  const root = /<w:\w+\b[^>]*>/.exec(ours)?.[0] ?? ''
  const declared = root.match(/xmlns:\w+="[^"]*"/g) ?? []
  const newer = IGNORABLE.exec(root)?.[1]?.split(' ') ?? []
  return xml.replace(/<w:(?:document|numbering)\b[^>]*>/, (tag) => {
    const isKnown = (one: string) => tag.includes(` ${one.split('=')[0]}=`)
    const prefix = (one: string) => one.slice('xmlns:'.length, one.indexOf('='))
    const missing = declared.filter((one) => !isKnown(one) && xml.includes(`${prefix(one)}:`) && one !== COMPATIBILITY)
    const all = [...missing, ...(isKnown(COMPATIBILITY) ? [] : [COMPATIBILITY])]
    const named = tag.replace(/>$/, `${all.map((one) => ` ${one}`).join('')}>`)
    const before = IGNORABLE.exec(tag)?.[1]?.split(' ') ?? []
    const passed = new Set([...before, ...newer.filter((one) => named.includes(`xmlns:${one}=`))])
    if (passed.size === 0) return named
    return named.replace(IGNORABLE, '').replace(/>$/, ` mc:Ignorable="${[...passed].join(' ')}">`)
  })
}
