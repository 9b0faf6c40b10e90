/** Tries many changes in one process of the tests: what loading costs is paid once, not once for every change. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './command.ts'
import { SAID, type Saying, TASK, type Task } from './runner.ts'
import { SWITCHED_ON } from './switches.ts'
import { type Tests, testCommand } from './tests.ts'

const CONFIG = 'vitest.config.mjs'
const RUNNER = "export default { test: { runner: './src/build/sabotage/runner.ts' } }\n"

/** A test that says nothing for so long does not end, seconds: with nothing changed; with a change; for each second of the slowest. */
const [GREEN_LIMIT, LIMIT, SLOWER] = [180, 30, 4]

export interface Outcome {
  /** With nothing changed. */
  tests: Map<string, { seconds: number; work: number }>
  /** Switch → tests that come by it; an empty name stands for all. */
  comesBy: Map<number, Set<string>>
  /** Switch → the test that noticed. */
  noticed: Map<number, string>
}

/**
 * @param tests their file, from the package's folder, and their names; none stands for all
 * @throws an Error where a test is red with nothing changed: then nothing can be told
 */
export async function campaign(copy: string, tests: Tests, task: Task): Promise<Outcome> {
  const outcome: Outcome = { tests: new Map(), comesBy: new Map(), noticed: new Map() }
  const said = join(copy, SAID)
  writeFileSync(join(copy, CONFIG), RUNNER)
  for (let open = task.open; ; ) {
    rmSync(said, { force: true })
    // A run that was stopped leaves its change switched on.
    writeFileSync(join(copy, SWITCHED_ON), '0')
    writeFileSync(join(copy, TASK), JSON.stringify({ ...task, open }))
    const { output } = await runNode(testCommand(copy, tests), { cwd: copy, isStuck: stuckness(said) })
    const sayings = read(said)
    const red = sayings.flatMap((one) => ('red' in one ? [one.red] : []))
    const last = sayings.at(-1)
    if (red.length > 0 || !last || !('end' in last || 'trying' in last || 'noticed' in last))
      throw new Error(`red before any sabotage, so nothing can be told: ${tests.file}\n${red.join('\n') || output}`)
    for (const one of sayings) take(one, outcome)
    if (!('trying' in last)) break
    // The test process is gone, or was stopped, in the middle of this change.
    outcome.noticed.set(last.trying, `${last.test}: did not end`)
    open = open.slice(open.findIndex(({ number }) => number === last.trying) + 1)
  }
  rmSync(join(copy, CONFIG))
  return outcome
}

function take(said: Saying, { tests, comesBy, noticed }: Outcome): void {
  if ('noticed' in said) noticed.set(said.noticed, said.test)
  if (!('seconds' in said)) return
  tests.set(said.test, { seconds: said.seconds, work: said.work })
  const add = (number: number, test: string) => comesBy.set(number, (comesBy.get(number) ?? new Set()).add(test))
  for (const number of said.comesBy) add(number, said.test)
  for (const number of said.outside) add(number, '')
}

function read(file: string): Saying[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Saying)
}

/** @returns whether the test that was begun last takes far longer than with nothing changed */
function stuckness(file: string): () => boolean {
  let [length, since] = [0, performance.now()]
  return () => {
    const said = read(file)
    if (said.length !== length) [length, since] = [said.length, performance.now()]
    const slowest = Math.max(0, ...said.map((one) => ('seconds' in one ? one.seconds : 0)))
    const last = said.at(-1)
    const limit = last && 'trying' in last ? LIMIT + SLOWER * slowest : GREEN_LIMIT
    return performance.now() - since > limit * 1000
  }
}
