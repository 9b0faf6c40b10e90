/** After each file has been checked by itself: what they are beside each other. */
import { relative, sep } from 'node:path'
import type { Problem } from '../../base/problem.ts'
import { keeping } from '../../base/remember.ts'
import type { Repository } from '../../lint/repository.ts'
import { addJudged, type JudgeOptions } from '../../lint/together/add-judged.ts'
import { isAmong, judge } from '../../lint/together/judge.ts'
import { TEXTS_KEPT } from '../../lint/together/surroundings.ts'
import type { Filed } from '../../model/repository/together.ts'
import { RULES } from '../../rules/index.ts'
import { onlyLines } from '../../source/only-lines.ts'
import type { Source } from '../../source/source.ts'
import { type Checked, type Checking, optionsFor, readIncluded } from './check-files.ts'
import { withinEach } from './within.ts'

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
  const all = { rules: job.rules ?? RULES, date: job.date }
  const inside = withinEach(new Map([...byRepository].map(([{ root }, files]) => [root, [...files.values()]])))
  const changed = new Map(
    [...byRepository].flatMap(([repository, files]) => {
      const within = new Map(
        inside
          .get(repository.root)
          ?.flat()
          .map((one) => [homeOf(one.file, repository), one]),
      )
      return judgeGathered(gathered(repository, { files, within }, checking), all)
    }),
  )
  return checked.map((one) => changed.get(one) ?? one)
}

/** @returns the path of a file from its repository's folder, with '/' */
export function homeOf(file: string, { root }: Pick<Repository, 'root'>): string {
  const way = relative(root, file)
  return sep === '/' ? way : way.replaceAll(sep, '/')
}

/** What was checked of one repository, and what stands around it. */
export interface Gathered {
  /** By `home`. */
  files: ReadonlyMap<string, Checked>
  /**
   * What was checked of repositories in folders of this one, by `home` here. They are judged by themselves, but what stands there
   * is not nowhere.
   */
  within: ReadonlyMap<string, Checked>
  isWhole: boolean
  /** @returns what they are held against where they are not the whole repository */
  around(own: readonly Filed[]): readonly Filed[]
  /** @returns the text of one of the files, or of one around them */
  sourceOf(home: string): Source | undefined
  optionsFor(file: string): JudgeOptions
}

/** @returns those whose reports say more now: as they were, and as they are */
export function judgeGathered(
  { files, within, isWhole, around, sourceOf, optionsFor }: Gathered,
  { rules, date }: Pick<JudgeOptions, 'rules' | 'date'>,
): (readonly [Checked, Checked])[] {
  const own = filedIn(files)
  const others = isWhole ? filedWithin(within) : around(own)
  const found = judge([...own, ...others], { rules, date, isWhole })
  return [...files].flatMap(([home, one]) => {
    const { digest, file, report } = one
    const about = found.get(home) ?? []
    if (!digest || (about.length === 0 && !digest.ignores)) return []
    const source = sourceOf(home)
    if (!source) return []
    const judged = { report, digest, source, judged: about, sourceOf }
    const whole = addJudged(judged, optionsFor(file), isWhole)
    return [[one, { ...one, report: { ...whole, text: onlyLines(whole.text, whole.problems) } }]]
  })
}

function filedIn(checked: ReadonlyMap<string, Checked>): Filed[] {
  return [...checked].flatMap(([home, { digest }]): Filed[] => (digest ? [{ ...digest, home }] : []))
}

/** What a registry lends, it lends within its own repository. */
function filedWithin(checked: ReadonlyMap<string, Checked>): Filed[] {
  return filedIn(checked).flatMap((one) => (one.kind === 'registry' ? [] : { ...one, isWithin: true }))
}

function gathered(
  repository: Repository,
  { files, within }: Pick<Gathered, 'files' | 'within'>,
  checking: Checking,
): Gathered {
  const all = within.size === 0 ? files : new Map([...within, ...files])
  const known = textsOf(all, checking)
  return {
    files,
    within,
    isWhole: repository.homes.every((home) => isUnderstood(all.get(home))),
    around: repository.around,
    sourceOf: (home) => (all.has(home) ? known(home) : repository.source(home)),
    optionsFor: (file) => optionsFor(file, checking),
  }
}

/** What cannot be read, or has an error of form, may be the very plan that seems to be missing. */
function isUnderstood(checked: Checked | undefined): boolean {
  const isFaulty = ({ severity }: Problem): boolean => severity === 'error'
  return checked !== undefined && (checked.digest !== undefined || !checked.report.problems.some(isFaulty))
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
