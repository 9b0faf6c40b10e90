/** Content paths of requirements: where in a plan a required element may stand. Grammar: `schemas/profiles/core.yaml`. */
import type { Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import { remembering } from '../base/remember.ts'
import { effectiveMeasures } from './measures.ts'
import type { Actor, Member, Plan } from './plan.generated.ts'
import type { Field, Shape } from './shape.ts'

/** `[key=a|b]` or `[key~a|b]`. */
export interface PathTest {
  key: string
  contains: boolean
  /** In small letters where they are only to be contained. */
  values: string[]
}

export interface PathStep {
  key: string
  tests: PathTest[]
}

const STEP = /^([a-z]\w*)((?:\[[a-z]\w*[=~][^\][.]+\])*)$/i
const TEST = /\[(\w+)([=~])([^\]]+)\]/g

/** Profiles ask for the same few paths of every plan. */
const KNOWN = new Map<string, readonly PathStep[]>()

/** @returns the steps of a content path; @throws SyntaxError where it is none. */
export function parseContentPath(text: string): readonly PathStep[] {
  const known = KNOWN.get(text)
  if (known) return known
  const made = parse(text)
  KNOWN.set(text, made)
  return made
}

function parse(text: string): PathStep[] {
  return text.split('.').map((part) => {
    const [, key, tests = ''] = STEP.exec(part) ?? []
    if (key === undefined) throw new SyntaxError(`no content path: ${text}`)
    return { key, tests: [...tests.matchAll(TEST)].map(toTest) }
  })
}

function toTest([, key = '', sign, values = '']: RegExpExecArray): PathTest {
  const contains = sign === '~'
  return { key, contains, values: (contains ? values.toLowerCase() : values).split('|') }
}

/** What is wrong with a content path. */
export interface PathFault {
  text: Localized
  /** What was meant. */
  guess?: string
}

/**
 * @param root the kind of document it begins in
 * @returns what is wrong with a content path by the shapes; undefined where its keys and values may stand there.
 */
export function contentPathFault(
  path: string,
  shapes: Readonly<Record<string, Shape>>,
  root = 'plan',
): PathFault | undefined {
  let steps: readonly PathStep[]
  try {
    steps = parseContentPath(path)
  } catch {
    return { text: { zh: `“${path}”不是路径`, en: `no content path: ${path}` } }
  }
  let at = root
  for (const step of steps) {
    const fault = keyFault(step.key, at, shapes)
    if (fault) return fault
    at = shapes[at]?.fields[step.key]?.def ?? ''
    for (const test of step.tests) {
      const wrong = keyFault(test.key, at, shapes) ?? valueFault(test, shapes[at]?.fields[test.key])
      if (wrong) return wrong
    }
  }
  return undefined
}

function keyFault(key: string, at: string, shapes: Readonly<Record<string, Shape>>): PathFault | undefined {
  const fields = shapes[at]?.fields ?? {}
  if (Object.hasOwn(fields, key)) return undefined
  const guess = nearest(key, Object.keys(fields))
  const name = { zh: shapes[at]?.zh ?? at, en: at }
  return {
    text: { zh: `“${name.zh}”没有“${key}”这一项`, en: `${name.en} has no ${key}` },
    ...(guess ? { guess } : {}),
  }
}

function valueFault({ key, contains, values }: PathTest, field: Field | undefined): PathFault | undefined {
  const { labels } = field ?? {}
  const wrong = contains || !labels ? undefined : values.find((value) => !Object.hasOwn(labels, value))
  if (wrong === undefined) return undefined
  const guess = nearest(wrong, Object.keys(labels ?? {}))
  return { text: { zh: `“${key}”不会是“${wrong}”`, en: `${key} is never ${wrong}` }, ...(guess ? { guess } : {}) }
}

/** @returns every value with content at a path of a plan in its long form, in the order of the plan. */
export function contentAt(plan: Plan, path: string): unknown[] {
  let values: unknown[] = [plan]
  for (const step of parseContentPath(path))
    values = values.flatMap((value) => enter(value, step.key)).filter((value) => fits(value, step.tests))
  return values.filter(hasContent)
}

/** @returns whether something stands at a path. */
export function holdsContent(plan: Plan, path: string): boolean {
  return holdsAfter(plan, parseContentPath(path), 0)
}

/** Asked hundreds of times of each plan, mostly for what is not there: nothing is made on the way. */
function holdsAfter(value: unknown, steps: readonly PathStep[], done: number): boolean {
  const step = steps[done]
  if (!step) return hasContent(value)
  if (typeof value !== 'object' || value === null) return false
  const inner = (value as Record<string, unknown>)[step.key]
  if (inner === undefined) return false
  const isSpread = (step.key === 'measures' || step.key === 'actors') && isPlan(value)
  const items = isSpread ? enter(value, step.key) : inner
  if (!Array.isArray(items)) return fits(items, step.tests) && holdsAfter(items, steps, done + 1)
  for (const item of items) if (fits(item, step.tests) && holdsAfter(item, steps, done + 1)) return true
  return false
}

/** @returns whether a value says something: a text that is not blank, a number, a yes or no, or what holds one. */
export function hasContent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value !== 'object') return value !== undefined
  for (const key in value) if (hasContent((value as Record<string, unknown>)[key])) return true
  return false
}

function enter(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPlan(value) && key === 'measures') return measuresOf(value)
  if (isPlan(value) && key === 'actors') return bodiesOf(value)
  return [(value as Record<string, unknown>)[key]].flat()
}

/** @returns whether something is a whole plan: its measures and bodies are entered with those in groups and in members. */
export function isPlan(value: object): value is Plan {
  return 'measures' in value && 'actors' in value
}

const measuresOf = remembering((plan: Plan) => effectiveMeasures(plan).map(({ measure }) => measure))

/** @returns every body of a plan, members with their own entries among them; for reading only. */
export const bodiesOf = remembering((plan: Plan): readonly (Actor | Member)[] => {
  const found: (Actor | Member)[] = []
  addBodies(plan.actors, found)
  return found
})

function addBodies(bodies: readonly (Actor | Member | string)[], found: (Actor | Member)[]): void {
  for (const body of bodies) {
    if (typeof body !== 'object') continue
    found.push(body)
    if (body.members) addBodies(body.members, found)
  }
}

/** @returns whether an object passes the tests of a step. */
export function fits(value: unknown, tests: readonly PathTest[]): boolean {
  if (tests.length === 0) return true
  if (typeof value !== 'object' || value === null) return false
  for (const test of tests) {
    const found = (value as Record<string, unknown>)[test.key]
    if (!(Array.isArray(found) ? found.some((one) => matches(one, test)) : matches(found, test))) return false
  }
  return true
}

/**
 * Letters that may be capitals, and more: putting Chinese text into small letters takes longer than looking whether there is anything
 * to do, and `\p{Lu}` takes V8 long to look up.
 */
const CAPITAL = /[A-Z\u0080-\u200f\u2060-\u2dff\ua640-\ua7ff\uff21-\uff3a\ud800-\udfff]/

function matches(found: unknown, { contains, values }: PathTest): boolean {
  const text = String(found ?? '')
  if (!contains) return values.includes(text)
  const small = CAPITAL.test(text) ? text.toLowerCase() : text
  for (const word of values) if (small.includes(word)) return true
  return false
}
