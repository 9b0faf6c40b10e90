import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { cacheOf, changed, forgetTold, MARK, mark, read, rewrite } from './cached/kept.ts'
import { cached, isKept, lint, named, put, run } from './cached/run.ts'
import { folderWith, UNDONE, WRONG } from './package/command.ts'

vi.setConfig({ testTimeout: 90_000 })

const two = (): string => folderWith({ 'a.yaml': named('a', WRONG), 'b.yaml': named('b', UNDONE) })

async function kept(cwd: string): Promise<string> {
  await cached(cwd)
  expect(await isKept(cwd)).toBe(true)
  return cwd
}

describe('a cache that is not what it should be', () => {
  it('is as none, and is written anew', async () => {
    const cwd = two()
    await cached(cwd)
    const whole = readFileSync(cacheOf(cwd))
    const flipped = (at: number): Buffer => Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 1 : byte)))
    const cut = [0, 1, 20, 60, 400, whole.length - 1].map((length) => whole.subarray(0, length))
    const damaged = [3, 25, 100, whole.length - 40].map(flipped)
    const foreign = [Buffer.from('{}'), Buffer.from('plan-lint-cache 1 00000000\n'), Buffer.concat([whole, whole])]
    const plain = await lint(cwd)
    for (const bytes of [...cut, ...damaged, ...foreign]) {
      forgetTold(cwd)
      writeFileSync(cacheOf(cwd), bytes)
      expect(await cached(cwd)).toEqual(plain)
      expect(read(cwd).sections.size).toBe(1)
    }
  })

  it('cannot be written: that is said, and all is found', async () => {
    const cwd = two()
    const plain = await lint(cwd)
    const ran = await cached(cwd, '--cache-location', 'a.yaml/x')
    expect(ran).toEqual({
      ...plain,
      err: 'plan: results could not be kept in a.yaml/x (ENOTDIR); the check itself is complete\n',
    })
    mkdirSync(cacheOf(cwd), { recursive: true })
    expect(await cached(cwd)).toMatchObject({ code: plain.code, out: plain.out })
  })

  it('is not asked for, but a place for it is', async () => {
    const { code, err } = await lint(two(), '--cache-location', 'x')
    expect({ code, err }).toEqual({ code: 2, err: 'plan: --cache-location and --cache-strategy go with --cache\n' })
  })

  it('needs a program that has a name', async () => {
    const cwd = two()
    expect(await run(cwd, ['lint', '--cache'], { build: null })).toEqual(await lint(cwd))
    expect(readdirSync(cwd)).not.toContain('.plancache')
  })
})

describe('what is kept', () => {
  it('stands in a folder that no repository and no backup takes in', async () => {
    const cwd = await kept(two())
    const [tag, ignore, results, told, ...others] = readdirSync(join(cwd, '.plancache')).sort()
    expect([tag, ignore, results, others]).toEqual(['.gitignore', 'CACHEDIR.TAG', 'lint.cache', []])
    expect(told).toMatch(/^told-[\da-f]{16}\.cache$/)
    expect(readFileSync(join(cwd, '.plancache/.gitignore'), 'utf8')).toBe('*\n')
  })

  it('does not grow: files that are gone leave, and repositories that nobody checks for a month', async () => {
    const cwd = folderWith({ 'x/.planrc.yaml': '', 'x/a.yaml': named('a', WRONG), 'b.yaml': named('b', UNDONE) })
    await kept(cwd)
    expect([...read(cwd).sections.keys()].sort()).toEqual(['.', 'x'])
    renameSync(join(cwd, 'b.yaml'), join(cwd, 'c.yaml'))
    await cached(cwd)
    expect(read(cwd).sections.get('.')?.block('paths')).toBe('c.yaml\nx/a.yaml')
    rewrite(cwd, (section) =>
      changed(section, { seen: section.block('paths') === 'a.yaml' ? '2026-10-22' : '2026-11-01' }),
    )
    put(cwd, 'c.yaml', named('c', WRONG))
    await cached(cwd, 'c.yaml')
    expect([...read(cwd).sections.keys()]).toEqual(['.'])
    expect(read(cwd).configs).toEqual({})
  })

  it('holds repositories that were not checked this time', async () => {
    const cwd = folderWith({ 'x/.planrc.yaml': '', 'x/a.yaml': named('a', WRONG), 'b.yaml': named('b', UNDONE) })
    await kept(cwd)
    put(cwd, 'b.yaml', named('b', WRONG))
    await cached(cwd, 'b.yaml')
    expect([...read(cwd).sections.keys()].sort()).toEqual(['.', 'x'])
  })

  it('follows where nothing has to be checked, and is not written again where it is right', async () => {
    const cwd = await kept(two())
    const written = (): string => `${statSync(cacheOf(cwd)).ino} ${statSync(cacheOf(cwd)).mtimeMs}`
    const before = written()
    // What is not there is told by the usual way, which finds all else kept.
    await cached(cwd, '.', 'none.yaml')
    expect(written()).toBe(before)
    rmSync(join(cwd, 'b.yaml'))
    await cached(cwd)
    expect(read(cwd).sections.get('.')?.block('paths')).toBe('a.yaml')
  })

  it('is cleared of what killed runs left, and not of what others write', async () => {
    const cwd = await kept(two())
    const [old, young] = ['.draft-old', '.draft-young'].map((name) => join(cwd, '.plancache', name))
    for (const folder of [old, young]) mkdirSync(folder ?? '')
    const before = new Date(Date.now() - 2 * 3_600_000)
    utimesSync(old ?? '', before, before)
    put(cwd, 'b.yaml', named('b', WRONG))
    await cached(cwd)
    expect(readdirSync(join(cwd, '.plancache')).filter((name) => name.startsWith('.draft-'))).toEqual(['.draft-young'])
  })

  it('is nothing of a file that is too large to be read', async () => {
    const cwd = folderWith({ 'a.yaml': named('a', WRONG), 'large.yaml': 'a: 1\n' })
    truncateSync(join(cwd, 'large.yaml'), 11 * 1024 * 1024)
    expect(await cached(cwd)).toEqual(await lint(cwd))
    put(cwd, 'large.yaml', named('large'))
    truncateSync(join(cwd, 'large.yaml'), 11 * 1024 * 1024)
    expect(await cached(cwd)).toEqual(await lint(cwd))
  })

  it('is of use to a run over a part, and such a run leaves the rest', async () => {
    const cwd = await kept(two())
    expect(await isKept(cwd, 'a.yaml')).toBe(true)
    put(cwd, 'b.yaml', `${named('b', UNDONE)}# more\n`)
    await cached(cwd, 'b.yaml')
    mark(cwd)
    const { out } = await cached(cwd, '-f', 'compact')
    expect(
      out
        .trim()
        .split('\n')
        .filter((line) => line.includes(MARK)),
    ).toHaveLength(2)
  })

  it('is nothing that changed while it was checked', async () => {
    const cwd = two()
    const change = async (): Promise<void> => put(cwd, 'b.yaml', named('b', WRONG))
    await run(cwd, ['lint', '--cache'], { expectFiles: change })
    expect(readdirSync(join(cwd, '.plancache'))).not.toContain('lint.cache')
    expect(await cached(cwd)).toEqual(await lint(cwd))
  })
})

describe('by size and time', () => {
  const byTime = (cwd: string) => cached(cwd, '--cache-strategy', 'metadata')
  const past = new Date('2026-01-01')

  it('a file counts as unchanged that has both as before; by content it does not', async () => {
    const cwd = folderWith({ 'a.yaml': named('a', WRONG), 'b.yaml': named('b') })
    for (const name of ['a.yaml', 'b.yaml']) utimesSync(join(cwd, name), past, past)
    const before = await byTime(cwd)
    put(cwd, 'b.yaml', named('b', WRONG))
    utimesSync(join(cwd, 'b.yaml'), past, past)
    expect(await byTime(cwd)).toEqual(before)
    expect(await cached(cwd)).toEqual(await lint(cwd))
    expect(await byTime(cwd)).toEqual(await lint(cwd))
    put(cwd, 'b.yaml', named('b', UNDONE))
    expect(await byTime(cwd)).toEqual(await lint(cwd))
  })

  it('a file that changed a moment ago is read all the same', async () => {
    const cwd = two()
    // However long the first run takes, it did not begin a while after this.
    const now = new Date((Math.ceil(Date.now() / 1000) + 600) * 1000)
    put(cwd, 'b.yaml', named('b'))
    utimesSync(join(cwd, 'b.yaml'), now, now)
    const { size } = statSync(join(cwd, 'b.yaml'))
    await byTime(cwd)
    put(cwd, 'b.yaml', named('b', WRONG))
    utimesSync(join(cwd, 'b.yaml'), now, now)
    expect(statSync(join(cwd, 'b.yaml')).size).toBe(size)
    expect(await byTime(cwd)).toEqual(await lint(cwd))
  })
})
