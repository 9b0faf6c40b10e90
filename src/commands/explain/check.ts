/** The checks of the format, which are no rules: they are always on, and one message is all there is to explain. */
import type { Locale, Localized } from '../../base/locale.ts'
import { SEVERITIES, type Severity } from '../../base/problem.ts'
import { IGNORES } from '../../lint/ignore/messages.ts'
import { PLUGINS } from '../../lint/plugin/messages.ts'
import { FILES } from '../../source/file-messages.ts'
import { LIMITS, type Message, VALUES } from '../../source/messages.ts'
import { SYNTAX } from '../../source/yaml/syntax-messages.ts'
import { CHECK_TITLES } from './check-titles.ts'

/** What the schema finds; its messages are made of the schema's own words. */
const SHAPE: readonly Message[] = [
  {
    rule: 'unknown-key',
    zh: '某处没有这个键',
    en: 'there is no such key in this place',
    hint: {
      zh: '多半是拼写；plan explain 加上一级的键，列出那里可用的键',
      en: 'Mostly a slip; plan explain with the key above lists the keys that may stand there',
    },
  },
  { rule: 'missing-key', zh: '缺少必需的键', en: 'a key that must be there is missing' },
  {
    rule: 'wrong-type',
    zh: '写的不是这里要的（文字、数字、列表、键值组）',
    en: 'what stands there is not what is wanted (text, number, list, group of keys)',
    hint: {
      zh: '电话、版本、级别加引号；列表每项一行，以“- ”开头',
      en: 'Quote phones, versions and levels; a list has one item a line, beginning with "- "',
    },
  },
  {
    rule: 'wrong-value',
    zh: '不是这里可用的词、日期、时长或标识',
    en: 'not one of the words, dates, durations or ids that may stand there',
    hint: { zh: 'plan explain 加键名，列出可用的写法', en: 'plan explain with the key lists what may be written' },
  },
]

const MESSAGES: readonly Message[] = [
  ...SHAPE,
  ...[FILES, LIMITS, VALUES, SYNTAX, IGNORES, PLUGINS].flatMap((group) => Object.values(group)),
]

/** @returns the ids of all checks of the format, each once. */
export function formatChecks(): string[] {
  return [...new Set(MESSAGES.map(({ rule }) => rule))]
}

/** @returns what a check of the format says and how to mend it; undefined for any other name. */
export function checkPage(name: string, locale: Locale): string | undefined {
  const check = formatCheck(name, locale)
  return check && `${name}  ${FIXED[locale]}\n${check.body}\n`
}

export interface FormatCheck {
  /** The heaviest that it may have. */
  severity: Severity
  title: string
  /** All that it says and how to mend it, as a list. */
  body: string
}

/** @returns a check of the format; undefined for any other name. */
export function formatCheck(name: string, locale: Locale): FormatCheck | undefined {
  const messages = MESSAGES.filter(({ rule }) => rule === name)
  if (messages.length === 0) return undefined
  const severities = messages.map(({ severity = 'error' }) => severity)
  return {
    severity: SEVERITIES.find((one) => severities.includes(one)) ?? 'error',
    title: CHECK_TITLES[name]?.[locale] ?? name,
    body: bodyOf(messages, locale),
  }
}

function bodyOf(messages: readonly Message[], locale: Locale): string {
  const lines = messages.flatMap((message) => [
    `- ${blank(message[locale])}`,
    ...(message.hint ? [`  → ${blank(message.hint[locale])}`] : []),
  ])
  return lines.join('\n')
}

/** What all checks of the format have in common. */
export const FIXED: Localized = { zh: '格式检查，不能关闭', en: 'Check of the format; it cannot be turned off' }

function blank(text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, '‹$1›')
}
