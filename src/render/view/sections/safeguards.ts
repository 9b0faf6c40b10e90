/** Guarantees: what is kept ready, by whom, and who does what for it. */
import type { Safeguard } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { heading, list, paragraph, rich, strong } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { read } from '../reading.ts'

/** One section for each kind of guarantee; without kinds, a list. */
export function safeguards({ plan, words }: ViewContext): Block[] {
  return said(words, plan.resources?.safeguards ?? [])
}

/** Kinds that plans of works have a section of their own for (GB/T 29639-2020, 6.5), by what the kind is called. */
const OWN_SECTION = {
  communications: /通信|通讯|信息|communication|information/i,
  teams: /队伍|人员|team|personnel/i,
  supplies: /物资|装备|器材|suppl|equipment/i,
} as const

type SectionKind = keyof typeof OWN_SECTION

/** @param kind undefined: those that have no section of their own */
export function safeguardsOf({ plan, words }: ViewContext, kind: SectionKind | undefined): Block[] {
  const all = plan.resources?.safeguards ?? []
  return said(
    words,
    all.filter((one) => kindOf(one) === kind),
  )
}

function kindOf({ kind = '' }: Safeguard): SectionKind | undefined {
  return (Object.keys(OWN_SECTION) as SectionKind[]).find((own) => OWN_SECTION[own].test(kind))
}

function said(words: Words, all: readonly Safeguard[]): Block[] {
  return all.flatMap((one) => {
    const reading = read(words, one, 'safeguard')
    reading.skip('kind', 'items')
    const text = words.text(reading.take('text') ?? '')
    const beside = reading.rest(text)
    return [
      ...(one.kind === undefined ? [] : [heading(safeguardTitle(words, one), 1)]),
      ...rich(text),
      ...paragraph(beside.length === 0 ? '' : words.phrase.sentences([words.phrase.clauses(beside)])),
      ...tasks(words, one),
    ]
  })
}

function safeguardTitle(words: Words, { kind = '' }: Safeguard): string {
  return words.locale === 'zh' && !kind.endsWith('保障') ? `${kind}保障` : words.phrase.capital(kind)
}

function tasks(words: Words, { items = [] }: Safeguard): Block[] {
  return list(
    items.map((task) => {
      const reading = read(words, task, 'safeguardTask')
      const by = reading.say('by')
      const within = reading.take('within')
      const every = reading.say('every')
      const times = [every, within === undefined ? '' : words.phrase.within(within)]
      const what = reading.say('do')
      const said = words.say({
        zh: [...times, what].filter(Boolean).join('，'),
        en: [what, ...times].filter(Boolean).join('; '),
      })
      return paragraph(
        ...(by === '' ? [] : [strong(by), words.say({ zh: '：', en: ': ' })]),
        words.phrase.sentences([said, ...reading.rest()].filter(Boolean)),
      )
    }),
    true,
  )
}
