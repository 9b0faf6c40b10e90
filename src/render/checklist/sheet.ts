/** What an observer reads and fills in before the drill and signs after it. */
import type { ChecklistFilter } from '../../model/checklist.ts'
import type { Words } from '../phrase/words.ts'
import type { PlanTable, TableCell } from '../tree.ts'
import { blankCell, type Column, roomCell, tableOf, textCell } from './cells.ts'
import { FACTS, FILTERS, HEADS, PHRASES } from './labels.ts'

/** What the sheet is about, and what the observer fills in before the drill. */
export function factTable(words: Words, filter: ChecklistFilter): PlanTable {
  const { plan } = words
  const { meta } = plan
  const pairs: [string, string][] = [
    [words.say(FACTS.plan), plan.title],
    [words.say(FACTS.issuer), words.references(meta?.issuer ?? [])],
    [words.say(FACTS.version), meta?.version ?? ''],
    [words.say(FACTS.issued), meta?.issued === undefined ? '' : words.phrase.date(meta.issued)],
    [words.say(FACTS.selection), selection(words, filter)],
  ]
  const blanks = [FACTS.drill, FACTS.date, FACTS.place, FACTS.observer, FACTS.position, FACTS.began]
  const rows = [...pairs.filter(([, value]) => value !== ''), ...blanks.map((label) => [words.say(label), ''] as const)]
  return {
    type: 'planTable',
    head: [],
    rows: rows.map(([label, value]): TableCell[] => [{ ...textCell(label), shade: 'grey' }, textCell(value)]),
    widths: [3, 10],
  }
}

function selection(words: Words, { level, hazard, actor, phase }: ChecklistFilter): string {
  const { phrase } = words
  const chosen = [
    level === undefined ? '' : phrase.pair(words.say(FILTERS.level), words.level(level)),
    hazard === undefined ? '' : phrase.pair(words.say(FILTERS.hazard), hazard.name),
    actor === undefined ? '' : phrase.pair(words.say(FILTERS.actor), words.reference(actor.name)),
    phase === undefined ? '' : phrase.pair(words.say(FILTERS.phase), words.choice('measure', 'phase', phase)),
  ].filter(Boolean)
  return chosen.length === 0 ? words.say(FILTERS.all) : phrase.clauses(chosen)
}

export function signatureTable(words: Words): PlanTable {
  const columns: Column<{ role: string }>[] = [
    { head: HEADS.role, width: 3, cell: ({ role }) => textCell(role) },
    { head: HEADS.name, width: 5, cell: blankCell },
    { head: HEADS.signature, width: 6, cell: roomCell },
    { head: HEADS.date, width: 4, cell: blankCell },
  ]
  const roles = [PHRASES.observer, PHRASES.observer, PHRASES.chief]
  return tableOf(
    words,
    columns,
    roles.map((role) => ({ role: words.say(role) })),
  )
}
