/** The examples, from which one node at a time is taken away, and the rules that say something then. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contextOf, type LintOptions } from '../../lint/lint.ts'
import { loadRepository, type Repository } from '../../lint/repository.ts'
import { runRules } from '../../lint/run-rules.ts'
import { isAmong, judge } from '../../lint/together/judge.ts'
import { EXAMPLE_DATE } from '../../lint/try-example.ts'
import { normalise } from '../../model/normalise.ts'
import type { Plan, Registry } from '../../model/plan.generated.ts'
import { digestOf } from '../../model/repository/digest.ts'
import { parentsOf } from '../../model/repository/plans/above.ts'
import type { Filed } from '../../model/repository/together.ts'
import { RULES } from '../../rules/index.ts'
import type { Document, Rule } from '../../rules/rule.ts'
import { accepts, type DocumentKind } from '../../schema/validate.ts'
import { parseSource } from '../../source/source.ts'
import { isOfCounty } from '../examples.ts'
import { random } from '../random.ts'
import { type Node, nodesOf, without } from './nodes.ts'

export interface Deletion extends Node {
  /** Path of the document from the package's folder, with '/'. */
  file: string
}

interface Example {
  file: string
  kind: Exclude<DocumentKind, 'config'>
  raw: unknown
  document: Document
  /** Rules that have nothing to say about it as it is. The one that spoke last stands first: it is likely to speak again. */
  rules: Rule[]
}

export class Examples {
  readonly deletions: readonly Deletion[]
  /** Rules that find something in an example as it is, and so cannot tell what is missing: `file: rule`. */
  readonly loud: readonly string[]
  readonly #examples: ReadonlyMap<string, Example>
  readonly #repository: Repository
  readonly #filed: readonly Filed[]
  /** Rules that hold the examples against each other and find nothing. */
  readonly #among: readonly Rule[]

  /** @param root the package's folder */
  constructor(root: string) {
    const examples = filesOf(root).map((file) => read(root, file))
    this.#examples = new Map(examples.map((example) => [example.file, example]))
    this.#repository = repositoryOf(
      examples,
      loadRepository(join(root, 'examples'), { show: ({ path }) => `examples/${path}` }),
    )
    this.#filed = examples.map(({ file, document }) => ({ ...digestOf(document), home: file }))
    const among = RULES.filter(isAmong)
    const loud = new Set(heard(among, this.#filed))
    this.#among = among.filter(({ id }) => !loud.has(id))
    this.loud = [...examples.flatMap((example) => this.#leaveOutLoud(example)), ...[...loud].map((id) => `all: ${id}`)]
    this.deletions = examples.flatMap(({ file, kind, raw }) => nodesOf(raw, kind).map((node) => ({ ...node, file })))
  }

  /** @returns whether anything is said when a node is missing. */
  isNoticed(deletion: Deletion): boolean {
    const seen = this.#reactions(deletion).next()
    return !seen.done
  }

  /** @returns all rules that say something when a node is missing. */
  noticedBy(deletion: Deletion): string[] {
    return [...new Set(this.#reactions(deletion))].sort()
  }

  *#reactions({ file, long }: Deletion): Generator<string> {
    const sound = this.#exampleOf(file)
    const changed = without(sound.document, long)
    const repository = replaced(this.#repository, sound.document, changed)
    yield* speakers(sound, changed, repository)
    for (const other of this.#examples.values())
      if (looksInto(other, sound, this.#repository)) yield* speakers(other, other.document, repository)
    const digest = { ...digestOf(changed), home: file }
    yield* heard(
      this.#among,
      this.#filed.map((one) => (one.home === file ? digest : one)),
    )
  }

  #exampleOf(file: string): Example {
    const example = this.#examples.get(file)
    if (!example) throw new Error(`${file}: no example`)
    return example
  }

  #leaveOutLoud(example: Example): string[] {
    const loud = new Set(speakers(example, example.document, this.#repository))
    example.rules = example.rules.filter(({ id }) => !loud.has(id))
    return [...loud].map((id) => `${example.file}: ${id}`)
  }
}

/** The examples have no drill: the one that defects are planted in stands for it. */
function filesOf(root: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      `${folder}/${file}`.replaceAll('\\', '/'),
    )
  const drills = below('test/defects').filter((file) => file.endsWith('.drill.yaml'))
  return [...below('examples').filter((file) => file.endsWith('.yaml') && !isOfCounty(file)), ...drills].sort()
}

function read(root: string, file: string): Example {
  const { data } = parseSource(file, readFileSync(join(root, file)))
  const { kind } = data as Pick<Example, 'kind'>
  if (!accepts(kind, data)) throw new Error(`${file}: not of the shape of a ${kind}`)
  return {
    file,
    kind,
    raw: data,
    document: normalise<Document>(structuredClone(data), kind),
    rules: RULES.filter((rule) => !isAmong(rule)),
  }
}

/** Ids of the rules that find something when documents are held against each other. */
function* heard(rules: readonly Rule[], documents: readonly Filed[]): Generator<string> {
  for (const rule of rules)
    if (judge(documents, { rules: [rule], date: EXAMPLE_DATE, isWhole: true }).size > 0) yield rule.id
}

/** The same repository, with documents that are read already. */
function repositoryOf(examples: readonly Example[], loaded: Repository): Repository {
  const documents = examples.map(({ document }) => document)
  const plans = documents.filter((document): document is Plan => document.kind === 'plan')
  return {
    ...loaded,
    registries: documents.filter((document): document is Registry => document.kind === 'registry'),
    plan: (name) => plans.find(({ id, title }) => id === name || title === name),
  }
}

function replaced(repository: Repository, old: Document, now: Document): Repository {
  const change = <T extends Document>(document: T): T => ((document as Document) === old ? (now as T) : document)
  return {
    ...repository,
    registries: repository.registries.map(change),
    plan: (name) => {
      const found = repository.plan(name)
      return found && change(found)
    },
  }
}

/** @returns whether references of one document are looked up in the other: in a registry beside it, in a superior plan. */
function looksInto(example: Example, other: Example, repository: Repository): boolean {
  const { document } = example
  if (document.kind !== 'plan' || example === other) return false
  if (other.document.kind === 'registry') return dirname(example.file) === dirname(other.file)
  return parentsOf(document as Plan, repository).some((parent) => parent === other.document)
}

/** Ids of the rules that find something in a document, one after the other. */
function* speakers(example: Example, document: Document, repository: Repository): Generator<string> {
  const options: LintOptions = { date: EXAMPLE_DATE, locale: 'en', rules: [], settings: {}, repository }
  const run = { document, raw: () => document, context: contextOf(document, options), settings: {} }
  for (const rule of [...example.rules]) {
    if (runRules([rule], run, 'en').findings.length === 0) continue
    example.rules = [rule, ...example.rules.filter((other) => other !== rule)]
    yield rule.id
  }
}

/** @returns one deletion of every field, by chance, from the document with the fewest nodes that has the field. */
export function sampleOf(deletions: readonly Deletion[], seed: number): Deletion[] {
  const sizes = new Map<string, number>()
  for (const { file } of deletions) sizes.set(file, (sizes.get(file) ?? 0) + 1)
  const sizeOf = ({ file }: Deletion): number => sizes.get(file) ?? 0
  const places = new Map<string, Deletion[]>()
  for (const deletion of [...deletions].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const known = places.get(deletion.field)
    if (!known) places.set(deletion.field, [deletion])
    else if (known[0]?.file === deletion.file) known.push(deletion)
  }
  const chance = random(seed)
  return [...places.values()].flatMap((found) => found[chance.below(found.length)] ?? [])
}
