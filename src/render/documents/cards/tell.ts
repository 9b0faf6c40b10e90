/** Whom the holder of a card tells, by when, by which number, and whom instead. */
import type { CardSide } from '../../../model/cards/cards.ts'
import type { Hop, Reference } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import { wording } from '../../view/context.ts'
import { WORDS } from './labels.ts'
import { sayReached } from './people.ts'

/** First reports, requests for help, then reports that go on. */
export function tellLines(words: Words, { ties }: CardSide): string[] {
  const { phrase } = words
  return [
    ...ties.reports.map((hop) => hopLine(words, hop)),
    ...ties.helps.map(({ from, when, tell = [] }) => {
      const what = [
        when === undefined ? '' : phrase.pair(words.label('outsideHelp', 'when'), sayCondition(words, when)),
        tell.length > 0 ? words.say(WORDS.content) + phrase.list(tell) : '',
      ].filter(Boolean)
      const who = words.say(WORDS.help) + phrase.list(from.map((one) => sayReached(words, one)))
      return phrase.clauses([who, ...what])
    }),
    ...ties.later.map((hop) => {
      const when = sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' }))
      return wording(words, WORDS.later, { to: words.references(hop.to ?? []), when: when || words.say(WORDS.noTime) })
    }),
  ]
}

function hopLine(words: Words, hop: Hop): string {
  const { phrase } = words
  const { to = [], fallback = [], content = [], medium = [], when, text, answer } = hop
  const people = (references: readonly Reference[]) => phrase.list(references.map((one) => sayReached(words, one)))
  const timing = sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' }))
  return phrase.clauses(
    [
      [people(to), timing, medium.length > 0 ? words.say(WORDS.medium) + phrase.list(medium) : '']
        .filter(Boolean)
        .join(words.say({ zh: '，', en: ', ' })),
      when === undefined ? '' : phrase.pair(words.label('hop', 'when'), sayCondition(words, when)),
      content.length > 0 ? words.say(WORDS.content) + phrase.list(content) : '',
      text === undefined ? '' : words.text(text),
      answer ? words.say(WORDS.answer) : '',
      fallback.length > 0 ? words.say(WORDS.none) + people(fallback) : '',
    ].filter(Boolean),
  )
}
