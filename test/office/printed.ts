/** A document inside the template of an office, read back. */
import { expect } from 'vitest'
import { writeDocx } from '../../src/render/docx/index.ts'
import { openReference } from '../../src/render/office/office.ts'
import type { Block, PlanDocument } from '../../src/render/tree.ts'
import { lintDocx } from '../docx/lint.ts'
import { openPackage, type Package } from '../docx/package.ts'
import { directory, heading, item, para, structure, text as words } from '../docx/sample-parts.ts'
import { documentOf } from '../docx/written.ts'
import { all, type Element } from '../docx/xml.ts'
import { p, type WordFile, wordFile } from './word-file.ts'

export const linkTo = (url: string) =>
  para({ type: 'link', url, children: [words('网页')] }, { type: 'footnoteReference', identifier: 'n' })
export const CHAPTER: readonly Block[] = [
  heading(1, '总则', { number: '1', id: 's1' }),
  linkTo('https://example.org/?a=1&b=2'),
  { type: 'footnoteDefinition', identifier: 'n', children: [para('脚注')] },
  { type: 'list', ordered: true, children: [item(null, para('甲')), item(null, para('乙'))] },
  structure(3, 'zh'),
]
export const TURNED: Block = { type: 'landscape', children: [directory(2)] }
export const BODY = p('{{body}}', '<w:pStyle w:val="a"/>')
export const own = (text: string, more = '') => p(text, `<w:pStyle w:val="a"/>${more}`)

export function printedFrom(bytes: Uint8Array, doc: PlanDocument): Promise<Uint8Array> {
  return writeDocx(doc, { style: 'gbt9704', reference: openReference(bytes, 'form.docx') })
}

/** @param blocks of the document; none: a chapter with everything that is counted */
export async function printed(file: WordFile, ...blocks: Block[]): Promise<Package> {
  const bytes = await printedFrom(wordFile(file), documentOf(...(blocks.length > 0 ? blocks : CHAPTER)))
  expect(lintDocx(bytes)).toEqual([])
  return openPackage(bytes)
}

export function part(file: Package, name: string): Element {
  const found = file.xml.get(name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

export const textOf = (file: Package, name: string) => file.parts.get(name) ?? ''

/** What these elements of the document say, in their order. */
export function values(file: Package, name: string, attribute = 'w:val'): (string | undefined)[] {
  return all(part(file, 'word/document.xml'), name).map(({ attributes }) => attributes[attribute])
}
