/** Which hazards the plans of an area deal with. */
import { hasHan } from '../../../base/han.ts'
import type { Plan } from '../../plan.generated.ts'
import { isPast } from '../digest.ts'
import { addTo, type Filed, type Together } from '../together.ts'
import { ABOVE_ALL } from './handled.ts'

/** Plans that are made for certain hazards. */
const FOR_HAZARDS: ReadonlySet<Plan['type'] | undefined> = new Set<Plan['type']>([
  'special',
  'departmental',
  'joint',
  'catastrophe',
  'unitSpecial',
  'onSite',
  'fire',
])

/** An overall plan, and which of its hazards no plan deals with. */
export interface Unplanned {
  filed: Filed
  /** Indexes in `Digest.hazards`. */
  hazards: readonly number[]
}

/**
 * @returns the overall plans with hazards that no plan of their area deals with, neither one in the repository nor one that they
 * name, and for which they have no procedure of their own. Where the repository holds no plan for a hazard of an area, nothing
 * is known of its plans; and nothing at all where not every document is at hand.
 */
export function hazardsWithoutPlan({ documents, isWhole }: Together): Unplanned[] {
  const overall = documents.filter(({ type, area }) => ABOVE_ALL.has(type) && area !== undefined)
  if (!isWhole || overall.length === 0) return []
  const byArea = new Map<string, string[]>()
  for (const one of documents)
    if (one.area !== undefined && FOR_HAZARDS.has(one.type) && !isPast(one))
      addTo(byArea, one.area, [one.title, ...one.hazards].join('\n'))
  const spoken = new Map([...byArea].map(([area, words]) => [area, remembered(words.join('\n').toLowerCase())]))
  return overall.flatMap((filed) => {
    const isSpokenOf = spoken.get(filed.area ?? '')
    if (!isSpokenOf) return []
    const named = [...filed.below, ...filed.beside].join('\n').toLowerCase()
    const hazards = filed.hazards.flatMap((name, index) =>
      filed.handled.includes(name) || isSpokenOf(name) || speaksOf(named, name) ? [] : index,
    )
    return hazards.length > 0 ? [{ filed, hazards }] : []
  })
}

/** The same hazards stand in many plans. */
function remembered(text: string): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const answer = known.get(name) ?? speaksOf(text, name)
    known.set(name, answer)
    return answer
  }
}

/** Characters that two names of one hazard share at least: 洪涝 in 洪涝灾害, 地震 in 破坏性地震. */
const SHARED = 2

/** Whether a text in small letters may speak of a hazard: any two characters of its name in a row; Latin words as a whole. */
function speaksOf(text: string, name: string): boolean {
  if (!hasHan(name))
    return name
      .toLowerCase()
      .split(/\W+/)
      .some((word) => word.length > 3 && text.includes(word))
  const core = name.replaceAll(GENERAL, '')
  if (core.length < SHARED) return true
  return [...core].slice(1).some((_, index) => text.includes(core.slice(index, index + SHARED)))
}

/** What names of hazards have in common. */
const GENERAL = /突发|事件|事故|灾害|灾难|安全|公共|重大|自然|社会|生产|应急/g
