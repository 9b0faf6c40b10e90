/** The course of a response: site command, escalation, linkage, outside help, termination. */
import type { Termination } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, list, paragraph, rich } from '../blocks.ts'
import { conditionBlocks } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { read, unsaidRoles } from '../reading.ts'
import { channelWords } from './response.ts'

export function siteCommand({ plan, words }: ViewContext): Block[] {
  const { siteCommand: site } = plan.response ?? {}
  if (!site) return []
  const reading = read(words, site, 'siteCommand')
  const text = words.text(reading.take('text') ?? '')
  return [...rich(text), ...lines(reading.rest(text).map((line) => words.phrase.sentences([line])))]
}

export function escalation({ plan, words }: ViewContext): Block[] {
  const { escalation: raise } = plan.response ?? {}
  if (!raise) return []
  const reading = read(words, raise, 'escalation')
  const text = words.text(reading.take('text') ?? '')
  const { when, to, by, within } = raise
  reading.skip('when', 'to', 'by', 'within')
  const condition = when === undefined ? '' : sayCondition(words, when)
  const limit = within === undefined ? '' : words.phrase.within(within)
  const who = by === undefined ? '' : words.references(by)
  const target = to === undefined ? '' : words.level(to)
  const zh = [
    condition && (/[时的后]$/.test(condition) ? condition : `${condition}的`),
    who && `由${who}${limit === '' || limit === '立即' ? limit : `在${limit}`}决定提升响应级别`,
    target && `提升至${words.phrase.response(target)}`,
    who === '' && limit,
  ]
    .filter(Boolean)
    .join('，')
  const en = [
    who ? `${who} raises the level${target && ` to ${target}`}` : target && `The level is raised to ${target}`,
    limit,
    condition && `when: ${condition}`,
  ]
    .filter(Boolean)
    .join(', ')
  return paragraph(words.phrase.sentences([words.say({ zh, en }), ...reading.rest(text), text].filter(Boolean)))
}

export function adjustment({ plan, words }: ViewContext): Block[] {
  const { adjustment: text } = plan.response ?? {}
  return text === undefined ? [] : paragraph(words.phrase.sentences([words.text(text)]))
}

export function linkage({ plan, words }: ViewContext): Block[] {
  return list(
    (plan.response?.linkage ?? []).map((link) => {
      const reading = read(words, link, 'linkage')
      const who = words.phrase.pair(reading.say('with'), '')
      const when = reading.say('when')
      const what = reading.say('do')
      const said = words.say({
        zh: [when && (/[时后的]$/.test(when) ? when : `${when}时`), what].filter(Boolean).join('，'),
        en: [what, when && `when: ${when}`].filter(Boolean).join('; '),
      })
      return paragraph(who, words.phrase.sentences([said, ...reading.rest()]))
    }),
    true,
  )
}

export function outsideHelp({ plan, words }: ViewContext): Block[] {
  return list(
    (plan.response?.outsideHelp ?? []).map((help) => {
      const reading = read(words, help, 'outsideHelp')
      const [from, by, when] = [reading.say('from'), reading.say('by'), reading.say('when')]
      const said = words.say({
        zh: [when && (/[时后的]$/.test(when) ? when : `${when}时`), `${by ? `由${by}` : ''}向${from}请求支援`]
          .filter(Boolean)
          .join('，'),
        en: [
          `${by || 'Help'} ${by ? 'asks' : 'is asked from'} ${from}${by ? ' for help' : ''}`,
          when && `when: ${when}`,
        ]
          .filter(Boolean)
          .join(', '),
      })
      return paragraph(words.phrase.sentences([said, ...reading.rest()]))
    }),
    true,
  )
}

/** How the response ends: for each entry its conditions, and who ends it. */
export function termination({ plan, words }: ViewContext): Block[] {
  return (plan.response?.termination ?? []).flatMap((end) => oneEnd(words, end))
}

function oneEnd(words: Words, end: Termination): Block[] {
  const reading = read(words, end, 'termination')
  const text = words.text(reading.take('text') ?? '')
  const levels =
    end.levels === undefined ? '' : words.phrase.response(words.levelSet(end.levels) || words.levels(end.levels))
  reading.skip('levels', 'when')
  const what = levels === '' ? words.say({ zh: '响应', en: 'The response' }) : levels
  const conditions = conditionBlocks(words, end.when ? [{ condition: end.when }] : [], {
    one: words.say({ zh: `${levels}终止条件：`, en: `${what} ends when:` }),
    several: words.say({
      zh: `符合下列条件之一的，终止${what}：`,
      en: `${what} ends when one of the following holds:`,
    }),
  })
  const who = endWords(words, end, text)
  reading.skip('proposer', 'decider', 'approver', 'announcer', 'channels', 'byStarter', 'automatic')
  const alone = conditions.length === 0 && levels !== '' ? `${levels}${words.say({ zh: '：', en: ': ' })}` : ''
  return [
    ...conditions,
    ...paragraph(alone + words.phrase.sentences([who, ...reading.rest(text), text].filter(Boolean))),
  ]
}

function endWords(words: Words, end: Termination, text: string): string {
  const parts: [string, { zh: string; en: string }][] = [
    [end.proposer ? words.references(end.proposer) : '', { zh: '{who}提出终止建议', en: '{who} proposes it' }],
    [end.decider ? words.references(end.decider) : '', { zh: '{who}决定终止', en: '{who} decides' }],
    [
      end.byStarter === true ? words.label('termination', 'byStarter') : '',
      { zh: '{who}', en: 'whoever started it ends it' },
    ],
    [
      end.byStarter === false ? words.label('termination', 'byStarter') : '',
      { zh: '不实行“{who}”', en: 'not ended by whoever started it' },
    ],
    [end.approver ? words.references(end.approver) : '', { zh: '报{who}批准', en: '{who} approves' }],
    [end.announcer ? words.references(end.announcer) : '', { zh: '由{who}宣布', en: '{who} announces it' }],
    [end.channels ? words.phrase.list(end.channels) : '', channelWords(end.channels)],
    [
      end.automatic === undefined ? '' : words.phrase.yesNo(end.automatic),
      end.automatic
        ? { zh: '自动终止', en: 'it ends automatically' }
        : { zh: '不自动终止', en: 'it does not end automatically' },
    ],
  ]
  return unsaidRoles(parts, text)
    .map(([who, say]) => wording(words, say, { who }))
    .join(words.say({ zh: '，', en: '; ' }))
}
