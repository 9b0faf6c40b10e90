import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { readComplete } from '../src/source/yaml/complete.ts'
import { DEPTH_LIMIT } from '../src/source/yaml/data.ts'
import { compose } from '../src/source/yaml/document.ts'
import { readSubset } from '../src/source/yaml/subset/read.ts'
import { DECLINED, TAKEN } from './source/tricky.ts'

/** What `yaml` says, or undefined when it complains. */
function reference(text: string): { data: unknown } | undefined {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  return document.errors.length > 0 ? undefined : { data: document.toJS() }
}

/** The one promise of the fast way: declined, or the same. */
function agrees(text: string): boolean {
  const fast = readSubset(text)
  if (fast) expect({ text, ...reference(text) }).toEqual({ text, data: fast.data })
  return fast !== undefined
}

describe('the fast way means what yaml means', () => {
  test('there are many tricky pieces', () => {
    expect(TAKEN.length + DECLINED.length).toBeGreaterThan(170)
  })
  test.each(TAKEN)('taken: %j', (text) => {
    expect(agrees(text)).toBe(true)
  })
  test.each(DECLINED)('declined: %j', (text) => {
    expect(readSubset(text)).toBeUndefined()
  })
  test.each(TAKEN)('the complete way gives the same: %j', (text) => {
    const { data, problems } = readComplete(compose(text, DEPTH_LIMIT))
    expect({ data, problems }).toEqual({ ...reference(text), problems: [] })
  })
})

describe('orders of keys that were met before change nothing', () => {
  test('known keys are not taken for longer ones, nor twice', () => {
    const known = 'title: a\nid: b\nkind: { name: c, place: d }\n'
    expect(agrees(known)).toBe(true)
    const others = [
      'titles: a\nid: b\n',
      'title : a\nid: b\n',
      '"title": a\nid: b\n',
      "title: a\n'id': b\n",
      'id: b\ntitle: a\n',
    ]
    for (const text of others) expect(agrees(text), text).toBe(true)
    for (const text of [
      'title:a\nid: b\n',
      'title: a\ntitle: b\n',
      'title: a\nid: b\ntitle: c\n',
      'kind: { name: c, name: d }\n',
      'title: a\nid: b\nid: c\n',
      'kind: { name: c, place: d, place: e }\n',
      'id: a\nid: b\n',
      'kind: { place: c, place: d }\n',
    ])
      expect(readSubset(text), text).toBeUndefined()
  })
  test('there may be more of them than are remembered', () => {
    const keys = Array.from({ length: 30 }, (_, index) => `k${index}`)
    const text = (from: number): string => keys.map((key) => `n${from}${key}: ${from}\n`).join('')
    for (let from = 0; from < 200; from++) {
      expect(Object.keys(readSubset(text(from))?.data ?? {})).toHaveLength(keys.length)
      expect(readSubset(`${text(from)}n${from}k3: 1\n`)).toBeUndefined()
    }
    expect(agrees(text(199))).toBe(true)
    for (const piece of TAKEN) expect(agrees(piece), piece).toBe(true)
    for (const piece of DECLINED) expect(readSubset(piece), piece).toBeUndefined()
  })
})

test('texts of every length are read to their end, long ones between short ones', () => {
  for (const length of [65_000, 65_536, 200_000, 300_000, 1_100_000, 250_000, 10]) {
    const text = `a: ${'预'.repeat(length)}\nb: 1\n`
    expect(readSubset(text)?.data).toEqual({ a: '预'.repeat(length), b: 1 })
  }
})

const word = fc.constantFrom(
  '预案',
  'a',
  'b c',
  '1',
  '1.10',
  'yes',
  '~',
  'null',
  'true',
  '0x1F',
  'x: y',
  '- x',
  '#c',
  ' #c',
  '"q"',
  "'",
  '[',
  '{k}',
  ',',
  '1:50000',
  '😀',
  '\\',
  '\u3000',
  '：',
  '',
  ' lead',
  'trail ',
  'two\nlines',
  '\n',
  'x\n\ny\n',
)
const text = fc.oneof(
  word,
  fc.array(word, { maxLength: 4 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme' }),
)
const leaf = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(word, fc.string()), tie('tree'), { maxKeys: 4 }),
  ),
}))

describe('generated documents', () => {
  const styles = fc.record({
    lineWidth: fc.constantFrom(0, 20, 80),
    indentSeq: fc.boolean(),
    indent: fc.constantFrom(2, 4),
    blockQuote: fc.constantFrom(true, false, 'folded' as const, 'literal' as const),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
  })

  test('written by yaml in every style', () => {
    let taken = 0
    const property = fc.property(
      fc.dictionary(word, tree, { minKeys: 1, maxKeys: 4 }),
      styles,
      fc.boolean(),
      (data, style, crlf) => {
        const written = stringify(data, style)
        if (agrees(crlf ? written.replaceAll('\n', '\r\n') : written)) taken += 1
      },
    )
    fc.assert(property, { numRuns: 1500, seed: 20240601 })
    expect(taken).toBeGreaterThan(300)
  })

  test('damaged by deleting, doubling and inserting', () => {
    const token = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\n  ',
      ': ',
      ':',
      '- ',
      '-',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      ' #',
      '|',
      '>',
      '|2',
      '>-',
      '&x',
      '*x',
      '!',
      '\t',
      '%',
      '---\n',
      '~',
      '01',
      '\r\n',
    )
    const damage = fc.tuple(fc.nat(), fc.nat(5), token)
    const property = fc.property(
      fc.constantFrom(...TAKEN),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      (base, damages) => {
        let text = base
        for (const [where, length, put] of damages) {
          const start = where % (text.length + 1)
          text = text.slice(0, start) + put + text.slice(start + length)
        }
        agrees(text)
      },
    )
    fc.assert(property, { numRuns: 4000, seed: 7 })
  })
})
