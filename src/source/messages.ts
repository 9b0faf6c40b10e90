/** What a problem of this room is, and what limits and values can bring. One entry is one message; several share a rule. */
import type { Localized, Values } from '../base/locale.ts'
import { fill } from '../base/locale.ts'
import { PASSING, type Path, type Range, type Severity } from '../base/problem.ts'

/** A problem before it has a citation and a fingerprint. `range` wins over `path`; a path is looked up by `locate`. */
export interface RawProblem {
  rule: string
  severity: Severity
  text: Localized
  /** The English text without what passes, for the fingerprint. */
  lasting: string
  hint?: Localized
  path?: Path
  at?: 'key' | 'value'
  range?: Range
}

export interface Message {
  rule: string
  severity?: Severity
  zh: string
  en: string
  hint?: Localized
}

/** Text of the file in a message: enough to recognise it. */
const QUOTED_LENGTH = 40

function shorten(value: string | number): string | number {
  if (typeof value === 'number' || value.length <= QUOTED_LENGTH) return value
  return `${[...value.slice(0, QUOTED_LENGTH)].slice(0, -1).join('')}…`
}

/** @returns the problem of a message with its values filled in; severity is `error` unless the message says otherwise. */
export function problem(message: Message, range: Range, values: Values = {}): RawProblem {
  const { rule, severity = 'error', zh, en, hint } = message
  const short = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shorten(value)]))
  const both = (text: Localized): Localized => ({ zh: fill(text.zh, short), en: fill(text.en, short) })
  const lasting = fill(en, { ...short, ...PASSING })
  return { rule, severity, text: both({ zh, en }), lasting, range, ...(hint ? { hint: both(hint) } : {}) }
}

export const LIMITS = {
  depth: {
    rule: 'yaml-depth',
    zh: '嵌套超过 {limit} 层',
    en: 'nested deeper than {limit} levels',
    hint: { zh: '减少嵌套的层数', en: 'nest less deeply' },
  },
  aliasDepth: {
    rule: 'yaml-alias',
    zh: '引用 *{name} 展开后嵌套超过 {limit} 层',
    en: 'with the alias *{name} the nesting is deeper than {limit} levels',
    hint: { zh: '把内容直接写出来', en: 'write the content out' },
  },
  aliasCount: {
    rule: 'yaml-alias',
    zh: '引用（*名称）超过 {limit} 处',
    en: 'more than {limit} aliases (*name)',
    hint: { zh: '减少引用', en: 'use fewer aliases' },
  },
  aliasNodes: {
    rule: 'yaml-alias',
    zh: '到 *{name} 为止，展开引用会多出 {limit} 项以上',
    en: 'up to *{name} the aliases add more than {limit} entries to the document',
    hint: { zh: '减少引用，或分成几个文件', en: 'use fewer aliases, or split the file' },
  },
  aliasUnknown: {
    rule: 'yaml-alias',
    zh: '引用 *{name} 没有对应的 &{name}',
    en: 'the alias *{name} has no &{name} before it',
    hint: { zh: '先写 &{name}；以 * 开头的文字加上引号', en: 'write &{name} first; quote a text that starts with *' },
  },
  aliasCircle: {
    rule: 'yaml-alias',
    zh: '引用 *{name} 指向包含它自己的内容',
    en: 'the alias *{name} stands inside what it refers to',
    hint: { zh: '把内容直接写出来', en: 'write the content out' },
  },
} satisfies Record<string, Message>

export const VALUES = {
  leadingZero: {
    rule: 'number-loses-text',
    zh: '{text} 未加引号，YAML 会读成数字 {value}，丢掉开头的 {lost}',
    en: 'without quotes YAML reads {text} as the number {value} and drops the leading {lost}',
    hint: { zh: '写成 "{text}"', en: 'write "{text}"' },
  },
  tooLong: {
    rule: 'number-too-long',
    zh: '数字 {text} 太长，按数字读会变成 {value}',
    en: 'the number {text} is too long to keep; as a number it becomes {value}',
    hint: { zh: '编号、证件号等写成 "{text}"', en: 'write identifiers as "{text}"' },
  },
  swallowed: {
    rule: 'comment-swallows-text',
    severity: 'warning',
    zh: '“{text}”被当成注释，没有读入：空格后面的 # 起的是注释',
    en: '"{text}" is read as a comment and lost: # after a space starts a comment',
    hint: {
      zh: '是正文就给整段加引号："{whole}"；是注释就在 # 后加空格',
      en: 'if it is text, quote it: "{whole}"; if it is a comment, put a space after #',
    },
  },
  control: {
    rule: 'control-character',
    severity: 'warning',
    zh: '有 {count} 个看不见的控制字符（第一个是 {code}），已从内容中去掉',
    en: '{count} invisible control character(s), the first {code}; left out of the content',
    hint: { zh: '删去这个字符，通常来自复制粘贴', en: 'delete it; it usually comes from copy and paste' },
  },
} satisfies Record<string, Message>
