/**
 * The entry of `npm run sabotage`: disables each rule and each function of the writers in turn, in a copy of the project,
 * and fails where the tests stay green. A change is tried on the test files of its slice that run the changed place, the
 * quickest first, until one notices.
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
import { canReach, reachedPlaces, traced } from './sabotage/reach.ts'
import { isRelated, SLICES, sliceOf } from './sabotage/slices.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Left out of the copy: big, or made anew. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out', 'coverage'])
/** Files of the rules' room that are no rules. */
const NO_RULE = /(^|\/)(index|rule|explain)\.ts$/
/** Of one test file with nothing changed, in seconds; with a change its limit follows from what it took. */
const GREEN_LIMIT = 120

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

/** @returns what runs one test file; for a rule only the tests that bear its name. */
function testArguments(copy: string, test: string, mutation?: Mutation): string[] {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  // Time limits as in `npm test`: a busy machine must not pass for a test that notices.
  const limits = ['--testTimeout=60000', '--hookTimeout=60000']
  const named = mutation?.file.startsWith('src/rules/') ? ['-t', `^${mutation.name} `] : []
  return [vitest, 'run', '--bail', '1', '--reporter', 'dot', '--update=none', ...limits, test, ...named]
}

interface TestFile {
  name: string
  /** How long it takes when nothing is changed. */
  seconds: number
  /** Places of the source that it runs. */
  reached: ReadonlySet<string>
}

/** @returns nothing when the tests of the file pass, else what they say. */
async function complaint(copy: string, test: TestFile, mutation?: Mutation): Promise<string | undefined> {
  const env = { ...process.env, CI: 'true', NO_COLOR: '1' }
  const options = { cwd: copy, env, seconds: 4 * test.seconds + 30 }
  // Some tests run the command line as it was built.
  if (/bin\/plan\.js/.test(readFileSync(join(copy, test.name), 'utf8'))) {
    const built = await runNode([join(copy, 'node_modules/tsx/dist/cli.mjs'), 'src/build/bundle.ts'], options)
    if (built.code !== 0) return 'cannot be built'
  }
  const { code, output } = await runNode(testArguments(copy, test.name, mutation), options)
  if (code === undefined) return 'did not end'
  return code === 0 ? undefined : (/FAIL .*(\n.*){0,3}/.exec(output)?.[0] ?? output)
}

/** Runs every test file that can matter once, unchanged. @throws an Error that names what is red: then nothing can be told. */
async function testFiles(copy: string, mutations: readonly Mutation[]): Promise<TestFile[]> {
  const all = readdirSync(join(copy, 'test')).filter((file) => file.endsWith('.test.ts'))
  const wanted = all.filter((file) => mutations.some((mutation) => isRelated(file, mutation.file)))
  const files: TestFile[] = []
  const trace = traced(copy, mutations)
  for (const file of wanted) {
    const started = performance.now()
    const said = await complaint(copy, { name: `test/${file}`, seconds: GREEN_LIMIT, reached: new Set() })
    if (said !== undefined) throw new Error(`red before any sabotage, so nothing can be told: ${file}\n${said}`)
    const seconds = (performance.now() - started) / 1000
    console.log(`green in ${seconds.toFixed(1)} s: ${file}`)
    files.push({ name: `test/${file}`, seconds, reached: reachedPlaces(copy) })
  }
  trace.undo()
  return files.sort((a, b) => a.seconds - b.seconds)
}

/** @returns the test file that notices, or nothing. */
async function noticedBy(copy: string, mutation: Mutation, tests: readonly TestFile[]): Promise<string | undefined> {
  const file = join(copy, mutation.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.slice(0, mutation.at) + mutation.text + text.slice(mutation.at + mutation.length))
  try {
    for (const test of tests) {
      const said = await complaint(copy, test, mutation)
      if (said !== undefined) return `${test.name}${said.includes('\n') ? '' : `: ${said}`}`
    }
    return undefined
  } finally {
    writeFileSync(file, text)
  }
}

async function sabotage(copy: string, wanted: readonly string[]): Promise<number> {
  const { mutations, left } = allMutations(copy)
  const chosen = mutations.filter((mutation) => isWanted(mutation, wanted))
  if (chosen.length === 0) throw new Error(`nothing is called ${wanted.join(' or ')}`)
  const tests = await testFiles(copy, chosen)
  const survivors: string[] = []
  for (const [index, mutation] of chosen.entries()) {
    const related = tests.filter(({ name }) => isRelated(name.replace('test/', ''), mutation.file))
    const running = related.filter(({ reached }) => canReach(reached, mutation))
    const by = await noticedBy(copy, mutation, running)
    const said = by === undefined ? `SURVIVES ${mutation.name}${running.length > 0 ? '' : ': no test runs it'}` : ''
    if (said !== '') survivors.push(mutation.name)
    console.log(`${index + 1}/${chosen.length} ${said || `noticed  ${mutation.name} (${by})`}`)
  }
  if (wanted.length === 0) for (const name of left) console.log(`not tried: ${name}`)
  console.log(`\n${chosen.length} sabotaged, ${survivors.length} not noticed, ${left.length} functions not tried`)
  for (const name of survivors) console.log(`  ${name}`)
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
