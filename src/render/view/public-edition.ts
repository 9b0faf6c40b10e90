/**
 * The public edition of a plan. What it leaves out, on the safe side:
 * - every contact (phone, mobile, e-mail, radio …) whose visibility is not `public`; without a visibility it is internal;
 * - every field that the schema marks as a person's data (names); a reference to a person becomes the person's post;
 * - measures and annexes that carry a visibility other than `public`; those that carry none are the plan's own text, which
 *   is meant to be published, and stay – but an annex of kind `contacts` stays only where it says `public`;
 * - the ledger of supplies, the risks, routes and whatever else an annex takes over from the body, where it is withheld;
 * - the numbers and names left out, wherever else a text repeats them.
 * Numbers of households and people stay: they are counts.
 */
import type { Actor, Annex, Contact, Measure, Member, Plan } from '../../model/plan.generated.ts'
import type { Field, Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import { type Secrets, secretsOf, withoutSecrets } from './secrets.ts'

export interface PublicCopy<Document> {
  document: Document
  /** @returns the object or list of the whole document that one of the copy was made from */
  original(copy: object): object
}

/** @returns the plan without what is not public; the plan given is not changed */
export function publicEdition(plan: Plan): Plan {
  return publicCopy(plan, 'plan', secretsOf([[plan, 'plan']])).document
}

/**
 * @param document a plan or a registry
 * @param secrets what must not be read anywhere in the copy
 */
export function publicCopy<Document extends object>(
  document: Document,
  shape: ShapeName,
  secrets: Secrets,
): PublicCopy<Document> {
  const originals = new WeakMap<object, object>()
  const copying: Copying = { originals, secrets, withheld: withheldIds(document, shape) }
  const copied = copyObject(document, shape, copying) as Document
  if (shape === 'plan') withholdTakenOver(document as unknown as Plan, copied as unknown as Plan)
  return { document: copied, original: (copy) => originals.get(copy) ?? copy }
}

interface Copying {
  originals: WeakMap<object, object>
  secrets: Secrets
  /** Ids of measures and annexes that are left out. */
  withheld: ReadonlySet<string>
}

function copyObject(node: object, shape: ShapeName, copying: Copying): object {
  const { fields, required } = SHAPES[shape] as Shape
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) {
    const field = fields[key]
    if (!field || field.private) continue
    const kept = copyField(value, { field, key, copying })
    if (kept !== undefined) copy[key] = kept
    else if (field.list && required.includes(key)) copy[key] = []
  }
  copying.originals.set(copy, node)
  return copy
}

function copyField(value: unknown, place: { field: Field; key: string; copying: Copying }): unknown {
  const { field, copying } = place
  if (Array.isArray(value)) {
    const kept = value.map((item) => copyValue(item, place)).filter((item) => item !== undefined)
    if (kept.length === 0 && value.length > 0) return undefined
    copying.originals.set(kept, value)
    return kept
  }
  if (!field.map || typeof value !== 'object' || value === null) return copyValue(value, place)
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const kept = copyValue(item, place)
    return kept === undefined ? [] : [[withoutSecrets(name, copying.secrets), kept]]
  })
  const copy: object = Object.fromEntries(entries)
  copying.originals.set(copy, value)
  return copy
}

/** @returns undefined for what is left out */
function copyValue(value: unknown, { field, key, copying }: { field: Field; key: string; copying: Copying }): unknown {
  if (typeof value === 'string') {
    if (POINTERS.includes(key) && copying.withheld.has(value)) return undefined
    return withoutSecrets(value, copying.secrets)
  }
  if (typeof value !== 'object' || value === null) return value
  if (field.kind !== 'object' || !field.def) return copyPlain(value, copying)
  const shape = field.def as ShapeName
  return isWithheld(value, shape) ? undefined : copyObject(value, shape, copying)
}

const POINTERS = ['after', 'measures', 'since', 'form']

/** `{text}` of a reference, `{mark, plus}` of a bound. */
function copyPlain(value: object, { originals, secrets }: Copying): object {
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    typeof item === 'string' ? withoutSecrets(item, secrets) : item,
  ])
  const copy: object = Object.fromEntries(entries)
  originals.set(copy, value)
  return copy
}

/** @returns whether an object of that shape is left out as a whole */
export function isWithheld(value: object, shape: ShapeName): boolean {
  if (shape === 'contact') return (value as Contact).visibility !== 'public'
  if (shape !== 'measure' && shape !== 'annex') return false
  const { visibility } = value as Measure | Annex
  if (visibility !== undefined) return visibility !== 'public'
  return shape === 'annex' && (value as Annex).kind === 'contacts'
}

function withheldIds(document: object, shape: ShapeName): Set<string> {
  const ids = new Set<string>()
  const add = (measure: Measure, isInside: boolean): void => {
    const withheld = isInside || isWithheld(measure, 'measure')
    if (withheld && measure.id !== undefined) ids.add(measure.id)
    for (const item of measure.items ?? []) add(item, withheld)
  }
  if (shape !== 'plan') return ids
  const { measures, annexes = [] } = document as Plan
  for (const measure of measures) add(measure, false)
  for (const annex of annexes) if (annex.id !== undefined && isWithheld(annex, 'annex')) ids.add(annex.id)
  return ids
}

/** What the annexes print that take a section over from the body. */
const TAKEN_OVER: Readonly<Partial<Record<NonNullable<Annex['view']>, (copy: Plan) => void>>> = {
  supplies: ({ resources }) => delete resources?.supplies,
  routes: ({ resources }) => [delete resources?.evacuations, delete resources?.shelters],
  hazards: ({ scenario }) => [delete scenario.hazards, delete scenario.cases, delete scenario.assumptions],
  facts: ({ scenario, meta }) => [delete scenario.background, delete meta?.jurisdiction?.facts],
  planSystem: (copy) => delete copy.planSystem,
  agreements: ({ actors }) => actors.forEach(withoutAgreement),
}

/** An annex that withholds the ledger would be in vain if the ledger then stood in the body. */
function withholdTakenOver(plan: Plan, copy: Plan): void {
  for (const annex of plan.annexes ?? [])
    if (annex.view !== undefined && isWithheld(annex, 'annex')) TAKEN_OVER[annex.view]?.(copy)
}

function withoutAgreement(actor: Actor | Member): void {
  delete actor.agreement
  for (const member of actor.members ?? []) if (typeof member === 'object') withoutAgreement(member)
}
