import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, SOUND, UNDONE, WRONG } from './package/command.ts'
import { quietEnv, runFile } from './package/stage.ts'

// Every test starts processes or whole runs, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine
const plan: CommandLine['run'] = (argv, options) => tool.run(argv, options)

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

describe('exit codes', () => {
  const cwd = () =>
    folderWith({ 'sound.yaml': SOUND, 'wrong.yaml': WRONG, 'undone.yaml': UNDONE, 'broken.yaml': 'a: [' })

  it.each([
    ['nothing found', ['lint', 'sound.yaml', ...DAY], 0],
    ['an error', ['lint', 'wrong.yaml', ...DAY], 1],
    ['only a warning', ['lint', 'undone.yaml', ...DAY], 0],
    ['a warning where warnings count', ['lint', 'undone.yaml', '--fail-on', 'warning', ...DAY], 1],
    ['no more warnings than allowed', ['lint', 'undone.yaml', '--max-warnings', '1', ...DAY], 0],
    ['more warnings than allowed', ['lint', 'undone.yaml', '--max-warnings', '0', ...DAY], 1],
    ['text that is no YAML', ['lint', 'broken.yaml', ...DAY], 1],
    ['a file that is not there', ['lint', 'missing.yaml', ...DAY], 2],
    ['one of several that is not there', ['lint', 'sound.yaml', 'missing.yaml', ...DAY], 2],
    ['an unknown flag', ['lint', '--colour'], 2],
    ['a day that does not exist', ['lint', 'sound.yaml', '--date', '2026-02-30'], 2],
    ['a number that is none', ['lint', 'sound.yaml', '--max-warnings', 'few'], 2],
    ['an unknown format', ['lint', 'sound.yaml', '--format', 'xml'], 2],
    ['an unknown severity', ['lint', 'sound.yaml', '--fail-on', 'fatal'], 2],
    ['a configuration that is not there', ['lint', 'sound.yaml', '--config', 'no.yaml'], 2],
    ['a report that cannot be written', ['lint', 'sound.yaml', '-o', 'sound.yaml/report.txt', ...DAY], 3],
    ['a plan to print that is not there', ['render', 'missing.yaml'], 2],
    ['a drill of a plan that is not there', ['drill', 'checklist', 'missing.yaml'], 2],
    ['an unknown format to print', ['render', 'sound.yaml', '--to', 'pdf'], 2],
    ['a document that cannot be written', ['render', 'sound.yaml', '--to', 'md', '-o', 'wrong.yaml/x.md'], 3],
    ['help', ['--help'], 0],
  ])('%s', (...[, argv, code]) => {
    const ran = plan(argv, { cwd: cwd() })
    expect(ran.code, ran.err).toBe(code)
    expect(ran.out + ran.err).not.toMatch(INSIDE)
    if (code > 1) expect(ran.err.trim()).not.toBe('')
  })

  it('are the same in Chinese, and the messages are Chinese', () => {
    const ran = plan(['lint', '--colour', '--lang', 'zh'])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toBe('plan: 没有选项 --colour\n  是不是 --color？\n')
  })
})

describe('a wrong invocation', () => {
  it('names the command that was meant', () => {
    expect(plan(['lnit'])).toEqual({ code: 2, out: '', err: "plan: Unknown command 'lnit'\n  Did you mean lint?\n" })
    expect(plan(['lnit'], { env: { PLAN_LANG: 'zh' } }).err).toBe('plan: 没有命令 lnit\n  是不是 lint？\n')
  })

  it('names what is missing', () => {
    expect(plan(['render'])).toMatchObject({ code: 2, out: '' })
    expect(plan(['render'], { env: { PLAN_LANG: 'zh' } }).err).toContain('没有写要生成哪个预案')
  })

  it('shows how it is used when nothing is asked for', () => {
    const { code, out, err } = plan([])
    expect(code).toBe(2)
    expect(out + err).toContain('lint')
  })
})

describe('help', () => {
  const COMMANDS = ['', 'lint', 'validate', 'new', 'render', 'drill', 'drill checklist', 'explain']
  const CASES = ['en', 'zh'].flatMap((lang) =>
    [60, 140].flatMap((width) => COMMANDS.map((name) => ({ lang, width, name }))),
  )

  it.each(CASES)('plan $name ($lang, $width columns)', ({ lang, width, name }) => {
    const argv = name.split(' ').filter((word) => word !== '')
    const { code, out, err } = plan([...argv, '--help'], { env: { PLAN_LANG: lang, COLUMNS: String(width) } })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(lang === 'zh' ? '用法：' : 'Usage: plan')
    // The names of the two ways of numbering are Chinese in both languages.
    if (lang === 'en') expect(out.replace('1、1.1', '').replace('一、（一）', '')).not.toMatch(/[，。；：、]/)
    const lines = out.split('\n').filter((line) => !line.startsWith('  plan '))
    expect(lines.filter((line) => line.length > Math.max(width, 80))).toEqual([])
    if (name !== '' && name !== 'drill') expect(out).toMatch(/例如|For example/)
  })
})

/** Starts the tool and gives its end: exit code, signal, and what it said on stderr. */
function start(argv: readonly string[], { cwd }: { cwd: string }) {
  const child = spawn(process.execPath, [tool.program, ...argv], { cwd, env: quietEnv() })
  let err = ''
  child.stderr.on('data', (data) => {
    err += data
  })
  const end = new Promise<{ code: number | null; signal: string | null; err: string }>((done) => {
    child.on('close', (code, signal) => done({ code, signal, err }))
  })
  return { child, end }
}

describe('flags', () => {
  it('--profile takes one value, of those that exist', () => {
    const cwd = folderWith({ 'a.yaml': SOUND, 'b.yaml': WRONG })
    const wrong = plan(['lint', '--profile', 'cn-goverment', 'a.yaml', ...DAY], { cwd })
    expect([wrong.code, wrong.out]).toEqual([2, ''])
    expect(wrong.err).toContain('cn-government')
    const right = plan(['lint', '--profile', 'core,cn-government', 'a.yaml', '--format', 'json', ...DAY], { cwd })
    expect(JSON.parse(right.out).files.map(({ path }: { path: string }) => path)).toEqual(['a.yaml'])
  })

  it('an empty PLAN_DATE is none', () => {
    const { code, err } = plan(['lint', 'a.yaml'], { cwd: folderWith({ 'a.yaml': SOUND }), env: { PLAN_DATE: '' } })
    expect([code, err]).toEqual([0, ''])
  })
})

describe('an interrupted run', () => {
  it('a reader that goes away is no fault', () => {
    const cwd = folderWith({})
    // More than a pipe holds, so that the tool still writes when the reader has gone.
    for (let index = 0; index < 60; index++)
      writeFileSync(join(cwd, `p${index}.yaml`), WRONG.replaceAll('lead: ', 'lead: 无'))
    const script = '"$0" "$1" lint --format json --date 2026-11-22 | head -n 1; echo $PIPESTATUS'
    const { out, err } = runFile('bash', ['-c', script, process.execPath, tool.program], { cwd })
    expect([out, err]).toEqual(['{\n1\n', ''])
    expect(plan(['lint', '--format', 'json', ...DAY], { cwd }).out.length).toBeGreaterThan(200_000)
  })

  it.runIf(existsSync('/dev/full'))('a full disk is no fault of the tool', () => {
    const script = '"$0" "$1" explain --lang en > /dev/full; echo $?'
    const { out, err } = runFile('bash', ['-c', script, process.execPath, tool.program], { cwd: folderWith({}) })
    expect([out, err]).toEqual(['3\n', 'plan: the result could not be written whole: the disk is full\n'])
  })

  it('Ctrl-C while it waits for input ends it by that signal, without a word', async () => {
    const { child, end } = start(['lint', '-'], { cwd: folderWith({}) })
    await new Promise((done) => setTimeout(done, 700))
    child.kill('SIGINT')
    const { code, signal, err } = await end
    expect([signal ?? code, err]).toEqual(['SIGINT', ''])
  })
})
