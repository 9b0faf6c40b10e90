/** Which files of a folder are read, whatever order a disk has. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { discover, findRepositoryRoot } from '../src/source/discover.ts'
import { Ignored, isInside } from '../src/source/repository.ts'
import { Walk } from '../src/source/walk.ts'
import { begin, put, root } from './source/folder.ts'

/** Disks list what a folder holds in any order. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const list = real.readdirSync as (...given: unknown[]) => unknown[]
  const readdirSync = (...given: unknown[]): unknown => list(...given).toReversed()
  return { ...real, readdirSync }
})

const shown = (names: string[], options = {}): string[] =>
  discover(names, { cwd: root, ...options }).files.map(({ path }) => path)
const missed = (names: string[], options = {}): string[] =>
  discover(names, { cwd: root, ...options }).problems.map(({ path }) => path)
const below = (folder: string): string => folder.slice(root.length + 1)

describe('files in folders', () => {
  it('come in the order of their paths, in whatever order the disk lists them', () => {
    begin()
    for (const path of ['b.yaml', 'a.yaml', 'c.yaml', 'a/z.yaml', 'b/d/y.yaml', 'b/e.yaml', 'a-b/x.yaml']) put(path)
    const all = ['a-b/x.yaml', 'a.yaml', 'a/z.yaml', 'b.yaml', 'b/d/y.yaml', 'b/e.yaml', 'c.yaml']
    expect(shown(['.'])).toEqual(all)
    expect(new Walk().filesIn(root).map(below)).toEqual(all)
    expect(new Walk().filesIn(join(root, 'a')).map(below)).toEqual(['a/z.yaml'])
  })

  it('are files with the names of YAML: no links, no hidden folders, no packages', () => {
    begin()
    for (const path of ['a.YAML', 'b.yml', 'c.yaml.bak', '.hidden/d.yaml', 'node_modules/p/e.yaml', '.f.yaml'])
      put(path)
    symlinkSync(join(root, 'a.YAML'), join(root, 'link.yaml'))
    mkdirSync(join(root, 'folder.yaml'))
    expect(shown(['.'])).toEqual(['a.YAML', 'b.yml'])
    expect(shown(['**/*.yaml', 'b.yml'])).toEqual(['b.yml'])
    expect(missed(['node_modules/**/*.yaml'])).toEqual(['node_modules/**/*.yaml'])
  })

  it('are each found once, and stay named where one of the ways named them', () => {
    begin()
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

  it('are shown from the working folder, and beside it by their whole path', () => {
    begin()
    for (const path of ['a/p.yaml', 'a/b/q.yaml', 'c/r.yaml']) put(path)
    const cwd = join(root, 'a')
    expect(shown(['.', '../c'], { cwd })).toEqual([`${root}/c/r.yaml`, 'b/q.yaml', 'p.yaml'])
    expect(shown(['b', 'p.yaml'], { cwd })).toEqual(['b/q.yaml', 'p.yaml'])
    expect(shown(['../c/r.yaml', 'p.yaml', 'b/q.yaml'], { cwd })).toEqual([`${root}/c/r.yaml`, 'b/q.yaml', 'p.yaml'])
    expect(missed(['../none.yaml', 'b/none.yaml'], { cwd })).toEqual([`${root}/none.yaml`, 'b/none.yaml'])
  })

  it('need not be there: a folder that went away holds nothing', () => {
    begin()
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
    begin()
    put('sub/a.yaml')
    const walk = new Walk()
    expect(walk.filesIn(root)).toHaveLength(1)
    put('sub/b.yaml')
    put('sub/.gitignore', 'a.yaml\n')
    expect(walk.filesIn(root)).toHaveLength(1)
    expect(new Walk().filesIn(root).map(below)).toEqual(['sub/b.yaml'])
  })

  it('belong to folders with settings of their own, those within others too', () => {
    begin()
    for (const path of ['.planrc.yaml', 'a/.planrc.yaml', 'a/b/c/.planrc.yaml', 'd/e.yaml']) put(path)
    expect(new Walk().repositories(root).map(below)).toEqual(['a', 'a/b/c'])
    expect(new Walk().repositories(join(root, 'a/b/c'))).toEqual([])
  })
})

describe('what is ignored', () => {
  it('is decided by the nearest file that says something, and for all that a folder holds', () => {
    begin()
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
    begin()
    put('a.yaml')
    mkdirSync(join(root, '.gitignore'))
    expect(shown(['.'])).toEqual(['a.yaml'])
  })

  it('is no reason to report a pattern that meets what was named before', () => {
    begin()
    put('out/a.yaml')
    put('.gitignore', 'out\n')
    expect(missed(['out/a.yaml', 'out/*.yaml'])).toEqual([])
    expect(missed(['out/*.yaml'])).toEqual(['out/*.yaml'])
    put('b.yaml')
    expect(missed(['*.yaml'])).toEqual([])
  })

  it('may be asked of a folder outside: nothing of this repository counts there', () => {
    begin()
    const inside = new Ignored(join(root, 'one'))
    mkdirSync(join(root, 'one'))
    put('.gitignore', '*.yaml\n')
    symlinkSync(root, join(root, 'one/up'))
    expect(inside.keepIn(join(root, 'one'), ['a.yaml'])).toEqual(['a.yaml'])
    expect(inside.keepIn(join(root, 'one/up'), ['a.yaml'])).toEqual([])
    expect(inside.keepIn(join(root, 'one/node_modules'), ['a.yaml'])).toEqual([])
  })

  it('can be said by the one who asks, of folders and of patterns', () => {
    begin()
    for (const path of ['a.yaml', 'sub/b.yaml', 'sub/c.yaml']) put(path)
    expect(shown(['.'], { exclude: ['sub/b.yaml'] })).toEqual(['a.yaml', 'sub/c.yaml'])
    expect(shown(['**/*.yaml'], { exclude: ['sub/b.yaml'] })).toEqual(['a.yaml', 'sub/c.yaml'])
    expect(shown(['sub/b.yaml'], { exclude: ['sub/b.yaml'] })).toEqual(['sub/b.yaml'])
    expect(missed(['sub/b*'], { exclude: ['sub/b.yaml'] })).toEqual(['sub/b*'])
  })

  it('holds for named files too where they count as found', () => {
    begin()
    const names = ['a.yaml', 'b.md', '.hidden/c.yaml', 'node_modules/d.yaml', 'out/e.yaml', 'f.yml']
    for (const path of names) put(path)
    put('.gitignore', 'out\n')
    const { files, problems } = discover(names, { cwd: root, asFound: true })
    expect(files).toMatchObject([
      { path: 'a.yaml', named: false },
      { path: 'f.yml', named: false },
    ])
    expect(problems).toEqual([])
    expect(missed(['none.yaml'], { asFound: true })).toEqual(['none.yaml'])
  })

  it('is not what is missing: a name with signs of a pattern in it is told like any other', () => {
    begin()
    const [one, other] = discover(['none.yaml', 'a@b.yaml'], { cwd: root }).problems
    expect(other?.problem.text).toEqual(one?.problem.text)
    expect(discover(['a*.yaml'], { cwd: root }).problems[0]?.problem.text).not.toEqual(one?.problem.text)
  })
})

it('a repository is that of the nearest settings, even where a .git stands nearer', () => {
  begin()
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
