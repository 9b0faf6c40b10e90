/** The tests that are asked about a change, in the order in which they are asked. */
import type { Mutation } from './places.ts'

export interface TestFile {
  /** From the package's folder. */
  name: string
  /** What it takes before and between its tests, seconds. */
  overhead: number
  /** Name → seconds. */
  tests: ReadonlyMap<string, number>
  /** Place of the source → the tests that run it; an empty name stands for all. */
  reached: ReadonlyMap<string, ReadonlySet<string>>
}

/** A part of a test file, run at once. */
export interface Probe {
  file: string
  tests: readonly string[]
  /** What it takes with nothing changed. */
  seconds: number
}

/** Slower tests are asked only when none of the others notices. */
const QUICK_SECONDS = 0.7

/** @returns the quick tests that run what is changed, and the slow ones; of each the quickest files first */
export function probesOf(mutation: Mutation, files: readonly TestFile[]): { quick: Probe[]; slow: Probe[] } {
  const parts = (isQuick: boolean): Probe[] =>
    files
      .map((file) => probe(file, (name) => isAsked(mutation, file, name) && isQuick === isQuickTest(file, name)))
      .filter(({ tests }) => tests.length > 0)
      .sort((a, b) => a.seconds - b.seconds)
  return { quick: parts(true), slow: parts(false) }
}

function probe({ name, overhead, tests }: TestFile, isWanted: (test: string) => boolean): Probe {
  const wanted = [...tests].filter(([test]) => isWanted(test))
  return {
    file: name,
    tests: wanted.map(([test]) => test),
    seconds: wanted.reduce((sum, [, seconds]) => sum + seconds, overhead),
  }
}

function isQuickTest({ tests }: TestFile, name: string): boolean {
  return (tests.get(name) ?? 0) < QUICK_SECONDS
}

/** A change inside an expression leaves no note: every test may run it. Of a rule only the tests that bear its name are asked. */
function isAsked({ file, name, at, length }: Mutation, { reached }: TestFile, test: string): boolean {
  if (file.startsWith('src/rules/') && !test.startsWith(`${name} `)) return false
  const tests = reached.get(`${file}:${at}`)
  return length > 0 || tests?.has(test) === true || tests?.has('') === true
}

/** @returns a pattern that the names of these tests match, and no others */
export function patternOf(tests: readonly string[]): string {
  return `^(?:${tests.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})$`
}
