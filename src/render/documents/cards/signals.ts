/** How the holder of a card hears of a warning or of the start of a response. */
import type { CardSide } from '../../../model/cards/cards.ts'
import { MOST_SIGNALS } from '../../../model/cards/paper.ts'
import type { Hop, Reference } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import { wording } from '../../view/context.ts'
import { WORDS } from './labels.ts'

/** By whom and over which channels it becomes known. */
export function signalLines(words: Words, { ties, warnings, acts }: CardSide): string[] {
  if (acts.length === 0) return ties.heard.map((hop) => heardLine(words, hop))
  const given = (words.plan.warning?.levels ?? []).filter(({ id }) => warnings.includes(id))
  const isResponse = acts.some(({ occasion }) => occasion === 'response')
  return [
    ...signals(
      words,
      given.map(({ id, issuer = [], channels = [] }) => ({ id, who: issuer, channels })),
      { by: WORDS.issuedBy, name: (ids) => words.warningSet(ids) },
    ),
    ...signals(
      words,
      (isResponse ? ties.starts : []).map(({ level, announcer = [], channels = [] }) => ({
        id: level,
        who: announcer,
        channels,
      })),
      { by: WORDS.announcedBy, name: (ids) => words.phrase.response(words.levelSet(ids)) },
    ),
  ]
}

/** Somebody who only decides hears it from those who report. */
function heardLine(words: Words, hop: Hop): string {
  const { from = [], when, medium = [] } = hop
  const who = wording(words, WORDS.told, { who: words.references(from) })
  const by = medium.length > 0 ? words.say(WORDS.medium) + words.phrase.list(medium) : ''
  return words.phrase.clauses(
    [
      [who, ...sayTiming(words, hop), by].filter(Boolean).join(words.say({ zh: '，', en: ', ' })),
      when === undefined ? '' : words.phrase.pair(words.label('hop', 'when'), sayCondition(words, when)),
    ].filter(Boolean),
  )
}

interface Signal {
  id: string
  who: readonly Reference[]
  channels: readonly string[]
}

interface Saying {
  by: (typeof WORDS)['issuedBy' | 'announcedBy']
  name(ids: string[]): string
}

/** Those with the same channels are one line; where there are many ways, all are one. */
function signals(words: Words, all: readonly Signal[], { by, name }: Saying): string[] {
  const held = all.filter(({ who, channels }) => who.length + channels.length > 0)
  const said = held.map((signal) => ({ id: signal.id, text: announced(words, by, signal) }))
  const texts = [...new Set(said.map(({ text }) => text))]
  if (texts.length > MOST_SIGNALS) {
    const who = [...new Map(held.flatMap((one) => one.who).map((one) => [words.reference(one), one])).values()]
    const channels = [...new Set(held.flatMap((one) => one.channels))]
    return [words.phrase.pair(name(held.map(({ id }) => id)), announced(words, by, { who, channels }))]
  }
  return texts.map((text) => {
    const ids = said.filter((one) => one.text === text).map(({ id }) => id)
    return words.phrase.pair(name([...new Set(ids)]), text)
  })
}

function announced(
  words: Words,
  by: (typeof WORDS)['issuedBy' | 'announcedBy'],
  { who, channels }: Omit<Signal, 'id'>,
): string {
  const said = who.length > 0 ? wording(words, by, { who: words.references(who) }) : ''
  return [said, words.phrase.list(channels)].filter(Boolean).join(words.say({ zh: '，', en: ', ' }))
}
