import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { locate, parseSource } from '../src/source/source.ts'

const parse = (text: string) => parseSource('x', new TextEncoder().encode(text))
const rules = (text: string) => parse(text).problems.map(({ rule, range }) => `${range?.line}:${range?.column} ${rule}`)

describe('hostile input ends with a sentence', () => {
  test.each([
    ['brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, '1:67'],
    ['open brackets', '['.repeat(10_000), '1:65'],
    ['objects', '{a: '.repeat(10_000), '1:257'],
    ['dashes', `${'- '.repeat(10_000)}x`, '1:129'],
    ['explicit keys', '? '.repeat(10_000), '1:129'],
    ['indentation', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), '65:65'],
  ])('10,000 levels of %s', (_name, text, place) => {
    expect(rules(text)).toEqual([`${place} yaml-depth`])
    expect(locate(parse(text), ['a'], 'value').line).toBe(1)
  })
  test('64 levels are allowed, 65 are not', () => {
    const nested = (levels: number) => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`
    expect(rules(nested(64))).toEqual([])
    expect(parse(nested(64)).data).toBeDefined()
    expect(rules(nested(65))).toEqual(['1:67 yaml-depth'])
  })
  test('a bomb of aliases', () => {
    const level = (i: number) =>
      `a${i}: &a${i} [${Array(9)
        .fill(i ? `*a${i - 1}` : 'x')
        .join(', ')}]\n`
    const bomb = Array.from({ length: 10 }, (_, i) => level(i)).join('')
    expect(rules(bomb)).toEqual(['6:25 yaml-alias'])
    expect(parse(bomb).data).toBeUndefined()
  })
  test('10,000 aliases are allowed, one more is not', () => {
    const uses = (count: number) => `x: &x {k: 1}\ny:\n${'  - *x\n'.repeat(count)}`
    expect(rules(uses(10_000))).toEqual([])
    expect(rules(uses(10_001))).toEqual(['10003:5 yaml-alias'])
  })
  test('aliases add no more than 200,000 entries; those of the document itself are not theirs', () => {
    const list = (length: number) => `[${Array(length).fill('x').join(', ')}]`
    const more = (own: number) => `x: &x ${list(999)}\ny:\n${'  - *x\n'.repeat(own)}`
    expect(rules(more(200))).toEqual([])
    expect(rules(more(201))).toEqual(['203:5 yaml-alias'])
    expect(rules(`a: &a y\nb: *a\nc: ${list(200_001)}\n`)).toEqual([])
  })
  test('aliases that nest too deeply', () => {
    const chain = Array.from({ length: 80 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}` : 'x'}]\n`).join('')
    expect(rules(chain)).toEqual(['64:12 yaml-alias'])
  })
  test('aliases give copies without circles, each the last anchor before it', () => {
    const { data } = parse('a: &x {k: [1]}\nb: *x\nc: &x 2\nd: *x\n')
    expect(data).toEqual({ a: { k: [1] }, b: { k: [1] }, c: 2, d: 2 })
    const { a, b } = data as { a: unknown; b: unknown }
    expect(a).not.toBe(b)
    expect(rules('a: &a\n  b:\n    - *a\n')).toEqual(['3:7 yaml-alias'])
  })
  test('__proto__ reaches no object, in whatever way it is written', () => {
    for (const key of [
      '__proto__',
      '"__proto__"',
      "'__proto__'",
      '"\\x5f_proto__"',
      '"\\u005f_proto__"',
      '? __proto__\n',
    ]) {
      const source = parse(`a:\n  ${key}: {polluted: 1}\n`)
      expect(source.problems.some(({ severity }) => severity === 'error')).toBe(true)
      expect(source.data).toBeUndefined()
    }
    const { data } = parse('constructor: {prototype: {polluted: 1}}\ntoString: x\n')
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Object.keys(data as object)).toEqual(['constructor', 'toString'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  const measure = (i: number) => `  - do: 第${i}项措施，立即组织人员转移\n    lead: 市防办\n    within: 30min\n`
  const long = `kind: plan\nmeasures:\n${Array.from({ length: 16_700 }, (_, i) => measure(i)).join('')}`
  test.each([
    ['as it is', '', []],
    ['with a phone number', 'phone: 0571\n', ['50103:8 number-loses-text']],
    ['with an open quote', 'x: "a\n', ['50103:4 yaml-quote']],
  ])(
    '50,000 lines %s',
    (_name, tail, expected) => {
      expect(rules(long + tail)).toEqual(expected)
      expect(locate(parse(long + tail), ['measures', 16_000, 'lead'], 'value').line).toBe(48_004)
    },
    20_000,
  )
  test.each([
    ['one long line', `a: ${'见 #1 '.repeat(100_000)}`],
    ['spaces', `a:${' '.repeat(1_000_000)}x`],
    ['spaces before comments', 'a #                    \n'.repeat(20_000)],
    ['blank lines and comments', `a:\n${'\n'.repeat(50_000)}${'#\n'.repeat(50_000)} x`],
    ['quotes', '"'.repeat(100_000)],
    ['brackets', `a: ${'] '.repeat(20_000)}`],
    ['dashes', `a:\n${'- '.repeat(60)}\n`.repeat(500)],
    ['colons', ':'.repeat(100_000)],
    ['backslashes', `a: "${'\\'.repeat(100_000)}"`],
  ])(
    'no pattern takes for ever: %s',
    (_name, text) => {
      const start = performance.now()
      parse(text)
      // A quadratic pattern would take minutes; the limit leaves room for a slow machine.
      expect(performance.now() - start).toBeLessThan(10_000)
    },
    20_000,
  )
})

test('reading plain files loads no complete parser', () => {
  const script = `import { parseSource } from './src/source/source.ts'; import { createRequire } from 'node:module'
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((f) => /node_modules.yaml.dist/.test(f))
    const read = (t) => parseSource('x', new TextEncoder().encode(t)); read('a: 1'); const first = loaded(); read('a: 01')
    process.stdout.write(first + ' ' + loaded())`
  const run = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(run).toBe('false true')
})
