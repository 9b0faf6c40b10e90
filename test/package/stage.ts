import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { bundle } from '../../src/build/bundle.ts'

const ROOT = join(import.meta.dirname, '../..')
/** What makes the package, beside the bundle; the bundle is built anew, so that no stale one is tested. */
const PARTS = ['bin', 'schemas', 'templates', 'examples', 'package.json', 'CHANGELOG.md', 'LICENSE', 'README.md']

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** @returns a new empty folder, by its real path; it is removed after the tests of the file. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-package-')))
  made.push(folder)
  return folder
}

/** Builds the package in a folder of its own. @returns the folder */
export async function stagePackage(): Promise<string> {
  const folder = emptyFolder()
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  await bundle(join(folder, 'dist'))
  return folder
}

export interface Ran {
  code: number | null
  out: string
  err: string
}

export interface RunOptions {
  cwd?: string
  input?: string | Uint8Array
  env?: Readonly<Record<string, string>>
}

/** The variables that decide what the tool prints are never those of the machine. */
export function quietEnv(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { PATH, HOME, TMPDIR, PLAN_LANG: 'en', ...extra }
}

/** Runs a program to its end. */
export function runFile(file: string, argv: readonly string[], { cwd, input, env }: RunOptions = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(file, argv, {
    ...(cwd === undefined ? {} : { cwd }),
    input: input ?? '',
    env: quietEnv(env),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (error) throw error
  return { code: status, out: stdout, err: stderr }
}
