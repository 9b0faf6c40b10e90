/** Content paths of requirements: where in a plan a required element may stand. Grammar: `schemas/profiles/core.yaml`. */
import type { Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import { effectiveMeasures } from './measures.ts'
import type { Actor, Member, Plan } from './plan.generated.ts'
import type { WordTest } from './requirement.ts'
import type { Field, Shape } from './shape.ts'

/** `[key=a|b]` or `[key~a|b]`. */
export interface PathTest {
  key: string
  contains: boolean
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
  const known = KNOWN.get(text) ?? parse(text)
  KNOWN.set(text, known)
  return known
}

function parse(text: string): PathStep[] {
  return text.split('.').map((part) => {
    const [, key, tests = ''] = STEP.exec(part) ?? []
    if (key === undefined) throw new SyntaxError(`no content path: ${text}`)
    return { key, tests: [...tests.matchAll(TEST)].map(toTest) }
  })
}

function toTest([, key = '', sign, values = '']: RegExpExecArray): PathTest {
  return { key, contains: sign === '~', values: values.split('|') }
}

/** What is wrong with a content path. */
export interface PathFault {
  text: Localized
  /** What was meant. */
  guess?: string
}

/** @returns what is wrong with a content path by the shapes of a plan; undefined where its keys and values may stand there. */
export function contentPathFault(path: string, shapes: Readonly<Record<string, Shape>>): PathFault | undefined {
  let steps: readonly PathStep[]
  try {
    steps = parseContentPath(path)
  } catch {
    return { text: { zh: `“${path}”不是路径`, en: `no content path: ${path}` } }
  }
  let at = 'plan'
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

function holdsAfter(value: unknown, steps: readonly PathStep[], done: number): boolean {
  const step = steps[done]
  if (!step) return hasContent(value)
  return enter(value, step.key).some((inner) => fits(inner, step.tests) && holdsAfter(inner, steps, done + 1))
}

/** @returns whether one of the words stands in a text at one of the paths; a word in Latin letters must be whole. */
export function saysWord(plan: Plan, test: WordTest): boolean {
  const texts = textsAt(plan, test.in)
  if (texts.length === 0) return false
  return test.any.some((word) =>
    texts.some((text) => (CHINESE.test(word) ? text.includes(word) : patternOf(word).test(text))),
  )
}

/** Has neither letters of two cases nor signs of a pattern: looked for as it stands, with no pattern to be made. */
const CHINESE = /^[\u4e00-\u9fff]+$/

/** Dozens of requirements and rows look into the title of the same plan. */
const TEXTS = new WeakMap<Plan, Map<string, readonly string[]>>()

function textsAt(plan: Plan, paths: readonly string[]): readonly string[] {
  const known = TEXTS.get(plan) ?? new Map<string, readonly string[]>()
  TEXTS.set(plan, known)
  const key = paths.join()
  const texts = known.get(key) ?? paths.flatMap((path) => contentAt(plan, path)).map(asText)
  known.set(key, texts)
  return texts
}

function asText(value: unknown): string {
  return typeof value === 'object' ? Object.values(value ?? {}).join(' ') : String(value)
}

/** Tables ask every plan for the same words. */
const PATTERNS = new Map<string, RegExp>()

function patternOf(word: string): RegExp {
  const known = PATTERNS.get(word)
  if (known) return known
  const isLatin = /^[\w -]+$/.test(word)
  const made = new RegExp(isLatin ? `\\b${word}\\b` : word, 'i')
  PATTERNS.set(word, made)
  return made
}

/** @returns whether a value says something: a text that is not blank, a number, a yes or no, or what holds one. */
export function hasContent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasContent)
  return value !== undefined && value !== null
}

function enter(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPlan(value) && key === 'measures') return effectiveMeasures(value).map((found) => found.measure)
  if (isPlan(value) && key === 'actors') return value.actors.flatMap(withMembers)
  return [(value as Record<string, unknown>)[key]].flat()
}

function isPlan(value: object): value is Plan {
  return 'measures' in value && 'actors' in value
}

function withMembers(actor: Actor | Member): (Actor | Member)[] {
  const members = (actor.members ?? []).filter((member) => typeof member === 'object')
  return [actor, ...members.flatMap(withMembers)]
}

function fits(value: unknown, tests: PathTest[]): boolean {
  if (tests.length === 0) return true
  if (typeof value !== 'object' || value === null) return false
  const object = value as Record<string, unknown>
  return tests.every((test) => [object[test.key]].flat().some((found) => matches(String(found ?? ''), test)))
}

function matches(found: string, test: PathTest): boolean {
  if (!test.contains) return test.values.includes(found)
  const text = found.toLowerCase()
  return test.values.some((word) => text.includes(word.toLowerCase()))
}
