/** Parts of a run beside results that are kept, and beside rules of an office's own. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Io } from '../src/commands/io.ts'
import { MARK, mark } from './cached/kept.ts'
import { cached, lint } from './cached/run.ts'
import { ROUGH } from './shards/rough.ts'
import { DAY, folderOf, plan } from './shards/run.ts'

vi.setConfig({ testTimeout: 90_000 })

describe('with --cache', () => {
  const ways = [1, 2, 3].map((part) => ['.', ...DAY, '--shard', `${part}/3`, '-f', 'shard'])

  it('a part leaves the same, whatever is kept, and takes what is kept', async () => {
    const cwd = folderOf(ROUGH)
    const plain = []
    for (const way of ways) plain.push(await lint(cwd, ...way))
    for (const _ of ['cold', 'warm'])
      for (const [index, way] of ways.entries()) expect(await cached(cwd, ...way)).toEqual(plain[index])
    for (const strategy of ['content', 'metadata']) {
      mark(cwd)
      for (const [index, way] of ways.entries()) {
        const { out, err } = await cached(cwd, ...way, '--cache-strategy', strategy)
        expect(out).toContain(MARK)
        // The sum at its end is that of a marked report.
        const body = (text = ''): string => text.slice(0, text.lastIndexOf('\n', text.length - 2)).replaceAll(MARK, '')
        expect([body(out), err]).toEqual([body(plain[index]?.out), plain[index]?.err])
      }
    }
  })

  it('parts and whole runs use what the other kept, and find what a run without finds', async () => {
    const cwd = folderOf(ROUGH)
    const whole = ['.', ...DAY]
    for (const change of ['# one\n', '# two\n']) {
      for (const way of [...ways, whole, ...ways, whole])
        expect(await cached(cwd, ...way)).toEqual(await lint(cwd, ...way))
      appendFileSync(join(cwd, 'top.yaml'), change)
    }
  })
})

const ID = 'ours/short-title'
const RULE = `export default ({ planRule }) => planRule({
  id: '${ID}', title: '标题要短', severity: 'info', why: '长了没人看', hint: '改短 {title}',
  sources: [{ document: '某县要求', clause: '第一条', binding: 'practice' }],
  messages: { long: '标题“{title}”太长' },
  check(plan, report) { report('long', { node: plan, key: 'title' }, { title: plan.title }) },
  examples: { good: [], bad: ['title: 很长的标题 # ✗'] },
})
`

describe('with --allow-plugins', () => {
  const files = { ...ROUGH, '.planrc.yaml': 'plugins: [./ours.mjs]\n', 'ours.mjs': RULE }
  const world: Partial<Io> = { importModule: (url) => import(`${url}?${Math.random()}`) }
  const FORMATS = ['pretty', 'compact', 'json', 'sarif', 'html']

  async function parts(cwd: string): Promise<string[]> {
    const names = [1, 2, 3].map((part) => join(folderOf(), `${part}.json`))
    for (const [index, name] of names.entries()) {
      const argv = ['lint', '.', ...DAY, '--allow-plugins', '--shard', `${index + 1}/3`, '-f', 'shard', '-o', name]
      expect((await plan(cwd, argv, world)).code).toBe(0)
    }
    return names
  }

  it('parts find what one run finds, and describe its rules; the merge runs none of them', async () => {
    const cwd = folderOf(files)
    const reports = await parts(cwd)
    for (const format of FORMATS) {
      const once = await plan(cwd, ['lint', '.', ...DAY, '--allow-plugins', '-f', format], world)
      expect(once.out).toContain(ID)
      expect(await plan(cwd, ['merge-reports', ...reports, '-f', format])).toEqual(once)
    }
  })

  it('parts that were judged by other rules are not of one run', async () => {
    const cwd = folderOf(files)
    const [first = '', second = '', third = ''] = await parts(cwd)
    writeFileSync(join(cwd, 'ours.mjs'), RULE.replace('太长', '很长'))
    const [, other = ''] = await parts(cwd)
    const { code, err } = await plan(cwd, ['merge-reports', first, other, third, '--lang', 'zh'], {
      env: { PLAN_LANG: 'zh' },
    })
    expect(code).toBe(2)
    expect(err).toMatch(/不是同一次检查的：插件不同，\.\/ours\.mjs \(.*\) 和 \.\/ours\.mjs/)
    expect(readFileSync(second, 'utf8')).not.toBe(readFileSync(other, 'utf8'))
  })

  it('nothing runs that is not allowed', async () => {
    const cwd = folderOf(files)
    const { code, err } = await plan(cwd, ['lint', '.', '--shard', '1/2', '-f', 'shard'], { env: { PLAN_LANG: 'en' } })
    expect(code).toBe(2)
    expect(err).toContain('--allow-plugins')
  })
})
