import { remembering } from '../../base/remember.ts'
import type { Hazard, Plan, ResponseLevel } from '../plan.generated.ts'

/** Levels that have one order everywhere unless a plan gives its own scale. */
const USUAL = ['I', 'II', 'III', 'IV', 'V']

/**
 * @returns the ids of the plan's response levels, from the most to the least severe. Without a scale: I before II, whatever
 * the order they are written in; other ids in the order of the plan.
 */
export function scaleOf(plan: Plan): string[] {
  if (plan.response?.scale) return plan.response.scale
  if (!plan.response?.levels) return []
  const levels = [...new Set(plan.response.levels.map((entry) => entry.level))]
  return levels.every((level) => USUAL.includes(level))
    ? levels.sort((a, b) => USUAL.indexOf(a) - USUAL.indexOf(b))
    : levels
}

/** @returns one name for a hazard, whether it is named by its id or its name. */
export function hazardKey(plan: Plan, word: string): string {
  for (const { id, name } of plan.scenario.hazards ?? []) if (id === word || name === word) return id ?? name
  return word
}

/**
 * @param wanted level ids, printed labels, or `III+` (III and more severe)
 * @returns the level ids meant, each once, in the order of the scale; unknown ones are left out
 */
export function expandLevels(plan: Plan, wanted: readonly string[]): string[] {
  const scale = scaleOf(plan)
  const [only] = wanted
  if (wanted.length === 1 && only !== undefined && scale.includes(only)) return scale.filter((level) => level === only)
  const meant = new Set<string>()
  for (const word of wanted) {
    const exact = levelId(plan, word)
    if (exact !== undefined) meant.add(exact)
    else if (word.endsWith('+')) {
      const least = levelId(plan, word.slice(0, -1))
      if (least !== undefined) for (const level of scale.slice(0, scale.indexOf(least) + 1)) meant.add(level)
    }
  }
  return scale.filter((level) => meant.has(level))
}

/** @returns the id of the level that an id or a printed label names. */
export function levelId(plan: Plan, word: string): string | undefined {
  if (scaleOf(plan).includes(word)) return word
  return plan.response?.levels?.find((entry) => entry.label === word)?.level
}

/** One response level as it holds for a hazard. */
export interface EffectiveLevel {
  /** The entry with what the entry of the same level without hazards adds; a new object, for reading only. */
  entry: ResponseLevel
  /** The object in the document, for pointing at. */
  node: ResponseLevel
}

/**
 * An entry without hazards gives what an entry of the same level with hazards does not say.
 * @returns the entries that hold: those with hazards completed; those without where they hold by themselves. For reading
 * only: the list is kept.
 */
export const effectiveLevels: (plan: Plan) => readonly EffectiveLevel[] = remembering(completed)

function completed(plan: Plan): EffectiveLevel[] {
  const entries = plan.response?.levels ?? []
  if (entries.every(({ hazards }) => !hazards?.length)) return entries.map((node) => ({ entry: node, node }))
  const result: EffectiveLevel[] = []
  for (const node of entries) {
    const same = entries.filter((other) => other.level === node.level)
    const general = same.find((other) => !other.hazards?.length)
    if (node.hazards?.length) result.push({ entry: { ...general, ...node }, node })
    else if (holdsAlone(plan, node, same)) result.push({ entry: node, node })
  }
  return result
}

/** An entry for all hazards holds alone if it has a condition, or a ladder gives one to a hazard that has no entry. */
function holdsAlone(plan: Plan, node: ResponseLevel, same: readonly ResponseLevel[]): boolean {
  const covered = new Set(same.flatMap((other) => other.hazards ?? []).map((hazard) => hazardKey(plan, hazard)))
  if (covered.size === 0 || node.when !== undefined) return true
  return (plan.response?.thresholds ?? []).some((ladder) => {
    const names = [ladder.atLeast, ladder.moreThan, ladder.below, ladder.atMost].some(
      (bound) => bound?.[node.level] !== undefined,
    )
    return names && (ladder.hazard === undefined || !covered.has(hazardKey(plan, ladder.hazard)))
  })
}

const ROMAN: Readonly<Record<string, string>> = { I: '一级', II: '二级', III: '三级', IV: '四级', V: '五级' }

/** @returns how a level is printed: its label; else in Chinese 一级 … for I …; else as it is written. */
export function levelLabel(plan: Plan, level: string): string {
  const label = plan.response?.levels?.find((entry) => entry.level === level && entry.label)?.label
  if (label) return label
  return plan.language === 'zh' ? (ROMAN[level] ?? level) : level
}

/** @returns a level and those whose measures hold too because it inherits them, nearest first; of one hazard where it is named */
export function levelChain(plan: Plan, level: string, hazard?: Hazard): string[] {
  const chain = [level]
  for (const at of chain)
    for (const entry of plan.response?.levels ?? []) {
      if (entry.level !== at || entry.inherits === undefined || !isForHazard(hazard, entry.hazards)) continue
      const [inherited] = expandLevels(plan, [entry.inherits])
      if (inherited !== undefined && !chain.includes(inherited)) chain.push(inherited)
    }
  return chain
}

/** @returns whether something is for a hazard; what names none is for every one, and without a hazard all is wanted. */
export function isForHazard(hazard: Hazard | undefined, named: readonly string[] | undefined): boolean {
  return !hazard || !named?.length || named.some((word) => word === hazard.id || word === hazard.name)
}
