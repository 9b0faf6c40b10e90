/**
 * Takes the texts of rules (what they say, why, examples) out of the bundle: a run without findings needs none of them, and
 * they are more than half of the rules. A rule stays one file; `Apart` gives the texts back when they are asked for.
 */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { RULES } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { READ } from './data-apart.ts'
import { check } from './data-entry.ts'

/** What findings need, and what only explanations do. */
const MESSAGES = ['messages', 'hint'] as const
const PAGES = ['title', 'why', 'examples'] as const
type Text = (typeof MESSAGES | typeof PAGES)[number]

const FILES = { 'rule-messages.json': MESSAGES, 'rule-pages.json': PAGES }

/** @returns the files of texts that stand beside the chunks: name → content. */
export function ruleTextFiles(): Record<string, string> {
  const of = (keys: readonly Text[], rule: Rule) => Object.fromEntries(keys.map((key) => [key, rule[key]]))
  const written = (keys: readonly Text[]) =>
    JSON.stringify(Object.fromEntries(RULES.map((rule) => [rule.id, of(keys, rule)])))
  return Object.fromEntries(Object.entries(FILES).map(([file, keys]) => [file, written(keys)]))
}

const getters = Object.entries(FILES).flatMap(([file, keys]) =>
  keys.map((key) => `get ${key}() { return textsOf('${file}')[this.id].${key} }`),
)

const APART = `${READ}
const files = new Map()
const textsOf = (file) => {
  if (!files.has(file)) files.set(file, read(file))
  return files.get(file)
}
class Apart {
  constructor({ id, subject, severity, sources, check }) {
    this.id = id
    this.subject = subject
    this.severity = severity
    this.sources = sources
    this.check = check
  }
  ${getters.join('\n  ')}
}
export const apart = (rule) => new Apart(rule)
`

const DECLARED = /^export default ((?:plan|document|drill|repository)Rule)\(\{$([\s\S]*?)^\}\)$/m
/** As Biome writes a property of the rule: on one line, or up to the bracket that closes it. */
const TEXT = new RegExp(`^ {2}(?:${[...MESSAGES, ...PAGES].join('|')}): (?:.*\\{\\n[^]*?^ {2}\\},\\n|.*\\},\\n)`, 'gm')

/** @returns the code of a rule without its texts. @throws where it has not the form that `npm run format` gives it */
export function withoutTexts(path: string, code: string): string {
  return code.replace(DECLARED, (_, declare: string, body: string) => {
    let count = 0
    const rest = body.replace(TEXT, () => {
      count += 1
      return ''
    })
    check(count === MESSAGES.length + PAGES.length, path, 'texts not found; run `npm run format`')
    return `import { apart } from 'rule-texts'\nexport default apart(${declare}({${rest}}))`
  })
}

export const ruleTextsApart: Plugin = {
  name: 'rule-texts-apart',
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /src.rules.[a-z-]+\.ts$/ }, ({ path }) => ({
      contents: withoutTexts(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
    onResolve({ filter: /^rule-texts$/ }, ({ path }) => ({ path, namespace: path }))
    onLoad({ filter: /./, namespace: 'rule-texts' }, () => ({ contents: APART }))
  },
}
