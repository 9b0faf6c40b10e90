/** Times whole processes in interleaved rounds: what the machine does besides hits all commands alike. */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something to time: its name in the table and the arguments, the program first. */
export interface Command {
  name: string
  argv: readonly string[]
  cwd: string
  env?: Readonly<Record<string, string>>
}

/** Medians in seconds; `cpu` is user and system time together, missing where the system does not tell it. */
export interface Timing {
  wall: number
  cpu?: number
}

/** One tick of `/proc/self/stat`, seconds: 100 a second on every Linux that Node runs on. */
const TICK = 0.01

/**
 * Runs every command once unmeasured, then `rounds` times in turn.
 * @throws an Error when a command cannot be started or dies
 */
export function timeCommands(commands: readonly Command[], rounds: number): Map<string, Timing> {
  const runs = new Map<string, Timing[]>(commands.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const command of commands) {
      const timing = timed(command)
      if (round > 0) runs.get(command.name)?.push(timing)
    }
  return new Map([...runs].map(([name, timings]) => [name, medians(timings)]))
}

/** Runs a command once, without a first unmeasured run. */
export function timed({ name, argv, cwd, env }: Command): Timing {
  const [program = '', ...rest] = argv
  // A file, as in a log: a terminal is nothing to time, and /dev/null takes a terminal's way.
  const output = openSync(join(cwd, 'output.txt'), 'w')
  const before = childTime()
  const start = performance.now()
  const { error, signal } = spawnSync(program, rest, { cwd, stdio: ['ignore', output, output], env: surroundings(env) })
  const wall = (performance.now() - start) / 1000
  closeSync(output)
  if (error || signal) throw new Error(`${name}: ${error?.message ?? signal}`)
  const after = childTime()
  return before === undefined || after === undefined ? { wall } : { wall, cpu: after - before }
}

/** Extra certificates make Node 20 load all of them at every start (90 ms); they belong to the machine, not to a tool. */
function surroundings(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  return { ...env, ...extra }
}

/** @returns processor time of all ended children in seconds; undefined off Linux. Node itself does not tell it. */
function childTime(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // Fields 16 and 17 of proc(5), counted from the third.
    return (Number(fields[13]) + Number(fields[14])) * TICK
  } catch {
    return undefined
  }
}

function medians(timings: readonly Timing[]): Timing {
  const cpu = timings.flatMap((timing) => timing.cpu ?? [])
  return { wall: median(timings.map(({ wall }) => wall)), ...(cpu.length > 0 ? { cpu: median(cpu) } : {}) }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}
