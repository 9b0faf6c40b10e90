/** From a plan to the design of a drill. Pure: the same plan, options and seed give the same drill. */
import type { Directory } from '../../model/directory.ts'
import { durationMinutes } from '../../model/duration.ts'
import { effectiveMeasures, measureName } from '../../model/measures.ts'
import type { Drill, DrillScenario, Measure, Objective, Plan, ScenarioCase } from '../../model/plan.generated.ts'
import { scaleOf } from '../../model/response/levels.ts'
import { makeChecklist } from '../checklist/checklist.ts'
import { absences } from './absences.ts'
import { measures, prompts, reports } from './actions.ts'
import { Axis, GAP } from './axis.ts'
import { type Chance, makeChance } from './chance.ts'
import { decide } from './decisions.ts'
import { type Draft, numbered, RANK } from './draft.ts'
import { evaluation, participants, safety } from './people.ts'
import { cell, type DrillType, medium, type Setting, say } from './setting.ts'
import type { Telling } from './telling.ts'
import { TO_WRITE, titleOf, WORDS } from './wordings.ts'

export interface DesignOptions {
  type: DrillType
  hazard?: string
  /** The most severe one of the plan, where nothing is said. */
  level?: string
  /** ISO date and time. */
  start?: string
  /** How long it may last, `4h`; without it eight hours at most. */
  length?: string
  seed: number
  id?: string
}

export interface Design {
  drill: Drill
  /** Measures of the level that come after the end of the drill. */
  notPlayed: Measure[]
}

/** A drill that lasts longer is not played in one day. */
const LONGEST = 480

/** Objectives of one drill; more cannot be watched (usual advice for exercises is three to five). */
const MOST_OBJECTIVES = 5

/**
 * @param plan in its long form
 * @throws UsageError for a level or hazard that the plan does not have
 */
export function designDrill(
  input: { plan: Plan; directory: Directory; telling: Telling },
  options: DesignOptions,
): Design {
  const { plan } = input
  const { type } = options
  const level = options.level ?? scaleOf(plan)[0]
  const chance = makeChance(options.seed)
  const scene = chooseScene(plan, chance, options.hazard)
  const filter = { ...(level === undefined ? {} : { level }), ...(scene.hazard ? { hazard: scene.hazard } : {}) }
  const checklist = makeChecklist(plan, input.directory, filter)
  const objectives = chooseObjectives(plan, checklist.goals)
  const byGoal = new Map(objectives.flatMap(({ id, goals = [] }) => goals.map((goal) => [goal, id ?? ''] as const)))
  const setting: Setting = { ...input, checklist, chance, type, objectives: byGoal }
  const scenario = scenarioOf(setting, scene.case)
  const { drafts, end, notPlayed } = play(setting, scenario, durationMinutes(options.length ?? '') ?? LONGEST)
  const placed = numbered(drafts)
  const events = placed.map(({ event }) => event)
  const played = drafts.flatMap(({ measure }) => measure ?? [])
  return {
    drill: {
      kind: 'drill',
      id: options.id ?? `${plan.id}-${type === 'fullScale' ? 'full-scale' : type}`,
      title: titleOf(plan.title, type, plan.language),
      language: plan.language,
      plan: plan.id,
      status: 'planned',
      type,
      content: new Set(played.map((measure) => measure.function)).size > 1 ? 'comprehensive' : 'single',
      purpose: 'test',
      ...(plan.meta?.issuer ? { by: plan.meta.issuer } : {}),
      ...(options.start === undefined ? {} : { start: options.start }),
      length: `${end}min`,
      objectives: objectives.map((objective) => ({ ...objective, ...servedBy(objective, played) })),
      scenario,
      participants: participants(setting, events),
      events,
      evaluation: evaluation(setting, placed),
      ...safety(setting),
    },
    notPlayed,
  }
}

/** Those that a "must" is said of first, then in the plan's order. */
function chooseObjectives(plan: Plan, goals: Plan['goals']): Objective[] {
  const served = new Set(effectiveMeasures(plan).flatMap(({ measure }) => measure.goals ?? []))
  const known = goals.filter(({ id }) => id !== undefined && served.has(id))
  const rank = ({ priority }: Plan['goals'][number]) => (priority === 'must' ? 0 : 1)
  return known
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_OBJECTIVES)
    .map(({ id = '', statement }, index) => ({ id: `o-${index + 1}`, statement, goals: [id] }))
}

function servedBy({ goals = [] }: Objective, played: readonly Measure[]): Pick<Objective, 'measures'> {
  const found = played.flatMap(({ id, goals: own = [] }) =>
    id !== undefined && own.some((one) => goals.includes(one)) ? [id] : [],
  )
  return found.length > 0 ? { measures: [...new Set(found)] } : {}
}

interface Scene {
  case?: ScenarioCase
  /** Id or name of the hazard that strikes. */
  hazard?: string
}

/** A case of the plan, of the hazard that was asked for; without cases one of its hazards. */
function chooseScene({ scenario: { cases = [], hazards = [] } }: Plan, chance: Chance, asked?: string): Scene {
  const meant = hazards.find(({ id, name }) => asked !== undefined && (id === asked || name === asked))
  const names = [asked, meant?.id, meant?.name]
  const chosen = chance.pick(cases.filter(({ hazard }) => asked === undefined || names.includes(hazard)))
  const any = chance.pick(hazards)
  const hazard = asked ?? chosen?.hazard ?? any?.id ?? any?.name
  return { ...(chosen ? { case: chosen } : {}), ...(hazard === undefined ? {} : { hazard }) }
}

function scenarioOf(setting: Setting, chosen: ScenarioCase | undefined): DrillScenario {
  const { hazard, level } = setting.checklist.filter
  const struck = hazard?.id ?? hazard?.name
  return {
    ...(chosen?.id === undefined ? {} : { case: chosen.id }),
    ...(struck === undefined ? {} : { hazard: struck }),
    ...(level === undefined ? {} : { level }),
    narrative: chosen?.narrative ?? say(setting, TO_WRITE),
  }
}

interface Played {
  drafts: Draft[]
  /** Minutes from the start. */
  end: number
  notPlayed: Measure[]
}

function play(setting: Setting, scenario: DrillScenario, longest: number): Played {
  const axis = new Axis()
  const opening = told(
    setting,
    { minutes: 0, rank: RANK.opening },
    say(setting, WORDS.begins, { text: scenario.narrative ?? '' }),
  )
  const before = decide(setting, axis, { name: 'before', from: GAP })
  const start = decide(setting, axis, { name: 'start', from: before.drafts.length > 0 ? before.due + GAP : GAP })
  const within = decide(setting, axis, { name: 'within', from: start.due + GAP })
  const isLate = ({ phase }: Measure) => phase === 'recovery'
  const actions = [...measures(setting, axis, (measure) => !isLate(measure)), ...reports(setting, axis)]
  const decisions = [...before.drafts, ...start.drafts, ...within.drafts]
  const dueOf = ({ minutes, due = minutes }: Draft) => due
  const fits = (draft: Draft, room: number) => dueOf(draft) <= longest - room
  const kept = actions.filter((draft) => fits(draft, 3 * GAP))
  const last = Math.max(within.due, ...kept.map(dueOf))
  const ending = decide(setting, axis, { name: 'end', from: last + GAP })
  axis.set('ended', ending.due)
  const after = measures(setting, axis, isLate)
  const late = after.filter((draft) => fits(draft, GAP))
  const drafts = [...kept, ...late]
  const end = Math.max(ending.due, ...late.map(dueOf)) + GAP
  const triggers = [...decisions, ...ending.drafts]
  const away = absences(setting, triggers)
  const closing = told(setting, { minutes: end, rank: RANK.closing }, say(setting, WORDS.ends))
  const dropped = [...actions, ...after].filter((draft) => !drafts.includes(draft))
  return {
    drafts: [
      opening,
      ...away,
      ...triggers,
      ...drafts,
      ...prompts(setting, drafts).filter(({ minutes }) => minutes < end),
      closing,
    ],
    end,
    notPlayed: dropped.flatMap(({ measure }) => measure ?? []),
  }
}

function told(setting: Setting, place: Pick<Draft, 'minutes' | 'rank'>, inject: string): Draft {
  const to = setting.plan.actors.slice(0, 1).flatMap((actor) => (typeof actor === 'string' ? [] : [actor.name]))
  return {
    ...place,
    event: {
      kind: 'contextual',
      from: [cell(setting)],
      to,
      medium: medium(setting),
      inject,
    },
  }
}

/** @returns how a planner finds the measures that are not played: by id, else in their own words, not cut */
export function namesOf(found: readonly Measure[]): string[] {
  return found.map((measure) => measure.id ?? measure.title ?? measure.do ?? measureName(measure))
}
