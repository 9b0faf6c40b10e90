import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { toPointer } from '../src/base/problem.ts'
import { random } from '../src/build/random.ts'
import { KINDS, readSchema } from '../src/build/schema-walk.ts'
import { bareSchema, schemasText } from '../src/build/schemas.ts'
import { accepts } from '../src/schema/accepts.ts'
import { type Fault, faultsOf } from '../src/schema/faults.ts'
import type { DocumentKind } from '../src/schema/kind.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
const complete = Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(bareSchema(kind))])) as Record<
  DocumentKind,
  ValidateFunction
>

/** What ajv says is wrong, in the words of our reader. Beside a wrong type it also complains of the words it is not. */
function errorsOf(validator: ValidateFunction): string[] {
  const errors = validator.errors ?? []
  const wrongType = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath))
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !wrongType.has(instancePath))
    .map(({ keyword, instancePath, params }) => {
      const { type, limit, missingProperty, additionalProperty } = params
      const what =
        [type].flat().join() || (missingProperty ?? additionalProperty ?? (/imum$/.test(keyword) ? limit : ''))
      return `${keyword === 'const' ? 'enum' : keyword} ${instancePath} ${what}`
    })
    .sort()
}

function faultText(fault: Fault): string {
  const what =
    'types' in fault ? fault.types.join() : 'key' in fault ? fault.key : 'limit' in fault ? String(fault.limit) : ''
  return `${fault.keyword} ${toPointer(fault.path)} ${what}`
}

type Data = Record<string | number, unknown>

const plans = [
  ...readdirSync(join(ROOT, 'test/cases'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `test/cases/${file}`),
  ...['minimal', 'school-fire', 'county-eop', 'hospital-continuity'].map((name) => `examples/${name}/plan.yaml`),
  'examples/chemical-works/tank-farm.plan.yaml',
  'examples/city-flood/registry.yaml',
].map((file) => parse(readFileSync(join(ROOT, file), 'utf8')) as Data & { kind: DocumentKind })

const PROFILE = {
  id: 'office',
  title: '本局要求',
  extends: 'cn-government',
  requirements: [
    {
      id: 'one',
      title: { zh: '值班', en: 'duty' },
      source: { document: '本局规定', clause: '第三条', binding: 'local' },
      applies: { types: ['special'], words: { in: 'title', any: ['防汛'] } },
      satisfiedBy: ['actors.dutyPhone'],
      severity: 'warning',
    },
  ],
}
const DRILL = { kind: 'drill', id: 'd', title: '演练', plan: 'p', design: {}, record: {} }
const CONFIG = { rules: { 'measure-lead': 'off' }, overrides: [{ files: ['a/'], profiles: ['core'] }], maxWarnings: 3 }

/** What stands in place of something that was right. */
const ODD: readonly unknown[] = [
  null,
  '',
  ' ',
  'x',
  '2026-13-01',
  0,
  -1,
  1.5,
  1e9,
  Number.NaN,
  true,
  [],
  [[]],
  {},
  { x: 1 },
]
const KEYS = ['constructor', 'toString', 'text', 'id', 'extra', 'items']

/** Every object and list of the data with one of its keys. */
function places(data: unknown): [Data, string | number][] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => [[data as Data, key], ...places(value)] as [Data, string][])
}

it('says what the complete validator says, for sound data and for data changed in one place', () => {
  const chance = random(7)
  const differing: string[] = []
  let refused = 0
  const documents = [...plans, DRILL as (typeof plans)[number]].map((data) => ({
    kind: data.kind,
    data: data as object,
  }))
  const settings = [
    { kind: 'config' as const, data: CONFIG },
    { kind: 'profile' as const, data: PROFILE },
  ]
  for (const { kind, data } of [...documents, ...settings]) {
    for (const [owner, key] of chance.shuffle(places(data)).slice(0, 60)) {
      const before = owner[key]
      const changes = [...chance.shuffle(ODD).slice(0, 3), [before], { text: before }]
      const check = (what: string): void => {
        const answer = complete[kind](data)
        if (!answer) refused++
        if (accepts(kind, data) !== answer) differing.push(`${kind} ${what}`)
        const faults = faultsOf(kind, data).map(faultText).sort()
        if (faults.join('\n') !== errorsOf(complete[kind]).join('\n'))
          differing.push(`${kind} ${what}: ${faults.join()} | ${errorsOf(complete[kind]).join()}`)
      }
      for (const change of changes) {
        owner[key] = change
        check(`${key}: ${JSON.stringify(change)}`)
      }
      owner[key] = before
      if (Array.isArray(owner)) continue
      delete owner[key]
      check(`without ${key}`)
      owner[key] = before
      const added = KEYS[chance.below(KEYS.length)] ?? ''
      if (Object.hasOwn(owner, added)) continue
      owner[added] = ODD[chance.below(ODD.length)]
      check(`with ${added}`)
      delete owner[added]
    }
    expect(accepts(kind, data), kind).toBe(complete[kind](data))
  }
  expect(differing).toEqual([])
  expect(refused).toBeGreaterThan(2000)
}, 120_000)

it('is not built from schemas that say more than it reads', () => {
  const others = { registry: {}, drill: {}, config: {}, profile: {} }
  const schemas = { plan: readSchema('plan'), ...others }
  expect(() => schemasText(schemas)).toThrow(/keyword|title/)
  const of = (node: object) => () => schemasText({ plan: node, ...others })
  expect(of({ type: 'object' })).not.toThrow()
  expect(of({ oneOf: [] })).toThrow('oneOf')
  expect(of({ properties: { a: { minLength: 2 } } })).toThrow('minLength')
  expect(of({ items: { $ref: '#/$defs/none' } })).toThrow('none')
})
