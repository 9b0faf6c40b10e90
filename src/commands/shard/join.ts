/** Joins what the parts of a run found, and judges their documents beside each other, for which no document is needed. */
import { resolve } from 'node:path'
import { keeping } from '../../base/remember.ts'
import type { Settings } from '../../config/index.ts'
import { TEXTS_KEPT } from '../../lint/together/surroundings.ts'
import type { Filed } from '../../model/repository/together.ts'
import { RULES } from '../../rules/index.ts'
import { parseDecoded, type Source } from '../../source/source.ts'
import type { Checked } from '../check/check-files.ts'
import { type Gathered, homeOf, judgeGathered } from '../check/together.ts'
import { withinEach } from '../check/within.ts'
import { type Shard, textAt } from './open.ts'
import type { Beside, ShardFile, ShardRepository, Span } from './shard-report.ts'

/** A file of a part. */
interface Joined {
  shard: Shard
  file: ShardFile & { text: Span }
  checked: Checked
}

export interface Whole {
  /** In the order of a run without parts. */
  checked: readonly Checked[]
  /** @returns what the configuration said of a file */
  settings(file: string): Pick<Settings, 'failOn' | 'maxWarnings' | 'rules'>
}

/** @param shards all parts of one run, in their order */
export function joinShards(shards: readonly [Shard, ...Shard[]], cwd: string): Whole {
  const joined = shards.flatMap((shard) =>
    shard.files.map((file): Joined => ({ shard, file, checked: checkedOf({ shard, file, cwd }) })),
  )
  const byFile = new Map(joined.map(({ checked, file }) => [checked.file, file]))
  const settings = (file: string): Pick<Settings, 'failOn' | 'maxWarnings' | 'rules'> => {
    const { failOn = 'error', maxWarnings, rules = {} } = byFile.get(file) ?? {}
    return { failOn, rules, ...(maxWarnings === undefined ? {} : { maxWarnings }) }
  }
  const [{ head }] = shards
  const { date, locale } = head.run
  const options = { rules: RULES, date, locale }
  const optionsFor = (file: string) => ({ ...options, settings: settings(file).rules })
  const known = new Map([...byRoot(shards, joined)].map(([root, one]) => [resolve(cwd, root), one]))
  const inside = withinEach(known)
  const changed = new Map(
    [...known].flatMap(([root, one]) => {
      const parts = inside.get(root) ?? []
      const within = parts.flatMap(({ own }) =>
        [...own.values()].map((one) => [homeOf(one.checked.file, { root }), one] as const),
      )
      const counted = parts.reduce((sum, { counted }) => sum + counted, one.counted)
      return judgeGathered(gathered({ ...one, counted, within: new Map(within) }, optionsFor), options)
    }),
  )
  return { checked: joined.map(({ checked }) => changed.get(checked) ?? checked), settings }
}

function checkedOf({ shard, file, cwd }: { shard: Shard; file: ShardFile & { text: Span }; cwd: string }): Checked {
  const { path, problems, skipped, suppressed, stand } = file
  const report = {
    path,
    // Excerpts come from it.
    text: problems.length > 0 ? textAt(shard, file.text) : '',
    problems,
    skipped,
    ...(suppressed ? { suppressed } : {}),
  }
  return { file: resolve(cwd, path), report, ...(stand ? { digest: stand.digest } : {}) }
}

/** What all parts know of one repository. */
interface Known {
  repository: ShardRepository
  /** Its documents, by home. */
  own: Map<string, Joined>
  /** How many of them a look through its folder finds; one that is left out there, and named, is one more. */
  counted: number
  around: Map<string, Beside>
}

function byRoot(shards: readonly Shard[], joined: readonly Joined[]): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>()
  const knownAs = (repository: ShardRepository): Known => {
    const known = found.get(repository.root) ?? { repository, counted: 0, own: new Map(), around: new Map() }
    found.set(repository.root, known)
    return known
  }
  for (const { head } of shards)
    for (const repository of head.repositories)
      for (const one of repository.around) knownAs(repository).around.set(one.home, one)
  for (const one of joined) {
    const { stand } = one.file
    const repository = stand && one.shard.head.repositories[stand.repository]
    if (!repository) continue
    const known = knownAs(repository)
    known.own.set(stand.home, one)
    if (stand.isCounted) known.counted += 1
  }
  return found
}

/** The same with the repositories within it, whose documents are counted too. */
interface KnownWithin extends Known {
  within: ReadonlyMap<string, Joined>
}

function gathered(
  { repository, own, counted, around, within }: KnownWithin,
  optionsFor: Gathered['optionsFor'],
): Gathered {
  const textOf = (home: string): Pick<Beside, 'path' | 'text'> | undefined => {
    const one = own.get(home) ?? within.get(home)
    return one ? { path: one.file.path, text: textAt(one.shard, one.file.text) } : around.get(home)
  }
  return {
    files: checkedIn(own),
    within: checkedIn(within),
    isWhole: counted === repository.documents.count,
    around: () => [...around.values()].map(({ home, digest }): Filed => ({ ...digest, home })),
    sourceOf: keeping(TEXTS_KEPT, (home: string): Source | undefined => {
      const found = textOf(home)
      return found && parseDecoded(found.path, { text: found.text, encoding: 'UTF-8', problems: [] })
    }),
    optionsFor,
  }
}

function checkedIn(joined: ReadonlyMap<string, Joined>): ReadonlyMap<string, Checked> {
  return new Map([...joined].map(([home, { checked }]) => [home, checked]))
}
