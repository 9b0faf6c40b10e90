/** Cells that several papers have: numbers unbroken, and what nobody ever checked seen at a glance. */
import type { Contact } from '../../model/plan.generated.ts'
import type { Words } from '../phrase/words.ts'
import type { TableCell } from '../tree.ts'
import { sayNumber } from '../view/bodies/contacts.ts'
import { cell } from '../view/table.ts'

export const NOT_CHECKED = { zh: '未核实', en: 'not verified' }

export function marked(words: Words, text: string): TableCell {
  return text === words.say(NOT_CHECKED) ? { ...cell(text), shade: 'yellow' } : cell(text)
}

/** A channel has a line of its own: a number that begins behind it would be broken. */
export function numberLines(words: Words, contact: Contact): string {
  const { channel = 'phone' } = contact
  const number = sayNumber(words, { ...contact, channel: 'phone' })
  if (channel === 'phone' || channel === 'mobile') return number
  return `${words.phrase.pair(words.choice('contact', 'channel', channel), '').trim()}\n${number}`
}
