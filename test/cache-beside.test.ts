import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MARK, mark } from './cached/kept.ts'
import { cached, lint, named, put } from './cached/run.ts'
import { folderWith, UNDONE, WRONG } from './package/command.ts'
import { plan } from './repository/little.ts'

describe('what stands beside a plan counts', () => {
  const ALL = ['above', 'alone', 'below', 'drill', 'names']
  const registry = (name: string): string =>
    `kind: registry\nid: shared\ntitle: 名录\nlanguage: zh\norganizations:\n  - { name: ${name}, kind: department, dutyPhone: "0000-86000200" }\n`
  const drill = (plan: string, status = 'planned'): string =>
    `kind: drill\nid: d1\ntitle: 演练\nlanguage: zh\nplan: ${plan}\nstatus: ${status}\n`

  function repository(): string {
    const below = named('below', UNDONE)
    return folderWith({
      'above.yaml': named('above', UNDONE),
      'alone.yaml': named('alone', UNDONE),
      'below.yaml': below.replace(/^planSystem: .*$/m, 'planSystem: { parent: above }'),
      'names.yaml': registry('甲局'),
      'drill.yaml': drill('below'),
    })
  }

  /** The plans whose findings come from what is kept, after a change. */
  async function keptAfter(change: (cwd: string) => void): Promise<string[]> {
    const cwd = repository()
    await cached(cwd)
    change(cwd)
    mark(cwd)
    const plain = await lint(cwd, '-f', 'compact')
    const { out } = await cached(cwd, '-f', 'compact')
    expect(out.replaceAll(MARK, '')).toBe(plain.out)
    const lines = out.split('\n').filter((line) => line.includes(MARK))
    return [...new Set(lines.map((line) => line.slice(0, line.indexOf('.yaml'))))].sort()
  }

  it('nothing changed', async () => {
    expect(await keptAfter(() => undefined)).toEqual(ALL)
  })

  it('a registry, for all', async () => {
    expect(await keptAfter((cwd) => put(cwd, 'names.yaml', registry('乙局')))).toEqual([])
    expect(await keptAfter((cwd) => rmSync(join(cwd, 'names.yaml')))).toEqual([])
  })

  it('a plan, for those below it and for its drills', async () => {
    const change = (cwd: string): void => put(cwd, 'above.yaml', named('above', WRONG))
    expect(await keptAfter(change)).toEqual(['alone', 'drill', 'names'])
    const below = (cwd: string): void => put(cwd, 'below.yaml', `${readFileSync(join(cwd, 'below.yaml'), 'utf8')}# x\n`)
    expect(await keptAfter(below)).toEqual(['above', 'alone', 'names'])
  })

  it('a plan that comes or goes, for those that name it', async () => {
    expect(await keptAfter((cwd) => rmSync(join(cwd, 'above.yaml')))).toEqual(['alone', 'drill', 'names'])
    expect(await keptAfter((cwd) => put(cwd, 'new.yaml', named('new', UNDONE)))).toEqual(ALL)
  })

  it('a drill, for its plan', async () => {
    expect(await keptAfter((cwd) => put(cwd, 'drill.yaml', `${drill('below')}# x\n`))).toEqual([
      'above',
      'alone',
      'names',
    ])
    expect(await keptAfter((cwd) => put(cwd, 'more.yaml', drill('alone').replace('d1', 'd2')))).toEqual([
      'above',
      'below',
      'drill',
      'names',
    ])
    expect(await keptAfter((cwd) => put(cwd, 'drill.yaml', drill('below', 'cancelled')))).toEqual([
      'above',
      'alone',
      'names',
    ])
  })
})

describe('what documents are beside each other', () => {
  const twins = (): string =>
    folderWith({ 'a.yaml': named('twin', UNDONE), 'b.yaml': named('twin', WRONG), 'c.yaml': named('alone') })

  it('is judged anew by what is kept of each', async () => {
    const cwd = twins()
    expect((await cached(cwd, '-f', 'compact')).out).toContain('document-id')
    put(cwd, 'b.yaml', named('other', WRONG))
    mark(cwd)
    const { out } = await cached(cwd, '-f', 'compact')
    expect(out.replaceAll(MARK, '')).toBe((await lint(cwd, '-f', 'compact')).out)
    expect(out).not.toContain('document-id')
    expect(out).toContain(`a.yaml:17:10: warning: ${MARK}`)
  })

  it('depends on what is checked together', async () => {
    const cwd = twins()
    for (const paths of [['.'], ['a.yaml'], ['c.yaml'], ['a.yaml', 'b.yaml'], ['.'], ['b.yaml', 'c.yaml']])
      for (const _ of ['first', 'again']) expect(await cached(cwd, ...paths)).toEqual(await lint(cwd, ...paths))
  })

  it('may be ignored by a comment, and a comment may be idle', async () => {
    const cwd = twins()
    put(cwd, 'a.yaml', `# plan-ignore-file document-id: 两份并存\n${named('twin', UNDONE)}`)
    for (const text of [named('twin', WRONG), named('other', WRONG), named('twin', UNDONE)]) {
      put(cwd, 'b.yaml', text)
      for (const _ of ['first', 'again'])
        for (const format of ['json', 'pretty'])
          expect(await cached(cwd, '-f', format)).toEqual(await lint(cwd, '-f', format))
    }
  })

  it('depends on what is checked in a folder with settings of its own, and on those', async () => {
    const top = plan({ id: 'top', type: 'overall' }).replace('[洪涝]', '[洪涝, 森林火灾]')
    const cwd = folderWith({ 'top.yaml': top, 'a.yaml': plan({ id: 'a' }) })
    mkdirSync(join(cwd, 'special'))
    put(cwd, '.planrc.yaml', 'lang: en\n')
    put(cwd, 'special/.planrc.yaml', 'lang: en\n')
    put(cwd, 'special/b.yaml', plan({ id: 'b' }))
    const all = [['.'], ['top.yaml', 'a.yaml'], ['special'], ['.']]
    const told: boolean[] = []
    for (const paths of all)
      for (const _ of ['first', 'again']) {
        const ran = await cached(cwd, ...paths)
        expect(ran).toEqual(await lint(cwd, ...paths))
        told.push(ran.out.includes('hazard-plan'))
      }
    expect(told).toEqual([true, true, false, false, false, false, true, true])
    put(cwd, 'special/b.yaml', 'kind: plan\n: [')
    expect(await cached(cwd)).toEqual(await lint(cwd))
    put(cwd, 'special/.planrc.yaml', 'lang: en\nexclude: [b.yaml]\n')
    const { out } = await cached(cwd)
    expect(out).toBe((await lint(cwd)).out)
    expect(out).toContain('hazard-plan')
  })
})
