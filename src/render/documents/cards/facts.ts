/**
 * The boxes of a card around the acts. Left out when the plan says nothing: how one hears of it, what to tell and to whom, what
 * the holder may decide, what to mind. Marked as not stated, because at night somebody would look for it and must know that it
 * is open: who stands above and who takes over (of bodies within the plan's command), when to withdraw (from fire and hazardous
 * matter), whom to ask when nobody answers, and when it ends.
 */
import type { BlockContent } from 'mdast'
import type { CardSide } from '../../../model/cards/cards.ts'
import { CARD_PAPER } from '../../../model/cards/paper.ts'
import type { Hop, Reference, Termination } from '../../../model/plan.generated.ts'
import { isDangerous } from '../../../model/response/danger.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { PlanTable } from '../../tree.ts'
import { paragraph, strong } from '../../view/blocks.ts'
import { wording } from '../../view/context.ts'
import { cell } from '../../view/table.ts'
import { LABELS, POWER_WORDS, WORDS } from './labels.ts'
import { sayBody, sayHolder, sayPerson, sayReached } from './people.ts'

type Row = [keyof typeof LABELS, string[]]

/** Above the acts: what the card is for, who its holder is. */
export function topFacts(words: Words, side: CardSide): PlanTable[] {
  const { holder, ties } = side
  const { superiors, deputies } = ties
  const isWithin = !OUTSIDE.includes(holder.body.actor.kind) && !holder.body.actor.generic
  const open = (is: boolean) => (is ? [words.say(WORDS.open)] : [])
  const above = superiors
    ? superiors.posts[0]
      ? sayPerson(words, superiors.posts[0])
      : sayBody(words, superiors.body)
    : ''
  return factTable(words, [
    ['applies', appliesLines(words, side)],
    ['signal', signalLines(words, side)],
    ['you', [sayHolder(words, holder, words.say(WORDS.head))]],
    ['superior', above === '' ? open(isWithin) : [above]],
    [
      'deputies',
      deputies.length > 0
        ? [words.phrase.clauses(deputies.map((post) => sayPerson(words, post)))]
        : open(isWithin && holder.place !== 'post'),
    ],
  ])
}

/** These stand above the plan, beside it or outside it. */
const OUTSIDE: readonly (string | undefined)[] = ['command', 'government', 'authority', 'partner', 'public', 'expert']

/** Below the acts. */
export function belowFacts(words: Words, side: CardSide): PlanTable[] {
  const { ties, sequel, acts } = side
  const isBrief = (sequel?.number ?? 1) > 1
  const safety = ties.safety.flatMap(({ protection, withdrawWhen }) => [
    ...(protection === undefined ? [] : [words.say(WORDS.protection) + protection]),
    ...(withdrawWhen === undefined ? [] : [words.say(WORDS.leave) + withdrawWhen]),
  ])
  const isOpen = ties.safety.every(({ withdrawWhen }) => withdrawWhen === undefined)
  const danger = isOpen && acts.some(({ measure }) => isDangerous(measure)) ? [words.say(WORDS.open)] : []
  return factTable(words, [
    ['withdraw', [...safety, ...danger]],
    ['attention', ties.attention.length > 0 ? [words.phrase.clauses(ties.attention)] : []],
    ['tell', tellLines(words, side)],
    ...(isBrief ? [] : decisions(words, side)),
    ['unanswered', isBrief ? [] : unanswered(words, side)],
    ['ends', isBrief ? [] : endings(words, side)],
    ['overleaf', isBrief ? [words.say(WORDS.overleaf)] : []],
  ])
}

function factTable(words: Words, rows: readonly Row[]): PlanTable[] {
  const said = rows.filter(([, texts]) => texts.length > 0)
  if (said.length === 0) return []
  return [
    {
      type: 'planTable',
      head: [],
      rows: said.map(([label, texts]) => [
        { ...cell(paragraph(strong(words.say(LABELS[label])))), shade: label === 'withdraw' ? 'orange' : 'grey' },
        cell(texts.flatMap((text): BlockContent[] => paragraph(text))),
      ]),
      widths: [...CARD_PAPER.facts],
    },
  ]
}

function appliesLines(words: Words, { levels, warnings, acts, hazards }: CardSide): string[] {
  const books = [...new Set(acts.flatMap(({ playbook }) => playbook ?? []))]
  const isResponse = acts.some(({ occasion }) => occasion === 'response') && levels.length > 0
  const places = books.map(({ title, place }) => title + (place === undefined ? '' : words.phrase.bracket(place)))
  const named = hazards.map((id) => words.name('hazard', id))
  return [
    warnings.length > 0 ? words.warningSet(warnings) : '',
    isResponse ? words.phrase.response(words.levelSet(levels)) : '',
    words.phrase.clauses(places),
    named.length > 0 && books.length === 0
      ? words.phrase.pair(words.label('measure', 'hazards'), words.phrase.list(named))
      : '',
  ].filter(Boolean)
}

/** By whom and over which channels it becomes known; several warnings or levels with the same channels are one line. */
function signalLines(words: Words, { ties, warnings, acts }: CardSide): string[] {
  const given = (words.plan.warning?.levels ?? []).filter(({ id }) => warnings.includes(id))
  const isResponse = acts.some(({ occasion }) => occasion === 'response')
  const lines = [
    ...given.map(({ id, issuer = [], channels = [] }) => ({
      id,
      text: announced(words, WORDS.issuedBy, { who: issuer, channels }),
      name: (ids: string[]) => words.warningSet(ids),
    })),
    ...(isResponse ? ties.starts : []).map(({ level, announcer = [], channels = [] }) => ({
      id: level,
      text: announced(words, WORDS.announcedBy, { who: announcer, channels }),
      name: (ids: string[]) => words.phrase.response(words.levelSet(ids)),
    })),
  ].filter(({ text }) => text !== '')
  const texts = [...new Set(lines.map(({ text }) => text))]
  return texts.map((text) => {
    const same = lines.filter((line) => line.text === text)
    const [first] = same
    const name = first?.name([...new Set(same.map(({ id }) => id))]) ?? ''
    return texts.length === 1 ? text : words.phrase.pair(name, text)
  })
}

function announced(
  words: Words,
  by: (typeof WORDS)['issuedBy' | 'announcedBy'],
  { who, channels }: { who: readonly Reference[]; channels: readonly string[] },
): string {
  const said = who.length > 0 ? wording(words, by, { who: words.references(who) }) : ''
  return [said, words.phrase.list(channels)].filter(Boolean).join(words.say({ zh: '，', en: ', ' }))
}

function tellLines(words: Words, { ties }: CardSide): string[] {
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

/** What the holder may decide; of what others decide, who they are. */
function decisions(words: Words, { ties }: CardSide): Row[] {
  const { powers, deciders } = ties
  const said = powers.map(({ kind, levels, warnings }) => {
    const about =
      warnings.length > 0
        ? words.warningSet(warnings)
        : levels.length > 0
          ? words.phrase.response(words.levelSet(levels))
          : ''
    return words.say(POWER_WORDS[kind]).replace('{}', about || words.say(WORDS.response))
  })
  const others = words.phrase.list(deciders.map((one) => sayReached(words, one)))
  const mayStart = powers.some(({ kind }) => kind === 'start')
  return [
    ['decide', said.length > 0 ? [words.phrase.clauses(said)] : []],
    ['decider', others === '' || mayStart ? [] : [wording(words, WORDS.startBy, { who: others })]],
  ]
}

/** Those after the first one above, then how that body acts without its head. */
function unanswered(words: Words, { ties, holder }: CardSide): string[] {
  const { superiors } = ties
  if (!superiors) return OUTSIDE.includes(holder.body.actor.kind) ? [] : [words.say(WORDS.open)]
  const next = superiors.posts.slice(1).map((post) => sayPerson(words, post))
  const lines = [
    next.length > 0 ? words.say(WORDS.inTurn) + words.phrase.clauses(next) : '',
    superiors.succession ?? '',
  ].filter(Boolean)
  return lines.length > 0 ? lines : [words.say(WORDS.open)]
}

function endings(words: Words, { ties, warnings, acts }: CardSide): string[] {
  const lifters = [...new Set(ties.lifts.flatMap(({ lift }) => (lift?.by ?? []).map(words.reference)))]
  const lifted =
    lifters.length > 0
      ? wording(words, WORDS.lifted, { who: words.phrase.list(lifters) })
      : words.say(WORDS.liftedAlone)
  const isResponse = acts.some(({ occasion }) => occasion !== 'warning')
  const ends = ties.endings.map((end) => endLine(words, end, ties.endings.length > 1))
  return [
    ...(warnings.length > 0 ? [ties.lifts.length > 0 ? lifted : words.say(WORDS.open)] : []),
    ...(isResponse && ends.length === 0 ? [words.say(WORDS.open)] : ends),
  ]
}

function endLine(
  words: Words,
  { levels, when, decider, announcer, byStarter, automatic, text }: Termination,
  isOneOf: boolean,
): string {
  const { phrase } = words
  const who = decider?.length ? wording(words, WORDS.end, { who: words.references(decider) }) : ''
  const said = [
    when === undefined ? '' : sayCondition(words, when),
    who,
    byStarter && who === '' ? words.label('termination', 'byStarter') : '',
    automatic ? words.say(WORDS.automatic) : '',
    announcer?.length ? wording(words, WORDS.endAnnounced, { who: words.references(announcer) }) : '',
    text === undefined ? '' : words.text(text),
  ].filter(Boolean)
  const about = isOneOf && levels ? phrase.response(words.levelSet(levels)) : ''
  return about === '' ? phrase.clauses(said) : phrase.pair(about, phrase.clauses(said))
}
