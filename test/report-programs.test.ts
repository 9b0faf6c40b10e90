import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import { checkInfos, RULES_PAGES, ruleInfos } from '../src/commands/explain/rule-infos.ts'
import { FORMATS, type Format, type ReportOptions, type Run, report, unsaid } from '../src/report/index.ts'
import { all, childrenOf, parseXml, textIn } from './docx/xml.ts'
import { AWKWARD, EMPTY } from './report/awkward.ts'
import {
  compactFaults,
  gitlabFaults,
  type Issue,
  junitFaults,
  notifications,
  sarifFaults,
  sarifRun,
} from './report/faults.ts'
import { CROWD, MANY, NONE } from './report/problems.ts'

const RUNS = { many: MANY, none: NONE, crowd: CROWD, awkward: AWKWARD, empty: EMPTY }
const FAULTS = { compact: compactFaults, gitlab: gitlabFaults, junit: junitFaults, sarif: sarifFaults }
const shown = (format: Format, run: Run, rest: Partial<ReportOptions> = {}): string =>
  report(format, run, { locale: 'zh', width: 80, colour: false, quiet: false, ...rest })

/** As many problems as wanted, all in one file. */
function crowdOf(count: number): Run {
  const [file] = CROWD.files
  const [first] = file?.problems ?? []
  if (!file || !first) throw new Error('no problem to repeat')
  const problems = Array.from({ length: count }, (_, i) => ({ ...first, severity: i < 3 ? 'info' : 'error' }) as const)
  return { ...CROWD, files: [{ ...file, problems }] }
}

describe.each(Object.entries(RUNS))('%s', (_, run) => {
  it.each(Object.entries(FAULTS))('is sound as %s', (format, faults) => {
    for (const locale of LOCALES)
      for (const quiet of [false, true])
        expect(faults(shown(format as Format, run, { locale, quiet })), `${locale} ${quiet}`).toEqual([])
  })

  it('hides warnings and skipped rules when it is to be quiet', () => {
    expect(shown('compact', run, { quiet: true })).not.toMatch(/: (warning|info): /)
    expect(shown('gitlab', run, { quiet: true })).not.toMatch(/"(major|info)"/)
    expect(shown('junit', run, { quiet: true })).not.toMatch(/<skipped|<system-out/)
    expect(shown('sarif', run, { quiet: true })).not.toMatch(/"level": "note"/)
  })

  it('is never coloured for programs', () => {
    for (const format of FORMATS.filter((name) => name !== 'pretty'))
      expect(shown(format, run, { colour: true }), format).toBe(shown(format, run))
  })
})

describe('sarif', () => {
  it('names files by encoded URIs that lead back to them', () => {
    const paths = sarifRun(shown('sarif', AWKWARD)).artifacts.map(({ location }) => decodeURIComponent(location.uri))
    expect(paths).toEqual(AWKWARD.files.map(({ path }) => path))
  })

  it('names a file once that was given twice', () => {
    const run = { ...AWKWARD, files: [...AWKWARD.files.slice(1), ...AWKWARD.files] }
    expect(sarifFaults(shown('sarif', run))).toEqual([])
  })

  it('puts the heaviest first and says how many are left off', () => {
    const run = sarifRun(shown('sarif', crowdOf(5002)))
    expect(run.results).toHaveLength(5000)
    expect(new Set(run.results.map(({ level }) => level))).toEqual(new Set(['error', 'note']))
    expect(run.results.at(-1)?.level).toBe('note')
    const told = notifications(run).find(({ descriptor }) => descriptor.id === 'results-left-off')
    expect(told?.message.text).toMatch(/5000.* 2 /)
    expect(notifications(sarifRun(shown('sarif', crowdOf(5000))))).toEqual([])
  })

  it('keeps a hundred further places, links the first ten and counts all', () => {
    const [file] = CROWD.files
    const [first] = file?.problems ?? []
    if (!file || !first) throw new Error('no problem')
    const affected = Array.from({ length: 120 }, (_, i) => ({ ...first, path: `${i}.yaml`, pointer: `/${i}` }))
    const run = { ...CROWD, files: [{ ...file, problems: [{ ...first, affected }] }] }
    const [result] = sarifRun(shown('sarif', run)).results
    expect(sarifFaults(shown('sarif', run))).toEqual([])
    expect(result?.relatedLocations).toHaveLength(100)
    expect(result?.message.text.match(/\]\(\d+\)/g)).toHaveLength(10)
    expect(result?.message.text).toContain('110')
  })

  it('tells what was not read as notifications, not as results', () => {
    const run = sarifRun(shown('sarif', AWKWARD))
    expect(run.results.some(({ ruleId }) => ruleId === 'unreadable-file')).toBe(false)
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false })
    expect(notifications(run).map(({ descriptor, level }) => [descriptor.id, level])).toEqual([
      ['skipped-rule', 'note'],
      ['unreadable-file', 'error'],
      ['skipped-rule', 'warning'],
      ['unreadable-file', 'error'],
    ])
  })

  it.each(LOCALES)('describes every rule and check by its page in the project (%s)', (locale) => {
    const text = readFileSync(new URL(`../${RULES_PAGES[locale]}`, import.meta.url), 'utf8')
    const infos = [...ruleInfos(locale), ...checkInfos(locale)]
    const run = sarifRun(shown('sarif', { ...NONE, rules: () => infos }, { locale }))
    expect(run.tool.driver.rules).toHaveLength(infos.length)
    for (const { id, title, why, page, uri } of infos) {
      const [, anchor = ''] = /^urn:contingency-plan-toolkit:src\/rules\/README(?:\.zh-CN)?\.md#(.+)$/.exec(uri) ?? []
      expect(sectionAt(text, id)).toContain(`**${title}**`)
      expect(anchor).toBe(id)
      expect(uri).toContain(RULES_PAGES[locale])
      // GitHub shows no more of a description.
      expect(Math.max(title.length, why.length), id).toBeLessThan(1024)
      expect(title, id).not.toBe(id)
      expect(page).not.toContain(`## ${id}`)
    }
    expect(sarifFaults(shown('sarif', { ...NONE, rules: () => infos }, { locale }))).toEqual([])
  })
})

/** The text from the heading of that name to the next one. */
function sectionAt(text: string, heading: string): string {
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  return section.split('\n## ')[0] ?? ''
}

describe('junit', () => {
  const suites = (run: Run, rest?: Partial<ReportOptions>) =>
    childrenOf(parseXml(shown('junit', run, rest)), 'testsuite')

  it('has a suite for each file, by its path', () => {
    const paths = [...AWKWARD.files, ...(AWKWARD.missed ?? [])].map(({ path }) => path)
    expect(suites(AWKWARD).map(({ attributes }) => attributes.name)).toEqual(paths)
    expect(suites(AWKWARD).map(({ attributes }) => attributes.file)).toEqual(paths)
  })

  it('passes a file that nothing is said about', () => {
    const [suite] = suites(NONE)
    expect(suite && all(suite, 'testcase').map((test) => [test.attributes.name, test.children])).toEqual([
      ['checked', []],
    ])
  })

  it('fails where the exit code does, and keeps the rest in a test that passes', () => {
    const outcome = (failOn: 'error' | 'warning' | 'info') => {
      const files = AWKWARD.files.slice(0, 1).map((file) => ({ ...file, failOn }))
      return suites({ ...AWKWARD, files, missed: [] }).flatMap((suite) =>
        all(suite, 'testcase').map((test) => childrenOf(test)[0]?.name),
      )
    }
    expect(outcome('error')).toEqual(['system-out', 'failure', 'skipped'])
    expect(outcome('warning')).toEqual(['failure', 'failure', 'skipped'])
  })

  it('gives back every word, through attributes and content', () => {
    const [, marks] = all(parseXml(shown('junit', AWKWARD)), 'failure')
    const message = '不是 [这里](2)、]]>、<b>&amp;</b>、"引号"、\'单引号\'、50%、甲,乙\n第二行'
    expect(marks?.attributes.message).toContain(message)
    expect(marks && textIn(marks)).toContain(message)
  })

  it('calls what could not be read an error', () => {
    const found = all(parseXml(shown('junit', AWKWARD)), 'error').map(({ attributes }) => attributes.message)
    expect(found).toEqual(['没有读这个文件的权限', '没有这个文件或文件夹'])
  })

  it('says by what day it judged', () => {
    const properties = all(parseXml(shown('junit', NONE)), 'property').map(({ attributes }) => attributes)
    expect(properties).toContainEqual({ name: 'date', value: NONE.date })
  })
})

describe('gitlab', () => {
  it('lists every problem and what could not be found', () => {
    const issues = JSON.parse(shown('gitlab', AWKWARD)) as Issue[]
    const expected = [...AWKWARD.files, ...(AWKWARD.missed ?? [])].flatMap(({ path, problems }) =>
      problems.map(({ rule, line }) => [path, line, rule]),
    )
    expect(issues.map((one) => [one.location.path, one.location.lines.begin, one.check_name])).toEqual(expected)
  })

  it('ends a place in the line before when it ends before the first column', () => {
    const issues = JSON.parse(shown('gitlab', MANY)) as Issue[]
    expect(issues.find(({ check_name }) => check_name === 'placeholder-text')?.location.lines).toEqual({
      begin: 12,
      end: 14,
    })
  })

  it('gives equal findings different fingerprints, the same each time', () => {
    const marks = (run: Run) => (JSON.parse(shown('gitlab', run)) as Issue[]).map(({ fingerprint }) => fingerprint)
    expect(marks(AWKWARD).slice(0, 2)).toEqual(['same', 'same-2'])
    expect(new Set(marks(crowdOf(50))).size).toBe(50)
    expect(marks(AWKWARD)).toEqual(marks(AWKWARD))
  })
})

describe('what has no place for skipped rules', () => {
  const said = (formats: Format[], rest: Partial<ReportOptions> = {}): string =>
    unsaid(formats, AWKWARD, { locale: 'zh', width: 80, colour: false, quiet: false, ...rest })

  it('is told apart, in a line each, unless another format tells it', () => {
    expect(said(['compact', 'gitlab']).split('\n')).toEqual([
      '未检查： unused – 没有 "A & B" < C',
      '未检查： * – 36 条规则才会检查',
      '',
    ])
    for (const format of FORMATS.filter((name) => name !== 'compact' && name !== 'gitlab')) {
      expect(said(['compact', format]), format).toBe('')
      if (format !== 'pretty') expect(shown(format, AWKWARD), format).toContain('36 条规则才会检查')
    }
    expect(said(['compact'], { quiet: true })).toBe('')
  })
})
