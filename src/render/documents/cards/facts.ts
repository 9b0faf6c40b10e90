/**
 * The boxes of a card around the acts. Left out when the plan says nothing: how one hears of it, what to tell and to whom, what
 * the holder may decide, what to mind. Marked as not stated, because at night somebody would look for it and must know that it
 * is open: who stands above and who takes over (of bodies within the plan's command), when to withdraw (from fire and hazardous
 * matter), whom to ask when nobody answers, and when it ends.
 */
import type { BlockContent } from 'mdast'
import type { CardSide } from '../../../model/cards/cards.ts'
import { CARD_PAPER } from '../../../model/cards/paper.ts'
import { isForResponse } from '../../../model/cards/ties.ts'
import type { Termination } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import type { PlanTable } from '../../tree.ts'
import { paragraph, strong } from '../../view/blocks.ts'
import { wording } from '../../view/context.ts'
import { cell } from '../../view/table.ts'
import { LABELS, POWER_WORDS, RAISE, WORDS } from './labels.ts'
import { sayBody, sayHolder, sayPerson, sayReached } from './people.ts'
import { signalLines } from './signals.ts'
import { tellLines } from './tell.ts'
import { withdrawLines } from './withdraw.ts'

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
    ['you', [sayHolder(words, holder, words.say(WORDS.head))]],
    ['superior', above === '' ? open(isWithin) : [above]],
    [
      'deputies',
      deputies.length > 0
        ? [words.phrase.clauses(deputies.map((post) => sayPerson(words, post)))]
        : open(isWithin && (holder.post ? holder.place !== 'post' : holder.body.actor.head !== undefined)),
    ],
  ])
}

/** These stand above the plan, beside it or outside it. */
const OUTSIDE: readonly (string | undefined)[] = ['command', 'government', 'authority', 'partner', 'public', 'expert']

/** These give orders; those who carry them out need the sign to leave. */
const ORDERING: readonly (string | undefined)[] = [...OUTSIDE, 'office', 'department']

/** Below the acts. */
export function belowFacts(words: Words, side: CardSide): PlanTable[] {
  const { ties, sequel, shows } = side
  const isBrief = shows === 'acts'
  const isHands = !ORDERING.includes(side.holder.body.actor.kind)
  return factTable(words, [
    ['withdraw', withdrawLines(words, side, isHands)],
    ['attention', ties.attention.length > 0 ? [words.phrase.clauses(ties.attention)] : []],
    ['tell', tellLines(words, side)],
    ['signal', isBrief ? [] : signalLines(words, side)],
    ...(isBrief ? [] : decisions(words, side)),
    ['unanswered', isBrief ? [] : unanswered(words, side)],
    ['ends', isBrief ? [] : endings(words, side)],
    ['overleaf', isBrief ? [wording(words, WORDS.overleaf, { number: sequel?.of ?? 1 })] : []],
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
  const isResponse = (acts.length === 0 || acts.some(({ occasion }) => occasion === 'response')) && levels.length > 0
  const places = books.map(({ title, place }) => title + (place === undefined ? '' : words.phrase.bracket(place)))
  const named = hazards.map((id) => words.name('hazard', id))
  return [
    warnings.length > 0 ? words.warningSet(warnings) : '',
    isResponse ? words.phrase.response(words.levelSet(levels)) : '',
    words.phrase.clauses(places),
    acts.some(({ evacuation }) => evacuation) ? words.phrase.capital(words.say(WORDS.moving)) : '',
    named.length > 0 && books.length === 0
      ? words.phrase.pair(words.label('measure', 'hazards'), words.phrase.list(named))
      : '',
  ].filter(Boolean)
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
    if (kind === 'raise' && about === '') return words.say(RAISE)
    return words.say(POWER_WORDS[kind]).replace('{}', about || words.say(WORDS.response))
  })
  const others = deciders.map(({ levels, references }) => {
    const who = words.phrase.list(references.map((one) => sayReached(words, one)))
    return words.phrase.pair(words.phrase.response(words.levelSet(levels)), who)
  })
  return [
    ['decide', said.length > 0 ? [words.phrase.clauses(said)] : []],
    ['decider', others.length > 0 ? [words.phrase.clauses(others)] : []],
  ]
}

/** Those after the first one above, then how that body acts without its head. */
function unanswered(words: Words, { ties, holder }: CardSide): string[] {
  const { superiors } = ties
  const open = OUTSIDE.includes(holder.body.actor.kind) ? [] : [words.say(WORDS.open)]
  if (!superiors) return open
  const next = superiors.posts.slice(1).map((post) => sayPerson(words, post))
  const lines = [
    next.length > 0 ? words.say(WORDS.inTurn) + words.phrase.clauses(next) : '',
    superiors.succession ?? '',
  ].filter(Boolean)
  return lines.length > 0 ? lines : open
}

function endings(words: Words, { ties, warnings, acts, levels }: CardSide): string[] {
  const lifters = [...new Set(ties.lifts.flatMap(({ lift }) => (lift?.by ?? []).map(words.reference)))]
  const lifted =
    lifters.length > 0
      ? wording(words, WORDS.lifted, { who: words.phrase.list(lifters) })
      : words.say(WORDS.liftedAlone)
  const isResponse = isForResponse({ acts, levels })
  const ends = ties.endings.map((end) => endLine(words, end, ties))
  const open = words.say(WORDS.open)
  const isBoth = isResponse && warnings.length > 0
  return [
    ...(warnings.length > 0
      ? [ties.lifts.length > 0 ? lifted : words.phrase.pair(words.say(WORDS.warning), open)]
      : []),
    ...(isResponse && ends.length === 0 ? [isBoth ? words.phrase.pair(words.say(WORDS.response), open) : open] : ends),
    ...(ties.isBriefEnd ? [words.say(WORDS.endInPlan)] : []),
  ]
}

function endLine(words: Words, end: Termination, { endings: all, isBriefEnd }: CardSide['ties']): string {
  const { levels, when, decider, announcer, byStarter, automatic, text } = end
  const { phrase } = words
  const who = decider?.length ? wording(words, WORDS.end, { who: words.references(decider) }) : ''
  const said = [
    when === undefined || isBriefEnd ? '' : sayCondition(words, when),
    who,
    byStarter && who === '' ? words.label('termination', 'byStarter') : '',
    automatic ? words.say(WORDS.automatic) : '',
    announcer?.length ? wording(words, WORDS.endAnnounced, { who: words.references(announcer) }) : '',
    text === undefined || isBriefEnd ? '' : words.text(text),
  ].filter(Boolean)
  const about = all.length > 1 && levels ? phrase.response(words.levelSet(levels)) : ''
  return about === '' ? phrase.clauses(said) : phrase.pair(about, phrase.clauses(said))
}
