/** The page for whoever leads: what it says, and that everybody can read it everywhere. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import { html } from '../src/report/html/html.ts'
import type { DocumentFacts, ReportOptions, Run } from '../src/report/index.ts'
import { browserPage, isMissing, NARROW } from './browser/page.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND, UNDONE, WRONG } from './package/command.ts'
import { AWKWARD, EMPTY } from './report/awkward.ts'
import { CROWD, MANY, NONE } from './report/problems.ts'

vi.setConfig({ testTimeout: 90_000 })

const FACTS: DocumentFacts = {
  title: '一份 <b>预案</b> & "别的"',
  parts: [
    { key: 'actors', title: '主体' },
    { key: 'measures', title: '措施' },
  ],
}
const OLD = MANY.files.flatMap(({ problems }) => problems).slice(0, 2)
/** With a baseline: two findings are known, three are gone. */
const OWING: Run = {
  ...MANY,
  files: MANY.files.map((file, index) => ({
    ...file,
    suppressed:
      index === 0
        ? OLD.map((problem, at) => ({
            problem,
            kind: 'baseline' as const,
            since: `2026-0${9 - at}-01`,
            ...(at ? { owner: '<局>' } : {}),
          }))
        : [],
  })),
  debt: { paid: 3, paidIn: new Map([[MANY.files[0]?.path ?? '', 2]]), isWritten: false },
  about: () => FACTS,
}
const RUNS: Record<string, Run> = { many: MANY, owing: OWING, none: NONE, crowd: CROWD, awkward: AWKWARD, empty: EMPTY }
const made = (run: Run, rest: Partial<ReportOptions> = {}): string =>
  html(run, { locale: 'zh', width: 80, colour: false, quiet: false, ...rest })

const UNESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
/** The words of a page, a line for each paragraph, cell and item. */
function wordsOf(page: string): string {
  const [, body = ''] = page.split('<body>')
  const lines = body.replaceAll(/<\/(?:p|li|th|td|h\d|caption|b|span)>|\n/g, '\n').replaceAll(/<[^>]+>/g, '')
  const words = lines.split('\n').filter((line) => line.trim() !== '')
  return `${words.join('\n').replaceAll(/&\w+;/g, (entity) => UNESCAPED[entity] ?? entity)}\n`
}

describe('the page', () => {
  for (const [name, run] of Object.entries(RUNS))
    it.each(LOCALES)(`${name} in %s`, async (locale) => {
      const page = made(run, { locale })
      await expect(wordsOf(page)).toMatchFileSnapshot(`report/${name}.${locale}.page.txt`)
      expect(made(run, { locale, width: 40, colour: true })).toBe(page)
      expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|<script/)
    })

  it('takes nothing of a plan for markup', () => {
    for (const run of [AWKWARD, OWING]) expect(made(run)).not.toMatch(/<b>(?!\d)|<乙>|<局>|�\n/)
    expect(wordsOf(made(OWING))).toContain(FACTS.title)
  })

  it('counts by part, in the order of the plan', () => {
    const words = wordsOf(made(OWING))
    const [, table = ''] = words.split('各章节的问题数\n')
    expect(table.split('\n').slice(0, 10)).toEqual([
      '章节',
      '错误',
      '警告',
      '提示',
      '旧问题',
      ...table.split('\n').slice(5, 10),
    ])
    const [, first = ''] = table.split('旧问题\n')
    expect(first.startsWith('整份文件\n') || first.startsWith('措施\n')).toBe(true)
  })

  it('says what is new, known and paid, by whom, since when, and in which plan', () => {
    const page = made(OWING)
    expect(wordsOf(page)).toContain('新发现的 8 个，账上还有 2 个，已经解决 3 个。账上最早的一个记于 2026-08-01。')
    expect(wordsOf(page)).toContain('没有写明\n1\n2026-09-01\n<局>\n1\n2026-08-01')
    expect(page).toMatch(/<td class="number">2<\/td><td class="number">2<\/td><td><div class="bar"/)
    expect(made(MANY)).not.toContain('基线')
  })

  it('tells the heaviest first, what is alike together, and errors alone when it is to be quiet', () => {
    const [heaviest = ''] = made(MANY).split('<h2>逐份查看')
    const signs = [...heaviest.matchAll(/<span class="sign (\w+)">/g)].map(([, severity]) => severity)
    expect(signs).toEqual(['error', 'error', 'error', 'error', 'warning', 'warning', 'info', 'info'])
    expect(made(CROWD)).toContain('同类的还有 11 个')
    expect(made(MANY, { quiet: true })).not.toContain('class="sign warning"')
    expect(made(MANY, { quiet: true })).toContain('只显示错误。')
  })
})

describe('plan lint', () => {
  let tool: CommandLine
  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)
  const lint = (cwd: string, ...argv: string[]) => tool.run(['lint', '.', '--lang', 'zh', ...DAY, ...argv], { cwd })

  it('writes it for a name that ends in .html, with titles of plans and chapters', () => {
    const cwd = folderWith({ 'a.plan.yaml': WRONG, 'b.plan.yaml': SOUND.replace('id: wang', 'id: other-wang') })
    expect(lint(cwd, '-o', 'report.html')).toMatchObject({ code: 1, out: '' })
    const page = readFileSync(join(cwd, 'report.html'), 'utf8')
    expect(page).toContain('>望川区商务局生活必需品市场供应应急预案</a>')
    expect(page).toContain('<th scope="row">措施</th>')
    expect(wordsOf(page)).toMatch(/没有问题的\n望川区商务局.*预案 b\.plan\.yaml/s)
    expect(lint(cwd, '-f', 'html').out).toBe(page)
  })

  it('counts what a baseline knows and what was paid, by plan', () => {
    const cwd = folderWith({ 'a.plan.yaml': UNDONE })
    expect(lint(cwd, '--baseline', 'known.yaml', '--update-baseline').code).toBe(0)
    expect(wordsOf(lint(cwd, '--baseline', 'known.yaml', '-f', 'html').out)).toContain('新发现的 0 个，账上还有 1 个')
    writeFileSync(
      join(cwd, 'a.plan.yaml'),
      SOUND.replace('lead: 物资保供组, do: 与六家', 'lead: 物资保供祖, do: 与六家'),
    )
    const page = lint(cwd, '--baseline', 'known.yaml', '-f', 'html').out
    expect(wordsOf(page)).toContain('新发现的 1 个，账上还有 0 个，已经解决 1 个。')
    expect(page).toMatch(/<td class="number">0<\/td><td class="number">1<\/td><td><div class="bar"/)
  })
})

describe.skipIf(isMissing)('in a browser', () => {
  const { show, narrow, print, ask, complaints, wanted } = browserPage()

  it.each(['owing', 'awkward'].flatMap((name) => LOCALES.map((locale) => ({ name, locale }))))(
    '$name in $locale can be read by everybody, everywhere',
    async ({ name, locale }) => {
      await show(made(RUNS[name] ?? NONE, { locale }))
      expect(await complaints()).toEqual([])
      await narrow(320, 640)
      expect(await ask<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      expect(await complaints(NARROW)).toEqual([])
      await print()
      await narrow(680, 900)
      expect(await ask<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680)
      expect(wanted).toEqual([])
    },
  )
})
