/** Which keys of a document hold names, and of what. */
import type { ShapeName } from '../shapes.generated.ts'

/** What a key may name, beside bodies and posts. */
export type Space =
  | 'hazard'
  | 'indicator'
  | 'station'
  | 'goal'
  | 'level'
  | 'warning'
  | 'definition'
  | 'condition'
  | 'measure'
  | 'shelter'
  | 'mark'
  | 'grade'
  | 'moment'
  | 'plan'
  | 'profile'
  | 'requirement'

/** Spaces by key; a shape narrows a key that means different things. */
const BY_KEY: Readonly<Record<string, Space>> = {
  hazard: 'hazard',
  hazards: 'hazard',
  indicator: 'indicator',
  stations: 'station',
  levels: 'level',
  activeAt: 'level',
  startsResponse: 'level',
  started: 'level',
  onWarnings: 'warning',
  signal: 'warning',
  class: 'definition',
  sameAs: 'condition',
  after: 'measure',
  shelter: 'shelter',
  since: 'moment',
  grade: 'grade',
  profiles: 'profile',
}

const BOUNDS = { atLeast: 'mark', moreThan: 'mark', below: 'mark', atMost: 'mark' } as const

const BY_SHAPE: Readonly<Partial<Record<ShapeName, Readonly<Record<string, Space | null>>>>> = {
  measure: { goals: 'goal' },
  drillRequirement: { measures: 'measure' },
  responseLevel: { inherits: 'level' },
  warningLevel: { inherits: 'warning' },
  hazard: { class: null },
  goal: { indicator: null },
  grade: { grade: null },
  block: { after: null },
  escalation: { to: 'level' },
  planTitle: { title: 'plan' },
  annex: { plan: 'plan' },
  condition: { ...BOUNDS, plan: 'plan' },
  ladder: BOUNDS,
}

/** @returns what a key of a shape names; undefined when it holds no name of this kind. */
export function spaceOf(shape: ShapeName, key: string): Space | undefined {
  const narrowed = BY_SHAPE[shape]?.[key]
  if (narrowed !== undefined) return narrowed ?? undefined
  return BY_KEY[key]
}
