/** What whoever acts may decide, and what others must ask them. */
import type { Plan, Reference, ResponseLevel, WarningLevel } from '../plan.generated.ts'
import { expandLevels } from '../response/levels.ts'

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
