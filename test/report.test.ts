import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import type { FileReport } from '../src/base/problem.ts'
import { blocks, FORMATS, type Format, type ReportOptions, type Run, report } from '../src/report/index.ts'
import { AWKWARD, EMPTY } from './report/awkward.ts'
import { CROWD, MANY, NONE } from './report/problems.ts'

const RUNS = { many: MANY, none: NONE, crowd: CROWD, awkward: AWKWARD, empty: EMPTY }
const EXTENSION: Record<Format, string> = {
  pretty: 'txt',
  compact: 'compact.txt',
  github: 'log',
  gitlab: 'gitlab.json',
  json: 'json',
  junit: 'xml',
  sarif: 'sarif',
}
const options = (rest: Partial<ReportOptions> = {}): ReportOptions => ({
  locale: 'zh',
  width: 80,
  colour: false,
  quiet: false,
  ...rest,
})

describe('goldens', () => {
  for (const [name, run] of Object.entries(RUNS)) {
    for (const format of FORMATS) {
      for (const locale of LOCALES) {
        it(`${name} as ${format} in ${locale}`, async () => {
          const file = `report/${name}.${locale}.${EXTENSION[format]}`
          await expect(report(format, run, options({ locale }))).toMatchFileSnapshot(file)
        })
      }
    }
  }
  it.each([60, 140])('pretty at %i columns', async (width) => {
    await expect(report('pretty', MANY, options({ width }))).toMatchFileSnapshot(`report/many.${width}.txt`)
  })
  it('pretty with colours and only errors', async () => {
    const text = report('pretty', MANY, options({ colour: true, quiet: true }))
    await expect(text.replaceAll('\u001b', '␛')).toMatchFileSnapshot('report/many.colour.txt')
  })
})

describe('pretty', () => {
  const linesAt = (width: number, run: Run = MANY) => report('pretty', run, options({ width })).split('\n')

  it.each([40, 60, 80, 140])('keeps every line within %i columns', (width) => {
    for (const line of linesAt(width)) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    for (const width of [40, 47, 60, 61, 62, 63, 80]) {
      for (const line of linesAt(width).filter((text) => !text.includes('│'))) {
        expect(line).not.toMatch(/^ +[，。；：、！？）》」』”’]/)
        expect(line).not.toMatch(/[（《“‘]$/)
      }
    }
  })

  it('never lets a control character of a plan reach the terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is tested
    expect(report('pretty', MANY, options())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
  })

  it('paints without moving anything', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours off again
    const bare = report('pretty', MANY, options({ colour: true })).replaceAll(/\u001b\[\d+m/g, '')
    expect(bare).toBe(report('pretty', MANY, options()))
  })

  it('lists a rule skipped in three files under each, in four files once', () => {
    const skippedIn = (n: number) => {
      const files = MANY.files.filter((file) => file.skipped.some(({ rule }) => rule === 'drill-overdue')).slice(0, n)
      return report('pretty', { ...MANY, files }, options()).split('drill-overdue').length - 1
    }
    expect([skippedIn(1), skippedIn(3), skippedIn(4)]).toEqual([1, 3, 1])
  })

  it('hides warnings with quiet but counts them', () => {
    const text = report('pretty', MANY, options({ quiet: true, width: 140 }))
    expect(text).not.toContain('vague-target')
    expect(text).not.toContain('未检查：')
    expect(text).toContain('4 个错误，2 个警告，2 个提示，未检查的规则 5 项')
  })

  it('shows a single file without a summary', () => {
    const text = blocks(MANY.files.slice(1, 2), options({ locale: 'en' }))
    expect(text).toContain('a,b:c 100%.yaml:5:12  error  unresolved-reference')
    expect(text).not.toContain('checked')
  })
})

describe('github', () => {
  const log = (run: Run, rest: Partial<ReportOptions> = {}) =>
    report('github', run, options(rest)).trimEnd().split('\n')

  it('escapes so that the runner reads back what was said', () => {
    const commands = log(MANY).filter((line) => line.startsWith('::'))
    const unescaped = (text: string) =>
      text.replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
    const parsed = commands.map((line) => {
      const [, kind = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
      return {
        kind,
        ...Object.fromEntries(properties.split(',').map((pair) => pair.split('='))),
        data: unescaped(data),
      }
    })
    const all = MANY.files.flatMap((file) => file.problems.map((problem) => ({ file, problem })))
    expect(parsed).toHaveLength(all.length)
    for (const { file, problem } of all) {
      const found = parsed.find((command) => command.data.startsWith(problem.message.replaceAll('\u001b', '␛')))
      expect(found).toMatchObject({ line: String(problem.line), title: problem.rule })
      expect(unescaped(found?.file ?? '')).toBe(file.path)
      expect(found?.data).toContain(problem.hint ?? '')
      expect(found?.data).toContain(problem.sources[0]?.document ?? '依据：')
    }
  })

  it('names columns only within one line', () => {
    expect(log(MANY).filter((line) => line.includes('endLine=14'))).toEqual([expect.not.stringContaining('col=')])
  })

  it('annotates ten of a kind and prints the rest so that no line starts a command', () => {
    const lines = log(CROWD)
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.filter((line) => line.includes('no 2') && !line.startsWith('::'))).toHaveLength(5)
    for (const line of lines.filter((text) => !/^::(error|warning|notice)[ :]/.test(text))) {
      expect(line.trimStart()).not.toMatch(/^::/)
      expect(line).not.toContain('##[')
    }
    expect(lines.filter((line) => line.startsWith('::notice'))).toEqual([expect.stringMatching(/^::notice::.*5/)])
  })

  it('leaves the tenth notice to the count of what is left over', () => {
    const [file] = CROWD.files
    const problems = Array.from({ length: 12 }, () => ({ ...file?.problems[0], severity: 'info' as const }))
    const lines = log({ ...CROWD, files: [{ ...file, problems }] as unknown as Run['files'] })
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(9)
    expect(lines.filter((line) => line.startsWith('::notice::'))).toEqual([expect.stringContaining('3')])
  })

  it('shows what law demands before what practice suggests, whatever stands first', () => {
    const [file] = CROWD.files
    const of = (binding: string, count: number) =>
      Array.from({ length: count }, () => ({ ...file?.problems[0], severity: 'error', binding, message: binding }))
    const problems = [...of('practice', 12), ...of('law', 3)]
    const lines = log({ ...CROWD, files: [{ ...file, problems }] as unknown as Run['files'] })
    const annotated = lines.filter((line) => line.startsWith('::error '))
    expect(annotated.map((line) => /::(law|practice)%0A/.exec(line)?.[1])).toEqual([
      ...Array(3).fill('law'),
      ...Array(7).fill('practice'),
    ])
  })
})

describe('json', () => {
  it('has only errors when it is to be quiet, and all of them', () => {
    const { files } = JSON.parse(report('json', MANY, options({ quiet: true }))) as Run
    const severities = files.flatMap(({ problems }) => problems.map(({ severity }) => severity))
    expect(new Set(severities)).toEqual(new Set(['error']))
    expect(severities).toHaveLength(
      MANY.files.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error').length,
    )
  })

  it('holds everything, in a fixed order of keys', () => {
    const text = report('json', MANY, options())
    const read = JSON.parse(text)
    expect(Object.keys(read)).toEqual(['version', 'date', 'files', 'summary'])
    expect(read.summary).toEqual({ files: 5, errors: 4, warnings: 2, infos: 2, skipped: 5, ignored: 0, known: 0 })
    expect(read.files.map(({ problems, skipped }: FileReport) => [problems, skipped])).toEqual(
      MANY.files.map(({ problems, skipped }) => [problems, skipped]),
    )
    expect(Object.keys(read.files[0].problems[0]).join(' ')).toBe(
      'rule severity binding message pointer line column endLine endColumn sources hint affected fingerprint',
    )
    expect(text.endsWith('}\n')).toBe(true)
    expect(read.files[0]).not.toHaveProperty('text')
  })

  it('does not depend on the order in which a problem was put together', () => {
    const turned = MANY.files.map((file) => ({
      ...file,
      problems: file.problems.map((problem) => Object.fromEntries(Object.entries(problem).reverse()) as typeof problem),
    }))
    expect(report('json', { ...MANY, files: turned }, options())).toBe(report('json', MANY, options()))
  })
})
