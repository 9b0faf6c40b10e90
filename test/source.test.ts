import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discover, findRepositoryRoot } from '../src/source/discover.ts'
import { isOurs, readFound, readSource } from '../src/source/read.ts'
import { locate, parseSource, written } from '../src/source/source.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
/** `标题: 预案一\nkind: plan\n` as GB18030. */
const GB = Buffer.from('b1eacce23a20d4a4b0b8d2bb0a6b696e643a20706c616e0a', 'hex')
const PLAN = '标题: 预案一\nkind: plan\n'
const DATA = { 标题: '预案一', kind: 'plan' }

describe('bytes to text', () => {
  const rules = (bytes: Uint8Array) =>
    parseSource('x', bytes).problems.map(({ rule, severity }) => `${severity} ${rule}`)

  test.each([
    ['UTF-8', utf8(PLAN), []],
    ['UTF-8', utf8(`\ufeff${PLAN}`), []],
    ['UTF-16LE', utf16(`\ufeff${PLAN}`, false), ['info file-encoding']],
    ['UTF-16BE', utf16(`\ufeff${PLAN}`, true), ['info file-encoding']],
    ['UTF-16LE', utf16(PLAN, false), ['info file-encoding']],
    ['UTF-16BE', utf16(PLAN, true), ['info file-encoding']],
    ['GB18030', GB, ['info file-encoding']],
  ])('%s is read, and said when it is not UTF-8', (encoding, bytes, said) => {
    const source = parseSource('x', bytes)
    expect(source).toMatchObject({ encoding, text: PLAN, data: DATA })
    expect(rules(bytes)).toEqual(said)
    if (said.length > 0) expect(source.problems[0]?.text.zh).toBe(`文件按 ${encoding} 编码读入`)
    expect(locate(source, ['kind'], 'value')).toEqual({ line: 2, column: 7, endLine: 2, endColumn: 11 })
  })

  test('a byte of a bigger buffer is not read', () => {
    const bytes = utf8(`xx${PLAN}yy: "`)
    expect(parseSource('x', bytes.subarray(2, utf8(PLAN).length + 2)).data).toEqual(DATA)
  })
  test('Windows line breaks keep columns right', () => {
    const source = parseSource('x', utf8('a: 1\r\nb:\r\n  c: 见附件\r\n'))
    expect(source.data).toEqual({ a: 1, b: { c: '见附件' } })
    expect(locate(source, ['b', 'c'], 'value')).toEqual({ line: 3, column: 6, endLine: 3, endColumn: 9 })
  })
  test('UTF-8 with a damaged byte says where', () => {
    const bytes = Buffer.concat([utf8('标题: 城市防汛应急预案\na: 疏'), Buffer.from([0xff]), utf8('散\n')])
    const { problems, data } = parseSource('x', bytes)
    expect(problems).toMatchObject([{ rule: 'file-encoding', severity: 'error', range: { line: 2, column: 5 } }])
    expect(data).toMatchObject({ 标题: '城市防汛应急预案' })
  })
  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '不是文本'],
    ['Word', Buffer.from('504b030414000600080000002100', 'hex'), 'Word'],
    ['PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'PDF'],
    ['old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Word'],
    ['control characters', utf8('\u0001\u0002\u0003\u0004\u0005\u0006abc'), '不是文本'],
    ['zero bytes in text', utf8('kind: plan\u0000\n'), '不是文本'],
  ])('%s is no text', (_name, bytes, words) => {
    const source = parseSource('x', bytes)
    expect(source).toMatchObject({ text: '', encoding: '', data: undefined, problems: [{ rule: 'binary-input' }] })
    expect(source.problems[0]?.text.zh).toContain(words)
    expect(locate(source, ['a'], 'value').line).toBe(1)
    expect(written(source, ['a'])).toBeUndefined()
  })
  test('bytes of no known encoding', () => {
    expect(rules(Buffer.from([0x61, 0x80, 0xff, 0x81, 0x0a]))).toEqual(['error file-encoding'])
  })
  test.each(['', '\n\n', '# only a comment\n', '---\n', '~\n', '\ufeff'])('empty: %j', (text) => {
    expect(rules(utf8(text))).toEqual(['error empty-file'])
  })
  test('more than 10 MB is not read', () => {
    expect(rules(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual(['error file-too-large'])
  })
})

describe('places', () => {
  const text = [
    '# first line', //             1
    'kind: plan', //               2
    'meta:', //                    3
    '  version: 1.10', //          4
    '  issuer: {name: 市防办}', //  5
    'measures:', //                6
    '  - do: 疏散', //              7
    '    within:', //              8
    '  - &m', //                   9
    '    do: |', //               10
    '      第一行', //             11
    '      第二行', //             12
    '    lead: "𠮷 野"', //         13
    '  - *m', //                  14
    'list: [a: 1, b]', //         15
    '',
  ].join('\n')
  const source = parseSource('x', utf8(text))
  const at = (path: (string | number)[], what: 'key' | 'value') => {
    const { line, column, endLine, endColumn } = locate(source, path, what)
    return `${line}:${column}-${endLine}:${endColumn}`
  }

  test.each([
    ['a key', ['meta', 'version'], 'key', '4:3-4:10'],
    ['a value', ['meta', 'version'], 'value', '4:12-4:16'],
    ['after full-width text', ['meta', 'issuer', 'name'], 'value', '5:18-5:21'],
    ['a list entry', ['measures', 0], 'value', '7:5-8:12'],
    ['the key of a list entry is its first key', ['measures', 0], 'key', '7:5-7:7'],
    ['an empty value is its key', ['measures', 0, 'within'], 'value', '8:5-8:11'],
    ['a block goes to its true end', ['measures', 1, 'do'], 'value', '10:9-12:10'],
    ['columns are UTF-16 units', ['measures', 1, 'lead'], 'value', '13:11-13:17'],
    ['an alias itself', ['measures', 2], 'value', '14:5-14:7'],
    ['through an alias', ['measures', 2, 'lead'], 'key', '13:5-13:9'],
    ['a pair in a list', ['list', 0, 'a'], 'value', '15:11-15:12'],
    ['a missing key: the key of the nearest ancestor', ['meta', 'issuer', 'phone'], 'value', '5:3-5:9'],
    ['a missing key of a list entry', ['measures', 0, 'lead'], 'key', '7:5-7:7'],
    ['below plain text: that text', ['measures', 0, 'do', 'text'], 'key', '7:9-7:11'],
    ['beyond a list', ['measures', 7], 'value', '6:1-6:9'],
    ['the root', [], 'key', '1:1-1:13'],
    ['missing in the root', ['title'], 'key', '1:1-1:13'],
    ['an inherited name is no key', ['meta', 'constructor'], 'key', '3:1-3:5'],
  ] as const)('%s', (...[, path, what, place]) => {
    expect(at([...path], what)).toBe(place)
  })
  test('a file that cannot be parsed still has places', () => {
    const broken = parseSource('x', utf8('a: 1\nb: "x\n'))
    expect(locate(broken, ['a'], 'value')).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 5 })
  })
})

describe('numbers as written', () => {
  const source = parseSource('x', utf8('a: 80.10\nb: [1e3, 0x1F, +5, 7, 1.5, "2.50", x]\nc: {d: .5}\n'))
  test.each([
    [['a'], '80.10'],
    [['b', 0], '1e3'],
    [['b', 1], '0x1F'],
    [['b', 2], '+5'],
    [['b', 3], undefined],
    [['b', 4], undefined],
    [['b', 5], undefined],
    [['b', 6], undefined],
    [['c', 'd'], '.5'],
    [['c', 'x'], undefined],
    [[], undefined],
  ])('%j is %s', (path, text) => {
    expect(written(source, path)).toBe(text)
  })
})

describe('files', () => {
  let root: string
  const put = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const paths = (names: string[], options = {}) =>
    discover(names, { cwd: root, ...options }).files.map(({ path }) => path)

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), '预案 source-'))
    mkdirSync(join(root, '.git'))
    for (const path of ['a.plan.yaml', 'b/c.yml', 'b/d/e.yaml', 'node_modules/x/n.yaml', '.git/g.yaml', 'out/o.yaml'])
      put(path, PLAN)
    for (const path of ['b/d/skip.yaml', 'b/d/keep.yaml', 'old/p.yaml', 'x[1].yaml']) put(path, PLAN)
    put('.gitignore', '/out/\nkeep.yaml\n')
    put('.planignore', 'old\n')
    put('b/d/.planignore', 'skip.yaml\n!keep.yaml\n')
    put('b/foreign.yaml', 'name: workflow\n')
    put('b/readme.md', PLAN)
    symlinkSync(tmpdir(), join(root, 'away'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('a folder: YAML only, sorted, without what is ignored anywhere up to the root', () => {
    const all = ['a.plan.yaml', 'b/c.yml', 'b/d/e.yaml', 'b/d/keep.yaml', 'b/foreign.yaml', 'x[1].yaml']
    expect(paths(['.'])).toEqual(all)
    expect(paths(['.', 'b', 'a.plan.yaml'])).toEqual(all)
    expect(discover(['d'], { cwd: join(root, 'b') }).files.map(({ path }) => path)).toEqual(['d/e.yaml', 'd/keep.yaml'])
  })
  test('a pattern respects the same; a named file is always taken', () => {
    expect(paths(['**/*.yml', 'out/*.yaml'])).toEqual(['b/c.yml'])
    expect(paths(['b/**/{e,skip}.yaml'])).toEqual(['b/d/e.yaml'])
    expect(paths(['out/o.yaml', 'x[1].yaml'])).toEqual(['out/o.yaml', 'x[1].yaml'])
  })
  test('globs of the caller', () => {
    expect(paths(['.'], { exclude: ['b/**'] })).toEqual(['a.plan.yaml', 'x[1].yaml'])
    expect(paths(['.'], { include: ['**/*.plan.yaml', 'b/d/*'] })).toEqual([
      'a.plan.yaml',
      'b/d/e.yaml',
      'b/d/keep.yaml',
    ])
  })
  test('what is missing is reported and the rest is done', () => {
    const { files, problems } = discover(['nope.yaml', 'a.plan.yaml', 'no/*.yaml'], { cwd: root })
    expect(files.map(({ path }) => path)).toEqual(['a.plan.yaml'])
    expect(problems).toMatchObject([
      { path: 'nope.yaml', problem: { rule: 'unreadable-file', severity: 'error' } },
      { path: 'no/*.yaml', problem: { rule: 'unreadable-file' } },
    ])
  })
  test('links are not followed out of the repository', () => {
    put('../outside.yaml', PLAN)
    expect(paths(['away/**/outside.yaml', '.'])).not.toContain('away/outside.yaml')
    expect(discover(['away/*.yaml'], { cwd: root }).problems).toHaveLength(1)
    rmSync(join(root, '../outside.yaml'))
  })
  test('a file above the working folder shows its whole path', () => {
    const [file] = discover(['../a.plan.yaml'], { cwd: join(root, 'b') }).files
    expect(file).toEqual({ file: join(root, 'a.plan.yaml'), path: join(root, 'a.plan.yaml'), named: true })
  })
  test('the root is the nearest config, else the nearest .git, else the own folder', () => {
    expect(findRepositoryRoot(join(root, 'b/d/e.yaml'))).toBe(root)
    put('b/.planrc.yaml', 'rules: {}\n')
    expect(findRepositoryRoot(join(root, 'b/d/e.yaml'))).toBe(join(root, 'b'))
    rmSync(join(root, 'b/.planrc.yaml'))
    expect(findRepositoryRoot(join(tmpdir(), 'nothing-here', 'x.yaml'))).toBe(join(tmpdir(), 'nothing-here'))
  })
  test('what is not ours is passed over in folders and an error when named', () => {
    const [found] = discover(['b/foreign.yaml'], { cwd: root }).files
    expect(found && readFound(found)?.problems).toMatchObject([{ rule: 'not-a-plan', severity: 'error' }])
    expect(found && readFound({ ...found, named: false })).toBeUndefined()
    expect(found && readFound({ ...found, path: 'a', file: join(root, 'a.plan.yaml'), named: false })?.data).toEqual(
      DATA,
    )
    expect(['kind: plan', 'a: 1\n"kind" : x', '{"kind": "plan"}', 'kind：plan'].every(isOurs)).toBe(true)
    expect(['kind: Pod\napiVersion: v1', ' kind: plan', '# kind: plan', 'kinds: 1'].some(isOurs)).toBe(false)
  })
  test('a file that cannot be read is a problem, not an exception', () => {
    expect(readSource(join(root, 'nope.yaml'), 'nope.yaml').problems).toMatchObject([{ rule: 'unreadable-file' }])
    expect(readSource(join(root, 'b'), 'b').problems[0]?.text.zh).toBe('这是文件夹，不是文件')
    put('big.yaml', new Uint8Array(10 * 1024 * 1024 + 1))
    expect(readSource(join(root, 'big.yaml'), 'big.yaml').problems).toMatchObject([{ rule: 'file-too-large' }])
    rmSync(join(root, 'big.yaml'))
  })
  test('files of every size come out whole, one after the other', () => {
    for (const size of [10, 262_143, 262_144, 262_145, 700_000, 20]) {
      put('long.yaml', `kind: ${'x'.repeat(size - 6)}`)
      expect(readSource(join(root, 'long.yaml'), 'l').text).toHaveLength(size)
    }
    rmSync(join(root, 'long.yaml'))
  })
})
