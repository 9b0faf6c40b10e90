/** Reading a .docx back. */
import { strFromU8, unzipSync } from 'fflate'
import { all, childrenOf, type Element, parseXml } from './xml.ts'

export interface Package {
  /** Text of each part. */
  parts: Map<string, string>
  /** Each XML part, parsed. */
  xml: Map<string, Element>
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const xml = new Map<string, Element>()
  for (const [name, text] of parts) if (/\.(?:xml|rels)$/.test(name)) xml.set(name, parseXml(text))
  return { parts, xml }
}

/** What a reader sees of a paragraph: text, tabs, line breaks; not the codes of fields. */
export function paragraphText(paragraph: Element): string {
  const marks: Record<string, string> = { 'w:br': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' }
  return all(paragraph, 'w:t', ...Object.keys(marks))
    .filter((element) => element.name !== 'w:tab' || Object.keys(element.attributes).length === 0)
    .map((element) => marks[element.name] ?? element.children.join(''))
    .join('')
}

/** The text of every paragraph of the document in order, shapes and cells included. */
export function paragraphsOf({ xml }: Package): { style: string; text: string }[] {
  const document = xml.get('word/document.xml')
  if (document === undefined) return []
  return all(document, 'w:p').map((paragraph) => {
    const properties = childrenOf(paragraph, 'w:pPr')[0]
    const style = properties && childrenOf(properties, 'w:pStyle')[0]
    return { style: style?.attributes['w:val'] ?? '', text: paragraphText(paragraph) }
  })
}
