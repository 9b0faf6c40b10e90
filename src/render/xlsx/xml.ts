/** Texts as the parts of a workbook hold them. */

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** All but what XML 1.0 allows. */
const NOT_XML = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Reading programs turn `_x0041_` into a letter (ECMA-376, 22.9.2.19): the text itself must come out. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** @returns a text of a cell */
export function cellText(text: string): string {
  return xmlText(text.replace(LOOKS_ESCAPED, '_x005F_'))
}
