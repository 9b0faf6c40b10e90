/** Runs a command so that nothing of it outlives its end: a disabled function may make a program run for ever. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface Ended {
  /** undefined where it was stopped. */
  code: number | undefined
  output: string
  seconds: number
}

export interface RunOptions {
  cwd: string
  /** Asked every second; it is stopped when the answer is yes. */
  isStuck: (seconds: number) => boolean
}

const running = new Set<ChildProcess>()

/** Runs Node with these arguments in a process group of its own; whatever it started is gone when this returns. */
export function runNode(args: readonly string[], { cwd, isStuck }: RunOptions): Promise<Ended> {
  const started = performance.now()
  const env = { ...process.env, CI: 'true', NO_COLOR: '1' }
  const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  let stopped = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  const watch = setInterval(() => {
    if (!isStuck((performance.now() - started) / 1000)) return
    stopped = true
    stopGroup(child)
  }, 1000)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(watch)
      running.delete(child)
      // Workers that were left behind would keep the streams open, and a processor busy.
      stopGroup(child)
      const ended = { code: stopped || code === null ? undefined : code, seconds: (performance.now() - started) / 1000 }
      child.on('close', () => resolve({ ...ended, output }))
    })
  })
}

/** Ends every command that still runs, at once. */
export function stopAll(): void {
  for (const child of running) stopGroup(child)
}

function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    // Windows has no groups: there its own children end with it, or at their own limit.
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}
