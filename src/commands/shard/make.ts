/** From the checked files of a part to its report. */
import { resolve } from 'node:path'
import type { FileReport } from '../../base/problem.ts'
import type { Settings } from '../../config/index.ts'
import type { Repository } from '../../lint/repository.ts'
import { isAmong } from '../../lint/together/judge.ts'
import type { Filed } from '../../model/repository/together.ts'
import { RULES } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { type FoundFile, findRepositoryRoot } from '../../source/discover.ts'
import { readText } from '../../source/read.ts'
import type { Checked, Checking } from '../check/check-files.ts'
import type { LintFlags } from '../check/flags.ts'
import { homeOf } from '../check/together.ts'
import { pluginInfos } from '../explain/rule-infos.ts'
import { VERSION } from '../version.ts'
import type { Workspace } from '../workspace.ts'
import { filesListed, listingOf, pluginsListed } from './files.ts'
import type { Part } from './part.ts'
import { type Asked, FORM, type ShardFile, type ShardRepository, type Stand, writeShard } from './shard-report.ts'

/** A part that was checked. */
export interface CheckedPart {
  part: Part
  /** Of all parts. */
  files: readonly FoundFile[]
  checked: readonly Checked[]
  misused: readonly FileReport[]
  paths: readonly string[]
  flags: LintFlags
}

/** @returns the report of a part, the same for the same files */
export function makeShard({ part, files, checked, misused, ...asked }: CheckedPart, checking: Checking): Uint8Array {
  const { job, workspace } = checking
  const repositories = new Repositories(files)
  const entries = checked.map((one): readonly [ShardFile, string] => {
    const stand = repositories.stand(one, workspace.repository(one.file))
    const isAsked = stand !== undefined || one.report.problems.length > 0
    return [fileOf(one, workspace.settings(one.file), stand), isAsked ? one.report.text || readText(one.file) : '']
  })
  const run = {
    version: VERSION,
    parts: part.count,
    date: job.date,
    locale: workspace.locale,
    asked: askedIn(asked),
    files: filesListed(files),
    ...(job.hasPlugins ? { plugins: pluginsListed(files, workspace) } : {}),
  }
  const own = job.hasPlugins ? pluginInfos(workspace.locale, rulesOf(checked, workspace)) : []
  const head = {
    planShard: FORM,
    part: part.number,
    run,
    missed: misused,
    repositories: repositories.all((root) => workspace.show(root)),
    ...(own.length > 0 ? { rules: own } : {}),
  } as const
  return writeShard(head, entries)
}

function rulesOf(checked: readonly Checked[], { plugins }: Workspace): Rule[] {
  return checked.flatMap(({ file }) => plugins(file))
}

function askedIn({ paths, flags }: Pick<CheckedPart, 'paths' | 'flags'>): Asked {
  const { profile, config, failOn, maxWarnings, changed } = flags
  return { paths, profile, config, changed, failOn, maxWarnings }
}

const AMONG: ReadonlySet<string> = new Set(RULES.filter(isAmong).map(({ id }) => id))

function fileOf({ report }: Checked, { failOn, maxWarnings, rules }: Settings, stand: Stand | undefined): ShardFile {
  const { path, problems, skipped, suppressed } = report
  const set = Object.entries(rules).filter(([id]) => AMONG.has(id))
  return {
    path,
    problems,
    skipped,
    ...(suppressed ? { suppressed } : {}),
    ...(failOn === 'error' ? {} : { failOn }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(set.length > 0 ? { rules: Object.fromEntries(set) } : {}),
    ...(stand ? { stand } : {}),
  }
}

interface Known {
  /** In the order in which they are met. */
  index: number
  homes: ReadonlySet<string>
  /** Documents of this part. */
  own: Filed[]
}

/** The repositories that the documents of a part stand in. */
class Repositories {
  readonly #known = new Map<Repository, Known>()
  readonly #files: ReadonlySet<string>

  constructor(files: readonly FoundFile[]) {
    this.#files = new Set(files.map(({ file }) => file))
  }

  /** @returns where a document stands; undefined for a file that could not be read as one */
  stand({ file, digest }: Checked, repository: Repository): Stand | undefined {
    if (!digest) return undefined
    const fresh = { index: this.#known.size, homes: new Set(repository.homes), own: [] }
    const { index, homes, own } = this.#known.get(repository) ?? this.#added(repository, fresh)
    const home = homeOf(file, repository)
    own.push({ ...digest, home })
    return { repository: index, home, digest, ...(homes.has(home) ? { isCounted: true } : {}) }
  }

  #added(repository: Repository, known: Known): Known {
    this.#known.set(repository, known)
    return known
  }

  /** Another part brings what it checks, to the repository that it stands in. */
  #isBrought(file: string, { root }: Repository): boolean {
    return this.#files.has(file) && findRepositoryRoot(file) === root
  }

  all(show: (root: string) => string): ShardRepository[] {
    return [...this.#known].map(([repository, { own }]) => ({
      root: show(repository.root),
      documents: listingOf(repository.homes),
      around: repository
        .around(own)
        .filter(({ home }) => !this.#isBrought(resolve(repository.root, home), repository))
        .map(({ home, ...digest }) => {
          const { path = home, text = '' } = repository.source(home) ?? {}
          return { home, digest, path, text }
        })
        .sort(byHome),
    }))
  }
}

function byHome(a: { home: string }, b: { home: string }): number {
  return a.home < b.home ? -1 : 1
}
