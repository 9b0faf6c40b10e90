import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { compose, composeSkeletons } from '../src/build/skeletons.ts'
import { TYPES } from '../src/cli/new.ts'
import { run } from '../src/cli.ts'
import type { Io } from '../src/commands/io.ts'
import { FAMILIES, TYPES as KNOWN } from '../src/commands/skeletons.generated.js'
import { emptyFolder } from './package/stage.ts'

// Every test starts processes or whole runs, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '..')

/** Runs the tool in this process, in an empty folder. */
async function plan(argv: string[], { stdin = '', cwd = emptyFolder() } = {}) {
  let out = ''
  let err = ''
  const io: Io = {
    cwd,
    env: { PLAN_LANG: 'en' },
    readStdin: () => Buffer.from(stdin),
    out: (text) => {
      out += text.toString()
    },
    err: (text) => {
      err += text
    },
    today: () => '2026-11-22',
    width: 100,
    isTTY: { out: false, err: false },
  }
  const code = await run(argv, io)
  return { code, out, err, cwd }
}

const EVERY = ['zh', 'en'].flatMap((lang) => Object.keys(KNOWN).map((type) => [lang, type] as const))

/** What a skeleton may be told: what is left to fill in, and numbers that only its author knows. */
const GUIDES = [
  /^placeholder-text: /,
  // A skeleton holds no number of a phone and no deadline: one that is left as it came would pass for the author's.
  /^contact-required: /,
  /^report-deadline: /,
  /^measure-time: /,
  /^release-facts: The releases do not say how soon the first one comes$/,
]

const isGuide = (told: string): boolean => GUIDES.some((guide) => guide.test(told))

describe('plan new', () => {
  it.each(EVERY)(
    'writes a skeleton in %s for %s that is valid and whose findings say what comes next',
    async (lang, type) => {
      const { out, err, code } = await plan(['new', '--type', type, '--lang', lang])
      expect([code, err]).toEqual([0, ''])
      expect(out.split('\n')[0]).toBe('# yaml-language-server: $schema=./plan.schema.json')
      expect(out).not.toMatch(/^\s*#:/m)
      expect(out).not.toMatch(/\{(schema|id|title|label|type|example|office)\}/)
      expect(parse(out)).toMatchObject({ kind: 'plan', type, language: lang })
      const linted = await plan(['lint', '-', '--format', 'json', '--date', '2026-11-22'], { stdin: out })
      expect(linted.err).toBe('')
      const { problems } = JSON.parse(linted.out).files[0]
      expect(
        problems.filter((one: { rule: string; message: string }) => !isGuide(`${one.rule}: ${one.message}`)),
      ).toEqual([])
      expect(problems.some(({ rule }: { rule: string }) => rule === 'placeholder-text')).toBe(true)
    },
  )

  it.each(EVERY)('speaks only its own language and comments every part (%s %s)', async (lang, type) => {
    const { out } = await plan(['new', '--type', type, '--lang', lang])
    const comments = out.split('\n').flatMap((line) => (/(?:^|\s)#\s(.*)$/.exec(line) ?? []).slice(1))
    expect(comments.length).toBeGreaterThan(20)
    if (lang === 'en') expect(out).not.toMatch(/\p{Script=Han}/u)
    else expect(comments.filter((text) => !/[\p{Script=Han}:]/u.test(text)).length).toBeLessThan(3)
  })

  it('knows every type of the schema, and the help names them', async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/plan.schema.json'), 'utf8'))
    expect(Object.keys(KNOWN)).toEqual(schema.properties.type.enum)
    expect(TYPES).toEqual(schema.properties.type.enum)
    expect((await plan(['new', '--help'])).out).toContain('unitSpecial')
  })

  it('asks for the type, and guesses a misspelt one', async () => {
    const asked = await plan(['new'])
    expect([asked.code, asked.out]).toEqual([2, ''])
    expect(asked.err).toContain('special       Special plan')
    const misspelt = await plan(['new', '--type', 'speciall', '--lang', 'zh'])
    expect([misspelt.code, misspelt.err]).toEqual([2, 'plan: 没有预案类型“speciall”\n  是不是 special？\n'])
    expect((await plan(['new', '--type', '__proto__'])).code).toBe(2)
  })

  it('writes a file, takes the id from its name, and never replaces one unless told', async () => {
    const first = await plan(['new', '--type', 'fire', '--lang', 'en', '-o', 'north/school-fire.plan.yaml'])
    expect([first.code, first.out]).toEqual([0, ''])
    const file = join(first.cwd, 'north/school-fire.plan.yaml')
    expect(parse(readFileSync(file, 'utf8')).id).toBe('school-fire')
    writeFileSync(file, 'mine')
    const second = await plan(['new', '--type', 'fire', '-o', file], first)
    expect(second.code).toBe(2)
    expect(second.err).toContain('--force')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await plan(['new', '--type', 'fire', '-o', file, '--force'], first)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('kind: plan')
  })

  it('puts the schema beside the plan, so that the first line finds it', async () => {
    const { code, cwd } = await plan(['new', '--type', 'village', '-o', 'a/v.yaml', '--with-schema'])
    expect(code).toBe(0)
    expect(readFileSync(join(cwd, 'a/plan.schema.json'))).toEqual(readFileSync(join(ROOT, 'schemas/plan.schema.json')))
    const elsewhere = await plan(['new', '--type', 'village', '--schema', '../s.json'])
    expect(elsewhere.out).toMatch(/^# yaml-language-server: \$schema=\.\.\/s\.json\n/)
    expect((await plan(['new', '--type', 'village', '--with-schema'])).code).toBe(2)
  })

  it.each(['北山县防汛应急预案', 'Plan: a "test" # 1', 'null', '{x}', '- a', '电话: 119'])(
    'keeps the title %s as it was given',
    async (title) => {
      const { out } = await plan(['new', '--type', 'generic', '--lang', 'zh', '--title', title, '--id', 'a-1'])
      expect(parse(out)).toMatchObject({ title, id: 'a-1' })
    },
  )

  it('refuses an id that is none', async () => {
    const { code, err, out } = await plan(['new', '--type', 'generic', '--id', 'City Flood'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('"City Flood" is no id')
  })
})

describe('composing skeletons', () => {
  it('includes pieces with their values, and leaves all else as it stands', () => {
    const pieces: Record<string, string> = {
      'zh/a.yaml': 'kind: {type}\n#: for x\nonly: x\n#: end\n#: include b who=某 某\nlast: { a: 1 }\n',
      'zh/b.yaml': 'by: {who}\n',
    }
    expect(compose('zh/a.yaml', {}, (name) => pieces[name] ?? '')).toBe(
      'kind: {type}\n#: for x\nonly: x\n#: end\nby: 某 某\nlast: { a: 1 }\n',
    )
  })

  it('names the line of a directive that it does not know', () => {
    expect(() => compose('zh/c.yaml', {}, () => 'a: 1\n#: fro x')).toThrow('zh/c.yaml:2: #: fro x')
  })

  it('keeps for each type what is for it', async () => {
    expect((await plan(['new', '--type', 'catastrophe'])).out).toContain('worst-case')
    expect((await plan(['new', '--type', 'departmental'])).out).not.toContain('worst-case')
  })

  it('is what the package holds', () => {
    expect({ FAMILIES, TYPES: KNOWN }).toEqual(composeSkeletons(ROOT))
  })
})
