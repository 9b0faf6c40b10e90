/** What is still to be filled in. */
import { remembering } from '../../base/remember.ts'
import type { Placeholder, Tables } from '../tables/types.ts'
import { allWords } from './wording.ts'

interface Test {
  row: Placeholder
  pattern: RegExp
  unless?: RegExp
}

interface Tests {
  /** Fits whatever one of the patterns fits, and a little more: most texts do not fit. */
  any: RegExp
  each(): Test[]
}

const testsOf = remembering((tables: Tables): Tests => {
  let each: Test[] | undefined
  const coarse = tables.placeholders.map(({ pattern }) => `(?:${pattern.replace(LOOK_AROUND, '')})`)
  return {
    any: new RegExp(coarse.join('|') || '$^', 'iu'),
    each: () => {
      each ??= tables.placeholders.map(testOf)
      return each
    },
  }
})

function testOf(row: Placeholder): Test {
  const unless = row.unless === undefined ? {} : { unless: new RegExp(row.unless, 'iu') }
  return { row, pattern: new RegExp(row.pattern, 'iu'), ...unless }
}

/**
 * What must or must not stand around a match, without groups of its own: what it leaves out only makes a pattern fit more.
 * Its classes of letters (`\\p{L}`) take V8 8 ms to compile where letters of either case are meant, the rest half of one.
 */
const LOOK_AROUND = /\(\?<?[!=](?:\\.|\[(?:\\.|[^\]\\])*\]|[^()\\[])*\)/gu

/** @returns false where nothing that a document says is left to be filled in; true says nothing. */
export function mayHoldBlank(document: { kind: string }, tables: Tables): boolean {
  return mayHold(tables)(document)
}

const mayHold = remembering((tables: Tables) =>
  remembering((document: { kind: string }) => testsOf(tables).any.test(allWords(document))),
)

/** @returns whether a text fits a pattern of the table, even where the row lets it pass. */
export function hasBlank(value: string, tables: Tables): boolean {
  const { any, each } = testsOf(tables)
  return any.test(value) && each().some(({ pattern }) => pattern.test(value))
}

/** @returns what a text leaves to be filled in, and by which row of the table; undefined where nothing is. */
export function leftIn(value: string, tables: Tables): { row: Placeholder; text: string } | undefined {
  const { any, each } = testsOf(tables)
  if (!any.test(value)) return undefined
  const test = each().find(({ pattern, unless }) => pattern.test(value) && !unless?.test(value))
  return test && { row: test.row, text: test.pattern.exec(value)?.[0] ?? '' }
}
