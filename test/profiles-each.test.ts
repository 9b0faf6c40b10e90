import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PROFILES, TABLES } from '../src/lint/data.generated.js'
import { profilesFor } from '../src/lint/profiles.ts'
import { holdsContent } from '../src/model/content-path.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import type { Profile, Requirement } from '../src/model/requirement.ts'
import { appliesTo, regionOf } from '../src/model/tables/applies.ts'
import missingSection from '../src/rules/missing-section.ts'
import type { Context, PlanRule } from '../src/rules/rule.ts'
import { bare, without, withPiece, witnesses } from './profiles/witness.ts'

const ALL = Object.values(PROFILES)
const REQUIREMENTS = ALL.flatMap((profile) => profile.requirements.map((requirement) => ({ profile, requirement })))

/** What a plan is held against by itself, and one profile more. */
function held(plan: Plan, more: Profile): Profile[] {
  const own = profilesFor(plan, PROFILES)
  return profilesFor({ ...plan, profiles: [...own.map(({ id }) => id), more.id] }, PROFILES)
}

function asked(plan: Plan, profiles: readonly Profile[]): Requirement[] {
  const region = regionOf(plan, TABLES.divisions)
  return profiles.flatMap(({ requirements }) => requirements.filter(({ applies }) => appliesTo(applies, plan, region)))
}

/** The sources of each finding about a plan. */
function findings(plan: Plan, profiles: readonly Profile[]): string[][] {
  const found: string[][] = []
  const report = Object.assign(
    (_: string, place: { sources?: readonly string[] }) => found.push([...(place.sources ?? [])]),
    {
      skip: () => undefined,
    },
  )
  const region = regionOf(plan, TABLES.divisions)
  const context = { profiles, ...(region ? { region } : {}) } as unknown as Context
  ;(missingSection as PlanRule).check(plan, report as never, context)
  return found
}

const partOf = ({ id, part = id }: Requirement): string => part
const isPieceOf = (one: Requirement, whole: Requirement): boolean => `${partOf(one)}/`.startsWith(`${partOf(whole)}/`)

/** A piece of a plan that satisfies one requirement and not the other. */
function beside(one: Requirement, other: Requirement, plan: Plan): object | undefined {
  return one.satisfiedBy
    .flatMap(witnesses)
    .find((piece) => !other.satisfiedBy.some((path) => holdsContent(withPiece(plan, piece), path)))
}

describe.each(REQUIREMENTS.map((one) => [`${one.profile.id}: ${one.requirement.id}`, one] as const))(
  '%s',
  (_, { profile, requirement }) => {
    const types = requirement.applies?.types ?? profile.default?.types ?? ['special']
    it.each(types)('is the one finding about a plan (%s) that has everything else', (type) => {
      const plan = bare({ ...profile.default, ...requirement.applies }, type)
      const profiles = held(plan, profile)
      const others = asked(plan, profiles).filter((one) => one !== requirement)
      let rest = plan
      for (const one of others) {
        const piece = beside(one, requirement, plan)
        // A piece of the same part cannot always stand without it; then both are one gap.
        if (!piece) expect(isPieceOf(one, requirement), `${one.id} asks for the same as ${requirement.id}`).toBe(true)
        else rest = withPiece(rest, piece)
      }
      const told = findings(rest, profiles)
      expect(told).toHaveLength(1)
      expect(told[0]).toEqual(expect.arrayContaining([...requirement.sources]))
    })
  },
)

it.each(REQUIREMENTS.map(({ requirement }) => [requirement.id, requirement] as const))(
  '%s is satisfied by each of its paths alone',
  (_, { satisfiedBy, applies }) => {
    for (const path of satisfiedBy)
      for (const piece of witnesses(path)) {
        const plan = withPiece(bare(applies, applies?.types?.[0] ?? 'special'), piece)
        expect(holdsContent(plan, path), `${path} by ${JSON.stringify(piece)}`).toBe(true)
      }
  },
)

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url))
const plans = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(join(EXAMPLES, file), 'utf8')) as object)
  .filter((data) => 'kind' in data && data.kind === 'plan')
  .map((data) => normalise<Plan>(data, 'plan'))

describe.each(plans.map((plan) => [plan.id, plan] as const))('%s', (_, plan) => {
  const profiles = profilesFor(plan, PROFILES)
  const list = asked(plan, profiles).filter(({ id }) => plan.notApplicable?.[id] === undefined)

  it('has all that is asked of it', () => {
    expect(list.length).toBeGreaterThan(3)
    expect(findings(plan, profiles)).toEqual([])
  })

  it.each(list.map((one) => [one.id, one] as const))(
    'misses %s when what satisfies it is deleted',
    (__, requirement) => {
      const cited = findings(without(plan, requirement.satisfiedBy), profiles).flat()
      const isTold = requirement.sources.every((source) => cited.includes(source))
      expect(isTold || requirement.severity === 'info', cited.join(' ')).toBe(true)
      expect(cited).not.toEqual([])
    },
  )
})
