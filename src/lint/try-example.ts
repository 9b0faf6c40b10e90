import type { Locale } from '../base/locale.ts'
import type { FileReport } from '../base/problem.ts'
import type { Rule } from '../rules/rule.ts'
import { parseSource, type Source } from '../source/source.ts'
import { lintSource, readDocument } from './lint.ts'
import { MINIMAL } from './minimal.generated.js'
import { EMPTY_REPOSITORY, repositoryOf } from './repository.ts'

/** The day on which the examples of rules are judged. */
export const EXAMPLE_DATE = '2026-11-22'

/** What a plan cannot do without; an example that does not say it takes it from the smallest complete plan. */
const REQUIRED = ['kind', 'id', 'title', 'language', 'type', 'scenario', 'actors', 'measures', 'goals']

/**
 * Runs one rule over an example of it.
 * @param yaml a piece of a plan; lines keep their numbers because what is filled in follows after it
 * @returns the report, shape errors included
 */
export function tryExample(rule: Rule, yaml: string, locale: Locale): FileReport {
  const [own = '', ...others] = yaml.split(/^---\n/m)
  const documents = others.flatMap((text) => readDocument(parsed(rule, text)).document ?? [])
  const repository = documents.length === 0 ? EMPTY_REPOSITORY : repositoryOf(documents)
  return lintSource(parsed(rule, own), { date: EXAMPLE_DATE, locale, rules: [rule], settings: {}, repository })
}

function parsed(rule: Rule, yaml: string): Source {
  return parseSource(`${rule.id}.yaml`, new TextEncoder().encode(complete(yaml)))
}

function complete(yaml: string): string {
  if (/^kind:/m.test(yaml)) return yaml
  const filled = sections(MINIMAL).filter(
    ({ key }) => REQUIRED.includes(key) && !new RegExp(`^${key}:`, 'm').test(yaml),
  )
  return `${yaml.trimEnd()}\n${filled.map(({ text }) => text).join('\n')}\n`
}

/** The top-level keys of a document, each with its lines. */
function sections(text: string): { key: string; text: string }[] {
  const found: { key: string; text: string }[] = []
  for (const line of text.split('\n')) {
    const key = /^([A-Za-z]+):/.exec(line)?.[1]
    const last = found.at(-1)
    if (key) found.push({ key, text: line })
    else if (last && !line.startsWith('#')) last.text += `\n${line}`
  }
  return found
}
