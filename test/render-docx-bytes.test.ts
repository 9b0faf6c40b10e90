import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { sampleDocument } from './docx/sample.ts'
import { nodeProgram, toolsRequired } from './docx/tools.ts'
import { SAMPLES, sample, writeSamples } from './docx/written.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 60_000 })
beforeAll(writeSamples, 60_000)

describe('same input, same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-docx-'))
  const program = join(folder, 'hashes.mjs')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(async () => {
    const entry = join(import.meta.dirname, 'docx/print-hashes.ts')
    await build({
      entryPoints: [entry],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    })
  })
  const expected = () =>
    SAMPLES.map(({ style, language }) => `${style} ${language} ${hash(sample(style, language))}\n`).join('')
  const run = (node: string, zone: string) =>
    execFileSync(node, [program], { encoding: 'utf8', env: { ...process.env, TZ: zone } })

  it('twice in one process', async () => {
    for (const { style, language } of SAMPLES) {
      expect(hash(await writeDocx(sampleDocument(language), { style }))).toBe(hash(sample(style, language)))
    }
  })

  it('in another process and time zone', () => {
    expect(run(process.execPath, 'America/New_York')).toBe(expected())
    expect(run(process.execPath, 'Pacific/Auckland')).toBe(expected())
  }, 60_000)

  it.each([22, 24])(
    'on Node %i',
    (version) => {
      const node = nodeProgram(version)
      if (node === undefined && !toolsRequired) return
      expect(run(node ?? 'missing', 'UTC')).toBe(expected())
    },
    180_000,
  )
})
