/**
 * The entry of `npm run sabotage`: disables each rule and each function of the writers in turn, in a copy of the project,
 * and fails where the tests stay green. A change is tried on the tests of its slice that run the changed place, the quick
 * ones first, until one notices.
 *
 *     npm run sabotage                    everything; takes an hour
 *     npm run sabotage -- rules           a slice: rules, reports, writers, drills, sources, schema, files
 *     npm run sabotage -- render/html     what has this in its name
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode, stopAll } from './sabotage/command.ts'
import { EXACT, exactMutation } from './sabotage/exact.ts'
import { functionMutations, type Mutation, ruleMutation } from './sabotage/places.ts'
import { type Probe, patternOf, probesOf, type TestFile } from './sabotage/probes.ts'
import { isRelated, SLICES, sliceOf } from './sabotage/slices.ts'
import { trace } from './sabotage/trace.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Left out of the copy: big, or made anew. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out', 'coverage'])
/** Files of the rules' room that are no rules. */
const NO_RULE = /(^|\/)(index|rule|explain)\.ts$/
/** Of one test file with nothing changed, in seconds; with a change its limit follows from what it took. */
const GREEN_LIMIT = 120
/** As in `npm test`: a busy machine must not pass for a test that notices. */
const TIME_LIMITS = ['--testTimeout=60000', '--hookTimeout=60000']

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

/** @returns nothing when these tests pass, else what they say. */
async function complaint(copy: string, probe: Probe, options: readonly string[] = []): Promise<string | undefined> {
  const run = { cwd: copy, env: { ...process.env, CI: 'true', NO_COLOR: '1' }, seconds: 4 * probe.seconds + 30 }
  // Some tests run the command line as it was built.
  if (/bin\/plan\.js/.test(readFileSync(join(copy, probe.file), 'utf8'))) {
    const built = await runNode([join(copy, 'node_modules/tsx/dist/cli.mjs'), 'src/build/bundle.ts'], run)
    if (built.code !== 0) return 'cannot be built'
  }
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--bail', '1', '--reporter', 'dot', '--update=none', ...TIME_LIMITS, ...options]
  const named = probe.tests.length > 0 ? ['-t', patternOf(probe.tests)] : []
  const { code, output } = await runNode([...args, probe.file, ...named], run)
  if (code === undefined) return 'did not end'
  return code === 0 ? undefined : (/FAIL .*(\n.*){0,3}/.exec(output)?.[0] ?? output)
}

/** Runs every test file that can matter once, unchanged. @throws an Error that names what is red: then nothing can be told. */
async function testFiles(copy: string, mutations: readonly Mutation[]): Promise<TestFile[]> {
  const all = readdirSync(join(copy, 'test')).filter((file) => file.endsWith('.test.ts'))
  const files: TestFile[] = []
  const traced = trace(copy, mutations)
  for (const file of all.filter((test) => mutations.some((mutation) => isRelated(test, mutation.file)))) {
    const [name, report] = [`test/${file}`, join(copy, 'report.json')]
    const started = performance.now()
    const reporters = ['--reporter', 'json', '--outputFile.json', report]
    const said = await complaint(copy, { file: name, tests: [], seconds: GREEN_LIMIT }, reporters)
    if (said !== undefined) throw new Error(`red before any sabotage, so nothing can be told: ${name}\n${said}`)
    const seconds = (performance.now() - started) / 1000
    const tests = timesOf(readFileSync(report, 'utf8'))
    const inTests = [...tests.values()].reduce((sum, one) => sum + one, 0)
    console.log(`green in ${seconds.toFixed(1)} s: ${name}`)
    files.push({ name, tests, overhead: Math.max(1, seconds - inTests), reached: traced.reached() })
  }
  traced.end()
  return files
}

/** @returns test → seconds, of a report of the test runner */
function timesOf(report: string): Map<string, number> {
  const { testResults } = JSON.parse(report) as {
    testResults: { assertionResults: { fullName: string; status: string; duration?: number }[] }[]
  }
  const run = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed')
  return new Map(run.map(({ fullName, duration = 0 }) => [fullName, duration / 1000]))
}

/** @returns the test file that notices, or nothing. */
async function noticedBy(copy: string, mutation: Mutation, probes: readonly Probe[]): Promise<string | undefined> {
  const file = join(copy, mutation.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.slice(0, mutation.at) + mutation.text + text.slice(mutation.at + mutation.length))
  try {
    for (const probe of probes) {
      const said = await complaint(copy, probe)
      if (said !== undefined) return `${probe.file}${said.includes('\n') ? '' : `: ${said}`}`
    }
    return undefined
  } finally {
    writeFileSync(file, text)
  }
}

interface Round {
  copy: string
  files: readonly TestFile[]
  speed: 'quick' | 'slow'
}

/** @returns the changes that the tests of this round do not notice */
async function round({ copy, files, speed }: Round, mutations: readonly Mutation[]): Promise<Mutation[]> {
  const left: Mutation[] = []
  for (const [index, mutation] of mutations.entries()) {
    const related = files.filter(({ name }) => isRelated(name.replace('test/', ''), mutation.file))
    const probes = probesOf(mutation, related)
    const by = await noticedBy(copy, mutation, probes[speed])
    if (by === undefined) left.push(mutation)
    const none = probes.quick.length + probes.slow.length === 0 ? ': no test runs it' : ''
    const said = by === undefined ? `passes   ${mutation.name}${none}` : `noticed  ${mutation.name} (${by})`
    console.log(`${speed} ${index + 1}/${mutations.length} ${said}`)
  }
  return left
}

async function sabotage(copy: string, wanted: readonly string[]): Promise<number> {
  const { mutations, left } = allMutations(copy)
  const chosen = mutations.filter((mutation) => isWanted(mutation, wanted))
  if (chosen.length === 0) throw new Error(`nothing is called ${wanted.join(' or ')}`)
  const files = await testFiles(copy, chosen)
  const passed = await round({ copy, files, speed: 'quick' }, chosen)
  const survivors = await round({ copy, files, speed: 'slow' }, passed)
  if (wanted.length === 0) for (const name of left) console.log(`not tried: ${name}`)
  console.log(`\n${chosen.length} sabotaged, ${survivors.length} not noticed, ${left.length} functions not tried`)
  for (const { name } of survivors) console.log(`  ${name}`)
  return survivors.length > 0 ? 1 : 0
}

async function main(wanted: readonly string[]): Promise<number> {
  const copy = copyOf(ROOT)
  const remove = () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      stopAll()
      remove()
      process.exit(130)
    })
  try {
    return await sabotage(copy, wanted)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 2
  } finally {
    remove()
  }
}

process.exitCode = await main(process.argv.slice(2))
