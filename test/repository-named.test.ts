/** Plans that are named by their title in 《》, and plans above that have errors of format. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programmeOf } from '../src/drill/calendar/programme.ts'
import { statusOf } from '../src/drill/status/status.ts'
import { answering } from '../src/lint/cache/facts.ts'
import { DRILLS, NAMED, PLAN } from '../src/lint/cache/uses.ts'
import { loadRepository } from '../src/lint/repository.ts'
import { makeDirectory } from '../src/model/directory.ts'
import type { Drill } from '../src/model/plan.generated.ts'
import { parentsOf } from '../src/model/repository/plans/above.ts'
import { folderWith, printed } from './repository/little.ts'

const UPPER = `kind: plan
id: upper
title: 望川区防汛应急预案
language: zh
type: special
scenario: 洪水
actors: [区水务局]
goals: [无人伤亡]
measures: [{ do: 撤离, lead: 区水务局 }]
`
const LOWER = `kind: plan
id: lower
title: 青溪镇防汛应急预案
language: zh
type: township
planSystem: { parent: 《望川区防汛应急预案》 }
scenario: 洪水
actors: [镇政府]
goals: [无人伤亡]
measures:
  - { do: 撤离, lead: 镇政府, support: [区水务局] }
  - { do: 清点, lead: 镇政府, hazards: [滑坡] }
`
const DRILL = `kind: drill
id: night
title: 夜间演练
language: zh
plan: 《望川区防汛应急预案》
status: planned
start: '2026-12-05T09:00'
events: [{ id: e-1, expected: [{ measure: gone, do: 疏散 }] }]
`

interface Told {
  files: {
    path: string
    problems: { rule: string; line: number; message: string }[]
    skipped: { rule: string; reason: string }[]
  }[]
}

async function told(cwd: string, file: string, rule = 'unresolved-reference') {
  const { files } = JSON.parse(await printed(cwd, ['.'])) as Told
  const report = files.find(({ path }) => path === file)
  return {
    problems: report?.problems.filter((one) => one.rule === rule).map(({ line, message }) => `${line} ${message}`),
    skipped: report?.skipped.filter((one) => one.rule === rule).map(({ reason }) => reason),
  }
}

describe('a title in 《》', () => {
  it('means the plan: it lends its names, and is found by rules about drills', async () => {
    const cwd = folderWith({ 'upper.yaml': UPPER, 'lower.yaml': LOWER, 'night.yaml': DRILL })
    expect((await told(cwd, 'lower.yaml')).problems).toEqual(['12 There is no hazard called "滑坡"'])
    const { problems, skipped } = await told(cwd, 'night.yaml', 'drill-measures')
    expect(problems).toHaveLength(1)
    expect(skipped).toEqual([])
  })

  it('links plans and drills wherever they are looked up', () => {
    const cwd = folderWith({ 'upper.yaml': UPPER, 'lower.yaml': LOWER, 'night.yaml': DRILL })
    const repository = loadRepository(cwd)
    expect(repository.planFile('《望川区防汛应急预案》')).toBe(join(cwd, 'upper.yaml'))
    expect(repository.planNames.has('《望川区防汛应急预案》')).toBe(true)
    expect(repository.planNames.has('《望川区抗旱应急预案》')).toBe(false)
    const [upper, lower] = ['upper', 'lower'].flatMap((id) => repository.plan(id) ?? [])
    if (!upper || !lower) throw new Error('not read')
    expect(parentsOf(lower, repository)).toEqual([upper])
    const drills: readonly Drill[] = repository.drillsOf(upper)
    expect(drills.map(({ id }) => id)).toEqual(['night'])
    expect(statusOf([upper], drills, '2026-11-23')[0]?.next).toBe('2026-12-05')
    const plans = [{ plan: upper, directory: makeDirectory(upper) }]
    const { entries } = programmeOf({ plans, drills, frequencies: [], date: '2026-11-23', year: '2026' })
    expect(entries.map(({ title }) => title)).toEqual(['夜间演练'])
  })

  it('is answered for from the cache like the plain one', () => {
    const file = (path: string, fact: readonly [string, string, string, string?]) => ({ path, hash: path, fact })
    const upper = file('upper.yaml', ['plan', 'upper', '望川区防汛应急预案'])
    const night = file('night.yaml', ['drill', 'night', '夜间演练', '《望川区防汛应急预案》'])
    const answer = answering([upper, night])
    for (const kind of [NAMED, PLAN])
      expect(answer(`${kind}《望川区防汛应急预案》`)).toBe(answer(`${kind}望川区防汛应急预案`))
    const asked = DRILLS + JSON.stringify(['upper', '望川区防汛应急预案'])
    expect(answer(asked)).not.toBe(answering([upper])(asked))
  })
})

describe('a plan above that has errors of format', () => {
  const WHY = 'the plan above, "望川区防汛应急预案", has errors of format: which bodies and posts it lists is not known'

  it.each([
    ['a misspelt key', UPPER.replace('goals:', 'gaols:')],
    ['a label that is no type', UPPER.replace('type: special', 'type: 防汛')],
    ['no id', UPPER.replace('id: upper\n', '')],
    ['a bracket that is not closed', UPPER.replace('[区水务局]', '[区水务局')],
  ])('makes nobody unknown below it: %s', async (_, upper) => {
    const cwd = folderWith({ 'upper.yaml': upper, 'lower.yaml': LOWER })
    const hazard = '12 There is no hazard called "滑坡"'
    expect(await told(cwd, 'lower.yaml')).toEqual({ problems: [hazard], skipped: [WHY] })
    writeFileSync(join(cwd, 'upper.yaml'), UPPER.replaceAll('区水务局', '区水利局'))
    const mended = await told(cwd, 'lower.yaml')
    expect(mended).toEqual({ problems: ['11 There is no body or post called "区水务局"', hazard], skipped: [] })
  })

  it('is told two plans below, and not where every name is known', async () => {
    const village = LOWER.replace('lower', 'village').replace('青溪镇', '石桥村').replace('望川区', '青溪镇')
    const broken = UPPER.replace('goals:', 'gaols:')
    const cwd = folderWith({ 'upper.yaml': broken, 'lower.yaml': LOWER, 'village.yaml': village })
    expect((await told(cwd, 'village.yaml')).skipped).toEqual([WHY])
    writeFileSync(join(cwd, 'village.yaml'), village.replace(', support: [区水务局]', ''))
    expect((await told(cwd, 'village.yaml')).skipped).toEqual([])
  })
})
