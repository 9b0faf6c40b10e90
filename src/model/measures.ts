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
 * V8 finds a field many times sooner where it always stands in the same place.
 */
function whole(own: Measure, group: Measure | undefined): Measure {
  return {
    // What an item does not take over from its group: that is the group's own.
    id: own.id,
    title: own.title,
    do: own.do,
    items: own.items,
    text: own.text,
    steps: own.steps,
    byLevel: own.byLevel,
    doneWhen: own.doneWhen,
    duration: own.duration,
    // What holds for every item unless it says otherwise.
    phase: own.phase ?? group?.phase,
    function: own.function ?? group?.function,
    lead: own.lead ?? group?.lead,
    support: own.support ?? group?.support,
    asNeeded: own.asNeeded ?? group?.asNeeded,
    levels: own.levels ?? group?.levels,
    onWarnings: own.onWarnings ?? group?.onWarnings,
    hazards: own.hazards ?? group?.hazards,
    when: own.when ?? group?.when,
    after: own.after ?? group?.after,
    within: own.within ?? group?.within,
    every: own.every ?? group?.every,
    at: own.at ?? group?.at,
    before: own.before ?? group?.before,
    months: own.months ?? group?.months,
    since: own.since ?? group?.since,
    ahead: own.ahead ?? group?.ahead,
    place: own.place ?? group?.place,
    needs: own.needs ?? group?.needs,
    goals: own.goals ?? group?.goals,
    safety: own.safety ?? group?.safety,
    ifFails: own.ifFails ?? group?.ifFails,
    form: own.form ?? group?.form,
    source: own.source ?? group?.source,
    visibility: own.visibility ?? group?.visibility,
  } satisfies { [Field in keyof Required<Measure>]: Measure[Field] }
}

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
