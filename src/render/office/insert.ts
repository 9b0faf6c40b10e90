/** Our blocks among those of a template, in sections that go on with the template's. */
import { continued, onNewPage, sectionIn, sectionOf, turned } from './pages.ts'
import { contentOf, elementsOf, type Piece, shownText } from './xml.ts'

export interface Inserting {
  /** Place of `{{body}}` among the blocks of the template. */
  place: number
  /** Id of the style of the small paragraph that ends a section. */
  tail: string
}

/** Sections of ours take the paper, headers and footers of the template's section that they stand in. */
export function insert(document: string, ours: string, { place, tail }: Inserting): string {
  const body = contentOf(document, 'w:body')
  if (body === undefined) return document
  const blocks = elementsOf(body.inner)
  const theirs = sectionOf(document, place)
  const sections = sectionsOf(theirs)
  const end = (section: string) => `<w:p><w:pPr><w:pStyle w:val="${tail}"/>${section}</w:pPr></w:p>`

  const pieces = elementsOf(ours)
  const before = blocks.slice(0, place)
  const front = isTurned(firstSection(pieces)) ? apart(before) : undefined
  const head = front === undefined ? before.map(({ text }) => text) : [...front, end(sections.next(''))]
  const middle = pieces
    .filter(({ name }) => name !== 'w:sectPr')
    .map(({ text }) => {
      const own = sectionIn(text)
      return own === undefined ? text : text.replace(own, () => sections.next(own))
    })
  const last = pieces.find(({ name }) => name === 'w:sectPr')?.text ?? ''
  const rest = blocks.slice(place + 1)
  const after = rest.map(({ text }) => text).join('')
  if (sectionIn(blocks[place]?.text ?? '') !== undefined) middle.push(end(sections.last(last)), after)
  else if (rest.every(({ name }) => name === 'w:sectPr')) middle.push(after.replace(theirs, () => sections.last(last)))
  else {
    if (isTurned(last)) middle.push(end(sections.next(last)))
    middle.push(after.replace(theirs, () => sections.last('')))
  }
  return body.before + head.join('') + middle.join('') + body.after
}

/** The template's section again and again: the first of them begins it, the others go on; turned where ours are. */
function sectionsOf(theirs: string) {
  const begun = onNewPage(theirs)
  let isParted = false
  const next = (own: string): string => {
    const section = isParted ? continued(begun) : begun
    isParted = true
    return isTurned(own) ? turned(section) : section
  }
  /** One that nothing parts stays as it is. */
  const last = (own: string): string => (isParted || isTurned(own) ? next(own) : theirs)
  return { next, last }
}

function firstSection(pieces: readonly Piece[]): string {
  const sections = pieces.map(({ name, text }) => (name === 'w:sectPr' ? text : sectionIn(text)))
  return sections.find((section) => section !== undefined) ?? ''
}

/**
 * What stands before turned pages of ours in one section with them is not turned.
 * @returns it without the break to the page that they begin themselves; nothing where it stands in a section of its own
 */
function apart(before: readonly Piece[]): string[] | undefined {
  const last = before.at(-1)?.text
  if (last === undefined || sectionIn(last) !== undefined) return undefined
  const isBreak = /<w:br\b[^>]*w:type="page"/.test(last) && shownText(last).trim() === ''
  return (isBreak ? before.slice(0, -1) : before).map(({ text }) => text)
}

function isTurned(section: string): boolean {
  return section.includes('w:orient="landscape"')
}
