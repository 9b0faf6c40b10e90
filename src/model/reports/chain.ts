/** Where reports stop that ought to go on. */
import type { Body, Directory } from '../directory.ts'
import { effectiveMeasures } from '../measures.ts'
import type { Actor, Hop, Plan, Reference } from '../plan.generated.ts'

/** Kinds of bodies that pass a report on; whoever commands or stands above may be its end, and a team is called to act. */
const PASSING_ON: ReadonlySet<string> = new Set(['office', 'department', 'unit'])
/** Of these, the ones that may get a report to act on it themselves. */
const ACTING: ReadonlySet<string> = new Set(['department', 'unit'])
const OUTGOING: ReadonlySet<string> = new Set(['first', 'followUp', 'notice', 'call'])

/** A hop whose report stays with a body. */
export interface DeadEnd {
  hop: Hop
  body: Body
}

/** @returns the first hop to each body that gets a report, decides nothing, and tells nobody. */
export function deadEnds(plan: Plan, directory: Directory): DeadEnd[] {
  const reached = (plan.information?.reports ?? [])
    .filter(({ kind, to }) => (kind ?? 'first') === 'first' && to?.length)
    .map((hop) => ({ hop, bodies: (hop.to ?? []).map((reference) => directory.bodyOf(reference)) }))
    .filter(({ bodies }) => bodies.every((body) => body && passesOn(body)))
  if (reached.length === 0) return []
  const goesOn = whoGoesOn(plan, directory)
  const found = new Map<Actor, DeadEnd>()
  for (const { hop, bodies } of reached) {
    if (bodies.some((body) => body && goesOn.has(body.actor))) continue
    for (const body of bodies) if (body && !found.has(body.actor)) found.set(body.actor, { hop, body })
  }
  return [...found.values()]
}

/** Whoever reports further, starts or proposes something, is charged with information, or acts on it. */
function whoGoesOn(plan: Plan, directory: Directory): Set<Actor> {
  const hops = (plan.information?.reports ?? []).filter(({ kind }) => OUTGOING.has(kind ?? 'first'))
  const measures = effectiveMeasures(plan).map(({ measure }) => measure)
  const acting = measures.filter(({ phase }) => phase === 'response').flatMap(({ lead }) => lead ?? [])
  const named = [
    ...hops.flatMap(({ from }) => from ?? []),
    ...deciders(plan),
    ...measures.filter((measure) => measure.function === 'information').flatMap(({ lead }) => lead ?? []),
  ]
  const actorOf = (reference: Reference): Actor | never[] => directory.bodyOf(reference)?.actor ?? []
  const able = acting.flatMap(actorOf).filter(({ kind }) => ACTING.has(kind ?? ''))
  return new Set([...named.flatMap(actorOf), ...able])
}

function passesOn({ actor, home }: Body): boolean {
  if (home !== 'plan') return false
  return actor.kind === 'government' ? Boolean(actor.reportsTo?.length) : PASSING_ON.has(actor.kind ?? '')
}

/** Whoever starts something or proposes it is an end that a report may have. */
function deciders({ response, warning }: Plan): Reference[] {
  const levels = (response?.levels ?? []).flatMap(({ proposer, decider, approver, delegate, commander, announcer }) =>
    [proposer, decider, approver, delegate, commander, announcer].flat(),
  )
  const warnings = (warning?.levels ?? []).flatMap(({ proposer, issuer, approver }) =>
    [proposer, issuer, approver].flat(),
  )
  return [...levels, ...warnings].filter((reference) => reference !== undefined)
}
