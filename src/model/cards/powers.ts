/** What whoever acts may decide, and what others must ask them. */
import type { Directory } from '../directory.ts'
import type { Plan, Reference, ResponseLevel, WarningLevel } from '../plan.generated.ts'
import { effectiveLevels, expandLevels, scaleOf } from '../response/levels.ts'
import { effectiveWarnings } from '../warning/levels.ts'
import { type Holder, holderOf, isHolder } from './holders.ts'

export const POWERS = [
  'warn',
  'lift',
  'start',
  'stand-in',
  'propose',
  'announce',
  'raise',
  'command',
  'siteCommand',
  'end',
  'proposeEnd',
] as const
export type PowerKind = (typeof POWERS)[number]

/** One kind of decision, for what. */
export interface Power {
  kind: PowerKind
  levels: string[]
  warnings: string[]
}

interface Occasion {
  starts: readonly ResponseLevel[]
  given: readonly WarningLevel[]
  levels: readonly string[]
}

/** @param isOwn whether one of the references is the holder of the card */
export function powersOf(
  plan: Plan,
  { starts, given, levels }: Occasion,
  isOwn: (references?: readonly Reference[]) => boolean,
): Power[] {
  const found = new Map<PowerKind, { levels: Set<string>; warnings: Set<string> }>()
  const add = (kind: PowerKind, is: boolean, forWhat: { levels?: readonly string[]; warning?: string }): void => {
    if (!is) return
    const power = found.get(kind) ?? { levels: new Set(), warnings: new Set() }
    for (const level of forWhat.levels ?? []) power.levels.add(level)
    if (forWhat.warning !== undefined) power.warnings.add(forWhat.warning)
    found.set(kind, power)
  }
  for (const { id, issuer, lift } of given) {
    add('warn', isOwn(issuer), { warning: id })
    add('lift', isOwn(lift?.by), { warning: id })
  }
  for (const { level, decider, delegate, proposer, announcer, commander } of starts) {
    const at = { levels: [level] }
    add('start', isOwn(decider), at)
    add('stand-in', isOwn(delegate), at)
    add('propose', isOwn(proposer), at)
    add('announce', isOwn(announcer), at)
    add('command', isOwn(commander), at)
  }
  const { escalation, siteCommand, termination = [] } = plan.response ?? {}
  if (levels.length > 0) {
    add('raise', isOwn(escalation?.by), {
      levels: expandLevels(plan, escalation?.to === undefined ? [] : [escalation.to]),
    })
    add('siteCommand', isOwn(siteCommand?.by) || isOwn(siteCommand?.commander), {})
  }
  for (const end of termination) {
    const about = end.levels ? expandLevels(plan, end.levels).filter((level) => levels.includes(level)) : [...levels]
    if (end.levels && about.length === 0) continue
    add('end', isOwn(end.decider), { levels: about })
    add('proposeEnd', isOwn(end.proposer), { levels: about })
  }
  return POWERS.flatMap((kind) => {
    const power = found.get(kind)
    return power ? [{ kind, levels: expandLevels(plan, [...power.levels]), warnings: [...power.warnings] }] : []
  })
}

/** These decide by their own plans: a card of this one tells them nothing. */
const ELSEWHERE: readonly (string | undefined)[] = ['authority', 'partner', 'public']

/** @returns whoever decides something, each once, whatever else they do */
export function deciders(plan: Plan, directory: Directory): Holder[] {
  const { escalation, siteCommand, termination = [], levels = [] } = plan.response ?? {}
  const named = [
    ...(plan.warning?.levels ?? []).flatMap(({ issuer, lift }) => [issuer, lift?.by]),
    ...levels.flatMap((one) => [one.decider, one.delegate, one.proposer, one.announcer, one.commander]),
    ...[escalation?.by, siteCommand?.by, siteCommand?.commander],
    ...termination.flatMap(({ decider, proposer }) => [decider, proposer]),
  ]
  const found = new Map<object, Holder>()
  for (const reference of named.flatMap((references) => references ?? [])) {
    const holder = holderOf(reference, directory)
    if (!holder || ELSEWHERE.includes(holder.body.actor.kind) || holder.body.actor.generic) continue
    const key = holder.post ?? holder.body.actor
    if (!found.has(key)) found.set(key, holder)
  }
  return [...found.values()]
}

/** @returns for which levels and warnings somebody decides */
export function decides(plan: Plan, directory: Directory, holder: Holder): Pick<Power, 'levels' | 'warnings'> {
  const isOwn = (references: readonly Reference[] = []) => references.some((one) => isHolder(holder, one, directory))
  const occasion = {
    starts: effectiveLevels(plan).map(({ entry }) => entry),
    given: effectiveWarnings(plan).map(({ level }) => level),
    levels: scaleOf(plan),
  }
  const powers = powersOf(plan, occasion, isOwn)
  const isForAll = powers.some(({ kind }) => kind === 'siteCommand')
  return {
    levels: isForAll ? occasion.levels : expandLevels(plan, [...new Set(powers.flatMap(({ levels }) => levels))]),
    warnings: [...new Set(powers.flatMap(({ warnings }) => warnings))],
  }
}
