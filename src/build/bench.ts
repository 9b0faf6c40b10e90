/**
 * The entry of `npm run bench`: whole processes beside other tools on the same plans, and the ratios that are wanted.
 *
 *     npm run bench -- --rounds 5 --sizes 1,100,1000 --spectral-1000
 *     npm run bench -- --word
 *
 * Absolute times follow the machine's load; only ratios of one run say something. Always ends with 0.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeCorpus } from './bench-corpus.ts'
import { timePages } from './bench-pages.ts'
import { ajvCommand, installPeers, spectralCommand } from './bench-peers.ts'
import { type Command, type Timing, timeCommands, timed } from './bench-time.ts'
import { ALL, timeAll, timeWord, WORD } from './bench-word.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PLACE = join(tmpdir(), 'plan-bench')
const PEERS = join(PLACE, 'peers')
const SCHEMA = join(ROOT, 'schemas/plan.schema.json')
const PLAN = [process.execPath, join(ROOT, 'bin/plan.js')]

/** What the first release is to reach: our time by the other's, at a number of plans. */
const WANTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'node -e 0': { 1: 3 },
  'ajv-cli': { 100: 0.6, 1000: 0.7 },
  spectral: { 1000: 1 / 50 },
}

interface Flags {
  rounds: number
  sizes: number[]
  hasSpectral1000: boolean
  /** Word files alone. */
  isWord: boolean
}

function flagsOf(args: string[]): Flags {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1,100,1000' },
      'spectral-1000': { type: 'boolean', default: false },
      word: { type: 'boolean', default: false },
    },
  })
  const sizes = values.sizes.split(',').map(Number)
  return { rounds: Number(values.rounds), sizes, hasSpectral1000: values['spectral-1000'], isWord: values.word }
}

/** Spectral takes minutes for a thousand plans: one run there, and only when asked for. */
const MANY = 1000

function timeSize(size: number, { rounds, hasSpectral1000 }: Flags): Map<string, Timing> {
  const corpus = join(PLACE, `corpus-${size}`)
  const bytes = writeCorpus(ROOT, corpus, size)
  const spectral = spectralCommand(PEERS, SCHEMA, corpus)
  const commands: Command[] = [
    { name: 'node -e 0', argv: [process.execPath, '-e', '0'], cwd: PLACE },
    { name: 'plan lint', argv: [...PLAN, 'lint', corpus, '--date', '2026-11-22'], cwd: PLACE },
    ajvCommand(PEERS, SCHEMA, corpus),
    ...(size < MANY ? [spectral] : []),
  ]
  const times = timeCommands(commands, rounds)
  if (size >= MANY && hasSpectral1000) times.set('spectral', timed(spectral))
  printTimes(`${size} ${size === 1 ? 'plan' : 'plans'} of ${(bytes / 1000).toFixed(1)} kB`, times)
  return times
}

function printTimes(title: string, times: ReadonlyMap<string, Timing>): void {
  console.log(`\n${title.padEnd(34)}  wall s   cpu s`)
  for (const [name, { wall, cpu }] of times)
    console.log(`  ${name.padEnd(32)}${wall.toFixed(3).padStart(8)}${(cpu?.toFixed(2) ?? '-').padStart(8)}`)
}

interface Pair {
  ours: Timing | undefined
  other: Timing
}

/** @returns a line about a ratio: of wall times, what it was to be, whether it is; and of processor times. */
function verdict(what: string, { ours, other }: Pair, wanted?: number): string {
  const ratio = (ours?.wall ?? Number.NaN) / other.wall
  const aim = wanted === undefined ? '' : `≤ ${wanted < 0.1 ? `1/${1 / wanted}` : wanted}`
  const answer = wanted === undefined ? '' : ratio <= wanted ? 'met' : 'not met'
  const cpu = ours?.cpu === undefined || !other.cpu ? '-' : short(ours.cpu / other.cpu)
  return `  ${what.padEnd(40)}${short(ratio).padStart(8)}  ${aim.padEnd(7)}${answer.padEnd(8)}${cpu.padStart(8)}`
}

function short(ratio: number): string {
  return ratio.toFixed(ratio < 0.1 ? 4 : 2)
}

function ratiosOf(size: number, times: ReadonlyMap<string, Timing>): string[] {
  return [...times].flatMap(([name, timing]) => {
    if (name === 'plan lint' || (name === 'node -e 0' && size > 1)) return []
    const pair = { ours: times.get('plan lint'), other: timing }
    return [verdict(`lint ${size} / ${name}`, pair, WANTED[name]?.[size])]
  })
}

/** The plan nearest to 40 pages, which the limit is for, and the largest. */
const WORDS: readonly { example: string; title: string; wanted?: number }[] = [
  { example: 'county-eop', title: 'Word of some 50 pages', wanted: 2 },
  { example: 'city-flood', title: 'Word of some 120 pages' },
]

interface Told {
  ratios: string[]
  notes: readonly string[]
}

/** A Word file of each example, then every document of the largest. */
function wordRows({ rounds }: Flags): Told {
  const where = { root: ROOT, place: PLACE, plan: PLAN }
  const ratios: string[] = []
  const notes = [
    ...WORDS.map((row) => ({ ...row, ours: WORD, time: timeWord })),
    { example: 'city-flood', title: 'All documents of the largest', wanted: 3, ours: ALL, time: timeAll },
  ].flatMap(({ example, title, wanted, ours, time }) => {
    const word = time({ ...where, example }, rounds)
    if (word.times.size > 0) printTimes(title, word.times)
    const other = [...word.times].find(([name]) => name !== ours)?.[1]
    if (other) ratios.push(verdict(`${title} / pandoc`, { ours: word.times.get(ours), other }, wanted))
    return word.notes
  })
  return { ratios, notes }
}

async function main(flags: Flags): Promise<void> {
  mkdirSync(PLACE, { recursive: true })
  if (!existsSync(join(ROOT, 'dist/chunks/cli.js'))) spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' })
  if (!flags.isWord) installPeers(PEERS)
  console.log(`Node ${process.versions.node}, medians of ${flags.rounds} interleaved rounds of whole processes`)
  const lint = flags.isWord ? [] : flags.sizes.flatMap((size) => ratiosOf(size, timeSize(size, flags)))
  const word = wordRows(flags)
  const pages = await timePages({ root: ROOT, place: PLACE, plan: PLAN }, flags.rounds)
  for (const line of pages) console.log(line)
  console.log(`\n${'Ratios'.padEnd(46)}wall  wanted          of cpu`)
  for (const line of [...lint, ...word.ratios]) console.log(line)
  const isShort = flags.isWord || flags.hasSpectral1000
  for (const note of [...word.notes, ...(isShort ? [] : [LEFT_OUT])]) console.log(note)
}

const LEFT_OUT = '  lint 1000 / spectral was left out: add --spectral-1000 (takes minutes, wanted ≤ 1/50)'

await main(flagsOf(process.argv.slice(2)))
