/** What can be wrong with a comment that ignores a finding; such a comment ignores nothing. */
import type { Message } from '../../source/messages.ts'

const FORM = {
  zh: '写成：# plan-ignore measure-lead: 由上级预案规定 (owner=县应急局, until=2027-06-01)',
  en: 'Write: # plan-ignore measure-lead: the parent plan names the lead (owner=County Office, until=2027-06-01)',
}

export const IGNORES = {
  word: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: '没有“{word}”这种写法，这条注释不起作用',
    en: '"{word}" is not known; this comment ignores nothing',
    hint: {
      zh: 'plan-ignore 用于一行，plan-ignore-file 写在文件开头，用于整个文件',
      en: 'plan-ignore is for one line, plan-ignore-file at the top for the whole file',
    },
  },
  noRule: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: '没有写忽略哪条规则，这条注释不起作用',
    en: 'no rule is named; this comment ignores nothing',
    hint: FORM,
  },
  noReason: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: '没有写理由，这条注释不起作用',
    en: 'no reason is given; this comment ignores nothing',
    hint: FORM,
  },
  unknownRule: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: '没有规则“{id}”，它忽略不了什么',
    en: 'there is no rule "{id}"; nothing is ignored by that name',
    hint: { zh: 'plan explain 列出全部规则', en: '`plan explain` lists all rules' },
  },
  meantRule: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: '没有规则“{id}”，它忽略不了什么',
    en: 'there is no rule "{id}"; nothing is ignored by that name',
    hint: { zh: '是不是 {guess}？', en: 'did you mean {guess}?' },
  },
  option: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: '括号里的“{text}”看不懂，这条注释不起作用',
    en: '"{text}" in the brackets cannot be read; this comment ignores nothing',
    hint: {
      zh: '可写 owner=谁负责 和 until=到哪一天，日期写成 2027-06-01 的样子',
      en: 'owner=who and until=day may stand there, the day like 2027-06-01',
    },
  },
  notTop: {
    rule: 'ignore-invalid',
    severity: 'warning',
    zh: 'plan-ignore-file 不在文件开头，不起作用',
    en: 'plan-ignore-file does not stand at the top of the file; it ignores nothing',
    hint: {
      zh: '移到第一行内容之前；只忽略一行用 plan-ignore',
      en: 'move it above the first line of content; for one line write plan-ignore',
    },
  },
  forbidden: {
    rule: 'ignore-forbidden',
    severity: 'warning',
    zh: '{id} 在这里是错误，不能忽略：格式不对，或者法律、规章要求预案必须写',
    en: 'here {id} is an error and cannot be ignored: the format is broken, or a law or rule obliges the plan',
    hint: { zh: '改好所指的问题，删去这条注释', en: 'mend what is found and delete this comment' },
  },
  unused: {
    rule: 'ignore-unused',
    severity: 'warning',
    zh: '{id} 在这里没有发现问题，没有什么可忽略',
    en: '{id} finds nothing here; there is nothing to ignore',
    hint: {
      zh: '删去这条注释；要忽略别处的问题，写在所报的那一行或它前面一行',
      en: 'delete this comment; to ignore a finding elsewhere, write it on the line that is reported or on the one before',
    },
  },
  expired: {
    rule: 'ignore-expired',
    severity: 'warning',
    zh: '忽略 {id} 的期限 {until} 已过，问题重新报出',
    en: 'the time to ignore {id} ended on {until}; the finding is told again',
    hint: { zh: '改好问题后删去这条注释；确需延长就改 until', en: 'mend it and delete this comment, or move until' },
  },
} satisfies Record<string, Message>
