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
import { basisOf } from './basis.ts'
import { checkPage, formatChecks } from './check.ts'
import { fieldNames, fieldPage } from './field.ts'

/** Columns of a page: the same in every window, so that pages and README agree. */
const WIDTH = 100

/** Prints the list of rules, the page of a rule, or the meaning of a field. */
export function explain(name: string | undefined, flags: CommonFlags, io: Io): ExitCode {
  const locale = chooseLocale(flags.lang, io.env)
  io.out(name === undefined ? listOfRules(locale) : pageOf(name, locale))
  return EXIT.clean
}

/** @returns all rules in one list. */
export function listOfRules(locale: Locale): string {
  return ruleList(RULES, { locale, severityWord: (severity) => severityWord(severity, locale) })
}

/** @returns the page of a rule, with what the tool really says about its bad examples. */
export function pageOfRule(rule: Rule, locale: Locale): string {
  return rulePage(rule, {
    locale,
    basis: basisOf(rule.sources, locale),
    severityWord: (severity) => severityWord(severity, locale),
    output: (example) =>
      blocks([tryExample(rule, example, locale)], { locale, width: WIDTH, colour: false, quiet: false }),
  })
}

function pageOf(name: string, locale: Locale): string {
  const rule = RULES.find(({ id }) => id === name)
  if (rule) return pageOfRule(rule, locale)
  const page = checkPage(name, locale) ?? fieldPage(name, { locale, basisOf: (sources) => basisOf(sources, locale) })
  if (page !== undefined) return page
  const guess = nearest(name, [...RULES.map(({ id }) => id), ...formatChecks(), ...fieldNames()])
  throw new UsageError(
    { zh: `没有名为“${name}”的规则或字段`, en: `There is no rule or field called "${name}"` },
    guess === undefined
      ? { zh: 'plan explain 列出全部规则', en: 'plan explain lists all rules' }
      : { zh: `是不是 ${guess}？`, en: `Did you mean ${guess}?` },
  )
}
