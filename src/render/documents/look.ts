/** Which look suits a plan in Word. */
import type { Plan } from '../../model/plan.generated.ts'
import type { StyleName } from '../tree.ts'
import { type Outline, outlineFor } from '../view/outline.ts'

/** The look that a plan's chapters ask for; the rest follows the language. */
const STYLE_OF: Readonly<Partial<Record<Outline, StyleName>>> = {
  card: 'card',
  cpg101: 'fema',
  'enterprise-comprehensive': 'enterprise',
  'enterprise-special': 'enterprise',
  'enterprise-on-site': 'enterprise',
}

/** @returns the look of the plan itself */
export function lookOf(plan: Plan): StyleName | undefined {
  return STYLE_OF[outlineFor(plan)]
}

/** @returns the look of what is printed beside the plan: the plan's own, but that of a card holds two pages only */
export function lookBeside(plan: Plan): StyleName | undefined {
  const look = lookOf(plan)
  return look === 'card' ? undefined : look
}
