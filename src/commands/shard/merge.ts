/** `plan merge-reports`: what the parts of a run found, told as one run would have told it. */
import { resolve } from 'node:path'
import { type ExitCode, UsageError } from '../../base/errors.ts'
import type { Severity } from '../../base/problem.ts'
import { wantsColour } from '../../report/index.ts'
import { baselineOf, conclude, type Manner } from '../check/conclude.ts'
import type { TellingFlags } from '../check/flags.ts'
import type { CommonFlags, Io } from '../io.ts'
import { keepInputs } from '../write-file.ts'
import { joinShards, type Whole } from './join.ts'
import { openShards } from './open.ts'

export interface MergeFlags extends CommonFlags, Omit<TellingFlags, 'changed' | 'staged' | 'schemaOnly'> {
  failOn?: Severity
  maxWarnings?: number
}

/** Joins the reports of all parts of one run; reports; tells by the exit code. */
export async function mergeReports(names: readonly string[], flags: MergeFlags, io: Io): Promise<ExitCode> {
  const baseline = await baselineOf(flags, io.cwd)
  const shards = openShards(names, io.cwd)
  const [{ head }] = shards
  const { date, locale, asked } = head.run
  if (flags.lang !== undefined && flags.lang !== locale) throw otherLanguage(flags.lang, locale)
  keepInputs(
    flags.outputs.map(({ file }) => file && resolve(io.cwd, file)),
    shards.map(({ file }) => file),
  )
  const whole = joinShards(shards, io.cwd)
  const outcome = {
    all: whole.checked,
    misused: head.missed,
    paths: asked.paths,
    date,
    ...(baseline ? { baseline } : {}),
  }
  const colour = wantsColour({ flag: flags.color, env: io.env, isTTY: io.isTTY.out })
  const described = new Map(shards.flatMap(({ head: { rules = [] } }) => rules.map((rule) => [rule.id, rule])))
  const manner = { locale, colour, settings: settingsOf(whole, flags), described: [...described.values()] }
  const { changed } = asked
  return conclude(outcome, { flags: { ...flags, ...(changed === undefined ? {} : { changed }) }, manner, io })
}

/** What is said here stands above what was said when the parts were checked. */
function settingsOf({ settings }: Whole, { failOn, maxWarnings }: MergeFlags): Manner['settings'] {
  const said = { ...(failOn ? { failOn } : {}), ...(maxWarnings === undefined ? {} : { maxWarnings }) }
  return (file) => ({ ...settings(file), ...said })
}

function otherLanguage(wanted: string, locale: string): UsageError {
  return new UsageError(
    { zh: `分片报告的语言是 ${locale}，不是 ${wanted}`, en: `The reports are in ${locale}, not in ${wanted}` },
    { zh: `检查各份时就用 --lang ${wanted}`, en: `Check the parts with --lang ${wanted}` },
  )
}
