/** The summary of a step: what GitHub makes of it, and when it is written. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import { stepSummary } from '../src/report/github/summary.ts'
import type { ReportOptions, Run } from '../src/report/index.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND, WRONG } from './package/command.ts'
import { AWKWARD, EMPTY } from './report/awkward.ts'
import { CROWD, MANY, NONE } from './report/problems.ts'

vi.setConfig({ testTimeout: 60_000 })

const MIB = 1024 * 1024
const RUNS = { many: MANY, none: NONE, crowd: CROWD, awkward: AWKWARD, empty: EMPTY }
const made = (run: Run, room = MIB, rest: Partial<ReportOptions> = {}): string =>
  stepSummary(run, { locale: 'en', width: 80, colour: false, quiet: false, ...rest }, room)

interface Node {
  type: string
  value?: string
  url?: string
  children?: Node[]
}

const read = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as unknown as Node
const nodes = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => nodes(child, type)),
]
const textOf = (node: Node): string =>
  node.type === 'html' ? '\n' : (node.value ?? '') + (node.children ?? []).map(textOf).join('')

describe('the page', () => {
  for (const [name, run] of Object.entries(RUNS))
    it.each(LOCALES)(`${name} in %s`, async (locale) => {
      const text = made(run, MIB, { locale })
      await expect(text).toMatchFileSnapshot(`report/${name}.${locale}.summary.md`)
      const tree = read(text)
      // Words of a plan are never markup: only our own line breaks, table, headings and marks of severity are.
      expect(new Set(nodes(tree, 'html').map(({ value }) => value))).toEqual(
        new Set(nodes(tree, 'listItem').length > 0 ? ['<br>'] : []),
      )
      // An address that a plan writes leads where it says.
      for (const link of nodes(tree, 'link')) expect(link.url).toBe(textOf(link))
      for (const type of ['image', 'code', 'inlineCode', 'emphasis', 'delete', 'blockquote'])
        expect(nodes(tree, type), type).toEqual([])
      for (const row of nodes(tree, 'tableRow')) expect(row.children).toHaveLength(4)
    })

  it('says what the plan says, sign by sign', () => {
    const words = textOf(read(made(AWKWARD)))
    expect(words).toContain(
      '写 {0} 和 {text: …}，不是 [这里](2)、]]>、<b>&amp;</b>、"引号"、\'单引号\'、50%、甲,乙 第二行',
    )
    expect(words).toContain('汛 期/"甲" <乙>&丙,100%.plan.yaml')
    const piped = made({
      ...AWKWARD,
      files: [{ ...NONE.files[0], path: 'a|b\nc.yaml', problems: AWKWARD.files[0]?.problems ?? [] }] as never,
    })
    expect(nodes(read(piped), 'tableCell').map(textOf)).toContain('a|b c.yaml')
  })

  it('tells the heaviest first, names what was not found, and counts what it leaves out', () => {
    const items = nodes(read(made(AWKWARD)), 'listItem').map(textOf)
    expect(items.map((item) => item.split(' ')[0])).toEqual(['error', 'error', 'error', 'warning', 'warning', 'info'])
    expect(made(AWKWARD)).toContain('gone.yaml')
    expect(nodes(read(made(CROWD)), 'listItem')).toHaveLength(20)
    expect(made(CROWD)).toContain('Findings that are not listed: 5')
    expect(made(MANY, MIB, { quiet: true })).not.toContain('**warning**')
  })

  it('stays within its room, whole lines only', () => {
    for (const room of [0, 50, 400, 900, 1500, 3000]) {
      const text = made(CROWD, room)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room)
      expect(text === '' || text.endsWith('\n')).toBe(true)
      const shown = nodes(read(text), 'listItem').length
      if (shown > 0) expect(text).toContain(`Findings that are not listed: ${25 - shown}`)
    }
    const many = Array.from({ length: 9000 }, (_, i) => ({ ...MANY.files[0], path: `${'长'.repeat(200)}${i}.yaml` }))
    expect(Buffer.byteLength(made({ ...MANY, files: many as never }))).toBeLessThan(MIB)
  })
})

describe('plan lint', () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  const lint = (files: Record<string, string>, format: string, summary = 'summary.md') => {
    const cwd = folderWith(files)
    const ran = tool.run(['lint', '.', '--format', format, ...DAY], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, summary) },
    })
    return { ...ran, cwd }
  }

  it('appends for GitHub, and for nobody else', () => {
    const { cwd, code } = lint({ 'a.plan.yaml': WRONG, 'summary.md': 'before\n' }, 'github')
    const text = readFileSync(join(cwd, 'summary.md'), 'utf8')
    expect(code).toBe(1)
    expect(text).toMatch(/^before\n## plan lint: 1 error · 0 warnings · \d+ infos?\n/)
    expect(text).toContain('a.plan.yaml')
    const other = lint({ 'a.plan.yaml': WRONG, 'summary.md': 'before\n' }, 'json')
    expect(readFileSync(join(other.cwd, 'summary.md'), 'utf8')).toBe('before\n')
  })

  it('writes into what room earlier commands left', () => {
    const full = 'x'.repeat(MIB - 20)
    const { cwd } = lint({ 'a.plan.yaml': SOUND, 'summary.md': full }, 'github')
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toBe(full)
  })

  it('says when it cannot write, and exits 3', () => {
    const { code, err } = lint({ 'a.plan.yaml': SOUND, 'folder/x': '' }, 'github', 'folder')
    expect(code).toBe(3)
    expect(err).toContain('GITHUB_STEP_SUMMARY')
  })

  it('does the same twice', () => {
    const { cwd, code } = lint({ 'a.plan.yaml': WRONG }, 'github')
    const first = readFileSync(join(cwd, 'summary.md'), 'utf8')
    writeFileSync(join(cwd, 'summary.md'), '')
    const again = tool.run(['lint', '.', '-f', 'github', ...DAY], { cwd, env: { GITHUB_STEP_SUMMARY: 'summary.md' } })
    expect([again.code, readFileSync(join(cwd, 'summary.md'), 'utf8')]).toEqual([code, first])
  })
})
