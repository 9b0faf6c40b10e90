/** A folder or a file that may not be read: it is told, and nothing is said of a whole that nobody saw. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { discover } from '../src/source/discover.ts'

const closed = vi.hoisted(() => new Set<string>())

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const guarded = <Given extends unknown[], Answer>(ask: (path: string, ...given: Given) => Answer) =>
    ((path: string, ...given: Given): Answer => {
      if (closed.has(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return ask(path, ...given)
    }) as typeof ask
  return { ...real, readdirSync: guarded(real.readdirSync as never), openSync: guarded(real.openSync as never) }
})

const { loadRepository } = await import('../src/lint/repository.ts')
const { openWorkspace } = await import('../src/commands/workspace.ts')
const { WORLD } = await import('./repository/little.ts')

function county(): string {
  const root = mkdtempSync(join(tmpdir(), 'plan-closed-'))
  mkdirSync(join(root, '.git'))
  mkdirSync(join(root, 'special'))
  writeFileSync(join(root, 'overall.yaml'), 'kind: plan\nid: overall\ntitle: 总体预案\n')
  writeFileSync(join(root, 'special/flood.yaml'), 'kind: plan\nid: flood\ntitle: 防汛预案\n')
  return root
}

describe('what may not be read', () => {
  it('is a folder: it is told, and the whole is not known', () => {
    const cwd = county()
    expect(loadRepository(cwd).homes).toEqual(['overall.yaml', 'special/flood.yaml'])
    closed.add(join(cwd, 'special'))
    const { files, problems } = discover(['.'], { cwd })
    expect(files.map(({ path }) => path)).toEqual(['overall.yaml'])
    expect(problems).toMatchObject([{ path: 'special', problem: { rule: 'unreadable-file' } }])
    expect(loadRepository(cwd).homes).toEqual(['overall.yaml', 'special'])
  })

  it('is ignored where it is said that nothing of it counts', () => {
    const cwd = county()
    closed.add(join(cwd, 'special'))
    for (const [pattern, told] of [
      ['special/', []],
      ['special/*', []],
      ['special/*.yaml', ['special']],
    ] as const) {
      writeFileSync(join(cwd, '.planignore'), `${pattern}\n`)
      expect(
        discover(['.'], { cwd }).problems.map(({ path }) => path),
        pattern,
      ).toEqual(told)
      expect(loadRepository(cwd).homes, pattern).toEqual(['overall.yaml', ...told])
    }
  })

  it('is left out where the configuration says that nothing of it counts, and told where it says less', () => {
    const cwd = county()
    closed.add(join(cwd, 'special'))
    for (const [exclude, told] of [
      ['special/', []],
      ['special', []],
      ['special/**', []],
      ['*', []],
      ['other/', ['special']],
      ['special/*.draft.yaml', ['special']],
      ['special/*.yaml', ['special']],
      ['special/*', []],
      ['special/*, "!special/keep.yaml"', ['special']],
    ] as const) {
      writeFileSync(
        join(cwd, '.planrc.yaml'),
        `exclude: [${exclude.includes(',') ? exclude : JSON.stringify(exclude)}]\n`,
      )
      const { leavesOut, repository } = openWorkspace({}, {}, { ...WORLD, cwd })
      expect(
        discover(['.'], { cwd, leavesOut }).problems.map(({ path }) => path),
        exclude,
      ).toEqual(told)
      const { homes } = repository(join(cwd, 'overall.yaml'))
      expect(homes, exclude).toEqual(exclude === '*' ? [] : ['overall.yaml', ...told])
    }
  })

  it('is a file: it may be a document', () => {
    const cwd = county()
    closed.add(join(cwd, 'special/flood.yaml'))
    expect(discover(['.'], { cwd }).problems).toEqual([])
    expect(loadRepository(cwd).homes).toEqual(['overall.yaml', 'special/flood.yaml'])
    closed.clear()
    writeFileSync(join(cwd, 'special/flood.yaml'), 'name: nobody\n')
    expect(loadRepository(cwd).homes).toEqual(['overall.yaml'])
  })
})
