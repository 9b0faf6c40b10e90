/** Rules of an office's own: run when they are allowed to, told when they are wrong, and like ours in all else. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { FORMATS } from '../src/report/index.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, ROOT, SOUND } from './package/command.ts'
import { runFile } from './package/stage.ts'
import { sarifFaults, sarifRun } from './report/faults.ts'

vi.setConfig({ testTimeout: 90_000 })

let tool: CommandLine

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const ID = 'ours/short-title'
const RULE = `{
  id: '${ID}', title: '标题要短', severity: 'info', why: '长了没人看', hint: '改短 {title}',
  sources: [{ document: '某县要求', clause: '第一条', binding: 'practice' }],
  messages: { long: '标题“{title}”太长' },
  check(plan, report) { report('long', { node: plan, key: 'title' }, { title: plan.title }) },
  examples: { good: [], bad: ['title: 很长的标题 # ✗'] },
}`
const plugin = (rule: string): string => `export default ({ planRule }) => planRule(${rule})\n`
/** The same rule with something changed. */
const changed = (change: string): string => plugin(`{ ...${RULE}, ${change} }`)
const CONFIG = 'failOn: warning\nplugins: [./rules/ours.mjs]\n'

function repository(files: Record<string, string> = {}): string {
  return folderWith({
    '.planrc.yaml': CONFIG,
    'rules/ours.mjs': plugin(RULE),
    'a.plan.yaml': SOUND,
    ...files,
  })
}
const lint = (cwd: string, ...argv: string[]) => tool.run(['lint', ...DAY, '.', ...argv], { cwd })
const allowed = (cwd: string, ...argv: string[]) => lint(cwd, '--allow-plugins', ...argv)

describe('without --allow-plugins', () => {
  it('nothing of it runs: exit 2, with the line that names it', () => {
    const touch = "import { writeFileSync } from 'node:fs'\nwriteFileSync('touched', '')\nexport default () => []\n"
    const cwd = repository({ 'rules/ours.mjs': touch })
    const { code, out, err } = lint(cwd, '--lang', 'en')
    expect([code, out, existsSync(join(cwd, 'touched'))]).toEqual([2, '', false])
    expect(err).toContain('.planrc.yaml:2:11')
    expect(err).toContain('"./rules/ours.mjs"')
    expect(err).toContain('--allow-plugins')
    expect(err).toContain('^^^')
    const chinese = lint(cwd, '--lang', 'zh').err
    expect(chinese).toMatch(/插件“\.\/rules\/ours\.mjs”，没有得到允许/)
    expect(allowed(cwd).code).toBe(0)
    expect(existsSync(join(cwd, 'touched'))).toBe(true)
  })

  it('what runs no rule works, and a setting of such a rule is no slip', () => {
    const cwd = repository({ '.planrc.yaml': `${CONFIG}rules: { ${ID}: off }\n` })
    expect(tool.run(['validate', '.'], { cwd }).code).toBe(0)
    expect(tool.run(['render', 'a.plan.yaml', '--to', 'md', '-o', '-'], { cwd }).code).toBe(0)
    expect(tool.run(['explain', ID], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--allow-plugins'),
    })
    const none = repository({ '.planrc.yaml': `rules: { ${ID}: off }\n` })
    expect(lint(none)).toMatchObject({ code: 2, err: expect.stringContaining(`there is no rule "${ID}"`) })
  })
})

describe('a rule that is allowed', () => {
  it.each(FORMATS.filter((format) => format !== 'github'))('is told as %s', (format) => {
    const { code, out, err } = allowed(repository(), '--format', format)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(ID)
    expect(out).toContain('太长')
  })

  it('is told to GitHub, and described with its own page for code scanning', () => {
    expect(allowed(repository(), '-f', 'github').out).toContain(`title=${ID}::标题“`)
    const { out } = allowed(repository(), '-f', 'sarif')
    expect(sarifFaults(out)).toEqual([])
    const rule = sarifRun(out).tool.driver.rules.find(({ id }) => id === ID)
    expect(JSON.stringify(rule)).toContain('某县要求')
  })

  it('has its clause, its place and its hint, filled', () => {
    const { out } = allowed(repository(), '--lang', 'zh')
    expect(out).toMatch(/a\.plan\.yaml:\d+:\d+ {2}提示 {2}ours\/short-title/)
    expect(out).toContain('依据：《某县要求》第一条（惯例）')
    expect(out).toMatch(/→ 改法：改短 \p{Script=Han}/u)
  })

  it.each([
    ['off', 0, false],
    ['info', 0, true],
    ['warning', 1, true],
    ['error', 1, true],
  ])('may be set to %s', (severity, code, isTold) => {
    const ran = allowed(repository({ '.planrc.yaml': `${CONFIG}rules: { ${ID}: ${severity} }\n` }))
    expect([ran.code, ran.out.includes(ID)]).toEqual([code, isTold])
  })

  it('may be set for some files, kept back by a comment, counted and timed', () => {
    const overrides = `${CONFIG}overrides: [{ files: [old/], rules: { ${ID}: off } }]\n`
    const other = SOUND.replace('id: wangchuan-market-supply', 'id: other')
    const cwd = repository({ '.planrc.yaml': overrides, 'old/b.plan.yaml': other })
    expect(allowed(cwd, '-f', 'compact').out.trim().split('\n')).toEqual([expect.stringMatching(/^a\.plan\.yaml:/)])
    const ignored = repository({ 'a.plan.yaml': `# plan-ignore-file ${ID}: the title is by law\n${SOUND}` })
    expect(allowed(ignored).out).toContain('Ignored by comments in the files: 1')
    expect(allowed(repository(), '--statistics').out).toMatch(/1 +1 +info +ours\/short-title/)
    expect(allowed(repository(), '--rule-timing').err).toContain('took')
  })

  it('reads standard input as well, and every file in every thread', () => {
    const cwd = repository()
    const ran = tool.run(['lint', '-', '--allow-plugins', '-f', 'compact', ...DAY], { cwd, input: SOUND })
    expect(ran.out).toMatch(/^stdin\.yaml:\d+:\d+: info: .*\[ours\/short-title\]$/m)
    const many = Object.fromEntries(
      Array.from({ length: 850 }, (_, i) => [`many/${i}.plan.yaml`, SOUND.replace('id: wang', `id: p${i}-wang`)]),
    )
    const { out, err } = allowed(repository(many), '-f', 'json', '--profile', 'core')
    expect(err).toBe('')
    expect(out.match(/"rule": "ours\/short-title"/g)).toHaveLength(851)
  })

  it('is explained with what the tool prints about its example', () => {
    const { code, out } = tool.run(['explain', ID, '--allow-plugins', '--lang', 'zh'], { cwd: repository() })
    expect(code).toBe(0)
    expect(out).toContain('依据：《某县要求》第一条（惯例）')
    expect(out).toContain('标题“很长的标题”太长')
    expect(tool.run(['explain', '--allow-plugins'], { cwd: repository() }).out).toContain(`  ${ID} `)
  })

  it('is known by a baseline', () => {
    const cwd = repository()
    expect(allowed(cwd, '--baseline', 'known.yaml', '--update-baseline').code).toBe(0)
    expect(readFileSync(join(cwd, 'known.yaml'), 'utf8')).toContain(`rule: "${ID}"`)
    expect(allowed(cwd, '--baseline', 'known.yaml').out).toContain('Baseline: 1 known')
  })
})

describe('a plugin that cannot be used', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'is not there',
      { '.planrc.yaml': 'plugins: [./rules/none.mjs]\n' },
      '1:11: There is no plugin "./rules/none.mjs"',
    ],
    ['stands outside', { '.planrc.yaml': 'plugins: [../x.mjs]\n' }, 'is not in the folder of the configuration'],
    ['is no program', { 'rules/ours.mjs': 'export default {{' }, 'cannot be loaded: '],
    ['exports nothing', { 'rules/ours.mjs': 'export const rule = 1' }, 'exports no function by default'],
    ['fails at once', { 'rules/ours.mjs': "throw new Error('no luck')" }, 'cannot be loaded: no luck'],
    [
      'fails when asked',
      { 'rules/ours.mjs': "export default () => { throw 'no luck' }" },
      'the plugin failed: no luck',
    ],
    ['gives what is no rule', { 'rules/ours.mjs': 'export default () => [{ id: 1 }]' }, 'not made by planRule'],
    [
      'takes a name of ours',
      { 'rules/ours.mjs': changed("id: 'measure-lead'") },
      'a rule called "measure-lead" already',
    ],
    ['has no name of its own', { 'rules/ours.mjs': changed("id: 'short'") }, 'ours/what-must-hold'],
    ['has no title', { 'rules/ours.mjs': changed('title: { zh: "x" }') }, `title of the rule "${ID}"`],
    ['says nothing', { 'rules/ours.mjs': changed('messages: {}') }, `messages of the rule "${ID}"`],
    ['is too heavy', { 'rules/ours.mjs': changed("severity: 'error'") }, 'too heavy'],
    ['rests on nothing', { 'rules/ours.mjs': changed('sources: []') }, 'an id of schemas/sources.yaml'],
    ['rests on what nobody knows', { 'rules/ours.mjs': changed("sources: ['NONE']") }, 'an id of schemas/sources.yaml'],
    ['checks nothing', { 'rules/ours.mjs': changed('check: 1') }, 'a function is wanted'],
    [
      'says what another one said',
      { '.planrc.yaml': 'plugins: [rules/ours.mjs, rules/more.mjs]\n', 'rules/more.mjs': plugin(RULE) },
      `1:27: There is a rule called "${ID}" already`,
    ],
    ['has not the rule that is set', { '.planrc.yaml': `${CONFIG}rules: { ours/short-titel: off }\n` }, `mean "${ID}"`],
  ])('%s', (_, files, said) => {
    const { code, out, err } = allowed(repository(files), '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    const [place = '', what = said] = said.split(/(?<=^\d+:\d+): /)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(what)
    expect(err).toContain(`.planrc.yaml:${/^\d/.test(place) ? place : ''}`)
    expect(err).not.toMatch(INSIDE)
  })
})

describe('a rule that fails', () => {
  const failing = (check: string) =>
    allowed(
      repository({ 'rules/ours.mjs': changed(`check: ${check}`), 'b.plan.yaml': 'kind: plan\n' }),
      '-f',
      'compact',
    )

  it.each([
    ['by an error', '(plan) => plan.nothing.at.all', 'Cannot read properties'],
    ['by something else thrown', '() => { throw undefined }', 'undefined'],
    ['by a message it has not', "(plan, report) => report('none', { node: plan })", 'has no message none'],
    ['later', 'async () => { throw new Error("late") }', 'check is asynchronous'],
  ])('%s is told for the file, and the others go on', (_, check, reason) => {
    const { code, out, err } = failing(check)
    expect(code).toBe(1)
    expect(out).toMatch(/^a\.plan\.yaml:\d+:\d+: error: .*"ours\/short-title" of \.\/rules\/ours\.mjs failed/m)
    expect(out).toContain(reason)
    expect(out).toContain('[plugin-failed]')
    expect(out).toContain('b.plan.yaml')
    expect(out + err).not.toMatch(/\n\s+at /)
  })

  it.each([
    ['no place', "(plan, report) => report('long')"],
    ['places that are none', "(plan, report) => report('long', { node: 1, key: {}, hint: 2, affected: [3] }, 4)"],
    ['words that are none', "(plan, report) => report('long', { node: plan }, { title: null })"],
    ['a reason that is none', '(plan, report) => report.skip(5)'],
  ])('but one with %s is only as poor as what it says', (_, check) => {
    const { code, out, err } = allowed(repository({ 'rules/ours.mjs': changed(`check: ${check}`) }))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(ID)
    expect(out).not.toContain('plugin-failed')
  })

  it('has its page, as every check has', () => {
    expect(tool.run(['explain', 'plugin-failed']).out).toContain('‹reason›')
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('the example of %s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const [, example = ''] = /^```js file=county\/rules\/ours\.mjs\n([\s\S]*?)^```$/m.exec(text) ?? []

  it('is right by the types of the package', () => {
    const cwd = folderWith({ 'ours.mjs': example, 'package.json': '{ "private": true }' })
    mkdirSync(join(cwd, 'node_modules'))
    symlinkSync(dirname(dirname(tool.program)), join(cwd, 'node_modules/contingency-plan-toolkit'))
    const flags = '--noEmit --allowJs --checkJs --strict --target es2023 --module nodenext --types'
    const check = () =>
      runFile(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...flags.split(' '), '', 'ours.mjs'], {
        cwd,
      })
    expect(check()).toMatchObject({ code: 0, out: '' })
    writeFileSync(join(cwd, 'ours.mjs'), example.replace('plan.response', 'plan.respons'))
    expect(check().out).toContain("Property 'respons' does not exist")
  })

  it('speaks on the marked lines of its bad example, and on no good one', () => {
    const config = { '.planrc.yaml': 'plugins: [./ours.mjs]\n', 'ours.mjs': example }
    const { code, out } = tool.run(['explain', 'ours/duty-room-informed', '--allow-plugins'], {
      cwd: folderWith(config),
    })
    expect(code).toBe(0)
    expect(out).toMatch(/ours\/duty-room-informed\.yaml:1:\d+ /)
  })
})
