import type { Locale, Localized } from '../base/locale.ts'
import { remembering } from '../base/remember.ts'
import type { Condition, Plan } from '../model/plan.generated.ts'
import { warningLadders } from '../model/response/conditions.ts'
import { isStartedBeside } from '../model/response/starts.ts'
import type { Tables } from '../model/tables/types.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'trigger-vague',
  title: { zh: '条件能据以判断', en: 'A condition can be decided' },
  severity: 'warning',
  sources: ['RE-13', 'REAL-TRIGGERS', 'REAL-VAGUE'],
  why: {
    zh: '“必要时”“情况严重时”谁都可以说还没到。条件要写成值守人员一看就能判断的事实、信号或数值。',
    en: 'Anybody can say that "if necessary" is not yet. A condition names what the duty officer can see: a fact, a signal, a number.',
  },
  messages: {
    vague: {
      zh: '无法判断的启动、调整或终止条件有 {count} 处，例如“{text}”',
      en: 'Conditions that cannot be decided: {count}, for example "{text}"',
    },
  },
  hint: {
    zh: '写明看得见的事实、预警信号或指标数值',
    en: 'Name a fact that one can see, a warning, or the number of an indicator',
  },
  check(plan, report, { tables }) {
    const words = wordsOf(tables)[plan.language]
    const vague = conditionsOf(plan).filter(({ when, isDecided }) => isVague(when, words) && !isDecided?.())
    const [first, ...more] = vague
    if (!first) return
    const place = { node: first.node, key: 'when', affected: more.map(({ node }) => ({ node, key: 'when' })) }
    report('vague', place, { count: vague.length, text: wordingOf(first.when) })
  },
  examples: {
    good: [
      'response:\n  levels:\n    - { level: I, when: [情况严重、确有必要时, 三人以上被困] }',
      'response:\n  levels:\n    - { level: I, when: 大坝漏水，情况严重 }\n    - { level: II, when: 停电，必要时 }',
      'indicators: [{ id: rain, name: 降雨, unit: 毫米 }]\nresponse:\n  scale: [I]\n  thresholds: [{ indicator: rain, atLeast: { I: 100 } }]\n  levels: [{ level: I, when: { catchAll: true } }]',
      'measures: [{ lead: 值班室, do: 停止户外作业, asNeeded: true, when: 必要时 }]',
    ],
    bad: [
      'response:\n  levels:\n    - { level: I, when: 情况严重、确有必要时 }   # ✗\n  termination:\n    - { when: 根据情况需要时, byStarter: true }',
      'response:\n  levels:\n    - { level: I, when: [{ catchAll: true }] }   # ✗',
    ],
  },
})

interface Place {
  node: object
  when: Condition
  /** Whether something beside the condition decides it; asked last, because most conditions are not vague. */
  isDecided?: () => boolean
}

/** What starts, raises or ends something; conditions of single measures are told elsewhere. */
function conditionsOf(plan: Plan): Place[] {
  const { response, warning, resources } = plan
  const isNumbered = (id: string): boolean =>
    warningLadders(plan).some(({ steps }) => steps.some(({ level }) => level === id))
  const owners: readonly { when?: Condition }[] = [
    ...[response?.escalation ?? [], response?.siteCommand ?? []].flat(),
    ...(response?.termination ?? []),
    ...(resources?.evacuations ?? []),
  ]
  return [
    ...(warning?.levels ?? []).flatMap((node) => placeOf(node, () => isNumbered(node.id))),
    ...(response?.levels ?? []).flatMap((node) => placeOf(node, () => isStartedBeside(plan, node))),
    ...owners.flatMap((node) => placeOf(node)),
  ]
}

function placeOf(node: { when?: Condition }, isDecided?: () => boolean): Place[] {
  return node.when ? [{ node, when: node.when, ...(isDecided ? { isDecided } : {}) }] : []
}

/** One vague word beside others changes nothing; one alternative that can be decided is enough. */
function isVague(condition: Condition, words: readonly string[]): boolean {
  const { any, all, catchAll, text } = condition
  const parts = [...(any ?? []), ...(all ?? [])]
  if (parts.length > 0) return parts.every((part) => isVague(part, words))
  if (catchAll) return true
  return text !== undefined && Object.keys(condition).every((key) => WORDING.has(key)) && saysNothing(text, words)
}

const WORDING: ReadonlySet<string> = new Set(['id', 'text', 'mode', 'hazard'])

/** Words that hold a sentence together and say nothing by themselves. */
const SMALL = {
  zh: [
    '其他',
    '以及',
    '情况',
    '情形',
    '时候',
    '时',
    '确',
    '有',
    '的',
    '或者',
    '或',
    '和',
    '与',
    '及',
    '且',
    '等',
    '在',
    '可',
    '下',
  ],
  en: [
    'when',
    'where',
    'if',
    'as',
    'the',
    'a',
    'an',
    'is',
    'are',
    'of',
    'or',
    'and',
    'so',
    'it',
    'in',
    'case',
    'situation',
    'other',
  ],
} as const

/** @returns whether nothing is left of a text without vague and small words. */
function saysNothing(text: string, words: readonly string[]): boolean {
  // No vague word has a figure in it, and most conditions have.
  if (/\d/.test(text)) return false
  let rest = ` ${text.toLowerCase().replace(/[\s、，,。.；;：:“”"()（）]+/g, ' ')} `
  for (const word of words) rest = rest.replaceAll(/^[a-z]/.test(word) ? ` ${word} ` : word, ' ')
  for (const word of SMALL.en) rest = rest.replaceAll(` ${word} `, ' ')
  for (const word of SMALL.zh) rest = rest.replaceAll(word, ' ')
  return rest.trim() === ''
}

/** The longest words first, so that none is cut by a shorter one. */
const wordsOf = remembering(({ vagueWords }: Tables): Readonly<Record<Locale, readonly string[]>> => {
  const rows = vagueWords.filter(({ group }) => group === 'condition')
  const of = (language: Locale): string[] =>
    rows.flatMap(({ words }) => words[language]).sort((a, b) => b.length - a.length)
  return { zh: of('zh'), en: of('en') }
})

function wordingOf(condition: Condition): Localized {
  const parts = [condition, ...(condition.any ?? []), ...(condition.all ?? [])]
  const text = parts.find((part) => part.text !== undefined)?.text
  return { zh: text ?? '其他情形', en: text ?? 'other circumstances' }
}
