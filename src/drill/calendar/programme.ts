/** From the plans of a repository and their drills to the programme of a year. */
import { type Directory, referenceText } from '../../model/directory.ts'
import type { Programme, ProgrammeEntry } from '../../model/drills/programme.ts'
import { addToDate, intervalMonths, isBefore } from '../../model/duration.ts'
import type { Drill, DrillRequirement, Plan, Reference } from '../../model/plan.generated.ts'
import { isNamed, withoutBrackets } from '../../model/repository/together.ts'
import { rowsFor } from '../../model/tables/applies.ts'
import type { DrillFrequency } from '../../model/tables/types.ts'
import { clashesOf, emptyMonths, heldByType, type PlansAbove } from './figures.ts'

interface PlanInput {
  plan: Plan
  /** Whom its names mean. */
  directory: Directory
  region?: string
}

export interface ProgrammeInput {
  /** In their long form, each with the division whose rules hold too. */
  plans: readonly PlanInput[]
  drills: readonly Drill[]
  frequencies: readonly DrillFrequency[]
  /** ISO day by which something is overdue. */
  date: string
  /** Four digits. */
  year: string
}

export function programmeOf(input: ProgrammeInput): Programme {
  const { plans, year } = input
  const live = plans.filter(({ plan }) => plan.meta?.status !== 'draft' && plan.meta?.status !== 'withdrawn')
  const all = live.flatMap((one) => entriesOf(one, input))
  const entries = all
    .filter(({ date, state }) => date.startsWith(year) || (state === 'overdue' && date < year))
    .toSorted(
      (a, b) => a.date.localeCompare(b.date) || a.plan.id.localeCompare(b.plan.id) || a.state.localeCompare(b.state),
    )
  const silent = live.filter(({ plan }) => !all.some((entry) => entry.plan.id === plan.id))
  return {
    year,
    entries,
    clashes: clashesOf(entries, plansAbove(live)),
    empty: emptyMonths(entries, year),
    held: heldByType(entries.filter(({ state, date }) => state === 'held' && date.startsWith(year))),
    silent: silent.map(({ plan: { id, title } }) => ({ id, title })),
  }
}

function plansAbove(plans: readonly PlanInput[]): PlansAbove {
  return new Map(
    plans.map(({ plan: { id, planSystem } }) => [
      id,
      (planSystem?.parent ?? []).map(({ title }) => withoutBrackets(title)),
    ]),
  )
}

function entriesOf({ plan, directory, region }: PlanInput, input: ProgrammeInput): ProgrammeEntry[] {
  const own = input.drills.filter((drill) => isNamed(plan, [drill.plan]) && drill.status !== 'cancelled')
  const files = own.flatMap((drill) => fromFile(drill, { plan, directory }, input.date))
  const required = (plan.drills ?? []).flatMap((drill) =>
    fromPlan(drill, { plan, directory }, { files, date: input.date, year: input.year }),
  )
  const known = [...files, ...required]
  const rows = rowsFor(input.frequencies, plan, { date: input.date, region })
  return [...known, ...byRule(plan, known, { rows, today: input.date })]
}

function fromFile(drill: Drill, { plan, directory }: PlanInput, today: string): ProgrammeEntry[] {
  const { record, start, status, type, by = [], participants = [] } = drill
  const isHeld = record?.started !== undefined || status === 'held' || status === 'closed'
  const date = ((isHeld ? record?.started : undefined) ?? start)?.slice(0, 10)
  if (date === undefined) return []
  return [
    {
      state: isHeld ? 'held' : isBefore(date, today) ? 'overdue' : 'planned',
      date,
      plan: { id: plan.id, title: plan.title },
      ...(type ? { type } : {}),
      title: drill.title,
      ...whoOf(
        directory,
        by,
        participants.map(({ actor }) => actor),
      ),
      ...(record?.people === undefined ? {} : { people: record.people }),
      drill: drill.id,
    },
  ]
}

function fromPlan(
  drill: DrillRequirement,
  { plan, directory }: PlanInput,
  { files, date: today, year }: { files: readonly ProgrammeEntry[]; date: string; year: string },
): ProgrammeEntry[] {
  const { type, scope, by = [], participants = [], last, next, every } = drill
  const base = {
    plan: { id: plan.id, title: plan.title },
    ...(type ? { type } : {}),
    ...(scope === undefined ? {} : { title: scope }),
    ...whoOf(directory, by, participants),
  }
  const isFiled = (date: string) =>
    files.some((file) => file.date.startsWith(date) && (type === undefined || file.type === type))
  const entries: ProgrammeEntry[] = []
  if (last !== undefined && !isFiled(last)) entries.push({ ...base, state: 'held', date: last })
  if (next !== undefined && !isFiled(next))
    entries.push({ ...base, state: isBefore(next, today) ? 'overdue' : 'planned', date: next })
  const months = every === undefined ? undefined : intervalMonths(every)
  const latest = latestHeld([...files.filter((file) => file.type === type), ...entries])
  if (next === undefined && latest !== undefined && months !== undefined && months >= 1) {
    const due = addToDate(latest, `${Math.ceil(months)}mo`)
    const isArranged = files.some(
      ({ state, date, type: kind }) => state === 'planned' && kind === type && due !== undefined && date <= due,
    )
    if (due !== undefined && !isArranged)
      entries.push({
        ...base,
        state: isBefore(due, today) ? 'overdue' : 'due',
        date: due,
        rule: { months: Math.ceil(months) },
      })
  }
  const arranged = entries.filter(({ state }) => state !== 'held')
  return [...entries, ...repeats(arranged.at(-1), months, year)]
}

/** The strictest rule, held against the latest drill of any kind: due when no drill is planned before it runs out. */
function byRule(
  plan: Plan,
  known: readonly ProgrammeEntry[],
  { rows, today }: { rows: readonly DrillFrequency[]; today: string },
): ProgrammeEntry[] {
  const strictest = rows
    .filter(({ maxMonths }) => maxMonths !== undefined)
    .toSorted((a, b) => (a.maxMonths ?? 0) - (b.maxMonths ?? 0))[0]
  const latest = latestHeld(known)
  if (strictest?.maxMonths === undefined || latest === undefined) return []
  const due = addToDate(latest, `${strictest.maxMonths}mo`)
  if (due === undefined || known.some(({ state, date }) => state !== 'held' && date <= due)) return []
  const { maxMonths: months, who, sources } = strictest
  const base = { plan: { id: plan.id, title: plan.title }, by: [], participants: [], bodies: [] }
  return [{ ...base, state: isBefore(due, today) ? 'overdue' : 'due', date: due, rule: { months, who, sources } }]
}

/** What the plan's own cycle asks for behind the last date that is known, up to the end of the year. */
function repeats(last: ProgrammeEntry | undefined, months: number | undefined, year: string): ProgrammeEntry[] {
  if (!last || months === undefined || months < 1) return []
  const found: ProgrammeEntry[] = []
  const step = Math.ceil(months)
  for (let count = 1; ; count++) {
    const date = addToDate(last.date, `${step * count}mo`)
    if (date === undefined || date > `${year}-12-31`) return found
    found.push({ ...last, state: 'due', date, rule: { months: step } })
  }
}

function latestHeld(entries: readonly ProgrammeEntry[]): string | undefined {
  return entries
    .filter(({ state }) => state === 'held')
    .map(({ date }) => date)
    .sort()
    .at(-1)
}

function whoOf(
  directory: Directory,
  by: readonly Reference[],
  participants: readonly Reference[],
): Pick<ProgrammeEntry, 'by' | 'participants' | 'bodies'> {
  const bodies = [...by, ...participants].map((one) => directory.bodyOf(one)?.actor.name ?? referenceText(one))
  return { by: by.map(referenceText), participants: participants.map(referenceText), bodies: [...new Set(bodies)] }
}
