/** Purpose, basis, scope, plan system, principles, conventions: what opens a plan. */
import { fill } from '../../../base/locale.ts'
import { sayBasis } from '../../phrase/objects.ts'
import type { Block } from '../../tree.ts'
import { lines, list, paragraph, rich, strong } from '../blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { read } from '../reading.ts'

export function purpose({ plan, words }: ViewContext): Block[] {
  return rich(plan.purpose && words.text(plan.purpose.text))
}

export function basis({ plan, words }: ViewContext): Block[] {
  return lines(
    (plan.basis ?? []).map((item) => sayBasis(words, item)),
    true,
  )
}

export function scope({ plan, words }: ViewContext): Block[] {
  if (!plan.scope) return []
  const reading = read(words, plan.scope, 'scope')
  const text = words.text(reading.take('text') ?? '')
  return [...rich(text), ...applies(reading, text), ...lines(reading.rest(text))]

  function applies({ node, say }: typeof reading, said: string): Block[] {
    if (words.locale === 'en' || !node.area || !node.events?.length || said !== '') return []
    const inside = /[内上中]$|范围$|校园$/.test(node.area) ? '' : '内'
    return paragraph(
      fill('本预案适用于{area}{inside}{events}的应对工作。', { area: say('area'), inside, events: say('events') }),
    )
  }
}

export function planSystem({ plan, words }: ViewContext): Block[] {
  if (!plan.planSystem) return []
  const reading = read(words, plan.planSystem, 'planSystem')
  const text = words.text(reading.take('text') ?? '')
  return [...rich(text), ...lines(reading.rest(text))]
}

export function principles({ plan, words }: ViewContext): Block[] {
  const items = (plan.principles ?? []).map(({ label, text }) => {
    const said = words.phrase.sentences([words.text(text)])
    if (label === undefined) return paragraph(said)
    return paragraph(strong(label), words.say({ zh: '。', en: '. ' }), said)
  })
  return list(items, true)
}

export function conventions({ plan, words }: ViewContext): Block[] {
  const { bounds, overlap, text } = plan.conventions ?? {}
  const isSaid = (pattern: RegExp) => text !== undefined && pattern.test(text)
  const said = [
    bounds === undefined || isSaid(/含本数|includ/) ? '' : words.choice('conventions', 'bounds', bounds),
    overlap === undefined || isSaid(/最高|从高|就高|highest|more severe/)
      ? ''
      : words.choice('conventions', 'overlap', overlap),
  ].filter(Boolean)
  const generated =
    said.length === 0
      ? ''
      : wording(words, { zh: '本预案中，{said}。', en: 'In this plan: {said}.' }, { said: words.phrase.clauses(said) })
  return paragraph(
    [text === undefined ? '' : words.phrase.sentences([words.text(text)]), generated]
      .filter(Boolean)
      .join(words.locale === 'en' ? ' ' : ''),
  )
}

/** What the office writes of no requirement: it does not apply, and why. */
export function notApplicable({ plan, words }: ViewContext, titles: ReadonlyMap<string, string>): Block[] {
  return lines(
    Object.entries(plan.notApplicable ?? {}).map(([id, reason]) => words.phrase.pair(titles.get(id) ?? id, reason)),
  )
}

/** Facts about the area or unit. */
export function facts({ plan, words }: ViewContext): Block[] {
  return lines(
    (plan.meta?.jurisdiction?.facts ?? []).map((fact) => words.phrase.sentences([fact])),
    true,
  )
}
