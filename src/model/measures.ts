import { remembering } from '../base/remember.ts'
import type { Measure, Plan } from './plan.generated.ts'

/** One measure as it holds: its own fields over those of the groups it stands in. */
export interface EffectiveMeasure {
  /** The measure with what its groups say; a new object with every field there is, for reading only. */
  measure: Measure
  /** The object in the document, for pointing at. */
  node: Measure
  /** Groups from the outermost inwards. */
  groups: readonly Measure[]
}

/**
 * @returns every measure that says something to do, in the order of the plan, with the fields of its groups. A group is
 * among them only if it has a `do` of its own. For reading only: the list is kept.
 */
export const effectiveMeasures: (plan: Plan) => readonly EffectiveMeasure[] = remembering(spread)

function spread(plan: Plan): EffectiveMeasure[] {
  const found: EffectiveMeasure[] = []
  for (const node of plan.measures) visit({ measure: whole(node, undefined), node, groups: NO_GROUPS }, found)
  return found
}

const NO_GROUPS: readonly Measure[] = []

function visit(one: EffectiveMeasure, found: EffectiveMeasure[]): void {
  const { measure, node, groups } = one
  const { items } = node
  if (!items?.length) {
    found.push(one)
    return
  }
  if (node.do !== undefined) found.push(one)
  const within = [...groups, node]
  for (const item of items) visit({ measure: whole(item, measure), node: item, groups: within }, found)
}

/**
 * A measure with what its group says. All are of one shape, with every field there is: rules ask each of them for dozens, and
 * V8 finds a field many times sooner where it always stands in the same place. Copied from one that stands so already, as most
 * measures say few of the fields.
 */
function whole(own: Measure, group: Measure | undefined): Measure {
  const made: Record<string, unknown> = group ? takenOver(group) : { ...EMPTY }
  for (const key in own) {
    const said = own[key as keyof Measure]
    if (said !== undefined && said !== null) made[key] = said
  }
  return made as Measure
}

/** What an item does not take over from its group is the group's own. */
function takenOver(group: Measure): Record<string, unknown> {
  const made: { [Field in keyof Measure]: Measure[Field] | undefined } = { ...group }
  made.id = undefined
  made.title = undefined
  made.do = undefined
  made.items = undefined
  made.text = undefined
  made.steps = undefined
  made.byLevel = undefined
  made.doneWhen = undefined
  made.duration = undefined
  return made
}

/** With what holds for every item of a group unless it says otherwise. */
const EMPTY = {
  id: undefined,
  title: undefined,
  do: undefined,
  items: undefined,
  text: undefined,
  steps: undefined,
  byLevel: undefined,
  doneWhen: undefined,
  duration: undefined,
  phase: undefined,
  function: undefined,
  lead: undefined,
  support: undefined,
  asNeeded: undefined,
  levels: undefined,
  onWarnings: undefined,
  hazards: undefined,
  when: undefined,
  after: undefined,
  within: undefined,
  every: undefined,
  at: undefined,
  before: undefined,
  months: undefined,
  since: undefined,
  ahead: undefined,
  place: undefined,
  needs: undefined,
  goals: undefined,
  safety: undefined,
  ifFails: undefined,
  form: undefined,
  source: undefined,
  visibility: undefined,
} satisfies { [Field in keyof Required<Measure>]: undefined }

/** @returns the object that says a field of a measure: the measure itself, else the nearest of its groups that does. */
export function saidBy({ node, groups }: EffectiveMeasure, key: keyof Measure): Measure {
  return node[key] === undefined ? (groups.findLast((group) => group[key] !== undefined) ?? node) : node
}

/** @returns what names a measure in a message: its title, else the beginning of what is done. */
export function measureName(measure: Measure): string {
  const text = measure.title ?? measure.do ?? measure.text ?? measure.id ?? ''
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}

/** The fields by which measures, reports and calls say when they are due. */
export type Timing = Pick<Measure, 'within' | 'since' | 'ahead' | 'every' | 'at' | 'before' | 'months'>

/** What a limit counts from when a measure does not say it: the start of its response or warning (the format's own rule). */
export function defaultSince(phase: Measure['phase']): 'started' | 'warning' | undefined {
  return phase === 'warning' ? 'warning' : phase === 'response' ? 'started' : undefined
}
