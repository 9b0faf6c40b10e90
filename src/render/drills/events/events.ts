/** The event list: what happens when, from whom to whom, and what is expected of the players. */
import type { DrillEvent } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { objectTable } from '../../view/table.ts'
import type { DrillContext } from '../document.ts'

/** What templates/drill-events shows. */
export interface EventsView {
  title: string
  events: Block[]
}

export function eventsView({ drill, words }: DrillContext): EventsView {
  return { title: drill.title, events: eventTable(words, drill.events ?? []) }
}

function eventTable(words: Words, events: readonly DrillEvent[]): Block[] {
  const inCell = cellWords(words)
  const id = { title: words.label('drillEvent', 'id'), keys: ['id' as const], say: ({ id: own }: DrillEvent) => own }
  const at = {
    title: words.label('drillEvent', 'at'),
    keys: ['at' as const],
    say: (event: DrillEvent) => sayValue(inCell, { shape: 'drillEvent', node: event, key: 'at' }),
  }
  return objectTable(words, { shape: 'drillEvent', rows: events, first: [id, at] })
}
