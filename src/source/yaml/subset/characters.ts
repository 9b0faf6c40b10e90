/** Codes of the characters that mean something in YAML, and those of a text. */

/** What `codesOf` puts behind a text; no text that is read here holds it. */
export const END = 0
export const LINE_FEED = 0x0a
export const RETURN = 0x0d
export const SPACE = 0x20
export const QUOTE = 0x22
export const HASH = 0x23
export const APOSTROPHE = 0x27
export const PLUS = 0x2b
export const COMMA = 0x2c
export const DASH = 0x2d
export const DOT = 0x2e
export const COLON = 0x3a
export const FOLDED = 0x3e
export const QUESTION = 0x3f
export const OPEN_LIST = 0x5b
export const BACKSLASH = 0x5c
export const CLOSE_LIST = 0x5d
export const OPEN_MAP = 0x7b
export const LITERAL = 0x7c
export const CLOSE_MAP = 0x7d

/** @returns whether a code ends a line, or the text; nothing else below a space is left in it. */
export function isLineEnd(code: number): boolean {
  return code < SPACE
}

/** @returns whether what stands before this code is separated by it: a space, or the end of the line. */
export function isGap(code: number): boolean {
  return code <= SPACE
}

/** The last sign that means something; all Chinese text lies behind it. */
export const LAST_SIGN = CLOSE_MAP

function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(LAST_SIGN + 1)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}

/** With these no plain scalar starts; dash, question mark and colon may start one unless a gap follows. */
const INDICATORS = tableOf(',[]{}#&*!|>\'"%@`')
const FLOW_SIGNS = tableOf(',[]{}')

export function isIndicator(code: number): boolean {
  return INDICATORS[code] === 1
}

export function isFlowSign(code: number): boolean {
  return FLOW_SIGNS[code] === 1
}

/** Characters that there is room for from the start, and beyond which the room is not kept. */
const ROOM = 64 * 1024
const MOST = 1024 * 1024
/** Zeros behind the text: its end can be looked at, and one further. */
const BEHIND = 2

/** Some processors write the higher byte of a number first. */
const IS_SWAPPED = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0

let bytes = Buffer.alloc(2 * ROOM)
let room = new Uint16Array(bytes.buffer, bytes.byteOffset, ROOM)

/**
 * Reading codes out of one place is several times quicker than asking the text for each.
 * @returns the UTF-16 codes of a text with zeros behind it, until the next call
 */
export function codesOf(text: string): Uint16Array {
  const { length } = text
  if (length + BEHIND > room.length) {
    const longer = Buffer.alloc(2 * Math.max(2 * room.length, length + BEHIND))
    const codes = new Uint16Array(longer.buffer, longer.byteOffset, longer.length / 2)
    if (length > MOST) return written(text, longer, codes)
    bytes = longer
    room = codes
  }
  return written(text, bytes, room)
}

function written(text: string, into: Buffer, codes: Uint16Array): Uint16Array {
  const { length } = text
  into.write(text, 0, 'utf16le')
  if (IS_SWAPPED) into.subarray(0, 2 * length).swap16()
  codes.fill(0, length, length + BEHIND)
  return codes
}
