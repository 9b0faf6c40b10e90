import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Localized } from '../src/base/locale.ts'
import { registeredSource } from '../src/lint/sources.ts'
import { tryExample } from '../src/lint/try-example.ts'
import { permitsError } from '../src/model/requirement.ts'
import { RULES } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'

/** Files of the room that are no rules. */
const NO_RULES = ['explain', 'index', 'rule']
const files = readdirSync(fileURLToPath(new URL('../src/rules', import.meta.url)))
const names = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3))

it('stand each in the file of its name, all in the list, by the alphabet', () => {
  expect(RULES.map((rule) => rule.id)).toEqual(names.filter((name) => !NO_RULES.includes(name)).sort())
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has good and bad examples', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0)
    expect(rule.examples.bad.length).toBeGreaterThan(0)
    for (const example of rule.examples.bad) expect(marked(example), example).not.toEqual([])
    for (const example of rule.examples.good) expect(marked(example), example).toEqual([])
  })

  it.each(numbered(rule.examples.good))('is silent on good example %i', (_, example) => {
    for (const locale of LOCALES) {
      const { problems } = tryExample(rule, example, locale)
      expect(problems.map(({ line, rule: by, message }) => `${line} ${by} ${message}`)).toEqual([])
    }
  })

  it.each(numbered(rule.examples.bad))(
    'speaks on the marked lines of bad example %i and nowhere else',
    (_, example) => {
      const { problems, text } = tryExample(rule, example, 'zh')
      expect(problems.map(({ line, rule: by }) => `${line} ${by}`)).toEqual(marked(example).map((n) => `${n} ${id}`))
      const lines = text.split('\n')
      for (const { line, column, endLine, endColumn } of problems) {
        const [first = '', last = ''] = [lines[line - 1], lines[endLine - 1]]
        expect(endLine > line || endColumn > column, `${line}:${column}`).toBe(true)
        expect(first[column - 1], `${line}:${column}`).toMatch(/[^\s#]/)
        expect(endColumn).toBeLessThanOrEqual(last.length + 1)
      }
    },
  )

  it('fills every word of its messages and hints', () => {
    for (const locale of LOCALES)
      for (const example of rule.examples.bad)
        for (const { message, hint = '' } of tryExample(rule, example, locale).problems)
          expect(`${message} ${hint}`).not.toMatch(/\{\w+\}|undefined|NaN|\[object|null|""|“”/)
  })

  it('says everything in both languages, with the same words to fill', () => {
    for (const text of [rule.title, rule.why, rule.hint, ...Object.values<Localized>(rule.messages)]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u)
      expect(places(text.zh)).toEqual(places(text.en))
    }
  })

  it('shows every message in its bad examples', () => {
    const shown = rule.examples.bad.flatMap((example) => tryExample(rule, example, 'en').problems)
    for (const [name, message] of Object.entries<Localized>(rule.messages)) {
      const pattern = new RegExp(`^${message.en.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`, 's')
      expect(
        shown.some((problem) => pattern.test(problem.message)),
        name,
      ).toBe(true)
    }
  })

  it('rests on sources that bear its severity', () => {
    expect(rule.sources.length).toBeGreaterThan(0)
    for (const source of rule.sources) expect(registeredSource(source), source).toBeDefined()
    if (rule.severity === 'error') expect(permitsError(first(rule))).toBe(true)
    for (const example of rule.examples.bad)
      for (const { severity, binding, sources } of tryExample(rule, example, 'en').problems) {
        if (severity !== 'error') continue
        expect(['format', 'law', 'rule']).toContain(binding)
        expect(sources[0]?.confirmed).toBe(true)
      }
  })
})

/** Numbers of the lines that an example marks. */
function marked(example: string): number[] {
  return example.split('\n').flatMap((line, index) => (line.includes('# ✗') ? [index + 1] : []))
}

function numbered(examples: readonly string[]): [number, string][] {
  return examples.map((example, index) => [index + 1, example])
}

function places(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
}

function first(rule: Rule) {
  const source = registeredSource(rule.sources[0] ?? '')
  if (!source) throw new Error(`${rule.id}: ${rule.sources[0]}`)
  return source
}
