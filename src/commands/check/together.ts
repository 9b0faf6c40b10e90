/** After each file has been checked by itself: what they are beside each other. */
import { relative, sep } from 'node:path'
import { keeping } from '../../base/remember.ts'
import type { Repository } from '../../lint/repository.ts'
import { addJudged } from '../../lint/together/add-judged.ts'
import { isAmong, judge } from '../../lint/together/judge.ts'
import { TEXTS_KEPT } from '../../lint/together/surroundings.ts'
import type { Filed } from '../../model/repository/together.ts'
import { RULES } from '../../rules/index.ts'
import type { Source } from '../../source/source.ts'
import { type Checked, type Checking, optionsFor, readIncluded } from './check-files.ts'

/** @returns the reports, with what rules find that hold documents of one repository against each other */
export function checkTogether(checked: readonly Checked[], checking: Checking): Checked[] {
  const { job, workspace } = checking
  if (job.flags.schemaOnly || !(job.rules ?? RULES).some(isAmong)) return [...checked]
  const byRepository = new Map<Repository, Map<string, Checked>>()
  for (const one of checked) {
    if (!one.digest) continue
    const repository = workspace.repository(one.file)
    const files = byRepository.get(repository) ?? new Map<string, Checked>()
    byRepository.set(repository, files)
    // Standard input stands before the file in whose place it comes.
    const home = homeOf(one.file, repository)
    if (!files.has(home)) files.set(home, one)
  }
  const changed = new Map([...byRepository].flatMap(([repository, files]) => judged(repository, files, checking)))
  return checked.map((one) => changed.get(one) ?? one)
}

function homeOf(file: string, { root }: Repository): string {
  const way = relative(root, file)
  return sep === '/' ? way : way.replaceAll(sep, '/')
}

function judged(
  repository: Repository,
  files: ReadonlyMap<string, Checked>,
  checking: Checking,
): (readonly [Checked, Checked])[] {
  const { job } = checking
  const known = textsOf(files, checking)
  const own = [...files].flatMap(([home, { digest }]): Filed[] => (digest ? [{ ...digest, home }] : []))
  const isWhole = repository.homes.every((home) => files.has(home))
  const all = isWhole ? own : [...own, ...repository.around(own)]
  const found = judge(all, { rules: job.rules ?? RULES, date: job.date, isWhole })
  const sourceOf = (home: string): Source | undefined => (files.has(home) ? known(home) : repository.source(home))
  return [...files].flatMap(([home, one]) => {
    const { digest, file, report } = one
    const about = found.get(home) ?? []
    if (!digest || (about.length === 0 && !digest.ignores)) return []
    const source = known(home)
    if (!source) return []
    const options = optionsFor(file, checking)
    return [[one, { ...one, report: addJudged({ report, digest, source, judged: about, sourceOf }, options, isWhole) }]]
  })
}

/** Texts are not kept while files are checked: the few that matter here are read again. */
function textsOf(files: ReadonlyMap<string, Checked>, checking: Checking): (home: string) => Source | undefined {
  const found = new Map(checking.job.files.map((one) => [one.file, one]))
  return keeping(TEXTS_KEPT, (home: string) => {
    const { file = '', source } = files.get(home) ?? {}
    const one = found.get(file)
    return source ?? (one && readIncluded(one, checking))
  })
}
