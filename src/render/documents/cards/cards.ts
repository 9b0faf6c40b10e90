/** Action cards: a side for each body and post that acts, to be laid on its desk or carried. */
import { UsageError } from '../../../base/errors.ts'
import type { CardAct } from '../../../model/cards/acts.ts'
import { actionCards, type CardSide } from '../../../model/cards/cards.ts'
import type { Holder } from '../../../model/cards/holders.ts'
import { CARD_PAPER, LOG_ROWS } from '../../../model/cards/paper.ts'
import type { Named } from '../../../model/directory.ts'
import type { Words } from '../../phrase/words.ts'
import type { Card, PlanTable } from '../../tree.ts'
import { paragraph } from '../../view/blocks.ts'
import { wording } from '../../view/context.ts'
import { cell } from '../../view/table.ts'
import type { DocumentMaker } from '../document.ts'
import { originOf } from '../origin.ts'
import { actTable } from './acts.ts'
import { belowFacts, topFacts } from './facts.ts'
import { LABELS, WORDS } from './labels.ts'

export const cards: DocumentMaker = {
  template: () => 'cards',
  view: ({ plan, words, info, actor }) => {
    const chosen = actionCards(plan, words.directory).filter(({ holder }) => !actor || isOne(holder, actor))
    if (actor && chosen.length === 0) throw IDLE
    const origin = [info.title, ...originOf(words, info)].join(' · ')
    const sides = chosen.flatMap((card) => card.sides.map((side) => cardOf(words, side, { all: card.sides, origin })))
    return { sides: sides.map((side, index) => ({ ...side, id: `card-${index + 1}` })) }
  },
  isBound: true,
  style: () => 'card',
}

const IDLE = new UsageError(
  { zh: '这个主体没有处置卡', en: 'There is no card for this actor' },
  {
    zh: '预案没有让它牵头预警、响应措施，没有让它做现场处置的步骤、转移人员或者作决定；不加 --actor 看有哪些卡片',
    en: 'The plan gives it no measure of warning or response to lead, no step on site, nobody to move and nothing to decide; see all cards without --actor',
  },
)

/** A title, what it is for, the acts, whom to tell and when to stop, and room to write. */
function cardOf(words: Words, side: CardSide, { all, origin }: { all: readonly CardSide[]; origin: string }): Card {
  const name = titleOf(words, side)
  const about = all.length > 1 ? words.phrase.bracket(partOf(words, side, all)) : ''
  return {
    type: 'card',
    title: words.say(WORDS.title) + words.say({ zh: '：', en: ': ' }) + name + about,
    children: [
      ...paragraph({ type: 'emphasis', children: [{ type: 'text', value: origin }] }),
      ...topFacts(words, side),
      ...(side.shows === 'ties' || side.acts.length === 0 ? [] : [actTable(words, side)]),
      ...belowFacts(words, side),
      logTable(words, side),
    ] as Card['children'],
  }
}

/** Several bodies may have a post of one title, and a title of one word says too little. */
function titleOf(words: Words, { holder }: CardSide): string {
  const { post, body, reference } = holder
  if (post?.title === undefined) return post ? words.reference(reference) : body.actor.name
  const { title } = post
  const isOne = words.directory.offices.filter(({ post: other }) => other.title === title).length === 1
  const isBare = words.locale === 'zh' ? title.length <= 2 : !title.includes(' ')
  const isSaid = title.includes(body.actor.name) || body.actor.name.includes(title)
  return isSaid || (isOne && !isBare) ? title : [body.actor.name, title].join(words.say({ zh: '', en: ' ' }))
}

/** What tells the sides of one card apart; the row "use when" says it in full. */
function partOf(words: Words, side: CardSide, all: readonly CardSide[]): string {
  const { levels, hazards, sequel } = side
  const has = (occasion: CardAct['occasion']) => side.acts.some((act) => act.occasion === occasion)
  const number = numberAmong(side, all)
  const response = levels.length > 0 ? words.phrase.response(words.levelSet(levels)) : words.say(WORDS.response)
  const about = [
    has('warning') ? words.say(WORDS.warning) : '',
    has('response') ? response : '',
    has('site') ? words.say(WORDS.site) + number : '',
    has('evacuation') ? words.say(WORDS.moving) + (has('site') ? '' : number) : '',
    has('site') ? '' : shortList(words, hazards),
    sequel ? wording(words, WORDS.side, { number: sequel.number, of: sequel.of }) : '',
  ]
  return about.filter(Boolean).join(words.say({ zh: '，', en: ', ' }))
}

/** Sides of nothing but steps on site, or of nothing but areas, are counted. */
function numberAmong(side: CardSide, all: readonly CardSide[]): string {
  const kinds = [
    ({ acts }: CardSide) => acts.length > 0 && acts.every(({ playbook }) => playbook),
    ({ acts }: CardSide) => acts.length > 0 && acts.every(({ evacuation }) => evacuation),
  ]
  const same = kinds.map((is) => all.filter(is)).find((sides) => sides.includes(side)) ?? []
  return same.length > 1 ? ` ${same.indexOf(side) + 1}` : ''
}

/** A title has room for two names. */
function shortList(words: Words, hazards: readonly string[]): string {
  const names = hazards.map((id) => words.name('hazard', id))
  if (names.length <= 2) return words.phrase.list(names)
  const zh = words.locale === 'zh'
  const count = zh ? names.length : names.length - 2
  return wording(words, WORDS.others, { names: words.phrase.list(names.slice(0, 2)), count })
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
