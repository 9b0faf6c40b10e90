import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DOCUMENTS } from '../src/render/documents/list.ts'
import { FORMATS, planDocument, renderPlan, writeDocument } from '../src/render/render.ts'
import { secretsOf } from '../src/render/view/secrets.ts'
import { examplePlans } from './documents/examples.ts'
import { planted, SECRETS } from './documents/planted.ts'
import { buildCommandLine, type CommandLine } from './package/command.ts'
import { docxEverything } from './render-plan/text-of-file.ts'

vi.setConfig({ testTimeout: 120_000 })

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

it.each(['zh', 'en'] as const)('--list names every document with a line about it: %s', async (lang) => {
  const { out, code } = await tool.run(['render', '--list', '--lang', lang])
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n')).toEqual(
    DOCUMENTS.map(({ name, about }) => expect.stringMatching(new RegExp(`^${name} +${about[lang]}$`))),
  )
})

it('all of them are printed in one run, each under its name; into one file they do not go', async () => {
  const run = await tool.run(['render', 'examples/minimal/plan.yaml', '--document', 'all', '--to', 'md', '-o', '-'])
  expect(run.code).toBe(2)
  const folder = mkdtempSync(join(tmpdir(), 'plan-all-'))
  try {
    const argv = ['render', join('examples', 'minimal', 'plan.yaml'), '--document', 'all', '--to', 'md', '-o']
    expect((await tool.run([...argv, `${folder}/`])).code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(DOCUMENTS.map(({ name }) => `wangchuan-market-supply.${name}.md`).sort())
    const one = await tool.run([...argv, join(folder, 'one.md')])
    expect([one.code, one.err]).toEqual([2, expect.stringMatching(/-o out\//)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('a style that changes nothing in a format is said', async () => {
  const argv = [
    'render',
    join('examples', 'minimal', 'plan.yaml'),
    '--style',
    'plain',
    '--lang',
    'en',
    '-o',
    '-',
    '--to',
  ]
  expect((await tool.run([...argv, 'html'])).err).toBe('--style is for Word files: it changes nothing in html\n')
  const folder = mkdtempSync(join(tmpdir(), 'plan-bound-'))
  const cards = [
    'render',
    join('examples', 'minimal', 'plan.yaml'),
    '--document',
    'cards',
    '--lang',
    'en',
    '-o',
    `${folder}/`,
  ]
  expect((await tool.run([...cards, '--style', 'plain'])).err).toContain(
    'is laid out for the style card: --style plain is not used for it',
  )
  expect((await tool.run([...cards, '--style', 'card'])).err).not.toContain('laid out')
  rmSync(folder, { recursive: true, force: true })
})

describe.each(DOCUMENTS)('$name', ({ name, ...kind }) => {
  it.each(examplePlans())('says nothing in its public edition that %s keeps back', async (_, input) => {
    const doc = await planDocument(input, { document: name, edition: 'public' })
    const { found } = secretsOf([
      [input.plan, 'plan'],
      ...(input.parents ?? []).map((parent) => [parent, 'plan'] as const),
      ...(input.registries ?? []).map((registry) => [registry, 'registry'] as const),
    ])
    const files = [
      String(await writeDocument(doc, { to: 'md' })),
      String(await writeDocument(doc, { to: 'html' })),
      docxEverything((await writeDocument(doc, { to: 'docx' })) as Uint8Array),
    ]
    if (doc.sheets) {
      const parts = unzipSync((await writeDocument(doc, { to: 'xlsx' })) as Uint8Array)
      files.push(...Object.values(parts).map((part) => strFromU8(part)))
    }
    for (const text of files) for (const { pattern } of found) expect(text).not.toMatch(pattern)
  })

  it.each(FORMATS)(
    'keeps what was planted into a plan out of its public edition, and prints it inside: %s',
    async (to) => {
      if (to === 'xlsx' && !('hasSheets' in kind)) return
      const read = async (edition: 'internal' | 'public') => {
        const content = await renderPlan(planted(), { document: name, edition, to })
        const text = typeof content === 'string' ? content : docxEverything(content)
        return `${text}\n${text.replace(/\\/g, '').replace(/&#x40;/g, '@')}`
      }
      const open = await read('public')
      expect(SECRETS.filter((secret) => open.includes(secret))).toEqual([])
      const inside = await read('internal')
      expect(SECRETS.filter((secret) => inside.includes(secret)).length).toBeGreaterThan(0)
    },
  )
})
