/** A rule's page, and the list of all rules, from the rule objects: the same text for the terminal and for the README. */
import { fill, type Locale, type Localized } from '../base/locale.ts'
import { SEVERITIES, type Severity } from '../base/problem.ts'
import type { Rule } from './rule.ts'

/** What a page says that the rule itself does not know. */
export interface PageFacts {
  locale: Locale
  /** On what the rule rests, as users see it. */
  basis: string
  severityWord(severity: Severity): string
  /** What the tool prints about a bad example; pages that are made in haste do without. */
  output?(example: string): string
}

const WORDS = {
  severity: { zh: '级别', en: 'Severity' },
  messages: { zh: '它会说', en: 'What it says' },
  hint: { zh: '怎么改', en: 'How to mend it' },
  good: { zh: '正确的写法', en: 'Right' },
  bad: { zh: '有问题的写法', en: 'Wrong' },
  output: { zh: '工具的输出', en: 'What the tool prints' },
  off: { zh: '关闭或调整', en: 'To turn it off or change its weight' },
  config: {
    zh: '在 .planrc.yaml 中写（off、info、warning 或 error）：',
    en: 'Write in .planrc.yaml (off, info, warning or error):',
  },
} as const satisfies Record<string, Localized>

/** @returns the page of a rule in Markdown. */
export function rulePage(rule: Rule, facts: PageFacts): string {
  return `## ${rule.id}\n\n**${rule.title[facts.locale]}**\n\n${ruleBody(rule, facts)}`
}

/** @returns the same without the rule's id and title, for where these stand already. */
export function ruleBody(rule: Rule, facts: PageFacts): string {
  const { locale, output } = facts
  const say = (key: keyof typeof WORDS): string => WORDS[key][locale]
  const heading = (key: keyof typeof WORDS): string => `### ${say(key)}`
  const colon = locale === 'zh' ? '：' : ': '
  const bad = rule.examples.bad.flatMap((example) => [
    heading('bad'),
    block('yaml', example),
    ...(output ? [`${say('output')}${colon.trim()}`, block('text', output(example))] : []),
  ])
  const parts = [
    `- ${say('severity')}${colon}${facts.severityWord(rule.severity)}\n- ${facts.basis}`,
    rule.why[locale],
    heading('messages'),
    Object.values<Localized>(rule.messages)
      .map((message) => `- ${shown(message[locale])}`)
      .join('\n'),
    heading('hint'),
    shown(rule.hint[locale]),
    ...rule.examples.good.flatMap((example, index) => [
      ...(index === 0 ? [heading('good')] : []),
      block('yaml', example),
    ]),
    ...bad,
    heading('off'),
    say('config'),
    block('yaml', `rules:\n  ${rule.id}: off`),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Words that are filled in stand in angle brackets. */
function shown(text: string): string {
  return text.replace(/\{(\w+)\}/g, '‹$1›')
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** @returns every rule with its title, grouped by severity, the heaviest first. */
export function ruleList(rules: readonly Rule[], { locale, severityWord }: Pick<PageFacts, 'locale' | 'severityWord'>) {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  const groups = SEVERITIES.map((severity) => {
    const lines = rules
      .filter((rule) => rule.severity === severity)
      .map((rule) => `  ${rule.id.padEnd(width)}  ${rule.title[locale]}`)
    return lines.length === 0 ? '' : `${severityWord(severity)}\n${lines.join('\n')}\n`
  })
  return `${groups.filter((group) => group !== '').join('\n')}\n${fill(LIST_END[locale], { count: rules.length })}\n`
}

const LIST_END: Localized = {
  zh: '共 {count} 条规则。plan explain 规则名 看一条规则；plan explain 字段名 看一个字段，如 measures.within',
  en: '{count} rules. plan explain RULE shows one of them; plan explain FIELD shows a field, such as measures.within',
}
