/**
 * Warning notices: what is to be said in a warning, prefilled with what the plan says of it. In China a warning states eight
 * things (Emergency Response Law, art. 64); what the plan's own list of fields leaves out of them is added.
 */
import type { BlockContent } from 'mdast'
import type { Localized } from '../../../base/locale.ts'
import { effectiveMeasures } from '../../../model/measures.ts'
import type { Hop, Measure, WarningLevel } from '../../../model/plan.generated.ts'
import { hazardKey } from '../../../model/response/levels.ts'
import { countryOf } from '../../../model/tables/applies.ts'
import { effectiveWarnings, meantWarnings } from '../../../model/warning/levels.ts'
import { itemsOf, type MessageItem, missingItems } from '../../../model/warning/message.ts'
import { conditionTree } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { paragraph, richInside } from '../../view/blocks.ts'
import { inOrder } from '../../view/condition-blocks.ts'
import type { ViewContext } from '../../view/context.ts'
import {
  given,
  type Line,
  type Order,
  orderBlocks,
  type Signing,
  tickedConditions,
  ticksInLine,
} from '../../view/paper/paper.ts'
import { type Issued, issuedWarnings, liftWords } from '../../view/sections/warning.ts'
import { cell } from '../../view/table.ts'
import { WORDS } from './labels.ts'
import { measureTable } from './levels.ts'
import { numberLine } from './orders.ts'

/** What a message says where the plan does not tell it and no law does. */
const PLAIN: readonly Localized[] = [
  { zh: '发生或者将要发生什么', en: 'What has happened or is expected' },
  { zh: '哪里、哪些人有危险', en: 'Where, and who is in danger' },
  { zh: '从何时起、多久', en: 'From when, and how long' },
  { zh: '现在做什么', en: 'What to do now' },
  { zh: '谁发布、何时发布', en: 'Who issues it, and when' },
]

/** @param hasOwn the plan brings a form for it */
export function warningNotices(context: ViewContext, hasOwn: boolean): Block[][] {
  return issuedWarnings(context).map((issued) => orderBlocks(context.words, notice(context, issued), hasOwn))
}

function notice({ plan, words }: ViewContext, { level: node, clauses }: Issued): Order {
  const level = effectiveWarnings(plan).find((one) => one.node === node)?.level ?? node
  const name = words.phrase.capital(words.warning(level))
  const title = words.say({ zh: `${name}通知单`, en: `Warning message: ${name}` })
  const trees = inOrder(words, clauses).map(({ condition, occasion }) => conditionTree(words, condition, occasion))
  const starts = (level.startsResponse ?? []).map((one) => words.phrase.response(words.level(one)))
  return {
    title,
    lines: [
      numberLine(words),
      ...given(words.say(WORDS.issueWhen), tickedConditions(words, trees)),
      ...messageLines(words, level),
      ...given(words.say(WORDS.remark), level.text === undefined ? [] : richInside(words.text(level.text))),
      ...given(words.say(WORDS.startsResponse), ticksInLine(starts)),
      ...given(words.say(WORDS.channels), ticksInLine(level.channels ?? [])),
      ...given(words.say(WORDS.to), ticksInLine((level.to ?? []).map(words.reference))),
      ...given(words.say(WORDS.informs), ticksInLine((level.informs ?? []).map(words.reference))),
      ...liftLines(words, level),
    ],
    signings: signings(words, level),
    after: [
      ...callTable(words, level.calls ?? []),
      ...measureTable(words, measuresOn(words, level), { zero: 'warning' }),
    ],
  }
}

/** The message itself: the fields that the plan names, and in China what the law asks for beside them. */
function messageLines(words: Words, level: WarningLevel): Line[] {
  const { plan } = words
  const fields = plan.warning?.messageFields ?? []
  const isChinese = countryOf(plan) === 'CN'
  const more = isChinese ? missingItems(fields) : fields.length === 0 ? PLAIN : []
  const all = [...fields, ...more.map((title) => words.say(title))]
  return all.map((label) => {
    const said = words.locale === 'zh' ? itemsOf(label).flatMap((item) => prefilled(words, level, item)) : []
    const below = itemsOf(label).includes('start') ? 1 : 0
    return { label, said, room: said.length === 0 ? 2 : below }
  })
}

function prefilled(words: Words, level: WarningLevel, item: MessageItem): BlockContent[] {
  if (item === 'type') return paragraph(typeWords(words, level))
  if (item === 'level') return paragraph(levelWords(words, level))
  if (item === 'issuer') return paragraph(words.references(level.issuer ?? []))
  if (item !== 'start' || level.validFor === undefined) return []
  return paragraph(words.phrase.pair(words.say(WORDS.validFor), words.phrase.duration(level.validFor)))
}

/** The hazards it warns of; where it names none, the plan's only one. */
function typeWords(words: Words, { hazards = [] }: WarningLevel): string {
  const all = words.plan.scenario.hazards ?? []
  if (hazards.length > 0) return words.phrase.list(hazards.map((id) => words.name('hazard', id)))
  return all.length === 1 ? (all[0]?.name ?? '') : ''
}

function levelWords(words: Words, { colour, label }: WarningLevel): string {
  const said = colour === undefined ? '' : words.choice('warningLevel', 'colour', colour)
  return [label ?? '', label?.includes(said) ? '' : said].filter(Boolean).join(' ')
}

function liftLines(words: Words, level: WarningLevel): Line[] {
  const said = liftWords(words, level)
  return [
    ...given(words.say(WORDS.lifting), said === undefined ? [] : paragraph(said)),
    { label: words.say(WORDS.liftedAt) },
  ]
}

function signings(words: Words, level: WarningLevel): Signing[] {
  const steps = ['proposer', 'approver', 'issuer'] as const
  const found = steps.flatMap((step) => {
    const who = words.references(level[step] ?? [])
    return who === '' && step !== 'issuer' ? [] : [{ step: words.say(WORDS[step]), who }]
  })
  const lifter = words.references(level.lift?.by ?? [])
  return [...found, ...(lifter === '' ? [] : [{ step: words.say(WORDS.lift), who: lifter }])]
}

/** Who is called by whom; who answered, and when, is written in. */
function callTable(words: Words, calls: readonly Hop[]): Block[] {
  if (calls.length === 0) return []
  const rows = calls.map((hop): TableCell[] => [
    cell(words.references(hop.from ?? [])),
    cell(words.references(hop.to ?? [])),
    cell(sayTiming(words, hop, 'warning').join(words.say({ zh: '，', en: ', ' }))),
    cell(words.phrase.list(hop.medium ?? [])),
    { children: [] },
    { children: [] },
  ])
  const head = [WORDS.caller, WORDS.called, WORDS.due, WORDS.by, WORDS.answeredBy, WORDS.answeredAt]
  return [{ type: 'planTable', head: head.map((title) => words.say(title)), rows, widths: [4, 4, 4, 3, 4, 3] }]
}

/** What the plan does on this warning; measures that name no warning are taken on every one. */
function measuresOn({ plan }: Words, { id, hazards }: WarningLevel): Measure[] {
  const warnedOf = hazards?.map((hazard) => hazardKey(plan, hazard))
  const concerns = (named: readonly string[] | undefined) =>
    !named?.length || !warnedOf?.length || named.some((hazard) => warnedOf.includes(hazardKey(plan, hazard)))
  return effectiveMeasures(plan)
    .map(({ measure }) => measure)
    .filter((measure) => measure.phase === 'warning' && concerns(measure.hazards))
    .filter(
      ({ onWarnings }) => !onWarnings?.length || onWarnings.some((word) => meantWarnings(plan, word).includes(id)),
    )
}
