/** Monitoring and warning: what is watched, levels, publication, calls, lifting. */
import type { Paragraph } from 'mdast'
import type { WarningLevel } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, list, paragraph, rich, section } from '../blocks.ts'
import { type Clause, conditionBlocks, ladderClauses } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { type Reading, read, unsaidRoles } from '../reading.ts'
import { objectTable } from '../table.ts'
import { hopItem } from './information.ts'

export function warningText({ plan, words }: ViewContext): Block[] {
  const { text } = plan.warning ?? {}
  return rich(text === undefined ? undefined : words.text(text))
}

export function monitoring({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'monitoring', rows: plan.warning?.monitoring ?? [] })
}

/** A warning and all that says when it is issued. */
export interface Issued {
  level: WarningLevel
  clauses: Clause[]
}

/** @returns the warnings of the plan, those that only a ladder names included */
export function issuedWarnings({ plan, words }: ViewContext): Issued[] {
  const { levels = [], thresholds = [] } = plan.warning ?? {}
  const ladders = ladderClauses(words, thresholds)
  const known = new Set(levels.map(({ id }) => id))
  const others = [...ladders.keys()].filter((id) => !known.has(id)).map((id): WarningLevel => ({ id }))
  return [...levels, ...others].map((level) => {
    const calls = wording(words, { zh: '发布{name}', en: '{name}' }, { name: words.warning(level) })
    const own = [...(level.when ? [{ condition: level.when }] : []), ...(ladders.get(level.id) ?? [])]
    const clauses = own.map(({ condition, occasion }: Clause) => ({
      condition,
      occasion: { calls, hazards: level.hazards ?? [], ...occasion },
    }))
    return { level, clauses }
  })
}

/** One section for each warning: when, by whom, through what, which calls. */
export function warningLevels(context: ViewContext): Block[] {
  const { words } = context
  return issuedWarnings(context).flatMap(({ level, clauses }) => {
    const name = words.warning(level)
    const blocks = [
      ...conditionBlocks(words, clauses, {
        one: words.phrase.pair(words.label('warningLevel', 'when'), '').trimEnd(),
        several: words.say({ zh: '符合下列条件之一时发布：', en: 'Issued when one of the following holds:' }),
      }),
      ...issueBlocks(context, level),
    ]
    return section(name, 1, blocks.length === 0 ? paragraph(name) : blocks)
  })
}

/** Who issues a warning to whom, through what, with which calls, and all else but when it is issued and lifted. */
export function issueBlocks(context: ViewContext, level: WarningLevel): Block[] {
  const { words } = context
  const reading = read(words, level, 'warningLevel')
  reading.skip('name', 'colour', 'when', 'lift', 'calls', 'text')
  const text = level.text === undefined ? '' : words.text(level.text)
  return [
    ...rich(text),
    ...paragraph(issueWords(words, reading, text)),
    ...lines(reading.rest(text)),
    ...calls(context, level),
  ]
}

/** 市气象局提出，分管副局长审批，由市气象局通过应急广播向公众发布，有效时间12小时。 */
function issueWords(words: Words, reading: Reading<WarningLevel>, text: string): string {
  const { node, say } = reading
  const by = (key: 'proposer' | 'approver' | 'issuer' | 'channels' | 'to' | 'informs' | 'validFor') =>
    node[key] === undefined ? '' : say(key)
  const parts: [string, { zh: string; en: string }][] = [
    [by('proposer'), { zh: '{who}提出', en: '{who} proposes it' }],
    [by('approver'), { zh: '{who}审批', en: '{who} approves it' }],
    [by('issuer'), { zh: '由{who}发布', en: '{who} issues it' }],
    [by('to'), { zh: '发布对象为{who}', en: 'it goes to {who}' }],
    [by('channels'), { zh: '发布渠道为{who}', en: 'it is published by {who}' }],
    [by('informs'), { zh: '通报{who}', en: '{who} are told' }],
    [by('validFor'), { zh: '有效时间{who}', en: 'it holds for {who}' }],
  ]
  const said = unsaidRoles(parts, text).map(([who, say]) => wording(words, say, { who }))
  return words.phrase.sentences([said.join(words.say({ zh: '，', en: '; ' }))].filter(Boolean))
}

function calls({ words }: ViewContext, { calls: hops = [] }: WarningLevel): Block[] {
  if (hops.length === 0) return []
  return [
    ...paragraph(words.phrase.pair(words.label('warningLevel', 'calls'), '').trimEnd()),
    ...list(
      hops.map((hop) => hopItem(words, hop)),
      true,
    ),
  ]
}

/** What a warning message says. */
export function messageFields({ plan, words }: ViewContext): Block[] {
  const { messageFields: fields = [] } = plan.warning ?? {}
  if (fields.length === 0) return []
  return paragraph(
    wording(
      words,
      { zh: '预警信息包括：{fields}。', en: 'A warning message says: {fields}.' },
      { fields: words.phrase.list(fields) },
    ),
  )
}

/** How levels are adjusted, and how each warning is lifted. */
export function lifting(context: ViewContext): Block[] {
  const { plan, words } = context
  const lifted = (plan.warning?.levels ?? []).flatMap((level) => {
    const said = liftWords(words, level)
    return said === undefined ? [] : [words.phrase.pair(words.warning(level), said)]
  })
  return [...warningAdjustment(context), ...lines(lifted)]
}

export function warningAdjustment({ plan, words }: ViewContext): Paragraph[] {
  const { adjustment } = plan.warning ?? {}
  return adjustment === undefined ? [] : paragraph(words.phrase.sentences([words.text(adjustment)]))
}

/** @returns how a warning is lifted; undefined where the plan does not say it */
export function liftWords(words: Words, { lift }: WarningLevel): string | undefined {
  if (!lift) return undefined
  const reading = read(words, lift, 'lift')
  const text = words.text(reading.take('text') ?? '')
  const automatic = reading.take('automatic')
  const rest = [
    ...(automatic === true
      ? [words.say({ zh: '自动解除', en: 'Lifted automatically' })]
      : automatic === false
        ? [words.say({ zh: '不自动解除', en: 'Not lifted automatically' })]
        : []),
    ...reading.rest(text),
  ]
  return words.phrase.sentences([text, words.phrase.clauses(rest)].filter(Boolean))
}
