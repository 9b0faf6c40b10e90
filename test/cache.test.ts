import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { copyOf, MARK, mark } from './cached/kept.ts'
import { cached, isKept, lint, named, put, run } from './cached/run.ts'
import { folderWith, ROOT, UNDONE, WRONG } from './package/command.ts'
import type { Ran } from './package/stage.ts'

vi.setConfig({ testTimeout: 90_000 })

/** Sound and unsound documents of every kind, broken ones among them. */
function brokenRepository(): string {
  const files: Record<string, Uint8Array> = {}
  for (const folder of ['examples/minimal', 'examples/school-fire', 'test/lint/err', 'test/lint/projects/county'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      if (/ya?ml$/.test(name)) files[`${folder}/${name}`] = readFileSync(join(ROOT, folder, name))
  return folderWith({
    ...files,
    'not-yaml.plan.yaml': 'kind: plan\n  id: [',
    'nothing.plan.yaml': '',
    'zip.plan.yaml': Uint8Array.from([0x50, 0x4b, 3, 4]),
    'gb.plan.yaml': Uint8Array.from([...Buffer.from('kind: plan\ntitle: '), 0xd4, 0xa4, 0xb0, 0xb8, 0x0a]),
    'ignored.plan.yaml': UNDONE.replace(
      /^purpose:/m,
      '# plan-ignore placeholder-text: 正在核实 (owner=值班室)\npurpose:',
    ),
    'other.yaml': 'apiVersion: v1\nkind: Pod\n',
    'none.yaml': 'a: 1\n',
  })
}

describe('the output is the same byte for byte', () => {
  const ways: string[][] = [
    ...['pretty', 'compact', 'github', 'gitlab', 'json', 'junit', 'sarif'].map((format) => ['-f', format]),
    ['--statistics', '--quiet'],
    ['-f', 'json', '--statistics', '--lang', 'zh', '--max-warnings', '0', '.'],
    ['--baseline', 'known.yaml', '-f', 'pretty', '-f', 'json', '-o', 'out.json', '--color', 'always'],
    ['examples', 'test/lint/err', 'none.yaml'],
  ]

  it('with nothing kept, with something kept, and without --cache', async () => {
    const cwd = brokenRepository()
    await lint(cwd, '--baseline', 'known.yaml', '--update-baseline')
    const plain: Ran[] = []
    for (const way of ways) plain.push(await lint(cwd, ...way))
    expect(await cached(cwd, ...(ways[0] ?? []))).toEqual(plain[0])
    for (const strategy of ['content', 'metadata'])
      for (const [index, way] of ways.entries()) {
        const ran = await cached(cwd, '--cache-strategy', strategy, ...way)
        expect(ran, `${strategy} ${way.join(' ')}`).toEqual(plain[index])
        if (way.includes('out.json')) expect(readFileSync(join(cwd, 'out.json'), 'utf8')).not.toContain(MARK)
      }
    expect(await isKept(cwd, '-f', 'json')).toBe(true)
  })

  it('for all examples', async () => {
    const cwd = folderWith({})
    cpSync(join(ROOT, 'examples'), cwd, { recursive: true })
    const plain = await lint(cwd, '-f', 'json')
    expect(await cached(cwd, '-f', 'json')).toEqual(plain)
    expect(await cached(cwd, '-f', 'json')).toEqual(plain)
  })

  it('wherever it is run', async () => {
    const cwd = folderWith({ 'a/x.yaml': named('x', WRONG), 'b/y.yaml': named('y', UNDONE) })
    for (const _ of ['cold', 'warm'])
      for (const folder of [cwd, join(cwd, 'a'), dirname(cwd)])
        expect(await cached(folder, cwd, '--cache-location', join(cwd, 'kept'))).toEqual(await lint(folder, cwd))
  })

  it('from another place, where the repository was moved with what is kept', async () => {
    const cwd = folderWith({ 'x.yaml': named('x', WRONG) })
    await cached(cwd)
    expect(await isKept(copyOf(cwd))).toBe(true)
  })
})

describe('what is kept holds no longer', () => {
  const two = (): string => folderWith({ 'a.yaml': named('a', WRONG), 'b.yaml': named('b', UNDONE) })

  async function kept(cwd: string, ...argv: string[]): Promise<string> {
    await cached(cwd, ...argv)
    expect(await isKept(cwd, ...argv)).toBe(true)
    return cwd
  }

  it('in another build of the program, though its version is the same', async () => {
    const cwd = await kept(two())
    mark(cwd)
    expect((await run(cwd, ['lint', '--cache'], { build: 'two' })).out).toBe((await lint(cwd)).out)
  })

  it('on another day, in another language, under other profiles', async () => {
    const cwd = await kept(two())
    expect(await isKept(cwd, '--date', '2026-11-23')).toBe(false)
    await kept(cwd, '--lang', 'zh')
    await kept(cwd, '--profile', 'contents-14')
    expect(await isKept(cwd)).toBe(false)
  })

  it('when a file changes: only what is found in that file', async () => {
    const cwd = await kept(two())
    put(cwd, 'a.yaml', `${named('a', WRONG)}# more\n`)
    mark(cwd)
    const { out } = await cached(cwd, '-f', 'compact')
    expect(out.split('\n').filter((line) => line.includes(MARK))).toHaveLength(1)
    expect(out.replaceAll(MARK, '')).toBe((await lint(cwd, '-f', 'compact')).out)
  })

  it('when a comment that ignores something comes or goes', async () => {
    const cwd = await kept(two())
    put(cwd, 'b.yaml', named('b', UNDONE).replace(/^purpose:/m, '# plan-ignore placeholder-text: 正在核实\npurpose:'))
    expect(await cached(cwd, 'b.yaml')).toEqual(await lint(cwd, 'b.yaml'))
    expect((await cached(cwd, 'b.yaml', '-f', 'json')).out).toContain('正在核实')
    put(cwd, 'b.yaml', named('b', UNDONE))
    expect(await cached(cwd, 'b.yaml')).toEqual(await lint(cwd, 'b.yaml'))
  })

  it('when the configuration changes, or comes, or goes', async () => {
    const cwd = await kept(two())
    put(cwd, '.planrc.yaml', 'rules: { placeholder-text: error }\n')
    expect(await isKept(cwd)).toBe(false)
    await kept(cwd)
    put(cwd, '.planrc.yaml', 'rules: { placeholder-text: off }\n')
    expect(await isKept(cwd)).toBe(false)
    put(cwd, '.planrc.yaml', 'exclude: [b.yaml]\n')
    expect(await isKept(cwd, '-f', 'json')).toBe(false)
    put(
      cwd,
      '.planrc.yaml',
      'overrides: [{ files: [a.yaml], rules: { unresolved-reference: warning } }]\nmaxWarnings: 0\n',
    )
    expect(await isKept(cwd)).toBe(false)
    put(cwd, '.planrc.yaml', 'lang: zh\n')
    expect(await cached(cwd)).toEqual(await lint(cwd))
    put(cwd, '.planrc.yaml', 'no-such-key: 1\n')
    expect(await cached(cwd)).toEqual(await lint(cwd))
    rmSync(join(cwd, '.planrc.yaml'))
    expect(await isKept(cwd)).toBe(false)
    put(cwd, 'named.yaml', 'rules: { placeholder-text: error }\n')
    expect(await isKept(cwd, '--config', 'named.yaml')).toBe(false)
    await kept(cwd, '--config', 'named.yaml')
    put(cwd, 'named.yaml', 'rules: { placeholder-text: off }\n')
    expect(await isKept(cwd, '--config', 'named.yaml')).toBe(false)
  })

  it('when the configuration of a folder goes, and that of the whole repository holds there', async () => {
    const cwd = two()
    put(cwd, '.planrc.yaml', '# Nothing.\n')
    mkdirSync(join(cwd, 'part'))
    put(cwd, 'part/.planrc.yaml', 'rules: { placeholder-text: error }\n')
    put(cwd, 'part/c.yaml', named('c', UNDONE))
    await cached(cwd, '-f', 'json')
    rmSync(join(cwd, 'part/.planrc.yaml'))
    expect(await cached(cwd, '-f', 'json')).toEqual(await lint(cwd, '-f', 'json'))
    put(cwd, 'part/.planrc.yaml', 'rules: { placeholder-text: off }\n')
    expect(await cached(cwd, '-f', 'json')).toEqual(await lint(cwd, '-f', 'json'))
  })

  it('when the profile of an office changes', async () => {
    const profile = (binding: string): string => `id: our-bureau
title: 本局要求
extends: cn-government
requirements:
  - id: satellite-call
    title: 卫星电话呼叫规定
    source: { document: 《望川区应急通信管理规定》, clause: 第七条, binding: ${binding} }
    applies: { types: [departmental] }
    satisfiedBy:
      - measures[function=communications].form
`
    const cwd = two()
    put(cwd, '.planrc.yaml', 'profiles: [./office.yaml]\n')
    put(cwd, 'office.yaml', profile('local'))
    expect((await lint(cwd)).out).toContain('missing-section')
    await kept(cwd)
    put(cwd, 'office.yaml', profile('standard'))
    expect(await isKept(cwd)).toBe(false)
  })
})
