/** Profiles of an office's own: YAML files that a configuration names, checked like documents. */
import type { Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import type { Path } from '../base/problem.ts'
import { contentPathFault } from '../model/content-path.ts'
import { normalise, toSourcePath } from '../model/normalise.ts'
import type { Bilingual, PlanFilter, RequiredPart, Profile as Written } from '../model/plan.generated.ts'
import {
  type Applies,
  type Profile,
  type Profiles,
  permits,
  type Requirement,
  type Source,
} from '../model/requirement.ts'
import { SHAPES } from '../model/shapes.generated.ts'
import type { SchemaIssue } from '../schema/issue.ts'
import { validate } from '../schema/validate.ts'
import { dataAsWritten, type RawProblem, type Source as TextSource } from '../source/source.ts'

/** Something wrong with such a file, before it has a line. */
export type OfficeFault = Omit<RawProblem, 'lasting'> | SchemaIssue

/** A file that was read; `faults` holds everything that keeps its profile from being used. */
export interface OfficeProfile {
  source: TextSource
  faults: readonly OfficeFault[]
  profile?: Profile
}

/** @returns the profiles of files that one configuration names together; they may extend each other and `known` ones. */
export function readOfficeProfiles(sources: readonly TextSource[], known: Profiles): OfficeProfile[] {
  const read = sources.map((source) => ({ source, ...writtenIn(source) }))
  const ids = [...Object.keys(known), ...read.flatMap(({ written }) => written?.id ?? [])]
  const parts = Object.values(known).flatMap(({ requirements }) => requirements.map(({ id }) => id))
  const all = [...parts, ...read.flatMap(({ written }) => written?.requirements.map(({ id }) => id) ?? [])]
  return read.map(({ source, written, faults }) => {
    if (!written) return { source, faults }
    const found = [
      ...profileFaults(written, ids),
      ...written.requirements.flatMap((part, at) => partFaults(part, at, all)),
    ]
    if (found.length > 0) return { source, faults: found.map((fault) => placed(fault, source)) }
    return { source, faults, profile: compiled(written) }
  })
}

function writtenIn(source: TextSource): { written?: Written; faults: readonly OfficeFault[] } {
  const broken = source.problems.filter(({ severity }) => severity === 'error')
  if (broken.length > 0) return { faults: broken }
  const issues = validate('profile', source.data)
  return issues.length > 0 ? { faults: issues } : { written: normalise<Written>(source.data, 'profile'), faults: [] }
}

/** Something wrong, with its path in the long form. */
interface Fault {
  path: Path
  text: Localized
  hint?: Localized
}

function placed({ path, ...fault }: Fault, source: TextSource): OfficeFault {
  const at = toSourcePath(dataAsWritten(source), path)
  return { rule: 'wrong-value', severity: 'error', at: 'value', path: at, ...fault }
}

function meant(guess: string | undefined): { hint?: Localized } {
  return guess ? { hint: { zh: `是不是“${guess}”？`, en: `Did you mean "${guess}"?` } } : {}
}

const ANOTHER: Localized = { zh: '换一个标识', en: 'Choose another id' }

function profileFaults({ id, extends: bases = [] }: Written, ids: readonly string[]): Fault[] {
  const taken: Fault = {
    path: ['id'],
    text: { zh: `已经有适用要求“${id}”`, en: `There is a profile "${id}" already` },
    hint: ANOTHER,
  }
  const unknown = bases.flatMap((base, at): Fault[] => {
    if (ids.includes(base) && base !== id) return []
    const text = { zh: `没有适用要求“${base}”可以沿用`, en: `There is no profile "${base}" to extend` }
    return [{ path: ['extends', at], text, ...meant(nearest(base, ids)) }]
  })
  return [...(ids.filter((other) => other === id).length > 1 ? [taken] : []), ...unknown]
}

function partFaults(part: RequiredPart, index: number, ids: readonly string[]): Fault[] {
  const at = ['requirements', index]
  const { id, satisfiedBy, applies } = part
  const taken: Fault = {
    path: [...at, 'id'],
    text: { zh: `已经有要求“${id}”`, en: `There is a requirement "${id}" already` },
    hint: ANOTHER,
  }
  return [
    ...(ids.filter((other) => other === id).length > 1 ? [taken] : []),
    ...satisfiedBy.flatMap((path, item) => pathFaults(path, [...at, 'satisfiedBy', item])),
    ...(applies ? filterFaults(applies, [...at, 'applies']) : []),
    ...severityFaults(part, at),
  ]
}

const LIKE_THIS: Localized = {
  zh: '写成 actors.dutyPhone、measures[phase=recovery].do 的样子',
  en: 'Write it like actors.dutyPhone or measures[phase=recovery].do',
}

function pathFaults(path: string, at: Path): Fault[] {
  const fault = contentPathFault(path, SHAPES)
  return fault ? [{ path: at, text: fault.text, hint: LIKE_THIS, ...meant(fault.guess) }] : []
}

function filterFaults({ types = [], levels = [], words, without }: PlanFilter, at: Path): Fault[] {
  const listed = (key: string, values: readonly string[], labels: object): Fault[] =>
    values.flatMap((value, index) => {
      if (Object.hasOwn(labels, value)) return []
      const text = { zh: `没有“${value}”`, en: `There is no "${value}"` }
      const all = Object.keys(labels)
      const hint = { zh: `可用：${all.join('、')}`, en: `Known: ${all.join(', ')}` }
      return [{ path: [...at, key, index], text, hint, ...meant(nearest(value, all)) }]
    })
  const wordsAt = (key: string, paths: readonly string[] = []): Fault[] =>
    paths.flatMap((path, index) => pathFaults(path, [...at, key, 'in', index]))
  return [
    ...listed('types', types, SHAPES.plan.fields.type?.labels ?? {}),
    ...listed('levels', levels, SHAPES.jurisdiction.fields.level?.labels ?? {}),
    ...wordsAt('words', words?.in),
    ...wordsAt('without', without?.in),
  ]
}

/** How heavy a finding may be follows from how binding the text is, in an office's profile too. */
function severityFaults(part: RequiredPart, at: Path): Fault[] {
  const { severity = 'warning' } = part
  if (permits(severity, sourceOf('', part))) return []
  const binding = SHAPES.requirementSource.fields.binding?.labels?.[part.source.binding]
  const most = part.source.binding === 'practice' ? 'info' : 'warning'
  const text = {
    zh: `依据是${binding?.zh}，缺少时最多为 ${most}`,
    en: `Because of ${binding?.en} a missing part is ${most} at most`,
  }
  const hint = { zh: `写 severity: ${most}`, en: `Write severity: ${most}` }
  return [{ path: [...at, part.severity === undefined ? 'source' : 'severity'], text, hint }]
}

/** A text in one language stands for both. */
function both({ zh, en }: Bilingual): Localized {
  return { zh: zh ?? en ?? '', en: en ?? zh ?? '' }
}

/** What an office says of its own texts is taken as read, and its readers are of every country. */
function sourceOf(id: string, { source: { document, clause, binding } }: RequiredPart): Source {
  const said = { document: both(document), ...(clause ? { clause: both(clause) } : {}) }
  return { id, ...said, binding, binds: 'content', region: 'INT', certainty: 'read' }
}

function compiled({ id, title, extends: bases, requirements }: Written): Profile {
  const sourceIds = requirements.map((part) => `${id}/${part.id}`)
  return {
    id,
    title: both(title),
    ...(bases ? { extends: bases } : {}),
    requirements: requirements.map((part, index) => requirementOf(part, sourceIds[index] ?? '')),
    sources: Object.fromEntries(
      requirements.map((part, index) => [sourceIds[index], sourceOf(sourceIds[index] ?? '', part)]),
    ),
  }
}

function requirementOf(part: RequiredPart, source: string): Requirement {
  const { id, title, applies, satisfiedBy, severity = 'warning', hint, part: name } = part
  return {
    id,
    title: both(title),
    ...(name ? { part: name } : {}),
    sources: [source],
    binding: part.source.binding,
    ...(applies ? { applies: applies as Applies } : {}),
    satisfiedBy,
    severity,
    ...(hint ? { hint: both(hint) } : {}),
  }
}
