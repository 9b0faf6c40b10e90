import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, SOUND, UNDONE, WRONG } from './package/command.ts'
import { emptyFolder } from './package/stage.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const lint = (cwd: string, ...argv: string[]) => tool.run(['lint', '--lang', 'en', ...DAY, ...argv], { cwd })
const NOBODY = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false']
const git = (cwd: string, ...argv: string[]): string =>
  execFileSync('git', [...NOBODY, ...argv], { cwd, stdio: ['ignore', 'pipe', 'ignore'] }).toString()
const put = (cwd: string, file: string, text: string): void => writeFileSync(join(cwd, file), text)
const other = (id: string, text: string): string => text.replace(/^id: .*$/m, `id: ${id}`)

/** The files that are told of, each once. */
function told(cwd: string, ...argv: string[]): string[] {
  const { files } = JSON.parse(lint(cwd, '-f', 'json', ...argv).out) as { files: { path: string }[] }
  return files.map(({ path }) => path)
}

/** Two plans in a commit, the first one with an error. */
function repository(): string {
  const cwd = emptyFolder()
  git(cwd, 'init', '-q', '-b', 'main')
  mkdirSync(join(cwd, '预案'))
  put(cwd, '预案/a.yaml', other('a', WRONG))
  put(cwd, 'b.yaml', other('b', SOUND))
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-q', '-m', 'x')
  return cwd
}

describe('--changed', () => {
  it('checks what differs from the last commit, new files included, wherever it is run', () => {
    const cwd = repository()
    expect(lint(cwd, '--changed')).toMatchObject({ code: 0, out: '', err: 'plan: no plan has changed\n' })
    put(cwd, 'b.yaml', other('b', UNDONE))
    put(cwd, '预案/新.yaml', other('c', SOUND))
    put(cwd, '.gitignore', 'd.yaml\n')
    put(cwd, 'd.yaml', WRONG)
    expect(told(cwd, '--changed').sort()).toEqual(['b.yaml', '预案/新.yaml'])
    expect(told(join(cwd, '预案'), '--changed')).toEqual(['新.yaml'])
    rmSync(join(cwd, 'b.yaml'))
    expect(told(cwd, '--changed')).toEqual(['预案/新.yaml'])
  })

  it('checks what changed since it parted from a branch', () => {
    const cwd = repository()
    git(cwd, 'checkout', '-q', '-b', 'mine')
    put(cwd, 'c.yaml', other('c', WRONG))
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-q', '-m', 'y')
    git(cwd, 'checkout', '-q', 'main')
    put(cwd, 'b.yaml', other('b', UNDONE))
    git(cwd, 'commit', '-q', '-a', '-m', 'z')
    git(cwd, 'checkout', '-q', 'mine')
    expect(told(cwd, '--changed', 'main')).toEqual(['c.yaml'])
    expect(lint(cwd, '--changed', 'main').code).toBe(1)
  })

  it('checks everything before the first commit', () => {
    const cwd = emptyFolder()
    git(cwd, 'init', '-q')
    put(cwd, 'a.yaml', SOUND)
    expect(told(cwd, '--changed')).toEqual(['a.yaml'])
  })

  it('refuses what git does not know', () => {
    const cwd = repository()
    for (const argv of [['--changed', 'nowhere'], ['--changed=-x'], ['--changed', '--staged']]) {
      const { code, err } = lint(cwd, ...argv)
      expect([code, err.startsWith('plan: ')], argv.join(' ')).toEqual([2, true])
      expect(err).not.toMatch(INSIDE)
    }
    const { code, err } = lint(folderWith({ 'a.yaml': SOUND }), '--changed')
    expect([code, err]).toEqual([2, expect.stringContaining('git')])
  })
})

describe('--staged', () => {
  it('checks what the next commit holds, as it holds it', () => {
    const cwd = repository()
    put(cwd, 'b.yaml', other('b', WRONG))
    put(cwd, '预案/c.yaml', other('c', SOUND))
    git(cwd, 'add', 'b.yaml')
    put(cwd, 'b.yaml', other('b', SOUND))
    expect(told(cwd, '--staged')).toEqual(['b.yaml'])
    expect(lint(cwd, '--staged').code).toBe(1)
    git(cwd, 'add', '.')
    expect(told(cwd, '--staged')).toEqual(['预案/c.yaml'])
    put(cwd, '预案/c.yaml', other('c', WRONG))
    expect(lint(cwd, '--staged').code).toBe(0)
    expect(lint(join(cwd, '预案'), '--staged').code).toBe(0)
  })

  it('mends no file that holds more than is staged', () => {
    const cwd = repository()
    const slip = other('b', SOUND).replace('\npurpose:', '\npurpse:')
    put(cwd, 'b.yaml', slip)
    git(cwd, 'add', '.')
    put(cwd, 'b.yaml', `${slip}# more\n`)
    expect(lint(cwd, '--staged', '--fix').err).toContain('nothing to mend')
    put(cwd, 'b.yaml', slip)
    expect(lint(cwd, '--staged', '--fix').err).toContain('mended 1')
  })
})

describe('counts and times', () => {
  const cwd = () => folderWith({ 'a.yaml': WRONG, 'b.yaml': other('b', UNDONE), 'c.yaml': other('c', UNDONE) })

  it('--statistics counts the findings of each rule', () => {
    const folder = cwd()
    const { out } = lint(folder, '--statistics')
    expect(out).toMatch(
      /── Findings and files by rule\n +2 +2 {3}warning {2}placeholder-text\n +1 +1 {3}error {2}unresolved-reference\n$/,
    )
    const json = lint(folder, '--statistics', '-f', 'json')
    expect(JSON.parse(json.out).statistics).toEqual([
      { rule: 'placeholder-text', severity: 'warning', findings: 2, files: 2 },
      { rule: 'unresolved-reference', severity: 'error', findings: 1, files: 1 },
    ])
    expect(json.err).toContain('placeholder-text')
    expect(JSON.parse(lint(folder, '-f', 'json').out).statistics).toBeUndefined()
  })

  it('--rule-timing tells how long rules take, and changes no result', () => {
    const folder = cwd()
    const plain = lint(folder)
    const { code, out, err } = lint(folder, '--rule-timing')
    expect([code, out]).toEqual([plain.code, plain.out])
    expect(err).toMatch(/^Time of rules: \d+ took [\d.]+ ms/)
    expect(err.match(/ ms +[\d.]+ % {2}[a-z-]+$/gm)).toHaveLength(20)
  })
})
