/** What starts which level, by hazard and by what is measured. */
import type { Condition } from '../../../model/plan.generated.ts'
import { expandLevels, scaleOf } from '../../../model/response/levels.ts'
import { sayCondition } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import { inOrder, ladderClauses } from '../../view/condition-blocks.ts'
import { type Item, Items } from './collect.ts'

/** Each alternative of the levels' conditions and of the ladders, hazards in the order of the risk list. */
export function triggers(words: Words): Item[] {
  const { plan } = words
  const items = new Items()
  const scale = scaleOf(plan)
  const ladders = ladderClauses(words, plan.response?.thresholds ?? [], scale)
  const held = (plan.response?.levels ?? []).flatMap(({ level, when, hazards = [] }) =>
    when ? [{ level, hazards, clause: { condition: when } }] : [],
  )
  const stepped = [...ladders].flatMap(([level, clauses]) => clauses.map((clause) => ({ level, hazards: [], clause })))
  const found = [...held, ...stepped].flatMap(({ level, hazards, clause }) =>
    inOrder(words, [clause]).map((one) => ({ level, hazards, ...one })),
  )
  const order = (plan.scenario.hazards ?? []).map(({ id, name }) => id ?? name)
  const rank = ({ condition }: (typeof found)[number]) =>
    condition.catchAll
      ? order.length + 1
      : condition.hazard === undefined
        ? order.length
        : order.indexOf(condition.hazard)
  for (const { level, hazards, condition, occasion } of [...found].sort((a, b) => rank(a) - rank(b))) {
    const own = condition.hazard === undefined ? hazards : [condition.hazard]
    const calls = words.say({ zh: `启动${words.phrase.response(words.level(level))}`, en: words.level(level) })
    const text = sayCondition(words, condition, { calls, hazards: own, ...occasion })
    const about = words.phrase.list(own.map((id) => words.name('hazard', id)))
    items.add([about, topic(words, condition)].filter(Boolean).join('\n'), [level], text)
  }
  return items.all()
}

/** What a condition is about: an indicator, a signal, another response … */
function topic(words: Words, condition: Condition): string {
  const { indicator, signal, started, grade, class: term, catchAll } = condition
  if (indicator !== undefined) return words.indicator(indicator)?.name ?? indicator
  if (signal) return words.label('condition', 'signal')
  if (started) return words.label('condition', 'started')
  if (grade !== undefined) return words.label('condition', 'grade')
  if (term !== undefined) return words.name('definition', term)
  if (catchAll) return words.label('condition', 'catchAll')
  return words.say({ zh: '情形', en: 'Situation' })
}

/** Warnings that the plan ties to a response level. */
export function warnings(words: Words): Item[] {
  const { plan } = words
  const items = new Items()
  for (const warning of plan.warning?.levels ?? [])
    items.add(
      words.label('warningLevel', 'startsResponse'),
      expandLevels(plan, warning.startsResponse ?? []),
      words.warning(warning),
    )
  return items.all()
}
