import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { isTriedInEveryWay } from '../src/build/examples.ts'
import { fixText } from '../src/commands/fix/fix-text.ts'
import { validateSource } from '../src/lint/lint.ts'
import { mendYaml } from '../src/source/edit/mend.ts'
import { parseSource, type Source } from '../src/source/source.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, ROOT, SOUND } from './package/command.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const lint = (cwd: string, ...argv: string[]) => tool.run(['lint', '--lang', 'en', ...DAY, ...argv], { cwd })
const textOf = (cwd: string, file = 'a.yaml'): string => readFileSync(join(cwd, file), 'utf8')

/** What is written, and what `--fix` makes of it; a pattern of the smallest plan each. */
const SLIPS: readonly (readonly [string, string, string, string])[] = [
  ['a misspelt key', 'riskAssessed:', 'riskAssesed:', 'riskAssessed:'],
  ['a misspelt key at the top', '\npurpose:', '\npurpse:', '\npurpose:'],
  ['a misspelt key in quotes', 'nextReview:', '"nextReveiw":', '"nextReview":'],
  ['a misspelt word', 'level: county', 'level: countty', 'level: county'],
  ['a misspelt word in quotes', 'level: county', "level: 'countty'", "level: 'county'"],
  ['the label of a word', 'level: county', 'level: 县', 'level: county'],
  ['a Chinese day', 'nextReview: 2028-06-10', 'nextReview: 2028年6月10日', 'nextReview: 2028-06-10'],
  ['a day with slashes', 'nextReview: 2028-06-10', 'nextReview: 2028/6/10', 'nextReview: 2028-06-10'],
  ['a day without noughts', 'nextReview: 2028-06-10', 'nextReview: "2028-6-10"', 'nextReview: "2028-06-10"'],
  ['a day beside a word', 'effective: issued', 'effective: 2026/5/1', 'effective: 2026-05-01'],
  ['a Chinese month', 'nextReview: 2028-06-10', 'nextReview: 2028年6月', 'nextReview: 2028-06'],
  ['a leading nought', 'version: "2.0"', 'version: 002', 'version: "002"'],
]

/** What only its author can mend. */
const DOUBTS: readonly (readonly [string, string, string])[] = [
  ['a key like no other', 'riskAssessed:', 'wholly:'],
  ['a word like no other', 'level: county', 'level: 宇宙'],
  ['a day that is none', 'nextReview: 2028-06-10', 'nextReview: 2028年2月30日'],
  ['a day whose order is open', 'nextReview: 2028-06-10', 'nextReview: 10/6/2028'],
  ['a key whose right one is there', 'riskAssessed:', 'resourcesSurveyd: 2025-04-25, riskAssessed:'],
  ['a key under which the value would be wrong', 'riskAssessed: 2025-04-20', 'riskAssesed: 明年'],
  ['a number where a number stands', 'likelihood: 3', 'likelihood: 03'],
]

describe('plan lint --fix', () => {
  it.each(SLIPS)('mends %s, and only that', (...slip) => {
    const [, right, written, mended] = slip
    const wrong = SOUND.replace(right, written)
    expect(wrong).not.toBe(SOUND)
    for (const eol of ['\n', '\r\n'])
      for (const mark of ['', '\ufeff']) {
        const shaped = (text: string): string => mark + text.replaceAll('\n', eol)
        const cwd = folderWith({ 'a.yaml': shaped(wrong) })
        lint(cwd, '--fix')
        expect(textOf(cwd)).toBe(shaped(SOUND.replace(right, mended)))
      }
  })

  it.each(DOUBTS)('leaves %s to its author', (_, right, written) => {
    const wrong = SOUND.replace(right, written)
    expect(wrong).not.toBe(SOUND)
    const cwd = folderWith({ 'a.yaml': wrong })
    expect(lint(cwd, '--fix').code).toBe(1)
    expect(textOf(cwd)).toBe(wrong)
  })

  const all = SLIPS.filter(([name]) => /top|misspelt word$|leading|slashes/.test(name)).reduce(
    (text, [, right, written]) => text.replace(right, written),
    SOUND,
  )

  it('mends all at once, tells each, then checks; a second time there is nothing left', () => {
    const cwd = folderWith({ 'a.yaml': all })
    const { code, out, err } = lint(cwd, '--fix')
    expect(code).toBe(0)
    expect(out).toContain('1 file checked')
    expect(err).toContain('a.yaml:17:1 purpse → purpose\n')
    expect(err).toContain('mended 4')
    const once = textOf(cwd)
    expect(lint(cwd, '--fix').err).toContain('nothing to mend')
    expect(textOf(cwd)).toBe(once)
  })

  it('--dry-run shows the change and makes none', () => {
    const cwd = folderWith({ 'a.yaml': all })
    const { code, out } = lint(cwd, '--fix', '--dry-run')
    expect(code).toBe(1)
    expect(out).toContain('--- a.yaml\n')
    expect(out).toMatch(/^- purpse: /m)
    expect(out).toMatch(/^\+ purpose: /m)
    expect(textOf(cwd)).toBe(all)
    expect(lint(folderWith({ 'a.yaml': SOUND }), '--fix', '--dry-run')).toMatchObject({ code: 0, out: '' })
  })

  it('refuses standard input, and --dry-run alone', () => {
    for (const argv of [['-', '--fix'], ['--dry-run']]) {
      const { code, err } = tool.run(['lint', ...argv], { cwd: folderWith({ 'a.yaml': all }), input: all })
      expect(code).toBe(2)
      expect(err).toContain('--fix')
      expect(err).not.toMatch(INSIDE)
    }
  })

  it('leaves a file in another encoding, and what the configuration leaves out', () => {
    const wide = Buffer.from(`\ufeff${all}`, 'utf16le')
    const cwd = folderWith({ 'a.yaml': wide, 'drafts/b.yaml': all, '.planrc.yaml': 'exclude: [drafts/]\n' })
    const { err } = lint(cwd, '--fix')
    expect(err).toContain('UTF-16LE')
    expect(readFileSync(join(cwd, 'a.yaml')).equals(wide)).toBe(true)
    expect(textOf(cwd, 'drafts/b.yaml')).toBe(all)
  })

  it('writes the names of levels in the way of most of them', () => {
    const labelled = (...labels: string[]): string =>
      labels.reduce((text, label, index) => {
        const level = ['IV', 'III', 'II'][index]
        return text.replace(`{ level: ${level}, start`, `{ level: ${level}, label: ${label}, start`)
      }, SOUND)
    const cases = [
      [labelled('四级响应', 'Ⅲ级响应（全区）', '二级响应'), labelled('四级响应', '三级响应（全区）', '二级响应')],
      [labelled('Ⅳ级响应', 'Ⅲ级响应', '二级响应'), labelled('Ⅳ级响应', 'Ⅲ级响应', 'Ⅱ级响应')],
      [labelled('四级响应', 'Ⅲ级响应'), labelled('四级响应', 'Ⅲ级响应')],
    ] as const
    for (const [wrong, right] of cases) {
      const cwd = folderWith({ 'a.yaml': wrong })
      lint(cwd, '--fix')
      expect(textOf(cwd)).toBe(right)
    }
  })
})

describe('a mended text', () => {
  const check = (source: Source) => validateSource(source, 'en')
  const source = (text: string): Source => parseSource('a.yaml', new TextEncoder().encode(text))
  const texts = globSync('examples/**/*.yaml', { cwd: ROOT })
    .filter(isTriedInEveryWay)
    .sort()
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .filter((text) => text.length < 25_000 && /^kind: /m.test(text))

  it('is the same text where nothing was wrong', () => {
    expect(texts.length).toBeGreaterThan(3)
    for (const text of texts) expect(fixText(source(text), check)).toEqual({ text, mended: [] })
  })

  it('differs from the broken one in the key that is told and in nothing else, and once mended stays as it is', () => {
    let mends = 0
    const slip = fc.record({
      which: fc.nat(texts.length - 1),
      at: fc.nat(),
      cut: fc.nat(),
      put: fc.constantFrom('x', 'e', '', '-'),
    })
    fc.assert(
      fc.property(slip, ({ which, at, cut, put }) => {
        const text = texts[which] ?? ''
        const keys = [...text.matchAll(/(?<=^ *(?:- )?|[{,] )[a-zA-Z]{4,}(?=: )/gm)]
        const { index = 0, 0: key = '' } = keys[at % keys.length] ?? {}
        const place = index + (cut % key.length)
        const broken = text.slice(0, place) + put + text.slice(place + 1)
        const { text: fixed, mended } = fixText(source(broken), check)
        mends += mended.length
        if (mended.length === 0) return fixed === broken
        const end = index + key.length + put.length - 1
        const [one] = mended
        const isTold = one !== undefined && mended.length === 1 && one.from === broken.slice(index, end)
        const isOnly = fixed === broken.slice(0, index) + (one?.to ?? '') + broken.slice(end)
        const isOther = JSON.stringify(parse(fixed)) !== JSON.stringify(parse(broken))
        return isTold && isOnly && isOther && fixText(source(fixed), check).text === fixed
      }),
      { numRuns: 150 },
    )
    expect(mends).toBeGreaterThan(20)
  })

  it('is refused where an alias would change more than is told', () => {
    const aliased = source('a: &x {nmae: 1}\nb: *x\n')
    expect(() => mendYaml(aliased, [{ path: ['a', 'nmae'], key: 'name' }])).toThrow()
    const both = [
      { path: ['a', 'nmae'], key: 'name' },
      { path: ['b', 'nmae'], key: 'name' },
    ]
    expect(mendYaml(aliased, both).text).toBe('a: &x {name: 1}\nb: *x\n')
    expect(() => mendYaml(source('name: 1\nnmae: 2\n'), [{ path: ['nmae'], key: 'name' }])).toThrow()
  })
})
