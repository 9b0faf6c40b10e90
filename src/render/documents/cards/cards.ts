/** Action cards: a side for each body and post that acts, to be laid on its desk or carried. */
import { actionCards, type CardSide } from '../../../model/cards/cards.ts'
import type { Holder } from '../../../model/cards/holders.ts'
import { CARD_PAPER, LOG_ROWS } from '../../../model/cards/paper.ts'
import type { Named } from '../../../model/directory.ts'
import type { Words } from '../../phrase/words.ts'
import { editionLabel } from '../../text.ts'
import type { Card, PlanTable } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { wording } from '../../view/context.ts'
import { cell } from '../../view/table.ts'
import type { DocumentMaker } from '../document.ts'
import { actTable } from './acts.ts'
import { belowFacts, topFacts } from './facts.ts'
import { LABELS, WORDS } from './labels.ts'

export const cards: DocumentMaker = {
  template: () => 'cards',
  view: ({ plan, words, info, actor }) => {
    const chosen = actionCards(plan, words.directory).filter(({ holder }) => !actor || isOne(holder, actor))
    const origin = [info.title, info.version, info.date ?? '', editionLabel(info)].filter(Boolean).join(' · ')
    const sides = chosen.flatMap((card) =>
      card.sides.map((side) => cardOf(words, side, { of: card.sides.length, origin })),
    )
    return { sides }
  },
  style: () => 'card',
}

/** A title, what it is for, the acts, whom to tell and when to stop, and room to write. */
function cardOf(words: Words, side: CardSide, { of, origin }: { of: number; origin: string }): Card {
  const name = side.holder.post?.title ?? side.holder.reference
  const about = of > 1 ? words.phrase.bracket(partOf(words, side)) : ''
  return {
    type: 'card',
    title: words.say(WORDS.title) + words.say({ zh: '：', en: ': ' }) + name + about,
    children: [
      ...paragraph({ type: 'emphasis', children: [{ type: 'text', value: origin }] }),
      ...topFacts(words, side),
      actTable(words, side),
      ...belowFacts(words, side),
      logTable(words, side),
    ] as Card['children'],
  }
}

/** What tells the sides of one card apart. */
function partOf(words: Words, { acts, levels, hazards, sequel }: CardSide): string {
  const [first] = acts
  const books = [...new Set(acts.flatMap(({ playbook }) => playbook?.title ?? []))]
  const kinds = new Set(acts.map(({ occasion }) => occasion))
  const about = [
    kinds.has('warning') ? words.say(WORDS.warning) : '',
    kinds.has('response')
      ? levels.length > 0
        ? words.phrase.response(words.levelSet(levels))
        : words.say(WORDS.response)
      : '',
    first?.occasion === 'site' ? words.say(WORDS.site) : '',
    first?.occasion !== 'site' && books.length > 0 ? words.say(WORDS.site) : '',
    first?.occasion !== 'site'
      ? words.phrase.list(hazards.map((id) => words.name('hazard', id)))
      : words.phrase.list(books),
    sequel ? wording(words, WORDS.side, { number: sequel.number, of: sequel.of }) : '',
  ]
  return about.filter(Boolean).join(words.say({ zh: '，', en: ', ' }))
}

/** As many lines to write on as there is room for. */
function logTable(words: Words, { spare }: CardSide): PlanTable {
  const more = Math.floor((Math.max(0, spare) * CAREFUL) / CARD_PAPER.log)
  const blank = () => [ROOM, '', ''].map((text) => cell(text === '' ? '' : [...paragraph(text), ...paragraph(text)]))
  return {
    type: 'planTable',
    head: [words.say(LABELS.logTime), words.say(LABELS.log), words.say(LABELS.initials)],
    rows: Array.from({ length: Math.min(LOG_ROWS.most, LOG_ROWS.least + more) }, blank),
    widths: [2, 12, 2],
  }
}

/** A no-break space keeps the height of a line. */
const ROOM = '\u00A0'
/** Of the room left over, how much is given to the log: what is printed above it is estimated. */
const CAREFUL = 0.7

/** A body stands for its posts, too. */
function isOne(holder: Holder, { body, office }: Named): boolean {
  return office ? holder.post === office.post : holder.body.actor === body.actor
}
