import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../src/base/problem.ts'
import { readData } from '../src/build/data.ts'
import { lintSource, readDocument } from '../src/lint/lint.ts'
import { profilesFor } from '../src/lint/profiles.ts'
import { EMPTY_REPOSITORY } from '../src/lint/repository.ts'
import { effectiveMeasures } from '../src/model/measures.ts'
import type { Measure, Plan } from '../src/model/plan.generated.ts'
import { isConfirmed, type Requirement } from '../src/model/requirement.ts'
import { RULES } from '../src/rules/index.ts'
import { parseSource } from '../src/source/source.ts'
import { without } from './profiles/witness.ts'

const ROOT = join(import.meta.dirname, '..')
const { profiles, sources } = readData(ROOT)

/** A profile that is guidance or a standard, and the complete plan that is held against it. */
const HELD = [
  ['fema-cpg101', 'county-eop'],
  ['iso22301', 'hospital-continuity'],
] as const

function requirementsOf(profile: string): readonly Requirement[] {
  return profiles[profile]?.requirements ?? []
}

/** A plan of the examples in its long form, every measure by itself with what its groups say. */
function open(example: string): Plan {
  const source = parseSource('plan.yaml', readFileSync(join(ROOT, `examples/${example}/plan.yaml`)))
  const plan = structuredClone(readDocument(source).document) as Plan
  return { ...plan, measures: effectiveMeasures(plan).map(({ measure: { items: _, ...alone } }): Measure => alone) }
}

function lint(plan: object, only?: string): readonly Problem[] {
  const source = parseSource('plan.yaml', new TextEncoder().encode(JSON.stringify(plan)))
  const rules = RULES.filter(({ id }) => only === undefined || id === only)
  const options = { date: '2026-11-22', locale: 'en', settings: {}, repository: EMPTY_REPOSITORY } as const
  return lintSource(source, { ...options, rules }).problems
}

describe.each(HELD)('%s and %s', (profile, example) => {
  const complete = open(example)

  it('is held against it by default, and lacks nothing', () => {
    expect(complete.profiles).toBeUndefined()
    expect(profilesFor(complete, profiles).map(({ id }) => id)).toEqual(['core', profile])
    expect(complete.notApplicable).toBeUndefined()
    expect(lint(complete)).toEqual([])
  })

  it.each(requirementsOf(profile).map((requirement) => [requirement.id, requirement] as const))(
    '%s: without what satisfies it, this is missing and nothing else',
    (_, { title, satisfiedBy, severity, hint, sources: cited }) => {
      const broken = without(complete, satisfiedBy)
      const found = lint(broken, 'missing-section')
      expect(found.map(({ message }) => message)).toEqual([
        `The plan has no part on ${title.en} (${profiles[profile]?.title.en})`,
      ])
      expect(found[0]).toMatchObject({ severity, hint: hint?.en })
      expect(found[0]?.sources).toHaveLength(cited.length)
      expect(found[0]?.sources.every(({ confirmed }) => !confirmed)).toBe(true)
    },
  )

  it('tells one cause once: the missing end by the profile, the missing stand-in by the rule', () => {
    const endless = lint(without(complete, ['response.termination']))
    expect(endless.map(({ rule }) => rule)).toEqual(['missing-section'])
    const alone = without(complete, ['actors.deputies', 'actors.succession'])
    expect(lint(alone, 'decider-deputy').length).toBeGreaterThan(0)
    expect(lint(alone, 'missing-section')).toEqual([])
  })

  it('cites no clause as read word by word, and is never an error', () => {
    for (const { id, severity, sources: cited } of requirementsOf(profile)) {
      expect(severity, id).not.toBe('error')
      for (const source of cited) expect(isConfirmed(sources[source] ?? never(source)), source).toBe(false)
    }
  })
})

describe('the review tests of CPG 101', () => {
  const TESTS = ['ADEQUACY', 'FEASIBILITY', 'ACCEPTABILITY', 'COMPLETENESS', 'COMPLIANCE'].map((test) => `CPG-${test}`)

  it('are the categories of its requirements: each belongs to one', () => {
    const all = requirementsOf('fema-cpg101').map(({ id, sources: cited }) => ({
      id,
      tests: cited.filter((source) => TESTS.includes(source)),
    }))
    expect(all.filter(({ tests }) => tests.length !== 1)).toEqual([])
    expect(new Set(all.flatMap(({ tests }) => tests))).toEqual(new Set(TESTS))
  })
})

describe('which plans are held against what', () => {
  const plan = (type: Plan['type'], country: string): Plan =>
    ({
      ...open('county-eop'),
      type,
      meta: { jurisdiction: { name: 'Kestrel County', country, level: 'county' } },
    }) as Plan
  const held = (type: Plan['type'], country: string): string[] =>
    profilesFor(plan(type, country), profiles).map(({ id }) => id)

  it('CPG 101 for plans of US governments, ISO 22301 for continuity plans anywhere', () => {
    expect(held('overall', 'US')).toEqual(['core', 'fema-cpg101'])
    expect(held('special', 'US')).toEqual(['core', 'fema-cpg101'])
    for (const type of ['township', 'unit', 'fire', 'generic'] as const) expect(held(type, 'US')).toEqual(['core'])
    expect(held('overall', 'CN')).not.toContain('fema-cpg101')
    for (const country of ['US', 'CN', 'GB']) expect(held('continuity', country)).toEqual(['core', 'iso22301'])
  })

  it('an annex for one hazard need not repeat its base plan', () => {
    const annex = {
      ...plan('special', 'US'),
      basis: [],
      drills: [],
      maintenance: {},
      scenario: { cases: [{ title: 'Flood' }] },
    }
    expect(lint(annex, 'missing-section')).toEqual([])
    expect(lint({ ...annex, type: 'overall' }, 'missing-section').length).toBeGreaterThan(3)
  })
})

function never(id: string): never {
  throw new Error(`no source ${id}`)
}
