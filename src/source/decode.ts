/** Bytes to text, by what office computers write: UTF-8 with or without mark, UTF-16, GB18030. */
import { isUtf8, transcode } from 'node:buffer'
import { FILE_START } from '../base/problem.ts'
import { SIZE_LIMIT, SIZE_LIMIT_MB } from './bytes.ts'
import { FILES } from './file-messages.ts'
import { problem, type RawProblem } from './messages.ts'
import { Lines } from './yaml/document.ts'
import { isOdd } from './yaml/subset/read.ts'

export interface Decoded {
  text: string
  /** Empty when the bytes are no text. */
  encoding: string
  problems: RawProblem[]
}

/** How much of a file is looked at to tell what it is. */
const SAMPLE = 8192
/** Text has hardly any control characters; above this share of a sample it is no text. */
const CONTROL_SHARE = 0.02
/** UTF-16 has a zero byte for each space, line break and Latin letter: at least this share of all bytes in YAML. */
const ZERO_SHARE = 0.1
/** First bytes of ZIP (docx, xlsx), PDF, and the old Office format. */
const OFFICE = ['504b0304', '25504446', 'd0cf11e0']

function no(message: (typeof FILES)[keyof typeof FILES], values = {}): Decoded {
  return { text: '', encoding: '', problems: [problem(message, FILE_START, values)] }
}

function note(text: string, encoding: string): Decoded {
  if (hasControls(text)) return no(FILES.binary)
  return { text, encoding, problems: [problem(FILES.encoding, FILE_START, { encoding })] }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]/

function hasControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (!CONTROL.test(sample)) return false
  const count = sample.match(new RegExp(CONTROL, 'g'))?.length ?? 0
  return sample.includes('\0') || count > Math.max(4, sample.length * CONTROL_SHARE)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without mark has zero bytes on one side only: those of spaces, line breaks and Latin letters. */
function utf16Side(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const zeros = [0, 0]
  for (const [index, byte] of bytes.subarray(0, SAMPLE).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const few = Math.min(bytes.length, SAMPLE) * ZERO_SHARE
  if (bytes.length % 2 === 1 || odd + even < few) return undefined
  if (odd >= even * 3) return 'UTF-16LE'
  return even >= odd * 3 ? 'UTF-16BE' : undefined
}

function decodeUtf8(buffer: Buffer): string {
  return transcode(buffer, 'utf8', 'utf16le').toString('utf16le')
}

/** Neither UTF-8 nor UTF-16: GB18030, or UTF-8 in which a few bytes were damaged. */
function decodeOther(bytes: Uint8Array): Decoded {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const damaged = loose.match(/\ufffd+/g)?.length ?? 0
  const sound = loose.match(/[\u0080-\ufffc]/g)?.length ?? 0
  if (sound > damaged * 4) {
    const range = new Lines(loose).range(loose.indexOf('\ufffd'))
    return { text: loose, encoding: 'UTF-8', problems: [problem(FILES.damaged, range, { count: damaged })] }
  }
  const text = tryDecode(bytes, 'gb18030')
  if (text !== undefined) return note(text, 'GB18030')
  return hasControls(loose) ? no(FILES.binary) : no(FILES.unknownEncoding)
}

/** @returns the text without byte order mark; a file that is no text has a problem and no encoding. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > SIZE_LIMIT) return no(FILES.tooLarge, { limit: SIZE_LIMIT_MB })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('hex', 0, 4)
  if (OFFICE.includes(head)) return no(FILES.office)
  const marked = head.startsWith('fffe') ? 'UTF-16LE' : head.startsWith('feff') ? 'UTF-16BE' : undefined
  const side = marked ?? (buffer.subarray(0, SAMPLE).includes(0) ? utf16Side(bytes) : undefined)
  if (side) {
    const text = tryDecode(bytes, side.toLowerCase())
    return text === undefined ? no(FILES.binary) : note(text, side)
  }
  if (buffer.subarray(0, SAMPLE).includes(0)) return no(FILES.binary)
  const plain = head.startsWith('efbbbf') ? buffer.subarray(3) : buffer
  if (!isUtf8(plain)) return decodeOther(plain)
  const text = decodeUtf8(plain)
  return isOdd(text) && hasControls(text) ? no(FILES.binary) : { text, encoding: 'UTF-8', problems: [] }
}
