/** Codes of the characters that mean something in YAML. */
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

/** @returns whether a code ends a line; NaN is the end of the text, and nothing else below a space is left in it. */
export function isLineEnd(code: number): boolean {
  return !(code >= SPACE)
}

/** @returns whether what stands before this code is separated by it: a space, or the end of the line. */
export function isGap(code: number): boolean {
  return !(code > SPACE)
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
