/** The summary of a step in a run of GitHub's, beside its annotations. */
import { appendFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { OutputError } from '../../base/errors.ts'
import { stepSummary } from '../../report/github/summary.ts'
import type { ReportOptions, Run } from '../../report/index.ts'
import type { Io } from '../io.ts'

/** GitHub refuses the whole summary of a step that is larger, bytes. */
const LIMIT = 1024 * 1024

/**
 * Appends to the file that the runner names; what other programs of the step wrote there stays, and counts.
 * @throws OutputError when it cannot be written
 */
export function appendStepSummary(run: Run, options: ReportOptions, { cwd, env }: Io): void {
  const file = env.GITHUB_STEP_SUMMARY
  if (!file) return
  try {
    const path = resolve(cwd, file)
    const used = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    appendFileSync(path, stepSummary(run, options, LIMIT - used))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new OutputError({
      zh: `本步骤的小结 GITHUB_STEP_SUMMARY 写不了（${code}）`,
      en: `the summary of this step, GITHUB_STEP_SUMMARY, cannot be written (${code})`,
    })
  }
}
