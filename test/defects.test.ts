import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { parseDocument } from 'yaml'
import { reportOf, sharesOf } from '../src/build/bench-recall.ts'
import { readCandidates } from '../src/build/candidates.ts'
import { parsePlace, wayTo } from '../src/build/defects/place.ts'
import { type Defect, linesOf, planted, readDefects, spread } from '../src/build/defects/plant.ts'
import { Plantation } from '../src/build/defects/plantation.ts'
import { RULES } from '../src/rules/index.ts'
import { accepts } from '../src/schema/validate.ts'

// Every defect copies a whole example, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const defects = readDefects(ROOT)
const { candidates, planned: still } = readCandidates(ROOT)
const plantation = new Plantation(ROOT)

/** Rules in which no defect is planted, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'decider-named': 'the levels of every example say who decides, so that no single edit leaves nobody',
  'hazard-measures': 'every example has measures that hold for all hazards',
  'grade-threshold': 'no example is of an event whose grades the tables give',
  'drill-coverage': 'a drill stands in a file of its own: no single edit of a plan leaves its measures undrilled',
  'drill-overrun': 'it speaks only where nothing is to be improved, which drill-follow-up says of every drill',
  'aid-answered': 'no example has an agreement with a body that issued another example',
  'drill-clash': 'no two plans of the examples drill on one day with a body that both call by name',
  'level-not-grade': 'it asks enterprises only, and no example is of one',
}

describe('seeded defects', () => {
  it('are at least 150, each with an id of its own', () => {
    expect(defects.length).toBeGreaterThanOrEqual(150)
    expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length)
  })

  it('are taken from proposed checks, named defects and review questions', () => {
    const known = new Set(candidates.map(({ id }) => id))
    const isKnown = (id: string): boolean => known.has(id) || /^(DF-(0[1-9]|1\d|2[0-4])|R[EF]-\d\d)$/.test(id)
    expect(
      defects.flatMap(({ id, from }) => from.filter((one) => !isKnown(one)).map((one) => `${id}: ${one}`)),
    ).toEqual([])
    const prefixes = new Set(defects.flatMap(({ from }) => from.map((id) => id.replace(/-?\d+$/, ''))))
    for (const prefix of ['L', 'DF', 'RE']) expect(prefixes).toContain(prefix)
  })

  it('belong to every rule, there or planned', () => {
    const rules = new Set([...RULES.map(({ id }) => id), ...still.rules])
    const named = new Set(defects.map(({ rule }) => rule))
    expect([...named].filter((rule) => !rules.has(rule))).toEqual([])
    expect([...rules].filter((rule) => !named.has(rule) && !(rule in WITHOUT)).sort()).toEqual([])
    expect(Object.keys(WITHOUT).filter((rule) => named.has(rule))).toEqual([])
  })

  it('fit their examples, leave a sound shape, and the place where they are found stands', () => {
    for (const defect of defects) {
      const document = plantation.plant(defect)
      expect(accepts(defect.file, document.toJS()), defect.id).toBe(true)
      expect(document.hasIn(wayTo(document, defect.at)), `${defect.id}: ${defect.at}`).toBe(true)
    }
  })
})

const base: Defect = {
  id: 'x',
  from: ['L055'],
  example: 'minimal',
  file: 'plan',
  edit: { delete: ['response.termination'], set: {}, add: {} },
  rule: 'termination-rule',
  at: 'response',
  also: [],
}

describe('planting', () => {
  it('is found on the right line, and alone', () => {
    expect(plantation.try(base)).toMatchObject({ found: true, exact: true, alone: true, notes: [] })
  })

  it('tells what is not found, on another line, or beside', () => {
    expect(plantation.try({ ...base, rule: 'level-trigger' })).toMatchObject({
      found: false,
      exact: false,
      alone: false,
    })
    const elsewhere = plantation.try({ ...base, at: 'meta.issuer' })
    expect(elsewhere).toMatchObject({ found: true, exact: false, alone: true })
    expect(elsewhere.notes.join()).toMatch(/^line \d+ \(\/response\) instead of \d+$/)
    const edit = { ...base.edit, set: { 'meta.nextReview': '2026-06-10' } }
    expect(plantation.try({ ...base, edit })).toMatchObject({ found: true, alone: false })
    expect(plantation.try({ ...base, edit, also: ['review-date'] })).toMatchObject({ found: true, alone: true })
  })

  it('says which defect no longer fits', () => {
    expect(() => plantation.try({ ...base, edit: { ...base.edit, delete: ['response.end'] } })).toThrow(
      /^x: there is no/,
    )
    expect(() => plantation.try({ ...base, edit: { ...base.edit, add: { title: 'x' } } })).toThrow(
      /^x: title is no list/,
    )
    expect(() => plantation.try({ ...base, at: 'goals[id=none].owner' })).toThrow(/step 2 leads nowhere/)
    expect(() => plantation.try({ ...base, example: 'none' })).toThrow(/examples\/none\/plan.yaml: no such file/)
  })

  it('leaves the example as it is', () => {
    const sound = parseDocument(readFileSync(join(ROOT, 'examples/minimal/plan.yaml'), 'utf8'))
    const before = sound.toString()
    expect(spread(planted(sound, base))).not.toContain('termination')
    expect(sound.toString()).toBe(before)
  })
})

describe('places', () => {
  const text = 'a:\n  - { id: one, items: [{ id: two, to: [x, y] }] }\n  - plain\n'
  const way = (place: string): unknown[] => wayTo(parseDocument(text), place)

  it('name keys, indexes and items, those of groups too', () => {
    expect(way('a[-1]')).toEqual(['a', 1])
    expect(way('a[=plain]')).toEqual(['a', 1])
    expect(way('a[id=two].to[1]')).toEqual(['a', 0, 'items', 0, 'to', 1])
    expect(way('a[to=y]')).toEqual(['a', 0, 'items', 0])
    expect(way('a[id~w].new')).toEqual(['a', 0, 'items', 0, 'new'])
    expect(() => way('a[id=three]')).toThrow(/leads nowhere/)
    expect(() => parsePlace('a[')).toThrow(/cannot be read/)
  })

  it('have the line of their key and of what stands there', () => {
    expect(linesOf('a:\n  b:\n    - c\n', 'a.b')).toEqual([2, 3])
    expect(linesOf('a:\n  b: 1\n', 'a.b')).toEqual([2])
    expect(linesOf(spread(parseDocument('a: [{ b: 1, c: 2 }]\n')), 'a[0].c')).toEqual([3])
  })
})

describe('the report', () => {
  const outcome = (rule: string, found: boolean) => ({
    defect: { ...base, rule },
    found,
    exact: found,
    alone: true,
    notes: found ? [] : ['not found'],
  })

  it('counts by rule, marks what is planned, and tells what went wrong', () => {
    const text = reportOf([outcome('a', true), outcome('a', false), outcome('b', false)], new Set(['a']))
    expect(text).toMatch(/^a +2 +1 +1 +2$/m)
    expect(text).toMatch(/^b +1 +0 +0 +1 {3}\(planned\)$/m)
    expect(text.match(/not found/g)).toHaveLength(1)
    expect(text).toMatch(/^found +33\.3 % {3}at least +98\.0 %$/m)
  })

  it('has enough only above each limit', () => {
    const many = [...Array.from({ length: 98 }, () => outcome('a', true)), outcome('a', false), outcome('a', false)]
    expect(sharesOf(many).found).toEqual({ share: 0.98, isEnough: true })
    expect(sharesOf([...many, outcome('a', false)]).found.isEnough).toBe(false)
  })
})
