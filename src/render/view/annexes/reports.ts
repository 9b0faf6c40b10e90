/** Reports as a table: from whom to whom, by when, by what, with what. */
import type { Hop } from '../../../model/plan.generated.ts'
import { sayTiming, TIMING_KEYS } from '../../phrase/objects.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import type { ViewContext } from '../context.ts'
import { fieldsOf, read } from '../reading.ts'
import { type Column, objectTable } from '../table.ts'

/** Upright: what a hop says beside from, to, when and how stands together in the last column. */
export function reports({ plan, words }: ViewContext): Block[] {
  return reportTable(words, plan.information?.reports ?? [])
}

/** @param beside columns after the one that says to whom */
export function reportTable(words: Words, hops: readonly Hop[], beside: readonly Column<Hop>[] = []): Block[] {
  const inCell = cellWords(words)
  const times = TIMING_KEYS.filter((key) => key !== 'months')
  const rest = fieldsOf('hop').filter((key) => !['kind', 'from', 'to', 'medium', ...times].includes(key))
  return objectTable<Hop>(words, {
    shape: 'hop',
    rows: hops,
    first: [
      'kind',
      'from',
      'to',
      ...beside,
      {
        title: words.label('hop', 'within'),
        keys: times,
        say: (hop) => sayTiming(inCell, hop).join(words.say({ zh: '，', en: ', ' })),
      },
      'medium',
      {
        title: words.say({ zh: '内容和要求', en: 'Content and terms' }),
        keys: rest as (keyof Hop & string)[],
        say: (hop) => hopTerms(inCell, hop, times),
      },
    ],
  })
}

function hopTerms(words: Words, hop: Hop, times: readonly (keyof Hop & string)[]): string {
  const reading = read(words, hop, 'hop')
  reading.skip('kind', 'from', 'to', 'medium', ...times)
  const content = reading.say('content')
  const text = reading.say('text')
  return [content, ...reading.rest(), text].filter(Boolean).join('\n')
}
