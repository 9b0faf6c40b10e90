/** Where reports stop that ought to go on. */
import type { Body, Directory } from '../directory.ts'
import { effectiveMeasures } from '../measures.ts'
import type { Actor, Hop, Plan, Reference } from '../plan.generated.ts'

/** Kinds of bodies that pass a report on; whoever commands, governs or stands above may be its end. */
const PASSING_ON: ReadonlySet<string> = new Set(['office', 'department', 'group', 'team', 'unit'])
const OUTGOING: ReadonlySet<string> = new Set(['first', 'followUp', 'notice', 'call'])

/** A hop whose report stays with a body. */
export interface DeadEnd {
  hop: Hop
  at: number
  body: Body
}

/** @returns the first hop to each body that gets a report, decides nothing, and tells nobody. */
export function deadEnds(plan: Plan, directory: Directory): DeadEnd[] {
  const hops = plan.information?.reports ?? []
  const bodies = (references: readonly Reference[] | undefined): Actor[] =>
    (references ?? []).flatMap((reference) => directory.bodyOf(reference)?.actor ?? [])
  const goesOn = new Set(hops.filter(({ kind }) => OUTGOING.has(kind ?? 'first')).flatMap(({ from }) => bodies(from)))
  for (const actor of bodies(deciders(plan))) goesOn.add(actor)
  for (const { measure } of effectiveMeasures(plan))
    if (measure.function === 'information') for (const actor of bodies(measure.lead)) goesOn.add(actor)
  const found = new Map<Actor, DeadEnd>()
  for (const hop of hops.filter(({ kind }) => (kind ?? 'first') === 'first')) {
    const to = (hop.to ?? []).map((reference) => directory.bodyOf(reference))
    if (to.some((body) => !body || goesOn.has(body.actor) || !passesOn(body))) continue
    for (const [at, body] of to.entries()) if (body && !found.has(body.actor)) found.set(body.actor, { hop, at, body })
  }
  return [...found.values()]
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
