import type { Locale } from '../../base/locale.ts'
import type { RuleInfo } from '../../report/index.ts'
import { severityWord } from '../../report/words.ts'
import { ruleBody } from '../../rules/explain.ts'
import { RULES } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { basisOf } from './basis.ts'
import { FIXED, formatCheck, formatChecks } from './check.ts'

/** Where the pages of all rules and checks stand in the project; `npm run docs` writes them. */
export const RULES_PAGES: Readonly<Record<Locale, string>> = {
  zh: 'src/rules/README.zh-CN.md',
  en: 'src/rules/README.md',
}

/**
 * Names a page wherever the project is kept: it has no address of its own on the web, an office PC has no web, and the
 * standard wants an absolute URI. What is after `#` is the anchor.
 */
function pageUri(id: string, locale: Locale): string {
  return `urn:contingency-plan-toolkit:${RULES_PAGES[locale]}#${id}`
}

/** @returns all rules of the package, for reports that describe them */
export function ruleInfos(locale: Locale): RuleInfo[] {
  return infosOf(RULES, locale)
}

/**
 * @param plugins rules of an office's own; the same one may stand there often
 * @returns the same of each
 */
export function pluginInfos(locale: Locale, plugins: readonly Rule[]): RuleInfo[] {
  return infosOf([...new Map(plugins.map((rule) => [rule.id, rule])).values()], locale)
}

function infosOf(rules: readonly Rule[], locale: Locale): RuleInfo[] {
  const word = (severity: RuleInfo['severity']): string => severityWord(severity, locale)
  return rules.map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    title: rule.title[locale],
    why: rule.why[locale],
    page: ruleBody(rule, { locale, basis: basisOf(rule.sources, locale, rule.own), severityWord: word }),
    uri: rule.plugin === undefined ? pageUri(rule.id, locale) : `urn:contingency-plan-toolkit:plugin:${rule.id}`,
  }))
}

/** @returns the same for the checks of the format. */
export function checkInfos(locale: Locale): RuleInfo[] {
  return formatChecks().flatMap((id) => {
    const check = formatCheck(id, locale)
    if (!check) return []
    const { severity, title, body } = check
    return [{ id, severity, title, why: body, page: `${FIXED[locale]}\n\n${body}\n`, uri: pageUri(id, locale) }]
  })
}
