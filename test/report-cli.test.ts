import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { LOCALES, type Locale } from '../src/base/locale.ts'
import { VERSION } from '../src/commands/version.ts'
import { FORMATS, type Format } from '../src/report/index.ts'
import { all, parseXml } from './docx/xml.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, SOUND, UNDONE } from './package/command.ts'
import {
  compactFaults,
  gitlabFaults,
  junitFaults,
  notifications,
  placeOf,
  sarifFaults,
  sarifRun,
} from './report/faults.ts'
import { PROJECT } from './report/project.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const HERE = join(import.meta.dirname, 'report')
const PROGRAMS = {
  compact: { ending: 'compact.txt', faults: compactFaults },
  gitlab: { ending: 'gitlab.json', faults: gitlabFaults },
  junit: { ending: 'xml', faults: junitFaults },
  sarif: { ending: 'sarif', faults: sarifFaults },
}
type Program = keyof typeof PROGRAMS
const PROGRAM_NAMES = Object.keys(PROGRAMS) as Program[]
const CASES = PROGRAM_NAMES.flatMap((format) => LOCALES.map((locale): [Program, Locale] => [format, locale]))

let tool: CommandLine
const plan: CommandLine['run'] = (argv, options) => tool.run(argv, options)
const lint = (cwd: string, format: Format, ...rest: string[]) =>
  plan(['lint', '.', '--format', format, ...DAY, ...rest], { cwd })

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

/** The report without what other changes of the tool move: its version, how many rules there are, and their pages. */
function settled(format: Format, text: string): string {
  const counted = text.replaceAll(/\d+ (?=条规则|rules wait)/g, 'N ').replaceAll(`"${VERSION}"`, '"VERSION"')
  if (format !== 'sarif') return counted
  const log = JSON.parse(counted)
  const [run] = log.runs
  const { driver } = run.tool
  expect(driver.rules.length).toBeGreaterThan(60)
  const used = new Set(run.results.map(({ ruleId }: { ruleId: string }) => ruleId))
  driver.rules = driver.rules.filter(({ id }: { id: string }) => used.has(id)).map(({ id }: { id: string }) => ({ id }))
  for (const result of run.results) expect(result.ruleIndex, result.ruleId).toBeGreaterThanOrEqual(0)
  for (const result of run.results) result.ruleIndex = 'as in the full list'
  return `${JSON.stringify(log, null, 2)}\n`
}

describe('several files, with whatever authors write in them', () => {
  it.each(CASES)('as %s in %s', async (format, locale) => {
    const { code, out, err } = lint(folderWith(PROJECT), format, '--lang', locale)
    expect(code).toBe(1)
    expect(out + err).not.toMatch(INSIDE)
    expect(PROGRAMS[format].faults(out)).toEqual([])
    const file = join(HERE, `project.${locale}.${PROGRAMS[format].ending}`)
    await expect(settled(format, out)).toMatchFileSnapshot(file)
  })

  it.each(PROGRAM_NAMES)('name the same findings at the same places: %s and json', (format) => {
    const cwd = folderWith(PROJECT)
    const { files } = JSON.parse(lint(cwd, 'json').out)
    const found = files.flatMap(({ path, problems }: { path: string; problems: { rule: string; line: number }[] }) =>
      problems.map(({ rule, line }) => `${path}:${line} ${rule}`),
    )
    expect(placesIn(format, lint(cwd, format).out).sort()).toEqual(found.sort())
  })

  it.each(PROGRAM_NAMES)('the same bytes anywhere and twice: %s', (format) => {
    const one = folderWith(PROJECT)
    const other = folderWith(PROJECT)
    const { out } = lint(one, format)
    expect(plan(['lint', '.', '--format', format, ...DAY], { cwd: other, env: { TZ: 'Pacific/Auckland' } }).out).toBe(
      out,
    )
    expect(out).not.toContain(one)
  })

  it('points at the text itself, counted in UTF-16 code units', () => {
    const slip = 'doneWhen: 😀, lead: 物资保供祖, do: 与六家'
    const cwd = folderWith({ 'a.yaml': SOUND.replace('lead: 物资保供组, do: 与六家', slip) })
    const [region] = sarifRun(lint(cwd, 'sarif').out).results.map((result) => placeOf(result).region)
    const line = readFileSync(join(cwd, 'a.yaml'), 'utf8').split('\n')[(region?.startLine ?? 0) - 1]
    expect(line?.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1)).toBe('物资保供祖')
  })

  it('explain each finding by a rule of the list', () => {
    const run = sarifRun(lint(folderWith(PROJECT), 'sarif').out)
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId)
    const checks = sarifRun(plan(['validate', '.', '-f', 'sarif'], { cwd: folderWith(PROJECT) }).out)
    expect(checks.tool.driver.rules.map(({ id }) => id)).toContain('wrong-type')
    expect(checks.tool.driver.rules.map(({ id }) => id)).not.toContain('measure-lead')
  })
})

/** `path:line rule` of each finding, read back from a report. */
function placesIn(format: Program, text: string): string[] {
  if (format === 'compact')
    return text
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^(.*?:\d+):\d+: .* \[(.*)\]$/, '$1 $2'))
  if (format === 'gitlab')
    return JSON.parse(text).map((one: { check_name: string; location: { path: string; lines: { begin: number } } }) => {
      return `${one.location.path}:${one.location.lines.begin} ${one.check_name}`
    })
  if (format === 'sarif')
    return sarifRun(text).results.map((result) => {
      const { path, region } = placeOf(result)
      return `${path}:${region.startLine} ${result.ruleId}`
    })
  return all(parseXml(text), 'testcase').flatMap(({ attributes, children }) => {
    const words = children.map((child) => (typeof child === 'string' ? '' : child.children.join(''))).join('')
    const heads = words.split('\n').filter((line) => line.startsWith(`${attributes.file}:`))
    return heads.map((head) => `${head.replace(/:\d+ {2}.*$/, '')} ${attributes.name}`)
  })
}

describe('none', () => {
  it.each(PROGRAM_NAMES)('found: %s is whole, and the exit code tells', (format) => {
    const { code, out, err } = lint(folderWith({}), format)
    expect(code).toBe(2)
    expect(err).toContain('plan new')
    expect(PROGRAMS[format].faults(out)).toEqual([])
  })

  it('found: a report of an earlier run does not stay', () => {
    const cwd = folderWith({ 'report.sarif': 'old' })
    expect(plan(['lint', '-o', 'report.sarif', ...DAY], { cwd })).toMatchObject({ code: 2, out: '' })
    const run = sarifRun(readFileSync(join(cwd, 'report.sarif'), 'utf8'))
    expect(notifications(run).map(({ descriptor }) => descriptor.id)).toEqual(['no-file'])
    expect(plan(['lint', '-o', 'report.txt', ...DAY], { cwd }).code).toBe(2)
    expect(existsSync(join(cwd, 'report.txt'))).toBe(false)
  })

  it('wrong: nothing is found fault with', () => {
    const cwd = folderWith({ 'good.plan.yaml': SOUND })
    expect(lint(cwd, 'compact')).toEqual({ code: 0, out: '', err: '' })
    expect(lint(cwd, 'gitlab')).toEqual({ code: 0, out: '[]\n', err: '' })
    expect(sarifRun(lint(cwd, 'sarif').out)).toMatchObject({
      results: [],
      invocations: [{ executionSuccessful: true }],
    })
    expect(parseXml(lint(cwd, 'junit').out).attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' })
  })

  it('there: a name without a file is in every report that knows more than places', () => {
    const cwd = folderWith({ 'good.plan.yaml': SOUND })
    for (const format of PROGRAM_NAMES) {
      const { code, out, err } = lint(cwd, format, '缺 失.yaml')
      expect([code, PROGRAMS[format].faults(out)], format).toEqual([2, []])
      expect(err, format).toContain('缺 失.yaml')
      if (format !== 'compact') expect(out, format).toContain('unreadable-file')
    }
  })
})

describe('a test fails where the exit code does', () => {
  it.each<[string, string[], number]>([
    ['warnings are let through', [], 0],
    ['warnings count', ['--fail-on', 'warning'], 1],
    ['more warnings than allowed', ['--max-warnings', '0'], 1],
    ['no more than allowed', ['--max-warnings', '1'], 0],
  ])('%s', (_, flags, code) => {
    const ran = lint(folderWith({ 'undone.yaml': UNDONE }), 'junit', ...flags)
    expect(ran.code).toBe(code)
    expect(parseXml(ran.out).attributes).toMatchObject({ tests: '1', failures: String(code) })
    expect(ran.out).toContain('placeholder-text')
  })

  it('as each file is configured', () => {
    const strict = { 'strict/.planrc.yaml': 'failOn: warning\n', 'strict/b.yaml': UNDONE }
    const cwd = folderWith({ 'a.yaml': UNDONE, ...strict })
    const ran = lint(cwd, 'junit')
    const failed = all(parseXml(ran.out), 'testsuite').map(({ attributes }) => attributes.failures)
    expect([ran.code, failed]).toEqual([1, ['0', '1']])
  })
})

describe('the command line', () => {
  it('names every format in its help, and takes it', () => {
    for (const locale of LOCALES) {
      const { out } = plan(['lint', '--help', '--lang', locale])
      for (const format of FORMATS) expect(out).toContain(format)
    }
    const cwd = folderWith({ 'good.plan.yaml': SOUND })
    for (const format of FORMATS) expect(lint(cwd, format).code, format).toBe(0)
  })

  it.each([
    ['report.sarif', '"version": "2.1.0"'],
    ['report.sarif.json', '"version": "2.1.0"'],
    ['report.json', '"summary"'],
    ['report.txt', '✔'],
  ])('tells the format of -o %s by its name', (name, part) => {
    const cwd = folderWith({ 'good.plan.yaml': SOUND })
    expect(plan(['lint', '-o', name, ...DAY], { cwd })).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(part)
  })

  it('writes several at once, and tells of skipped rules where no format does', () => {
    const cwd = folderWith(PROJECT)
    const files = ['-f', 'gitlab', '-o', 'out/gl.json', '-f', 'compact', '-o', 'out/lines.txt']
    expect(plan(['lint', ...files, ...DAY], { cwd }).err).toMatch(/^Not checked: \* – \d+ rules wait/)
    expect(plan(['lint', ...files, '-f', 'junit', '-o', 'out/tests.xml', ...DAY], { cwd }).err).toBe('')
    expect(gitlabFaults(readFileSync(join(cwd, 'out/gl.json'), 'utf8'))).toEqual([])
    expect(compactFaults(readFileSync(join(cwd, 'out/lines.txt'), 'utf8'))).toEqual([])
    expect(junitFaults(readFileSync(join(cwd, 'out/tests.xml'), 'utf8'))).toEqual([])
  })
})
