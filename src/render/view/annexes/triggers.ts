/** What starts which response level, as a table. */
import type { Condition } from '../../../model/plan.generated.ts'
import { levelLabel, scaleOf } from '../../../model/response/levels.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { paragraph } from '../blocks.ts'
import { type Clause, conditionBlocks, inOrder, ladderClauses } from '../condition-blocks.ts'
import type { ViewContext } from '../context.ts'
import { hazardTitle, seeTriggers } from '../sections/response.ts'
import { cell } from '../table.ts'

/** The table, or where it stands if the plan has an annex for it. */
export function levelTriggers(context: ViewContext): Block[] {
  const annex = context.annexWith('triggers')
  const table = triggers(context)
  return annex === undefined || table.length === 0 ? table : paragraph(seeTriggers(context.words, annex))
}

/** Levels and what starts them; what an entry says for some hazards has a row of its own. */
export function triggers({ plan, words }: ViewContext): Block[] {
  const entries = plan.response?.levels ?? []
  const ladders = ladderClauses(words, plan.response?.thresholds ?? [], scaleOf(plan))
  const ids = [...new Set([...entries.map(({ level }) => level), ...ladders.keys()])]
  const rows = ids.flatMap((id): TableCell[][] => {
    const held = entries.filter(({ level }) => level === id)
    const name = words.phrase.level(levelLabel(plan, id))
    const general = held.filter(({ hazards = [] }) => hazards.length === 0).flatMap(({ when }) => clauseOf(when))
    const own = held.filter(({ hazards = [] }) => hazards.length > 0)
    return [
      ...triggerRow(words, { id, name, clauses: [...general, ...(ladders.get(id) ?? [])] }),
      ...own.flatMap((entry) => {
        const title = name + words.phrase.bracket(hazardTitle(words, entry))
        return triggerRow(words, { id, name: title, clauses: clauseOf(entry.when), hazards: entry.hazards ?? [] })
      }),
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      type: 'planTable',
      head: [words.label('responseLevel', 'level'), words.label('responseLevel', 'when')],
      rows,
      widths: [1, 6],
    },
  ]
}

function clauseOf(condition: Condition | undefined): Clause[] {
  return condition ? [{ condition }] : []
}

interface Trigger {
  id: string
  name: string
  clauses: Clause[]
  hazards?: readonly string[]
}

function triggerRow(words: Words, { id, name, clauses, hazards = [] }: Trigger): TableCell[][] {
  const calls = words.say({ zh: `启动${words.phrase.response(words.level(id))}`, en: words.level(id) })
  const said = conditionBlocks(
    words,
    inOrder(words, clauses).map(({ condition, occasion }) => ({
      condition,
      occasion: { calls, hazards, ...occasion },
    })),
    { one: '', several: '' },
  )
  return said.length === 0 ? [] : [[cell(name), cell(said)]]
}
