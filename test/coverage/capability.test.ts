/** The index of capability: every indicator has a decision, and every piece of evidence can be given. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileCapability } from '../../src/build/capability.ts'
import { CAPABILITY } from '../../src/lint/coverage/capability.generated.js'
import { contentPathFault, parseContentPath } from '../../src/model/content-path.ts'
import { EVIDENCE_KINDS } from '../../src/model/required/capability.ts'
import { placesAt } from '../../src/model/required/places.ts'
import type { Source } from '../../src/model/requirement.ts'
import type { Field, Shape } from '../../src/model/shape.ts'
import { SHAPES, type ShapeName } from '../../src/model/shapes.generated.ts'
import { covered, exampleInputs, input, smallPlan } from './inputs.ts'

const INDICATORS = CAPABILITY.groups.flatMap((group) => group.indicators)
const PATHS = INDICATORS.flatMap(({ id, evidence }) =>
  evidence.flatMap((one) => EVIDENCE_KINDS.flatMap((kind) => (one[kind] ?? []).map((path) => ({ id, kind, path })))),
)

/** A document in which exactly what a path asks for stands. */
function witness(kind: (typeof EVIDENCE_KINDS)[number], path: string): { kind: string } {
  const root: Record<string, unknown> = kind === 'plan' ? { kind, actors: [], measures: [] } : { kind }
  let at = root
  let shape: Shape | undefined = SHAPES[kind as ShapeName]
  for (const { key, tests } of parseContentPath(path)) {
    const field: Field | undefined = shape?.fields[key]
    const inner: Record<string, unknown> = {}
    for (const test of tests) inner[test.key] = test.values[0]
    const isObject: boolean = field?.kind === 'object'
    const value = isObject ? inner : 'x'
    at[key] = field?.list ? [value] : value
    shape = isObject ? SHAPES[field?.def as ShapeName] : undefined
    if (isObject) at = inner
  }
  at.text ??= 'x'
  return root as { kind: string }
}

describe('the index', () => {
  it('has 18 first-level and 67 second-level indicators, each with evidence, what is unseen, and whom to ask', () => {
    expect(CAPABILITY.groups).toHaveLength(18)
    expect(INDICATORS).toHaveLength(67)
    for (const { id, title, evidence, unseen, ask } of INDICATORS) {
      expect(evidence.length, id).toBeGreaterThan(0)
      for (const text of [title, unseen, ask, ...evidence.map(({ what }) => what)])
        for (const words of [text.zh, text.en]) expect(words.trim(), id).not.toBe('')
      for (const text of [title, unseen, ask]) expect(text.en, id).not.toMatch(/[\u4e00-\u9fff]/)
    }
    const titles = INDICATORS.map(({ title }) => title.zh)
    expect(new Set(titles).size).toBe(67)
    expect([titles[0], titles[66]]).toEqual(['国家法律法规的执行', '地方人民政府预案体系'])
  })

  it('points only at fields that exist, and nothing is evidence that cannot be written', () => {
    expect(PATHS.length).toBeGreaterThan(200)
    for (const { id, kind, path } of PATHS) {
      expect([id, path, contentPathFault(path, SHAPES, kind)]).toEqual([id, path, undefined])
      expect([id, path, placesAt(witness(kind, path), path).length]).toEqual([id, path, 1])
    }
  })

  it('is refused with a misspelt field, an unknown source, or a text that a comma cut', () => {
    const text = readFileSync('schemas/capability.yaml', 'utf8')
    const sources = { 'S-A01': {} as Source }
    const compile = (from: string, to: string) => () => compileCapability(parse(text.replace(from, to)), sources)
    expect(compile('x', 'x')).not.toThrow()
    expect(compile('[scenario.hazards.place]', '[scenario.hazards.plaec]')).toThrow(
      /hazard-identification: .*did you mean place/,
    )
    expect(compile('source: S-A01', 'source: S-A99')).toThrow('S-A99: is not in the register')
    expect(compile('en: Training needs }', 'en: Training, needs }')).toThrow('unknown key needs')
    expect(compile('id: training-needs', 'id: training-programme')).toThrow('given twice')
  })
})

describe('the documents of the examples', () => {
  const { capability, documents } = covered(exampleInputs())
  const found = new Map(capability?.groups.flatMap(({ indicators }) => indicators).map((one) => [one.id, one]))

  it('are all witnesses', () => {
    const codes = documents.map(({ code }) => code)
    expect(codes).toContain('R1')
    expect(codes).toContain('D1')
    const seen = [...found.values()].flatMap(({ evidence }) =>
      evidence.flatMap((one) => one.documents.map(({ code }) => code)),
    )
    expect(codes.filter((code) => !seen.includes(code))).toEqual([])
  })

  it('count what they hold, and nothing twice', () => {
    for (const { evidence, state } of found.values()) {
      for (const { count, documents } of evidence)
        expect(count).toBe(documents.reduce((sum, one) => sum + one.count, 0))
      const held = evidence.filter(({ count }) => count > 0).length
      if (state !== 'ask') expect(state).toBe(held === 0 ? 'none' : held === evidence.length ? 'all' : 'some')
    }
    const drills = documents.filter(({ kind }) => kind === 'drill').length
    expect(found.get('drill-programme')?.evidence[2]?.count).toBe(drills)
    const overall = documents.filter(({ type }) => type === 'Overall plan').length
    expect(found.get('plan-system')?.evidence[0]?.count).toBe(overall)
  })
})

describe('what is evidence', () => {
  const state = (text: string, id: string) => {
    const { capability } = covered([input('a.yaml', text)])
    const one = capability?.groups.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id)
    return [one?.state, one?.evidence.map(({ count }) => count)]
  }

  it.each([
    [
      'a law of the country is none of the place',
      'local-law',
      'basis: [{ title: 中华人民共和国防洪法, kind: law }]',
      'none',
      [0],
    ],
    [
      'a text that names the place is one',
      'local-law',
      'basis: [{ title: 望川县防汛办法, kind: guidance }]',
      'all',
      [1],
    ],
    [
      'a plan of the place is no regulation',
      'local-law',
      'basis: [{ title: 望川县总体应急预案, kind: plan }]',
      'none',
      [0],
    ],
    [
      'a spare generator is no backup centre',
      'backup-centre',
      'resources: { facilities: [{ name: Backup generator }] }',
      'none',
      [0],
    ],
    ['an airport is no international cooperation', 'international', 'x', 'none', [0]],
    ['one hazard with likelihood and impact is one', 'risk-evaluation', 'x', 'some', [0, 1, 0]],
  ])('%s', (...[, id, more, expected, counts]) => {
    const text = smallPlan(more === 'x' ? '' : more)
      .replace('{ name: 暴雨 }', '{ name: 暴雨, likelihood: 3, impact: 4 }')
      .replace('actors: [', 'actors: [{ name: 望川国际机场, kind: unit }, ')
    expect(state(text, id)).toEqual([expected, counts])
  })
})
