import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readBaseline } from '../src/commands/baseline/baseline.ts'
import { parseSource } from '../src/source/source.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, SOUND, UNDONE, WRONG } from './package/command.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const FILE = 'known.yaml'
const BASELINE = ['--baseline', FILE]
const lint = (cwd: string, ...argv: string[]) => tool.run(['lint', '--lang', 'en', ...DAY, ...argv], { cwd })
const entriesOf = (cwd: string, file = FILE) =>
  readBaseline(parseSource(file, readFileSync(join(cwd, file)))).map(({ rule, file, since, owner, count }) => {
    return [rule, file, since, owner, count].filter((value) => value !== undefined)
  })
const rewrite = (cwd: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'utf8')))

/** A measure, and the same without a lead. */
const [LED = ''] = /^.*物资保供组, do: 与六家.*$/m.exec(SOUND) ?? []
const NOBODY = LED.replace(/lead: [^,]*, /, '')
  .replace(/id: [^,]*, /, '')
  .replace('与六家', '再与六家')

/** A folder with one error and one warning, both in the baseline. */
function old(): string {
  const cwd = folderWith({ 'plans/a.yaml': WRONG, 'plans/b.yaml': UNDONE.replace('id: wangchuan', 'id: other') })
  expect(lint(cwd).code).toBe(1)
  const made = lint(cwd, ...BASELINE, '--update-baseline', '--baseline-owner', '应急局')
  expect([made.code, made.err]).toEqual([0, ''])
  return cwd
}

describe('a baseline', () => {
  it('holds one line for each finding, with rule, file, owner and day', () => {
    const cwd = old()
    expect(entriesOf(cwd)).toEqual([
      ['unresolved-reference', 'plans/a.yaml', '2026-11-22', '应急局'],
      ['placeholder-text', 'plans/b.yaml', '2026-11-22', '应急局'],
    ])
    const text = readFileSync(join(cwd, FILE), 'utf8')
    expect(text.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(2)
    const again = lint(cwd, ...BASELINE, '--update-baseline', '--date', '2027-01-01', '--baseline-owner', 'x')
    expect([again.code, readFileSync(join(cwd, FILE), 'utf8')]).toEqual([0, text])
  })

  it('keeps back what is known in every format, and counts it', () => {
    const cwd = old()
    const { code, out } = lint(cwd, ...BASELINE, '--max-warnings', '0')
    expect(code).toBe(0)
    expect(out).toContain('Baseline: 2 known, 0 paid off.')
    for (const format of ['compact', 'github', 'gitlab', 'junit'])
      expect(lint(cwd, ...BASELINE, '-f', format).out, format).not.toMatch(/unresolved-reference|placeholder-text/)
    const json = JSON.parse(lint(cwd, ...BASELINE, '-f', 'json').out)
    expect(json.summary).toMatchObject({ errors: 0, warnings: 0, known: 2, paid: 0 })
    expect(json.files[0].suppressed[0]).toMatchObject({
      rule: 'unresolved-reference',
      suppression: { kind: 'baseline', owner: '应急局', since: '2026-11-22' },
    })
    const { results } = JSON.parse(lint(cwd, ...BASELINE, '-f', 'sarif').out).runs[0]
    const kinds = results.map((one: { suppressions: { kind: string }[] }) => one.suppressions[0]?.kind)
    expect(kinds).toEqual(['external', 'external'])
  })

  it('holds when lines move, items are put in before, in the other language and from another folder', () => {
    const cwd = old()
    rewrite(cwd, 'plans/a.yaml', (text) => `# note\n\n${text}`.replace(/^measures:$/m, (line) => `${line}\n  # first`))
    expect(lint(cwd, ...BASELINE).code).toBe(0)
    expect(lint(cwd, ...BASELINE, '--lang', 'zh').code).toBe(0)
    expect(lint(join(cwd, 'plans'), '--baseline', `../${FILE}`).code).toBe(0)
  })

  it('follows a file that was renamed', () => {
    const cwd = old()
    mkdirSync(join(cwd, 'archive'))
    renameSync(join(cwd, 'plans/a.yaml'), join(cwd, 'archive/c.yaml'))
    const { code, out } = lint(cwd, ...BASELINE)
    expect(code).toBe(0)
    expect(out).toContain('2 known, 0 paid off')
    lint(cwd, ...BASELINE, '--prune')
    expect(entriesOf(cwd).map(([, file]) => file)).toEqual(['archive/c.yaml', 'plans/b.yaml'])
  })

  it('lets a new finding through, also one of the same content', () => {
    const cwd = folderWith({ 'a.yaml': SOUND.replace(LED, `${NOBODY}\n${LED}`) })
    lint(cwd, ...BASELINE, '--update-baseline', '--baseline-owner', '应急局')
    expect(entriesOf(cwd)).toEqual([['measure-lead', 'a.yaml', '2026-11-22', '应急局']])
    rewrite(cwd, 'a.yaml', (text) => text.replace(NOBODY, `${NOBODY}\n${NOBODY}`))
    const { code, out } = lint(cwd, ...BASELINE, '-f', 'compact', '--max-warnings', '0')
    expect(code).toBe(1)
    expect(out.match(/measure-lead/g)).toHaveLength(1)
    lint(cwd, ...BASELINE, '--update-baseline', '--date', '2027-02-01')
    expect(entriesOf(cwd)).toEqual([
      ['measure-lead', 'a.yaml', '2026-11-22', '应急局'],
      ['measure-lead', 'a.yaml', '2027-02-01'],
    ])
    expect(lint(cwd, ...BASELINE, '--max-warnings', '0').code).toBe(0)
  })

  it('counts findings of one content in one line', () => {
    const cwd = folderWith({ 'a.yaml': SOUND.replace(LED, `${NOBODY}\n${NOBODY}\n${LED}`) })
    lint(cwd, ...BASELINE, '--update-baseline')
    expect(entriesOf(cwd)).toEqual([['measure-lead', 'a.yaml', '2026-11-22', 2]])
    expect(lint(cwd, ...BASELINE, '--max-warnings', '0').code).toBe(0)
    rewrite(cwd, 'a.yaml', (text) => text.replace(`${NOBODY}\n`, ''))
    expect(lint(cwd, ...BASELINE, '--prune').out).toContain('1 known, 1 paid off')
    expect(entriesOf(cwd)).toEqual([['measure-lead', 'a.yaml', '2026-11-22']])
  })

  it('says how much was paid, stays green, and is shortened by --prune alone', () => {
    const cwd = old()
    writeFileSync(join(cwd, 'plans/a.yaml'), SOUND)
    const { code, out } = lint(cwd, ...BASELINE)
    expect(code).toBe(0)
    expect(out).toContain('Baseline: 1 known, 1 paid off. --prune takes off what is paid.')
    expect(entriesOf(cwd)).toHaveLength(2)
    rewrite(cwd, 'plans/b.yaml', (text) => text.replace('物资保供组, do: 与六家', '物资保供祖, do: 与六家'))
    expect(lint(cwd, ...BASELINE, '--prune').code).toBe(1)
    expect(entriesOf(cwd)).toEqual([['placeholder-text', 'plans/b.yaml', '2026-11-22', '应急局']])
  })

  it('keeps the entries of files and rules that a run says nothing about', () => {
    const cwd = old()
    expect(lint(cwd, 'plans/a.yaml', ...BASELINE).out).toContain('1 known, 0 paid off')
    lint(cwd, 'plans/a.yaml', ...BASELINE, '--update-baseline')
    expect(entriesOf(cwd)).toHaveLength(2)
    rewrite(cwd, 'plans/b.yaml', (text) => `${text}nonsense: 1\n`)
    expect(lint(cwd, ...BASELINE, '--prune').code).toBe(1)
    expect(entriesOf(cwd)).toHaveLength(2)
  })

  it('never holds what is wrong with the format', () => {
    const cwd = folderWith({ 'a.yaml': `${SOUND}nonsense: 1\n` })
    expect(lint(cwd, ...BASELINE, '--update-baseline').code).toBe(1)
    expect(entriesOf(cwd)).toEqual([])
  })
})

describe('a baseline that cannot be used', () => {
  const refused = (cwd: string, ...argv: string[]): string => {
    const { code, out, err } = lint(cwd, ...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toMatch(INSIDE)
    return err
  }

  it('is not there, or not named', () => {
    const cwd = folderWith({ 'a.yaml': WRONG })
    expect(refused(cwd, ...BASELINE)).toContain('--update-baseline')
    expect(refused(cwd, ...BASELINE, '--prune')).toContain('--update-baseline')
    expect(refused(cwd, '--update-baseline')).toContain('--baseline FILE')
    expect(existsSync(join(cwd, FILE))).toBe(false)
  })

  it.each([
    ['a plan', SOUND, `${FILE}:1 `],
    ['a merge conflict', 'baseline: 1\nfindings:\n<<<<<<< HEAD\n', `${FILE}:`],
    ['an entry without a day', 'baseline: 1\nfindings:\n  - { id: "a", rule: "b", file: "c" }\n', `${FILE}:3 `],
    [
      'a count of nothing',
      'baseline: 1\nfindings:\n  - { id: "a", rule: "b", file: "c", since: "2026-01-01", count: 0 }\n',
      ':3 ',
    ],
  ])('is %s', (_, text, place) => {
    const cwd = folderWith({ 'a.yaml': WRONG, [FILE]: text })
    expect(refused(cwd, 'a.yaml', ...BASELINE)).toContain(place)
    expect(refused(cwd, 'a.yaml', ...BASELINE, '--update-baseline')).toContain(place)
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(text)
  })
})
