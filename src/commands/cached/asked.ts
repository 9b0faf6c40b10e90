/** What a run was asked, and of what, as bytes: the same bytes, and the run tells the same. */
import { join } from 'node:path'
import { chooseLocale } from '../../base/locale.ts'
import { wantsColour } from '../../report/colour.ts'
import { dateOf } from '../invocation.ts'
import type { Io } from '../io.ts'
import { type Asked, configFile, configsWithin, type Keeping, shownRoot } from './prepare.ts'
import { pathFrom, pathsBelow, type Repo } from './repos.ts'

/** @returns whether what a run tells follows from these bytes alone; and nothing is written but what it tells. */
export function isTellable({ paths, flags }: Pick<Asked, 'paths' | 'flags'>, { env }: Io): boolean {
  if (paths.includes('-') || flags.fix || flags.dryRun || flags.ruleTiming || flags.skipForeign) return false
  if (flags.changed !== undefined || flags.staged || flags.updateBaseline || flags.prune) return false
  return flags.shard === undefined && !env.GITHUB_STEP_SUMMARY
}

/** Everything on which depends what is told, but for what configurations say. */
export interface All {
  /** How it was asked: that is mostly the same again. */
  how: string
  /** Of what. */
  bytes: Buffer
}

/** @throws UsageError for a day that does not exist */
export function askedOf({ paths, files, flags }: Asked, keeping: Keeping, io: Io): All {
  const { repos, build, baseline, cwd, place } = keeping
  const roots = rootsOf(files, keeping)
  const all = roots.map((root) => repos.at(root))
  const head = [
    build,
    paths,
    flags,
    chooseLocale(flags.lang, io.env),
    dateOf(flags.date, io),
    wantsColour({ flag: flags.color, env: io.env, isTTY: io.isTTY.out }),
    io.width,
    baseline !== undefined,
    [repos.rootOf(join(cwd, 'any')), ...roots].map((root) => {
      const config = configFile(root, keeping)
      return [shownRoot(root, cwd), config === undefined ? null : pathFrom(place.base, config)]
    }),
  ]
  const how = JSON.stringify(head)
  const parts = [how, listing(files, all), ...all.flatMap((repo) => partsOf(repo, keeping)), baseline ?? '']
  const pieces = parts.map(bytesOf)
  const lengths = JSON.stringify(pieces.map(({ length }) => length))
  return { how, bytes: Buffer.concat([Buffer.from(`${lengths}\n`), ...pieces]) }
}

/** @returns the repositories that files stand in, in the order of the files */
export function rootsOf(files: Asked['files'], { repos }: Pick<Keeping, 'repos'>): string[] {
  const roots = new Set<string>()
  for (const { file } of files) roots.add(repos.rootOf(file))
  return [...roots]
}

/** Where they are all files of one repository, its own list says it. */
function listing(files: Asked['files'], repos: readonly Repo[]): string {
  const all = repos.length === 1 ? repos[0]?.files : undefined
  const isWhole = all?.length === files.length && files.every(({ file, named }, index) => !named && file === all[index])
  return isWhole ? '' : files.map(({ path, named }) => (named ? '!' : '.') + path).join('\n')
}

/** Its files, what stands in them, and which of its folders are repositories of their own, with their configurations. */
function partsOf(repo: Repo, keeping: Keeping): (string | Uint8Array)[] {
  const content = repo.times ? new Uint8Array(repo.times.buffer) : repo.look.hashes.join('\n')
  return [repo.paths, content, pathsBelow(repo.root, repo.within), configsWithin(repo, keeping)]
}

function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part) : part
}
