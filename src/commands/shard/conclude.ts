/** What a part of a run tells and leaves. */
import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../../base/errors.ts'
import { fill } from '../../base/locale.ts'
import { summarize } from '../../report/index.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Checking } from '../check/check-files.ts'
import { conclude, isReport, type Outcome } from '../check/conclude.ts'
import type { LintFlags } from '../check/flags.ts'
import type { Io } from '../io.ts'
import { writeWhole } from '../write-file.ts'
import { makeShard } from './make.ts'
import type { Part } from './part.ts'

interface PartRun {
  part: Part
  /** Of all parts. */
  files: readonly FoundFile[]
  outcome: Outcome
  checking: Checking
}

/**
 * Writes the report for `plan merge-reports`, and whatever else is asked for.
 * @returns where a report for merging is written, clean whatever was found, because the merge judges; wrong use stays wrong use
 */
export async function concludePart(
  { part, files, outcome, checking }: PartRun,
  flags: LintFlags,
  io: Io,
): Promise<ExitCode> {
  const { all: checked, misused, paths } = outcome
  const { locale } = checking.workspace
  const isMerged = !flags.outputs.every(isReport)
  const content = isMerged ? makeShard({ part, files, checked, misused, paths, flags }, checking) : ''
  for (const { format, file } of flags.outputs) {
    if (format !== 'shard') continue
    if (file === undefined) io.out(content)
    else writeWhole(resolve(io.cwd, file), content, file)
  }
  const telling = { flags: { ...flags, outputs: flags.outputs.filter(isReport) }, manner: checking.workspace, io }
  const code = await conclude({ ...outcome, isPart: files.length > 0 }, telling)
  const { files: count, errors, warnings, infos } = summarize(checked.map(({ report }) => report))
  io.err(`plan: ${fill(TOLD[locale], { number: part.number, of: part.count, count, errors, warnings, infos })}\n`)
  return isMerged && misused.length === 0 ? EXIT.clean : code
}

const TOLD = {
  zh: '第 {number} 份，共 {of} 份：检查了 {count} 个文件，{errors} 个错误，{warnings} 个警告，{infos} 个提示。要几个文件对照着看的规则，由 plan merge-reports 检查。',
  en: 'Part {number} of {of}: files checked: {count}, errors: {errors}, warnings: {warnings}, infos: {infos}. Rules that hold files against each other are checked by plan merge-reports.',
}
