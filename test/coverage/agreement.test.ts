/** `plan coverage` and the rule `missing-section` are of one mind. */
import { describe, expect, it } from 'vitest'
import { cover } from '../../src/lint/coverage/cover.ts'
import { PROFILES } from '../../src/lint/data.generated.js'
import { lintSource } from '../../src/lint/lint.ts'
import { EMPTY_REPOSITORY } from '../../src/lint/repository.ts'
import { holdsContent } from '../../src/model/content-path.ts'
import type { Plan } from '../../src/model/plan.generated.ts'
import { partOf } from '../../src/model/required/judge.ts'
import { placesAt } from '../../src/model/required/places.ts'
import missingSection from '../../src/rules/missing-section.ts'
import { parseSource } from '../../src/source/source.ts'
import { allParts, covered, exampleInputs, input } from './inputs.ts'

const REQUIREMENTS = Object.values(PROFILES).flatMap((profile) => profile.requirements)
const PLANS = exampleInputs().filter(({ document }) => document.kind === 'plan')
/** Without these it is no plan at all. */
const NEEDED = ['kind', 'id', 'title', 'language', 'type', 'scenario', 'actors', 'measures', 'goals']

function told(path: string, text: string) {
  const { problems, skipped } = lintSource(parseSource(path, new TextEncoder().encode(text)), {
    date: '2026-11-22',
    locale: 'en',
    rules: [missingSection],
    settings: {},
    repository: EMPTY_REPOSITORY,
  })
  return { messages: problems.map(({ message }) => message), skipped }
}

/** What coverage calls missing is what the rule tells, and nothing else. */
function agree(path: string, data: unknown): number {
  const text = JSON.stringify(data)
  const { messages, skipped } = told(path, text)
  const cells = allParts(cover([input(path, text)], { locale: 'en', onlyProfiles: true })).flatMap(({ rows }) =>
    rows.flatMap(({ id, title, cells: [cell] }) => (cell ? [{ id, title, state: cell.state }] : [])),
  )
  const missing = cells.filter(({ state }) => state === 'missing')
  const partById = new Map(REQUIREMENTS.map((requirement) => [requirement.id, partOf(requirement)]))
  const named = missing.filter(({ title }) => messages.some((message) => message.includes(title)))
  const unnamed = missing.filter(({ id }) => {
    const part = partById.get(id) ?? id
    return !named.some((one) => `${part}/`.startsWith(`${partById.get(one.id)}/`))
  })
  expect(unnamed, path).toEqual([])
  const unfounded = messages.filter((message) => !missing.some(({ title }) => message.includes(title)))
  expect(unfounded, path).toEqual([])
  const undecided = cells.filter(({ state }) => state === 'undecided').length
  expect(skipped.length > 0, path).toBe(undecided > 0)
  if (undecided > 0) expect(skipped[0]?.reason).toContain(` ${undecided} `)
  return missing.length
}

describe('coverage and missing-section', () => {
  it('look at the same examples', () => expect(PLANS.length).toBeGreaterThanOrEqual(8))

  it.each(PLANS.map((plan) => [plan.source.path, plan] as const))(
    'agree on %s, whole and without any of its parts',
    (...[path, { source }]) => {
      const data = source.data as Record<string, unknown>
      expect(agree(path, data)).toBe(0)
      let missing = 0
      for (const key of Object.keys(data).filter((key) => !NEEDED.includes(key)))
        missing += agree(
          `${path} without ${key}`,
          Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)),
        )
      const bare = Object.fromEntries(Object.entries(data).filter(([key]) => NEEDED.includes(key)))
      missing += agree(`${path} bare`, { ...bare, goals: [], measures: [] })
      expect(missing).toBeGreaterThan(0)
    },
  )

  it.each(PLANS.map((plan) => [plan.source.path, plan] as const))(
    'find in %s what stands there, at its line',
    (...[, one]) => {
      const plan = one.document as Plan
      for (const path of REQUIREMENTS.flatMap((requirement) => requirement.satisfiedBy))
        expect([path, placesAt(plan, path).length > 0]).toEqual([path, holdsContent(plan, path)])
      const lines = one.source.text.split('\n')
      const places = allParts(covered([one])).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.places)),
      )
      expect(places.length).toBeGreaterThan(10)
      for (const { pointer, line, words } of places) {
        const steps = pointer.split('/').slice(1)
        const at = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], plan)
        expect(at, pointer).toBeDefined()
        const key = steps.findLast((step) => !/^\d+$/.test(step)) ?? ''
        // An item of a list stands where it begins, a value at its key, a short form at its text.
        const here = lines[line - 1] ?? ''
        if (typeof at === 'string' && steps.at(-1) === key)
          expect(here.includes(key) || here.includes(at.slice(0, 3)), `${pointer}: ${here}`).toBe(true)
        expect(words).not.toMatch(/undefined|\[object/)
      }
    },
  )
})
