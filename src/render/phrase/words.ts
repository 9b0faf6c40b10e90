/** A plan in words: everything that a view or a checklist says of a value comes from here. */
import type { Locale, Localized } from '../../base/locale.ts'
import type { Directory } from '../../model/directory.ts'
import type { Condition, Indicator, Plan, Reference, Registry } from '../../model/plan.generated.ts'
import { allConditions } from '../../model/response/conditions.ts'
import { indicatorNamed } from '../../model/response/indicators.ts'
import { expandLevels, scaleOf } from '../../model/response/levels.ts'
import type { Shape } from '../../model/shape.ts'
import { SHAPES, type ShapeName } from '../../model/shapes.generated.ts'
import { en } from './en.ts'
import { makeNames, type Names } from './names.ts'
import type { Phrase } from './phrase.ts'
import { zh } from './zh.ts'

export interface WordsInput {
  plan: Plan
  directory: Directory
  registries?: readonly Registry[]
  /** Titles of the repository's plans by id. */
  planTitles?: ReadonlyMap<string, string>
  /** The way a number stands in its file (`80.10`); undefined: as JavaScript prints it. */
  written?(node: object, key: string | number): string | undefined
}

export interface Words extends Names {
  readonly plan: Plan
  readonly directory: Directory
  readonly registries: readonly Registry[]
  readonly phrase: Phrase
  readonly locale: Locale
  /** The words stand in the cell of a table: dates are short, remarks have a line of their own. */
  readonly inCell: boolean
  /** Picks a wording by the plan's language. */
  say(text: Localized): string
  /** The title of a field. */
  label(shape: ShapeName, key: string): string
  /** A value of an enumeration by its label. */
  choice(shape: ShapeName, key: string, value: string): string
  /** A number (or words that stand for one) as written. */
  number(node: object, key: string | number): string
  quantity(number: string, unit: string | undefined): string
  references(references: readonly Reference[]): string
  /** A keyword of `since`, a measure's id, or words, as a point in time: 事发后. */
  after(since: string): string
  /** 事发后30分钟内. */
  deadline(within: string, since?: string): string
  /** A text with `$(name)` put in; `levels` are the level ids for which it is said, all of them by default. */
  text(text: string, levels?: readonly string[]): string
  /** By its id or its name. */
  indicator(word: string): Indicator | undefined
  /** The condition that has an id. */
  condition(id: string): Condition | undefined
}

/** @returns the words of a plan, in the plan's language */
export function makeWords(input: WordsInput): Words {
  const { plan, directory, registries = [], planTitles = new Map() } = input
  const phrase = plan.language === 'zh' ? zh : en
  const names = makeNames({ plan, directory, registries, planTitles }, phrase)
  let conditions: readonly Condition[] | undefined
  const words: Words = {
    ...names,
    ...{ plan, directory, registries, phrase, locale: plan.language, inCell: false },
    say: (text) => text[plan.language],
    label: (shape, key) => labelOf(shape, key)[plan.language],
    choice: (shape, key, value) => (SHAPES[shape] as Shape).fields[key]?.labels?.[value]?.[plan.language] ?? value,
    number: (node, key) => numberText(Reflect.get(node, key), input.written?.(node, key), phrase),
    quantity: (number, unit) => phrase.quantity(number, unit),
    references: (references) => phrase.list(references.map(names.reference)),
    after: (since) => afterWords(since, names, phrase),
    deadline: (within, since) => phrase.within(within, since === undefined ? undefined : words.after(since)),
    text: (text, levels) => withParameters(text, { plan, names, phrase, levels: levels ?? scaleOf(plan) }),
    indicator: (word) => indicatorNamed(word, plan, registries),
    condition: (id) => {
      conditions ??= allConditions(plan)
      return conditions.find((condition) => condition.id === id)
    },
  }
  return words
}

/** @returns the same words as they are said in the cell of a table */
export function cellWords(words: Words): Words {
  return { ...words, phrase: { ...words.phrase, date: words.phrase.shortDate }, inCell: true }
}

function labelOf(shape: ShapeName, key: string): Localized {
  const field = (SHAPES[shape] as Shape).fields[key]
  if (!field) throw new Error(`${shape} has no field ${key}`)
  return field
}

function numberText(value: unknown, written: string | undefined, phrase: Phrase): string {
  if (typeof value === 'number') return written ?? String(value)
  return typeof value === 'string' ? phrase.range(value) : ''
}

function afterWords(since: string, names: Names, phrase: Phrase): string {
  const name = names.name('measure', since)
  return phrase.after(name === since ? since : phrase.quote(name))
}

interface Parameters {
  plan: Plan
  names: Names
  phrase: Phrase
  levels: readonly string[]
}

/** One value where the levels agree; else every value with the levels that it holds for. */
function withParameters(text: string, { plan, names, phrase, levels }: Parameters): string {
  return text.replace(/\$\(([^()]+)\)/g, (_, name: string) => {
    const values = new Map<string, string[]>()
    for (const level of expandLevels(plan, levels)) {
      const value = plan.response?.levels?.find(
        (entry) => entry.level === level && entry.parameters?.[name] !== undefined,
      )?.parameters?.[name]
      if (value !== undefined) values.set(value, [...(values.get(value) ?? []), level])
    }
    const [[only] = [name], ...more] = values
    if (more.length === 0) return only
    return phrase.list([...values].map(([value, held]) => value + phrase.bracket(names.levelSet(held))))
  })
}
