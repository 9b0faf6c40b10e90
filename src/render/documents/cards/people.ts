/** Who somebody is and by which number they are reached, in one phrase. */
import type { Holder } from '../../../model/cards/holders.ts'
import type { Contact, Post, Reference } from '../../../model/plan.generated.ts'
import { comma } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import { contactsOf, numbersOf } from '../../view/bodies/contacts.ts'

/** More numbers of one person or body than this are in the directory only. */
const MOST_NUMBERS = 2

/** ` 0000-86010119（24小时）、1 频道（电台）`; empty where the plan gives none. */
function sayNumbers(words: Words, contacts: readonly Contact[]): string {
  const said = contacts.slice(0, MOST_NUMBERS).map(({ channel, value, hours = '' }) => {
    const by =
      channel === undefined || channel === 'phone' || channel === 'mobile'
        ? ''
        : words.choice('contact', 'channel', channel)
    const beside = [by, hours].filter(Boolean).join(comma(words))
    return beside === '' ? value : value + words.phrase.bracket(beside)
  })
  return said.length === 0 ? '' : ` ${words.phrase.list(said)}`
}

/** 总指挥（校长 林致和） 10020261001 */
export function sayPerson(words: Words, post: Post): string {
  const office = words.directory.offices.find((one) => one.post === post)
  return nameOf(words, post) + sayNumbers(words, office ? contactsOf(words, { office }) : [])
}

export function nameOf(words: Words, { title, holder, name }: Post): string {
  const who = [holder, name].filter((word) => word !== undefined).join(' ')
  if (title === undefined) return who
  return who === '' ? title : title + words.phrase.bracket(who)
}

/** A body or post as the plan refers to it, with its numbers. */
export function sayReached(words: Words, reference: Reference): string {
  return words.reference(reference) + sayNumbers(words, numbersOf(words, reference))
}

export function sayBody(words: Words, name: string): string {
  return sayReached(words, name)
}

/** The holder of a card: a post with its body, a body with its head. */
export function sayHolder(words: Words, { body, post }: Holder, inCharge: string): string {
  const { actor } = body
  if (post) {
    const own = sayPerson(words, post)
    return actor.name === post.title ? own : words.phrase.clauses([own, actor.name])
  }
  const { head } = actor
  const own = actor.name + sayNumbers(words, contactsOf(words, { body }))
  return head ? words.phrase.clauses([own, words.phrase.pair(inCharge, sayPerson(words, head))]) : own
}
