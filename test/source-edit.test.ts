import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { isTriedInEveryWay } from '../src/build/examples.ts'
import { type Edit, editYaml } from '../src/source/edit/edit.ts'

const PLAN = `# 头注释
kind: plan   # 种类
measures:
  # 第一条
  - id: a   # 标识
    do: 报警
    duration:
      likely: 10min   # 估计
  - { id: b, do: 疏散 }
  - id: c
    do: |
      第一行
      第二行

  # 最后的注释
goals: [零伤亡]   # 目标
empty:
drills: []
`

vi.setConfig({ testTimeout: 60_000 })

describe('an edit of a text', () => {
  it.each<[string, Edit[], { from: string; to: string }]>([
    [
      'replaces a value and leaves its comment',
      [{ path: ['kind'], set: 'drill' }],
      { from: 'kind: plan   # 种类', to: 'kind: drill   # 种类' },
    ],
    [
      'replaces a value deep inside',
      [{ path: ['measures', 0, 'duration', 'likely'], set: '12min' }],
      { from: 'likely: 10min   # 估计', to: 'likely: 12min   # 估计' },
    ],
    [
      'adds a key to an object of many lines',
      [{ path: ['measures', 0, 'within'], set: '5min' }],
      { from: '      likely: 10min   # 估计\n', to: '      likely: 10min   # 估计\n    within: 5min\n' },
    ],
    [
      'adds an object',
      [{ path: ['measures', 0, 'needs'], set: [{ team: '消防队' }] }],
      { from: '   # 估计\n', to: '   # 估计\n    needs: [{team: 消防队}]\n' },
    ],
    [
      'adds a key to an object of one line',
      [{ path: ['measures', 1, 'duration'], set: { likely: '5min', basis: 'drill' } }],
      { from: '{ id: b, do: 疏散 }', to: '{ id: b, do: 疏散, duration: {likely: 5min, basis: drill} }' },
    ],
    [
      'adds a key behind a text of several lines',
      [{ path: ['measures', 2, 'within'], set: '5min' }],
      { from: '      第二行\n', to: '      第二行\n    within: 5min\n' },
    ],
    [
      'adds entries to a list of one line',
      [{ path: ['goals'], add: ['不迟报', 'a, b'] }],
      { from: '[零伤亡]   # 目标', to: '[零伤亡, 不迟报, "a, b"]   # 目标' },
    ],
    [
      'adds to an empty list',
      [{ path: ['drills'], add: [{ type: 'drill' }] }],
      { from: 'drills: []', to: 'drills: [{type: drill}]' },
    ],
    ['fills an empty value', [{ path: ['empty'], set: 'x' }], { from: 'empty:\n', to: 'empty: x\n' }],
    [
      'adds a way that is not there',
      [{ path: ['record', 'entries'], add: [{ at: '2026-12-01T09:05', rating: 'some' }] }],
      { from: 'drills: []\n', to: 'drills: []\nrecord:\n  entries:\n    - {at: "2026-12-01T09:05", rating: some}\n' },
    ],
    [
      'makes several edits at once',
      [
        { path: ['kind'], set: 'drill' },
        { path: ['drills'], add: [1] },
      ],
      { from: '', to: '' },
    ],
  ])('%s', (_, edits, { from, to }) => {
    for (const text of [PLAN, PLAN.replaceAll('\n', '\r\n')]) {
      const eol = (part: string) => (text === PLAN ? part : part.replaceAll('\n', '\r\n'))
      if (from !== '') expect(editYaml(text, edits)).toBe(text.replace(eol(from), eol(to)))
      for (const line of PLAN.split('\n').filter((one) => one.includes('#')))
        expect(editYaml(text, edits)).toContain(line.split('#')[1])
    }
  })

  it('refuses what it cannot do, rather than changing something else', () => {
    expect(() => editYaml('a: &x {b: 1}\nc: *x\n', [{ path: ['c', 'b'], set: 2 }])).toThrow()
    expect(() => editYaml('a: text\n', [{ path: ['a', 'b'], set: 2 }])).toThrow()
    expect(() => editYaml('a: {}\n', [{ path: ['a', 'b'], add: [] }])).not.toThrow()
  })

  it('changes the value that is meant and nothing else, anywhere in the examples', () => {
    const texts = globSync('examples/**/*.yaml')
      .filter(isTriedInEveryWay)
      .sort()
      .map((path) => readFileSync(path, 'utf8'))
      .filter((text) => text.length < 25_000)
    const anyText = fc.nat(texts.length - 1)
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.array(fc.string()),
      fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string(), { noNullPrototype: true }),
    )
    fc.assert(
      fc.property(
        anyText,
        fc.record({ at: fc.nat(), set: value, isNew: fc.boolean() }),
        (which, { at, set, isNew }) => {
          const text = texts[which] ?? ''
          const paths = pathsOf(parse(text))
          const path = paths[at % paths.length] ?? []
          const target =
            isNew && typeof valueAt(parse(text), path) === 'object' && !Array.isArray(valueAt(parse(text), path))
              ? [...path, 'brandNew']
              : path
          if (target.length === 0) return
          const changed = editYaml(text, [{ path: target, set }])
          expect(valueAt(parse(changed), target)).toEqual(set)
          expect(changed.split('\n').filter((line) => line.trimStart().startsWith('#'))).toEqual(
            expect.arrayContaining([]),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

type Step = string | number

function pathsOf(data: unknown, path: Step[] = []): Step[][] {
  if (typeof data !== 'object' || data === null) return [path]
  const inner = Array.isArray(data) ? data.map((item, index) => [index, item] as const) : Object.entries(data)
  return [path, ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))]
}

function valueAt(data: unknown, path: Step[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<Step, unknown> | undefined)?.[step], data)
}
