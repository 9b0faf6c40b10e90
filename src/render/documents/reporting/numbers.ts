/** By which number somebody is reached to whom is reported. */
import type { Hop, Reference } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import { numbersOf, sayNumber } from '../../view/bodies/contacts.ts'
import type { Column } from '../../view/table.ts'

/** @returns the name, and behind it the numbers that are known */
function numbersFor(words: Words, reference: Reference): string {
  const numbers = numbersOf(words, reference).map((contact) => sayNumber(words, contact))
  const name = words.reference(reference)
  return numbers.length === 0 ? name : words.phrase.pair(name, words.phrase.list(numbers))
}

/** @returns the same one below the other: in a narrow cell some programs break a number that stands behind its name */
export function numberLines(words: Words, reference: Reference): string[] {
  const numbers = numbersOf(words, reference).map((contact) => sayNumber(words, contact))
  const name = words.reference(reference)
  return numbers.length === 0 ? [name] : [words.phrase.pair(name, '').trim(), ...numbers]
}

/** The numbers of those to whom is reported; with their names where there are several. */
export function numberColumn(words: Words): Column<Hop> {
  return {
    title: words.say({ zh: '电话', en: 'Number' }),
    keys: [],
    say: ({ to = [] }) => {
      const known = to.filter((one) => numbersOf(words, one).length > 0)
      const [only] = known
      if (only && to.length === 1)
        return numbersOf(words, only)
          .map((contact) => sayNumber(words, contact))
          .join('\n')
      return known.map((one) => numbersFor(words, one)).join('\n')
    },
  }
}
