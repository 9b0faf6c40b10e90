/** Reports, sharing and release of information. */
import type { BlockContent } from 'mdast'
import type { Hop, Release } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming, TIMING_KEYS } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { list, paragraph, rich } from '../blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { read } from '../reading.ts'
import { objectTable } from '../table.ts'

export function informationText({ plan, words }: ViewContext): Block[] {
  const { text } = plan.information ?? {}
  return rich(text === undefined ? undefined : words.text(text))
}

export function reports(context: ViewContext): Block[] {
  const { plan, words } = context
  const annex = context.annexWith('reports')
  if (annex !== undefined && plan.information?.reports?.length) return paragraph(seeReports(words, annex))
  return list(
    (plan.information?.reports ?? []).map((hop) => hopItem(words, hop)),
    true,
  )
}

function seeReports(words: Words, annex: string): string {
  return wording(
    words,
    { zh: '报送的时限、方式和内容见{annex}。', en: 'For deadlines, means and content of each report see {annex}.' },
    { annex },
  )
}

/** 首报：事发后30分钟内，乡镇防指通过电话报市防指。 */
export function hopItem(words: Words, hop: Hop): BlockContent[] {
  const reading = read(words, hop, 'hop')
  const kind = reading.say('kind')
  const text = words.text(reading.take('text') ?? '', hop.levels)
  const timing = sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' }))
  for (const key of TIMING_KEYS) if (key !== 'months') reading.skip(key)
  const [from, to, medium] = [reading.say('from'), reading.say('to'), reading.say('medium')]
  const when = hop.when === undefined ? '' : sayCondition(words, hop.when)
  reading.skip('when')
  const isCall = hop.kind === 'call' || hop.answer === true
  const through = medium === '' ? '' : wording(words, { zh: '以{medium}方式', en: 'by {medium}' }, { medium })
  const said = words.say({
    zh: [
      when && (/[时后的]$/.test(when) ? when : `${when}时`),
      timing,
      `${from}${through}${to === '' ? '' : `${isCall ? '叫应' : hop.kind === 'notice' ? '通报' : '报'}${to}`}`,
    ]
      .filter(Boolean)
      .join('，'),
    en: [
      [from, to === '' ? '' : isCall ? `calls ${to}` : `to ${to}`, through].filter(Boolean).join(' '),
      timing,
      when && `when: ${when}`,
    ]
      .filter(Boolean)
      .join(', '),
  })
  const answer = reading.take('answer')
  const must =
    answer === true
      ? [words.say({ zh: '须得到应答', en: 'Must be answered' })]
      : answer === false
        ? [words.say({ zh: '无须应答', en: 'Needs no answer' })]
        : []
  const sentences = [said, ...must, ...reading.rest(text), text].filter(Boolean)
  return paragraph(
    kind === '' ? '' : words.phrase.pair(words.phrase.capital(kind), ''),
    words.phrase.sentences(sentences),
  )
}

export function sharing({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'sharing', rows: plan.information?.sharing ?? [] })
}

export function release({ plan, words }: ViewContext): Block[] {
  return list(
    (plan.information?.release ?? []).map((one) => paragraph(releaseWords(words, one))),
    true,
  )
}

function releaseWords(words: Words, one: Release): string {
  const reading = read(words, one, 'release')
  const text = words.text(reading.take('text') ?? '')
  const only = reading.take('onlyBy')
  const by = one.by === undefined ? '' : words.references(one.by)
  const alone =
    only === true
      ? wording(
          words,
          {
            zh: '由{by}统一发布，其他单位和个人未经批准不得发布',
            en: 'Only {by} speaks; nobody else does without approval',
          },
          { by: by || words.say({ zh: '上述单位', en: 'the body named' }) },
        )
      : only === false
        ? words.say({ zh: '不限于统一发布', en: 'Others may speak too' })
        : ''
  return words.phrase.sentences([words.phrase.clauses(reading.rest(text)), alone, text].filter(Boolean))
}
