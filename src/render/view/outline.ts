/** Which chapters a plan is printed in. */
import type { Plan } from '../../model/plan.generated.ts'

export const OUTLINES = [
  'government',
  'fire',
  'cpg101',
  'card',
  'enterprise-comprehensive',
  'enterprise-special',
  'enterprise-on-site',
  'generic',
] as const
export type Outline = (typeof OUTLINES)[number]

/** Chapters 6, 7 and 8 of GB/T 29639-2020. */
const BY_TYPE: Readonly<Partial<Record<Plan['type'], Outline>>> = {
  comprehensive: 'enterprise-comprehensive',
  unitSpecial: 'enterprise-special',
  onSite: 'enterprise-on-site',
}

function enterprise({ type }: Pick<Plan, 'type'>): Outline {
  return BY_TYPE[type] ?? (type === 'fire' ? 'fire' : 'enterprise-comprehensive')
}

const BY_PROFILE: Readonly<Record<string, (plan: Pick<Plan, 'type'>) => Outline>> = {
  'cn-government': () => 'government',
  'cn-fire': () => 'fire',
  'cn-enterprise': enterprise,
  'fema-cpg101': () => 'cpg101',
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
  if (named !== undefined) return BY_PROFILE[named]?.({ type }) ?? 'generic'
  if (type === 'fire') return 'fire'
  if (type === 'township' || type === 'village') return 'card'
  const country = meta?.jurisdiction?.country
  if (BY_TYPE[type] !== undefined) return country === undefined || country === 'CN' ? enterprise({ type }) : 'generic'
  if (!GOVERNMENT.includes(type)) return 'generic'
  return (country ?? (language === 'zh' ? 'CN' : '')) !== 'CN' && language === 'en' ? 'cpg101' : 'government'
}
