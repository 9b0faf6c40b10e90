/** Keeping the plan alive: drills, training, maintenance, liability, terms. */
import type { Definition } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, list, paragraph, rich, strong } from '../blocks.ts'
import { conditionBlocks } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { read } from '../reading.ts'
import { objectTable } from '../table.ts'

export function drills({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'drillRequirement', rows: plan.drills ?? [] })
}

export function training({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'training', rows: plan.training ?? [] })
}

export function maintenance({ plan, words }: ViewContext): Block[] {
  if (!plan.maintenance) return []
  const reading = read(words, plan.maintenance, 'maintenance')
  const text = words.text(reading.take('text') ?? '')
  const triggers = reading.take('triggers') ?? []
  const review = plan.meta?.nextReview
  const next =
    review === undefined ? [] : [words.phrase.pair(words.label('meta', 'nextReview'), words.phrase.date(review))]
  return [
    ...rich(text),
    ...lines([...reading.rest(text), ...next]),
    ...(triggers.length === 0
      ? []
      : paragraph(words.say({ zh: '有下列情形之一的，及时修订预案：', en: 'The plan is revised when:' }))),
    ...lines(triggers, true),
  ]
}

/** Without a section of its own, the date of the next review still stands in the plan. */
export function nextReview({ plan, words }: ViewContext): Block[] {
  const date = plan.meta?.nextReview
  if (date === undefined || plan.maintenance) return []
  return paragraph(
    words.phrase.sentences([words.phrase.pair(words.label('meta', 'nextReview'), words.phrase.date(date))]),
  )
}

export function accountability({ plan, words }: ViewContext): Block[] {
  return rich(plan.accountability && words.text(plan.accountability.text))
}

export function definitions({ plan, words }: ViewContext): Block[] {
  return list(
    (plan.definitions ?? []).map((definition) => [
      ...paragraph(strong(definition.term), words.say({ zh: '：', en: ': ' }), definitionWords(words, definition)),
      ...definitionConditions(words, definition),
    ]),
    true,
  )
}

function definitionWords(words: Words, definition: Definition): string {
  const reading = read(words, definition, 'definition')
  reading.skip('term', 'when')
  const aliases = reading.take('aliases') ?? []
  const text = reading.say('text')
  const also =
    aliases.length === 0
      ? ''
      : wording(words, { zh: '又称{aliases}', en: 'also {aliases}' }, { aliases: words.phrase.list(aliases) })
  return words.phrase.sentences([also, text, ...reading.rest()].filter(Boolean))
}

function definitionConditions(words: Words, { when }: Definition): ReturnType<typeof conditionBlocks> {
  if (!when) return []
  return conditionBlocks(words, [{ condition: when }], {
    one: words.phrase.pair(words.label('definition', 'when'), '').trimEnd(),
    several: words.say({ zh: '符合下列标准之一：', en: 'One of the following:' }),
  })
}

export function interpretation({ plan, words }: ViewContext): Block[] {
  const { interpretedBy } = plan.meta ?? {}
  if (!interpretedBy?.length) return []
  return paragraph(
    wording(
      words,
      { zh: '本预案由{by}负责解释。', en: 'This plan is interpreted by {by}.' },
      { by: words.references(interpretedBy) },
    ),
  )
}

/** 本预案自印发之日起施行，有效期至…，《…》同时废止。 */
export function validity({ plan, words }: ViewContext): Block[] {
  const { effective, expires, supersedes = [], issued } = plan.meta ?? {}
  const titles = supersedes.map((title) => (words.locale === 'zh' && !/^[《]/.test(title) ? `《${title}》` : title))
  const from =
    effective === undefined
      ? ''
      : effective === 'issued'
        ? words.say({ zh: '印发之日', en: 'the date of issue' })
        : words.phrase.date(effective)
  return paragraph(
    words.phrase.sentences(
      [
        from === ''
          ? ''
          : wording(
              words,
              {
                zh: '本预案自{from}起施行',
                en: effective === 'issued' ? 'This plan takes effect on issue' : 'This plan takes effect on {from}',
              },
              { from },
            ),
        issued === undefined || effective !== 'issued'
          ? ''
          : words.phrase.pair(words.label('meta', 'issued'), words.phrase.date(issued)),
        expires === undefined ? '' : words.phrase.pair(words.label('meta', 'expires'), words.phrase.date(expires)),
        titles.length === 0
          ? ''
          : wording(
              words,
              { zh: '{titles}同时废止', en: 'It replaces {titles}' },
              { titles: words.phrase.list(titles) },
            ),
      ].filter(Boolean),
    ),
  )
}
