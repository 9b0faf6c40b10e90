/** One measure as an item of a list: who, when, what, and all that the plan says beside. */
import type { BlockContent } from 'mdast'
import type { EffectiveMeasure } from '../../model/measures.ts'
import type { Measure, Step } from '../../model/plan.generated.ts'
import { sayCondition } from '../phrase/condition.ts'
import { defaultSince, sayTiming, TIMING_KEYS } from '../phrase/objects.ts'
import type { Words } from '../phrase/words.ts'
import { list, paragraph, richInside, strong } from './blocks.ts'
import { type Reading, read } from './reading.ts'

/** What the headings above a measure have said already. */
export interface Said {
  levels?: boolean
  onWarnings?: boolean
  function?: boolean
}

/** @returns the content of a list item */
export function measureItem(words: Words, { measure, node }: EffectiveMeasure, said: Said): BlockContent[] {
  const reading = read(words, measure, 'measure')
  reading.skip('id', 'phase', 'items', 'goals', 'byLevel', 'steps', 'text')
  if (said.levels) reading.skip('levels')
  if (said.onWarnings) reading.skip('onWarnings')
  if (said.function) reading.skip('function')
  if (concernsAll(words, measure)) reading.skip('hazards')
  const title = reading.take('title')
  const own = node.text === undefined ? undefined : words.text(node.text, measure.levels)
  const sentence = own === undefined ? sentenceOf(words, reading) : ''
  const rest = own === undefined ? reading.rest() : restBeside(words, reading, own)
  const first = paragraph(
    ...(title === undefined ? [] : [strong(title), words.locale === 'zh' ? '　' : ' – ']),
    ...leadOf(words, measure, own),
    words.phrase.sentences([sentence, ...rest].filter(Boolean)),
  )
  return [
    ...(own === undefined ? [] : richInside(own)),
    ...(own !== undefined && title === undefined && rest.length === 0 ? [] : first),
    ...byLevel(words, measure),
    ...steps(words, node.steps ?? []),
  ]
}

/** Naming every hazard of the plan says no more than naming none. */
function concernsAll(words: Words, { hazards = [] }: Measure): boolean {
  const ids = (words.plan.scenario.hazards ?? []).map(({ id, name }) => id ?? name)
  return ids.every((id) => hazards.includes(id))
}

function leadOf(words: Words, { lead }: Measure, own: string | undefined): (string | ReturnType<typeof strong>)[] {
  if (!lead?.length || own !== undefined) return []
  return [strong(words.references(lead)), words.locale === 'zh' ? '：' : ': ']
}

/** 出现旱情时，事发后30分钟内，视情停学 */
function sentenceOf(words: Words, reading: Reading<Measure>): string {
  const { node, take } = reading
  take('lead')
  const when = take('when')
  const condition = when === undefined ? '' : sayCondition(words, when)
  for (const key of TIMING_KEYS) take(key)
  const timing = sayTiming(words, node, defaultSince(node.phase))
  const text = take('do')
  const action = text === undefined ? '' : words.text(text, node.levels)
  const needed = take('asNeeded') === true
  return words.locale === 'zh'
    ? [
        condition && whenZh(condition),
        ...timing,
        (needed && !/^(?:视情|必要时|适时)/.test(action) ? '视情' : '') + action,
      ]
        .filter(Boolean)
        .join('，')
    : [action + (needed ? ' (as needed)' : ''), timing.join(', '), condition && `when: ${condition}`]
        .filter(Boolean)
        .join('; ')
}

function whenZh(condition: string): string {
  return /(?:时|后|的|前|情形|期间)$/.test(condition) ? condition : `${condition}时`
}

/** Beside the author's own words only what they leave out. */
function restBeside(words: Words, reading: Reading<Measure>, own: string): string[] {
  const { node, skip } = reading
  skip(...TIMING_KEYS)
  const timing = sayTiming(words, node, undefined).filter((part) => !own.includes(part))
  const label = words.label('measure', 'within')
  return [...(timing.length === 0 ? [] : [words.phrase.pair(label, words.phrase.list(timing))]), ...reading.rest(own)]
}

function byLevel(words: Words, measure: Measure): BlockContent[] {
  return list(
    Object.entries(measure.byLevel ?? {}).map(([level, differs]) => {
      const node: Measure = { ...differs, levels: [level] }
      const [first, ...more] = measureItem(words, { measure: node, node, groups: [] }, { levels: true })
      const label = words.phrase.pair(words.phrase.response(words.level(level)), '')
      if (first?.type !== 'paragraph') return [...paragraph(label), ...(first ? [first] : []), ...more]
      return [{ ...first, children: [...(paragraph(label)[0]?.children ?? []), ...first.children] }, ...more]
    }),
  )
}

/** Steps with their steps, as numbered lists. */
export function steps(words: Words, all: readonly Step[]): BlockContent[] {
  return list(
    all.map((step) => {
      const reading = read(words, step, 'step')
      reading.skip('steps')
      const title = reading.take('title')
      const by = reading.say('by')
      const when = reading.say('when')
      const within = reading.take('within')
      const said = [
        when === '' ? '' : words.say({ zh: whenZh(when), en: `when: ${when}` }),
        within === undefined ? '' : words.phrase.within(within),
        reading.say('do'),
      ].filter(Boolean)
      return [
        ...paragraph(
          ...(title === undefined ? [] : [strong(title), words.locale === 'zh' ? '　' : ' – ']),
          by === '' ? '' : words.phrase.pair(by, ''),
          words.phrase.sentences([said.join(words.say({ zh: '，', en: ', ' })), ...reading.rest()].filter(Boolean)),
        ),
        ...steps(words, step.steps ?? []),
      ]
    }),
    true,
  )
}
