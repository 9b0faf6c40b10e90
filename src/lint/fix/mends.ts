/** What may be mended without asking: there is one way to do it, and it says what was meant. */
import type { Path } from '../../base/problem.ts'
import { toPointer } from '../../base/problem.ts'
import { pathFinder, toSourcePath } from '../../model/normalise.ts'
import { respelt } from '../../model/phones/spelling.ts'
import type { Plan } from '../../model/plan.generated.ts'
import type { Document } from '../../rules/rule.ts'
import type { PlacedMend } from '../../source/edit/mend.ts'
import { dataAsWritten, type Source } from '../../source/source.ts'
import { TABLES } from '../data.generated.js'
import { readDocument } from '../lint.ts'
import type { Finding } from '../problem.ts'
import { type Home, type MissingId, missingIds } from './ids.ts'
import { levelLabels, levelNames, type NewText } from './levels.ts'

/** Numbers that YAML does not keep as they were written. */
const LOST: ReadonlySet<string> = new Set(['number-loses-text', 'number-too-long'])

/** A change that a rule of this id asks for. */
export type RuleMend = PlacedMend & { rule: string }

/** What may be changed: what the format asks for, ids that it asks for, and what rules ask for where they are heard. */
export interface Mends {
  shape: PlacedMend[]
  ids: MissingId[]
  rules: RuleMend[]
}

/**
 * @returns misspelt keys and words with one candidate, days in another form, phones without quotes; and, for documents of
 * right form, names of levels and the spacing of phone numbers
 */
export function mendsOf(source: Source, home: () => Home): Mends {
  const { document, findings } = readDocument(source)
  const shape = findings
    .flatMap(({ path, mend }) => (mend ? [{ path, ...mend }] : []))
    .filter((mend) => isCertain(mend, source))
  const levels = document && isPlan(document) ? [...levelLabels(document), ...levelNames(document)] : []
  const texts = document ? [...phoneNumbers(document), ...levels] : []
  const ids = missingIds(findings, dataAsWritten(source), home)
  return { shape: [...shape, ...quotes(findings)], ids, rules: document ? placed(texts, { document, source }) : [] }
}

/** Levels of government that make special plans. */
const GOVERNMENT = new Set(['national', 'province', 'city', 'county'])

/** What a unit calls 专项应急预案 (GB/T 29639) has a type of its own: where nothing says whose plan it is, either is meant. */
function isCertain(mend: PlacedMend, source: Source): boolean {
  if (!('value' in mend) || mend.value !== 'special' || toPointer(mend.path) !== '/type') return true
  const { type, meta } = dataAsWritten(source) as { type: string; meta?: { jurisdiction?: { level?: string } } }
  return !type.includes('专项') || GOVERNMENT.has(meta?.jurisdiction?.level ?? '')
}

function isPlan(document: Document): document is Plan {
  return document.kind === 'plan'
}

function placed(texts: readonly NewText[], { document, source }: { document: Document; source: Source }): RuleMend[] {
  if (texts.length === 0) return []
  const pathOf = pathFinder(document)
  const raw = dataAsWritten(source)
  return texts.flatMap(({ rule, node, key, mend }): RuleMend[] => {
    const path: Path | undefined = pathOf(node)
    return path ? [{ rule, path: toSourcePath(raw, [...path, key]), ...mend }] : []
  })
}

function phoneNumbers(document: Document): NewText[] {
  return respelt(document, TABLES).map(({ contact: node, tidy: value }) => {
    return { rule: 'phone-form', node, key: 'value', mend: { value, inQuotes: true } }
  })
}

/** Not where a number has to stand: there the author must say which. */
function quotes(findings: readonly Finding[]): PlacedMend[] {
  const wrong = new Set(findings.flatMap(({ rule, path }) => (rule.startsWith('wrong-') ? [toPointer(path)] : [])))
  return findings.flatMap(({ rule, path }): PlacedMend[] => {
    return LOST.has(rule) && path.length > 0 && !wrong.has(toPointer(path)) ? [{ path, quote: true }] : []
  })
}
