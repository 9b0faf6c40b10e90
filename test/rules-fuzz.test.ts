import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { lintSource } from '../src/lint/lint.ts'
import { EMPTY_REPOSITORY } from '../src/lint/repository.ts'
import type { Field, Shape } from '../src/model/shape.ts'
import { SHAPES } from '../src/model/shapes.generated.ts'
import { RULES } from '../src/rules/index.ts'
import { validate } from '../src/schema/validate.ts'
import { parseSource } from '../src/source/source.ts'

// Hundreds of plans, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const TABLE: Readonly<Record<string, Shape>> = SHAPES

/** Few names, so that what is made up refers to itself often. */
const NAMES = [
  'a',
  'I',
  'II',
  '县防指',
  '县防止',
  'red',
  'safe',
  'XX局',
  '10012345678',
  '及时',
  'blue+',
  '$(x)',
  '警戒',
]
const IDS = ['a', 'b', 'red', 'safe', 'rain']

/** Valid values by kind, the odd ones among them. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  id: IDS,
  date: ['2026-02-30', '2025-01', '1999-12-31'],
  dateTime: ['2026-02-30T09:30', '2026-01'],
  dur: ['immediately', '30min', '20wd', '3mo', 'P1Y', '0h'],
  every: ['continuous', '2/1d', '1y', '5y', '0/1d', 'P1M'],
  time: ['T+2h', '24:00', '..06:00', '02-30', '06-31..', '08:00..09:00'],
  amount: [0, 3, '若干'],
  count: [1, '3..5'],
  int: [1, 3],
  num: [0, -1.5, 80.1],
  bound: [0, 10, '警戒', { mark: '警戒', plus: -1 }],
  reference: [...NAMES, { text: '有关部门' }],
  boolean: [true, false],
}

function value(field: Field, depth: number): fc.Arbitrary<unknown> {
  const one = single(field, depth)
  const many = fc.array(one, { maxLength: 3 })
  if (field.map) return fc.dictionary(fc.constantFrom(...NAMES, 'element-goals'), one, { maxKeys: 3 })
  if (!field.list) return one
  return field.kind === 'object' ? many : fc.oneof(many, fc.array(one, { minLength: 1, maxLength: 1 }))
}

function single(field: Field, depth: number): fc.Arbitrary<unknown> {
  if (field.kind === 'object' && field.def) return object(field.def, depth - 1)
  if (field.labels) return fc.constantFrom(...Object.keys(field.labels))
  return fc.constantFrom(...(VALUES[field.def ?? ''] ?? VALUES[field.kind] ?? NAMES))
}

/** An object of a shape: what it must hold, and some of what it may; the deeper, the less. */
function object(name: string, depth: number): fc.Arbitrary<unknown> {
  const { fields = {}, required = [], main } = TABLE[name] ?? { fields: {}, required: [] }
  const keys = Object.keys(fields).filter((key) => depth > 0 || required.includes(key))
  const long = fc.constantFrom(0, 1, 2, 3, 8).chain((most) =>
    fc.subarray(keys, { maxLength: Math.min(most, keys.length) }).chain((chosen) => {
      const all = [...new Set([...required, ...chosen])]
      return fc.record(Object.fromEntries(all.map((key) => [key, value(fields[key] as Field, depth)])))
    }),
  )
  const mainField = main === undefined ? undefined : fields[main]
  return mainField?.kind === 'text' && !mainField.list ? fc.oneof(long, single(mainField, depth)) : long
}

const plans = object('plan', 5).map((made) => ({
  ...(made as object),
  kind: 'plan',
  language: 'zh',
}))

describe('rules over whatever the schema accepts', () => {
  it('never crash, and point into the file', () => {
    let accepted = 0
    let told = 0
    const bytes = (plan: unknown) => new TextEncoder().encode(JSON.stringify(plan))
    const property = fc.property(plans, (plan) => {
      if (validate('plan', plan).length > 0) return
      accepted += 1
      const source = parseSource('made-up.yaml', bytes(plan))
      const { problems } = lintSource(source, {
        date: '2026-11-22',
        locale: 'zh',
        rules: RULES,
        settings: {},
        repository: EMPTY_REPOSITORY,
      })
      for (const { line, column, endColumn, message, hint } of problems) {
        told += 1
        expect([line, column < endColumn]).toEqual([1, true])
        expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object|\{\w+\}/)
      }
    })
    fc.assert(property, { seed: 20261122, numRuns: 1500 })
    expect(accepted).toBeGreaterThan(700)
    expect(told).toBeGreaterThan(5000)
  })

  it('take a plan of thousands of bodies and measures in a few seconds', () => {
    const many = (make: (n: number) => object, count: number) => Array.from({ length: count }, (_, n) => make(n))
    const plan = {
      kind: 'plan',
      id: 'big',
      title: '很大的预案',
      language: 'zh',
      type: 'special',
      scenario: { hazards: many((n) => ({ name: `风险${n}` }), 1000) },
      actors: many((n) => ({ name: `第${n}应急救援分队`, reportsTo: `第${n + 1}应急救援分队` }), 4000),
      indicators: [{ id: 'rain', name: '雨量' }],
      response: {
        levels: many((n) => ({ level: `L${n}`, when: { indicator: 'rain', atLeast: 1, below: 2000 + n } }), 2000),
      },
      measures: many((n) => ({ id: `m${n}`, do: '及时处置', lead: `第${n}应急救援分队`, after: `m${n + 1}` }), 4000),
      goals: many((n) => ({ id: `g${n}`, statement: `目标${n}` }), 1000),
    }
    const source = parseSource('big.yaml', new TextEncoder().encode(JSON.stringify(plan)))
    const options = { date: '2026-11-22', locale: 'zh', settings: {}, repository: EMPTY_REPOSITORY } as const
    expect(lintSource(source, { ...options, rules: RULES }).problems.length).toBeGreaterThan(1000)
  }, 30_000)
})
