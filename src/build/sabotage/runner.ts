/**
 * What runs the tests of one file in the copy: first every test with nothing changed, to see which switches it comes by, then,
 * for every change, the tests that come by it, the quickest first, until one fails. It says what it does line by line.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { RunnerTask, RunnerTestCase, RunnerTestFile, TestRunnerConfig } from 'vitest'
import { TestRunner } from 'vitest'
import { COME_BY, SWITCHED_ON } from './switches.ts'

/** What the runner is asked, as a file of the copy. */
export const TASK = 'task.json'
/** What it says. */
export const SAID = 'said.jsonl'

export interface Task {
  /** What is still to be tried: the number of its switch, and how the names of the tests begin that are asked. */
  open: { number: number; tests: string }[]
  /** Tests with less work, or this and more, are left out; seconds of the processor. */
  least: number
  most: number | null
}

/** `trying` is said before every test that is run with something changed. */
export type Saying =
  | { test: string; work: number; seconds: number; comesBy: number[]; outside: number[] }
  | { red: string }
  | { trying: number; test: string }
  | { noticed: number; test: string }
  | { end: true }

interface Run {
  name: string
  run: () => unknown
  /** Seconds of the processor: on a busy machine it is what a test costs. */
  work: number
  comesBy: ReadonlySet<number>
}

const say = (saying: Saying): void => appendFileSync(SAID, `${JSON.stringify(saying)}\n`)

export default class SabotageRunner extends TestRunner {
  readonly #task = JSON.parse(readFileSync(TASK, 'utf8')) as Task
  readonly #runs: Run[] = []
  #left = 0
  #on = 0
  #comesBy = new Set<number>()
  /** What is come by outside of the tests: on loading, or while they are prepared. */
  readonly #outside = new Set<number>()
  #prepare: () => Promise<void> = async () => {}

  constructor(config: TestRunnerConfig) {
    super(config as never)
    Object.assign(globalThis, {
      switches: (number: number) => {
        this.#comesBy.add(number)
        return number === this.#on
      },
    })
  }

  onBeforeRunFiles(files: RunnerTestFile[]): void {
    this.#left = files.flatMap(testsOf).length
    const hooks = files.flatMap((file) => TestRunner.getSuiteHooks(file).beforeAll)
    this.#prepare = async () => {
      for (const hook of hooks) await (hook as () => unknown)()
    }
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    for (const number of this.#comesBy) this.#outside.add(number)
    const comesBy = new Set<number>()
    this.#comesBy = comesBy
    writeFileSync(COME_BY, '')
    const [name, run] = [fullName(test), TestRunner.getTestFn(test)]
    const [started, before] = [performance.now(), process.cpuUsage()]
    const isGreen = await passes(run)
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(before)
    const work = (user + system) / 1e6
    this.#comesBy = new Set()
    for (const line of readFileSync(COME_BY, 'utf8').split('\n')) if (line !== '') comesBy.add(Number(line))
    say(isGreen ? { test: name, work, seconds, comesBy: [...comesBy], outside: [...this.#outside] } : { red: name })
    this.#runs.push({ name, run, work, comesBy })
    this.#left -= 1
    if (this.#left === 0) await this.#tryAll()
  }

  async #tryAll(): Promise<void> {
    const { open, least, most } = this.#task
    const runs = this.#runs.filter(({ work }) => work >= least && work < (most ?? Number.POSITIVE_INFINITY))
    runs.sort((a, b) => a.work - b.work)
    for (const { number, tests } of open) {
      const isOutside = this.#outside.has(number)
      const asked = runs.filter(({ name, comesBy }) => name.startsWith(tests) && (isOutside || comesBy.has(number)))
      if (isOutside) await this.#passesWith(number, this.#prepare)
      const test = await this.#failing(number, asked)
      if (isOutside) await this.#passesWith(0, this.#prepare)
      // A test that fails afterwards too was broken by what an earlier run left behind.
      if (test && (await this.#passesWith(0, test.run))) say({ noticed: number, test: test.name })
    }
    say({ end: true })
  }

  async #failing(number: number, runs: readonly Run[]): Promise<Run | undefined> {
    for (const test of runs) {
      say({ trying: number, test: test.name })
      if (!(await this.#passesWith(number, test.run))) return test
    }
    return undefined
  }

  async #passesWith(number: number, run: () => unknown): Promise<boolean> {
    this.#on = number
    writeFileSync(SWITCHED_ON, String(number))
    const isGreen = await passes(run)
    this.#on = 0
    writeFileSync(SWITCHED_ON, '0')
    return isGreen
  }
}

async function passes(run: () => unknown): Promise<boolean> {
  try {
    await run()
    return true
  } catch {
    return false
  }
}

function testsOf(task: RunnerTask): RunnerTask[] {
  if (task.mode !== 'run' && task.mode !== 'queued') return []
  return task.type === 'suite' ? task.tasks.flatMap(testsOf) : [task]
}

function fullName(task: RunnerTask): string {
  return task.suite && task.suite.type === 'suite' && task.suite !== (task.file as RunnerTask)
    ? `${fullName(task.suite)} ${task.name}`
    : task.name
}
