import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { lineDiff } from '../src/base/line-diff.ts'
import { buildCommandLine, type CommandLine, folderWith } from './package/command.ts'

vi.setConfig({ testTimeout: 60_000 })

const PLAN = `# 一份小预案
kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [值班员, 保安队]
goals: [无人伤亡]
measures:
  # 先报警
  - id: alarm   # 报警
    do: 拨打119
    lead: 值班员
    within: 1min
  - { id: out, do: 疏散, lead: 保安队, within: 5min, duration: { likely: 3min, basis: expert } }
`

const drill = (id: string, entries: string) => `kind: drill
id: ${id}
title: 演练
language: zh
plan: little
start: 2026-11-01T09:00
events:
  - { id: e-1, at: T+0, expected: [{ measure: alarm, do: 拨打119, within: 1min }, { measure: out, do: 疏散 }] }
  - { id: e-2, at: T+5min, expected: [{ measure: gone, do: 清点 }] }
record:
  started: 2026-11-01T09:02
  entries:
${entries}
`

const FIRST = drill(
  'spring',
  `    - { event: e-1, at: 2026-11-01T09:02, done: 2026-11-01T09:04, measure: alarm }
    - { event: e-1, at: 2026-11-01T23:58, done: 2026-11-02T00:04, measure: out }`,
)
const SECOND = drill(
  'autumn',
  `    - { event: e-1, at: 2026-11-01T09:02, done: 2026-11-01T09:10, measure: out }
    - { event: e-2, at: 2026-11-01T09:07, done: 2026-11-01T09:09 }`,
)

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const files = { 'p.yaml': PLAN, 'a.yaml': FIRST, 'b.yaml': SECOND }

describe('plan drill learn', () => {
  it('takes no times from a table that only talked, and none of what could not be done', () => {
    const cwd = folderWith({
      'p.yaml': PLAN,
      'a.yaml': FIRST.replace('plan: little', 'plan: little\ntype: tabletop'),
      'b.yaml': SECOND.replace('measure: out }', 'measure: out, rating: unable }'),
    })
    const { out, err } = tool.run(['drill', 'learn', 'p.yaml', 'a.yaml', 'b.yaml', '--lang', 'zh'], { cwd })
    expect(out).toBe('')
    expect(err).toContain('spring 是桌面演练')
  })

  it('takes no times from a prompt: by then the action should long have begun', () => {
    const prompted = FIRST.replace('{ id: e-1,', '{ id: e-1, kind: contingency,')
    const cwd = folderWith({ 'p.yaml': PLAN, 'a.yaml': prompted })
    expect(tool.run(['drill', 'learn', 'p.yaml', 'a.yaml'], { cwd })).toMatchObject({ code: 0, out: '' })
  })

  it('keeps the range of earlier drills, and makes it wider', () => {
    const said = PLAN.replace('likely: 3min, basis: expert', 'likely: 3min, min: 2min, max: 5min, basis: drill')
    const cwd = folderWith({ 'p.yaml': said, 'b.yaml': SECOND })
    const { out } = tool.run(['drill', 'learn', 'p.yaml', 'b.yaml', '--lang', 'zh'], { cwd })
    expect(out).toContain('duration: {likely: 8min, min: 2min, max: 8min, basis: drill}')
  })

  it('shows what would change and leaves the plan as it is', () => {
    const cwd = folderWith(files)
    const { code, out, err } = tool.run(['drill', 'learn', 'p.yaml', 'a.yaml', '--lang', 'zh'], { cwd })
    expect(code).toBe(0)
    expect(out).toBe(`@@ 14 @@
      lead: 值班员
      within: 1min
-   - { id: out, do: 疏散, lead: 保安队, within: 5min, duration: { likely: 3min, basis: expert } }
+     duration: {likely: 2min, basis: drill}
+   - { id: out, do: 疏散, lead: 保安队, within: 5min, duration: {likely: 6min, basis: drill} }
`)
    expect(err).toContain('--write')
    expect(readFileSync(join(cwd, 'p.yaml'), 'utf8')).toBe(PLAN)
  })

  it('writes the middle and the range of several drills, and keeps comments', () => {
    const cwd = folderWith(files)
    const argv = ['drill', 'learn', 'p.yaml', 'a.yaml', 'b.yaml', '--write', '--lang', 'en']
    const { code, err } = tool.run(argv, { cwd })
    expect(code).toBe(0)
    expect(err).toContain('the plan has no measure "gone" of drill autumn')
    const text = readFileSync(join(cwd, 'p.yaml'), 'utf8')
    expect(text).toContain('duration: {likely: 8min, min: 6min, max: 8min, basis: drill}')
    for (const comment of ['# 一份小预案', '# 先报警', '# 报警']) expect(text).toContain(comment)
    // Learnt once, there is nothing more to learn.
    const again = tool.run(argv, { cwd })
    expect(again).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('hold no time that the plan does not have'),
    })
    expect(again.err).not.toContain('took')
    expect(tool.run(['lint', 'p.yaml', '--date', '2026-11-22', '--fail-on', 'error'], { cwd }).code).toBe(0)
  })

  it('keeps the byte order mark and line breaks of the file', () => {
    const cwd = folderWith({ ...files, 'p.yaml': `\ufeff${PLAN.replaceAll('\n', '\r\n')}` })
    expect(tool.run(['drill', 'learn', 'p.yaml', 'a.yaml', '--write'], { cwd }).code).toBe(0)
    const text = readFileSync(join(cwd, 'p.yaml'), 'utf8')
    expect(text.startsWith('\ufeff# ')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('refuses a drill of another plan, and a record that says nothing teaches nothing', () => {
    const cwd = folderWith({ ...files, 'q.yaml': PLAN.replace('id: little', 'id: other') })
    const other = tool.run(['drill', 'learn', 'q.yaml', 'a.yaml', '--write', '--lang', 'zh'], { cwd })
    expect(other.code).toBe(2)
    expect(other.err).toContain('a.yaml 练的是“little”，不是“other”')
    writeFileSync(join(cwd, 'c.yaml'), drill('bare', '    - { event: e-1, at: 2026-11-01T09:02 }'))
    expect(tool.run(['drill', 'learn', 'p.yaml', 'c.yaml', '--write'], { cwd })).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(join(cwd, 'p.yaml'), 'utf8')).toBe(PLAN)
  })
})

describe('the difference of two texts', () => {
  it.each([
    ['nothing', 'a\nb', 'a\nb', ''],
    ['a changed line', 'a\nb\nc\nd', 'a\nx\nc\nd', '@@ 1 @@\n  a\n- b\n+ x\n  c\n  d\n'],
    ['an added end', 'a', 'a\nb', '@@ 1 @@\n  a\n+ b\n'],
    [
      'two places far apart',
      'a\n1\n2\n3\n4\n5\n6\nb\n7',
      'x\n1\n2\n3\n4\n5\n6\ny\n7',
      '@@ 1 @@\n- a\n+ x\n  1\n  2\n@@ 6 @@\n  5\n  6\n- b\n+ y\n  7\n',
    ],
  ])('%s', (...[, before, after, diff]) => {
    expect(lineDiff(before, after)).toBe(diff)
  })
})
