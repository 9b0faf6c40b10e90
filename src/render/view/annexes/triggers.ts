/** What starts which response level, as a table. */
import type { BlockContent } from 'mdast'
import type { Condition } from '../../../model/plan.generated.ts'
import { levelLabel, scaleOf } from '../../../model/response/levels.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { paragraph } from '../blocks.ts'
import { type Clause, conditionBlocks, inOrder, ladderClauses } from '../condition-blocks.ts'
import type { ViewContext } from '../context.ts'
import { hazardTitle, seeTriggers } from '../sections/response.ts'
import { cell } from '../table.ts'

/** Conditions in a row: about a third of a page in the largest type. */
const MOST_CONDITIONS = 8

/** The table, or where it stands if the plan has an annex for it. */
export function levelTriggers(context: ViewContext): Block[] {
  const annex = context.annexWith('triggers')
  const table = triggers(context)
  return annex === undefined || table.length === 0 ? table : paragraph(seeTriggers(context.words, annex))
}

/** Levels and what starts them; what an entry says for some hazards has a row of its own. */
export function triggers(context: ViewContext): Block[] {
  const { words } = context
  const rows = triggersOf(context).flatMap((trigger) => triggerRow(words, trigger))
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

/** @returns what starts each level, those for some hazards apart; in the order of the plan */
export function triggersOf({ plan, words }: Pick<ViewContext, 'plan' | 'words'>): Trigger[] {
  const entries = plan.response?.levels ?? []
  const ladders = ladderClauses(words, plan.response?.thresholds ?? [], scaleOf(plan))
  const ids = [...new Set([...entries.map(({ level }) => level), ...ladders.keys()])]
  return ids.flatMap((id): Trigger[] => {
    const held = entries.filter(({ level }) => level === id)
    const name = words.phrase.level(levelLabel(plan, id))
    const general = held.filter(({ hazards = [] }) => hazards.length === 0).flatMap(({ when }) => clauseOf(when))
    const own = held.filter(({ hazards = [] }) => hazards.length > 0)
    return [
      { id, name, clauses: [...general, ...(ladders.get(id) ?? [])] },
      ...own.map((entry) => {
        const title = name + words.phrase.bracket(hazardTitle(words, entry))
        return { id, name: title, clauses: clauseOf(entry.when), hazards: entry.hazards ?? [] }
      }),
    ]
  })
}

/** @returns the alternatives of a trigger one by one, each with what it is said for */
export function clausesOf(words: Words, { id, clauses, hazards = [] }: Trigger): Clause[] {
  const calls = words.say({ zh: `启动${words.phrase.response(words.level(id))}`, en: words.level(id) })
  return inOrder(words, clauses).map(({ condition, occasion }) => ({
    condition,
    occasion: { calls, hazards, ...occasion },
  }))
}

function clauseOf(condition: Condition | undefined): Clause[] {
  return condition ? [{ condition }] : []
}

export interface Trigger {
  /** The level. */
  id: string
  /** Its printed name, with the hazards where it is for some. */
  name: string
  clauses: Clause[]
  hazards?: readonly string[]
}

function triggerRow(words: Words, trigger: Trigger): TableCell[][] {
  const said = conditionBlocks(words, clausesOf(words, trigger), { one: '', several: '' })
  return said.length === 0 ? [] : inParts(said).map((part) => [cell(trigger.name), cell(part)])
}

/** A list too long to stand on one page with its level: the next page would begin with conditions of nobody knows which. */
function inParts(said: BlockContent[]): BlockContent[][] {
  const [list, ...more] = said
  if (list?.type !== 'list' || more.length > 0) return [said]
  const parts = Math.ceil(list.children.length / MOST_CONDITIONS)
  const size = Math.ceil(list.children.length / parts)
  return Array.from({ length: parts }, (_, part) => [
    { ...list, start: (list.start ?? 1) + part * size, children: list.children.slice(part * size, (part + 1) * size) },
  ])
}
