import { expect } from 'vitest'
import { fixText } from '../../src/commands/fix/fix-text.ts'
import { lintSource } from '../../src/lint/lint.ts'
import { EMPTY_REPOSITORY } from '../../src/lint/repository.ts'
import { RULES } from '../../src/rules/index.ts'
import { parseSource, type Source } from '../../src/source/source.ts'

/** The smallest plan, or another one, in which one text stands in the place of another. */
export function changed(text: string, from: string, to: string): string {
  const made = text.replace(from, () => to)
  expect(made, from).not.toBe(text)
  return made
}

/** Rules by their ids: one plan is checked many times, and the others say nothing of what is mended here. */
export function fixedBy(rules: readonly string[], path = 'a.yaml') {
  const chosen = RULES.filter(({ id }) => rules.includes(id))
  expect(chosen.map(({ id }) => id)).toEqual([...rules])
  const read = (text: string): Source => parseSource(path, new TextEncoder().encode(text))
  const check = (source: Source) =>
    lintSource(source, {
      date: '2026-11-22',
      locale: 'en',
      rules: chosen,
      settings: {},
      repository: EMPTY_REPOSITORY,
    })
  const fixed = (text: string): string => {
    const once = fixText(read(text), check).text
    expect(fixText(read(once), check), 'fixed twice').toMatchObject({ text: once, mended: [] })
    return once
  }
  return { fixed, check: (text: string) => check(read(text)).problems }
}
