/** SARIF 2.1.0 (OASIS), which code scanning services and editors read. */
import type { FileReport, Problem, Suppressed } from '../../base/problem.ts'
import { citation } from '../json.ts'
import {
  allPlaced,
  allSuppressed,
  bySeverity,
  fingerprints,
  onlyErrors,
  type Placed,
  type ReportOptions,
  type RuleInfo,
  type Run,
} from '../run.ts'
import { clean } from '../told.ts'
import { placeText } from '../words.ts'
import { artifactLocation, location } from './location.ts'
import { invocation, notificationKinds, UNREADABLE } from './notifications.ts'
import { plainText, resultText } from './text.ts'

/** Its own name for itself: the `id` of the standard's schema. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const
const LANGUAGE = { zh: 'zh-CN', en: 'en' } as const
/** GitHub shows no more results, and no more further places of one (docs.github.com, SARIF support); we say what is left off. */
const RESULTS_SHOWN = 5000
const PLACES_KEPT = 100

function rule({ id, severity, title, why, page, uri }: RuleInfo) {
  return {
    id,
    shortDescription: { text: plainText(title) },
    fullDescription: { text: plainText(why) },
    help: { text: plainText(`${why}\nplan explain ${id}`), markdown: clean(page) },
    helpUri: uri,
    defaultConfiguration: { level: LEVEL[severity] },
  }
}

/** Indexes of rules and files in the lists of the run, and what no two results share. */
interface Registers {
  rules: ReadonlyMap<string, number>
  files: ReadonlyMap<string, number>
  fingerprints: ReadonlyMap<Problem, string>
}

function registersOf(files: readonly FileReport[], rules: readonly RuleInfo[]): Registers {
  const paths = [...new Set(files.map(({ path }) => path))]
  return {
    rules: new Map(rules.map(({ id }, index) => [id, index])),
    files: new Map(paths.map((path, index) => [path, index])),
    fingerprints: fingerprints([...allPlaced(files), ...allSuppressed(files)]),
  }
}

interface Told extends Placed {
  suppressed?: Suppressed
}

/** A comment stands in the source, a baseline outside of it; both were accepted by whoever wrote them. */
function suppressions({ path, suppressed }: Told, file: number | undefined) {
  if (!suppressed) return []
  const { kind, reason, owner, since, until, at } = suppressed
  return [
    {
      kind: kind === 'comment' ? 'inSource' : 'external',
      status: 'accepted',
      justification: reason && plainText(reason),
      location: at && location({ path, index: file }, at, ''),
      properties: { owner, since, until },
    },
  ]
}

function result(told: Told, registers: Registers, { locale }: ReportOptions) {
  const { path, problem } = told
  const at = (file: string) => ({ path: file, index: registers.files.get(file) })
  const related = problem.affected.slice(0, PLACES_KEPT).map((place, index) => ({
    id: index + 1,
    ...location(at(place.path), place, place.pointer),
    message: { text: plainText(placeText(place)) },
  }))
  const { binding, hint, sources } = problem
  return {
    ruleId: problem.rule,
    ruleIndex: registers.rules.get(problem.rule),
    level: LEVEL[problem.severity],
    message: { text: resultText(problem, locale) },
    locations: [location(at(path), problem, problem.pointer)],
    relatedLocations: related.length === 0 ? undefined : related,
    partialFingerprints: { 'finding/v1': registers.fingerprints.get(problem) },
    // All results of a run have this list or none has.
    suppressions: suppressions(told, registers.files.get(path)),
    properties: { binding, sources: sources.map(citation), hint: hint && clean(hint) },
  }
}

/** @returns the JSON of one run, ending in a newline; the heaviest results come first. */
export function sarif(run: Run, options: ReportOptions): string {
  const { locale } = options
  const files = options.quiet ? onlyErrors(run.files) : run.files
  const rules = run.rules?.() ?? []
  const registers = registersOf(files, rules)
  const about = allPlaced(files).filter(({ problem }) => problem.rule !== UNREADABLE)
  const told: Told[] = [...bySeverity(about).flat(), ...allSuppressed(files)]
  const results = told.slice(0, RESULTS_SHOWN)
  const leftOff = Math.max(0, about.length - RESULTS_SHOWN)
  const notifying = { ...registers, locale, leftOff, limit: RESULTS_SHOWN }
  const language = LANGUAGE[locale]
  const driver = {
    name: 'plan',
    fullName: 'Contingency plan toolkit',
    version: run.version,
    semanticVersion: run.version,
    language,
    rules: rules.map(rule),
    notifications: notificationKinds(locale),
  }
  const content = {
    tool: { driver },
    language,
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(files, run.missed ?? [], notifying)],
    artifacts: [...registers.files.keys()].map((path) => ({
      location: artifactLocation({ path }),
      roles: ['analysisTarget'],
    })),
    results: results.map((placed) => result(placed, registers, options)),
    properties: { date: run.date },
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [content] }, null, 2)}\n`
}
