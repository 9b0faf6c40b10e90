import type { Localized } from '../../base/locale.ts'

/** @returns whether something has keys that may be asked for. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** @returns a text in both languages; one language stands for both; undefined for what is no text. */
export function localizedText(given: unknown): Localized | undefined {
  if (typeof given === 'string') return given.trim() === '' ? undefined : { zh: given, en: given }
  if (!isRecord(given)) return undefined
  const { zh, en } = given
  const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
  return isText(zh) && isText(en) ? { zh, en } : undefined
}

/** Characters of a message of somebody else's program that are shown. */
const LONGEST = 200

/** @returns what a failure says, in one line and without where in the program it was. */
export function failureText(error: unknown): string {
  try {
    const said = error instanceof Error ? error.message || error.name : String(error)
    const [first = ''] = said.trim().split(/[\r\n]/, 1)
    return first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first
  } catch {
    return '?'
  }
}
