/** Our document in the look of an office's file: its styles by name, its paper, headers and footers. Nothing of its text. */
import { relationsIn, relationsPart, targetPart } from './open.ts'
import { edgeReferences, hasEvenEdges, mainSection, withEdges } from './pages.ts'
import type { Package } from './parts.ts'
import { mergeStyles, renamed } from './styles.ts'
import { elementIn } from './xml.ts'

const TEXTS = /^word\/(?:document|footnotes|endnotes|numbering|header\d*|footer\d*)\.xml$/

/** @param ours changed in place */
export function takeLook(ours: Package, office: Package): void {
  const merged = mergeStyles(office.text(office.related('styles') ?? ''), ours.text('word/styles.xml'))
  ours.write('word/styles.xml', withoutListNumbers(merged.xml))
  for (const part of [...ours.files.keys()].filter((name) => TEXTS.test(name)))
    ours.change(part, (xml) => renamed(xml, merged.ids))
  takeTheme(ours, office)
  takeEdges(ours, office, merged.ids.get('Title') ?? '')
}

/** Numbers of an office's lists are kept in a part that stays behind. */
function withoutListNumbers(xml: string): string {
  return xml.replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/g, '')
}

function takeTheme(ours: Package, office: Package): void {
  const theirs = office.related('theme')
  if (theirs === undefined) return
  ours.drop(ours.related('theme') ?? '')
  ours.relate(ours.main, { kind: 'theme', target: `/${ours.adopt(office, theirs)}` })
}

/**
 * The cover keeps no header; from the page behind it on all pages have the office's. Where the office's file has none,
 * ours stay: contents that name pages need pages with numbers.
 * @param title id of the style that only the cover has
 */
function takeEdges(ours: Package, office: Package, title: string): void {
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
  const behindCover = hasCover(ours, title) ? 1 : 0
  let index = 0
  ours.change(ours.main, (xml) =>
    xml.replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g, (own) => {
      const dressed = isOurs ? own : withEdges(own, index++ === behindCover ? references : [])
      const plain = dressed.replace(/<w:docGrid\b[^>]*\/>/, '')
      return grid === undefined ? plain : plain.replace(/<\/w:sectPr>$/, `${grid}</w:sectPr>`)
    }),
  )
  if (!isOurs) dropOwnEdges(ours)
}

/** A cover that is all of the document has the header, too. */
function hasCover(ours: Package, title: string): boolean {
  const [first = '', ...more] = ours.text(ours.main).split('<w:sectPr')
  return more.length > 1 && first.includes(`w:val="${title}"`)
}

/** Headers and footers of ours are not used any more. */
function dropOwnEdges(ours: Package): void {
  for (const part of [...ours.files.keys()].filter((name) => /^word\/(?:header|footer)\d+\.xml$/.test(name)))
    ours.drop(part)
}
