/** The words of the page, in both languages. */
import { fill, type Locale, type Localized, type Values } from '../../base/locale.ts'
import type { Severity } from '../../base/problem.ts'

const WORDS = {
  title: { zh: '应急预案检查报告', en: 'Report on contingency plans' },
  checked: {
    zh: '检查了 {n} 份文件。与时间有关的规则以 {date} 为准。',
    en: 'Files checked: {n}. Rules about time used {date}.',
  },
  glance: { zh: '总的情况', en: 'At a glance' },
  trend: { zh: '与基线相比', en: 'Against the baseline' },
  trendText: {
    zh: '基线是以前查出、记在账上的问题。新发现的 {new} 个，账上还有 {known} 个，已经解决 {paid} 个。',
    en: 'The baseline is what was found before and put on record. New: {new}; still on record: {known}; paid off: {paid}.',
  },
  since: { zh: '账上最早的一个记于 {day}。', en: ' The oldest one on record is of {day}.' },
  fresh: { zh: '新发现', en: 'New' },
  known: { zh: '旧问题', en: 'Known' },
  paid: { zh: '已解决', en: 'Paid off' },
  owner: { zh: '由谁负责', en: 'Who is to mend it' },
  nobody: { zh: '没有写明', en: 'Nobody is named' },
  oldest: { zh: '最早记于', en: 'Oldest' },
  byOwner: { zh: '旧问题由谁负责', en: 'Who is to mend what is known' },
  first: { zh: '最先要改的', en: 'What to mend first' },
  plans: { zh: '各份预案', en: 'Plans' },
  each: { zh: '逐份查看', en: 'Plan by plan' },
  plan: { zh: '预案', en: 'Plan' },
  share: { zh: '多少', en: 'How much' },
  part: { zh: '章节', en: 'Part' },
  whole: { zh: '整份文件', en: 'The whole document' },
  parts: { zh: '各章节的问题数', en: 'Findings by part' },
  rest: {
    zh: '另有 {n} 个没有列出；plan lint {path} 全部列出。',
    en: '{n} more are not listed; plan lint {path} lists them all.',
  },
  restOfAll: { zh: '其余 {n} 个见各份预案。', en: '{n} more stand with their plans.' },
  clean: { zh: '没有问题的', en: 'Without findings' },
  none: { zh: '没有发现问题。', en: 'No problems were found.' },
  skipped: { zh: '没有检查的规则', en: 'Rules that were not checked' },
  skippedText: {
    zh: '预案里缺少这些规则要看的内容，所以没有检查，不等于没有问题。',
    en: 'The plans lack what these rules look at. They were not checked, which does not mean that nothing is wrong.',
  },
  notChecked: { zh: '没有检查的规则', en: 'Rules not checked' },
  mend: { zh: '怎么改：', en: 'How to mend it: ' },
  alike: { zh: '同类的还有 {n} 个', en: '{n} more of the same kind' },
  also: { zh: '同一原因还影响 {n} 处', en: 'Further places of the same cause: {n}' },
  end: {
    zh: '由 contingency-plan-toolkit {version} 生成。每个问题都写明依据；条款以原文为准，本报告不是法律意见。',
    en: 'Made by contingency-plan-toolkit {version}. Each finding names its basis; the text of the clause itself counts, and this report gives no legal advice.',
  },
} as const satisfies Record<string, Localized>

export type Word = keyof typeof WORDS

/** Findings of a weight, as a title. */
export const TITLE: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  info: { zh: '提示', en: 'Infos' },
}

/** What a weight means for whoever leads. */
export const MEANING: Readonly<Record<Severity, Localized>> = {
  error: { zh: '格式不对，或法律、规章要求写而没有写对', en: 'The format is broken, or law or rule is not met' },
  warning: {
    zh: '标准、指南要求，或用起来会出问题',
    en: 'A standard or guideline asks for it, or it would fail in use',
  },
  info: { zh: '可以改得更好', en: 'Could be better' },
}

/** @returns one of the words, filled. */
export function word(key: Word, locale: Locale, values?: Values): string {
  return fill(WORDS[key][locale], values)
}
