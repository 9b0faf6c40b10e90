/** Repositories in folders of others. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRepository } from '../src/lint/repository.ts'
import { forgetTold } from './cached/kept.ts'
import { cached, lint, put } from './cached/run.ts'
import { folderWith, found, phone, plan, printed, REGISTRY } from './repository/little.ts'

const CONFIG = { 'town/.planrc.yaml': 'lang: en\n' }
const leads = (who: string): string => plan({ id: 'own' }).replace('lead: 区政府', `lead: ${who}`)

/** Findings of every rule that has to do with names, as `file:line rule`. */
async function told(cwd: string, named: readonly string[] = ['.']): Promise<string[]> {
  const { files } = JSON.parse(await printed(cwd, named)) as {
    files: { path: string; problems: { rule: string; line: number }[] }[]
  }
  const asked = ['unresolved-reference', 'number-agrees', 'document-id', 'plan-title', 'hazard-plan']
  return files.flatMap(({ path, problems }) =>
    problems.filter(({ rule }) => asked.includes(rule)).map(({ rule, line }) => `${path}:${line} ${rule}`),
  )
}

describe('a registry in a repository within another', () => {
  it('lends it no names', async () => {
    const files = { 'own.yaml': leads('区水务局'), 'town/r.yaml': REGISTRY }
    expect(await told(folderWith(files))).toEqual([])
    expect(await told(folderWith({ ...files, ...CONFIG }))).toEqual(['own.yaml:8 unresolved-reference'])
    expect(await told(folderWith({ ...files, ...CONFIG }), ['own.yaml'])).toEqual(['own.yaml:8 unresolved-reference'])
    const inTown = { 'town/own.yaml': leads('区水务局'), 'town/r.yaml': REGISTRY, ...CONFIG }
    expect(await told(folderWith(inTown))).toEqual([])
  })

  it('says nothing of its numbers, and is not missed when it has errors', async () => {
    const files = {
      'own.yaml': plan({ id: 'own', rest: `${phone('0000-86000001')}  - 区政府\n` }),
      'town/r.yaml': REGISTRY,
      'town/p.yaml': plan({ id: 'p' }),
    }
    expect(await told(folderWith(files))).toEqual(['own.yaml:11 number-agrees'])
    expect(await told(folderWith({ ...files, ...CONFIG }))).toEqual([])
    const faulty = folderWith({ ...CONFIG, 'town/r.yaml': 'kind: registry\n' })
    expect(loadRepository(faulty).unread).toEqual([])
  })

  it('is one of its own by git where the repository around it has no configuration', () => {
    const cwd = folderWith({ 'own.yaml': leads('区水务局'), 'town/r.yaml': REGISTRY, 'town/.git': 'gitdir: ../x\n' })
    expect(loadRepository(cwd).registries).toHaveLength(1)
    rmSync(join(cwd, '.planrc.yaml'))
    expect(loadRepository(cwd).registries).toHaveLength(0)
  })
})

describe('a plan in a repository within another', () => {
  it('may be named, after the plans of this one', () => {
    const cwd = folderWith({
      ...CONFIG,
      'town/a.yaml': plan({ id: 'a' }),
      'z.yaml': plan({ id: 'a' }).replace('a预案', '新预案'),
    })
    const { plan: named, planTitles, planFile } = loadRepository(cwd)
    expect(planTitles.get('a')).toBe('望川区新预案')
    expect(named('a')?.title).toBe('望川区新预案')
    expect(planFile('望川区a预案')).toBe(join(cwd, 'town/a.yaml'))
  })

  it('may have the id of one of this', async () => {
    const files = { 'a.yaml': plan({ id: 'a' }), 'town/a.yaml': plan({ id: 'a' }).replace('a预案', '镇预案') }
    expect(await found(files)).toEqual(['a.yaml:2 document-id → town/a.yaml:2', 'town/a.yaml:2 document-id → a.yaml:2'])
    expect(await found({ ...files, ...CONFIG })).toEqual([])
    expect(await found({ ...files, ...CONFIG }, ['a.yaml'])).toEqual([])
  })
})

describe('what is kept of a repository', () => {
  const overall = plan({ id: 'all', type: 'overall' }).replace('[洪涝]', '[洪涝, 地震]')
  const FILES = {
    'all.yaml': overall,
    'flood.yaml': plan({ id: 'flood' }),
    'town/quake.yaml': plan({ id: 'quake' }).replace('洪涝', '滑坡'),
    ...CONFIG,
  }

  it('hangs on the configuration of one within it, of which nothing is checked', async () => {
    const cwd = folderWith(FILES)
    const some = ['all.yaml', 'flood.yaml']
    for (const exclude of ['', 'exclude: [quake.yaml]\n', '', 'exclude: [other.yaml]\n']) {
      put(cwd, 'town/.planrc.yaml', `lang: en\n${exclude}`)
      // What was told may be told again, and else what was found be taken: neither must be of another time.
      for (const forgets of [false, true]) {
        if (forgets) forgetTold(cwd)
        const kept = await cached(cwd, ...some)
        expect(kept, exclude).toEqual(await lint(cwd, ...some))
        expect(kept.out.includes('hazard-plan'), exclude).toBe(exclude.includes('quake'))
      }
    }
  })

  it('hangs on which of its folders are repositories', async () => {
    const cwd = folderWith({ 'own.yaml': leads('区水务局'), 'town/r.yaml': REGISTRY })
    const isTold = async (): Promise<boolean> => (await cached(cwd, 'own.yaml')).out.includes('unresolved-reference')
    expect(await isTold()).toBe(false)
    put(cwd, 'town/.planrc.yaml', 'lang: en\n')
    expect(await isTold()).toBe(true)
    rmSync(join(cwd, 'town/.planrc.yaml'))
    forgetTold(cwd)
    expect(await isTold()).toBe(false)
  })
})
