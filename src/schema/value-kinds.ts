import type { Localized } from '../base/locale.ts'

interface ValueKind extends Localized {
  /** How a right value looks. */
  hint?: Localized
}

const DURATION: Localized = {
  zh: '例如 30min、2h、3d、20wd（工作日）、3mo、5y，或 immediately',
  en: 'For example 30min, 2h, 3d, 20wd (working days), 3mo, 5y, or immediately',
}

/** What each kind of value is called, and how it looks. Keys are the kinds of fields and the names of value definitions. */
export const VALUE_KINDS: Readonly<Record<string, ValueKind>> &
  Record<'text' | 'list' | 'object' | 'textOrObject' | 'reference', ValueKind> = {
  text: { zh: '文字', en: 'text' },
  str: { zh: '文字', en: 'text' },
  md: { zh: '文字', en: 'text' },
  since: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  num: { zh: '数字', en: 'a number' },
  int: { zh: '不小于 0 的整数', en: 'a whole number, not negative' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  enum: { zh: '给定的词之一', en: 'one of the given words' },
  const: { zh: '文档种类', en: 'the kind of document' },
  list: { zh: '列表', en: 'a list', hint: { zh: '每项一行，以“- ”开头', en: 'One item a line, beginning with "- "' } },
  textOrObject: { zh: '文字或键值组', en: 'text or a group of keys' },
  object: { zh: '键值组', en: 'a group of keys' },
  reference: {
    zh: '机构或岗位的名称',
    en: 'the name of a body or a post',
    hint: {
      zh: '写名称、简称或 id；有意不指明时写 {text: …}',
      en: 'A name, an alias or an id; {text: …} names nobody on purpose',
    },
  },
  bound: {
    zh: '数字或特征值名称',
    en: 'a number or the name of a mark',
    hint: {
      zh: '例如 50、警戒，或 {mark: 警戒, plus: -0.5}',
      en: 'For example 50, flood-stage, or {mark: flood-stage, plus: -0.5}',
    },
  },
  id: {
    zh: '标识',
    en: 'an id',
    hint: {
      zh: '只用小写字母、数字和连字符，例如 city-flood',
      en: 'Small letters, digits and hyphens only, for example city-flood',
    },
  },
  date: {
    zh: '日期',
    en: 'a date',
    hint: { zh: '例如 2026-04-30，或 2026-04', en: 'For example 2026-04-30, or 2026-04' },
  },
  dateTime: {
    zh: '日期时间',
    en: 'a date and time',
    hint: { zh: '例如 2026-06-12T09:30', en: 'For example 2026-06-12T09:30' },
  },
  dur: { zh: '时长', en: 'a duration', hint: DURATION },
  every: {
    zh: '频次',
    en: 'a frequency',
    hint: {
      zh: '例如 1d（每日）、2/1d（每日两次）、1y，或 continuous',
      en: 'For example 1d, 2/1d (twice a day), 1y, or continuous',
    },
  },
  time: {
    zh: '时间',
    en: 'a time',
    hint: { zh: '例如 16:00、03-31、..06:00、T+2h', en: 'For example 16:00, 03-31, ..06:00, T+2h' },
  },
  amount: { zh: '数字或文字', en: 'a number or words' },
  count: {
    zh: '整数或范围',
    en: 'a whole number or a range',
    hint: { zh: '例如 3，或 3..5', en: 'For example 3, or 3..5' },
  },
}
