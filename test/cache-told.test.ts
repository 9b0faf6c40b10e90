import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { sumOf } from '../src/lint/cache/sum.ts'
import { cacheOf, copyOf, forgetTold, MARK, markTold, toldFiles } from './cached/kept.ts'
import { cached, lint, named, put, run } from './cached/run.ts'
import { folderWith, UNDONE, WRONG } from './package/command.ts'

vi.setConfig({ testTimeout: 90_000 })

const two = (): string => folderWith({ 'a.yaml': named('a', WRONG), 'b.yaml': named('b', UNDONE) })

/** @returns whether a run is told again, after holding it against a run without. */
async function isTold(cwd: string, ...argv: string[]): Promise<boolean> {
  const at = argv.indexOf('--cache-strategy')
  const plain = await lint(cwd, ...(at < 0 ? argv : argv.toSpliced(at, 2)))
  markTold(cwd)
  const ran = await cached(cwd, ...argv)
  expect({ ...ran, out: ran.out.replaceAll(MARK, ''), err: ran.err.replaceAll(MARK, '') }).toEqual(plain)
  return `${ran.out}${ran.err}`.includes(MARK)
}

async function told(cwd: string, ...argv: string[]): Promise<string> {
  await cached(cwd, ...argv)
  expect(await isTold(cwd, ...argv), argv.join(' ')).toBe(true)
  return cwd
}

describe('what was told is told again', () => {
  it('in every format, and into files', async () => {
    const cwd = two()
    for (const format of ['pretty', 'compact', 'github', 'gitlab', 'json', 'junit', 'sarif', 'html'])
      await told(cwd, '-f', format)
    await told(cwd, '--quiet', '--statistics', '--lang', 'zh')
    await told(cwd, 'a.yaml', '--fail-on', 'info')
    const files = ['-f', 'sarif', '-o', 'out/plan.sarif', '-f', 'compact']
    await cached(cwd, ...files)
    const sarif = readFileSync(join(cwd, 'out/plan.sarif'), 'utf8')
    rmSync(join(cwd, 'out'), { recursive: true })
    expect(await isTold(cwd, ...files)).toBe(true)
    markTold(cwd)
    await cached(cwd, ...files)
    expect(readFileSync(join(cwd, 'out/plan.sarif'), 'utf8').replaceAll(MARK, '')).toBe(sarif)
  })

  it('with nothing else: neither results nor the text of a plan is needed', async () => {
    const cwd = two()
    for (const name of ['a.yaml', 'b.yaml']) utimesSync(join(cwd, name), 1, 1)
    await told(cwd, '--cache-strategy', 'metadata')
    rmSync(cacheOf(cwd))
    expect(await isTold(cwd, '--cache-strategy', 'metadata')).toBe(true)
  })

  it('to a repository that was moved with it', async () => {
    expect(await isTold(copyOf(await told(two())))).toBe(true)
  })
})

describe('what was told holds no longer', () => {
  const changes: Record<string, (cwd: string) => void> = {
    'when a file changes': (cwd) => put(cwd, 'b.yaml', named('b', WRONG)),
    'when a file comes': (cwd) => put(cwd, 'c.yaml', named('c', WRONG)),
    'when a file of others comes': (cwd) => put(cwd, 'c.yaml', 'a: 1\n'),
    'when a file goes': (cwd) => rmSync(join(cwd, 'b.yaml')),
    'when a file has another name': (cwd) => renameSync(join(cwd, 'b.yaml'), join(cwd, 'c.yaml')),
    'when two files change places': (cwd) => {
      renameSync(join(cwd, 'b.yaml'), join(cwd, 'c.yaml'))
      renameSync(join(cwd, 'a.yaml'), join(cwd, 'b.yaml'))
      renameSync(join(cwd, 'c.yaml'), join(cwd, 'a.yaml'))
    },
    'when a file becomes a folder': (cwd) => {
      rmSync(join(cwd, 'b.yaml'))
      mkdirSync(join(cwd, 'b.yaml'))
    },
    'when a file is ignored': (cwd) => put(cwd, '.planignore', 'b.yaml\n'),
    'when a configuration comes': (cwd) => put(cwd, '.planrc.yaml', 'rules: { placeholder-text: error }\n'),
    'when a part becomes a repository of its own': (cwd) => {
      mkdirSync(join(cwd, 'part'))
      put(cwd, 'part/.planrc.yaml', '# Nothing.\n')
    },
  }

  for (const [when, change] of Object.entries(changes))
    it(when, async () => {
      for (const strategy of ['content', 'metadata']) {
        const cwd = two()
        for (const name of ['a.yaml', 'b.yaml']) utimesSync(join(cwd, name), 1, 1)
        await told(cwd, '--cache-strategy', strategy)
        change(cwd)
        expect(await isTold(cwd, '--cache-strategy', strategy)).toBe(false)
      }
    })

  it('when the configuration, a profile that it names, or the list of known findings says something else', async () => {
    const profile = (title: string): string =>
      `id: ours\ntitle: ${title}\nrequirements:\n  - id: phone\n    title: 电话\n    source: { document: 《规定》, clause: 第七条, binding: local }\n    applies: { types: [departmental] }\n    satisfiedBy: ["measures[function=communications].form"]\n`
    const cwd = two()
    put(cwd, '.planrc.yaml', 'profiles: [./ours.profile]\n')
    put(cwd, 'ours.profile', profile('甲'))
    await lint(cwd, '--baseline', 'known.txt', '--update-baseline')
    const argv = ['--baseline', 'known.txt']
    await told(cwd, ...argv)
    put(cwd, 'ours.profile', profile('乙'))
    expect(await isTold(cwd, ...argv)).toBe(false)
    await told(cwd, ...argv)
    put(cwd, '.planrc.yaml', 'profiles: [./ours.profile]\nfailOn: info\n')
    expect(await isTold(cwd, ...argv)).toBe(false)
    await told(cwd, ...argv)
    put(cwd, 'known.txt', readFileSync(join(cwd, 'known.txt'), 'utf8').split('\n').slice(0, -2).join('\n'))
    expect(await isTold(cwd, ...argv)).toBe(false)
    await told(cwd, ...argv)
    rmSync(join(cwd, 'known.txt'))
    expect(await isTold(cwd, ...argv)).toBe(false)
  })

  it('on another day, for another window, build or reader, and from another folder', async () => {
    const cwd = await told(two())
    const others = [
      { today: () => '2026-11-23' },
      { width: 60 },
      { build: 'two' },
      { isTTY: { out: true, err: false } },
      { env: { PLAN_LANG: 'zh' } },
      { env: { PLAN_LANG: 'en', PLAN_DATE: '2026-01-01' } },
      { env: { PLAN_LANG: 'en', FORCE_COLOR: '1' } },
    ]
    for (const world of others) {
      markTold(cwd)
      const ran = await run(cwd, ['lint', '--cache'], world)
      expect(ran).toEqual(await run(cwd, ['lint'], world))
      markTold(cwd)
      expect((await run(cwd, ['lint', '--cache'], world)).out).toContain(MARK)
    }
    mkdirSync(join(cwd, 'x'))
    const far = ['--cache-location', join(cwd, '.plancache')]
    markTold(cwd)
    expect(await run(join(cwd, 'x'), ['lint', '--cache', '..', ...far])).toEqual(await lint(join(cwd, 'x'), '..'))
  })

  it('when a configuration says otherwise what counts in a folder of which nothing is checked', async () => {
    const cwd = folderWith({ 'a.yaml': named('a', WRONG), 'part/b.yaml': named('b'), 'part/.planrc.yaml': '# All.\n' })
    await cached(cwd, 'a.yaml')
    expect(toldFiles(cwd)).toEqual([])
    await told(cwd)
    put(cwd, 'part/.planrc.yaml', 'exclude: [b.yaml]\n')
    expect(await isTold(cwd)).toBe(false)
  })

  it('by size and time, once somebody looked at the content', async () => {
    const cwd = two()
    const byTime = ['--cache-strategy', 'metadata']
    const past = (): void => utimesSync(join(cwd, 'b.yaml'), 1, 1)
    put(cwd, 'b.yaml', named('b'))
    utimesSync(join(cwd, 'a.yaml'), 1, 1)
    past()
    await told(cwd, ...byTime)
    put(cwd, 'b.yaml', named('b', WRONG))
    past()
    expect(await cached(cwd)).toEqual(await lint(cwd))
    expect(await cached(cwd, ...byTime)).toEqual(await lint(cwd))
  })
})

describe('what was told is not kept', () => {
  it('where something is missing, written, or said by another program', async () => {
    const cwd = two()
    const summary = join(cwd, 'summary.md')
    await cached(cwd, 'a.yaml', 'none.yaml')
    await run(cwd, ['lint', '--cache', '-f', 'github'], { env: { PLAN_LANG: 'en', GITHUB_STEP_SUMMARY: summary } })
    for (const _ of ['first', 'again']) await cached(cwd, '--baseline', 'known.yaml', '--update-baseline')
    await cached(cwd, '-')
    expect(toldFiles(cwd)).toEqual([])
  })

  it('more than eight times', async () => {
    const cwd = two()
    for (let width = 60; width < 72; width++) await run(cwd, ['lint', '--cache'], { width })
    expect(toldFiles(cwd)).toHaveLength(8)
    expect(await isTold(cwd)).toBe(false)
    expect(await isTold(cwd)).toBe(true)
  })

  it('where it is damaged: it is as none', async () => {
    const cwd = await told(two())
    await cached(cwd)
    const [file = ''] = toldFiles(cwd)
    const path = join(cwd, '.plancache', file)
    forgetTold(cwd)
    await cached(cwd)
    const whole = readFileSync(path)
    const plain = await lint(cwd)
    const flipped = (at: number): Buffer => Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 1 : byte)))
    const cut = [0, 1, 20, 40, 400, whole.length - 1].map((length) => whole.subarray(0, length))
    const damaged = [3, 25, 100, 300, whole.length - 40].map(flipped)
    for (const bytes of [...cut, ...damaged, Buffer.from('{}'), Buffer.concat([whole, whole])]) {
      writeFileSync(path, bytes)
      expect(await cached(cwd)).toEqual(plain)
      expect(await isTold(cwd)).toBe(true)
    }
  })
})

it('a sum shows every change of a byte', () => {
  const bytes = Buffer.from('预案 plan lint 0123456789 abcdefg')
  const sums = new Set([sumOf(bytes)])
  for (let at = 0; at < bytes.length; at++)
    for (let bit = 0; bit < 8; bit++)
      sums.add(sumOf(bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))))
  for (let length = 0; length < bytes.length; length++) sums.add(sumOf(bytes.subarray(0, length)))
  sums.add(sumOf(Buffer.concat([bytes, Buffer.alloc(1)])))
  expect(sums.size).toBe(1 + bytes.length * 9 + 1)
})
