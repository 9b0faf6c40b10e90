import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { progressOf } from '../src/commands/check/progress.ts'
import type { Io } from '../src/commands/io.ts'
import { MARK, mark } from './cached/kept.ts'
import { named } from './cached/run.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, ROOT, UNDONE, WRONG } from './package/command.ts'
import { emptyFolder, quietEnv, type Ran } from './package/stage.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 90_000 })

let tool: CommandLine

beforeAll(async () => {
  tool = await buildCommandLine()
}, 90_000)

const lint = (cwd: string, ...argv: string[]): Ran => tool.run(['lint', ...DAY, ...argv], { cwd })
const cached = (cwd: string, ...argv: string[]): Ran => lint(cwd, '--cache', ...argv)
const put = (cwd: string, path: string, text: string): void => writeFileSync(join(cwd, path), text)

describe('the built program', () => {
  it('keeps under its own build, and what another build kept is nothing to it', () => {
    const cwd = folderWith({ 'a.yaml': named('a', WRONG) })
    cached(cwd)
    mark(cwd)
    expect(cached(cwd).out).toContain(MARK)
    const file = join(tool.program, '../../dist/chunks/build.txt')
    const build = readFileSync(file, 'utf8')
    expect(build).toMatch(/^[\w-]{43}\n$/)
    writeFileSync(file, `x${build.slice(1)}`)
    try {
      expect(cached(cwd)).toEqual(lint(cwd))
    } finally {
      writeFileSync(file, build)
    }
  })

  it('loads neither parser, schemas nor rules where nothing changed', () => {
    const cwd = folderWith({ 'a.yaml': named('a', WRONG), 'b.yaml': named('b'), '.planrc.yaml': 'failOn: warning\n' })
    const loaded = (...argv: string[]): string[] => {
      const spy = join(emptyFolder(), 'spy.cjs')
      writeFileSync(spy, SPY)
      const run = ['-r', spy, tool.program, 'lint', ...DAY, ...argv]
      const { stderr } = spawnSync(process.execPath, run, { cwd, env: quietEnv(), encoding: 'utf8' })
      return stderr.split('\n').filter((line) => line.includes('chunks'))
    }
    const without = loaded()
    loaded('--cache')
    const kept = loaded('--cache')
    const bytes = (files: readonly string[]): number => files.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)
    expect(bytes(kept)).toBeGreaterThan(1000)
    expect(bytes(kept)).toBeLessThan(bytes(without) / 3)
    expect(kept.join()).not.toMatch(/rule-messages|schemas\.json|shapes\.json|yaml\.cjs|table\.json|profile\.json/)
  })

  it('may run many times at once', async () => {
    const cwd = folderWith(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index}.yaml`, named(`p${index}`, WRONG)])),
    )
    const plain = lint(cwd)
    const start = () =>
      new Promise<string>((done) => {
        const child = spawn(process.execPath, [tool.program, 'lint', '--cache', ...DAY], { cwd, env: quietEnv() })
        let out = ''
        child.stdout.on('data', (piece: Buffer) => {
          out += piece.toString()
        })
        child.on('close', () => done(out))
      })
    for (let round = 0; round < 2; round++) {
      const all = await Promise.all([start(), start(), start(), start()])
      for (const out of all) expect(out).toBe(plain.out)
    }
    mark(cwd)
    expect(cached(cwd).out).toContain(MARK)
  })
})

/** Tells which files are read, and how large they are. */
const SPY = `
const fs = require('node:fs')
const read = fs.readFileSync
fs.readFileSync = (file, ...given) => {
  const content = read(file, ...given)
  process.stderr.write(String(file) + ' ' + content.length + '\\n')
  return content
}
`

describe('beside other flags', () => {
  const git = (cwd: string, ...argv: string[]): void => {
    const nobody = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...nobody, ...argv], { cwd, stdio: 'ignore' })
  }

  it('--changed and --staged check what is asked for', () => {
    const cwd = emptyFolder()
    git(cwd, 'init', '-q')
    put(cwd, 'a.yaml', named('a', WRONG))
    put(cwd, 'b.yaml', named('b', UNDONE))
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-q', '-m', 'x')
    cached(cwd)
    expect(cached(cwd, '--changed')).toEqual(lint(cwd, '--changed'))
    put(cwd, 'b.yaml', named('b', WRONG))
    for (const _ of ['cold', 'warm']) expect(cached(cwd, '--changed')).toEqual(lint(cwd, '--changed'))
    git(cwd, 'add', 'b.yaml')
    put(cwd, 'b.yaml', named('b'))
    for (const _ of ['cold', 'warm']) expect(cached(cwd, '--staged')).toEqual(lint(cwd, '--staged'))
    expect(cached(cwd, '--staged').code).toBe(1)
    expect(cached(cwd)).toEqual(lint(cwd))
  })

  it('--fix mends first, standard input is checked each time, --rule-timing measures', () => {
    const slip = named('a').replace('maintenance:', 'maintenence:')
    const cwd = folderWith({ 'a.yaml': slip, 'b.yaml': named('b', UNDONE) })
    cached(cwd)
    expect(cached(cwd, '--fix').err).toContain('mended 1')
    expect(cached(cwd)).toEqual(lint(cwd))
    const piped = (...argv: string[]): Ran => tool.run(['lint', ...DAY, ...argv], { cwd, input: WRONG })
    for (const _ of ['cold', 'warm']) expect(piped('--cache', '-', 'b.yaml')).toEqual(piped('-', 'b.yaml'))
    expect(cached(cwd, '--rule-timing').err).toContain('ms')
    expect(cached(cwd, 'none.yaml', 'b.yaml')).toEqual(lint(cwd, 'none.yaml', 'b.yaml'))
    expect(existsSync(join(cwd, '.plancache/lint.cache'))).toBe(true)
    appendFileSync(join(cwd, 'b.yaml'), '# more\n')
    expect(cached(cwd, '-f', 'json', '-o', 'b.yaml')).toEqual(lint(cwd, '-f', 'json', '-o', 'b.yaml'))
  })
})

const ERASE = '\r\x1b[K'

describe('how far a long run is', () => {
  /** A clock that each look moves on. */
  function shown(step: number, world: Partial<Io> = {}): string {
    let time = 0
    let err = ''
    const tell = (text: string): void => {
      err += text
    }
    const clock = (): number => (time += step)
    const base = { clock, env: {}, isTTY: { out: true, err: true }, err: tell, width: 80 } as unknown as Io
    const progress = progressOf(100, { ...base, ...world }, 'en')
    for (let count = 0; count < 100; count += 10) progress?.at(count)
    progress?.end()
    return err
  }

  it('stands on one line of a terminal and goes away', () => {
    const text = shown(300)
    const pictures = text.split(ERASE)
    expect(pictures.at(0)).toBe('')
    expect(pictures.at(-2)).toBe('checked 90 of 100 files')
    expect(pictures.at(-1)).toBe('')
  })

  it('is not told where nobody waits or nobody looks', () => {
    expect(shown(5)).toBe('')
    expect(shown(300, { isTTY: { out: true, err: false } })).toBe('')
    expect(shown(300, { env: { CI: 'true' } })).toBe('')
    expect(shown(300, { env: { TERM: 'dumb' } })).toBe('')
    expect(shown(300, { width: 20 })).toBe('')
  })

  it('is on a terminal', () => {
    const large = readFileSync(join(ROOT, 'examples/city-flood/plan.yaml'), 'utf8')
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`p${at}.yaml`, large])))
    const command = `stty cols 100; ${process.execPath} ${tool.program} lint -q -f compact -o found.txt ${DAY.join(' ')}`
    const options = { cwd, env: quietEnv({ TERM: 'xterm' }), encoding: 'utf8' } as const
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], options)
    expect(stdout).toContain(`${ERASE}checked `)
    expect(stdout).toContain(' of 60 files')
    expect(stdout.endsWith(ERASE)).toBe(true)
  })
})
