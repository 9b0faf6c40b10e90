/** What every step of the design works with. */
import { fill, type Localized, type Values } from '../../base/locale.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { Directory } from '../../model/directory.ts'
import type { Drill, Plan, Reference } from '../../model/plan.generated.ts'
import type { Chance } from './chance.ts'
import type { Telling } from './telling.ts'
import { CELL, WORDS } from './wordings.ts'

export type DrillType = NonNullable<Drill['type']>

export interface Setting {
  plan: Plan
  directory: Directory
  checklist: Checklist
  telling: Telling
  chance: Chance
  type: DrillType
  /** Id of an objective by the id of the goal it is made from. */
  objectives: ReadonlyMap<string, string>
}

/** @returns a wording in the plan's language */
export function say({ plan }: Pick<Setting, 'plan'>, text: Localized, values: Values = {}): string {
  return fill(text[plan.language], values)
}

/** Whoever plays what the plan's bodies do not: the controllers. */
export function cell(setting: Setting): Reference {
  return { text: say(setting, CELL) }
}

/** How injects reach the players: cards on a table, calls in the field. */
export function medium(setting: Setting): string[] {
  return [say(setting, setting.type === 'tabletop' ? WORDS.tabletop : WORDS.field)]
}
