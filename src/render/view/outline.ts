/** Which chapters a plan is printed in. */
import type { Plan } from '../../model/plan.generated.ts'

export const OUTLINES = ['government', 'fire', 'cpg101', 'card', 'generic'] as const
export type Outline = (typeof OUTLINES)[number]

const BY_PROFILE: Readonly<Record<string, Outline>> = {
  'cn-government': 'government',
  'cn-fire': 'fire',
  'fema-cpg101': 'cpg101',
}

const GOVERNMENT: readonly Plan['type'][] = [
  'overall',
  'special',
  'departmental',
  'joint',
  'catastrophe',
  'majorEvent',
  'support',
  'keyFacility',
]

/** @returns the chapters of the first profile that has some, else those of the type and country */
export function outlineFor({ profiles = [], type, language, meta }: Plan): Outline {
  const named = profiles.find((profile) => Object.hasOwn(BY_PROFILE, profile))
  if (named !== undefined) return BY_PROFILE[named] ?? 'generic'
  if (type === 'fire') return 'fire'
  if (type === 'township' || type === 'village') return 'card'
  if (!GOVERNMENT.includes(type)) return 'generic'
  const country = meta?.jurisdiction?.country ?? (language === 'zh' ? 'CN' : '')
  return country !== 'CN' && language === 'en' ? 'cpg101' : 'government'
}
