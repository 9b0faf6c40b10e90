/** What is still to be filled in. */
import { remembering } from '../../base/remember.ts'
import type { Placeholder, Tables } from '../tables/types.ts'

interface Test {
  row: Placeholder
  pattern: RegExp
  unless?: RegExp
}

interface Tests {
  /** Any of the patterns: most texts fit none. */
  any: RegExp
  each: Test[]
}

const testsOf = remembering((tables: Tables): Tests => {
  const each = tables.placeholders.map((row) => ({
    row,
    pattern: new RegExp(row.pattern, 'iu'),
    ...(row.unless === undefined ? {} : { unless: new RegExp(row.unless, 'iu') }),
  }))
  return { any: new RegExp(tables.placeholders.map((row) => `(?:${row.pattern})`).join('|') || '$^', 'iu'), each }
})

/** @returns what a text leaves to be filled in, and by which row of the table; undefined where nothing is. */
export function leftIn(value: string, tables: Tables): { row: Placeholder; text: string } | undefined {
  const { any, each } = testsOf(tables)
  if (!any.test(value)) return undefined
  const test = each.find(({ pattern, unless }) => pattern.test(value) && !unless?.test(value))
  return test && { row: test.row, text: test.pattern.exec(value)?.[0] ?? '' }
}
