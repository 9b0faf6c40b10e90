/** Monitoring and warning: what is watched, levels, publication, calls, lifting. */
import type { WarningLevel } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, list, paragraph, rich, section } from '../blocks.ts'
import { conditionBlocks, ladderClauses } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { type Reading, read } from '../reading.ts'
import { objectTable } from '../table.ts'
import { hopItem } from './information.ts'

export function warningText({ plan, words }: ViewContext): Block[] {
  const { text } = plan.warning ?? {}
  return rich(text === undefined ? undefined : words.text(text))
}

export function monitoring({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'monitoring', rows: plan.warning?.monitoring ?? [] })
}

/** One section for each warning: when, by whom, through what, which calls. */
export function warningLevels(context: ViewContext): Block[] {
  const { plan, words } = context
  const { levels = [], thresholds = [] } = plan.warning ?? {}
  const ladders = ladderClauses(words, thresholds)
  const known = new Set(levels.map(({ id }) => id))
  const others = [...ladders.keys()].filter((id) => !known.has(id)).map((id): WarningLevel => ({ id }))
  return [...levels, ...others].flatMap((level) => {
    const name = words.warning(level)
    const reading = read(words, level, 'warningLevel')
    reading.skip('name', 'colour')
    reading.skip('when', 'lift', 'calls', 'text')
    const text = level.text === undefined ? '' : words.text(level.text)
    const clauses = [...(level.when ? [{ condition: level.when }] : []), ...(ladders.get(level.id) ?? [])].map(
      ({ condition, occasion }) => ({
        condition,
        occasion: {
          calls: wording(words, { zh: '发布{name}', en: '{name}' }, { name }),
          hazards: level.hazards ?? [],
          ...occasion,
        },
      }),
    )
    const blocks = [
      ...conditionBlocks(words, clauses, {
        one: words.phrase.pair(words.label('warningLevel', 'when'), '').trimEnd(),
        several: words.say({ zh: '符合下列条件之一时发布：', en: 'Issued when one of the following holds:' }),
      }),
      ...rich(text),
      ...paragraph(issueWords(words, reading, text)),
      ...lines(reading.rest(text)),
      ...calls(context, level),
    ]
    return section(name, 1, blocks.length === 0 ? paragraph(name) : blocks)
  })
}

/** 市气象局提出，分管副局长审批，由市气象局通过应急广播向公众发布，有效时间12小时。 */
function issueWords(words: Words, reading: Reading<WarningLevel>, text: string): string {
  const { node, say } = reading
  const by = (key: 'proposer' | 'approver' | 'issuer' | 'channels' | 'to' | 'informs' | 'validFor') => {
    const said = node[key] === undefined ? '' : say(key)
    return said === '' || text.includes(said) ? '' : said
  }
  const parts: [string, { zh: string; en: string }][] = [
    [by('proposer'), { zh: '{who}提出', en: '{who} proposes it' }],
    [by('approver'), { zh: '{who}审批', en: '{who} approves it' }],
    [by('issuer'), { zh: '由{who}发布', en: '{who} issues it' }],
    [by('to'), { zh: '发布对象为{who}', en: 'it goes to {who}' }],
    [by('channels'), { zh: '发布渠道为{who}', en: 'it is published by {who}' }],
    [by('informs'), { zh: '通报{who}', en: '{who} are told' }],
    [by('validFor'), { zh: '有效时间{who}', en: 'it holds for {who}' }],
  ]
  const said = parts.filter(([who]) => who !== '').map(([who, say]) => wording(words, say, { who }))
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
export function lifting({ plan, words }: ViewContext): Block[] {
  const { levels = [], adjustment } = plan.warning ?? {}
  const adjusted = adjustment === undefined ? [] : paragraph(words.phrase.sentences([words.text(adjustment)]))
  const lifted = levels.flatMap((level) => {
    if (!level.lift) return []
    const reading = read(words, level.lift, 'lift')
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
    return [
      words.phrase.pair(
        words.warning(level),
        words.phrase.sentences([text, words.phrase.clauses(rest)].filter(Boolean)),
      ),
    ]
  })
  return [...adjusted, ...lines(lifted)]
}
