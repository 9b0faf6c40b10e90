import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND } from './package/command.ts'
import { sarifRun } from './report/faults.ts'
import { input, PROJECT, SUPPLY } from './report/project.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine
const plan: CommandLine['run'] = (argv, options) => tool.run(argv, options)
const lint = (cwd: string, format: string) => plan(['lint', '.', '--format', format, ...DAY], { cwd })

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

describe('a finding stays the same one', () => {
  const marks = (cwd: string, ...rest: string[]): string[] => {
    const gitlab = JSON.parse(plan(['lint', '.', '-f', 'gitlab', ...rest], { cwd }).out) as { fingerprint: string }[]
    const sarif = sarifRun(plan(['lint', '.', '-f', 'sarif', ...rest], { cwd }).out).results
    const both = gitlab.map(({ fingerprint }) => fingerprint).sort()
    expect(sarif.map((one) => one.partialFingerprints['finding/v1'] ?? '').sort()).toEqual(both)
    return both
  }
  const OVERDUE = SOUND.replace('nextReview: 2028-06-10', 'nextReview: 2025-06-10')
  const files = { ...PROJECT, 'overdue.yaml': OVERDUE, 'twice.yaml': `${SOUND}id: wangchuan\n` }
  const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `# 说明\n\n\n${text}`]))
  const earlier = () => marks(folderWith(files), ...DAY)

  it('when lines move', () => {
    const rules = lint(folderWith(files), 'compact').out
    for (const rule of ['review-date', 'yaml-duplicate-key']) expect(rules).toContain(`[${rule}]`)
    expect(marks(folderWith(moved), ...DAY)).toEqual(earlier())
  })

  it('when an item is put in before', () => {
    const measure = '{ phase: recovery, goals: [fed], lead: 综合协调组, do: 清点剩余物资, within: 1d, since: ended }'
    const text = input('supply.plan.yaml').replace(/^measures:.*$/m, (line) => `${line}\n  - ${measure}`)
    expect(text).toContain(measure)
    const more = marks(folderWith({ ...files, [SUPPLY]: text }), ...DAY)
    expect(earlier().filter((mark) => !more.includes(mark))).toEqual([])
  })

  it('in the other language, and on another day', () => {
    expect(marks(folderWith(files), ...DAY, '--lang', 'zh')).toEqual(earlier())
    expect(marks(folderWith(files), '--date', '2026-11-23')).toEqual(earlier())
  })

  it('and not the same as any other', () => {
    expect(new Set(earlier()).size).toBe(earlier().length)
  })
})
