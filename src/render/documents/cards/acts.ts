/** What is done, in time order: the first thing in bold, so that it is found at a glance. */
import type { BlockContent } from 'mdast'
import type { CardAct } from '../../../model/cards/acts.ts'
import type { CardSide } from '../../../model/cards/cards.ts'
import { isHolder } from '../../../model/cards/holders.ts'
import { CARD_PAPER } from '../../../model/cards/paper.ts'
import { defaultSince } from '../../../model/measures.ts'
import type { Evacuation, Measure, Step } from '../../../model/plan.generated.ts'
import { scaleOf } from '../../../model/response/levels.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayNeed, sayTiming } from '../../phrase/objects.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { PlanTable, TableCell } from '../../tree.ts'
import { list, paragraph, richInside, strong } from '../../view/blocks.ts'
import { stepLine } from '../../view/measures/measure.ts'
import { cell } from '../../view/table.ts'
import { LABELS, WORDS } from './labels.ts'

export function actTable(words: Words, side: CardSide): PlanTable {
  return {
    type: 'planTable',
    head: ['', words.say(LABELS.time), words.say(LABELS.first)],
    rows: side.acts.map((act, index) => [
      { ...cell(paragraph(strong(String(index + 1)))), align: 'center' },
      timeCell(words, act, side.levels),
      cell(actBlocks(words, side, { act, isFirst: index === 0 })),
    ]),
    widths: [...CARD_PAPER.acts],
  }
}

/** Where times differ by level, those of the side, each with its level. */
function timeCell(
  words: Words,
  { measure, playbook, evacuation, timings = [] }: CardAct,
  here: readonly string[],
): TableCell {
  const since = playbook || evacuation ? undefined : defaultSince(measure.phase ?? 'response')
  const timeOf = (one: Measure) => {
    const said = sayTiming(words, one, since)
    return said.length > 0 ? said.join(words.say({ zh: '，', en: ', ' })) : words.say(WORDS.noTime)
  }
  const own = timings.filter(({ levels }) => levels.some((level) => here.includes(level)))
  if (own.length === 0) return cell(paragraph(timeOf(measure)))
  const texts = [...new Set(own.map((one) => timeOf(one.measure)))]
  const lines = texts.map((text) => {
    const levels = own.filter((one) => timeOf(one.measure) === text).flatMap((one) => one.levels)
    const named = words.levelSet(levels.filter((level) => here.includes(level)))
    return texts.length === 1 ? text : words.phrase.pair(named, text)
  })
  return cell(lines.flatMap((line) => paragraph(line)))
}

interface One {
  act: CardAct
  isFirst: boolean
}

function actBlocks(words: Words, side: CardSide, { act, isFirst }: One): BlockContent[] {
  const { measure } = act
  const levels = act.levels.length > 0 ? act.levels : undefined
  const { title, do: what, text, steps = [] } = measure
  const sentence = what ?? (text === undefined && !act.evacuation ? '' : undefined)
  const name = act.evacuation && title ? words.say(WORDS.move) + title : title
  const named = name === undefined ? '' : sentence === undefined ? name : words.phrase.pair(name, '')
  const said = sentence === undefined ? '' : words.text(sentence, levels)
  const tags = tagsOf(words, side, act)
  const own = [tags === '' ? '' : tags, isFirst ? strong(named + said) : strong(named), isFirst ? '' : said]
  return [
    ...paragraph(
      ...own.filter((part) =>
        typeof part !== 'string' ? part.type !== 'strong' || part.children.length > 0 : part !== '',
      ),
    ),
    ...(text === undefined ? [] : richInside(words.text(text, levels))),
    ...stepList(words, side, steps),
    ...paragraph(words.phrase.clauses(beside(words, measure, levels))),
    ...(act.evacuation ? movingLines(words, side, act.evacuation) : []),
  ]
}

const MOVED = ['households', 'people', 'vulnerable'] as const
const WAYS = ['signal', 'route', 'backupRoute', 'vehicle', 'shelter'] as const

/** How many people, the sign to go, the way and where to; a line of its own for each that the plan gives. */
function movingLines(words: Words, { holder }: CardSide, evacuation: Evacuation): BlockContent[] {
  const said = (key: (typeof MOVED | typeof WAYS)[number]) => {
    const value = sayValue(words, { shape: 'evacuation', node: evacuation, key })
    return value === '' ? '' : words.phrase.pair(words.label('evacuation', key), value)
  }
  const others = (evacuation.mover ?? []).filter((by) => !isHolder(holder, by, words.directory))
  const beside = others.length === 0 ? '' : words.say(WORDS.support) + words.references(others)
  return [words.phrase.clauses(MOVED.map(said).filter(Boolean)), ...WAYS.map(said), beside].flatMap((line) =>
    paragraph(line),
  )
}

/** 【一级】【液氨泄漏】: for what an act is, where the side is for more; on site the procedure that it belongs to. */
function tagsOf(words: Words, side: CardSide, act: CardAct): string {
  const isNarrower = (own: readonly string[], all: readonly string[]) =>
    own.length > 0 && (all.length === 0 || all.some((one) => !own.includes(one)))
  const mixed = new Set(side.acts.map(({ occasion }) => occasion)).size > 1
  const books = new Set(side.acts.map(({ playbook }) => playbook)).size > 1
  const levels = act.levels.filter((level) => side.levels.includes(level))
  const isWarning = act.occasion === 'warning'
  const warned = act.warnings.length > 0 ? words.warningSet(act.warnings) : words.say(WORDS.warning)
  const tags = [
    isWarning && (mixed || isNarrower(act.warnings, side.warnings)) ? warned : '',
    act.occasion === 'response' && (isNarrower(levels, side.levels) || (mixed && side.levels.length > 0))
      ? words.phrase.response(words.levelSet(levels.length > 0 ? levels : scaleOf(words.plan)))
      : '',
    books && act.playbook ? act.playbook.title : '',
    !act.playbook && isNarrower(act.hazards, side.hazards)
      ? words.phrase.list(act.hazards.map((id) => words.name('hazard', id)))
      : '',
    act.measure.asNeeded ? words.say(WORDS.asNeeded) : '',
  ].filter(Boolean)
  return words.locale === 'zh' ? tags.map((tag) => `【${tag}】`).join('') : tags.map((tag) => `[${tag}] `).join('')
}

/** Steps within; others are named, the holder is not. */
function stepList(words: Words, side: CardSide, steps: readonly Step[]): BlockContent[] {
  const { post, body } = side.holder
  const own = post ?? body.actor
  return list(
    steps.map((step) => {
      const others = (step.by ?? []).filter((by) => {
        const named = words.directory.resolve(by)
        return (named?.office?.post ?? named?.body?.actor) !== own
      })
      return [...stepLine(words, step, others), ...stepList(words, side, step.steps ?? [])]
    }),
    true,
  )
}

function beside(words: Words, measure: Measure, levels: readonly string[] | undefined): string[] {
  const { when, doneWhen, ifFails, place, support = [], needs = [], form } = measure
  const said = (label: keyof typeof WORDS, text: string) => (text === '' ? '' : words.say(WORDS[label]) + text)
  return [
    when === undefined ? '' : words.phrase.pair(words.label('measure', 'when'), sayCondition(words, when)),
    said('place', place ?? ''),
    said('support', words.references(support)),
    said('needs', words.phrase.list(needs.map((need) => sayNeed(words, need)))),
    said('form', form === undefined ? '' : words.name('annex', form)),
    said('done', doneWhen === undefined ? '' : words.text(doneWhen, levels)),
    said('fails', ifFails === undefined ? '' : words.text(ifFails, levels)),
  ].filter(Boolean)
}
