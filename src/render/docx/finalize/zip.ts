/** A zip without a clock, without the machine's compression library and in a fixed order. */
import { type Zippable, zipSync } from 'fflate'

/** These stand first, so that a reader knows at once what the file is. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'xl/workbook.xml']
/** The earliest time that a zip can hold; any fixed one will do. */
const MTIME = '1980-01-01T00:00:00'
/** Unix, rw-r--r--: Word for Mac was reported to complain about files without any mode. */
const UNIX = 3
const MODE = 0o100644 << 16

export function stableZip(files: readonly [string, Uint8Array][]): Uint8Array {
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  const sorted = [...files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const entries: Zippable = {}
  for (const [name, bytes] of sorted) entries[name] = [bytes, { os: UNIX, attrs: MODE }]
  return zipSync(entries, { mtime: MTIME, level: 9 })
}
