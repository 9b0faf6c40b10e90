import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CANDIDATES_PAGE, type Candidate, faultsOf, mainAnswer, readCandidates } from '../src/build/candidates.ts'
import { candidatesText } from '../src/build/candidates-page.ts'
import { readData } from '../src/build/data.ts'
import { RULES } from '../src/rules/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const all = readCandidates(ROOT)
const { candidates, planned } = all
const KNOWN = {
  rules: new Set(RULES.map(({ id }) => id)),
  requirements: new Set(
    Object.values(readData(ROOT).profiles).flatMap(({ id, requirements }) =>
      requirements.map((requirement) => `${id}/${requirement.id}`),
    ),
  ),
}

/** How many candidates each group has, and how their numbers are written. */
const GROUPS: readonly [string, number, number][] = [
  ['L', 170, 3],
  ['DOC-', 18, 2],
  ['SCN-', 14, 2],
  ['TRG-', 13, 2],
  ['ACT-', 20, 2],
  ['MEA-', 23, 2],
  ['GOL-', 6, 2],
  ['DEC-', 4, 2],
  ['RES-', 14, 2],
  ['COM-', 13, 2],
  ['DRL-', 15, 2],
  ['SIM-', 10, 2],
  ['USE-', 8, 2],
  ['SEC-', 4, 2],
  ['I18N-', 3, 2],
]

describe('proposed checks', () => {
  it('stand in the table, each of the 335 once', () => {
    const wanted = GROUPS.flatMap(([prefix, count, digits]) =>
      Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(digits, '0')}`),
    )
    expect(wanted).toHaveLength(335)
    expect(candidates.map(({ id }) => id).sort()).toEqual(wanted.sort())
  })

  it('name rules, requirements and fields that exist, or that are planned and named', () => {
    expect(faultsOf(all, KNOWN)).toEqual([])
  })

  it('each have an answer, and say what they ask in words of their own', () => {
    for (const candidate of candidates) expect(() => mainAnswer(candidate), candidate.id).not.toThrow()
    const asked = candidates.map(({ asks }) => asks)
    for (const ask of asked) expect(ask.length, ask).toBeLessThanOrEqual(110)
  })

  it('that are no rule yet have a reason of a sentence', () => {
    for (const { id, undecidable, later } of candidates)
      for (const reason of [undecidable, later]) if (reason !== undefined) expect(reason, id).toMatch(/^[A-Z].{40,}\.$/)
  })

  it('plan nothing twice', () => {
    for (const names of [planned.rules, planned.requirements]) expect(names).toEqual([...new Set(names)].sort())
  })

  it('are printed on a page of their own', () => {
    expect(readFileSync(join(ROOT, CANDIDATES_PAGE), 'utf8'), 'run `npm run docs`').toBe(candidatesText(all))
  })
})

describe('the checks of the table', () => {
  const row = (more: Partial<Candidate>): Candidate => ({
    id: 'X',
    asks: 'x',
    rule: [],
    profile: [],
    schema: [],
    ...more,
  })
  const faults = (candidate: Candidate, rules: string[] = []): string[] =>
    faultsOf({ candidates: [candidate], planned: { rules, requirements: [] } }, KNOWN)

  it('find names that are none', () => {
    expect(faults(row({ rule: ['level-triger'] }))).toEqual(['X: no rule level-triger'])
    expect(faults(row({ profile: ['core/element-x'] }))).toEqual(['X: no requirement core/element-x'])
    expect(faults(row({ profile: ['core/elephant-*'] }))).toEqual(['X: no requirement core/elephant-*'])
    expect(faults(row({ schema: ['plan.colour'] }))).toEqual(['X: no field plan.colour'])
    expect(faults(row({ schema: ['warningLevel.colour'], profile: ['core/element-*'] }))).toEqual([])
  })

  it('find what is planned and there, or planned and not asked for', () => {
    expect(faults(row({ rule: ['level-trigger'] }), ['level-trigger'])).toHaveLength(1)
    expect(faults(row({ rule: ['level-trigger'] }), ['other'])).toEqual(['planned: no row names other'])
    expect(faults(row({ rule: ['other'] }), ['other'])).toEqual([])
  })

  it('weigh answers: a rule before a reason, a reason before the field that only holds it', () => {
    expect(mainAnswer(row({ rule: ['a'], later: 'b' }))).toBe('rule')
    expect(mainAnswer(row({ schema: ['a'], later: 'b' }))).toBe('later')
    expect(() => mainAnswer(row({}))).toThrow(/X: no answer/)
  })
})
