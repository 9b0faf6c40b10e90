/** The programme as an iCalendar file (RFC 5545): whole days, one event for each drill. */
import type { Programme, ProgrammeEntry } from '../../model/drills/programme.ts'

/** Octets of a line; longer ones are folded (RFC 5545 §3.1). */
const LONGEST_LINE = 75

/** How an entry is said in the calendar. */
export interface EntryWords {
  summary(entry: ProgrammeEntry): string
  description(entry: ProgrammeEntry): string
}

/**
 * @param date of the run, ISO: the calendar says when it was made, and the same day makes the same file
 * @returns lines that end with CR LF; entries of which only the month is known stand on its last day
 */
export function icsOf(programme: Programme, words: EntryWords, date: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//contingency-plan-toolkit//plan drill calendar//EN',
    'CALSCALE:GREGORIAN',
    ...programme.entries.flatMap((entry, index) => eventLines(entry, { words, date, index })),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(
  entry: ProgrammeEntry,
  { words, date, index }: { words: EntryWords; date: string; index: number },
): string[] {
  const day = wholeDay(entry.date)
  const id = entry.drill ?? `${entry.plan.id}-${entry.state}-${index}`
  return [
    'BEGIN:VEVENT',
    `UID:${id}-${compact(day)}@contingency-plan-toolkit`,
    `DTSTAMP:${compact(date)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(words.summary(entry))}`,
    `DESCRIPTION:${escaped(words.description(entry))}`,
    ...(entry.state === 'planned' || entry.state === 'held' ? ['STATUS:CONFIRMED'] : ['STATUS:TENTATIVE']),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function wholeDay(date: string): string {
  if (date.length === 10) return date
  const [year = '', month = '12'] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

/** Never within a character: a reader would show two halves. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
