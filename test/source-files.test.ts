/** Which files of a folder are read, and what is told of those that cannot be: told in places where a disk may differ. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { discover, findRepositoryRoot } from '../src/source/discover.ts'
import { peekName, readFound, readSource, readText, sourceOf } from '../src/source/read.ts'
import { Ignored, isInside } from '../src/source/repository.ts'
import { Walk } from '../src/source/walk.ts'

/** Disks list what a folder holds in any order. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const list = real.readdirSync as (...given: unknown[]) => unknown[]
  const readdirSync = (...given: unknown[]): unknown => list(...given).toReversed()
  return { ...real, readdirSync }
})

const PLAN = 'kind: plan\nid: a\ntitle: 防汛预案\n'
let root = ''

function put(path: string, text: string | Uint8Array = PLAN): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return join(root, path)
}

const shown = (names: string[], options = {}): string[] =>
  discover(names, { cwd: root, ...options }).files.map(({ path }) => path)
const missed = (names: string[], options = {}): string[] =>
  discover(names, { cwd: root, ...options }).problems.map(({ path }) => path)
const below = (folder: string): string => folder.slice(root.length + 1)

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-files-')))
  mkdirSync(join(root, '.git'))
  return () => rmSync(root, { recursive: true, force: true })
})

describe('files in folders', () => {
  it('come in the order of their paths, in whatever order the disk lists them', () => {
    for (const path of ['b.yaml', 'a.yaml', 'c.yaml', 'a/z.yaml', 'b/d/y.yaml', 'b/e.yaml', 'a-b/x.yaml']) put(path)
    const all = ['a-b/x.yaml', 'a.yaml', 'a/z.yaml', 'b.yaml', 'b/d/y.yaml', 'b/e.yaml', 'c.yaml']
    expect(shown(['.'])).toEqual(all)
    expect(new Walk().filesIn(root).map(below)).toEqual(all)
    expect(new Walk().filesIn(join(root, 'a')).map(below)).toEqual(['a/z.yaml'])
  })

  it('are files with the names of YAML: no links, no hidden folders, no packages', () => {
    for (const path of ['a.YAML', 'b.yml', 'c.yaml.bak', '.hidden/d.yaml', 'node_modules/p/e.yaml', '.f.yaml'])
      put(path)
    symlinkSync(join(root, 'a.YAML'), join(root, 'link.yaml'))
    mkdirSync(join(root, 'folder.yaml'))
    expect(shown(['.'])).toEqual(['a.YAML', 'b.yml'])
    expect(shown(['**/*.yaml', 'b.yml'])).toEqual(['b.yml'])
    expect(missed(['node_modules/**/*.yaml'])).toEqual(['node_modules/**/*.yaml'])
  })

  it('are each found once, and stay named where one of the ways named them', () => {
    for (const path of ['a.yaml', 'b.yaml']) put(path)
    for (const names of [
      ['.', 'a.yaml'],
      ['a.yaml', '.'],
      ['*.yaml', 'a.yaml', './a.yaml'],
    ])
      expect(discover(names, { cwd: root }).files).toMatchObject([
        { path: 'a.yaml', named: true },
        { path: 'b.yaml', named: false },
      ])
  })

  it('need not be there: a folder that went away holds nothing', () => {
    const file = put('a.yaml')
    for (const gone of [join(root, 'gone'), file]) {
      const walk = new Walk()
      expect([walk.below(gone), walk.closed(gone), walk.repositories(gone), walk.filesIn(gone)]).toEqual([
        [],
        [],
        [],
        [],
      ])
    }
  })

  it('are read as they stood when they were first asked for', () => {
    put('sub/a.yaml')
    const walk = new Walk()
    expect(walk.filesIn(root)).toHaveLength(1)
    put('sub/b.yaml')
    put('sub/.gitignore', 'a.yaml\n')
    expect(walk.filesIn(root)).toHaveLength(1)
    expect(new Walk().filesIn(root).map(below)).toEqual(['sub/b.yaml'])
  })

  it('belong to folders with settings of their own, those within others too', () => {
    for (const path of ['.planrc.yaml', 'a/.planrc.yaml', 'a/b/c/.planrc.yaml', 'd/e.yaml']) put(path)
    expect(new Walk().repositories(root).map(below)).toEqual(['a', 'a/b/c'])
    expect(new Walk().repositories(join(root, 'a/b/c'))).toEqual([])
  })
})

describe('what is ignored', () => {
  it('is decided by the nearest file that says something, and for all that a folder holds', () => {
    for (const path of ['old/p.yaml', 'old/sub/q.yaml', 'x/old/r.yaml', 'x/y/s.yaml', 'x/t.yaml', 'u.yaml']) put(path)
    put('.gitignore', 'old/\ns.yaml\nt.yaml\nu.yaml\n')
    put('.planignore', '!u.yaml\n')
    put('x/.planignore', '!old/\n!s.yaml\n')
    put('old/.planignore', '!p.yaml\n')
    expect(shown(['.'])).toEqual(['u.yaml', 'x/old/r.yaml', 'x/y/s.yaml'])
    expect(shown(['old'])).toEqual([])
    expect(shown(['old/**/*.yaml', 'old/p.yaml'])).toEqual(['old/p.yaml'])
  })

  it('is nothing where what should say it is a folder', () => {
    put('a.yaml')
    mkdirSync(join(root, '.gitignore'))
    expect(shown(['.'])).toEqual(['a.yaml'])
  })

  it('is no reason to report a pattern that meets what was named before', () => {
    put('out/a.yaml')
    put('.gitignore', 'out\n')
    expect(missed(['out/a.yaml', 'out/*.yaml'])).toEqual([])
    expect(missed(['out/*.yaml'])).toEqual(['out/*.yaml'])
  })

  it('may be asked of a folder outside: nothing of this repository counts there', () => {
    const inside = new Ignored(join(root, 'one'))
    mkdirSync(join(root, 'one'))
    put('.gitignore', '*.yaml\n')
    symlinkSync(root, join(root, 'one/up'))
    expect(inside.keepIn(join(root, 'one'), ['a.yaml'])).toEqual(['a.yaml'])
    expect(inside.keepIn(join(root, 'one/up'), ['a.yaml'])).toEqual([])
    expect(inside.keepIn(join(root, 'one/node_modules'), ['a.yaml'])).toEqual([])
  })

  it('can be said by the one who asks, of folders and of patterns', () => {
    for (const path of ['a.yaml', 'sub/b.yaml', 'sub/c.yaml']) put(path)
    expect(shown(['.'], { exclude: ['sub/b.yaml'] })).toEqual(['a.yaml', 'sub/c.yaml'])
    expect(shown(['**/*.yaml'], { exclude: ['sub/b.yaml'] })).toEqual(['a.yaml', 'sub/c.yaml'])
    expect(shown(['sub/b.yaml'], { exclude: ['sub/b.yaml'] })).toEqual(['sub/b.yaml'])
    expect(missed(['sub/b*'], { exclude: ['sub/b.yaml'] })).toEqual(['sub/b*'])
  })

  it('holds for named files too where they count as found', () => {
    const names = ['a.yaml', 'b.md', '.hidden/c.yaml', 'node_modules/d.yaml', 'out/e.yaml', 'f.yml']
    for (const path of names) put(path)
    put('.gitignore', 'out\n')
    const { files, problems } = discover(names, { cwd: root, asFound: true })
    expect(files).toMatchObject([
      { path: 'a.yaml', named: false },
      { path: 'f.yml', named: false },
    ])
    expect(problems).toEqual([])
  })
})

it('a repository is that of the nearest settings, even where a .git stands nearer', () => {
  put('.planrc.yaml')
  mkdirSync(join(root, 'part/.git'), { recursive: true })
  expect(findRepositoryRoot(join(root, 'part/a.yaml'))).toBe(root)
  rmSync(join(root, '.planrc.yaml'))
  expect(findRepositoryRoot(join(root, 'part/a.yaml'))).toBe(join(root, 'part'))
})

it('a path stands below a folder, whatever its name begins with', () => {
  expect(['/a', '/a/b', '/a/..b', '/a/...'].map((path) => isInside('/a', path))).toEqual([true, true, true, true])
  expect(['/', '/ab', '/b/a', '/a/../b'].map((path) => isInside('/a', path))).toEqual([false, false, false, false])
})

describe('what a file says', () => {
  const named = (path: string, text: string | Uint8Array) => peekName({ file: put(path, text), path, named: false })

  it('is its name, also where the look ends within a character or before the name', () => {
    const name = { kind: 'plan', id: 'a', title: '防汛预案' }
    for (const shift of [0, 1, 2])
      expect(named('a.yaml', `${PLAN}#${'x'.repeat(shift)}${'预'.repeat(900)}\n`)).toEqual(name)
    expect(named('b.yaml', `${'# 预\n'.repeat(500)}${PLAN}`)).toEqual(name)
    expect(named('c.yaml', PLAN.replace('title', `${'# 预\n'.repeat(500)}title`))).toEqual(name)
    expect(named('d.yaml', 'kind: registry\nid: r')).toEqual({ kind: 'registry', id: 'r' })
    expect(named('e.yaml', `kind: registry\n${'# x\n'.repeat(900)}id: r\n`)).toEqual({ kind: 'registry' })
    expect(named('f.yaml', 'kind: ""\nid: r\n')).toBeUndefined()
  })

  it('is read whole as text', () => {
    expect(readText(put('a.yaml', `\ufeff${PLAN}`))).toBe(PLAN)
    expect(readText(join(root, 'none.yaml'))).toBe('')
  })

  it('is meant as a plan where it is called one, unless it says otherwise', () => {
    const said = (path: string, text: string, isNamed = false) =>
      sourceOf(Buffer.from(text), { path, named: isNamed })?.problems.map(({ rule }) => rule)
    expect(said('a.plan.yaml', 'title: x\n')).toEqual(['not-a-plan'])
    expect(said('a.PLAN.YML', 'title: x\n')).toEqual(['not-a-plan'])
    expect(said('a.plan.yaml', 'apiVersion: v1\nkind: Pod\n')).toBeUndefined()
    expect(said('a.yaml', 'title: x\n')).toBeUndefined()
    expect(said('a.yaml', 'title: x\n', true)).toEqual(['not-a-plan'])
    expect(said('a.yaml', 'title: [x\n', true)).not.toContain('not-a-plan')
    expect(said('a.yaml', PLAN)).toEqual([])
    expect(sourceOf(Buffer.from('title: x\n'), { path: 'a.plan.yaml', named: false })?.data).toBeUndefined()
  })

  it('cannot be told for reasons that are named', () => {
    const told = (file: string) => readSource(file, 'x').problems.map(({ rule, text }) => [rule, text.en])
    const file = put('a.yaml')
    symlinkSync(join(root, 'round'), join(root, 'round'))
    expect(told(join(file, 'below'))).toEqual(told(join(root, 'none.yaml')))
    expect(told(join(root, 'round'))).toEqual([['unreadable-file', expect.stringContaining('ELOOP')]])
    expect(told(root)).not.toEqual(told(join(root, 'none.yaml')))
    expect(readFound({ file: join(root, 'none.yaml'), path: 'none.yaml', named: false })?.problems).toHaveLength(1)
  })
})
