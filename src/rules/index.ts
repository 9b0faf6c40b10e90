import measureLead from './measure-lead.ts'
import type { Rule } from './rule.ts'

/** Every rule, by name. Adding a rule touches its own file and this list. */
export const RULES: readonly Rule[] = [measureLead]
