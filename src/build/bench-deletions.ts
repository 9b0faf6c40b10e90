/**
 * The entry of `npm run bench:deletions`: takes every optional node of every example away, one at a time, and says of which
 * fields it is noticed. Ends with 1 where a missing node is not noticed and test/deletions.yaml has no reason for it, and where
 * a row of that list is no longer true.
 *
 *     npm run bench:deletions                                all of them, field by field
 *     npm run bench:deletions -- --suggest                   only which rows go, change or are missing
 *     npm run bench:deletions -- --mend                      the same, and takes off or moves rows that are no longer true
 *     npm run bench:deletions -- --field measure.within      every place of a field, and the rules that notice it
 *     npm run bench:deletions -- --example city-flood        only what one example has, with or without rows
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { check } from './data-entry.ts'
import { Examples } from './deletions/examples.ts'
import {
  type Fit,
  fitOf,
  mended,
  readSilences,
  type Silence,
  scopeOfTried,
  writeSilences,
} from './deletions/silences.ts'
import { type Tried, triedByProcesses, triedOf } from './deletions/tried.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** @returns a table: one line for each field, and the sums. */
export function tableOf(tried: ReadonlyMap<string, Tried>): string {
  const line = (name: string, { deletions, noticed }: Tried): string =>
    [name.padEnd(30), ...[deletions, noticed, deletions - noticed].map((count) => String(count).padStart(10))].join('')
  const sum = { deletions: 0, noticed: 0 }
  for (const { deletions, noticed } of tried.values()) {
    sum.deletions += deletions
    sum.noticed += noticed
  }
  const lines = [...tried].map(([field, counts]) => line(field, counts))
  return [`${'field'.padEnd(30)} deletions   noticed    silent`, ...lines, line(`${tried.size} fields`, sum)].join('\n')
}

/** @returns what must change in the list; empty when it is right. */
export function suggestionOf({ uncovered, obsolete, misplaced }: Fit, tried: ReadonlyMap<string, Tried>): string {
  const counted = (field: string): string => {
    const { deletions, noticed } = tried.get(field) ?? { deletions: 0, noticed: 0 }
    return `  ${field.padEnd(30)}${noticed} of ${deletions} noticed`
  }
  const part = (title: string, fields: readonly string[]): string[] =>
    fields.length === 0 ? [] : [title, ...[...fields].sort().map(counted)]
  const names = (rows: readonly Silence[], scope?: string): string[] =>
    rows.filter((row) => scope === undefined || row.scope === scope).map(({ field }) => field)
  const open = (scope: string): string[] => uncovered.filter((field) => scopeOfTried(tried.get(field)) === scope)
  return [
    ...part('Needs a row under silent:', open('silent')),
    ...part('Needs a row under partly:', open('partly')),
    ...part('Move from silent to partly:', names(misplaced, 'silent')),
    ...part('Move from partly to silent:', names(misplaced, 'partly')),
    ...part('Take off, it covers nothing:', names(obsolete)),
  ].join('\n')
}

/** @returns every place of a field, and who notices when it is empty. */
function placesOf(examples: Examples, field: string): string {
  const places = examples.deletions.filter((deletion) => deletion.field === field)
  check(places.length > 0, field, 'no example has it')
  return places
    .map((place) => `${place.file} ${place.path.join('.')}: ${examples.noticedBy(place).join(', ') || '-'}`)
    .join('\n')
}

/** @returns the part of the examples that is named; rows are then not asked for. */
function printExample(examples: Examples, name: string): void {
  const own = examples.deletions.filter(({ file }) => file.includes(`/${name}`))
  check(own.length > 0, name, 'no such example')
  console.log(tableOf(triedOf(examples, own)))
}

async function judge({ suggest, mend }: { suggest: boolean; mend: boolean }): Promise<void> {
  const rows = readSilences(ROOT)
  const tried = await triedByProcesses(ROOT, availableParallelism())
  const fit = fitOf(rows, tried)
  const suggestion = suggestionOf(fit, tried)
  if (!suggest && !mend) console.log(`${tableOf(tried)}\n${rows.length} rows, ${reasonsOf(rows)} reasons`)
  if (suggestion !== '') console.log(suggestion)
  if (mend) writeSilences(ROOT, mended(rows, tried))
  if (fit.uncovered.length > 0 || (!mend && suggestion !== '')) process.exitCode = 1
}

function reasonsOf(rows: readonly Silence[]): number {
  return new Set(rows.map(({ reason }) => reason)).size
}

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      suggest: { type: 'boolean', default: false },
      mend: { type: 'boolean', default: false },
      field: { type: 'string' },
      example: { type: 'string' },
    },
  })
  const examples = new Examples(ROOT)
  for (const loud of examples.loud) console.log(`left out, it finds something in the example as it is: ${loud}`)
  if (values.field !== undefined) console.log(placesOf(examples, values.field))
  else if (values.example !== undefined) printExample(examples, values.example)
  else await judge(values)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
