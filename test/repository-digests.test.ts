/** How findings across files are shown, held back and made: from digests, in any order, by any number of threads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from '../src/commands/check/threads.ts'
import { readDocument } from '../src/lint/lint.ts'
import { judge } from '../src/lint/together/judge.ts'
import { digestOf } from '../src/model/repository/digest.ts'
import type { Filed } from '../src/model/repository/together.ts'
import { RULES } from '../src/rules/index.ts'
import { parseSource } from '../src/source/source.ts'
import { DATE, folderWith, found, phone, plan, printed, REGISTRY, WORLD } from './repository/little.ts'

describe('what was found beside others', () => {
  const right = plan({ id: 'a', rest: phone('0000-86000001') })
  const wrong = plan({ id: 'b', rest: phone('0000-86000002') })

  it('shows the other file in every format', async () => {
    const cwd = folderWith({ 'one/a.yaml': right, 'two/b.yaml': wrong })
    expect(await printed(cwd, ['one'])).not.toContain('number-agrees')
    for (const format of ['pretty', 'json', 'sarif', 'github'] as const) {
      const all = await printed(cwd, ['.'], { format })
      expect(all, format).toContain('number-agrees')
      expect(all.split('\n').filter((line) => line.includes('two/b.yaml')).length, format).toBeGreaterThan(0)
      expect(all, format).toMatch(/two\/b\.yaml[":\s]/)
    }
  })

  it('may be ignored by a comment, which is idle where nothing is found', async () => {
    const comment = '# plan-ignore-file number-agrees: 待电话核实\n'
    expect(await found({ 'a.yaml': right, 'b.yaml': comment + wrong })).toEqual(['a.yaml:11 number-agrees → b.yaml:12'])
    const idle = folderWith({ 'a.yaml': comment + right, 'sub/b.yaml': plan({ id: 'b' }) })
    expect(await printed(idle, ['.'], { format: 'compact' })).toContain('ignore-unused')
    expect(await printed(idle, ['a.yaml'], { format: 'compact' })).not.toContain('ignore-unused')
  })

  it('follows the settings of the file it is found in', async () => {
    const off = 'lang: en\nrules: { number-agrees: off }\n'
    expect(await found({ '.planrc.yaml': off, 'a.yaml': right, 'b.yaml': wrong })).toEqual([])
    const strict = folderWith({ '.planrc.yaml': off.replace(': off', ': error'), 'a.yaml': right, 'b.yaml': wrong })
    expect(await printed(strict, ['.'], { format: 'compact' })).toMatch(/error.*number-agrees/)
  })

  it('is the same with further threads', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `p${index}.yaml`,
        plan({ id: `p${index % 30}`, rest: phone(`0000-8600000${index % 3}`) }),
      ]),
    )
    const cwd = folderWith(files)
    let taken = 0
    const start = async (task: unknown) => {
      const share = structuredClone(await answer(task, { ...WORLD, cwd }))
      taken += share.length
      return share
    }
    const threads = { filesEach: 10, count: async () => 1, start }
    expect(await printed(cwd, ['.'], { threads })).toBe(await printed(cwd, ['.']))
    expect(taken).toBeGreaterThan(0)
  })
})

describe('digests', () => {
  const minimal = readFileSync(join(import.meta.dirname, '../examples/minimal/plan.yaml'), 'utf8')
  const filed = (text: string, home: string): Filed[] => {
    const { document } = readDocument(parseSource(home, new TextEncoder().encode(text)))
    return document ? [{ ...digestOf(document), home }] : []
  }
  const all = [
    ...filed(plan({ id: 'x', rest: phone('0000-86000001') }), 'n/x.yaml'),
    ...filed(plan({ id: 'x', rest: phone('0000-86000003') }), 'a/x.yaml'),
    ...filed(plan({ id: 'z', rest: `planSystem: { parent: [x, top] }\n${phone('0000-86000004')}` }), 'z.yaml'),
    ...filed(plan({ id: 'top', type: 'overall', rest: 'planSystem: { parent: z, children: [x] }\n' }), 'top.yaml'),
    ...filed(REGISTRY, 'r.yaml'),
    ...filed(minimal, 'm.yaml'),
  ]
  const judged = (documents: readonly Filed[]) => {
    const found = judge(documents, { rules: RULES, date: DATE, isWhole: true })
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  it('are plain data that JSON keeps', () => {
    expect(all).toHaveLength(6)
    const kept = JSON.parse(JSON.stringify(all)) as Filed[]
    expect(judged(kept)).toEqual(judged(all))
    expect(judged(all).length).toBeGreaterThan(3)
  })

  it('are judged alike in any order', () => {
    const sound = JSON.stringify(judged(all))
    for (let turn = 0; turn < all.length; turn++) {
      const turned = [...all.slice(turn), ...all.slice(0, turn)]
      expect(JSON.stringify(judged(turned))).toBe(sound)
      expect(JSON.stringify(judged(turned.toReversed()))).toBe(sound)
    }
  })
})
