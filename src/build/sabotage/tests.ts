/** Runs tests of the copy with one change in it, as they are run always. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './command.ts'

/** A part of a test file, run at once. */
export interface Tests {
  /** From the package's folder. */
  file: string
  /** None stands for all. */
  names: readonly string[]
}

/** Before and between the tests, on a machine with other work to do. */
const OVERHEAD = 30

export function testCommand(copy: string, { file, names }: Tests): string[] {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  // Limits as in `npm test`: a busy machine must not pass for a test that notices.
  const limits = ['--testTimeout=60000', '--hookTimeout=60000']
  const named = names.length > 0 ? ['-t', patternOf(names)] : []
  return [vitest, 'run', '--reporter', 'dot', '--update=none', '--no-color', ...limits, file, ...named]
}

/** Some tests run the command line as it was built. */
export function needsBuild(copy: string, file: string): boolean {
  return /bin\/plan\.js|docx\/render-example/.test(readFileSync(join(copy, file), 'utf8'))
}

/** @returns whether the command line of the copy could be built */
export async function build(copy: string): Promise<boolean> {
  const args = [join(copy, 'node_modules/tsx/dist/cli.mjs'), 'src/build/bundle.ts']
  const { code } = await runNode(args, { cwd: copy, isStuck: (seconds) => seconds > OVERHEAD * 4 })
  return code === 0
}

/**
 * @param seconds that they take with nothing changed
 * @returns nothing when these tests pass, else what fails
 */
export async function complaint(copy: string, tests: Tests, seconds: number): Promise<string | undefined> {
  const { file } = tests
  if (needsBuild(copy, file) && !(await build(copy))) return `${file}: cannot be built`
  const isStuck = (taken: number) => taken > 4 * seconds + OVERHEAD
  const { code } = await runNode([...testCommand(copy, tests), '--bail', '1'], { cwd: copy, isStuck })
  if (code === undefined) return `${file}: did not end`
  return code === 0 ? undefined : file
}

function patternOf(tests: readonly string[]): string {
  return `^(?:${tests.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})$`
}
