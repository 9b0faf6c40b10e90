/**
 * `plan lint --cache` where nothing changed: what was found is read and told again. Nothing that knows YAML, schemas or rules
 * is loaded here.
 */
import { join, resolve } from 'node:path'
import { type ExitCode, UsageError } from '../../base/errors.ts'
import { chooseLocale, type Locale } from '../../base/locale.ts'
import { type Config, type Settings, settingsFor } from '../../config/index.ts'
import { wantsColour } from '../../report/index.ts'
import type { FoundFile } from '../../source/discover.ts'
import { onlyChanged } from '../check/changed.ts'
import type { Checked } from '../check/check-files.ts'
import { baselineOf, conclude, isReport, type Manner, type Outcome } from '../check/conclude.ts'
import { dateOf } from '../invocation.ts'
import type { Io } from '../io.ts'
import { keepInputs } from '../write-file.ts'
import { keep } from './keep.ts'
import {
  type Asked,
  type Begun,
  byRoot,
  checkedIn,
  configFile,
  isUnchanged,
  type Keeping,
  keptConfig,
  keyOf,
  sectionFor,
  type Terms,
} from './prepare.ts'
import { pathFrom } from './repos.ts'
import { Kept, withText } from './results.ts'
import { type Audience, type Heard, listened } from './tell.ts'

/**
 * Tells what was found, if that still holds for every file.
 * @returns the exit code; else what is known already
 */
export async function lintUnchanged(asked: Asked, keeping: Keeping, io: Io): Promise<ExitCode | Begun> {
  const { files, flags } = asked
  const outputs = flags.outputs.filter(isReport)
  if (flags.shard !== undefined || flags.profile || outputs.length < flags.outputs.length) return { keeping }
  const known = keeping.stored() && (await again(asked, keeping, io))
  if (!known) return { keeping }
  const { outcome, manner } = known
  const seen = [...byRoot(files, keeping).keys()].map((root) => {
    const signature = configured(root, keeping)?.signature
    return { repo: keeping.repos.at(root), config: signature && { signature } }
  })
  const tell = (audience: Audience) => conclude(outcome, { flags: { ...flags, outputs }, manner, ...audience })
  const keepHeard = (heard?: Heard) => keep({ seen, heard }, keeping, { locale: manner.locale, io })
  return listened(tell, { asked, io, keep: keepHeard })
}

/** @returns what is told; undefined where something has to be checked, or is wrong: the usual way says what. */
async function again(
  asked: Asked,
  keeping: Keeping,
  io: Io,
): Promise<{ outcome: Outcome; manner: Manner } | undefined> {
  const { paths, files, flags } = asked
  const here = configured(keeping.repos.rootOf(join(io.cwd, 'any')), keeping)
  if (!here) return undefined
  const locale = chooseLocale(flags.lang ?? here.config.lang, io.env)
  try {
    const date = dateOf(flags.date, io)
    keepInputs(
      flags.outputs.map(({ file }) => file && resolve(io.cwd, file)),
      files.map(({ file }) => file),
    )
    const picked = await onlyChanged(files, flags, io)
    const all = picked.staged?.size
      ? undefined
      : await allKnown({ ...asked, files: picked.files }, { locale, date }, keeping)
    if (!all) return undefined
    const baseline = await baselineOf(flags, io.cwd)
    const colour = wantsColour({
      ...(flags.color === undefined ? {} : { flag: flags.color }),
      env: io.env,
      isTTY: io.isTTY.out,
    })
    const outcome = { all, misused: [], paths, date, ...(baseline ? { baseline } : {}) }
    return { outcome, manner: { locale, colour, settings: settingsIn(keeping) } }
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

interface Configured {
  config: Config
  signature: Terms['config']
}

/** @returns the configuration of a repository as it was read once; undefined where it has changed since. */
function configured(root: string, keeping: Keeping): Configured | undefined {
  const file = configFile(root, keeping)
  if (file === undefined) return { config: {}, signature: [] }
  const kept = keptConfig(file, keeping)
  if (!kept) return undefined
  const own = [pathFrom(keeping.place.base, file), kept.hash] as const
  return { config: kept.config as Config, signature: [own, ...kept.profiles] }
}

/** @returns the reports of all files, if all of them are known, and were judged together and beside no others. */
async function allKnown(
  { files }: Asked,
  terms: { locale: Locale; date: string },
  keeping: Keeping,
): Promise<Checked[] | undefined> {
  const all: Checked[] = []
  const roots = byRoot(files, keeping)
  const checkedAt = checkedIn(roots, keeping)
  for (const [root, own] of roots) {
    const { index, look } = keeping.repos.at(root)
    const kept = keptIn(root, terms, keeping)
    const checked = checkedAt(root)
    if (checked === '' || !kept?.wereJudged(checked)) return undefined
    for (const found of own) {
      const at = index.get(found.file) ?? -1
      const known = kept.final(found, at)
      if (!known) return undefined
      if (!known.checked) continue
      const whole = known.isQuoted ? await withText(known.checked, look.hashes[at] ?? '') : known.checked
      if (!whole) return undefined
      all.push(whole)
    }
  }
  return inOrder(all, files)
}

/** The order of the files, where they stand in several repositories. */
function inOrder(all: readonly Checked[], files: readonly FoundFile[]): Checked[] {
  const at = new Map(files.map(({ file }, index) => [file, index]))
  return all.toSorted((a, b) => (at.get(a.file) ?? 0) - (at.get(b.file) ?? 0))
}

function keptIn(root: string, terms: { locale: Locale; date: string }, keeping: Keeping): Kept | undefined {
  const config = configured(root, keeping)?.signature
  const repo = keeping.repos.at(root)
  const section = config && sectionFor(repo, keyOf(root, { ...terms, config }, keeping), keeping)
  return section && isUnchanged(repo, section, keeping) ? new Kept(section) : undefined
}

/** What the configuration of each repository says of the exit code; it says the same of all files there. */
function settingsIn(keeping: Keeping): (file: string) => Settings {
  const { failOn, maxWarnings } = keeping.flags
  const flags = { ...(failOn ? { failOn } : {}), ...(maxWarnings === undefined ? {} : { maxWarnings }) }
  return perRepository(keeping, (root) => {
    const { overrides: _, ...config } = configured(root, keeping)?.config ?? {}
    return settingsFor(root, { path: '', folder: root, config }, flags)
  })
}

/** @returns what a question about a repository is answered for a file in it, asked once. */
function perRepository<T>({ repos }: Keeping, ask: (root: string) => T): (file: string) => T {
  const known = new Map<string, T>()
  return (file) => {
    const root = repos.rootOf(file)
    if (!known.has(root)) known.set(root, ask(root))
    return known.get(root) as T
  }
}
