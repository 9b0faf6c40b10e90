import { describe, expect, test } from 'vitest'
import type { Range } from '../src/base/problem.ts'
import { parseSource } from '../src/source/source.ts'
import { swallowedTail } from '../src/source/yaml/swallowed.ts'

const parse = (text: string) => parseSource('x.yaml', new TextEncoder().encode(text))
const show = (range: Range | undefined) => range && `${range.line}:${range.column}-${range.endLine}:${range.endColumn}`
/** `line:column-line:column severity rule`, one for each problem. */
const found = (text: string) =>
  parse(text).problems.map(({ range, severity, rule }) => `${show(range)} ${severity} ${rule}`)

/** Each is one mistake: text, place and rule of the one error, and words of its Chinese sentence. */
const MISTAKES: [string, string, string, string][] = [
  ['a:\n\tb: 1\n', '2:1-2:2', 'yaml-tab', '制表符'],
  ['a:\n  b: 1\n\tc: 2\n', '3:1-3:2', 'yaml-tab', '制表符'],
  ['a:\n  \tb: 1\n', '2:3-2:4', 'yaml-tab', '制表符'],
  ['a: |\n\tx\n', '2:1-2:2', 'yaml-tab', '制表符'],
  ['a: x\n\ty\n', '2:1-2:2', 'yaml-tab', '制表符'],
  ['a: "abc\nb: 1\n', '1:4-1:5', 'yaml-quote', '引号 " 打开后没有关上'],
  ['标题: 😀\na: "abc\nb: "x"\n', '2:4-2:5', 'yaml-quote', '引号 " 打开后没有关上'],
  ["a:\n  - b: 'abc\n", '2:8-2:9', 'yaml-quote', "引号 ' 打开后没有关上"],
  ["a: 'it's'\nb: 1\n", '1:8-1:10', 'yaml-quote', "引号已经关上，后面又有文字“s'”"],
  ['a: "甲"乙\n', '1:7-1:8', 'yaml-quote', '又有文字“乙”'],
  ['a: "C:\\d"\n', '1:7-1:9', 'yaml-quote', '\\d 不是'],
  ['a: [1, 2\nb: 1\n', '1:4-1:5', 'yaml-bracket', '括号 [ 打开后没有用 ] 关上'],
  ['a: {x: 1\nb: 1\n', '1:4-1:5', 'yaml-bracket', '括号 { 打开后没有用 } 关上'],
  ['a: [x, [y]\n', '1:4-1:5', 'yaml-bracket', '括号 [ 打开'],
  ['b: ]\n', '1:4-1:5', 'yaml-bracket', '多出一个括号 ]'],
  ['a: ["x" "y"]\n', '1:9-1:10', 'yaml-bracket', '缺少逗号'],
  ['a: {x: 1 y: 2}\n', '1:8-1:9', 'yaml-bracket', '缺少逗号'],
  ['a:\n   b: 1\n  c: 2\n', '3:3-3:4', 'yaml-indentation', '对不齐'],
  ['a: 1\n  b: 2\n', '2:3-2:4', 'yaml-indentation', '对不齐'],
  ['a:\n  - x\n - y\n', '3:2-3:3', 'yaml-indentation', '对不齐'],
  ['a:\n  - x\n  b: 1\n', '3:3-3:4', 'yaml-indentation', '对不齐'],
  ['a:\n  b: 1\n  - x\n', '3:3-3:4', 'yaml-indentation', '对不齐'],
  ['a: |\n    x\n  y\nb: 1\n', '3:3-3:4', 'yaml-indentation', '对不齐'],
  ['a: 1\n标题：x\nb: 2\n', '2:1-2:4', 'yaml-colon', '“标题”后面是全角冒号'],
  ['a: 1\nb：\n  c: 1\n', '2:1-2:3', 'yaml-colon', '全角冒号'],
  ['a:\n  - b：x\n    c: 1\n', '2:5-2:7', 'yaml-colon', '全角冒号'],
  ['a: 1\ntitle:x\nb: 2\n', '2:1-2:7', 'yaml-colon', '“title”的冒号后面缺少空格'],
  ['title: 通知: 关于\n', '1:10-1:11', 'yaml-colon', '又有一个冒号'],
  ['a: 1\na: 2\n', '2:1-2:2', 'yaml-duplicate-key', '键“a”在同一处写了两次（第一次在第 1 行）'],
  ['a: {b: 1, "b": 2}\n', '1:11-1:14', 'yaml-duplicate-key', '键“b”'],
  ['1: x\n"1": y\n', '2:1-2:4', 'yaml-duplicate-key', '键“1”'],
  ['a: 1\n---\nb: 2\n', '2:1-2:4', 'yaml-documents', '多份文档'],
  ['x: &x {a: 1}\ny:\n  <<: *x\n', '3:3-3:5', 'yaml-merge-key', '合并键'],
  ['a: !foo x\n', '1:4-1:8', 'yaml-tag', '“!foo”'],
  ['a: !!str 1\n', '1:4-1:9', 'yaml-tag', '“!!str”'],
  ['a: !注意 事项\n', '1:4-1:5', 'yaml-tag', '“!”'],
  ['%YAML 1.1\n---\na: 1\n', '1:1-1:10', 'yaml-directive', '“%YAML 1.1”'],
  ['%x: 1\n', '1:1-1:6', 'yaml-directive', '“%x: 1”'],
  ['a: @x\n', '1:4-1:5', 'yaml-syntax', '以 @ 开头'],
  ['a: **重点** 说明\n', '1:4-1:5', 'yaml-syntax', '以 * 开头'],
  ['a: *foo\n', '1:4-1:8', 'yaml-alias', '*foo 没有对应的 &foo'],
  ['a: &a [x, *a]\n', '1:11-1:13', 'yaml-alias', '包含它自己'],
  ['a: "x"#c\n', '1:7-1:8', 'yaml-syntax', '前面要有空格'],
  ['a: 1\njust text\n', '2:1-2:2', 'yaml-syntax', '不是“键: 值”'],
  ['[a, b]: c\n', '1:1-1:7', 'yaml-key', '不能作键'],
  [': x\n', '1:1-1:2', 'yaml-key', '没有键'],
  [`${'k'.repeat(1100)}: 1\n`, '1:1-1:2', 'yaml-key', '超过 1024 个字'],
  ['b: 1\n__proto__: {a: 1}\n', '2:1-2:10', 'yaml-key', '“__proto__”不能作键'],
]

describe('mistakes in YAML', () => {
  test.each(MISTAKES)('%j', (...[text, place, rule, words]) => {
    expect(found(text)).toEqual([`${place} error ${rule}`])
    const source = parse(text)
    expect(source.data).toBeUndefined()
    expect(source.problems[0]?.text.zh).toContain(words)
    expect(source.problems[0]?.hint?.zh).not.toMatch(/\{\w+\}/)
    expect(source.problems[0]?.text.en).toMatch(/^[\x20-\x7e“”’：\p{Script=Han}\\]+$/u)
  })

  test('a mistake in a file with Windows line breaks has the same place', () => {
    expect(found('a: 1\r\ntitle：x\r\nb: 2\r\n')).toEqual(['2:1-2:7 error yaml-colon'])
  })
  test('a tab in quotes, in a comment and between words is fine', () => {
    expect(parse('a: "x\ty"\t# c\td\nb:\tx\n')).toMatchObject({ data: { a: 'x\ty', b: 'x' }, problems: [] })
  })
  test('a value of a mistake is cut short in the message', () => {
    const [problem] = parse(`a: "x"${'长'.repeat(5000)}\n`).problems
    expect(problem?.text.zh.length).toBeLessThan(80)
  })
})

describe('values that lose something', () => {
  test('a leading zero or plus stays as text, with its path', () => {
    const { data, problems } = parse('phone: 013800000000\nl: [+8613800000000, 007, 0, -0.5, 0x1F, +5]\n')
    expect(data).toEqual({ phone: '013800000000', l: ['+8613800000000', '007', 0, -0.5, 31, 5] })
    expect(problems.map(({ rule, path, at, range }) => [rule, path, at, show(range)])).toEqual([
      ['number-loses-text', ['phone'], 'value', '1:8-1:20'],
      ['number-loses-text', ['l', 0], 'value', '2:5-2:19'],
      ['number-loses-text', ['l', 1], 'value', '2:21-2:24'],
    ])
    expect(problems[0]?.text.en).toBe(
      'without quotes YAML reads 013800000000 as the number 13800000000 and drops the leading 0',
    )
    expect(problems[0]?.hint?.zh).toBe('写成 "013800000000"')
  })
  test('an integer beyond 2^53 stays as text', () => {
    const { data, problems } = parse('id: 330106199001011234\nok: 9007199254740991\nbig: 1e999\n')
    expect(data).toEqual({ id: '330106199001011234', ok: 9007199254740991, big: '1e999' })
    expect(problems.map(({ rule, range }) => [rule, show(range)])).toEqual([
      ['number-too-long', '1:5-1:23'],
      ['number-too-long', '3:6-3:11'],
    ])
  })
  test('control characters are left out and reported once, escaped ones where they stand', () => {
    const source = parse('a: x\u0008y\u0007\nb: "\\u0007z"\n')
    expect(source.data).toEqual({ a: 'xy', b: 'z' })
    expect(found('a: x\u0008y\u0007\nb: "\\u0007z"\n')).toEqual([
      '1:5-1:6 warning control-character',
      '2:4-2:13 warning control-character',
    ])
    expect(source.problems[0]?.text.zh).toContain('2 个看不见的控制字符（第一个是 U+0008）')
  })
})

describe('a # that swallows text', () => {
  const LOST: [string, string][] = [
    ['见附件 #1', '#1'],
    ['在 #3楼集合', '#3楼集合'],
    ['撤到 #2 号楼', '#2 号楼'],
    ['关闭 #12 闸门', '#12 闸门'],
    ['检查泵房 #1、#2', '#1、#2'],
    ['见附件 #1，并上报', '#1，并上报'],
    ['见附件 #1。', '#1。'],
    ['（见附件 #1）', '#1）'],
    ['转移到 #A栋', '#A栋'],
    ['转移到 #B', '#B'],
    ['转移到 #B2 区', '#B2 区'],
    ['巡查 #1-#3 号闸', '#1-#3 号闸'],
    ['启用 #3号泵', '#3号泵'],
    ['see annex #1', '#1'],
    ['Gate #2', '#2'],
    ['Close gate #2, then call', '#2, then call'],
  ]
  const COMMENT: string[] = [
    'x   # 说明',
    '见附件 # 说明',
    '见附件  #1',
    '见附件 #说明',
    '见附件 #TODO',
    '见附件 #Note 1',
    '见附件 #见 1',
    '市防办 #2023年修订',
    '市防办 #2024-05核实',
    '市防办 #3月核实',
    '市防办 #12:00',
    '市防办 #3/4',
    '市防办 #1. 说明',
    '市防办 #1级',
    '市防办 #3人',
    '市防办 #13800000000',
    'zh #1',
    'II #2',
    'city-flood #3',
    '5 #1',
    'true #1',
    '"见附件" #1',
    '2h #2',
    '见附件 ##1',
    '见附件 #!1',
  ]
  test.each(LOST)('%s loses %s', (value, tail) => {
    const column = 6 + value.indexOf(tail)
    expect(found(`do:  ${value}\n`)).toEqual([`1:${column}-1:${column + tail.length} warning comment-swallows-text`])
    expect(parse(`do: ${value}\n`).problems[0]?.hint?.zh).toContain(`"${value}"`)
    expect(parse(`do: ${value}\n`).data).toEqual({ do: value.slice(0, value.indexOf(tail)).trimEnd() })
    expect(found(`- ${value}\n`)).toHaveLength(1)
  })
  test.each(COMMENT)('%s is a comment', (value) => {
    expect(found(`do: ${value}\n`)).toEqual([])
    expect(found(`a: &a x\ndo: ${value}\n`)).toEqual([])
  })
  test('in quotes, in a block and without a space nothing is lost', () => {
    expect(found('a: "见附件 #1"\nb: |\n  见附件 #1\nc: 见附件#1\n# 见附件 #1\n')).toEqual([])
  })
  test('it is the cause when the next line fits nowhere, or a bracket stays open', () => {
    expect(found('text: 见附件 #1\n  和附件二\nb: 1\n')).toEqual(['1:11-1:13 error comment-swallows-text'])
    expect(found('b: [见附件 #1, x]\n')).toEqual(['1:9-1:15 error comment-swallows-text'])
    const { problems } = parseSource('a.yaml', Buffer.from('b: { level: I, when: 水位 #3 站超警, x: y }\n'))
    expect(problems.map(({ hint }) => hint?.en)).toEqual([expect.stringContaining('quote it: "水位 #3 站超警";')])
  })
  test('the decision alone', () => {
    expect(swallowedTail('见附件', ' #1')).toBe('#1')
    expect(swallowedTail('见附件', '# 1')).toBeUndefined()
  })
})
