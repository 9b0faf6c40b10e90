import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { campaign } from '../src/build/sabotage/campaign.ts'
import { runNode } from '../src/build/sabotage/command.ts'
import { functionMutations } from '../src/build/sabotage/places.ts'
import { insertSwitches, switchesOf } from '../src/build/sabotage/switches.ts'

/** Starts a child that says who it is and is busy for longer than any of these tests; its outputs are the parent's. */
const CHILD = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', 'console.log(process.pid); for (const end = Date.now() + 20000; Date.now() < end; );'], { stdio: 'inherit' })
`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A killed process takes a moment to go. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50 && isAlive(pid); tries++) await pause(100)
  return !isAlive(pid)
}

describe.skipIf(process.platform === 'win32')('a test run under sabotage', () => {
  it.each([
    ['does not end in time', '', undefined],
    ['ends before what it started', 'child.unref(); setTimeout(() => process.exit(3), 1000)', 3],
  ])('leaves nothing behind when it %s', async (_, rest, code) => {
    const ended = await runNode(['-e', CHILD + rest], { cwd: process.cwd(), isStuck: (seconds) => seconds > 2 })
    expect(ended.code).toBe(code)
    const pid = Number.parseInt(ended.output, 10)
    expect(pid).toBeGreaterThan(0)
    expect(await isGone(pid)).toBe(true)
  })

  it('says what it ended with', async () => {
    const ended = await runNode(['-e', 'console.log(1); console.error(2); process.exit(4)'], {
      cwd: process.cwd(),
      isStuck: () => false,
    })
    expect([ended.code, ended.output.split('\n').sort().join('')]).toEqual([4, '12'])
  })
})

const SOURCE = `
export function greeting(): string {
  return 'hello'
}
export function farewell(): string {
  return 'bye'
}
export function isOpen(): boolean {
  return true
}
export function never(): number {
  return 1
}
let remembered = ''
export function first(): string {
  return 'once'
}
export function kept(): string {
  remembered ||= first()
  return remembered
}
`
const TESTS = `
import { beforeAll, expect, it } from 'vitest'
import { farewell, greeting, isOpen, kept } from '../src/words.ts'
let prepared = ''
beforeAll(() => { prepared = farewell() })
it('greets', () => { expect(greeting()).toBe('hello'); expect(typeof isOpen()).toBe('boolean') })
it('says what was prepared', () => { expect(prepared).toBe('bye') })
it('remembers', () => { expect(kept()).toBe('once') })
`

it('tells which change which test notices, in one process, and leaves the files as they were', {
  timeout: 120_000,
}, async () => {
  const copy = mkdtempSync(join(tmpdir(), 'plan-sabotage-test-'))
  const root = join(import.meta.dirname, '..')
  try {
    for (const folder of ['src', 'test']) mkdirSync(join(copy, folder))
    for (const folder of ['node_modules', 'src/build']) symlinkSync(join(root, folder), join(copy, folder), 'junction')
    writeFileSync(join(copy, 'src/words.ts'), SOURCE)
    writeFileSync(join(copy, 'test/words.test.ts'), TESTS)
    const switches = switchesOf(functionMutations('src/words.ts', SOURCE).mutations)
    const takeOut = insertSwitches(copy, switches)
    const open = [...switches.keys()].map((number) => ({ number, tests: '' }))
    const { noticed, comesBy } = await campaign(
      copy,
      { file: 'test/words.test.ts', names: [] },
      { open, least: 0, most: null },
    )
    takeOut()
    const said = (number: number) => switches.get(number)?.name.replace(/.*#/, '')
    expect(Object.fromEntries([...noticed].map(([number, test]) => [said(number), test]))).toEqual({
      greeting: 'greets',
      farewell: 'says what was prepared',
      // What the test remembers hides the change of `first`: it is tried alone afterwards.
      kept: 'remembers',
    })
    const reached = [...comesBy.keys()].map(said)
    expect(reached.sort()).toEqual(['farewell', 'first', 'greeting', 'isOpen=false', 'isOpen=true', 'kept'])
    expect(readFileSync(join(copy, 'src/words.ts'), 'utf8')).toBe(SOURCE)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
