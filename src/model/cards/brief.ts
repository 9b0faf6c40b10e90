/** Who has so little to do that it fits on a card whatever else is on it: nothing needs to be laid out to know that. */
import type { Directory } from '../directory.ts'
import { effectiveMeasures } from '../measures.ts'
import type { Measure, Plan, Reference } from '../plan.generated.ts'
import { holderOf } from './holders.ts'
import { CARD_PAPER, MOST_ACTS } from './paper.ts'

/** Acts that take no more than this, in points, stand on a side whatever else is on it. */
export const SURELY_FITS = CARD_PAPER.height.letter / 2

/** Full-width letters that a line of the column of acts surely holds (401.9 points in type of 9.5). */
const LINE = 38
/** Letters of the words that are printed around a text at most. */
const AROUND = 24
/** Lines that a time takes at most in its narrow column. */
const TIME = 3

/** What a limit counts from when that is not another measure, whose words would be printed. */
const MOMENTS: ReadonlySet<string | undefined> = new Set([undefined, 'started', 'warning'])

/** @returns whether everybody surely has a card of one side; false says nothing */
export function areBrief(plan: Plan, directory: Directory): boolean {
  if (plan.playbooks?.length) return false
  const loads = new Map<Reference, Load>()
  for (const { measure } of effectiveMeasures(plan)) {
    const { phase = 'response', lead, byLevel, since } = measure
    if (lead === undefined || (phase !== 'warning' && phase !== 'response')) continue
    // What differs by level may be several things.
    if (byLevel !== undefined || !MOMENTS.has(since)) return false
    const height = heightOf(measure)
    for (const reference of lead) if (!add(loads, reference, { acts: 1, height })) return false
  }
  return namesTogether(loads, directory)
}

/** Things to do, and the height of their rows in points. */
interface Load {
  acts: number
  height: number
}

/** @returns whether it still surely fits */
function add<Key>(loads: Map<Key, Load>, key: Key, { acts, height }: Load): boolean {
  const before = loads.get(key)
  const load = { acts: (before?.acts ?? 0) + acts, height: (before?.height ?? 0) + height }
  loads.set(key, load)
  return load.acts <= MOST_ACTS && load.height <= SURELY_FITS
}

/** Several names may be of one body or post. */
function namesTogether(loads: ReadonlyMap<Reference, Load>, directory: Directory): boolean {
  const byHolder = new Map<object, Load>()
  for (const [reference, load] of loads) {
    const holder = holderOf(reference, directory)
    if (holder && !add(byHolder, holder.post ?? holder.body.actor, load)) return false
  }
  return true
}

/** At most as high as the row of a measure: its texts on lines of their own, with the words around them. */
function heightOf(measure: Measure): number {
  const { title, do: act, text, when, doneWhen, ifFails, place, form, support, needs, steps } = measure
  if (steps?.some((step) => step.steps)) return Number.POSITIVE_INFINITY
  let lines = linesFor((title?.length ?? 0) + (act?.length ?? 0) + (text?.length ?? 0))
  for (const said of [when, doneWhen, ifFails, place, form, support, needs, steps])
    if (said !== undefined) lines += linesFor(typeof said === 'string' ? said.length : JSON.stringify(said).length)
  // Each step begins a line.
  return Math.max(TIME, lines + 2 * (steps?.length ?? 0)) * CARD_PAPER.line + CARD_PAPER.row
}

function linesFor(letters: number): number {
  return Math.ceil((letters + AROUND) / LINE)
}
