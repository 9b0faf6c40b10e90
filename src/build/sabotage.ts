/**
 * The entry of `npm run sabotage`: disables each rule and each function of the writers in turn, in a copy of the project,
 * and fails where the tests stay green. All changes of a slice stand in the copy at once, each behind a switch; a process of
 * the tests switches on one after the other and asks the tests that come by it, the quick ones first. What nobody notices is
 * tried once more alone.
 *
 *     npm run sabotage                    everything
 *     npm run sabotage -- rules           a slice, as named in sabotage/slices.ts: rules, together, cache, …
 *     npm run sabotage -- render/html     what has this in its name
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { campaign, type Outcome } from './sabotage/campaign.ts'
import { stopAll } from './sabotage/command.ts'
import { EQUIVALENT } from './sabotage/equivalent.ts'
import { EXACT, exactMutation } from './sabotage/exact.ts'
import { functionMutations, type Mutation, ruleMutation } from './sabotage/places.ts'
import type { Task } from './sabotage/runner.ts'
import { isRelated, rankOf, SLICES, sliceOf } from './sabotage/slices.ts'
import { insertSwitches, type Switches, switchesOf } from './sabotage/switches.ts'
import { build, complaint, needsBuild } from './sabotage/tests.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Left out of the copy: big, or made anew. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'out', 'coverage'])
/** Files of the rules' room that are no rules. */
const NO_RULE = /(^|\/)(index|rule|explain)\.ts$/
/** Tests with more work, in seconds of the processor, are asked only where no other notices. */
const QUICK_SECONDS = 0.7
/** What a test file may take of which nothing is known. */
const UNKNOWN_SECONDS = 60

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

/** What is tried, and what is known of it so far. */
interface State {
  copy: string
  mutations: readonly Mutation[]
  switches: Switches
  /** Test files that can matter. */
  files: readonly string[]
  noticed: Map<Mutation, string>
  outcomes: Map<string, Outcome>
}

const isOfRule = ({ file }: Mutation) => file.startsWith('src/rules/')

/** Tries in every test file what is not noticed yet. */
async function tryAtOnce(state: State, { least, most }: Omit<Task, 'open'>): Promise<void> {
  const { copy, switches, noticed, outcomes } = state
  for (const file of state.files) {
    const before = outcomes.get(file)
    const open = [...switches]
      .filter(
        ([number, mutation]) => !noticed.has(mutation) && isRelated(file, mutation.file) && comesBy(before, number),
      )
      // Of a rule only the tests that bear its name are asked.
      .map(([number, mutation]) => ({ number, tests: isOfRule(mutation) ? `${mutation.name} ` : '' }))
    if (open.length === 0) continue
    const names = before ? [...before.tests].filter(([, { work }]) => work >= least).map(([name]) => name) : []
    if (before && names.length === 0) continue
    const outcome = await campaign(copy, { file, names }, { open, least, most })
    if (!before) outcomes.set(file, outcome)
    for (const [number, test] of outcome.noticed) {
      const mutation = switches.get(number)
      if (mutation) noticed.set(mutation, test)
      console.log(`noticed  ${mutation?.name} (${test})`)
    }
    console.log(`${file}: ${open.length} tried, ${outcome.noticed.size} noticed\n`)
  }
}

function comesBy(outcome: Outcome | undefined, number: number): boolean {
  return outcome === undefined || outcome.comesBy.has(number)
}

/** Alone in a process of its own: what was remembered from before the change can no longer hide it. */
async function tryAlone({ copy, switches, files, outcomes }: State, mutation: Mutation): Promise<string | undefined> {
  const number = [...switches].find(([, one]) => one === mutation)?.[0]
  const path = join(copy, mutation.file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.slice(0, mutation.at) + mutation.text + text.slice(mutation.at + mutation.length))
  try {
    for (const file of files.filter((one) => isRelated(one, mutation.file))) {
      const { names, seconds } = askedAlone(outcomes.get(file), { number, mutation })
      const said = names?.length === 0 ? undefined : await complaint(copy, { file, names: names ?? [] }, seconds)
      if (said !== undefined) return said
    }
    return undefined
  } finally {
    writeFileSync(path, text)
  }
}

/** A change inside an expression has no number: nobody knows who comes by it. @returns no names for all tests */
function askedAlone(
  outcome: Outcome | undefined,
  { number, mutation }: { number: number | undefined; mutation: Mutation },
): { names?: string[]; seconds: number } {
  if (!outcome || number === undefined) return { seconds: UNKNOWN_SECONDS }
  const by = outcome.comesBy.get(number) ?? new Set()
  const names = [...outcome.tests.keys()].filter(
    (test) => (by.has('') || by.has(test)) && (!isOfRule(mutation) || test.startsWith(`${mutation.name} `)),
  )
  return { names, seconds: names.reduce((sum, test) => sum + (outcome.tests.get(test)?.seconds ?? 0), 0) }
}

function earliest(test: string, mutations: readonly Mutation[]): number {
  const related = mutations.filter(({ file }) => isRelated(test, file))
  return Math.min(...related.map(({ file }) => rankOf(test, file)))
}

async function sabotage(copy: string, wanted: readonly string[]): Promise<number> {
  const { mutations: all, left } = allMutations(copy)
  const mutations = all.filter((mutation) => isWanted(mutation, wanted))
  if (mutations.length === 0) throw new Error(`nothing is called ${wanted.join(' or ')}`)
  const files = readdirSync(join(copy, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && mutations.some((mutation) => isRelated(file, mutation.file)))
    .sort((a, b) => earliest(a, mutations) - earliest(b, mutations))
  const switches = switchesOf(mutations)
  const state: State = { copy, mutations, switches, files, noticed: new Map(), outcomes: new Map() }
  const takeOut = insertSwitches(copy, switches)
  if (files.some((file) => needsBuild(copy, file))) await build(copy)
  await tryAtOnce(state, { least: 0, most: QUICK_SECONDS })
  await tryAtOnce(state, { least: QUICK_SECONDS, most: null })
  takeOut()
  const open = mutations.filter((one) => !state.noticed.has(one))
  for (const { name } of open) console.log(`to be tried alone: ${name}`)
  const survivors: Mutation[] = []
  for (const mutation of open) {
    const by = await tryAlone(state, mutation)
    const reason = EQUIVALENT[mutation.name]
    if (by !== undefined) state.noticed.set(mutation, by)
    else if (reason === undefined) survivors.push(mutation)
    console.log(
      by === undefined
        ? `${reason ? `the same: ${reason}` : 'SURVIVES'} ${mutation.name}`
        : `noticed  ${mutation.name} (${by})`,
    )
  }
  if (wanted.length === 0) for (const name of left) console.log(`not tried: ${name}`)
  console.log(`\n${mutations.length} sabotaged, ${survivors.length} not noticed, ${left.length} functions not tried`)
  for (const { name } of survivors) console.log(`  ${name}`)
  const stale = [...state.noticed.keys()].filter(({ name }) => name in EQUIVALENT)
  for (const { name } of stale) console.log(`listed as one that nobody can notice, but noticed: ${name}`)
  return survivors.length + stale.length > 0 ? 1 : 0
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
