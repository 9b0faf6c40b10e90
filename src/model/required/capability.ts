/** An index of capability, and what of it documents can show; compiled from `schemas/capability.yaml`. */
import type { Localized } from '../../base/locale.ts'
import type { PlanType } from '../requirement.ts'

export const EVIDENCE_KINDS = ['plan', 'registry', 'drill'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Content paths by the kind of document they begin in; one that holds content is enough. */
export interface Evidence extends Partial<Readonly<Record<EvidenceKind, readonly string[]>>> {
  what: Localized
  /** Only plans of these types. */
  types?: readonly PlanType[]
}

export interface Indicator {
  id: string
  title: Localized
  /** Documents cannot decide it; what they hold beside it is shown all the same. */
  onlyRelated?: true
  evidence: readonly Evidence[]
  /** What no document of this format can show. */
  unseen: Localized
  /** Who knows it, or where it is recorded. */
  ask: Localized
}

export interface IndicatorGroup {
  id: string
  title: Localized
  indicators: readonly Indicator[]
}

export interface CapabilityIndex {
  /** Id of the register. */
  source: string
  groups: readonly IndicatorGroup[]
}

/** Stands in a content path for the name of the plan's jurisdiction. */
export const PLACE = '{place}'
