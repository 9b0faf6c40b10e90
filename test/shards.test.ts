/** Parts of a run find what one run finds, byte for byte. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROUGH, WHOLE } from './shards/rough.ts'
import { DAY, everything, folderOf, git, inParts, plan } from './shards/run.ts'

const ROOT = join(import.meta.dirname, '..')
const COUNTS = [1, 3, 7]
/** There, but nobody may read its first byte, whoever he is. */
const UNREADABLE = '/proc/self/mem'

/** Holds parts, whose reports come in another order, against one run; @returns what both leave. */
async function compare(cwd: string, argv: readonly string[], counts: readonly number[] = COUNTS) {
  const once = await everything(cwd, ['lint', ...argv])
  for (const count of counts) {
    const reports = await inParts(cwd, argv, count)
    const turned = [...reports.slice(1).toReversed(), ...reports.slice(0, 1)]
    expect(await everything(cwd, ['merge-reports', ...turned]), `${count} parts`).toEqual(once)
  }
  return once
}

describe('parts leave what one run leaves', () => {
  it('of the examples', async () => {
    const cwd = folderOf({ '.planrc.yaml': 'lang: zh\n' })
    cpSync(join(ROOT, 'examples'), join(cwd, 'examples'), { recursive: true })
    const { code } = await compare(cwd, ['examples', ...DAY])
    expect(code).toBe('0')
  })

  it('of a repository with much that is wrong, in files and between them', async () => {
    const { json, pretty, code } = await compare(folderOf(ROUGH), ['.', ...DAY])
    expect(code).toBe('1')
    expect(pretty).toContain('z-registry.yaml')
    const rules = ['document-id', 'number-agrees', 'plan-links', 'yaml-bracket', 'unknown-key', 'binary-input']
    for (const rule of rules) expect(json).toContain(`"rule": "${rule}"`)
  })

  it('where every document can be read, so that something may be nowhere', async () => {
    const { compact } = await compare(folderOf(WHOLE), ['.', ...DAY])
    expect(compact).toContain('ignore-unused')
  })

  it('of some files, held against others that are not checked', async () => {
    const cwd = folderOf(ROUGH)
    const { json } = await compare(cwd, ['a', 'strict/fourth.yaml', 'archive/a.yaml', ...DAY], [2, 3])
    expect(json).toContain('"path": "z-registry.yaml"')
    expect(json).toContain('"path": "top.yaml"')
  })

  it('and names what the files of a part are held against by its path', async () => {
    const [one = ''] = await inParts(folderOf(ROUGH), ['a', ...DAY], 1)
    const { repositories } = JSON.parse(readFileSync(one, 'utf8')) as {
      repositories: { around: { home: string }[] }[]
    }
    const homes = repositories.map(({ around }) => around.map(({ home }) => home))
    expect(homes).toEqual([['b/second.yaml', 'top.yaml', 'z-registry.yaml']])
  })

  it('of what changed', async () => {
    const cwd = folderOf(ROUGH)
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'all')
    const { err, code } = await compare(cwd, ['.', '--changed', ...DAY], [2])
    expect(err).toContain('没有改动过的预案')
    expect(code).toBe('0')
    git(cwd, 'rm', '-q', '--cached', 'a/first.yaml', 'b/second.yaml', 'sub/z.yaml')
    const { json } = await compare(cwd, ['.', '--changed', ...DAY], [2, 4])
    expect(JSON.parse(json ?? '').files).toHaveLength(3)
    expect(json).toContain('"rule": "document-id"')
  })

  it('with what was named and is not there', async () => {
    const cwd = folderOf(ROUGH)
    const { err, code } = await compare(cwd, ['a', 'none.yaml', ...DAY], [2])
    expect(err).toContain('none.yaml')
    expect(code).toBe('2')
  })

  it.runIf(existsSync(UNREADABLE))('with a file that cannot be read', async () => {
    const unread = await compare(folderOf(ROUGH), ['a', UNREADABLE, ...DAY], [2])
    expect(unread.json).toContain('unreadable-file')
    expect(unread.code).toBe('2')
  })

  it('of a folder without a plan', async () => {
    const { err, code, json } = await compare(folderOf({ 'a.txt': '' }), ['.', ...DAY], [2])
    expect(err).toContain('plan new')
    expect(code).toBe('2')
    expect(JSON.parse(json ?? '').files).toEqual([])
  })

  it('with threads', async () => {
    const cwd = folderOf(ROUGH)
    const { answer } = await import('../src/commands/check/threads.ts')
    const [first = ''] = await inParts(cwd, ['.', ...DAY], 1)
    const alone = readFileSync(first, 'utf8')
    let taken = 0
    const io = { cwd, env: {}, readStdin: () => new Uint8Array(), out() {}, err() {}, today: () => '', width: 90 }
    const start = async (task: unknown) => {
      const share = structuredClone(await answer(task, { ...io, isTTY: { out: false, err: false } }))
      taken += share.length
      return share
    }
    const threads = { filesEach: 5, count: async () => 1, start }
    const { out } = await plan(cwd, ['lint', '.', ...DAY, '--shard', '1/1', '--format', 'shard'], { threads })
    expect(out).toBe(alone)
    expect(taken).toBeGreaterThan(0)
  })
})

describe('what is said at the merge', () => {
  it('stands above what was said at the parts', async () => {
    const cwd = folderOf(ROUGH)
    const reports = await inParts(cwd, ['sub', ...DAY, '--lang', 'en'], 3)
    const flags = ['--fail-on', 'info', '--max-warnings', '0', '--quiet', '--statistics']
    expect(await everything(cwd, ['merge-reports', ...reports, ...flags])).toEqual(
      await everything(cwd, ['lint', 'sub', ...DAY, '--lang', 'en', ...flags]),
    )
  })

  it('uses and writes a baseline as one run does', async () => {
    const [one, other] = [folderOf(ROUGH), folderOf(ROUGH)]
    const update = ['--baseline', 'known.yaml', '--update-baseline', '--baseline-owner', '王']
    const reports = await inParts(one, ['.', ...DAY], 3)
    for (const flags of [update, ['--baseline', 'known.yaml'], ['--baseline', 'known.yaml', '--prune']]) {
      expect(await everything(one, ['merge-reports', ...reports, ...flags])).toEqual(
        await everything(other, ['lint', '.', ...DAY, ...flags]),
      )
      expect(readFileSync(join(one, 'known.yaml'), 'utf8')).toBe(readFileSync(join(other, 'known.yaml'), 'utf8'))
    }
  })

  it('needs no document: they may be elsewhere', async () => {
    const cwd = folderOf(ROUGH)
    const reports = await inParts(cwd, ['.', ...DAY], 3)
    expect(await everything(folderOf(), ['merge-reports', ...reports])).toEqual(
      await everything(cwd, ['lint', '.', ...DAY]),
    )
  })
})
