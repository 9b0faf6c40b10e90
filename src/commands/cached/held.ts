/** A repository as it is now, held against what was kept of it. */
import { join } from 'node:path'
import { answering, type Fact, factOf, type Known as KnownFile } from '../../lint/cache/facts.ts'
import type { Section } from '../../lint/cache/stored.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Job } from '../check/check-files.ts'
import type { Workspace } from '../workspace.ts'
import { configFile, type Keeping, keyOf, linesOf, type Signature, signatureOf, standing } from './prepare.ts'
import { pathFrom, pathsBelow, type Repo } from './repos.ts'
import { Kept } from './results.ts'

/** A repository whose results are kept. */
export interface Held {
  repo: Repo
  key: string
  /** The configuration that holds in it. */
  config: { file: string; signature: Signature; says: unknown } | undefined
  facts: readonly Fact[]
  answer(question: string): string
  /** The files of the run that stand in it, and not in a repository within it; absolute. */
  own: ReadonlySet<string>
  /** The same and those in repositories within it, as `checkedIn` says. */
  checked: string
  /** What was kept under the same key. */
  old: Old | undefined
}

/** What was kept, by where a file stands now. */
export interface Old {
  kept: Kept
  /** @returns where a file stood, if it is the same and all that was asked beside it is answered as before. */
  at(index: number): number | undefined
  questions(at: number): readonly string[]
}

/** Questions and what was answered, once each, and which of them were asked for a file. */
export interface Uses {
  asked: string[]
  answers: string[]
  sets: number[][]
  by: Record<string, number>
}

interface Holding {
  job: Job
  /** As `checkedIn` says. */
  checked: string
  keeping: Keeping
  workspace: Workspace
}

/**
 * @param found the files of a job that stand in the repository
 * @returns the repository under the terms of the job
 */
export function hold(root: string, found: readonly FoundFile[], { job, checked, keeping, workspace }: Holding): Held {
  const repo = keeping.repos.at(root)
  const any = join(root, 'any')
  const says = workspace.config(any)?.config
  const file = configFile(root, keeping)
  const signature = file === undefined ? [] : signatureOf([file, ...workspace.profileFiles(any)], keeping.place.base)
  const own = new Set(found.map((one) => one.file))
  const key = keyOf(root, { config: signature, locale: workspace.locale, date: job.date }, keeping)
  const section = keeping.stored()?.sections.get(pathFrom(keeping.place.base, root))
  const facts = factsOf(repo, section)
  const paths = linesOf(repo.paths)
  const answer = answering(
    facts.map((fact, index): KnownFile => ({ path: paths[index] ?? '', hash: repo.look.hashes[index] ?? '', fact })),
    linesOf(pathsBelow(root, repo.within)),
  )
  const old = section?.key === key ? oldOf(section, repo, answer) : undefined
  return {
    repo,
    key,
    config: file === undefined ? undefined : { file, signature, says },
    facts,
    answer,
    own,
    checked,
    old,
  }
}

/** What is known of a content holds whatever the key is; only files that changed are looked into. */
function factsOf(repo: Repo, section: Section | undefined): Fact[] {
  const known = (section ? JSON.parse(section.block('facts')) : []) as Fact[]
  const at = section ? same(section, repo) : () => undefined
  return repo.files.map((file, index) => {
    const before = at(index)
    return before === undefined ? factOf({ file, path: file, named: false }) : (known[before] ?? null)
  })
}

/** @returns where a file stood in a section, if it is there under the same path with the same content. */
function same(section: Section, { paths, look }: Repo): (index: number) => number | undefined {
  const old = section.block('hashes').split('\n')
  const placeOf = standing(section, paths)
  return (index) => {
    const at = placeOf(index)
    return at !== undefined && old[at] === look.hashes[index] ? at : undefined
  }
}

function oldOf(section: Section, repo: Repo, answer: Held['answer']): Old {
  const at = same(section, repo)
  const { asked, answers, sets, by } = JSON.parse(section.block('uses')) as Uses
  const questionsAt = (index: number): readonly number[] => sets[by[index] ?? -1] ?? []
  const holds = asked.map((question, index) => answer(question) === answers[index])
  return {
    kept: new Kept(section),
    at: (index) => {
      const before = at(index)
      return before !== undefined && questionsAt(before).every((number) => holds[number]) ? before : undefined
    },
    questions: (index) => questionsAt(index).map((number) => asked[number] ?? ''),
  }
}
