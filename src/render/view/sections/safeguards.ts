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

/**
 * Kinds that plans of works have a section of their own for (GB/T 29639-2020, 6.5), by what the kind is called; `same`
 * is what the section itself is called, which needs no second heading.
 */
const OWN_SECTION = {
  communications: { like: /通信|通讯|信息|communication|information/i, same: /^(?:通信|通信与信息|communications)$/i },
  teams: { like: /队伍|人员|team|personnel/i, same: /^(?:队伍|应急队伍|teams)$/i },
  supplies: { like: /物资|装备|器材|suppl|equipment/i, same: /^(?:物资|装备|物资装备|supplies|equipment)$/i },
} as const

type SectionKind = keyof typeof OWN_SECTION

/** @param kind undefined: those that have no section of their own */
export function safeguardsOf({ plan, words }: ViewContext, kind: SectionKind | undefined): Block[] {
  const held = (plan.resources?.safeguards ?? []).filter((one) => kindOf(one) === kind)
  const same = kind === undefined ? undefined : OWN_SECTION[kind].same
  return said(words, held, held.length === 1 ? same : undefined)
}

function kindOf({ kind = '' }: Safeguard): SectionKind | undefined {
  return (Object.keys(OWN_SECTION) as SectionKind[]).find((own) => OWN_SECTION[own].like.test(kind))
}

/** @param known kinds that the heading above has said */
function said(words: Words, all: readonly Safeguard[], known?: RegExp): Block[] {
  return all.flatMap((one) => {
    const isKnown = one.kind === undefined || known?.test(one.kind)
    const reading = read(words, one, 'safeguard')
    reading.skip('kind', 'items')
    const text = words.text(reading.take('text') ?? '')
    const beside = reading.rest(text)
    return [
      ...(isKnown ? [] : [heading(safeguardTitle(words, one), 1)]),
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
