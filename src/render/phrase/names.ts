/** What the ids and names in a plan stand for, in the words that are printed. */
import { type Directory, referenceText } from '../../model/directory.ts'
import type { Measure, Plan, Reference, Registry, WarningLevel } from '../../model/plan.generated.ts'
import { indicatorsFor } from '../../model/response/indicators.ts'
import { expandLevels, levelId, levelLabel, scaleOf } from '../../model/response/levels.ts'
import type { Phrase } from './phrase.ts'

/** What a plain text of the format may be the id of. */
export type NameKind =
  | 'hazard'
  | 'warning'
  | 'measure'
  | 'goal'
  | 'indicator'
  | 'station'
  | 'definition'
  | 'supply'
  | 'shelter'
  | 'plan'
  | 'basis'
  | 'case'
  | 'annex'

export interface NameSources {
  plan: Plan
  directory: Directory
  registries: readonly Registry[]
  /** Titles of the repository's plans by id. */
  planTitles: ReadonlyMap<string, string>
}

export interface Names {
  /** @returns the printed name of an id; what is no id comes back as it is. */
  name(kind: NameKind, id: string): string
  /** A reference as it was written; an id becomes the name of its body or post. */
  reference(reference: Reference): string
  /** One level, `III+` included: 三级以上. */
  level(word: string): string
  levels(words: readonly string[]): string
  /** A set of level ids in as few words as it can be said: all, one and above, or a list. */
  levelSet(ids: readonly string[]): string
  /** A grade of events, `large+` included. */
  grade(word: string): string
  warning(level: WarningLevel): string
  /** Several warnings in as few words as they can be said: all, 黄色以上预警, or a list. */
  warningSet(ids: readonly string[]): string
}

/** @returns the names of a plan */
export function makeNames(sources: NameSources, phrase: Phrase): Names {
  const { plan, directory } = sources
  const warning = (level: WarningLevel) => warningName(level, plan, phrase)
  const index = indexNames(sources, warning)
  const level = (word: string) => {
    const above = word.endsWith('+') && levelId(plan, word) === undefined
    const id = above ? word.slice(0, -1) : word
    const said = phrase.level(levelLabel(plan, levelId(plan, id) ?? id))
    return above ? phrase.andAbove(said) : said
  }
  return {
    name: (kind, id) => index[kind].get(id) ?? id,
    reference: (reference) => {
      const text = referenceText(reference)
      const named = directory.resolve(reference)
      if (named?.body?.actor.id === text) return named.body.actor.name
      const { post, body } = named?.office ?? {}
      return post?.id === text && body
        ? body.actor.name + (phrase.locale === 'en' ? ' ' : '') + (post.title ?? '')
        : text
    },
    level,
    levels: (words) => phrase.list(words.map(level)),
    levelSet: (ids) => {
      const scale = scaleOf(plan)
      const held = expandLevels(plan, ids)
      if (held.length > 1 && held.length === scale.length) return phrase.everyLevel
      const least = held.at(-1)
      const isTop = held.length > 1 && least !== undefined && scale.indexOf(least) === held.length - 1
      return isTop ? phrase.andAbove(level(least)) : phrase.list(held.map(level))
    },
    grade: (word) => {
      const id = word.replace(/\+$/, '')
      const said = plan.scenario.grades?.find(({ grade }) => grade === id)?.label ?? phrase.grade(id)
      return word.endsWith('+') ? phrase.andAbove(said) : said
    },
    warning,
    warningSet: (ids) => warningSet(plan.warning?.levels ?? [], ids, { phrase, warning }),
  }
}

const COLOURS = {
  zh: { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' },
  en: { red: 'red', orange: 'orange', yellow: 'yellow', blue: 'blue' },
} as const

/** 暴雨红色预警: the colour stands inside the name, as it is said. */
function warningName(level: WarningLevel, plan: Plan, phrase: Phrase): string {
  const colour = level.colour && COLOURS[phrase.locale][level.colour]
  const hazards = (level.hazards ?? []).map(
    (id) => plan.scenario.hazards?.find((hazard) => hazard.id === id)?.name ?? id,
  )
  if (phrase.locale === 'en') {
    const name = level.name ?? [phrase.list(hazards), 'warning'].filter(Boolean).join(' ')
    return colour === undefined || name.toLowerCase().includes(colour) ? name : `${colour} ${name}`
  }
  const name = level.name ?? (hazards.length > 0 || colour ? `${hazards.join('、')}预警` : (level.label ?? level.id))
  if (colour === undefined || name.includes(colour)) return name
  return /预警(信号)?$/.test(name) ? name.replace(/预警(信号)?$/, `${colour}$&`) : `${name}${colour}预警`
}

const SEVERITY = ['red', 'orange', 'yellow', 'blue'] as const

function warningSet(
  all: readonly WarningLevel[],
  ids: readonly string[],
  { phrase, warning }: { phrase: Phrase; warning(level: WarningLevel): string },
): string {
  const held = new Set(ids)
  if (all.length > 1 && all.every(({ id }) => held.has(id))) return phrase.everyWarning
  const present = SEVERITY.filter((colour) => all.some((level) => level.colour === colour))
  const whole = present.findIndex((colour) => all.some((level) => level.colour === colour && !held.has(level.id)))
  const above = present.slice(0, whole < 0 ? present.length : whole)
  const least = above.at(-1)
  const isShort = least !== undefined && all.filter(({ colour }) => colour === least).length > 1
  const named = isShort ? [phrase.warningsOf(COLOURS[phrase.locale][least], above.length > 1)] : []
  const rest = ids.filter((id) => {
    const colour = all.find((level) => level.id === id)?.colour
    return !isShort || colour === undefined || !above.includes(colour)
  })
  const names = rest.map((id) => {
    const level = all.find((one) => one.id === id)
    return level ? warning(level) : id
  })
  return phrase.list([...named, ...names])
}

function indexNames(
  { plan, registries, planTitles }: NameSources,
  warning: (level: WarningLevel) => string,
): Record<NameKind, ReadonlyMap<string, string>> {
  const { scenario, resources } = plan
  const indicators = indicatorsFor(plan, registries)
  const supplies = [...(resources?.supplies ?? []), ...registries.flatMap((registry) => registry.supplies ?? [])]
  const shelters = [...(resources?.shelters ?? []), ...registries.flatMap((registry) => registry.shelters ?? [])]
  const measures = allMeasures(plan.measures)
  return {
    hazard: byId(scenario.hazards, ({ name }) => name),
    warning: byId(plan.warning?.levels, warning),
    measure: byId(measures, shortName),
    goal: byId(plan.goals, ({ statement }) => statement),
    indicator: byId(indicators, ({ name }) => name),
    station: byId(
      indicators.flatMap(({ stations = [] }) => stations),
      ({ name }) => name,
    ),
    definition: byId(plan.definitions, ({ term }) => term),
    supply: byId(supplies, ({ name }) => name),
    shelter: byId(shelters, ({ name }) => name),
    plan: planTitles,
    basis: byId(plan.basis, ({ title }) => title),
    case: byId(scenario.cases, ({ title }) => title),
    annex: byId(plan.annexes, ({ title }) => title),
  }
}

function byId<Item extends { id?: string }>(
  items: readonly Item[] | undefined,
  name: (item: Item) => string,
): Map<string, string> {
  const index = new Map<string, string>()
  for (const item of items ?? []) if (item.id !== undefined && !index.has(item.id)) index.set(item.id, name(item))
  return index
}

/** @returns how a measure is called where it is only mentioned: its title, else its first clause. */
export function shortName({ title, do: action, text, id }: Measure): string {
  const words = title ?? (action ?? text ?? '').split(/[，；。,;\n]|\. /)[0]?.trim()
  return (words || (id ?? '')).replace(/\$\([^()]+\)/g, '…')
}

/** @returns every measure, groups and their items included. */
export function allMeasures(measures: readonly Measure[]): Measure[] {
  return measures.flatMap((measure) => [measure, ...allMeasures(measure.items ?? [])])
}
