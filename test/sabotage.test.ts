import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runNode } from '../src/build/sabotage/command.ts'

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
