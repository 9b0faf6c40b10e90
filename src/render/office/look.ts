/** Our document in the look of an office's file: its styles by name, its paper, headers and footers. Nothing of its text. */
import { relationsIn, relationsPart, targetPart } from './open.ts'
import { edgeReferences, hasEvenEdges, mainSection, withEdges } from './pages.ts'
import type { Package } from './parts.ts'
import { mergeStyles, renamed } from './styles.ts'
import { contentOf, elementIn } from './xml.ts'

const TEXTS = /^word\/(?:document|footnotes|endnotes|numbering|header\d*|footer\d*)\.xml$/

/** @param ours changed in place */
export function takeLook(ours: Package, office: Package): void {
  const merged = mergeStyles(office.text(office.related('styles') ?? ''), ours.text('word/styles.xml'))
  ours.write('word/styles.xml', withoutListNumbers(merged.xml))
  for (const part of [...ours.files.keys()].filter((name) => TEXTS.test(name)))
    ours.change(part, (xml) => renamed(xml, merged.ids))
  takeTheme(ours, office)
  takeEdges(ours, office)
}

/** Numbers of an office's lists are kept in a part that stays behind. */
function withoutListNumbers(xml: string): string {
  return xml.replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/g, '')
}

function takeTheme(ours: Package, office: Package): void {
  const theirs = office.related('theme')
  if (theirs === undefined) return
  const own = ours.related('theme')
  if (own !== undefined) {
    ours.files.set(own, office.files.get(theirs) ?? new Uint8Array())
    return
  }
  ours.relate(ours.main, { kind: 'theme', target: `/${ours.adopt(office, theirs)}` })
}

/**
 * The cover keeps no header; from the page behind it on all pages have the office's. Where the office's file has none,
 * ours stay: contents that name pages need pages with numbers.
 */
function takeEdges(ours: Package, office: Package): void {
  const section = mainSection({ document: office.text(office.main) })
  const relations = relationsIn(office.text(relationsPart(office.main)))
  const isEven = hasEvenEdges(office.text(office.related('settings') ?? ''))
  const known = new Map<string, string>()
  const references = edgeReferences(section).flatMap((reference) => {
    const [, kind = '', id = ''] = /<w:(header|footer)Reference\b[^>]*r:id="([^"]*)"/.exec(reference) ?? []
    const type = /w:type="([^"]*)"/.exec(reference)?.[1] ?? 'default'
    const target = relations.find((relation) => relation.id === id)?.target
    if (target === undefined || type === 'first' || (type === 'even' && !isEven)) return []
    const part = ours.adopt(office, targetPart(office.main, target), known)
    ours.change(part, withoutListNumbers)
    return [`<w:${kind}Reference w:type="${type}" r:id="${ours.relate(ours.main, { kind, target: `/${part}` })}"/>`]
  })
  const isOurs = references.length === 0
  ours.change('word/settings.xml', (xml) => {
    const own = xml.replace(/<w:mirrorMargins\b[^>]*\/>/, '')
    if (isOurs) return own
    const bare = own.replace(/<w:evenAndOddHeaders\b[^>]*\/>/, '')
    return isEven ? bare.replace(/(<w:defaultTabStop\b[^>]*\/>)/, '$1<w:evenAndOddHeaders/>') : bare
  })
  const grid = elementIn(section, 'w:docGrid')
  dressSections(ours, (own, index, isCover) => {
    const dressed = isOurs ? own : withEdges(own, index === (isCover ? 1 : 0) ? references : [])
    const plain = dressed.replace(/<w:docGrid\b[^>]*\/>/, '')
    return grid === undefined ? plain : plain.replace(/<\/w:sectPr>$/, `${grid}</w:sectPr>`)
  })
  if (!isOurs) dropOwnEdges(ours)
}

function dressSections(ours: Package, dress: (section: string, index: number, isCover: boolean) => string): void {
  const { inner } = contentOf(ours.text(ours.main), 'w:body') ?? { inner: '' }
  const isCover = inner.slice(0, inner.indexOf('<w:sectPr')).includes('w:val="Title"') || /^<w:tbl>/.test(inner)
  let index = 0
  ours.change(ours.main, (xml) =>
    xml.replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g, (section) => dress(section, index++, isCover && count(inner) > 1)),
  )
}

function count(body: string): number {
  return body.match(/<w:sectPr\b/g)?.length ?? 0
}

/** Headers and footers of ours are not used any more. */
function dropOwnEdges(ours: Package): void {
  const own = /^word\/(?:header|footer)\d+\.xml$/
  for (const part of [...ours.files.keys()].filter((name) => own.test(name))) {
    ours.files.delete(part)
    ours.files.delete(relationsPart(part))
  }
  ours.change(relationsPart(ours.main), (xml) =>
    xml.replace(/<Relationship\b[^>]*Target="(?:header|footer)\d+\.xml"[^>]*\/>/g, ''),
  )
  ours.change('[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b[^>]*PartName="\/word\/(?:header|footer)\d+\.xml"[^>]*\/>/g, ''),
  )
}
