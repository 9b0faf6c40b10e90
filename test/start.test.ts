import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { hasHan, isHan } from '../src/base/han.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND, WRONG } from './package/command.ts'
import { quietEnv } from './package/stage.ts'

// Every test starts processes, and the machine may be busy.
vi.setConfig({ testTimeout: 90_000 })

let tool: CommandLine
let chunks: string

beforeAll(async () => {
  tool = await buildCommandLine()
  chunks = join(tool.program, '../../dist/chunks')
}, 90_000)

/** Tells each file that is read, and each module of Node that is asked for. */
const SPY = `
const fs = require('node:fs')
const { Module } = require('node:module')
for (const [owner, name] of [[fs, 'readFileSync'], [Module, '_load']]) {
  const does = owner[name]
  owner[name] = (what, ...given) => {
    process.stderr.write(String(what) + '\\n')
    return does.call(owner, what, ...given)
  }
}
`

function asked(cwd: string, ...argv: string[]): string[] {
  writeFileSync(join(cwd, 'spy.cjs'), SPY)
  const run = ['-r', './spy.cjs', tool.program, ...argv]
  const { stderr } = spawnSync(process.execPath, run, { cwd, env: quietEnv(), encoding: 'utf8' })
  return stderr.split('\n')
}

it('checks one plan with few files: each takes a third of a millisecond, whatever is in it', () => {
  const all = asked(folderWith({ 'a.yaml': SOUND }), 'lint', 'a.yaml', ...DAY)
  const own = all
    .filter((file) => file.includes('chunks'))
    .map((file) => file.replaceAll('\\', '/').split('chunks/')[1])
  expect(own.filter((file) => file?.endsWith('js'))).toEqual(['cli.js', 'joined-lint.js', 'joined-unchanged-lint.js'])
  expect(own.filter((file) => file?.endsWith('.compiled'))).toHaveLength(3)
  expect(own.filter((file) => file?.endsWith('.json')).length).toBeLessThan(14)
  // Streams, child processes and hashes take Node milliseconds to load.
  expect(all.filter((name) => /^(node:)?(stream|child_process|crypto|worker_threads|url|tty|v8)$/.test(name))).toEqual(
    [],
  )
})

it.runIf(process.version.startsWith('v20.'))('takes what was compiled ahead, whatever V8 was told to expect', () => {
  const cwd = folderWith({ 'a.yaml': SOUND, 'b.yaml': WRONG, 'spy.cjs': SCRIPTS })
  for (const argv of [
    ['lint', 'a.yaml'],
    ['lint', 'b.yaml'],
    'render a.yaml --document all --to docx,md,html -o out'.split(' '),
  ]) {
    const run = ['-r', './spy.cjs', tool.program, ...argv, ...DAY]
    const { stderr } = spawnSync(process.execPath, run, { cwd, env: quietEnv(), encoding: 'utf8' })
    const scripts = stderr.split('\n').filter((line) => line.startsWith('script '))
    expect(scripts.filter((line) => line.endsWith(' false')).length, argv.join(' ')).toBeGreaterThan(2)
    expect(scripts.filter((line) => !line.endsWith(' false'))).toEqual([])
    // None is loaded twice.
    expect(new Set(scripts).size).toBe(scripts.length)
  }
})

/** Tells of each script whether V8 refused what was compiled of it; undefined where nothing was. */
const SCRIPTS = `
const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    process.stderr.write('script ' + options.filename + ' ' + this.cachedDataRejected + '\\n')
  }
}
`

it('says the same where what was compiled ahead is gone, cut off, or of another script', () => {
  const cwd = folderWith({ 'a.yaml': SOUND, 'wrong.yaml': WRONG })
  const lint = () => tool.run(['lint', ...DAY], { cwd })
  const before = lint()
  expect(before.code).toBe(1)
  const compiled = readdirSync(chunks).filter((file) => /^(cli|joined).*\.compiled$/.test(file))
  expect(compiled.length).toBeGreaterThan(3)
  const kept = compiled.map((file) => readFileSync(join(chunks, file)))
  for (const file of compiled) truncateSync(join(chunks, file), 1000)
  expect(lint()).toEqual(before)
  for (const file of compiled) truncateSync(join(chunks, file), 0)
  expect(lint()).toEqual(before)
  for (const [index, file] of compiled.entries())
    writeFileSync(join(chunks, file), kept[(index + 1) % kept.length] ?? '')
  expect(lint()).toEqual(before)
})

it('tells V8 what to expect where V8 understands it, and nothing else where its flags have other names', () => {
  const told = (version: string): string[] => {
    const cwd = folderWith({ 'a.yaml': SOUND, 'spy.cjs': FLAGS.replace('VERSION', version) })
    const run = ['-r', './spy.cjs', tool.program, 'lint', 'a.yaml', ...DAY]
    const { status, stderr } = spawnSync(process.execPath, run, { cwd, env: quietEnv(), encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return stderr.split('\n').filter((line) => line !== '')
  }
  expect(told('v20.20.2')).toContain('--no-sparkplug')
  expect(told('v22.23.3')).toEqual([])
  expect(told('v24.21.0')).toEqual([])
})

/** Another version of Node as far as the program can tell. */
const FLAGS = `
Object.defineProperty(process, 'version', { value: 'VERSION' })
const setFlagsFromString = (flag) => process.stderr.write(flag + '\\n')
require('node:v8').setFlagsFromString = setFlagsFromString
process.binding = () => ({ setFlagsFromString })
`

it('is written in ASCII, which is read without being decoded', () => {
  const scripts = readdirSync(chunks).filter((file) => /\.c?js$/.test(file))
  expect(scripts.length).toBeGreaterThan(50)
  const others = scripts.filter((file) => readFileSync(join(chunks, file)).some((byte) => byte > 127))
  expect(others).toEqual([])
})

it('knows Chinese characters by what is written out', () => {
  const inPlane = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at))
  const wrong = [
    ...inPlane(0, 0xd800),
    ...inPlane(0xe000, 0x10000),
    '\u{20000}',
    '\u{323af}',
    '\u{1f600}',
    '\u{e0100}',
  ].filter((one) => [hasHan(one), isHan(one)].some((is) => is !== /\p{Script=Han}/u.test(one)))
  expect(wrong).toEqual([])
  expect([hasHan('a汛'), isHan('a汛'), isHan('防汛'), isHan('')]).toEqual([true, false, true, false])
})
