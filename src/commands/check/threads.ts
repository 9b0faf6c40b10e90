/** Many files are shared among threads; what is found, and its order, does not depend on how many there are. */
import type { FileReport } from '../../base/problem.ts'
import type { FoundFile } from '../../source/discover.ts'
import { onlyLines } from '../../source/only-lines.ts'
import type { Io } from '../io.ts'
import type { Workspace } from '../workspace.ts'
import { type Checked, checkFile, checkingWorkspace, type Job } from './check-files.ts'
import { type Progress, progressOf } from './progress.ts'

/** Files taken at a time: few enough that all threads end together. */
const BATCH = 8
/** Reports told together: held until the end, they would be in memory twice and once more on their way. */
const TOLD = 64

/** What a thread is told. */
interface Task {
  job: Job
  /** One number: the first file that nobody has taken yet. */
  next: Int32Array
}

/** What it answers: for each file it took, its index and what was found. */
type Share = (readonly [number, Found | undefined])[]

/** What was found in a file, without what the list of files says; most hold nothing worth telling. */
type Found = Omit<Checked, 'file' | 'report'> & Partial<Omit<FileReport, 'path'>>

/**
 * Checks the files of a job, in this thread and in others where they are many.
 * @returns the reports in the order of the files
 */
export async function checkAll(job: Job, workspace: Workspace, io: Io): Promise<Checked[]> {
  const { threads } = io
  io.expectFiles?.(job.files.length)
  const wanted = threads ? Math.floor(job.files.length / threads.filesEach) : 0
  const others = wanted > 0 ? Math.min(wanted, (await threads?.count()) ?? 0) : 0
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const task: Task = { job, next }
  const answers = Array.from({ length: others }, () => threads?.start(task))
  const progress = progressOf(job.files.length, io, workspace.locale)
  const reports = new Map(takeShare(task, workspace, progress ? { progress } : {}))
  progress?.end()
  for (const share of await Promise.all(answers))
    for (const [index, report] of (share ?? []) as Share) reports.set(index, report)
  return job.files.flatMap((found, index) => {
    // What a thread took and did not deliver is checked here: a fault shows itself as it would without threads.
    const report = reports.has(index) ? reports.get(index) : briefly(checkFile(index, { job, workspace }), job)
    return report ? inFull(report, found) : []
  })
}

function briefly(checked: Checked | undefined, { keepsTexts }: Job): Found | undefined {
  if (!checked) return undefined
  const { file: _, report, ...found } = checked
  const { path: __, ...told } = report
  const { text, problems, skipped, suppressed } = told
  if (problems.length + skipped.length === 0 && !suppressed) return found
  return { ...found, ...told, text: keepsTexts ? text : onlyLines(text, problems) }
}

const NOTHING = Object.freeze([]) as never

function inFull(
  { text = '', problems = NOTHING, skipped = NOTHING, suppressed, ...found }: Found,
  { file, path }: FoundFile,
): Checked {
  return { ...found, file, report: { path, text, problems, skipped, ...(suppressed ? { suppressed } : {}) } }
}

/**
 * Does the task of a thread.
 * @param tell is told what was found so far, again and again
 * @returns what was not told yet
 */
export async function answer(task: unknown, io: Io, tell?: (some: Share) => void): Promise<Share> {
  const { job } = task as Task
  const workspace = checkingWorkspace(job.flags, io)
  if (job.hasPlugins) await workspace.loadPlugins(job.files.map(({ file }) => file))
  return takeShare(task as Task, workspace, tell ? { tell } : {})
}

interface Listening {
  progress?: Progress
  tell?(some: Share): void
}

function takeShare({ job, next }: Task, workspace: Workspace, { progress, tell }: Listening): Share {
  const share: Share = []
  const { length } = job.files
  for (let from = Atomics.add(next, 0, BATCH); from < length; from = Atomics.add(next, 0, BATCH)) {
    progress?.at(from)
    for (let index = from; index < Math.min(from + BATCH, length); index++)
      share.push([index, briefly(checkFile(index, { job, workspace }), job)])
    if (tell && share.length >= TOLD) tell(share.splice(0))
  }
  return share
}
