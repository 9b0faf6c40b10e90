import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../src/lint/data.generated.js'
import { readDocument } from '../src/lint/lint.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { effectiveMeasures } from '../src/model/measures.ts'
import { exampleNumber, phoneNumbers } from '../src/model/phone.ts'
import type { Contact, Plan, Registry } from '../src/model/plan.generated.ts'
import type { ShapeName } from '../src/model/shapes.generated.ts'
import { walk } from '../src/model/walk.ts'
import { parseSource } from '../src/source/source.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const EXAMPLES = join(ROOT, 'examples')

/** The one configuration: it makes the county's folder a repository. */
const CONFIG = join('county', '.planrc.yaml')
const all = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
const files = all.filter((file) => file.endsWith('.yaml') && file !== CONFIG)

function open(file: string): Plan | Registry {
  const { document } = readDocument(parseSource(file, readFileSync(join(EXAMPLES, file))))
  if (!document) throw new Error(`${file} is not valid`)
  return document as Plan | Registry
}

const plans = files.map(open).filter((document): document is Plan => document.kind === 'plan')
const city = open('city-flood/plan.yaml') as Plan

describe('the examples', () => {
  it('have no finding with every rule on, infos included, and no rule that is skipped', () => {
    const env = { ...process.env, PLAN_DATE: '2026-11-22' }
    const args = [join(ROOT, 'bin/plan.js'), 'lint', 'examples', '--format', 'json']
    const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' })
    const run = JSON.parse(stdout) as { files: { path: string; problems: unknown[]; skipped: unknown[] }[] }
    expect(run.files.map(({ path }) => path)).toHaveLength(files.length)
    expect(run.files.flatMap(({ problems }) => problems)).toEqual([])
    expect(run.files.flatMap(({ skipped }) => skipped)).toEqual([])
  })

  it('suppress nothing and switch nothing off', () => {
    expect(all.filter((file) => file.endsWith('.planrc.yaml') || file.endsWith('.planignore'))).toEqual([CONFIG])
    expect(parseSource(CONFIG, readFileSync(join(EXAMPLES, CONFIG))).data).toEqual({ failOn: 'info' })
    for (const file of files) expect(readFileSync(join(EXAMPLES, file), 'utf8')).not.toMatch(/# *plan-(ignore|disable)/)
  })

  it.each(plans.map((plan) => [plan.id, plan] as const))('%s says that it is an example', (_, plan) => {
    expect(plan.meta?.status).toBe('example')
  })

  it.each(plans.map((plan) => [plan.id, plan] as const))('%s: no two measures share an action text', (_, plan) => {
    const texts = effectiveMeasures(plan).flatMap(({ node }) => node.do ?? [])
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it.each(files)('%s: every number is a fictional or a public one', (file) => {
    const document = open(file)
    const real: string[] = []
    walk(document, document.kind as ShapeName, {
      object: (node, shape) => {
        if (shape !== 'contact') return
        for (const number of phoneNumbers((node as unknown as Contact).value)) {
          const isShort = number.digits.length <= 6
          if (!isShort && !exampleNumber(number, TABLES)) real.push(number.written)
        }
      },
    })
    expect(real).toEqual([])
  })

  it('keep the smallest plan small', () => {
    const lines = readFileSync(join(EXAMPLES, 'minimal/plan.yaml'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(120)
  })

  it('have a large one: bodies, levels with numbers, colours, measures, ledger, shelters, evacuation', () => {
    expect(makeDirectory(city).bodies.length).toBeGreaterThanOrEqual(25)
    expect(city.response?.scale).toHaveLength(4)
    for (const level of city.response?.scale ?? [])
      expect(
        city.response?.thresholds?.some((ladder) => ladder.atLeast?.[level] ?? ladder.moreThan?.[level]),
        level,
      ).toBeTruthy()
    expect(new Set(city.warning?.levels?.map((level) => level.colour))).toEqual(
      new Set(['red', 'orange', 'yellow', 'blue']),
    )
    expect(effectiveMeasures(city).length).toBeGreaterThanOrEqual(60)
    expect(city.information?.reports?.length).toBeGreaterThan(3)
    expect(city.resources?.shelters?.length).toBeGreaterThan(3)
    expect(city.resources?.evacuations?.length).toBeGreaterThan(3)
    const columns = [
      'name',
      'supplier',
      'spec',
      'model',
      'use',
      'standard',
      'unit',
      'yearlyCapacity',
      'dailyOutput',
      'highestStock',
      'shippingPoint',
      'location',
      'keeper',
    ]
    for (const column of columns)
      expect(
        city.resources?.supplies?.some((line) => column in line),
        column,
      ).toBe(true)
  })

  it('have a works: accident reports within the legal hour, drills each half year, a comprehensive and an on-site plan', () => {
    const works = open('chemical-works/plan.yaml') as Plan
    const site = open('chemical-works/tank-farm.plan.yaml') as Plan
    expect([works.type, site.type]).toEqual(['comprehensive', 'onSite'])
    expect(site.planSystem?.parent?.map(({ title }) => title)).toEqual([works.id])
    expect(works.planSystem?.children?.map(({ title }) => title)).toContain(site.id)
    const toAuthority = works.information?.reports?.find(({ to }) => to?.includes('泊浦区应急管理局'))
    expect(toAuthority).toMatchObject({ from: ['总指挥'], within: '1h', since: 'received' })
    for (const plan of [works, site]) {
      expect(plan.drills?.filter(({ every }) => every === '3mo' || every === '6mo').length).toBeGreaterThanOrEqual(3)
      expect(plan.maintenance?.reviewEvery).toBe('3y')
    }
    const grades = new Set(works.scenario.grades?.map(({ label }) => label))
    for (const { label } of works.response?.levels ?? []) expect(grades).not.toContain(label)
    const acting = (site.playbooks ?? []).flatMap(({ steps = [] }) => steps.flatMap(({ by = [] }) => by))
    expect(new Set(acting).size).toBeGreaterThanOrEqual(6)
    expect(site.annexes?.map(({ view }) => view)).toContain('cards')
  })

  it('keep the village plan on one page', () => {
    const lines = readFileSync(join(EXAMPLES, 'village-rainstorm/plan.yaml'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(95)
  })

  it('have one that starts itself: who acts without orders, counted from the event, and by when', () => {
    const quake = open('county-earthquake/plan.yaml') as Plan
    const measures = effectiveMeasures(quake).map(({ measure }) => measure)
    const bodies = makeDirectory(quake).bodies.map(({ actor }) => actor)
    expect(bodies.length).toBeGreaterThanOrEqual(30)
    expect(bodies.filter(({ kind }) => kind === 'group')).toHaveLength(quake.response?.siteCommand?.groups?.length ?? 0)
    const alone = measures.filter(({ since, when }) => since === 'occurred' && when?.class === 'strong-shaking')
    expect(alone.length).toBeGreaterThanOrEqual(15)
    const response = measures.filter(({ phase }) => phase === 'response')
    expect(response.filter(({ within, every }) => !within && !every)).toEqual([])
    // A group exists only where a field command is set up: what is done at every level is led by somebody who is there.
    const groups = bodies.flatMap(({ kind, name }) => (kind === 'group' ? [name] : []))
    const led = response.filter(({ lead = [], levels }) => !levels && lead.some((one) => groups.includes(String(one))))
    expect(led.map(({ title }) => title)).toEqual([])
  })

  it.each(['county-earthquake', 'village-rainstorm'])('%s promises no thing twice', (folder) => {
    const plan = open(`${folder}/plan.yaml`) as Plan
    const held = new Map<string, number>()
    const add = (name: string, quantity: unknown) => held.set(name, (held.get(name) ?? 0) + Number(quantity ?? 0))
    for (const { name, quantity } of plan.resources?.supplies ?? []) add(name, quantity)
    for (const { actor } of makeDirectory(plan).bodies)
      for (const { name, quantity } of actor.equipment ?? []) add(name, quantity)
    for (const { measure } of effectiveMeasures(plan))
      for (const { resource, quantity } of measure.needs ?? []) if (resource) add(resource, -Number(quantity ?? 0))
    expect([...held].filter(([, left]) => left < 0)).toEqual([])
  })

  it.each(['county-earthquake', 'village-rainstorm'])('%s has room in its shelters, and two ways to each', (folder) => {
    const { shelters = [], evacuations = [] } = (open(`${folder}/plan.yaml`) as Plan).resources ?? {}
    const room = new Map(shelters.map(({ id, capacity }) => [id ?? '', capacity ?? 0]))
    const coming = new Map<string, number>()
    for (const { shelter = [], people = 0, route, backupRoute } of evacuations) {
      expect(shelter.reduce((sum, id) => sum + (room.get(id) ?? 0), 0)).toBeGreaterThanOrEqual(people)
      if (shelter.length === 1) coming.set(shelter[0] ?? '', (coming.get(shelter[0] ?? '') ?? 0) + people)
      expect(backupRoute).not.toBe(route)
    }
    for (const [id, people] of coming) expect(room.get(id) ?? 0, id).toBeGreaterThanOrEqual(people)
  })

  it('each come with a short text that says what they show', () => {
    for (const folder of [
      'city-flood',
      'county-earthquake',
      'village-rainstorm',
      'school-fire',
      'minimal',
      'county-eop',
      'hospital-continuity',
      'chemical-works',
    ])
      expect(readFileSync(join(EXAMPLES, folder, 'README.md'), 'utf8').length).toBeGreaterThan(100)
  })
})
