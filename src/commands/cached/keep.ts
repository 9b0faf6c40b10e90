/** Writes what a run found, for the next one. */
import { resolve } from 'node:path'
import { fill, type Locale } from '../../base/locale.ts'
import { type KeptConfig, type Section, sectionOf, writeStored } from '../../lint/cache/stored.ts'
import type { Digest } from '../../model/repository/digest.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Checked } from '../check/check-files.ts'
import { shownPath } from '../invocation.ts'
import type { Io } from '../io.ts'
import type { Held, Uses } from './held.ts'
import { changedAt, isContent, type Look, lookAt, NO_STAMP } from './look.ts'
import { beginDraft, type Draft, RESULTS } from './place.ts'
import { type Keeping, signatureOf } from './prepare.ts'
import { filesBelow, pathFrom, pathsBelow } from './repos.ts'
import { type Result, type Results, STATE } from './results.ts'
import { type Heard, type Seen, toldIn } from './tell.ts'

/** What was found, for the section of each repository. */
export interface Left {
  held: readonly Held[]
  /** Files that were checked now. */
  fresh: readonly FoundFile[]
  /** What was found in each file by itself, by absolute path. */
  own: ReadonlyMap<string, Checked | undefined>
  /** The same with what was found beside others; not given where not all that was checked stands in files. */
  final?: readonly Checked[]
}

/** What a run leaves behind. */
export interface Leaving {
  /** All repositories that it looked at. */
  seen: readonly Seen[]
  /** Where something has to be written anew. */
  left?: Left | undefined
  heard?: Heard | undefined
}

/** Writes what was found and told. Where that does not succeed, it is said, and the run is as good as without. */
export function keep(
  { seen, left, heard }: Leaving,
  keeping: Keeping,
  { locale, io }: { locale: Locale; io: Io },
): void {
  if (!left && !heard) return
  let draft: Draft | undefined
  try {
    draft = beginDraft(keeping.place)
    const { begun } = draft
    const looks = seen.flatMap((one) => lookAgain(one, keeping, begun) ?? [])
    // What changed while it was checked was seen by some and not by others: the next run may keep it.
    if (looks.length < seen.length) return
    if (left) draft.put(RESULTS, written(left, { looks, today: io.today() }, keeping))
    const told = heard && toldIn(heard, { seen, looks }, { ...keeping, io })
    if (told) draft.put(told.name, told.bytes)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const folder = shownPath(keeping.place.folder, keeping.cwd)
    io.err(`plan: ${fill(FAILED[locale], { folder, reason: code ?? message })}\n`)
  } finally {
    draft?.drop()
  }
}

interface Now {
  /** Of each repository. */
  looks: readonly Look[]
  today: string
}

function written(left: Left, { looks, today }: Now, keeping: Keeping): Uint8Array {
  const sections = new Map(recent(keeping, today))
  for (const [index, held] of left.held.entries()) {
    const { stamps = [] } = looks[index] ?? {}
    sections.set(pathFrom(keeping.place.base, held.repo.root), newSection(held, left, { stamps, seen: today }))
  }
  return writeStored(keeping.build, { sections, configs: configsOf(left.held, sections, keeping) })
}

const FAILED = {
  zh: '结果没能存进 {folder}（{reason}）；检查本身是完整的',
  en: 'results could not be kept in {folder} ({reason}); the check itself is complete',
}

/** Clocks of disks count in steps, the coarsest (FAT) in steps of two seconds: a later change could leave the same time. */
const COARSEST = 2000

/** @returns what files hold after all was checked; undefined where it is not what they held before. */
function lookAgain({ repo, config }: Seen, { place }: Keeping, begun: number): Look | undefined {
  const { root, paths, look } = repo
  const files = filesBelow(root)
  if (pathsBelow(root, files) !== paths) return undefined
  const isOld = (stamp = NO_STAMP): boolean => changedAt(stamp) < begun - COARSEST
  const { hashes, stamps } = lookAt(files, (index) => {
    const [stamp, hash] = [look.stamps[index], look.hashes[index]]
    return stamp !== undefined && hash !== undefined && isOld(stamp) ? { stamp, hash } : undefined
  })
  if (hashes.join() !== look.hashes.join()) return undefined
  const sources = config?.signature.map(([path]) => resolve(place.base, path)) ?? []
  if (JSON.stringify(signatureOf(sources, place.base)) !== JSON.stringify(config?.signature ?? [])) return undefined
  return { hashes, stamps: stamps.map((stamp) => (isOld(stamp) ? stamp : NO_STAMP)) }
}

/** Repositories that nobody checked for so long are dropped, days. */
const KEPT_FOR = 30
const DAY = 86_400_000

function recent({ stored }: Keeping, today: string): [string, Section][] {
  const since = Date.parse(today) - KEPT_FOR * DAY
  return [...(stored()?.sections ?? [])].filter(([, { seen }]) => Date.parse(seen) >= since)
}

/** Of configurations, those are kept that repositories are kept under. */
function configsOf(
  held: readonly Held[],
  sections: ReadonlyMap<string, Section>,
  { stored }: Keeping,
): Record<string, KeptConfig> {
  const own = held.flatMap(({ config }): [string, KeptConfig][] => {
    const [[path, hash] = [], ...profiles] = config?.signature ?? []
    return path === undefined || hash === undefined ? [] : [[path, { hash, config: config?.says ?? {}, profiles }]]
  })
  const keys = [...sections.values()].map(({ key }) => key).join()
  const all = Object.entries({ ...stored()?.configs, ...Object.fromEntries(own) })
  return Object.fromEntries(all.filter(([path]) => keys.includes(JSON.stringify(path))))
}

function newSection(held: Held, left: Left, { stamps, seen }: { stamps: readonly string[]; seen: string }): Section {
  const { repo, key, facts } = held
  const files = entriesOf(held, left)
  return sectionOf(seen, key, {
    paths: repo.paths,
    hashes: repo.look.hashes.join('\n'),
    stamps: stamps.join('\n'),
    states: files.map(({ state }) => state).join(''),
    results: JSON.stringify(resultsOf(files)),
    checked: left.final ? held.checked : '',
    together: JSON.stringify(togetherOf(held, left)),
    uses: JSON.stringify(usesOf(files, held.answer)),
    facts: JSON.stringify(facts),
    digests: JSON.stringify(files.map(({ digest = null }) => digest)),
  })
}

/** What is kept of one file. */
interface Entry {
  state: string
  result?: Result
  digest?: Digest
  questions: readonly string[]
}

const NOTHING: Entry = { state: STATE.none, questions: [] }

function entriesOf({ repo, old, own: files }: Held, { fresh, own }: Left): Entry[] {
  const named = new Map(fresh.filter(({ file }) => files.has(file)).map(({ file, named }) => [file, named]))
  return repo.files.map((file, index) => {
    if (!isContent(repo.look.hashes[index] ?? '!')) return NOTHING
    const isNamed = named.get(file)
    if (isNamed !== undefined) return entryOf(own.get(file), isNamed)
    const at = old?.at(index)
    if (at === undefined || !old) return NOTHING
    const [result, digest] = [old.kept.result(at), old.kept.digest(at)]
    const known = { ...(result ? { result } : {}), ...(digest ? { digest } : {}) }
    return { state: old.kept.state(at), questions: old.questions(at), ...known }
  })
}

function entryOf(checked: Checked | undefined, isNamed: boolean): Entry {
  if (!checked) return isNamed ? NOTHING : { state: STATE.out, questions: [] }
  const { asked: questions = [], isOnlyNamed, digest } = checked
  const known = { questions, ...(digest ? { digest } : {}) }
  const result = resultOf(checked)
  if (!result) return { state: isOnlyNamed ? STATE.namedClean : STATE.clean, ...known }
  return { state: isOnlyNamed ? STATE.namedFound : STATE.found, result, ...known }
}

/** @returns what was found; undefined where that is nothing */
function resultOf({ report: { problems, skipped, suppressed } }: Checked): Result | undefined {
  if (problems.length + skipped.length === 0 && !suppressed) return undefined
  return { problems, skipped, ...(suppressed ? { suppressed } : {}) }
}

/** Only what is otherwise beside others than by itself. */
function togetherOf({ repo, own: files }: Held, { own, final = [] }: Left): Results {
  const results = new Numbers<Result>()
  const by = final.flatMap((checked) => {
    const index = repo.index.get(checked.file)
    const isOther = files.has(checked.file) && own.get(checked.file)?.report !== checked.report
    if (index === undefined || !isOther) return []
    return [[index, results.number(resultOf(checked) ?? { problems: [], skipped: [] })] as const]
  })
  return { all: results.all, by: Object.fromEntries(by) }
}

/** Numbers things that are equal alike. */
class Numbers<T> {
  readonly all: T[] = []
  readonly #known = new Map<string, number>()

  number(one: T): number {
    const text = JSON.stringify(one)
    const known = this.#known.get(text) ?? this.all.push(one) - 1
    this.#known.set(text, known)
    return known
  }
}

function resultsOf(files: readonly Entry[]): Results {
  const results = new Numbers<Result>()
  const by = files.flatMap(({ result }, index) => (result ? [[index, results.number(result)] as const] : []))
  return { all: results.all, by: Object.fromEntries(by) }
}

function usesOf(files: readonly Entry[], answer: Held['answer']): Uses {
  const asked = new Numbers<string>()
  const sets = new Numbers<number[]>()
  const by = files.flatMap(({ questions }, index) => {
    return questions.length > 0 ? [[index, sets.number(questions.map((one) => asked.number(one)))] as const] : []
  })
  return { asked: asked.all, answers: asked.all.map(answer), sets: sets.all, by: Object.fromEntries(by) }
}
