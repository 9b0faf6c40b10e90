/** The difference of two texts of which one was made from the other by few changes, as people read it. */

/** Lines around a change that are shown with it. */
const CONTEXT = 2

/** Lines that a change may add or take away before the two texts must be alike again. */
const LONGEST_CHANGE = 400

interface Line {
  mark: ' ' | '-' | '+'
  text: string
  /** In the old text, from 1; of an added line the one it stands before. */
  number: number
}

/** @returns lines beginning with `-`, `+` or two spaces, each stretch under `@@ line N @@`; empty when nothing differs */
export function lineDiff(before: string, after: string): string {
  const lines = compare(linesOf(before), linesOf(after))
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ mark }) => mark !== ' '),
  )
  return lines
    .flatMap(({ mark, text, number }, index) => {
      if (!shown[index]) return []
      return [...(shown[index - 1] ? [] : [`@@ ${number} @@`]), `${mark} ${text}`.trimEnd()]
    })
    .map((line) => `${line}\n`)
    .join('')
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}

function compare(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = []
  let [old, now] = [0, 0]
  while (old < before.length || now < after.length) {
    const text = before[old]
    if (text !== undefined && text === after[now]) {
      lines.push({ mark: ' ', text, number: old + 1 })
      old++
      now++
      continue
    }
    const [removed, added] = nextMeeting(before, after, { old, now })
    for (let index = 0; index < removed; index++)
      lines.push({ mark: '-', text: before[old + index] ?? '', number: old + index + 1 })
    for (let index = 0; index < added; index++)
      lines.push({ mark: '+', text: after[now + index] ?? '', number: old + removed + 1 })
    old += removed
    now += added
  }
  return lines
}

/** @returns how many lines to take from each text until both go on alike; the fewest together */
function nextMeeting(
  before: readonly string[],
  after: readonly string[],
  at: { old: number; now: number },
): [number, number] {
  for (let sum = 1; sum <= LONGEST_CHANGE; sum++)
    for (let added = 0; added <= sum; added++) {
      const removed = sum - added
      if (isAlike(before, after, { old: at.old + removed, now: at.now + added })) return [removed, added]
    }
  return [before.length - at.old, after.length - at.now]
}

function isAlike(
  before: readonly string[],
  after: readonly string[],
  { old, now }: { old: number; now: number },
): boolean {
  if (old > before.length || now > after.length) return false
  return before[old] === after[now] && before[old + 1] === after[now + 1]
}
