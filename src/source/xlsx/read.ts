/** Workbooks that people filled in and sent back. */
import { unzipSync } from 'fflate'
import { UsageError } from '../../base/errors.ts'
import type { Grid } from '../../base/grid.ts'
import { readShared, readSheet } from './sheet.ts'
import { NotXml, tokens } from './xml.ts'

/** Bytes of all parts together: a sheet with a row for each of 100,000 actions stays far below. */
const MOST_BYTES = 64 * 1024 * 1024

/** What a file begins with that was saved by programs from before 2007, or with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * @param bytes of an .xlsx file, whatever program saved it
 * @param shown the path as users see it
 * @returns its sheets in their order
 * @throws UsageError for what is no such file
 */
export function readWorkbook(bytes: Uint8Array, shown: string): Grid[] {
  if (OLD_OFFICE.every((byte, index) => bytes[index] === byte)) throw oldOffice(shown)
  try {
    return sheetsOf(partsOf(bytes))
  } catch (error) {
    if (error instanceof NotXml || isZipFault(error)) throw noWorkbook(shown)
    throw error
  }
}

/** fflate gives its errors a number. */
function isZipFault(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error instanceof RangeError)
}

type Parts = ReadonlyMap<string, string>

function partsOf(bytes: Uint8Array): Parts {
  let size = 0
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:xml|rels)$/i.test(name)) return false
    size += originalSize
    if (size > MOST_BYTES) throw new NotXml()
    return true
  }
  const decoder = new TextDecoder()
  return new Map(
    Object.entries(unzipSync(bytes, { filter: wanted })).map(([name, part]) => [
      name.replaceAll('\\', '/').replace(/^\//, ''),
      decoder.decode(part),
    ]),
  )
}

/** Where the workbook stands when nothing says another place. */
const MAIN = 'xl/workbook.xml'

function sheetsOf(parts: Parts): Grid[] {
  const main = relationsOf(parts.get('_rels/.rels') ?? '', '').get('officeDocument')?.[0]?.target ?? MAIN
  const book = parts.get(main)
  if (book === undefined) throw new NotXml()
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const targets = relationsOf(parts.get(`${folder}_rels/${main.slice(folder.length)}.rels`) ?? '', folder)
  const shared = readShared(parts.get(targets.get('sharedStrings')?.[0]?.target ?? '') ?? '')
  const byId = new Map([...targets.values()].flat().map(({ id, target }) => [id, target]))
  const sheets: Grid[] = []
  let dayZero: Grid['dayZero'] = '1899-12-30'
  for (const token of tokens(book)) {
    if (token.kind !== 'open') continue
    if (token.name === 'workbookPr' && /^(?:1|true)$/.test(token.attributes.get('date1904') ?? ''))
      dayZero = '1904-01-01'
    if (token.name !== 'sheet') continue
    const xml = parts.get(byId.get(token.attributes.get('id') ?? '') ?? '')
    if (xml !== undefined) sheets.push({ name: token.attributes.get('name') ?? '', ...readSheet(xml, shared), dayZero })
  }
  if (sheets.length === 0) throw new NotXml()
  return sheets
}

/** @returns what a part in a folder (`xl/`) points at, by the last word of its kind */
function relationsOf(xml: string, folder: string): Map<string, { id: string; target: string }[]> {
  const targets = new Map<string, { id: string; target: string }[]>()
  for (const token of tokens(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => token.attributes.get(key) ?? '')
    const kind = (type ?? '').split('/').at(-1) ?? ''
    const path = target?.startsWith('/') ? target.slice(1) : folder + (target ?? '').replace(/^\.\//, '')
    targets.set(kind, [...(targets.get(kind) ?? []), { id: id ?? '', target: path }])
  }
  return targets
}

function oldOffice(shown: string): UsageError {
  return new UsageError(
    {
      zh: `${shown} 不是 .xlsx：是老的 .xls 格式，或者加了密码`,
      en: `${shown} is no .xlsx: it is in the old .xls format, or it has a password`,
    },
    { zh: '打开后另存为 .xlsx，不设密码', en: 'Open it and save it as .xlsx, without a password' },
  )
}

function noWorkbook(shown: string): UsageError {
  return new UsageError(
    { zh: `${shown} 不是能读的 .xlsx 表格，或者已经损坏`, en: `${shown} is no workbook (.xlsx), or it is damaged` },
    { zh: '用表格程序打开，另存为 .xlsx', en: 'Open it with a spreadsheet program and save it as .xlsx' },
  )
}
