import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../../base/errors.ts'
import { chooseLocale, type Locale } from '../../base/locale.ts'
import { nearest } from '../../base/nearest.ts'
import { tryExample } from '../../lint/try-example.ts'
import { blocks } from '../../report/index.ts'
import { severityWord } from '../../report/words.ts'
import { ruleList, rulePage } from '../../rules/explain.ts'
import { RULES } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import type { CommonFlags, Io } from '../io.ts'
import { openWorkspace } from '../workspace.ts'
import { basisOf } from './basis.ts'
import { checkPage, formatChecks } from './check.ts'
import { fieldNames, fieldPage } from './field.ts'

/** Columns of a page: the same in every window, so that pages and README agree. */
const WIDTH = 100

/** Prints the list of rules, the page of a rule, or the meaning of a field. */
export async function explain(name: string | undefined, flags: CommonFlags, io: Io): Promise<ExitCode> {
  const locale = chooseLocale(flags.lang, io.env)
  const rules = [...RULES, ...(flags.allowPlugins ? await pluginRules(flags, io) : [])]
  io.out(name === undefined ? listOfRules(locale, rules) : pageOf(name, locale, rules))
  return EXIT.clean
}

/** Those that the configuration of the working folder names. */
async function pluginRules(flags: CommonFlags, io: Io): Promise<readonly Rule[]> {
  const workspace = openWorkspace(flags, {}, io)
  const here = resolve(io.cwd, 'x')
  await workspace.loadPlugins([here])
  return workspace.plugins(here)
}

/** @returns all rules in one list. */
export function listOfRules(locale: Locale, rules: readonly Rule[] = RULES): string {
  return ruleList(rules, { locale, severityWord: (severity) => severityWord(severity, locale) })
}

/** @returns the page of a rule, with what the tool really says about its bad examples. */
export function pageOfRule(rule: Rule, locale: Locale): string {
  return rulePage(rule, {
    locale,
    basis: basisOf(rule.sources, locale, rule.own),
    severityWord: (severity) => severityWord(severity, locale),
    output: (example) =>
      blocks([tryExample(rule, example, locale)], { locale, width: WIDTH, colour: false, quiet: false }),
  })
}

function pageOf(name: string, locale: Locale, rules: readonly Rule[]): string {
  const rule = rules.find(({ id }) => id === name)
  if (rule) return pageOfRule(rule, locale)
  const page = checkPage(name, locale) ?? fieldPage(name, { locale, basisOf: (sources) => basisOf(sources, locale) })
  if (page !== undefined) return page
  const guess = nearest(name, [...rules.map(({ id }) => id), ...formatChecks(), ...fieldNames()])
  throw new UsageError(
    { zh: `没有名为“${name}”的规则或字段`, en: `There is no rule or field called "${name}"` },
    name.includes('/') && rules.length === RULES.length
      ? { zh: '插件的规则，加 --allow-plugins 才能说明', en: 'A rule of a plugin is explained with --allow-plugins' }
      : guess === undefined
        ? { zh: 'plan explain 列出全部规则', en: 'plan explain lists all rules' }
        : { zh: `是不是 ${guess}？`, en: `Did you mean ${guess}?` },
  )
}
