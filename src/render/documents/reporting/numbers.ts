/** By which number somebody is reached to whom is reported. */
import type { Hop, Reference } from '../../../model/plan.generated.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import { numbersOf, sayNumber } from '../../view/bodies/contacts.ts'
import type { Column } from '../../view/table.ts'
import { numberLines } from '../cells.ts'

/** @returns the name, and the numbers that are known on lines of their own: one that began behind a name would be broken */
export function numberLinesFor(words: Words, reference: Reference): string {
  const name = words.reference(reference)
  const numbers = numbersOf(words, reference).map((contact) => numberLines(cellWords(words), contact))
  return numbers.length === 0 ? name : [words.phrase.pair(name, '').trim(), ...numbers].join('\n')
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
      return known.map((one) => numberLinesFor(words, one)).join('\n')
    },
  }
}
