/** The lint room: text to problems. It knows every stage and the order they run in. */
import type { Locale } from '../base/locale.ts'
import type { FileReport, Problem, Severity, Skipped, Suppressed } from '../base/problem.ts'
import { makeDirectory } from '../model/directory.ts'
import { normalise } from '../model/normalise.ts'
import type { Plan } from '../model/plan.generated.ts'
import type { Digest } from '../model/repository/digest.ts'
import { parentsOf } from '../model/repository/plans/above.ts'
import { GOVERNMENT_TYPES, type Profiles, type Sources } from '../model/requirement.ts'
import { countryOf, regionOf } from '../model/tables/applies.ts'
import type { Context, Document, Rule } from '../rules/rule.ts'
import { type DocumentKind, validate } from '../schema/validate.ts'
import { dataAsWritten, type RawProblem, type Source, takeData } from '../source/source.ts'
import { PROFILES, TABLES } from './data.generated.js'
import { mayIgnore } from './ignore/directive.ts'
import { ignoreByComments, type RulesThatRan } from './ignore/ignore.ts'
import { type Finding, type Surroundings, toProblems } from './problem.ts'
import { profilesFor } from './profiles.ts'
import type { Repository } from './repository.ts'
import { runRules } from './run-rules.ts'
import { ownSources } from './sources.ts'
import { digestIn } from './together/digest-in.ts'
import { isAmong } from './together/judge.ts'

export interface LintOptions {
  /** The day by which rules about time judge, ISO. */
  date: string
  locale: Locale
  rules: readonly Rule[]
  /** Severity or `off` by rule id; rules that are not named keep their own. */
  settings: Readonly<Record<string, Severity | 'off'>>
  /** Every profile there is; those of the package when not given. */
  knownProfiles?: Profiles
  /** Profiles for plans that name none. */
  profiles?: readonly string[]
  /** Division code whose texts hold for plans that do not name theirs. */
  region?: string
  repository: Repository
}

const FORMAT = ['FORMAT']

/** A document that its schema accepts, in the long form; or what keeps it from being one. */
export type Read = { document: Document; findings: Finding[] } | { document?: undefined; findings: Finding[] }

/** Checks the shape of a source and brings it to the long form. */
export function readDocument(source: Source): Read {
  const findings = source.problems.map(toFinding)
  const data = takeData(source) as Record<string, unknown> | undefined
  if (data === undefined) return { findings }
  const kind = kindOf(data)
  if (!kind) return { findings: [...findings, unknownKind(data)] }
  const issues = validate(kind, data)
  if (issues.length > 0) {
    const shape = issues.map((issue): Finding => ({ ...issue, severity: 'error', sources: FORMAT }))
    return { findings: [...findings, ...shape] }
  }
  if (findings.some((finding) => finding.rule.startsWith('yaml-'))) return { findings }
  return { document: normalise<Document>(data, kind), findings }
}

function toFinding({ rule, severity, text, lasting, hint, path, at, range }: RawProblem): Finding {
  return {
    rule,
    severity,
    text,
    lasting,
    sources: FORMAT,
    path: path ?? [],
    at: at === 'key' ? 'key' : 'value',
    ...(hint ? { hint } : {}),
    ...(range ? { range } : {}),
  }
}

type Checked = Exclude<DocumentKind, 'config' | 'profile'>

const DOCUMENT_KINDS: readonly string[] = ['plan', 'registry', 'drill']

function kindOf(data: Record<string, unknown>): Checked | undefined {
  return DOCUMENT_KINDS.includes(String(data.kind)) ? (data.kind as Checked) : undefined
}

function unknownKind(data: Record<string, unknown>): Finding {
  return {
    rule: 'wrong-value',
    severity: 'error',
    text: { zh: '“kind: {kind}”不是本工具的文档种类', en: '"kind: {kind}" is not a kind of document of this tool' },
    hint: { zh: '写 kind: plan、registry 或 drill', en: 'Write kind: plan, registry or drill' },
    words: { kind: String(data.kind ?? '') },
    sources: FORMAT,
    path: Object.hasOwn(data, 'kind') ? ['kind'] : [],
    at: 'value',
  }
}

/** What was found in one document by itself. */
export interface Linted {
  report: FileReport
  /** What others may ask about it; not there where its shape is wrong. */
  digest?: Digest
}

/** Checks one source: its shape, and, when that is right, every rule that judges a document by itself. */
export function lintSource(source: Source, options: LintOptions): FileReport {
  return lintDocument(source, options).report
}

/** The same, and what is asked about the document when it is judged beside others. */
export function lintDocument(source: Source, options: LintOptions): Linted {
  const read = readDocument(source)
  const findings = [...read.findings]
  const skipped: Skipped[] = []
  if (read.document) {
    const { document } = read
    const context = contextOf(document, options)
    const found = runRules(
      options.rules,
      { document, raw: () => dataAsWritten(source), context, settings: options.settings },
      options.locale,
    )
    findings.push(...found.findings)
    skipped.push(...found.skipped)
  } else skipped.push(notRun(options))
  const own = ownSources(options)
  const rules = rulesThatRan(options, read.document !== undefined, skipped)
  const home = homeOf(read.document)
  const report = fileReport(source, { findings, skipped, own, rules, ...home }, options.locale)
  return read.document ? { report, digest: digestIn(source, read.document, options.rules) } : { report }
}

function rulesThatRan(
  { rules, settings, date }: LintOptions,
  isRead: boolean,
  skipped: readonly Skipped[],
): RulesThatRan {
  return {
    get known() {
      return rules.map(({ id }) => id)
    },
    ran: (id) =>
      isRead &&
      settings[id] !== 'off' &&
      !skipped.some(({ rule }) => rule === id) &&
      !rules.some((rule) => rule.id === id && isAmong(rule)),
    date,
  }
}

/** Checks the shape of one source only. */
export function validateSource(source: Source, locale: Locale): FileReport {
  return fileReport(source, { findings: readDocument(source).findings, skipped: [] }, locale)
}

interface Found extends Home {
  findings: Finding[]
  skipped: Skipped[]
  own?: Sources
  /** Not given where only the shape is checked: comments are read with the rules. */
  rules?: RulesThatRan
  sourceOf?: Surroundings['sourceOf']
}

/** Clauses that speak to enterprises do not speak to these either. */
const GRASSROOTS: ReadonlySet<Plan['type']> = new Set(['township', 'village'])

type Home = Pick<Surroundings, 'country' | 'isOfGovernment'>

/** Whose document it is: that decides whose clauses are shown. */
function homeOf(document: Document | undefined): Home {
  const country = document && countryOf(document)
  const type = document?.kind === 'plan' ? (document as Plan).type : undefined
  return homeIn({ type, country })
}

/** The same from what a digest says. */
export function homeIn({ type, country }: Pick<Digest, 'type' | 'country'>): Home {
  const isOfGovernment = type !== undefined && (GOVERNMENT_TYPES.has(type) || GRASSROOTS.has(type))
  return { ...(country === undefined ? {} : { country }), isOfGovernment }
}

export function fileReport(source: Source, found: Found, locale: Locale): FileReport {
  const { findings, skipped, rules, ...around } = found
  const surroundings = { source, locale, ...around }
  const placed = toProblems(findings, surroundings)
  const { path, text } = source
  if (!rules || !mayIgnore(source)) return reportOf({ path, text, skipped, problems: placed }, [])
  const light = new Set(placed.filter((_, index) => findings[index]?.mayIgnore))
  const { kept, suppressed, faults } = ignoreByComments({ text, problems: placed }, light, rules)
  const problems = [...kept, ...toProblems(faults.map(toFinding), surroundings)]
  return reportOf({ path, text, skipped, problems }, suppressed)
}

export function reportOf({ path, text, skipped, problems: all }: FileReport, suppressed: Suppressed[]): FileReport {
  const problems = oncePerNumber(all).sort(inOrder)
  suppressed.sort((a, b) => inOrder(a.problem, b.problem))
  // Excerpts come from the text; without a problem nobody asks for it, and a thousand texts would stay in memory.
  const shown = problems.length > 0 ? text : ''
  return { path, text: shown, problems, skipped, ...(suppressed.length > 0 ? { suppressed } : {}) }
}

/** A number that YAML does not keep is the one cause of its wrong type. */
function oncePerNumber(problems: Problem[]): Problem[] {
  const lost = problems.filter(({ rule }) => rule.startsWith('number-'))
  const isEffect = ({ rule, line, column }: Problem): boolean =>
    rule === 'wrong-type' && lost.some((cause) => cause.line === line && cause.column === column)
  return lost.length === 0 ? problems : problems.filter((problem) => !isEffect(problem))
}

function inOrder(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function notRun({ locale, rules }: LintOptions): Skipped {
  const reason = {
    zh: `先改好格式错误，${rules.length} 条规则才会检查`,
    en: `${rules.length} rules wait until the errors of format are mended`,
  }
  return { rule: '*', reason: reason[locale] }
}

/** A document that is no plan has nobody of its own; registries stand for themselves. */
const NOBODY = { actors: [], measures: [], goals: [] } as unknown as Plan

/** @returns what rules may know beside a document. */
export function contextOf(document: Document, options: LintOptions): Context {
  const { repository, date, knownProfiles = PROFILES } = options
  const plan = document.kind === 'plan' ? (document as Plan) : undefined
  const parents = plan ? parentsOf(plan, repository) : []
  const region = plan && regionOf(plan, TABLES.divisions, options.region)
  return Object.freeze({
    date,
    ...(region === undefined ? {} : { region }),
    directory: makeDirectory(plan ?? NOBODY, parents, repository.registries),
    profiles: plan ? profilesFor(plan, knownProfiles, options.profiles) : [],
    knownProfiles,
    tables: TABLES,
    repository: {
      planNames: repository.planNames,
      registries: repository.registries,
      plan: repository.plan,
      drillsOf: repository.drillsOf,
    },
  })
}
