/** Mends a text as far as that is safe: never so that anything is found that was not found before. */
import { UsageError } from '../../base/errors.ts'
import { type FileReport, toPointer } from '../../base/problem.ts'
import { asCalled, notCalled } from '../../lint/fix/called.ts'
import type { Home, MissingId } from '../../lint/fix/ids.ts'
import { mendsOf } from '../../lint/fix/mends.ts'
import { type Mended, mendYaml, type PlacedMend } from '../../source/edit/mend.ts'
import { dataAsWritten, parseSource, type Source } from '../../source/source.ts'

export interface FixedText {
  text: string
  mended: Mended[]
  /** Ids that are missing still, and may be put in once the other errors of the format are mended. */
  waits?: true
}

/** Asked only where the document has no id: it takes a look at the whole repository. */
export type AskHome = () => Home

/** A mended key can show what is wrong below it; more rounds than this no text has needed. */
const ROUNDS = 10

/**
 * @param check what `plan lint` finds in a text of this file
 * @param home where the file stands; its own path when not given
 */
export function fixText(
  first: Source,
  check: Check,
  home: AskHome = () => ({ path: first.path, taken: new Set() }),
): FixedText {
  const all: Mended[] = []
  let source = first
  for (let round = 0; round < ROUNDS; round += 1) {
    const mends = wanted(source, check, home)
    if (mends.length === 0) break
    const done = attempt(source, mends, check) ?? oneByOne(source, mends, check)
    if (!done) break
    all.push(...done.mended)
    source = textAs(source, done.text)
  }
  return { text: source.text, mended: all, ...(waits(source, check, home) ? { waits: true as const } : {}) }
}

function waits(source: Source, check: Check, home: AskHome): boolean {
  return mendsOf(source, home).ids.length > 0 && isBlind(check(textAs(source, source.text)))
}

/** What a rule asks for is done where it is heard: not where it is off, or a comment beside it says why it stays so. */
function wanted(source: Source, check: Check, home: AskHome): PlacedMend[] {
  const { shape, ids, rules } = mendsOf(source, home)
  if (ids.length > 0) return [...shape, ...idsAsCalled(ids, { source, shape, check })]
  if (rules.length === 0) return shape
  const { problems } = check(textAs(source, source.text))
  const told = new Set(problems.flatMap(({ rule, pointer, affected }) => placesOf(rule, [{ pointer }, ...affected])))
  return [...shape, ...rules.filter(({ rule, path }) => told.has(placeOf(rule, toPointer(path))))]
}

/** What is called by an id shows only once the format is right: until then an id that may be called something waits. */
function idsAsCalled(
  ids: readonly MissingId[],
  { source, shape, check }: { source: Source; shape: readonly PlacedMend[]; check: Check },
): PlacedMend[] {
  const fixed = tried(source, [...shape, ...ids.map(toMend)])
  const trial = fixed && textAs(source, fixed.text)
  const report = trial && check(textAs(source, trial.text))
  if (report && !isBlind(report)) return asCalled(ids, trial.data, report.problems).map(toMend)
  const entries = ids.filter(({ path }) => path.length > 0)
  const safe = report ? notCalled(entries, dataAsWritten(trial), report.problems) : []
  return ids.filter((one) => one.path.length === 0 || safe.includes(one)).map(toMend)
}

function toMend({ path, value }: MissingId): PlacedMend {
  return { path, newKey: 'id', word: value }
}

function placesOf(rule: string, places: readonly { pointer: string }[]): string[] {
  return places.map(({ pointer }) => placeOf(rule, pointer))
}

function placeOf(rule: string, pointer: string): string {
  return `${rule} ${pointer}`
}

function textAs({ path }: Source, text: string): Source {
  return parseSource(path, new TextEncoder().encode(text))
}

type Check = (source: Source) => FileReport

/** @returns the text with all changes; undefined where it cannot have them all, or would be worse for it */
function attempt(source: Source, mends: readonly PlacedMend[], check: Check): FixedText | undefined {
  const fixed = tried(source, mends)
  if (!fixed) return undefined
  return isWorse(check(textAs(source, source.text)), check(textAs(source, fixed.text))) ? undefined : fixed
}

/** @returns undefined where the text cannot have these changes */
function tried(source: Source, mends: readonly PlacedMend[]): FixedText | undefined {
  try {
    return mendYaml(source, mends)
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

/** As many as go together; the others stay for the author. */
function oneByOne(source: Source, mends: readonly PlacedMend[], check: Check): FixedText | undefined {
  const taken: PlacedMend[] = []
  let done: FixedText | undefined
  for (const mend of mends) {
    const fixed = attempt(source, [...taken, mend], check)
    if (!fixed) continue
    taken.push(mend)
    done = fixed
  }
  return done
}

/** Stands for all rules: the format was too broken for them to look. */
const ALL_RULES = '*'

function isBlind({ skipped }: FileReport): boolean {
  return skipped.some(({ rule }) => rule === ALL_RULES)
}

function isWorse(before: FileReport, after: FileReport): boolean {
  const [old, now] = [countsOf(before), countsOf(after)]
  // Rules that look for the first time find what was there all along.
  if (isBlind(before) && !isBlind(after)) return false
  return [...now].some(([rule, count]) => count > (old.get(rule) ?? 0))
}

function countsOf({ problems }: FileReport): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
