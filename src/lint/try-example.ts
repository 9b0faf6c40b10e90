import type { Locale } from '../base/locale.ts'
import type { FileReport } from '../base/problem.ts'
import { digestOf } from '../model/repository/digest.ts'
import type { Rule } from '../rules/rule.ts'
import { parseSource, type Source } from '../source/source.ts'
import { type LintOptions, lintDocument, readDocument } from './lint.ts'
import { MINIMAL } from './minimal.generated.js'
import { EMPTY_REPOSITORY, repositoryOf } from './repository.ts'
import { addJudged } from './together/add-judged.ts'
import { isAmong, judge } from './together/judge.ts'

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
  const sources = others.map((text, index) => parsed(`${rule.id}-${index + 2}.yaml`, text))
  const held = sources.flatMap((source) => {
    const { document } = readDocument(source)
    return document ? [{ document, source }] : []
  })
  const documents = held.map(({ document }) => document)
  const repository = documents.length === 0 ? EMPTY_REPOSITORY : repositoryOf(documents)
  const source = parsed(`${rule.id}.yaml`, own)
  const options: LintOptions = { date: EXAMPLE_DATE, locale, rules: [rule], settings: {}, repository }
  const { report, digest } = lintDocument(source, options)
  if (!isAmong(rule) || !digest) return report
  const filed = held.map(({ document, source }) => ({ ...digestOf(document), home: source.path }))
  const found = judge([{ ...digest, home: source.path }, ...filed], {
    rules: [rule],
    date: EXAMPLE_DATE,
    isWhole: true,
  })
  const sourceOf = (home: string) => [source, ...sources].find(({ path }) => path === home)
  return addJudged({ report, digest, source, judged: found.get(source.path) ?? [], sourceOf }, options, true)
}

function parsed(path: string, yaml: string): Source {
  return parseSource(path, new TextEncoder().encode(complete(yaml)))
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
