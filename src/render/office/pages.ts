/** Pages of the office's file: its paper and margins, its headers and footers. */
import type { StyleProfile } from '../docx/style/profile.ts'
import type { Office } from './open.ts'
import { attributeOf, contentOf, elementIn, elementsOf } from './xml.ts'

const MM_PER_TWIP = 25.4 / 1440
/** Word's own limits of a page side are 0.1 and 22 inches; less than this leaves no room for text. Millimetres. */
const LEAST_TEXT = 60

/** @returns the section that holds a block of the body, as text; the last one where no place is given */
export function sectionOf(document: string, place?: number): string {
  const blocks = elementsOf(contentOf(document, 'w:body')?.inner ?? '')
  const from = place ?? blocks.length - 1
  const later = blocks.slice(Math.max(0, from)).map(({ name, text }) => (name === 'w:sectPr' ? text : sectionIn(text)))
  return later.find((text) => text !== undefined) ?? '<w:sectPr/>'
}

/** @returns the section that a paragraph ends */
export function sectionIn(paragraph: string): string | undefined {
  return /^<w:p[\s>]/.test(paragraph) ? elementIn(paragraph, 'w:sectPr') : undefined
}

/** @returns the profile with the paper and margins of a section; unchanged where these leave no room */
export function onPages(profile: StyleProfile, section: string): StyleProfile {
  const size = elementIn(section, 'w:pgSz')
  const margins = elementIn(section, 'w:pgMar')
  if (size === undefined || margins === undefined) return profile
  const mm = (element: string, name: string) => Math.abs(Number(attributeOf(element, `w:${name}`) ?? 0)) * MM_PER_TWIP
  const isTurned = attributeOf(size, 'w:orient') === 'landscape'
  const [width, height] = isTurned ? [mm(size, 'h'), mm(size, 'w')] : [mm(size, 'w'), mm(size, 'h')]
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((name) => mm(margins, name)) as Sides
  const edges =
    edgeReferences(section).length > 0
      ? { header: mm(margins, 'header'), footer: mm(margins, 'footer') }
      : { header: Math.min(profile.page.header, top / 2), footer: Math.min(profile.page.footer, bottom / 2) }
  const room = Math.min(width - left - right, height - top - bottom, height - left - right, width - top - bottom)
  if (!(room >= LEAST_TEXT)) return profile
  return {
    ...profile,
    page: { ...profile.page, width, height, ...{ top, right, bottom, left }, ...edges },
    // A turned page keeps its binding edge: what was left is above.
    landscape: { top: left, right: top, bottom: right, left: bottom, ...edges },
  }
}

type Sides = [number, number, number, number]

/** @returns the references of a section to headers and footers */
export function edgeReferences(section: string): string[] {
  return section.match(/<w:(?:header|footer)Reference\b[^>]*\/>/g) ?? []
}

/** @returns a section with other references to headers and footers */
export function withEdges(section: string, references: readonly string[]): string {
  const bare = section.replace(/<w:(?:header|footer)Reference\b[^>]*\/>/g, '')
  return bare.replace(/^<w:sectPr([^>]*?)(\/?)>/, (_whole, attributes: string, single: string) =>
    single === '/'
      ? `<w:sectPr${attributes}>${references.join('')}</w:sectPr>`
      : `<w:sectPr${attributes}>${references.join('')}`,
  )
}

/** @returns the section on turned paper */
export function turned(section: string): string {
  const size = elementIn(section, 'w:pgSz')
  const margins = elementIn(section, 'w:pgMar')
  if (size === undefined || margins === undefined) return section
  const at = (element: string, name: string) => attributeOf(element, `w:${name}`) ?? '0'
  const sides = { top: 'left', right: 'top', bottom: 'right', left: 'bottom' } as const
  const turnedMargins = margins.replace(
    /\bw:(top|right|bottom|left)="[^"]*"/g,
    (_whole, side: keyof typeof sides) => `w:${side}="${at(margins, sides[side]).replace('-', '')}"`,
  )
  return section
    .replace(size, `<w:pgSz w:w="${at(size, 'h')}" w:h="${at(size, 'w')}" w:orient="landscape"/>`)
    .replace(margins, turnedMargins)
}

/** @returns a section that goes on with the one before: no new count of pages, no first page of its own */
export function continued(section: string): string {
  return section
    .replace(/<w:titlePg\b[^>]*\/>/g, '')
    .replace(/(<w:pgNumType\b[^>]*?) w:start="[^"]*"/g, '$1')
    .replace(/<w:(?:header|footer)Reference\b[^>]*w:type="first"[^>]*\/>/g, '')
}

/** @returns a section that begins on a new page */
export function onNewPage(section: string): string {
  return section.replace(/<w:type\b[^>]*\/>/, '<w:type w:val="nextPage"/>')
}

/** Whether a file has other headers on even pages. */
export function hasEvenEdges(settings: string): boolean {
  const element = elementIn(settings, 'w:evenAndOddHeaders')
  return element !== undefined && !/w:val="(?:0|false|off)"/.test(element)
}

export function mainSection({ document }: Pick<Office, 'document'>): string {
  return sectionOf(document)
}
