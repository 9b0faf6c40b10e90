/** Reads a workbook back: sheets by name, rows as texts, whether a program keeps texts in cells or in a shared list. */
import { strFromU8, unzipSync } from 'fflate'

export interface ReadSheet {
  name: string
  xml: string
  rows: string[][]
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(xml: string): string {
  return xml
    .replace(/&#x([0-9a-fA-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (_, name) => NAMED[name] ?? '')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

const texts = (xml: string) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text)).join('')

function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? 'A'
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const shared = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    texts(item),
  )
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  )
  return names.map((name, index) => {
    const xml = files[`xl/worksheets/sheet${index + 1}.xml`] ?? ''
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
      const cells: string[] = []
      for (const [, place = '', type = '', inner = ''] of row.matchAll(
        /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      )) {
        const value = plain(/<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '')
        cells[columnOf(place)] = type.includes('inlineStr')
          ? texts(inner)
          : type.includes('t="s"')
            ? (shared[Number(value)] ?? '')
            : value
      }
      return Array.from(cells, (cell) => cell ?? '')
    })
    return { name, xml, rows }
  })
}
