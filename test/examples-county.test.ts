/** The county: a repository of plans that agree with each other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintSource, readDocument } from '../src/lint/lint.ts'
import { loadRepository } from '../src/lint/repository.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { phoneNumbers } from '../src/model/phone.ts'
import type { Drill, Plan, Registry } from '../src/model/plan.generated.ts'
import { parentsOf } from '../src/model/repository/plans/above.ts'
import { RULES } from '../src/rules/index.ts'
import { readSource } from '../src/source/read.ts'

const ROOT = join(import.meta.dirname, '..', 'examples', 'county')
const DATE = '2026-11-22'

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && file !== '.planrc.yaml')
  .sort()
const documents = files.map((file) => readDocument(readSource(join(ROOT, file), file)).document)
const plans = documents.filter((document): document is Plan => document?.kind === 'plan')
const drills = documents.filter((document): document is Drill => document?.kind === 'drill')
const registry = documents.find((document): document is Registry => document?.kind === 'registry')
const repository = loadRepository(ROOT)

function planOf(id: string): Plan {
  const found = plans.find((plan) => plan.id === id)
  if (!found) throw new Error(`${id}: no plan`)
  return found
}

describe("the county's plans", () => {
  it('are a whole system: overall, four special, a department, two townships, a village, a school', () => {
    const types = plans.map(({ type }) => type).sort()
    expect(types).toEqual([
      'departmental',
      'overall',
      'special',
      'special',
      'special',
      'special',
      'township',
      'township',
      'unit',
      'village',
    ])
    expect(drills.map(({ status }) => status).sort()).toEqual(['held', 'planned'])
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8').length).toBeGreaterThan(500)
  })

  it.each(files)('%s has no finding by itself', (file) => {
    const source = readSource(join(ROOT, file), file)
    const { problems, skipped } = lintSource(source, {
      date: DATE,
      locale: 'zh',
      rules: RULES,
      settings: {},
      repository,
    })
    expect({ problems, skipped }).toEqual({ problems: [], skipped: [] })
  })

  it('lead up to the overall plan, without a level left out', () => {
    const ways = plans
      .filter(({ type }) => type !== 'overall')
      .map((plan) => [plan.id, parentsOf(plan, repository).map(({ id }) => id)] as const)
    for (const [id, way] of ways) expect(way, id).toContain('luting-overall')
    expect(Object.fromEntries(ways)['zhiwei-village']?.[0]).toBe('songya-town')
    expect(Object.fromEntries(ways)['weiwan-primary']?.[0]).toBe('weiwan-town')
  })

  it('start their levels at the same dead and the same moved', () => {
    const shared = (plan: Plan): object[] =>
      (plan.response?.thresholds ?? [])
        .filter(({ indicator }) => indicator === 'deaths' || indicator === 'resettle')
        .map(({ indicator, mode, atLeast }) => ({ indicator, mode, atLeast }))
        .sort((one, other) => one.indicator.localeCompare(other.indicator))
    const above = shared(planOf('luting-overall'))
    expect(above).toHaveLength(2)
    for (const plan of plans) if (plan.type === 'special') expect(shared(plan), plan.id).toEqual(above)
  })

  it('give a number to one body: to its office too, and to nobody else', () => {
    const owners = new Map<string, Set<string>>()
    const owns = (owner: string, value: string): void => {
      for (const { digits } of phoneNumbers(value)) owners.set(digits, (owners.get(digits) ?? new Set()).add(owner))
    }
    for (const { of, contacts } of registry?.contacts ?? []) for (const { value } of contacts) owns(String(of), value)
    for (const plan of plans)
      for (const { actor } of makeDirectory(plan).bodies) {
        const owner = actor.host ?? (plan.type === 'unit' ? plan.meta?.issuer?.[0] : actor.name)
        if (actor.dutyPhone) owns(String(owner), actor.dutyPhone.value)
      }
    expect(owners.size).toBeGreaterThan(60)
    expect([...owners].filter(([, of]) => of.size > 1).map(([digits, of]) => [digits, ...of])).toEqual([])
  })

  it('of the two townships help each other under one agreement', () => {
    const agreements = ['weiwan-town', 'songya-town'].map((id) =>
      makeDirectory(planOf(id)).bodies.flatMap(({ actor }) =>
        actor.agreement ? [{ name: actor.name, ...actor.agreement }] : [],
      ),
    )
    expect(agreements.map((list) => list.map(({ name }) => name))).toEqual([['松垭镇人民政府'], ['苇湾镇人民政府']])
    const [one, other] = agreements.flat().map(({ name: _, ...agreement }) => agreement)
    expect(one).toEqual(other)
  })

  it('share no sentence: an action stands in one plan only', () => {
    const seen = new Map<string, string>()
    const again: string[] = []
    for (const plan of plans) {
      const texts = [...JSON.stringify(plan.measures).matchAll(/"do":"([^"]{8,})"/g)].map(([, text = '']) => text)
      for (const text of texts) {
        if (seen.has(text)) again.push(`${plan.id}, ${seen.get(text)}: ${text}`)
        seen.set(text, plan.id)
      }
    }
    expect(again).toEqual([])
  })
})
