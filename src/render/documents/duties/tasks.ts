/** What a plan gives to whom: its measures by body, each with the part that the body has in it. */
import { defaultSince, type EffectiveMeasure, effectiveMeasures } from '../../../model/measures.ts'
import type { Measure, Reference } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { shortName } from '../../phrase/names.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'

export type Part = 'lead' | 'support'

export interface Task extends EffectiveMeasure {
  part: Part
  /** The post that is named, where it is not the body as a whole. */
  post: string
}

/** What the bodies do, in the order of the plan; who is named in words alone comes last. */
export interface Assigned {
  byBody: ReadonlyMap<string, readonly Task[]>
  /** Measures of which the plan does not say who takes them. */
  nobody: readonly EffectiveMeasure[]
}

/** @returns the measures of a plan by body; an alias counts as the body's name, a post as its body */
export function assigned(words: Words): Assigned {
  const found = new Map<string, Task[]>()
  const measures = effectiveMeasures(words.plan)
  for (const entry of measures)
    for (const part of ['lead', 'support'] as const)
      for (const reference of entry.measure[part] ?? []) {
        const { body, post } = whoIs(words, reference)
        const tasks = found.get(body) ?? []
        found.set(body, tasks)
        if (!tasks.some((task) => task.node === entry.node && task.post === post)) tasks.push({ ...entry, part, post })
      }
  const order = words.directory.bodies.map(({ actor }) => actor.name)
  const known = order.filter((name, index) => found.has(name) && order.indexOf(name) === index)
  const names = [...known, ...[...found.keys()].filter((name) => !order.includes(name))]
  return {
    byBody: new Map(names.map((name) => [name, found.get(name) ?? []])),
    nobody: measures.filter(({ measure }) => !measure.lead?.length && !measure.support?.length),
  }
}

function whoIs(words: Words, reference: Reference): { body: string; post: string } {
  const named = words.directory.resolve(reference)
  const { office } = named ?? {}
  if (office) return { body: office.body.actor.name, post: office.post.title ?? office.post.holder ?? '' }
  return { body: named?.body?.actor.name ?? words.reference(reference), post: '' }
}

export type Phase = NonNullable<Measure['phase']>

/** When a measure is taken: 应急响应（三级以上）, 预警（黄色以上预警）. */
export function occasionOf(words: Words, { phase, levels, onWarnings }: Measure): string {
  const beside = [
    levels === undefined ? '' : words.levelSet(levels),
    onWarnings === undefined ? '' : words.warningSet(onWarnings),
  ].filter(Boolean)
  const name = phase === undefined ? '' : words.phrase.capital(words.choice('measure', 'phase', phase))
  return beside.length === 0 ? name : name + words.phrase.bracket(words.phrase.list(beside))
}

export function partWord(words: Words, { part }: Task): string {
  return part === 'lead' ? words.say({ zh: '牵头', en: 'leads' }) : words.say({ zh: '配合', en: 'supports' })
}

/** 拉网巡查：对库区逐段巡查。（视情） */
export function taskWords(words: Words, measure: Measure): string {
  const action = words.text(measure.do ?? measure.text ?? '', measure.levels)
  const name = measure.title ?? (action === '' ? shortName(measure) : undefined)
  const needed = measure.asNeeded ? words.phrase.bracket(words.say({ zh: '视情', en: 'as needed' })) : ''
  const said = name === undefined ? action : action === '' ? name : words.phrase.pair(name, action)
  return said + needed
}

/** 启动后30分钟内；出现险情时 */
export function timeWords(words: Words, measure: Measure): string {
  const condition = measure.when === undefined ? '' : sayCondition(words, measure.when)
  const timing = sayTiming(words, measure, defaultSince(measure.phase))
  return [
    timing.join(words.say({ zh: '，', en: ', ' })),
    condition === '' ? '' : words.phrase.pair(words.label('measure', 'when'), condition),
  ]
    .filter(Boolean)
    .join('\n')
}
