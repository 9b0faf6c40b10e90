import { beforeAll, describe, expect, it, vi } from 'vitest'
import { commentsWith } from '../src/source/comments.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND, UNDONE, WRONG } from './package/command.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

interface Found {
  rule: string
  line: number
  suppression?: Record<string, string>
}

/** What `lint` says about one file, as data. */
function linted(text: string, ...argv: string[]) {
  const cwd = folderWith({ 'a.yaml': text })
  const { code, out } = tool.run(['lint', '-f', 'json', '--lang', 'en', ...DAY, ...argv], { cwd })
  const { files, summary } = JSON.parse(out) as {
    files: [{ problems: (Found & { message: string })[]; suppressed: Found[] }]
    summary: Record<string, number>
  }
  return { code, summary, problems: files[0].problems, suppressed: files[0].suppressed }
}

const RULE = 'placeholder-text'
const rulesOf = (found: readonly Found[]): string[] => found.map(({ rule }) => rule)
/** The line that `UNDONE` leaves unfinished, with a comment before it. */
const above = (comment: string): string => UNDONE.replace(/^purpose: /m, `${comment}\npurpose: `)
const atTop = (comment: string): string => `${comment}\n${UNDONE}`

describe('a comment ignores a finding', () => {
  it('on the line before, with its reason, owner and last day in the report', () => {
    const { code, summary, problems, suppressed } = linted(
      above(`# plan-ignore ${RULE}：等上级批复（owner=应急局，until=2027-06-01）`),
      '--max-warnings',
      '0',
    )
    expect(problems).toEqual([])
    expect(code).toBe(0)
    expect(summary).toMatchObject({ warnings: 0, ignored: 1, known: 0 })
    expect(suppressed.map(({ suppression }) => suppression)).toEqual([
      { kind: 'comment', reason: '等上级批复', owner: '应急局', until: '2027-06-01' },
    ])
  })

  it('on its own line, and in the whole file', () => {
    const behind = UNDONE.replace(/^(purpose: .*)$/m, `$1 # plan-ignore ${RULE}: waits for approval (see letter 3)`)
    expect(behind).not.toBe(UNDONE)
    for (const text of [behind, atTop(`# plan-ignore-file ${RULE}: a draft`)]) {
      const { problems, suppressed } = linted(text)
      expect(rulesOf(problems)).toEqual([])
      expect(rulesOf(suppressed)).toEqual([RULE])
    }
  })

  it('and is counted in the summary and kept in SARIF', () => {
    const cwd = folderWith({ 'a.yaml': above(`# plan-ignore ${RULE}: waits`) })
    const { out } = tool.run(['lint', '--lang', 'en', ...DAY], { cwd })
    expect(out).toContain('Ignored by comments in the files: 1.')
    const { runs } = JSON.parse(tool.run(['lint', '-f', 'sarif', ...DAY], { cwd }).out)
    expect(runs[0].results).toMatchObject([
      {
        ruleId: RULE,
        suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'waits' }],
      },
    ])
    for (const format of ['compact', 'github', 'gitlab'])
      expect(tool.run(['lint', '-f', format, ...DAY], { cwd }).out).not.toContain(`${RULE}]`)
  })
})

describe('a comment that ignores nothing is told', () => {
  const line = above('#').split('\n').indexOf('#') + 1

  it.each([
    ['no reason', `# plan-ignore ${RULE}`, 'ignore-invalid'],
    ['an empty reason', `# plan-ignore ${RULE}:  (owner=x)`, 'ignore-invalid'],
    ['no rule', '# plan-ignore: because', 'ignore-invalid'],
    ['a misspelt option', `# plan-ignore ${RULE}: waits (untill=2027-01-01)`, 'ignore-invalid'],
    ['a day that is none', `# plan-ignore ${RULE}: waits (until=2027-02-30)`, 'ignore-invalid'],
    ['a word of another tool', `# plan-ignore-next-line ${RULE}: waits`, 'ignore-invalid'],
    ['a file comment below the top', `# plan-ignore-file ${RULE}: waits`, 'ignore-invalid'],
    ['a last day that is over', `# plan-ignore ${RULE}: waits (until=2026-11-21)`, 'ignore-expired'],
  ])('%s', (_, comment, rule) => {
    const { problems, suppressed } = linted(above(comment))
    expect(problems.map((one) => [one.rule, one.line])).toEqual([
      [rule, line],
      [RULE, line + 1],
    ])
    expect(suppressed).toEqual([])
  })

  it('an unknown rule, with the one that was meant', () => {
    const cwd = folderWith({ 'a.yaml': above('# plan-ignore measure-leed: why') })
    const { out } = tool.run(['lint', '--lang', 'en', ...DAY], { cwd })
    expect(out).toContain(`a.yaml:${line}:1  warning  ignore-invalid`)
    expect(out).toContain('did you mean measure-lead?')
  })

  it('nothing to ignore, but not where the rule is off or never ran', () => {
    const dead = above('# plan-ignore measure-lead: why')
    expect(linted(dead).problems.map((one) => [one.rule, one.line])).toContainEqual(['ignore-unused', line])
    const cwd = folderWith({ 'a.yaml': dead, '.planrc.yaml': 'rules: { measure-lead: off }\n' })
    expect(tool.run(['lint', '-f', 'compact', ...DAY], { cwd }).out).not.toContain('ignore-unused')
    expect(rulesOf(linted(`${dead}nonsense: 1\n`).problems)).not.toContain('ignore-unused')
  })

  it('the last day itself still counts', () => {
    expect(linted(above(`# plan-ignore ${RULE}: waits (until=2026-11-22)`)).problems).toEqual([])
  })

  it('an error stays, whatever the configuration makes of it', () => {
    const text = `# plan-ignore-file unresolved-reference: we know\n${WRONG}`
    const { code, problems, suppressed } = linted(text)
    expect([code, rulesOf(problems), suppressed]).toEqual([1, ['ignore-forbidden', 'unresolved-reference'], []])
    const cwd = folderWith({ 'a.yaml': text, '.planrc.yaml': 'rules: { unresolved-reference: info }\n' })
    expect(tool.run(['lint', '-f', 'compact', ...DAY], { cwd }).out).toContain('info: ')
    expect(tool.run(['lint', '-f', 'compact', ...DAY], { cwd }).out).toContain('[ignore-forbidden]')
    const broken = linted(`# plan-ignore-file unknown-key: we know\n${SOUND}nonsense: 1\n`)
    expect(rulesOf(broken.problems)).toEqual(['ignore-forbidden', 'unknown-key'])
  })

  it('one finding ignored by two comments needs both to be named only once', () => {
    const twice = `# plan-ignore-file ${RULE}: a draft\n${above(`# plan-ignore ${RULE}: waits`)}`
    const { problems, suppressed } = linted(twice)
    expect(problems).toEqual([])
    expect(suppressed).toHaveLength(1)
  })
})

describe('only real comments count', () => {
  it.each([
    ['in a block scalar', `purpose: |\n  待定\n  # plan-ignore ${RULE}: why\n`],
    ['in a quoted text', `purpose: "待定 # plan-ignore ${RULE}: why"\n`],
    ['in a quoted text of several lines', `purpose: "待定\n  # plan-ignore ${RULE}: why"\n`],
    ['behind a character', `purpose: 待定#plan-ignore ${RULE} why\n`],
    ['a comment that only speaks of it', `purpose: 待定 # see plan-ignore ${RULE}: why\n`],
  ])('%s', (_, purpose) => {
    const { suppressed, problems } = linted(SOUND.replace(/^purpose: .*\n/m, purpose))
    expect(suppressed).toEqual([])
    expect(rulesOf(problems)).toEqual([RULE])
  })

  it('in every place where YAML has comments', () => {
    const text = '# x 1\na: | # x 2\n  # x\n  b\nc: [1, # x 3\n 2] # x 4\n\n# x 5\n\n# other\nd: "# x"\n# x 6\n'
    expect(commentsWith(text, 'x').map(({ text, line }) => [text, line])).toEqual([
      ['# x 1', 2],
      ['# x 2', 2],
      ['# x 3', 5],
      ['# x 4', 6],
      ['# x 5', 11],
      ['# x 6', undefined],
    ])
    expect(commentsWith(text, 'y')).toEqual([])
    expect(commentsWith('--- |\n# x\n', 'x')).toEqual([])
  })
})
