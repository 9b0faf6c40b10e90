/** One measure as an item of a list: who, when, what, and all that the plan says beside. */
import type { BlockContent } from 'mdast'
import type { EffectiveMeasure } from '../../../model/measures.ts'
import { defaultSince } from '../../../model/measures.ts'
import type { Measure, Step } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming, TIMING_KEYS } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import { type Inline, list, paragraph, richInside, strong } from '../blocks.ts'
import { type Reading, read } from '../reading.ts'

/** What the headings above a measure have said already. */
export interface Said {
  levels?: boolean
  onWarnings?: boolean
  /** Fields that the group has said for all its measures. */
  fields?: readonly (keyof Measure)[]
  /** The words of the heading. */
  title?: string
  /** The title of a group that stands over all headings. */
  chapter?: string
}

/** @returns the content of a list item */
export function measureItem(words: Words, { measure, node }: EffectiveMeasure, said: Said): BlockContent[] {
  const reading = read(words, measure, 'measure')
  if (measure.visibility === 'public') reading.skip('visibility')
  reading.skip('id', 'phase', 'items', 'byLevel', 'steps', 'text')
  if (isKnown(words, measure.goals)) reading.skip('goals')
  reading.skip(...(said.fields ?? []))
  if (said.levels) reading.skip('levels')
  if (said.onWarnings) reading.skip('onWarnings')
  if (concernsAll(words, measure)) reading.skip('hazards')
  const own = node.text === undefined ? undefined : words.text(node.text, measure.levels)
  const head = headOf(words, reading, own !== undefined)
  const after = (reading.take('after') ?? []).filter((id) => id !== measure.since)
  const sentence = own === undefined ? sentenceOf(words, reading, said) : ''
  const rest = own === undefined ? reading.rest() : restBeside(words, reading, own)
  if (after.length > 0) {
    const names = after.map((id) => words.phrase.quote(words.name('measure', id)))
    rest.unshift(words.phrase.pair(words.label('measure', 'after'), words.phrase.list(names)))
  }
  const first = paragraph(...head, words.phrase.sentences([sentence, ...rest].filter(Boolean)))
  return [
    ...(own === undefined ? [] : richInside(own)),
    ...(own !== undefined && head.length === 0 && rest.length === 0 ? [] : first),
    ...byLevel(words, measure),
    ...steps(words, node.steps ?? []),
  ]
}

/** The table of goals names the measures of each. */
function isKnown(words: Words, goals: readonly string[] = []): boolean {
  return goals.every((id) => words.plan.goals.some((goal) => goal.id === id))
}

/** Naming every hazard of the plan says no more than naming none. */
export function concernsAll(words: Words, { hazards = [] }: Measure): boolean {
  const ids = (words.plan.scenario.hazards ?? []).map(({ id, name }) => id ?? name)
  return ids.every((id) => hazards.includes(id))
}

/** 【监测研判】**核实火警**　消防控制室：, or 【监测研判】**消防控制室**： */
function headOf(words: Words, reading: Reading<Measure>, hasOwnWords: boolean): Inline[] {
  const zh = words.locale === 'zh'
  const title = reading.take('title')
  const task = reading.say('function')
  const lead = reading.take('lead') ?? []
  const who = hasOwnWords || lead.length === 0 ? '' : words.references(lead)
  const isTold = task === '' || task === title
  const before = isTold || !zh ? [] : [`【${task}】`]
  const behind = isTold || zh ? '' : ` (${task})`
  if (title === undefined && who === '') return zh ? before : isTold ? [] : [`${task}: `]
  if (title === undefined) return [...before, strong(who), zh ? '：' : `${behind}: `]
  return [...before, strong(title), zh ? '　' : `${behind} – `, who === '' ? '' : words.phrase.pair(who, '')]
}

/** 出现旱情时，事发后30分钟内，视情停学 */
function sentenceOf(words: Words, reading: Reading<Measure>, said: Said): string {
  const { node, take } = reading
  const when = take('when')
  const condition = when === undefined || said.fields?.includes('when') ? '' : sayCondition(words, when)
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
  const beside = (key: 'lead' | 'within', said: readonly string[]) => {
    const left = said.filter((part) => !own.includes(part))
    return left.length === 0 ? [] : [words.phrase.pair(words.label('measure', key), words.phrase.list(left))]
  }
  return [
    ...beside('lead', (node.lead ?? []).map(words.reference)),
    ...beside('within', sayTiming(words, node)),
    ...reading.rest(own),
  ]
}

function byLevel(words: Words, measure: Measure): BlockContent[] {
  return list(
    Object.entries(measure.byLevel ?? {}).map(([level, differs]) => {
      const node: Measure = { levels: [level], ...differs }
      const [first, ...more] = measureItem(words, { measure: node, node, groups: [] }, { levels: !differs.levels })
      const label = words.phrase.pair(words.phrase.response(words.level(level)), '')
      if (first?.type !== 'paragraph') return [...paragraph(label), ...(first ? [first] : []), ...more]
      return [{ ...first, children: [...(paragraph(label)[0]?.children ?? []), ...first.children] }, ...more]
    }),
  )
}

/** Steps with their steps, as numbered lists. */
export function steps(words: Words, all: readonly Step[]): BlockContent[] {
  return list(
    all.map((step) => [...stepLine(words, step, step.by), ...steps(words, step.steps ?? [])]),
    true,
  )
}

/** One step without the steps within. @param by who is named as doing it; on a card only those beside its holder */
export function stepLine(words: Words, step: Step, by: Step['by'] = []): BlockContent[] {
  const reading = read(words, step, 'step')
  reading.skip('steps', 'by')
  const title = reading.take('title')
  const when = reading.say('when')
  const within = reading.take('within')
  const limit = within === undefined ? '' : words.phrase.within(within)
  const what = reading.say('do')
  const said = words.say({
    zh: [when && whenZh(when), limit, what].filter(Boolean).join('，'),
    en: [what, limit, when && `when: ${when}`].filter(Boolean).join('; '),
  })
  return paragraph(
    ...(title === undefined ? [] : [strong(title), words.locale === 'zh' ? '　' : ' – ']),
    by.length === 0 ? '' : words.phrase.pair(words.references(by), ''),
    words.phrase.sentences([said, ...reading.rest()].filter(Boolean)),
  )
}
