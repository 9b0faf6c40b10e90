/** Seeded defects planted in the examples, and what the rules make of them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import type { Problem } from '../../base/problem.ts'
import { type LintOptions, lintDocument, readDocument } from '../../lint/lint.ts'
import { loadRepository, type Repository } from '../../lint/repository.ts'
import { addJudged } from '../../lint/together/add-judged.ts'
import { judge } from '../../lint/together/judge.ts'
import type { Registry } from '../../model/plan.generated.ts'
import { digestOf } from '../../model/repository/digest.ts'
import type { Filed } from '../../model/repository/together.ts'
import { RULES } from '../../rules/index.ts'
import { readSource } from '../../source/read.ts'
import { parseSource } from '../../source/source.ts'
import { check } from '../data-entry.ts'
import { type Defect, linesOf, planted, spread } from './plant.ts'

/** The day on which the examples are judged, as in their test. */
const DATE = '2026-11-22'

export const MEASURES = ['found', 'exact', 'alone'] as const
export type Measure = (typeof MEASURES)[number]

/** Whether a defect was found, on the right line, and with nothing else found. */
export type Outcome = Record<Measure, boolean> & {
  defect: Defect
  /** What went wrong, in a few words. */
  notes: string[]
}

interface Sound {
  document: Document
  /** What is found in it already: examples have a test of their own. */
  known: ReadonlySet<string>
}

/** The examples of a project, each read once. */
export class Plantation {
  readonly #root: string
  readonly #repository: Repository
  readonly #sound = new Map<string, Sound>()
  #known: readonly Filed[] | undefined

  /** @param root the package's folder */
  constructor(root: string) {
    this.#root = root
    this.#repository = loadRepository(join(root, 'examples'))
  }

  /** @returns the document a defect is planted in, with it. @throws where the edit no longer fits. */
  plant(defect: Defect): Document {
    return planted(this.#soundOf(this.#pathOf(defect)).document, defect)
  }

  /** @returns what the rules make of a defect. @throws where its edit or its place no longer fits. */
  try(defect: Defect): Outcome {
    const path = this.#pathOf(defect)
    const { known } = this.#soundOf(path)
    const text = spread(this.plant(defect))
    const lines = linesOf(text, defect.at)
    const problems = this.#lint(path, text, defect).filter((problem) => !known.has(named(problem)))
    const hits = problems.filter(({ rule }) => rule === defect.rule)
    const hit = hits.find(({ line }) => lines.includes(line)) ?? hits[0]
    const extra = problems.filter((problem) => problem !== hit && !defect.also.includes(problem.rule))
    const isExact = hit !== undefined && lines.includes(hit.line)
    const notes = [
      ...(hit ? [] : ['not found']),
      ...(hit && !isExact ? [`line ${hit.line} (${hit.pointer}) instead of ${lines.join(' or ')}`] : []),
      ...extra.map(({ rule, message }) => `also ${rule}: ${message}`),
    ]
    return { defect, found: hit !== undefined, exact: isExact, alone: extra.length === 0, notes }
  }

  /** Drills stand beside the defects: the examples have none. Of several plans in a folder one is named. */
  #pathOf({ example, file }: Defect): string {
    if (file === 'drill') return `test/defects/${example}.drill.yaml`
    const named = `examples/${example}.${file}.yaml`
    return existsSync(join(this.#root, named)) ? named : `examples/${example}/${file}.yaml`
  }

  #soundOf(path: string): Sound {
    const kept = this.#sound.get(path)
    if (kept) return kept
    const file = join(this.#root, path)
    check(existsSync(file), path, 'no such file')
    const document = parseDocument(readFileSync(file, 'utf8'))
    const sound = { document, known: new Set(this.#lint(path, spread(document.clone())).map(named)) }
    this.#sound.set(path, sound)
    return sound
  }

  #lint(path: string, text: string, defect?: Defect): Problem[] {
    const source = parseSource(path, new TextEncoder().encode(text))
    const registry = defect?.file === 'registry' ? (readDocument(source).document as Registry | undefined) : undefined
    const repository = registry ? { ...this.#repository, registries: [registry] } : this.#repository
    const options: LintOptions = { date: DATE, locale: 'en', rules: RULES, settings: {}, repository }
    const { report, digest } = lintDocument(source, options)
    if (!digest) return report.problems
    const documents = [...this.#filed().filter(({ home }) => home !== path), { ...digest, home: path }]
    const judged = judge(documents, { rules: RULES, date: DATE, isWhole: true }).get(path) ?? []
    const sourceOf = (home: string) => readSource(join(this.#root, home), home)
    return addJudged({ report, digest, source, judged, sourceOf }, options, true).problems
  }

  /** What the examples say to each other. */
  #filed(): readonly Filed[] {
    this.#known ??= this.#repository.homes.flatMap((way) => {
      const home = `examples/${way}`
      const { document } = readDocument(readSource(join(this.#root, home), home))
      return document ? [{ ...digestOf(document), home }] : []
    })
    return this.#known
  }
}

function named({ rule, message }: Problem): string {
  return `${rule} ${message}`
}
