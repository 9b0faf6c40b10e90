/** docx counts some ids through the whole process and draws others at random; here they become the same in every run. */

import { change, type Parts } from './parts.ts'

/** Parts that hold text. */
const TEXT_PART = /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/

function changeTexts(parts: Parts, edit: (text: string) => string): void {
  for (const name of [...parts.keys()].filter((part) => TEXT_PART.test(part)).sort()) change(parts, name, edit)
}

/** Counts from 1 in the order of the document; start and end of a bookmark share their number. */
export function numberBookmarks(parts: Parts): void {
  const numbers = new Map<string, number>()
  changeTexts(parts, (text) =>
    text.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(-?\d+)"/g, (_whole, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `${before}${number}"`
    }),
  )
}

/** Drawings and the shapes in them share one row of numbers; shapes get a name without the old one. */
export function numberDrawings(parts: Parts): void {
  let count = 0
  changeTexts(parts, (text) =>
    text
      .replace(
        /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr)\b[^>]*?\bid=")\d+"/g,
        (_whole, before: string) => `${before}${++count}"`,
      )
      .replace(
        /(<wps:cNvPr id="(\d+)" name=")[^"]*"/g,
        (_whole, before: string, id: string) => `${before}shape ${id}"`,
      ),
  )
}

/** First number of the content controls: far from anything Word counts itself. */
const FIRST_TICK_BOX = 1001

/**
 * Each tick box gets the id that Word would give it, and its sign as text in place of a symbol, as Word writes it itself:
 * programs that read text then see it.
 */
export function numberTickBoxes(parts: Parts): void {
  let count = FIRST_TICK_BOX
  changeTexts(parts, (text) =>
    text
      .replace(/<w:sdtPr>(?=<w14:checkbox>)/g, () => {
        const id = count++
        return `<w:sdtPr><w:tag w:val="tick${id}"/><w:id w:val="${id}"/>`
      })
      .replace(/<w:r><w:sym w:char="(\w+)" w:font="([^"]+)"\/><\/w:r>/g, (_whole, code: string, font: string) => {
        const fonts = `w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"`
        const sign = String.fromCodePoint(Number.parseInt(code, 16))
        return `<w:r><w:rPr><w:rFonts ${fonts}/></w:rPr><w:t>${sign}</w:t></w:r>`
      }),
  )
}

/** Relationships of outside links have random names; they become rIdLink1 … in the order of the part's text. */
export function nameLinks(parts: Parts): void {
  for (const name of [...parts.keys()].filter((part) => part.endsWith('.rels'))) {
    const part = name.replace('_rels/', '').replace(/\.rels$/, '')
    const relations = parts.get(name) ?? ''
    const random = new Set([...relations.matchAll(/Id="(rId(?!\d+")[^"]+)"/g)].map((match) => match[1] ?? ''))
    if (random.size === 0) continue
    const names = new Map<string, string>()
    const rename = (whole: string, id: string) => {
      if (!random.has(id)) return whole
      const known = names.get(id) ?? `rIdLink${names.size + 1}`
      names.set(id, known)
      return whole.replace(id, known)
    }
    change(parts, part, (text) => text.replace(/r:id="([^"]+)"/g, rename))
    change(parts, name, (text) => text.replace(/Id="([^"]+)"/g, rename))
  }
}
