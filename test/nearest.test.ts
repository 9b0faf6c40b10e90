import { describe, expect, it } from 'vitest'
import { longForm, nearest } from '../src/base/nearest.ts'
import { tryExample } from '../src/lint/try-example.ts'
import rule from '../src/rules/unresolved-reference.ts'

describe('did you mean', () => {
  it.each([
    ['nmae', ['name', 'aliases'], 'name'],
    ['metta', ['meta', 'measures'], 'meta'],
    ['departmnetal', ['departmental', 'special'], 'departmental'],
    ['COMMAND', ['command'], 'command'],
    ['cn', ['zh', 'en'], undefined],
    ['IV', ['I', 'II', 'III'], undefined],
    ['ne', ['zh', 'en'], 'en'],
    ['山红', ['山洪', '干旱'], '山洪'],
    ['safe', ['order'], undefined],
  ])('%s of %j is %s', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })

  it.each([
    ['应急局', ['县应急管理局', '县水利局'], '县应急管理局'],
    ['县卫健局', ['县卫生健康局', '县水利局'], '县卫生健康局'],
    ['应急局', ['县应急管理局', '市应急管理局'], undefined],
    ['管应局', ['县应急管理局'], undefined],
    ['局长', ['县应急管理局长'], undefined],
    ['abc', ['aabbcc'], undefined],
  ])('the short form %s of %j is %s', (word, known, meant) => {
    expect(longForm(word, known)).toBe(meant)
  })

  it('a plan is told the long name', () => {
    const example = 'actors: [县应急管理局, 县水利局]\nmeasures:\n  - { lead: 应急局, do: 组织转移 }'
    expect(tryExample(rule, example, 'zh').problems.map(({ hint }) => hint)).toContain('是不是“县应急管理局”？')
  })
})
