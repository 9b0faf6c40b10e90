import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PLAN = join(ROOT, 'examples/city-flood/plan.yaml')
const FILE = 'plan.docx'

describe('a render that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-killed-'))
  const target = join(folder, FILE)
  const input = readFileSync(PLAN)
  let whole = 0
  let duration = 0

  /** Starts a render and kills it after a while. @returns whether it was killed before it ended */
  const renderFor = (milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [join(ROOT, 'bin/plan.js'), 'render', PLAN, '-o', target], {
        stdio: 'ignore',
      })
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
      child.on('exit', (_, signal) => {
        clearTimeout(timer)
        resolve(signal === 'SIGKILL')
      })
    })

  beforeAll(async () => {
    const start = performance.now()
    await renderFor(60_000)
    duration = performance.now() - start
    whole = readFileSync(target).length
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([0.3, 0.7, 0.95])(
    'after %d of its time leaves the old file, the new one or none',
    { timeout: 60_000 },
    async (share) => {
      writeFileSync(target, 'the old file')
      const killed = await renderFor(duration * share)
      const left = readFileSync(target)
      if (left.toString() !== 'the old file') {
        expect(left.length).toBe(whole)
        expect(Object.keys(unzipSync(left))).toContain('word/document.xml')
      } else expect(killed).toBe(true)
      expect(readFileSync(PLAN).equals(input)).toBe(true)
    },
  )

  it('killed at the moment it begins to write, leaves the old file', { timeout: 60_000 }, async () => {
    writeFileSync(target, 'the old file')
    const child = spawn(process.execPath, [join(ROOT, 'bin/plan.js'), 'render', PLAN, '-o', target], {
      stdio: 'ignore',
    })
    const watcher = watch(folder, () => child.kill('SIGKILL'))
    await new Promise((resolve) => child.on('exit', resolve))
    watcher.close()
    const left = readFileSync(target)
    expect(left.toString() === 'the old file' || left.length === whole).toBe(true)
  })

  it('leaves nothing beside it that a reader could take for the document', async () => {
    rmSync(target, { force: true })
    await renderFor(duration * 0.3)
    expect(existsSync(target)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toEqual([])
  }, 60_000)
})
