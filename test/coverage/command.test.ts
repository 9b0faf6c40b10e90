/** `plan coverage` as people run it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, folderWith, INSIDE, ROOT, SOUND } from '../package/command.ts'
import type { RunOptions } from '../package/stage.ts'

vi.setConfig({ testTimeout: 90_000 })

let tool: CommandLine
const coverage = (argv: readonly string[], options?: RunOptions) => tool.run(['coverage', ...argv], options)

beforeAll(async () => {
  tool = await buildCommandLine()
}, 90_000)

const BROKEN = SOUND.replace('kind: plan', 'kind: plan\nscopee: x')

describe('exit codes of plan coverage', () => {
  const cwd = () =>
    folderWith({
      'sound.yaml': SOUND,
      'lacks.yaml': SOUND.replace(/\ngoals:\n( .*\n)+/, '\ngoals: []\n'),
      'bad/broken.yaml': BROKEN,
      'empty/x.txt': '',
    })

  it.each([
    ['a plan', ['sound.yaml'], 0],
    ['a plan that lacks something: it was asked, and is told', ['lacks.yaml'], 0],
    ['a file with errors of format', ['sound.yaml', 'bad'], 1],
    ['nothing but a file with errors of format', ['bad'], 1],
    ['a file that is not there', ['missing.yaml'], 2],
    ['one of several that is not there', ['sound.yaml', 'missing.yaml'], 2],
    ['a folder without plans', ['empty'], 2],
    ['an unknown format', ['sound.yaml', '--format', 'pdf'], 2],
    ['a name that no format has', ['sound.yaml', '-o', 'out.pdf'], 2],
    ['an unknown profile', ['sound.yaml', '--profile', 'cn-goverment'], 2],
    ['an unknown part', ['sound.yaml', '--part', 'all'], 2],
    ['the plan itself as output', ['sound.yaml', '--format', 'text', '-o', 'sound.yaml'], 2],
    ['a file that cannot be written', ['sound.yaml', '-o', 'sound.yaml/x.html'], 3],
    ['help', ['--help'], 0],
  ])('%s', (...[, argv, code]) => {
    const folder = cwd()
    const ran = coverage(argv, { cwd: folder })
    expect(ran.code, ran.err).toBe(code)
    expect(ran.out + ran.err).not.toMatch(INSIDE)
    if (code > 0) expect(ran.err.trim()).not.toBe('')
    expect(existsSync(join(folder, 'out.pdf'))).toBe(false)
    expect(readFileSync(join(folder, 'sound.yaml'), 'utf8')).toBe(SOUND)
  })

  it('what is sound is shown beside what is not', () => {
    const { out, err } = coverage(['.', '--lang', 'zh'], { cwd: cwd() })
    expect(out).toContain('2 份预案、0 份名录、0 份演练')
    expect(err).toContain('bad/broken.yaml')
  })

  it('names what was meant', () => {
    const { err } = coverage(['sound.yaml', '--profile', 'cn-goverment', '--lang', 'zh'], { cwd: cwd() })
    expect(err).toContain('是不是 cn-government？')
  })
})

describe('the examples', () => {
  const run = (...argv: string[]) => coverage(argv, { cwd: ROOT })

  it('give JSON that says all of it, the same each time, in both languages', () => {
    const { out, code } = run('examples', '--format', 'json', '--lang', 'en')
    expect(code).toBe(0)
    expect(run('examples', '--format', 'json', '--lang', 'en').out).toBe(out)
    const en = JSON.parse(out)
    expect(Object.keys(en)).toEqual(['version', 'documents', 'requirements', 'contents', 'capability'])
    expect(en.version).toBe(1)
    expect(en.documents.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['plan', 'registry', 'drill']),
    )
    expect(en.contents.id).toBe('contents-14')
    expect(en.contents.items).toHaveLength(14)
    expect(en.contents.counts.missing).toBe(0)
    for (const part of en.requirements) {
      const states = part.items.flatMap(({ plans }: { plans: { state: string }[] }) => plans.map(({ state }) => state))
      for (const [state, count] of Object.entries(part.counts))
        expect(states.filter((one: string) => one === state)).toHaveLength(count as number)
    }
    expect(Object.values(en.capability.counts as Record<string, number>).reduce((sum, count) => sum + count)).toBe(67)
    const zh = JSON.parse(run('examples', '--format', 'json', '--lang', 'zh').out)
    expect(zh.capability.groups.map(({ id }: { id: string }) => id)).toEqual(
      en.capability.groups.map(({ id }: { id: string }) => id),
    )
    expect(JSON.stringify(zh)).toContain('国家法律法规的执行')
  })

  it('say of one plan where each thing stands, and that the grouping is ours', () => {
    const { out } = run('examples/city-flood', '--lang', 'zh')
    expect(out).toMatch(
      /^✓ 预防与预警机制（第二十八条）\n {4}examples\/city-flood\/plan\.yaml:\d+ {2}预警 › 预警级别 1“/m,
    )
    expect(out).toContain('归到哪个一级指标下由本工具编排')
    const english = run('examples/city-flood', '--lang', 'en', '--part', 'capability').out.replaceAll('\n', ' ')
    expect(english).toContain('their arrangement under the 18 is that of this tool')
  })

  it('are held against what is asked for alone', () => {
    const one = JSON.parse(run('examples', '--profile', 'contents-14', '--format', 'json').out)
    expect(Object.keys(one)).toEqual(['version', 'documents', 'requirements'])
    expect(one.requirements.map(({ id }: { id: string }) => id)).toEqual(['contents-14'])
    expect(one.requirements[0].plans).toHaveLength(
      one.documents.filter(({ kind }: { kind: string }) => kind === 'plan').length,
    )
    const part = JSON.parse(run('examples', '--part', 'capability', '--format', 'json').out)
    expect(Object.keys(part)).toEqual(['version', 'documents', 'requirements', 'capability'])
    expect(part.requirements).toEqual([])
  })

  it('are written by the ending of the file', () => {
    const cwd = folderWith({ 'a.yaml': SOUND })
    for (const [name, begin] of [
      ['a.html', '<!doctype html>'],
      ['a.md', '# Coverage'],
      ['a.json', '{'],
      ['a.txt', 'Coverage'],
    ] as const) {
      const { code, out, err } = coverage(['a.yaml', '-o', name], { cwd })
      expect([code, out, err]).toEqual([0, '', `Wrote ${name}\n`])
      expect(readFileSync(join(cwd, name), 'utf8').startsWith(begin)).toBe(true)
    }
  })

  it('leave out what the configuration excludes', () => {
    const cwd = folderWith({
      'a.yaml': SOUND,
      'old/b.yaml': SOUND.replace('id: ', 'id: old-'),
      '.planrc.yaml': 'exclude: [old/]\n',
    })
    expect(coverage([], { cwd }).out).toContain('Coverage of contingency plans: 1 plan, 0 registries, 0 drills')
  })
})
