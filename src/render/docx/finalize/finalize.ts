/** After packing: what docx cannot say, ids that do not change from run to run, and a zip that is the same everywhere. */
import { strToU8 } from 'fflate'
import type { DocumentInfo } from '../../tree.ts'
import type { TableWords } from '../context.ts'
import { nameLinks, numberBookmarks, numberDrawings, numberTickBoxes } from './ids.ts'
import { alternativeFonts, coreProperties, languageSettings, mirrorMargins, type Parts, tableWords } from './parts.ts'
import { stableZip } from './zip.ts'

export interface Finish {
  info: DocumentInfo
  /** In the order of the tables in the document. */
  tables: readonly (TableWords | undefined)[]
  /** Font → font to take instead. */
  alternatives: Readonly<Record<string, string>>
  /** Even pages have the left margin at their right. */
  mirrored: boolean
}

/** All but what XML 1.0 allows; some of it would make the file unreadable. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * @param parts of the package as docx makes them; they are changed
 * @returns the finished .docx
 */
export function finalize(parts: Parts, finish: Finish): Uint8Array {
  coreProperties(parts, finish.info)
  languageSettings(parts)
  if (finish.mirrored) mirrorMargins(parts)
  alternativeFonts(parts, finish.alternatives)
  tableWords(parts, finish.tables)
  numberBookmarks(parts)
  numberDrawings(parts)
  numberTickBoxes(parts)
  nameLinks(parts)
  const files = [...parts].map(([name, text]): [string, Uint8Array] => [name, strToU8(text.replace(NOT_XML, ''))])
  return stableZip(files)
}
