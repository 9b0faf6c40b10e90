/** Our document inside an office's template: the front page and everything else of the template stay. */
import { relationsIn, relationsPart } from './open.ts'
import { continued, onNewPage, sectionIn, sectionOf, turned } from './pages.ts'
import type { Package } from './parts.ts'
import { filled } from './placeholders.ts'
import { mergeStyles, renamed, withoutOwnNumbers } from './styles.ts'
import { contentOf, elementsOf, type Piece } from './xml.ts'

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export interface Filling {
  /** Place of `{{body}}` among the blocks of the template. */
  place: number
  values: Readonly<Record<string, string>>
}

/** @param office changed in place: the finished document */
export function fillTemplate(office: Package, ours: Package, { place, values }: Filling): void {
  const stylesPart = office.related('styles')
  const merged = mergeStyles(office.text(stylesPart ?? ''), ours.text('word/styles.xml'))
  if (stylesPart !== undefined) office.write(stylesPart, merged.xml)
  const numbers = addNumbering(office, ours)
  const notes = addFootnotes(office, ours, merged.ids)
  const links = addLinks(office, ours)
  const body = contentOf(ours.text('word/document.xml'), 'w:body')?.inner ?? ''
  const offsets = { bookmarks: highest(office, BOOKMARK_ID), drawings: highest(office, DRAWING_ID) }
  const moved = withoutOwnNumbers(renamed(body, merged.ids), merged.numbered)
    .replace(/(<w:numId w:val=")([1-9]\d*)"/g, (_w, before: string, id: string) => `${before}${Number(id) + numbers}"`)
    .replace(
      /(<w:footnoteReference w:id=")(\d+)"/g,
      (_w, before: string, id: string) => `${before}${Number(id) + notes}"`,
    )
    .replace(/ r:id="([^"]*)"/g, (_w, id: string) => ` r:id="${links.get(id) ?? id}"`)
    .replace(BOOKMARK_ID, (_w, before: string, id: string) => `${before}${Number(id) + offsets.bookmarks}"`)
    .replace(DRAWING_ID, (_w, before: string, id: string) => `${before}${Number(id) + offsets.drawings}"`)
  office.change(office.main, (xml) => withNamespaces(insert(xml, moved, place), ours.text('word/document.xml')))
  for (const part of [...office.files.keys()].filter((name) =>
    /^word\/(?:document\d*|header\d*|footer\d*)\.xml$/.test(name),
  ))
    office.change(part, (xml) => filled(xml, values))
  // A template's own type would open as a new document each time.
  office.change('[Content_Types].xml', (xml) =>
    xml.replace('wordprocessingml.template.main', 'wordprocessingml.document.main'),
  )
}

const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g
const DRAWING_ID = /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr)\b[^>]*?\bid=")(\d+)"/g

function highest(office: Package, pattern: RegExp): number {
  const parts = [...office.files.keys()].filter((name) => /^word\/[^/]*\.xml$/.test(name))
  const ids = parts.flatMap((part) => [...office.text(part).matchAll(pattern)].map((match) => Number(match[2])))
  return ids.reduce((most, id) => (id < 1_000_000_000 ? Math.max(most, id) : most), 0)
}

/** Sections of ours take the paper, headers and footers of the template's section that they stand in. */
function insert(document: string, ours: string, place: number): string {
  const body = contentOf(document, 'w:body')
  if (body === undefined) return document
  const blocks = elementsOf(body.inner)
  const section = onNewPage(sectionOf(document, place))
  const pieces = elementsOf(ours)
  const last = pieces.at(-1)
  const ends = last?.name === 'w:sectPr' && isTurned(last.text)
  let isFirst = true
  const dressed = pieces
    .filter(({ name }) => name !== 'w:sectPr')
    .map((piece) => {
      const own = sectionIn(piece.text)
      if (own === undefined) return piece.text
      const next = isFirst ? section : continued(section)
      isFirst = false
      return piece.text.replace(own, isTurned(own) ? turned(next) : next)
    })
  const rest = blocks.slice(place + 1)
  const held = sectionIn(blocks[place]?.text ?? '')
  const tail = (text: string) => `<w:p><w:pPr>${text}</w:pPr></w:p>`
  const isLast = rest.every(({ name }) => name === 'w:sectPr') && held === undefined
  const after = rest.map(({ text }) => text).join('')
  const follow = (xml: string) => (isFirst ? xml : xml.replace(section, continued(section)))
  const closing =
    ends && !isLast ? tail(turned(isFirst ? section : continued(section))) : held === undefined ? '' : tail(held)
  const ending = ends && isLast ? after.replace(section, () => turned(continued(section))) : follow(after)
  const before = blocks.slice(0, place).map(({ text }) => text)
  return `${body.before}${before.join('')}${dressed.join('')}${closing}${ending}${body.after}`
}

function isTurned(section: string): boolean {
  return section.includes('w:orient="landscape"')
}

/** Lists of ours get numbers behind those of the template. @returns what is added to each number */
function addNumbering(office: Package, ours: Package): number {
  const own = contentOf(ours.text('word/numbering.xml'), 'w:numbering')
  if (own === undefined) return 0
  const part = office.related('numbering')
  if (part === undefined) {
    office.write('word/plan-numbering.xml', ours.text('word/numbering.xml'))
    office.declare('word/plan-numbering.xml', `${WORD_TYPE}numbering+xml`)
    office.relate(office.main, { kind: 'numbering', target: '/word/plan-numbering.xml' })
    return 0
  }
  const theirs = contentOf(office.text(part), 'w:numbering')
  if (theirs === undefined) return 0
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
  office.write(part, withNamespaces(theirs.before + ordered.join('') + theirs.after, ours.text('word/numbering.xml')))
  return numbers
}

function most(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((highestId, [, id]) => Math.max(highestId, Number(id)), 0)
}

/** @returns what is added to the number of each footnote */
function addFootnotes(office: Package, ours: Package, ids: ReadonlyMap<string, string>): number {
  const own = contentOf(renamed(ours.text('word/footnotes.xml'), ids), 'w:footnotes')
  const isNote = ({ text }: Piece) => !/^<w:footnote\b[^>]*w:type=/.test(text)
  const notes = elementsOf(own?.inner ?? '').filter(isNote)
  if (own === undefined || notes.length === 0) return 0
  const part = office.related('footnotes')
  if (part === undefined) {
    office.write('word/plan-footnotes.xml', own.before + own.inner + own.after)
    office.declare('word/plan-footnotes.xml', `${WORD_TYPE}footnotes+xml`)
    office.relate(office.main, { kind: 'footnotes', target: '/word/plan-footnotes.xml' })
    return 0
  }
  const by = most(office.text(part), /<w:footnote\b[^>]*w:id="(\d+)"/g)
  const moved = notes.map(({ text }) =>
    text.replace(
      /(<w:footnote\b[^>]*w:id=")(\d+)"/,
      (_whole, before: string, id: string) => `${before}${Number(id) + by}"`,
    ),
  )
  office.change(part, (xml) => xml.replace(/<\/w:footnotes>\s*$/, `${moved.join('')}</w:footnotes>`))
  return by
}

/** Links to the web. @returns our relation → the office's */
function addLinks(office: Package, ours: Package): Map<string, string> {
  const outside = relationsIn(ours.text(relationsPart('word/document.xml'))).filter(({ isExternal }) => isExternal)
  return new Map(
    outside.map(({ id, target }) => [id, office.relate(office.main, { kind: 'hyperlink', target, isExternal: true })]),
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
    return named.replace(IGNORABLE, '').replace(/>$/, ` mc:Ignorable="${[...passed].join(' ')}">`)
  })
}
