/** When something is due, as it stands in a checklist. */
import type { Start } from '../../model/checklist.ts'
import type { Timing } from '../../model/measures.ts'
import { sayTiming } from '../phrase/objects.ts'
import type { Words } from '../phrase/words.ts'
import { PHRASES } from './labels.ts'

/** The title of a group: what its times count from. */
export function startTitle(words: Words, { kind, since }: Start): string {
  if (kind === 'point') return capital(words.after(since ?? ''))
  return capital(words.say(kind === 'unsaid' ? PHRASES.unsaidStart : PHRASES[kind]))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** @returns whether a group's times are lengths from a moment that the observer must note. */
export function hasZero({ kind }: Start): boolean {
  return kind === 'point' || kind === 'situation'
}

/** The time of an action in a group: from its start as T+…, else in the plan's words. */
export function dueFrom(words: Words, timing: Timing, start: Start): string[] {
  const { within, ahead, since: _, ...rest } = timing
  const { phrase } = words
  const said: string[] = []
  if (ahead !== undefined && hasZero(start)) said.push(`T-${phrase.duration(ahead)}`)
  else if (ahead !== undefined) said.push(phrase.ahead(ahead))
  if (within === 'immediately')
    said.push(hasZero(start) ? `T+0${phrase.bracket(phrase.duration(within))}` : phrase.duration(within))
  else if (within !== undefined) said.push(hasZero(start) ? phrase.time(`T+${within}`) : phrase.within(within))
  return [...said, ...sayTiming(words, rest)]
}

/** The time of something by itself; what a limit counts from is named, or marked open. */
export function dueAlone(words: Words, timing: Timing, since: string | undefined): string[] {
  const said = sayTiming(words, timing, since)
  const isOpen = timing.within !== undefined && timing.within !== 'immediately' && since === undefined
  return isOpen ? [...said, words.phrase.bracket(words.say(PHRASES.unsaidStart)).trim()] : said
}
