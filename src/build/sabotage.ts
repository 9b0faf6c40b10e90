/**
 * The entry of `npm run sabotage`: disables each rule and each function of the writers in turn, in a copy of the project,
 * and fails where the tests stay green.
 *
 *     npm run sabotage                    everything; takes an hour
 *     npm run sabotage -- rules           a slice: rules, reports, writers, drills, sources, schema, files
 *     npm run sabotage -- render/html     what has this in its name
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXACT, exactMutation } from './sabotage/exact.ts'
import { functionMutations, type Mutation, ruleMutation } from './sabotage/places.ts'
import { SLICES, sliceOf } from './sabotage/slices.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Left out of the copy: big, or made anew. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out', 'coverage'])
/** Files of the rules' room that are no rules. */
const NO_RULE = /(^|\/)(index|rule|explain)\.ts$/
/** A mutation that makes a program run for ever is noticed too. */
const TIME_LIMIT_MS = 300_000

function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'plan-sabotage-'))
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/** @returns every change, by the files of the copy; functions that no change fits are counted, not hidden. */
function allMutations(copy: string): { mutations: Mutation[]; left: string[] } {
  const files = readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('.generated.') && sliceOf(file))
    .sort()
  const mutations: Mutation[] = []
  const left: string[] = []
  for (const file of files) {
    const text = readFileSync(join(copy, file), 'utf8')
    if (file.startsWith('src/rules/')) {
      if (/\nexport default \w+Rule\(/.test(text) && !NO_RULE.test(file)) mutations.push(ruleMutation(file, text))
      continue
    }
    const found = functionMutations(file, text)
    mutations.push(...found.mutations)
    left.push(...found.left)
  }
  for (const exact of EXACT) mutations.push(exactMutation(exact, readFileSync(join(copy, exact.file), 'utf8')))
  return { mutations, left }
}

function isWanted(mutation: Mutation, wanted: readonly string[]): boolean {
  const slice = sliceOf(mutation.file)?.[0]
  return wanted.length === 0 || wanted.some((word) => (word in SLICES ? word === slice : mutation.name.includes(word)))
}

/** The command that must fail; for a rule only the tests that bear its name. */
function testArguments(copy: string, { file, name }: Mutation): string[] {
  const [slice, { tests }] = sliceOf(file) ?? ['', { tests: [] as readonly string[] }]
  const files = readdirSync(join(copy, 'test')).filter((test) => tests.some((start) => test.startsWith(start)))
  const named = files.filter((test) => test.endsWith('.test.ts')).map((test) => `test/${test}`)
  return [...named, ...(slice === 'rules' ? ['-t', `^${name} `] : [])]
}

/** @returns nothing when the tests pass, else what they say. */
function complaint(copy: string, args: readonly string[]): string | undefined {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, 'run', '--bail', '1', '--reporter', 'dot', '--update=none', ...args],
    { cwd: copy, encoding: 'utf8', timeout: TIME_LIMIT_MS, env: { ...process.env, CI: 'true', NO_COLOR: '1' } },
  )
  // A pattern that no test bears must not pass for a green suite.
  const isGreen = status === 0 && /Tests\s+\d+ passed/.test(stdout)
  return isGreen ? undefined : (/FAIL .*(\n.*){0,3}/.exec(stdout)?.[0] ?? 'no test ran')
}

/** @returns what fails without any sabotage: a suite that is red, or has no test of that name, would prove nothing. */
function redBefore(copy: string, mutations: readonly Mutation[]): string[] {
  const runs = new Map(mutations.map((mutation) => testArguments(copy, mutation)).map((args) => [args.join(' '), args]))
  return [...runs].flatMap(([words, args]) => {
    const said = complaint(copy, args)
    return said === undefined ? [] : [`${words}\n    ${said.replaceAll('\n', '\n    ')}`]
  })
}

function survives(copy: string, mutation: Mutation): boolean {
  const file = join(copy, mutation.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.slice(0, mutation.at) + mutation.text + text.slice(mutation.at + mutation.length))
  try {
    return complaint(copy, testArguments(copy, mutation)) === undefined
  } finally {
    writeFileSync(file, text)
  }
}

function main(wanted: readonly string[]): number {
  const copy = copyOf(ROOT)
  try {
    const { mutations, left } = allMutations(copy)
    const chosen = mutations.filter((mutation) => isWanted(mutation, wanted))
    const red = redBefore(copy, chosen)
    if (red.length > 0) console.log(`Red before any sabotage, so nothing can be told:\n  ${red.join('\n  ')}`)
    if (red.length > 0 || chosen.length === 0) return 2
    const survivors = chosen.filter((mutation, index) => {
      const alive = survives(copy, mutation)
      console.log(`${index + 1}/${chosen.length} ${alive ? 'SURVIVES' : 'noticed '} ${mutation.name}`)
      return alive
    })
    if (wanted.length === 0) for (const name of left) console.log(`not tried: ${name}`)
    console.log(`\n${chosen.length} sabotaged, ${survivors.length} not noticed, ${left.length} functions not tried`)
    for (const { name } of survivors) console.log(`  ${name}`)
    return survivors.length > 0 ? 1 : 0
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

process.exitCode = main(process.argv.slice(2))
