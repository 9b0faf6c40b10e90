import { describe, expect, it } from 'vitest'
import { validateSource } from '../src/lint/lint.ts'
import { parseSource } from '../src/source/source.ts'

const HEAD = 'kind: plan\nid: a\ntitle: t\nlanguage: zh\ntype: generic\nscenario: s\n'
const REST: Record<string, string> = { actors: 'actors: []\n', measures: 'measures: []\n', goals: 'goals: []\n' }

/** What is said of a few lines that stand in an otherwise valid plan: `line:column rule message | hint`. */
function said(lines: string, locale: 'zh' | 'en' = 'en'): string[] {
  const rest = Object.entries(REST).flatMap(([key, text]) => (new RegExp(`^${key}:`, 'm').test(lines) ? [] : [text]))
  const text = HEAD + rest.join('') + lines
  const before = text.split('\n').length - lines.split('\n').length
  return validateSource(parseSource('a.plan.yaml', Buffer.from(text)), locale).problems.map(
    ({ line, column, rule, message, hint }) => `${line - before}:${column} ${rule} ${message} | ${hint ?? ''}`,
  )
}

const LIST = 'This should be a list, it is'
const BODY = 'This should be text or a group of keys, it is'

describe('what is wrong is said of the value itself', () => {
  it.each([
    ['warning: { messageFields: 时间 }', `1:27 wrong-type ${LIST} the text "时间" | Write a list: [时间]`],
    ['measures: [{ do: x, months: 5 }]', `1:29 wrong-type ${LIST} the number 5 | Write a list: [5]`],
    [
      'actors: [{ name: 甲, contacts: "123" }]',
      `1:31 wrong-type ${LIST} the text "123" | One item a line, beginning with "- "`,
    ],
    ['notApplicable: x', '1:16 wrong-type This should be a group of keys, it is the text "x" | '],
    [
      'notApplicable: { constructor: 5 }',
      '1:31 wrong-type This should be text, it is the number 5 | Put it in quotes: "5"',
    ],
    [
      'indicators: [{ id: a, name: b, marks: 80.1 }]',
      '1:39 wrong-type This should be a group of keys, it is the number 80.1 | ',
    ],
    ['actors:\n  - 甲\n  -\n  - 乙', `3:3 wrong-type ${BODY} empty | `],
    ['goals:\n  - 12', `2:5 wrong-type ${BODY} the number 12 | Put it in quotes: "12"`],
    [
      'meta: { version: 1.10 }',
      '1:18 wrong-type This should be text, it is the number 1.10 | Put it in quotes: "1.10"',
    ],
  ])('%s', (lines, expected) => {
    expect(said(lines)).toEqual([expected])
  })

  it('a name in the wrong form is one cause', () => {
    expect(said('measures: [{ do: x, lead: { name: 甲 } }]')).toEqual([
      '1:29 unknown-key "name" cannot stand here: this is the name of a body or a post | A name, an alias or an id; {text: …} names nobody on purpose',
    ])
  })

  it('a number that YAML does not keep is one cause', () => {
    const found = said('actors: [{ name: 甲, headcount: 010 }, { name: 乙, headcount: 9007199254740993 }]')
    expect(found.map((one) => one.split(' ')[1])).toEqual(['number-loses-text', 'number-too-long'])
  })
})

describe('what was meant', () => {
  it.each([
    ['actors: [{ nmae: 甲 }]', '1:12', '是不是“name”？'],
    ['warning: { levels: [{ id: r, colour: 红 }] }', '1:38', '是不是 red（红色）？'],
    ['meta: { jurisdiction: { name: 甲, level: 市 } }', '1:41', '是不是 city（市）？'],
    ['meta: { status: in force }', '1:17', '是不是 inForce（施行中）？'],
  ])('%s', (lines, place, hint) => {
    const found = said(lines, 'zh')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${place} `))
    expect(found[0]?.split(' | ')[1]).toBe(hint)
  })

  it('two letters are not made into two others', () => {
    const text = HEAD.replace('language: zh', 'language: cn') + Object.values(REST).join('')
    const { problems } = validateSource(parseSource('a.plan.yaml', Buffer.from(text)), 'en')
    expect(problems.map(({ hint }) => hint)).toEqual(['Allowed: zh, en'])
  })
})
