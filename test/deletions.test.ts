import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { suggestionOf, tableOf } from '../src/build/bench-deletions.ts'
import { type Deletion, Examples, sampleOf } from '../src/build/deletions/examples.ts'
import { nodesOf, without } from '../src/build/deletions/nodes.ts'
import { fitOf, mended, readSilences, type Silence, silencesOf, silencesText } from '../src/build/deletions/silences.ts'
import { addedUp, type Tried, triedOf } from '../src/build/deletions/tried.ts'
import { readDocument } from '../src/lint/lint.ts'
import { accepts } from '../src/schema/validate.ts'
import { parseSource } from '../src/source/source.ts'

// Every field is tried once, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SEED = 20_261_122
const MEND = 'run `npm run bench:deletions -- --suggest`'

const examples = new Examples(ROOT)
const rows = readSilences(ROOT)

describe('a node that is missing', () => {
  it('is noticed, or its field stands in the list: one place of every field', () => {
    const tried = triedOf(examples, sampleOf(examples.deletions, SEED))
    expect(tried.size).toBeGreaterThan(500)
    expect(fitOf(rows, tried).uncovered, MEND).toEqual([])
    const silent = rows.filter(({ scope }) => scope === 'silent').map(({ field }) => field)
    expect(
      silent.filter((field) => tried.get(field)?.noticed),
      `noticed after all; ${MEND}`,
    ).toEqual([])
  })

  it('is looked for by every rule: none has something to say already', () => {
    expect(examples.loud).toEqual([])
  })

  it('has a row only where an example has the field', () => {
    const there = new Set(examples.deletions.map(({ field }) => field))
    expect(
      rows.map(({ field }) => field).filter((field) => !there.has(field)),
      MEND,
    ).toEqual([])
  })

  it('has a reason of a sentence', () => {
    for (const { reason } of rows) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
  })

  it('could be left out: the shape is sound without it', () => {
    for (const file of ['examples/minimal/plan.yaml', 'examples/village-rainstorm/plan.yaml']) {
      const { data } = parseSource(file, readFileSync(join(ROOT, file)))
      for (const { path } of nodesOf(data, 'plan'))
        expect(accepts('plan', without(data, path)), path.join('.')).toBe(true)
    }
  })
})

const at = (field: string, part = ''): Deletion => {
  const found = examples.deletions.find((one) => one.field === field && one.path.join('.').includes(part))
  if (!found) throw new Error(`no ${field}`)
  return found
}

describe('trying', () => {
  it('tells which rules speak, in the document or in one that looks into it', () => {
    const deciders = at('responseLevel.decider')
    expect(examples.noticedBy(deciders)).toContain('level-decider')
    expect(examples.isNoticed(deciders)).toBe(true)
    const shared = examples.deletions.filter(({ field }) => field === 'registry.indicators')
    expect(shared.flatMap((deletion) => examples.noticedBy(deletion))).toContain('unresolved-reference')
  })

  it('says nothing of what nothing depends on, and leaves the example as it is', () => {
    expect(examples.noticedBy(at('supply.model'))).toEqual([])
    expect(examples.noticedBy(at('responseLevel.decider'))).toContain('level-decider')
    expect(examples.noticedBy(at('supply.model'))).toEqual([])
  })

  it('counts by field, whoever tried', () => {
    const sample = [at('supply.model'), at('responseLevel.decider')]
    const tried = triedOf(examples, sample)
    expect([...tried]).toEqual([
      ['responseLevel.decider', { deletions: 1, noticed: 1 }],
      ['supply.model', { deletions: 1, noticed: 0 }],
    ])
    expect(addedUp([tried, tried]).get('responseLevel.decider')).toEqual({ deletions: 2, noticed: 2 })
  })

  it('takes one place of every field for a sample, the same for a seed', () => {
    const sample = sampleOf(examples.deletions, 1)
    const fields = sample.map(({ field }) => field)
    expect(new Set(fields)).toEqual(new Set(examples.deletions.map(({ field }) => field)))
    expect(fields).toHaveLength(new Set(fields).size)
    expect(sampleOf(examples.deletions, 1)).toEqual(sample)
    expect(sampleOf(examples.deletions, 2)).not.toEqual(sample)
  })
})

const PLAN = `kind: plan
id: small
title: 小预案
language: zh
type: special
scenario: {}
actors:
  - 指挥部
  - { name: 办公室, duties: [值班, 报告], members: [{ name: 值班组, headcount: 3 }] }
measures:
  - { do: 报告, levels: I }
goals: []
planSystem: { parent: { title: 市预案, number: "1", year: 2024 } }
response:
  thresholds: [{ indicator: 水位, atLeast: { I: 3, II: 2 } }]
  termination: [水退, 人回]
`

describe('nodes', () => {
  const source = parseSource('small.yaml', new TextEncoder().encode(PLAN))
  const long = readDocument(source).document
  const raw: unknown = parse(PLAN)
  const nodes = nodesOf(raw, 'plan')
  const named = (field: string) => nodes.filter((node) => node.field === field)

  it('are keys, items and entries, but not what the shape demands, nor the only item of a list', () => {
    expect(named('plan.title')).toEqual([])
    expect(named('plan.actors')).toEqual([])
    expect(named('plan.actors[]').map(({ path }) => path)).toEqual([
      ['actors', 0],
      ['actors', 1],
    ])
    expect(named('plan.measures[]')).toEqual([])
    expect(named('ladder.atLeast[]').map(({ path }) => path.at(-1))).toEqual(['I', 'II'])
    expect(named('measure.do')).toHaveLength(1)
  })

  it('of a member are those of a body', () => {
    expect(named('actor.headcount').map(({ path }) => path)).toEqual([['actors', 1, 'members', 0, 'headcount']])
  })

  it('are found in the long form, too', () => {
    expect(named('duties.general[]').map((node) => node.long)).toEqual([
      ['actors', 1, 'duties', 'general', 0],
      ['actors', 1, 'duties', 'general', 1],
    ])
    for (const { path, long: way } of nodes) {
      const { document } = readDocument({ ...source, data: without(raw, path) })
      expect(without(long, way), path.join('.')).toEqual(document)
    }
  })

  it('go alone: the rest keeps its order and its identity', () => {
    const data = { a: [1, 2, 3], b: { c: 1, d: 2 } }
    expect(without(data, ['a', 1])).toEqual({ a: [1, 3], b: { c: 1, d: 2 } })
    expect(without(data, ['a', 1]).b).toBe(data.b)
    expect(without(data, ['b', 'c'])).toEqual({ a: [1, 2, 3], b: { d: 2 } })
    expect(data).toEqual({ a: [1, 2, 3], b: { c: 1, d: 2 } })
  })
})

describe('the list', () => {
  const row = (field: string, scope: Silence['scope']): Silence => ({ field, scope, reason: 'Because.' })
  const tried = new Map<string, Tried>([
    ['a.all', { deletions: 2, noticed: 2 }],
    ['a.some', { deletions: 2, noticed: 1 }],
    ['a.none', { deletions: 2, noticed: 0 }],
  ])

  it('fits when it has a row for what is not noticed, and no other', () => {
    const fit = fitOf([row('a.some', 'partly'), row('a.none', 'silent')], tried)
    expect(fit).toEqual({ uncovered: [], obsolete: [], misplaced: [] })
    expect(suggestionOf(fit, tried)).toBe('')
  })

  it('is told what it lacks, what covers nothing, and what stands in the wrong place', () => {
    expect(suggestionOf(fitOf([], tried), tried)).toBe(
      `Needs a row under silent:
  a.none                        0 of 2 noticed
Needs a row under partly:
  a.some                        1 of 2 noticed`,
    )
    const wrong = ['a.all', 'a.some', 'a.gone'].map((field) => row(field, 'silent'))
    expect(suggestionOf(fitOf([...wrong, row('a.none', 'partly')], tried), tried)).toBe(
      `Move from silent to partly:
  a.some                        1 of 2 noticed
Move from partly to silent:
  a.none                        0 of 2 noticed
Take off, it covers nothing:
  a.all                         2 of 2 noticed
  a.gone                        0 of 0 noticed`,
    )
  })

  it('is mended: what is no longer true goes or moves, what lacks a row still lacks it', () => {
    const wrong = [row('a.all', 'silent'), row('a.some', 'silent'), row('a.gone', 'partly')]
    expect(mended(wrong, tried)).toEqual([row('a.some', 'partly')])
  })

  it('reads as it is written', () => {
    expect(parse(silencesText(rows)).flatMap(silencesOf)).toEqual(rows)
    const many = Array.from({ length: 60 }, (_, count) => row(`shape.key${count}`, 'silent'))
    const text = silencesText(many)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(
      new Set(
        parse(text)
          .flatMap(silencesOf)
          .map(({ field }: Silence) => field),
      ),
    ).toEqual(new Set(many.map(({ field }) => field)))
    expect(readFileSync(join(ROOT, 'test/deletions.yaml'), 'utf8')).toContain(`\n\n${silencesText(rows)}`)
  })

  it('says which group is wrong', () => {
    expect(() => silencesOf({ reason: 'Because.' })).toThrow(/^Because.: no fields/)
    expect(() => silencesOf({ reason: 'Because.', never: {} })).toThrow(/unknown key never/)
    expect(() => silencesOf({ reason: 'Because.', silent: { a: [] } })).toThrow(/^Because. a: a text expected/)
  })

  it('is printed with the counts of every field', () => {
    expect(tableOf(tried)).toMatch(/^a\.some +2 +1 +1$/m)
    expect(tableOf(tried)).toMatch(/^3 fields +6 +3 +3$/m)
  })
})
