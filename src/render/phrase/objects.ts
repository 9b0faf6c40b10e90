/** Small objects said in one phrase: numbers, titles, posts, estimates. */
import type { Timing } from '../../model/measures.ts'
import type { BasisItem, Contact, Equipment, Need, PlanTitle, Post } from '../../model/plan.generated.ts'
import { sayCondition } from './condition.ts'
import type { Words } from './words.ts'

/**
 * A number with what matters for using it: 0000-86000101（手机，24小时）. The plain telephone is not named, and only a
 * number that is not public says so.
 */
export function sayContact(words: Words, contact: Contact): string {
  const { channel, hours, verified } = contact
  return (
    contact.value +
    besideNumber(words, [
      channel === undefined ? '' : words.choice('contact', 'channel', channel),
      hours ?? '',
      visibilityOf(words, contact),
      verified === undefined ? '' : verifiedOn(words, words.phrase.date(verified)),
    ])
  )
}

/** Remarks on a number; in a cell below it, so that the number is not broken. */
export function besideNumber(words: Words, remarks: readonly string[]): string {
  const said = remarks.filter(Boolean)
  if (said.length === 0) return ''
  const bracket = words.phrase.bracket(said.join(comma(words)))
  return words.inCell ? `\n${bracket.trim()}` : bracket
}

export function visibilityOf(words: Words, { visibility }: Contact): string {
  if (visibility === undefined || visibility === 'public') return ''
  return words.choice('contact', 'visibility', visibility)
}

function verifiedOn(words: Words, date: string): string {
  return words.say({ zh: `${date}核实`, en: `verified ${date}` })
}

/** What separates short remarks. */
export function comma(words: Words): string {
  return words.locale === 'zh' ? '，' : ', '
}

/** 《名称》（发文机关，文号，年份） */
export function sayPlanTitle(words: Words, title: PlanTitle): string {
  return sayWork(words, words.name('plan', title.title), [
    title.issuer === undefined ? '' : words.reference(title.issuer),
    title.number ?? '',
    title.year === undefined ? '' : year(words, title),
    title.when === undefined
      ? ''
      : words.phrase.pair(words.label('planTitle', 'when'), sayCondition(words, title.when)),
  ])
}

/** 《名称》（类别，文号，年份，条款） */
export function sayBasis(words: Words, item: BasisItem): string {
  return sayWork(words, item.title, [
    item.kind === undefined ? '' : words.choice('basisItem', 'kind', item.kind),
    item.number ?? '',
    item.year === undefined ? '' : year(words, item),
    item.clause ?? '',
  ])
}

function year(words: Words, node: { year?: number }): string {
  return words.number(node, 'year') + (words.locale === 'zh' ? '年' : '')
}

function sayWork(words: Words, title: string, beside: string[]): string {
  const name = words.locale === 'zh' && !/^《/.test(title) ? `《${title}》` : title
  const said = beside.filter((word) => word !== '' && !title.includes(word))
  return said.length === 0 ? name : name + words.phrase.bracket(said.join(comma(words)))
}

/** 总指挥：市长 王某；numbers are said apart. */
export function sayPost(words: Words, post: Post): string {
  const who = [post.holder, post.name].filter((word) => word !== undefined).join(' ')
  if (post.title === undefined) return who
  return who === '' ? post.title : words.phrase.pair(post.title, who)
}

/** 橡皮艇24艘 */
export function sayEquipment(words: Words, equipment: Equipment): string {
  const many = equipment.quantity === undefined ? '' : words.number(equipment, 'quantity')
  return counted(words, equipment.name, words.quantity(many, equipment.unit))
}

function counted(words: Words, name: string, many: string): string {
  return [name, many].filter(Boolean).join(words.locale === 'zh' && !/[A-Za-z0-9]$/.test(name) ? '' : ' ')
}

/** 储备大米20吨: what is needed, in the unit in which the ledger counts it. */
export function sayNeed(words: Words, need: Need): string {
  const supplies = [
    ...(words.plan.resources?.supplies ?? []),
    ...words.registries.flatMap((registry) => registry.supplies ?? []),
  ]
  const unit = supplies.find(({ id, name }) => need.resource !== undefined && [id, name].includes(need.resource))?.unit
  const what = [
    need.resource === undefined ? '' : words.name('supply', need.resource),
    need.team === undefined ? '' : words.reference(need.team),
  ].filter(Boolean)
  const many = need.quantity === undefined ? '' : words.quantity(words.number(need, 'quantity'), unit)
  return counted(words, words.phrase.list(what), many)
}

export const TIMING_KEYS = ['within', 'since', 'ahead', 'every', 'at', 'before', 'months'] as const

/**
 * @param timing the fields that say when
 * @param since what a limit counts from when the object itself does not say it
 * @returns the parts: 3月、4月 / 每日 / 16:00前 / 放学前1小时 / 事发后30分钟内
 */
export function sayTiming(words: Words, timing: Timing, since?: string): string[] {
  const { phrase } = words
  const { months, within, ahead, every, at, before } = timing
  const from = timing.since === undefined ? undefined : words.after(timing.since)
  const isUsed = within !== undefined || ahead !== undefined
  return [
    months === undefined || months.length === 0
      ? ''
      : phrase.list(months.map((_, index) => phrase.month(words.number(months, index)))),
    every === undefined ? '' : phrase.every(every),
    at === undefined ? '' : phrase.time(at),
    before === undefined ? '' : phrase.before(before),
    ahead === undefined ? '' : phrase.ahead(ahead, from),
    within === undefined ? '' : words.deadline(within, timing.since ?? since),
    isUsed || from === undefined ? '' : from,
  ].filter(Boolean)
}
