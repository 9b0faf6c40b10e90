/** `plan lint --cache` where something has to be checked: what still holds is taken, the rest is checked and kept. */
import type { ExitCode } from '../../base/errors.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Checked, Job } from '../check/check-files.ts'
import { checkAll } from '../check/threads.ts'
import type { Io } from '../io.ts'
import type { Workspace } from '../workspace.ts'
import { type Held, hold } from './held.ts'
import { keep } from './keep.ts'
import { type Asked, byRoot, checkedIn, isUnchanged, type Keeping, sectionFor } from './prepare.ts'
import { withText } from './results.ts'
import { type Audience, listened } from './tell.ts'

export { prepare } from './prepare.ts'

export interface Around {
  workspace: Workspace
  io: Io
  /** Not given where something was named that is not there. */
  asked?: Asked | undefined
}

/** What was found in each file by itself, in the order of the files. */
export interface Through {
  checked: Checked[]
  /**
   * Keeps it, and what was found beside others; without that where what was checked stands in no file.
   * @param tell tells it; what is told is kept as well
   */
  conclude(all: readonly Checked[] | undefined, tell: (audience: Audience) => Promise<ExitCode>): Promise<ExitCode>
}

/** @returns the reports of a job */
export async function checkThrough(job: Job, keeping: Keeping, { workspace, io, asked }: Around): Promise<Through> {
  const held = heldBy(job, keeping, workspace)
  const heldOf = ({ file }: FoundFile): Held | undefined => held.get(keeping.repos.rootOf(file))
  const own = new Map<string, Checked | undefined>()
  const missed: FoundFile[] = []
  for (const found of job.files) {
    const known = job.staged?.has(found.file) ? undefined : await knownOf(found, heldOf(found))
    if (known) own.set(found.file, known.checked)
    else missed.push(found)
  }
  const checked = await checkAll({ ...job, files: missed, isWatched: true }, workspace, io)
  for (const one of checked) own.set(one.file, one)
  const isFiled = !job.staged || job.staged.size === 0
  return {
    checked: job.files.flatMap(({ file }) => own.get(file) ?? []),
    conclude: (all, tell) => {
      const seen = [...held.values()]
      const fresh = missed.filter(({ file }) => !job.staged?.has(file))
      const final = isFiled ? all : undefined
      const isSame = fresh.length === 0 && !isStale(seen, final !== undefined, keeping)
      const left = isSame ? undefined : { held: seen, fresh, own, ...(final ? { final } : {}) }
      return listened(tell, {
        asked,
        io,
        keep: (heard) => keep({ seen, left, heard: all && heard }, keeping, { locale: workspace.locale, io }),
      })
    },
  }
}

function heldBy(job: Job, keeping: Keeping, workspace: Workspace): Map<string, Held> {
  const roots = byRoot(job.files, keeping)
  const checked = checkedIn(roots, keeping)
  return new Map(
    [...roots].map(([root, files]) => [root, hold(root, files, { job, checked: checked(root), keeping, workspace })]),
  )
}

async function knownOf(found: FoundFile, held: Held | undefined): Promise<{ checked?: Checked } | undefined> {
  const { repo, old } = held ?? {}
  const index = repo?.index.get(found.file)
  const at = index === undefined ? undefined : old?.at(index)
  const known = at === undefined ? undefined : old?.kept.known(found, at)
  if (!known?.checked || at === undefined || index === undefined) return known
  const digest = old?.kept.digest(at)
  const whole = { ...known.checked, ...(digest ? { digest } : {}) }
  if (!known.isQuoted) return { checked: whole }
  const checked = await withText(whole, repo?.look.hashes[index] ?? '')
  return checked && { checked }
}

/** @returns whether what is kept describes a repository otherwise than it is now, though nothing had to be checked. */
function isStale(held: readonly Held[], isWhole: boolean, keeping: Keeping): boolean {
  return held.some(({ repo, key, checked }) => {
    const section = sectionFor(repo, key, keeping)
    if (section === undefined || !isUnchanged(repo, section, keeping)) return true
    return isWhole && checked !== '' && section.block('checked') !== checked
  })
}
