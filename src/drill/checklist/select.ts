/** The drill room: from a plan and options to a checklist. Here: what the options name. */
import { unknownWord } from '../../base/unknown.ts'
import { namedIn } from '../../model/bodies/named.ts'
import { type ChecklistFilter, PHASES, type Phase } from '../../model/checklist.ts'
import type { Directory } from '../../model/directory.ts'
import type { Hazard, Plan } from '../../model/plan.generated.ts'
import { levelId, levelLabel, scaleOf } from '../../model/response/levels.ts'
import type { Shape } from '../../model/shape.ts'
import { SHAPES } from '../../model/shapes.generated.ts'

/** What the user asked for, in the user's words. */
export interface ChecklistOptions {
  level?: string
  hazard?: string
  actor?: string
  phase?: string
}

/** @throws UsageError for a level, hazard, body or phase that the plan does not have */
export function readFilter(plan: Plan, directory: Directory, options: ChecklistOptions): ChecklistFilter {
  const filter: ChecklistFilter = {}
  if (options.level !== undefined) filter.level = readLevel(plan, options.level)
  if (options.hazard !== undefined) filter.hazard = readHazard(plan, options.hazard)
  if (options.actor !== undefined) filter.actor = { name: options.actor, named: namedIn(directory, options.actor) }
  if (options.phase !== undefined) filter.phase = readPhase(options.phase)
  return filter
}

function readLevel(plan: Plan, word: string): string {
  const scale = scaleOf(plan)
  // 二级响应 and Level 2 are ways of saying 二级 and 2.
  const words = [word, word.replace(/响应$|^level\s+/i, '')]
  const isMeant = (id: string) => words.some((one) => same(one, id) || same(one, levelLabel(plan, id)))
  const found = levelId(plan, word) ?? scale.find(isMeant)
  if (found !== undefined) return found
  const known = scale.flatMap((id) => [...new Set([id, levelLabel(plan, id)])])
  throw unknownWord({ zh: '响应级别', en: 'response level' }, word, known)
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function readHazard(plan: Plan, word: string): Hazard {
  const hazards = plan.scenario.hazards ?? []
  const found = hazards.find(({ id, name }) => id === word || same(name, word))
  if (found) return found
  throw unknownWord(
    { zh: '风险', en: 'hazard' },
    word,
    hazards.map(({ name }) => name),
    hazards.flatMap(({ id }) => id ?? []),
  )
}

function readPhase(word: string): Phase {
  const labels = (SHAPES.measure as Shape).fields.phase?.labels ?? {}
  const found = PHASES.find((id) => same(word, id) || word === labels[id]?.zh || same(word, labels[id]?.en ?? id))
  if (found) return found
  throw unknownWord(
    { zh: '阶段', en: 'phase' },
    word,
    PHASES.flatMap((id) => [id, labels[id]?.zh ?? id]),
  )
}
