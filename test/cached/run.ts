/** Runs `plan lint` with and without `--cache`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { run as runLine } from '../../src/cli.ts'
import type { Io } from '../../src/commands/io.ts'
import { SOUND, UNDONE } from '../package/command.ts'
import type { Ran } from '../package/stage.ts'
import { cacheOf, MARK, mark, markTold } from './kept.ts'

/** What is otherwise than usual; without a name of the build it has none. */
type World = Partial<Omit<Io, 'build'>> & { build?: string | null }

/** Runs in this process: what the commands see of the world is made here. */
export async function run(cwd: string, argv: readonly string[], { build = 'one', ...world }: World = {}): Promise<Ran> {
  const ran = { out: '', err: '' }
  const io: Io = {
    cwd,
    env: { PLAN_LANG: 'en' },
    readStdin: () => Buffer.from(UNDONE),
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    today: () => '2026-11-22',
    width: 100,
    isTTY: { out: false, err: false },
    build: async () => build ?? undefined,
    ...world,
  }
  const code = await runLine(argv, io)
  return { code, ...ran }
}

export const lint = (cwd: string, ...argv: string[]): Promise<Ran> => run(cwd, ['lint', ...argv])
export const cached = (cwd: string, ...argv: string[]): Promise<Ran> => lint(cwd, '--cache', ...argv)
export const named = (id: string, text = SOUND): string =>
  text.replace(/^id: .*$/m, `id: ${id}`).replace(/^title: .*$/m, `title: ${id}应急预案`)
export const put = (cwd: string, path: string, text: string): void => writeFileSync(join(cwd, path), text)

/** Runs with what is kept, marked; @returns whether the mark shows, after holding the rest against a run without. */
export async function isKept(cwd: string, ...argv: string[]): Promise<boolean> {
  const plain = await lint(cwd, ...argv)
  const results = readFileSync(cacheOf(cwd))
  markTold(cwd)
  const again = await cached(cwd, ...argv)
  expect(again.out.replaceAll(MARK, '')).toBe(plain.out)
  expect(again.code).toBe(plain.code)
  writeFileSync(cacheOf(cwd), results)
  mark(cwd)
  const ran = await cached(cwd, ...argv)
  expect(ran.out.replaceAll(MARK, '')).toBe(plain.out)
  expect(ran.code).toBe(plain.code)
  return ran.out.includes(MARK)
}
