import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { validate } from '../src/schema/validate.ts'
import { parseSource } from '../src/source/source.ts'

const ROOT = join(import.meta.dirname, '..')
const PLAN = readFileSync(join(ROOT, 'examples/minimal/plan.yaml'), 'utf8')

/** What is wrong, what stands in the smallest plan, what stands instead. */
const CASES: readonly (readonly [string, string | RegExp, string])[] = [
  ['a misspelt key', 'riskAssessed', 'riskAssesed'],
  ['a key that is like no other, of few', '{ bounds', '{ wholly: 1, bounds'],
  ['a key that is like no other, of many', 'purpose: ', 'remarks: '],
  ['a missing key', /^title: .*\n/m, ''],
  ['a misspelt key that must be there: one cause, one issue', 'title: 望川', 'titel: 望川'],
  ['a number for a text', 'version: "2.0"', 'version: 2'],
  ['a truth value for one of some words', 'status: example', 'status: false'],
  ['nothing for a date', 'issued: 2025-06-18', 'issued:'],
  ['a list for a date', 'issued: 2025-06-18', 'issued: [2025-06-18]'],
  ['a text for an object', /conventions: .*/, 'conventions: 就高'],
  ['a text for a list', /drills: .*/, 'drills: 演练'],
  ['a number for a list', /drills: .*/, 'drills: 3'],
  ['a text for a list, not simple', /drills: .*/, 'drills: "a: b"'],
  ['an object for a list', /drills: .*/, 'drills: { type: tabletop }'],
  ['an empty text', /purpose: .*/, 'purpose: ""'],
  ['a blank text', /^title: .*/m, 'title: " "'],
  ['a word with a slip', 'level: county', 'level: countty'],
  ['the label of a word', 'level: county', 'level: 县'],
  ['the beginning of one label', 'level: county', 'level: 乡'],
  ['a word like no other', 'level: county', 'level: 宇宙'],
  ['a number too large', 'likelihood: 3', 'likelihood: 9'],
  ['a text for a number', 'likelihood: 3', 'likelihood: 高'],
  ['no duration', 'within: 30min', 'within: 尽快'],
  ['a bare number for a duration', 'within: 30min', 'within: 30'],
  ['no date', 'nextReview: 2028-06-10', 'nextReview: 2028年6月'],
  ['no date beside a word', 'effective: issued', 'effective: 2026/5/1'],
  ['neither a date nor a word', 'effective: issued', 'effective: 届时'],
  ['a number for a date or a word', 'effective: issued', 'effective: 2026'],
  ['no id', 'id: wangchuan-market-supply', 'id: 望川'],
  ['an object for a reference', 'reportsTo: 望川区商务局', 'reportsTo: { name: 望川区商务局 }'],
  ['a list for a bound', 'atLeast: 8', 'atLeast: [8]'],
]

function issues(find: string | RegExp, replace: string) {
  const text = PLAN.replace(find, replace)
  expect(text, String(find)).not.toBe(PLAN)
  const source = parseSource('plan.yaml', Buffer.from(text))
  expect(source.problems).toEqual([])
  return validate('plan', source.data)
}

it('finds nothing wrong with what is right', () => {
  expect(validate('plan', parseSource('plan.yaml', Buffer.from(PLAN)).data)).toEqual([])
})

it('says each slip in plan words, once, at its place, with the way to mend it', async () => {
  const told = CASES.map(([name, find, replace]) => {
    const lines = issues(find, replace).map(({ rule, path, at, text, hint }) =>
      [`${rule} at the ${at} of /${path.join('/')}`, text.zh, text.en, hint?.zh ?? '-', hint?.en ?? '-'].join('\n  '),
    )
    return `${name}\n  ${lines.join('\n  ')}\n`
  })
  await expect(told.join('\n')).toMatchFileSnapshot('schema/messages.txt')
})

it.each(CASES)('has one issue for %s', (_, find, replace) => {
  expect(issues(find, replace)).toHaveLength(1)
})

it('keeps two causes apart', () => {
  const found = issues('riskAssessed', 'riskAssesed')
  expect(found[0]?.meant).toBe('riskAssessed')
  // The misspelt key is not the missing one here: both are said.
  const both = issues(/^title: (.*)\n/m, 'zzzz: $1\n')
  expect(both.map(({ rule }) => rule).sort()).toEqual(['missing-key', 'unknown-key'])
})
