/**
 * What other documents may ask about one document of a repository. Rules that hold documents against each other judge digests
 * alone, so a digest is plain data that JSON can hold: it may be kept in a file, or sent to where the documents are not.
 */
import { referenceText } from '../directory.ts'
import type { Drill, Plan, Registry } from '../plan.generated.ts'
import { countryOf } from '../tables/applies.ts'
import { type BodyEntry, bodiesIn, bodyEntries } from './bodies.ts'
import { listedIn, type NumberEntry, numbersOf } from './numbers.ts'
import { type PlannedDrill, plannedDrillsOf } from './planned-drills.ts'
import { type BoundEntry, boundsOf, type IndicatorEntry, indicatorsOf } from './plans/bounds.ts'
import { ABOVE_ALL, handledHazards } from './plans/handled.ts'
import { type AgreementEntry, agreementsOf, mentionsOf } from './plans/mentions.ts'
import { type NamedPlan, namedIn } from './plans/named.ts'
import { levelWords, type StartedEntry, startedOf } from './plans/started.ts'
import { postNumbers } from './post-numbers.ts'
import { type NeedEntry, needsOf, type StockEntry, stockOf } from './stock.ts'

/** Paths in it lead into the long form of the document. */
export interface Digest {
  kind: 'plan' | 'registry' | 'drill'
  id: string
  title: string
  type?: Plan['type']
  /** Country whose law it is under. */
  country?: string
  /** Whose document it is: the name of its area, else of its issuer. */
  area?: string
  status?: string
  /** Who issued a plan. */
  issuers: readonly string[]
  /** Ids or titles of the plans above: `planSystem.parent`, in its order. */
  above: readonly string[]
  /** Ids or titles of the plans below: `planSystem.children`, in its order. */
  below: readonly string[]
  /** Plans that it names neither as above nor as below, by id or title; of a drill the one that is drilled. */
  named: readonly NamedPlan[]
  /** Of an overall plan: titles of other papers that it names, related plans, manuals, annexes. */
  beside: readonly string[]
  /** Of a plan that has plans above: titles of what it is based on. */
  basis: readonly string[]
  /** Names of the hazards of a plan: `scenario.hazards`, in its order. */
  hazards: readonly string[]
  /** Those of them for which the plan itself has a procedure. */
  handled: readonly string[]
  /** What the levels of a plan are called, and those of other plans that start them. */
  levels: readonly string[]
  started: readonly StartedEntry[]
  /** Of a registry, and of a plan what its bounds are about. */
  indicators: readonly IndicatorEntry[]
  bounds: readonly BoundEntry[]
  numbers: readonly NumberEntry[]
  /** Bodies that a plan or registry declares. */
  bodies: readonly BodyEntry[]
  drills: readonly PlannedDrill[]
  /** Of a plan: what it needs of supplies and teams that are not its own. */
  needs: readonly NeedEntry[]
  /** Of a registry: what it holds. */
  stock: readonly StockEntry[]
  agreements: readonly AgreementEntry[]
  /** Bodies outside that a plan speaks of, and its sentences on agreements. */
  mentions: readonly string[]
  /** Rules which comments in its text ignore: what they find here may be held back, or a comment may be idle. */
  ignores?: readonly string[]
}

const NONE: readonly never[] = []

const EMPTY = {
  issuers: NONE,
  above: NONE,
  below: NONE,
  named: NONE,
  beside: NONE,
  basis: NONE,
  hazards: NONE,
  handled: NONE,
  levels: NONE,
  started: NONE,
  indicators: NONE,
  bounds: NONE,
  numbers: NONE,
  bodies: NONE,
  drills: NONE,
  needs: NONE,
  stock: NONE,
  agreements: NONE,
  mentions: NONE,
} satisfies Omit<Digest, 'kind' | 'id' | 'title'>

/** @returns the digest of a document in its long form */
export function digestOf(document: Plan | Registry | Drill): Digest {
  if (document.kind === 'plan') return ofPlan(document as Plan)
  if (document.kind === 'registry') return ofRegistry(document as Registry)
  const { id, title, status, plan } = document as Drill
  const country = countryOf(document)
  const drills = plannedDrillsOf(document as Drill, NONE)
  return { ...EMPTY, kind: 'drill', id, title, country, status, named: [{ title: plan, path: ['plan'] }], drills }
}

function ofPlan(plan: Plan): Digest {
  const { id, title, type, meta, planSystem = {}, annexes = [], basis = [], scenario } = plan
  const { parent = [], children = [], related = [], manuals = [] } = planSystem
  const bodies = bodiesIn(plan)
  const bounds = boundsOf(plan)
  // Every member is named: taken over from another object, V8 would look each of them up.
  return {
    kind: 'plan',
    id,
    title,
    type,
    country: countryOf(plan),
    area: areaOf(plan),
    status: meta?.status,
    issuers: meta?.issuer?.map(referenceText) ?? NONE,
    above: titles(parent),
    below: titles(children),
    named: namedIn(plan),
    beside: ABOVE_ALL.has(type) ? titles([...related, ...manuals, ...annexes]) : NONE,
    basis: parent.length > 0 ? titles(basis) : NONE,
    hazards: scenario.hazards?.map(({ name }) => name) ?? NONE,
    handled: handledHazards(plan),
    levels: levelWords(plan),
    started: startedOf(plan),
    indicators: bounds.length > 0 ? indicatorsOf(plan) : NONE,
    bounds,
    numbers: [...numbersOf(bodies), ...postNumbers(bodies)],
    bodies: bodyEntries(bodies),
    drills: plannedDrillsOf(plan, bodies),
    needs: needsOf(plan, bodies),
    stock: NONE,
    agreements: agreementsOf(bodies),
    mentions: mentionsOf(plan, bodies),
  }
}

function titles(named: readonly { title: string }[]): readonly string[] {
  return named.length === 0 ? NONE : named.map(({ title }) => title)
}

function ofRegistry(registry: Registry): Digest {
  const { id, title, status, contacts } = registry
  const bodies = bodiesIn(registry)
  const listed = listedIn(contacts)
  return {
    ...EMPTY,
    kind: 'registry',
    id,
    title,
    country: countryOf(registry),
    status,
    indicators: indicatorsOf(registry),
    numbers: [...numbersOf(bodies, listed), ...postNumbers(bodies, listed, true)],
    bodies: bodyEntries(bodies, true),
    stock: stockOf(registry, bodies),
  }
}

/** @returns the area a plan is made for, else who issued it */
export function areaOf({ meta }: Pick<Plan, 'meta'>): string | undefined {
  const [issuer] = meta?.issuer ?? []
  return meta?.jurisdiction?.name ?? (typeof issuer === 'string' ? issuer : issuer?.text)
}

/** @returns whether a document no longer holds, so that it contradicts nobody */
export function isPast({ status }: Pick<Digest, 'status'>): boolean {
  return status === 'withdrawn' || status === 'cancelled' || status === 'closed' || status === 'held'
}
