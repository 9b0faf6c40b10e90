/** The plans that speed is measured on: the smallest example, grown to about 20 KB with parts of the larger ones. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { SLIPS } from './bench-slips.ts'
import { check, type Entry, list } from './data-entry.ts'
import { type Random, random } from './random.ts'

/** Size of a plan in bytes, by median; the figures of other tools were taken on plans of this size. */
const SIZE = 20_000
/** One plan in twenty has a defect. */
const DEFECT_EVERY = 20
const SEED = 20_261_122

/** A part that can be copied without its references: where it comes from, where it goes, what is left out. */
interface Part {
  from: string
  path: readonly string[]
  /** The line of the smallest plan after which the rows go; a line that must be added first. */
  after: RegExp
  opens?: string
  /** Keys that name a body, a hazard or another row. */
  without?: readonly string[]
  /** What stands in their place. */
  puts?: Entry
  indent: number
}

const CITY = 'city-flood'
const SCHOOL = 'school-fire'
/** Where the evacuation rows lead to: large enough for all of them. */
const SHELTER =
  '    - { name: 社区中学, location: 望川区学府路3号, indoor: true, capacity: 60000, keeper: { text: 社区中学总务主任 } }'
const PARTS: readonly Part[] = [
  {
    from: CITY,
    path: ['resources', 'supplies'],
    after: /^ {2}supplies:.*$/m,
    without: ['id', 'owner', 'keeper'],
    indent: 4,
  },
  { from: CITY, path: ['basis'], after: /^purpose: .*$/m, opens: 'basis:', indent: 2 },
  { from: SCHOOL, path: ['principles'], after: /^conventions: .*$/m, opens: 'principles:', indent: 2 },
  { from: CITY, path: ['principles'], after: /^principles:$/m, indent: 2 },
  {
    from: CITY,
    path: ['resources', 'facilities'],
    after: /^resources:$/m,
    opens: '  facilities:',
    without: ['owner'],
    indent: 4,
  },
  {
    from: CITY,
    path: ['resources', 'evacuations'],
    after: /^resources:$/m,
    opens: '  evacuations:',
    without: ['mover', 'shelter'],
    puts: { mover: { text: '属地镇街道' }, shelter: ['社区中学'] },
    indent: 4,
  },
  {
    from: CITY,
    path: ['resources', 'shelters'],
    after: /^resources:$/m,
    opens: `  shelters:\n${SHELTER}`,
    without: ['id', 'hazards'],
    indent: 4,
  },
  {
    from: CITY,
    path: ['annexes'],
    after: /^purpose: .*$/m,
    opens: 'annexes:',
    without: ['id', 'number', 'view'],
    puts: { text: '另册印发，随预案一并使用。' },
    indent: 2,
  },
]

/**
 * Writes `count` plans of this project's format into a folder of its own, the same for the same count.
 * @param root the package's folder
 * @returns size of the middle plan in bytes
 */
export function writeCorpus(root: string, folder: string, count: number): number {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const base = readFileSync(join(root, 'examples/minimal/plan.yaml'), 'utf8').replace(/^basis: .*\n/m, '')
  const rows = PARTS.map((part) => rowsOf(root, part))
  const chance = random(SEED)
  const sizes: number[] = []
  for (let number = 1; number <= count; number++) {
    const sound = shuffled(grown(base, rows, chance), number, chance)
    // A single plan is sound: what one clean plan costs is what is asked of it.
    const text = number % DEFECT_EVERY === 0 ? damaged(sound, number) : sound
    writeFileSync(join(folder, `plan-${String(number).padStart(4, '0')}.yaml`), text)
    sizes.push(Buffer.byteLength(text))
  }
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0
}

/** @returns the rows of a part as lines, in the form people write tables: one row, one line. */
function rowsOf(root: string, { from, path, without = [], puts = {}, indent }: Part): string[] {
  let content: unknown = parse(readFileSync(join(root, `examples/${from}/plan.yaml`), 'utf8'))
  for (const key of path) content = (content as Entry)[key]
  check(Array.isArray(content), path.join('.'), 'a list expected')
  const named = content.filter((row) => typeof row === 'object')
  return list(path.join('.'), named).map((row) => {
    const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !without.includes(key)))
    return `${' '.repeat(indent)}- ${stringify({ ...kept, ...puts }, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
  })
}

function grown(base: string, rows: readonly string[][], chance: Random): string {
  let text = base
  for (const [index, part] of PARTS.entries()) {
    check(part.after.test(text), String(part.after), 'is not in the smallest plan')
    const mixed = chance.shuffle(rows[index] ?? [])
    const room = SIZE - Buffer.byteLength(text)
    // What is left is shared by the parts still to come, so that each plan has some of everything.
    const share = part === PARTS.at(-1) ? room : room / (PARTS.length - index) + chance.below(900)
    const lines: string[] = part.opens && !text.includes(`\n${part.opens}\n`) ? [part.opens] : []
    const least = lines.length + 1
    for (const line of mixed) {
      const size = Buffer.byteLength([...lines, line].join('\n'))
      if (lines.length >= least && size > share) break
      lines.push(line)
    }
    text = text.replace(part.after, (line) => `${line}\n${lines.join('\n')}`)
  }
  return text
}

function shuffled(text: string, number: number, chance: Random): string {
  return (
    text
      .replace(/^id: .*$/m, `id: market-supply-${number}`)
      .replace(/^title: .*$/m, `title: 望川区商务局生活必需品市场供应应急预案（第 ${number} 号）`)
      .replaceAll(/\b(yearlyCapacity|dailyOutput|highestStock): \d+/g, (_, key: string) => {
        return `${key}: ${1 + chance.below(9000)}`
      })
      // The peers read YAML 1.1, where a bare date is no string; sound plans must be sound for them too.
      .replaceAll(/(: )(\d{4}-\d\d-\d\d)(?=[ ,}\n])/g, '$1"$2"')
      .replaceAll(/\b(likelihood|impact): \d/g, (_, key: string) => `${key}: ${1 + chance.below(5)}`)
  )
}

function damaged(text: string, number: number): string {
  const defect = SLIPS[(number / DEFECT_EVERY) % SLIPS.length]
  check(defect !== undefined && text.includes(defect.find), defect?.find ?? '', 'is not in the smallest plan')
  return text.replace(defect.find, defect.replace)
}
