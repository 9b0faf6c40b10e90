import { describe, expect, it } from 'vitest'
import { profileOf } from '../src/render/docx/style/profile.ts'
import {
  continued,
  edgeReferences,
  hasEvenEdges,
  mainSection,
  onNewPage,
  onPages,
  sectionIn,
  sectionOf,
  turned,
  withEdges,
} from '../src/render/office/pages.ts'
import { edge, PAPER, p } from './office/word-file.ts'

const section = (...inside: string[]) => `<w:sectPr w:rsidR="1">${inside.join('')}</w:sectPr>`
const [FRONT, MIDDLE, END] = ['front', 'middle', 'end'].map((name) => section(`<w:x w:val="${name}"/>`)) as [
  string,
  string,
  string,
]
const DOCUMENT = `<w:document><w:body>${p('a')}${p('b', FRONT)}<w:tbl><w:tr/></w:tbl>${p('c')}${p('d', MIDDLE)}${p('e')}${END}</w:body></w:document>`

describe('the section of a place', () => {
  it.each([
    [0, FRONT],
    [1, FRONT],
    [2, MIDDLE],
    [4, MIDDLE],
    [5, END],
    [6, END],
  ])('block %i stands in the one that ends behind it', (place, of) => expect(sectionOf(DOCUMENT, place)).toBe(of))

  it('is the last where no place is given, and an empty one where there is none', () => {
    expect(sectionOf(DOCUMENT)).toBe(END)
    expect(mainSection({ document: DOCUMENT })).toBe(END)
    expect(sectionOf(`<w:document><w:body>${p('a')}</w:body></w:document>`)).toBe('<w:sectPr/>')
  })

  it('is ended by a paragraph, by nothing else', () => {
    expect(sectionIn(p('a', FRONT))).toBe(FRONT)
    expect(sectionIn(p('a'))).toBeUndefined()
    expect(sectionIn(`<w:pict>${FRONT}</w:pict>`)).toBeUndefined()
  })
})

describe('the paper of an office', () => {
  const profile = profileOf('plain', 'a4')
  const at = (...inside: string[]) => onPages(profile, section(...inside))
  const twips = (lengths: object) =>
    Object.fromEntries(Object.entries(lengths).map(([name, mm]) => [name, Math.round((Number(mm) / 25.4) * 1440)]))

  it('gives its size and margins, and the place of its header and footer where it has one', () => {
    const { page, landscape } = at(edge('header', 'r1'), PAPER)
    const margins = { top: 1134, right: 1247, bottom: 1020, left: 1757, header: 567, footer: 600 }
    expect(twips(page)).toEqual({ ...twips(profile.page), ...margins, width: 11339, height: 15874 })
    expect(twips(landscape)).toEqual({ ...margins, top: 1757, right: 1134, bottom: 1247, left: 1020 })
  })

  it('has our header and footer where it has none, within half of its margins', () => {
    const narrow = PAPER.replace('w:top="1134"', 'w:top="400"').replace('w:bottom="1020"', 'w:bottom="500"')
    expect(twips(at(narrow).page)).toMatchObject({ header: 200, footer: 250 })
    const wide = PAPER.replace('w:top="1134"', 'w:top="4000"').replace('w:bottom="1020"', 'w:bottom="4000"')
    expect(at(wide).page).toMatchObject({ header: profile.page.header, footer: profile.page.footer })
  })

  it('is upright for us where the office turned it, and margins below nothing count as they are', () => {
    const size = '<w:pgSz w:w="15874" w:h="11339" w:orient="landscape"/>'
    const margins = '<w:pgMar w:top="-1134" w:right="1247" w:bottom="1020" w:left="1757"/>'
    expect(twips(at(size, margins).page)).toMatchObject({ width: 11339, height: 15874, top: 1134 })
  })

  it.each([
    ['no size', PAPER.replace(/<w:pgSz[^>]*>/, '')],
    ['no margins', PAPER.replace(/<w:pgMar[^>]*>/, '')],
    ['no room across', PAPER.replace('w:left="1757"', 'w:left="8000"')],
    ['no room on turned paper', PAPER.replace('w:bottom="1020"', 'w:bottom="7000"')],
    ['a width that is no number', PAPER.replace('w:w="11339"', 'w:w="wide"')],
  ])('is not taken with %s', (_name, inside) => expect(at(inside)).toBe(profile))
})

describe('a section', () => {
  const [head, foot] = [edge('header', 'r1'), edge('footer', 'r2', 'even')]

  it('has references to its header and footer, and takes others in their place, first of all', () => {
    const own = section(head, foot, PAPER)
    expect(edgeReferences(own)).toEqual([head, foot])
    expect(edgeReferences(section(PAPER))).toEqual([])
    expect(withEdges(own, [edge('header', 'r9')])).toBe(section(edge('header', 'r9'), PAPER))
    expect(withEdges(own, [])).toBe(section(PAPER))
    expect(withEdges('<w:sectPr/>', [head, foot])).toBe(`<w:sectPr>${head}${foot}</w:sectPr>`)
  })

  it('is turned with its binding edge: what was left is above', () => {
    const size = '<w:pgSz w:w="15874" w:h="11339" w:orient="landscape"/>'
    const margins =
      '<w:pgMar w:top="1757" w:right="1134" w:bottom="1247" w:left="1020" w:header="567" w:footer="600" w:gutter="0"/>'
    expect(turned(section(head, PAPER))).toBe(section(head, size, margins))
    expect(turned(section(PAPER.replace('w:top="1134"', 'w:top="-1134"')))).toBe(section(size, margins))
    expect(turned(section(head))).toBe(section(head))
  })

  it('that goes on has no first page and no new count of its own', () => {
    const [first, other] = [edge('header', 'r3', 'first'), edge('footer', 'r4')]
    const [title, count] = ['<w:titlePg/>', '<w:pgNumType w:fmt="decimal" w:start="1"/>']
    expect(continued(section(first, other, count, title))).toBe(section(other, '<w:pgNumType w:fmt="decimal"/>'))
  })

  it('begins on a new page where it ran on', () => {
    const next = section('<w:type w:val="nextPage"/>')
    expect(onNewPage(section('<w:type w:val="continuous"/>'))).toBe(next)
    expect(onNewPage(section(PAPER))).toBe(section(PAPER))
  })

  it.each([
    ['', false],
    ['<w:evenAndOddHeaders/>', true],
    ['<w:evenAndOddHeaders w:val="true"/>', true],
    ['<w:evenAndOddHeaders w:val="0"/>', false],
    ['<w:evenAndOddHeaders w:val="false"/>', false],
  ])('has others on even pages by %s: %s', (settings, is) => {
    expect(hasEvenEdges(`<w:settings>${settings}</w:settings>`)).toBe(is)
  })
})
