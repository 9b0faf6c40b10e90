import { allConditions } from '../model/conditions.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Plan, WarningLevel } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'warning-action',
  title: { zh: '每级预警有行动', en: 'Every warning leads to something' },
  severity: 'warning',
  sources: ['S-X07', 'ERL-66'],
  why: {
    zh: '预警发了，没有人因此多做一件事，预警与响应就断了线。',
    en: 'A warning that makes nobody act is cut off from the response.',
  },
  messages: {
    idle: {
      zh: '预警“{warning}”不启动响应，也没有对应的措施',
      en: 'The warning "{warning}" starts no response and no measure',
    },
  },
  hint: {
    zh: '写 startsResponse，或在措施里写 onWarnings: [{id}]，或在启动条件里写 signal: {id}',
    en: 'Write startsResponse, or onWarnings: [{id}] in measures, or signal: {id} in a starting condition',
  },
  check(plan, report) {
    const levels = plan.warning?.levels ?? []
    const used = usedWarnings(plan)
    for (const level of levels)
      if (
        !level.startsResponse?.length &&
        !level.calls?.length &&
        !used.has(level.id) &&
        !used.has('*') &&
        !inherits(level, levels, used)
      )
        report('idle', { node: level, key: 'id' }, { warning: warningName(level), id: level.id })
  },
  examples: {
    good: [
      'warning:\n  levels:\n    - { id: red, colour: red, issuer: 气象局 }\nmeasures:\n  - { phase: warning, onWarnings: [red], lead: 办公室, do: 停止户外作业 }',
    ],
    bad: [
      'warning:\n  levels:\n    - { id: red, colour: red, issuer: 气象局 }   # ✗\nmeasures:\n  - { phase: response, lead: 办公室, do: 停止户外作业 }',
    ],
  },
})

/** @returns the name under which a warning level is printed. */
export function warningName(level: WarningLevel): string {
  return level.label ?? [level.name, level.colour].filter((part) => part !== undefined).join(' ') ?? level.id
}

/** Ids and colours that measures and conditions name; `*` when warning measures hold for every level. */
function usedWarnings(plan: Plan): Set<string> {
  const used = new Set<string>()
  for (const { measure } of effectiveMeasures(plan)) {
    for (const id of measure.onWarnings ?? []) for (const level of meant(plan, id)) used.add(level)
    if (measure.phase === 'warning' && !measure.onWarnings?.length) used.add('*')
  }
  for (const condition of allConditions(plan)) for (const id of condition.signal ?? []) used.add(id)
  return used
}

/** A warning may be named by its id, by `id+` (this and what stands above it), or by its colour. */
function meant(plan: Plan, word: string): string[] {
  const levels = plan.warning?.levels ?? []
  const base = word.replace(/\+$/, '')
  const direct = levels.filter((level) => level.id === base || level.colour === base).map((level) => level.id)
  if (!word.endsWith('+')) return direct
  const colours = ['red', 'orange', 'yellow', 'blue']
  const least = levels.find((level) => direct.includes(level.id))?.colour
  if (least === undefined) return direct
  return levels
    .filter((level) => colours.indexOf(level.colour ?? '') <= colours.indexOf(least) && level.colour)
    .map((level) => level.id)
}

function inherits(level: WarningLevel, levels: readonly WarningLevel[], used: ReadonlySet<string>): boolean {
  return (
    level.inherits !== undefined &&
    (used.has(level.inherits) ||
      levels.some((other) => other.id === level.inherits && (other.startsResponse?.length ?? 0) > 0))
  )
}
