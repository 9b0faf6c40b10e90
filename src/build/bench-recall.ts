/**
 * The entry of `npm run bench:defects`: plants every seeded defect of test/defects in its example, one at a time, and says how
 * many are found by the rule that must find them, on the right line, and with nothing else found. Ends with 1 where less is
 * found than must be.
 *
 *     npm run bench:defects                          all of them
 *     npm run bench:defects -- --rule level-trigger  those of one rule
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { RULES } from '../rules/index.ts'
import { check } from './data-entry.ts'
import { readDefects } from './defects/plant.ts'
import { MEASURES, type Measure, type Outcome, Plantation } from './defects/plantation.ts'

/** The least share of all defects that is found, found on the right line, and found with nothing else. */
const WANTED: Readonly<Record<Measure, number>> = { found: 0.98, exact: 0.95, alone: 0.95 }

const WORDS: Readonly<Record<Measure, string>> = {
  found: 'found',
  exact: 'on the right line',
  alone: 'with nothing else',
}

/** @returns the shares of outcomes for which each measure holds, and whether that is enough. */
export function sharesOf(outcomes: readonly Outcome[]): Record<Measure, { share: number; isEnough: boolean }> {
  const of = (measure: Measure): { share: number; isEnough: boolean } => {
    const share = outcomes.filter((outcome) => outcome[measure]).length / outcomes.length
    return { share, isEnough: share >= WANTED[measure] }
  }
  return { found: of('found'), exact: of('exact'), alone: of('alone') }
}

/** @returns the report: one line for each rule, what went wrong with rules that exist, and the shares. */
export function reportOf(outcomes: readonly Outcome[], rules: ReadonlySet<string>): string {
  const named = [...new Set(outcomes.map(({ defect }) => defect.rule))].sort()
  const lines = named.map((rule) => {
    const own = outcomes.filter(({ defect }) => defect.rule === rule)
    const counts = MEASURES.map((measure) => String(own.filter((outcome) => outcome[measure]).length).padStart(7))
    const planned = rules.has(rule) ? '' : '   (planned)'
    return `${rule.padEnd(24)}${String(own.length).padStart(8)}${counts.join('')}${planned}`
  })
  const wrong = outcomes.filter(({ defect, notes }) => notes.length > 0 && rules.has(defect.rule))
  const notes = wrong.map(({ defect, notes }) => `\n${defect.id} (${defect.rule})\n  ${notes.join('\n  ')}`)
  const shares = sharesOf(outcomes)
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8)
  return [
    'rule                     defects  found   line  alone',
    ...lines,
    ...notes,
    '',
    `${outcomes.length} defects`,
    ...MEASURES.map(
      (measure) =>
        `${WORDS[measure].padEnd(18)}${percent(shares[measure].share)}   at least${percent(WANTED[measure])}`,
    ),
  ].join('\n')
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

function main(args: string[]): void {
  const { values } = parseArgs({ args, options: { rule: { type: 'string' } } })
  const defects = readDefects(ROOT).filter(({ rule }) => values.rule === undefined || rule === values.rule)
  check(defects.length > 0, values.rule ?? 'test/defects', 'no defects')
  const plantation = new Plantation(ROOT)
  const outcomes = defects.map((defect) => plantation.try(defect))
  console.log(reportOf(outcomes, new Set(RULES.map(({ id }) => id))))
  if (Object.values(sharesOf(outcomes)).some(({ isEnough }) => !isEnough)) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
