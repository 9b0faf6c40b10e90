/** The command line in this process, and runs of it in parts. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from '../../src/cli.ts'
import type { Io } from '../../src/commands/io.ts'

export const DAY = ['--date', '2026-11-22']

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder that holds files: path → text. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

export interface Ran {
  code: number
  out: string
  err: string
}

export function git(cwd: string, ...args: string[]): Uint8Array {
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

export async function plan(cwd: string, argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> {
  const said = { out: '', err: '' }
  const io: Io = {
    cwd,
    env: {},
    readStdin: () => new Uint8Array(),
    out: (text) => {
      said.out += Buffer.from(text as string).toString('utf8')
    },
    err: (text) => {
      said.err += text
    },
    today: () => '2026-11-22',
    width: 90,
    isTTY: { out: false, err: false },
    git: async (args) => git(cwd, ...args),
    ...world,
  }
  const code = await run(argv, io)
  return { code, ...said }
}

/** Checks all parts. @returns the names of their reports, which stand outside of the folder */
export async function inParts(cwd: string, argv: readonly string[], count: number): Promise<string[]> {
  const folder = folderOf()
  const names: string[] = []
  for (let part = 1; part <= count; part++) {
    const name = join(folder, `${part}.json`)
    await plan(cwd, ['lint', ...argv, '--shard', `${part}/${count}`, '--format', 'shard', '-o', name])
    names.push(name)
  }
  return names
}

const FORMATS = ['pretty', 'compact', 'github', 'gitlab', 'html', 'json', 'junit', 'sarif']

/** Everything that a run leaves: of each format its bytes, what is said beside it, and the exit code. */
export async function everything(cwd: string, argv: readonly string[]): Promise<Record<string, string>> {
  const folder = folderOf()
  const outputs = FORMATS.flatMap((format) => ['--format', format, '-o', join(folder, format)])
  const { out, err, code } = await plan(cwd, [...argv, '--format', 'pretty', '--color', ...outputs])
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  return { out, err: err.replaceAll(folder, '…'), code: String(code), ...Object.fromEntries(files) }
}
