/** Rules of an office's own: what a module gives, checked and made into rules that run beside those of the package. */
import type { Localized } from '../../base/locale.ts'
import { BINDINGS, SEVERITIES } from '../../base/problem.ts'
import { permits, type Source, type Sources } from '../../model/requirement.ts'
import { documentRule, drillRule, planRule, type Rule } from '../../rules/rule.ts'
import { registeredSource } from '../sources.ts'
import type { Tools } from './api.ts'
import { failureText, isRecord, localizedText } from './text.ts'

/** Why a module cannot be used. */
export interface PluginFault {
  text: Localized
  hint?: Localized
}

export type ReadPlugin = { rules: Rule[] } | { fault: PluginFault }

/** A module is given the functions by which the package declares its own rules: it need not find the package. */
const TOOLS = { planRule, documentRule, drillRule } as unknown as Tools

/**
 * @param module what was imported
 * @param file as shown to users
 * @param taken ids of rules that there are already, in the package and in other plugins
 */
export function readPlugin(module: unknown, file: string, taken: ReadonlySet<string>): ReadPlugin {
  const make = isRecord(module) ? module.default : undefined
  if (typeof make !== 'function') return { fault: { text: NO_FUNCTION, hint: LIKE_THIS } }
  try {
    const made: unknown = make(TOOLS)
    const given: readonly unknown[] = Array.isArray(made) ? made : [made]
    const rules: Rule[] = []
    for (const one of given) {
      const read = readRule(one, new Set([...taken, ...rules.map(({ id }) => id)]))
      if ('text' in read) return { fault: read }
      rules.push({ ...read, plugin: file })
    }
    return { rules }
  } catch (error) {
    const reason = failureText(error)
    return { fault: { text: { zh: `插件出错：${reason}`, en: `the plugin failed: ${reason}` } } }
  }
}

const NO_FUNCTION: Localized = {
  zh: '插件没有用 export default 给出函数',
  en: 'the plugin exports no function by default',
}
const LIKE_THIS: Localized = {
  zh: '写成 export default ({ planRule }) => [planRule({ … })]',
  en: 'Write it like export default ({ planRule }) => [planRule({ … })]',
}

/** Whose rule it is, a slash, and a name: so no rule of the package can be meant. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const SUBJECTS = ['plan', 'document']

function readRule(given: unknown, taken: ReadonlySet<string>): Rule | PluginFault {
  if (!isRecord(given) || !SUBJECTS.includes(String(given.subject))) return { text: NO_RULE, hint: LIKE_THIS }
  const { id } = given
  if (typeof id !== 'string' || taken.has(id) || !ID.test(id)) return idFault(String(id), taken)
  const say = (key: string, zh: string, en: string): PluginFault => ({
    text: { zh: `规则“${id}”的 ${key}：${zh}`, en: `${key} of the rule "${id}": ${en}` },
  })
  const texts = Object.fromEntries(['title', 'why', 'hint'].map((key) => [key, localizedText(given[key])]))
  for (const [key, text] of Object.entries(texts)) if (!text) return say(key, ...A_TEXT)
  const messages = messagesOf(given.messages)
  if (!messages) return say('messages', '至少一条，每条是文字', 'at least one, each a text')
  const severity = SEVERITIES.find((one) => one === given.severity)
  if (!severity) return say('severity', '写 error、warning 或 info', 'write error, warning or info')
  const own = sourcesOf(given.sources, id)
  if (!own) return say('sources', ...A_SOURCE)
  const [first] = own
  if (!first || !permits(severity, first)) return say('severity', ...TOO_HEAVY)
  if (typeof given.check !== 'function') return say('check', '要是函数', 'a function is wanted')
  return {
    subject: given.subject,
    id,
    severity,
    ...texts,
    messages,
    sources: own.map((source) => source.id),
    own: Object.fromEntries(own.map((source) => [source.id, source])) satisfies Sources,
    examples: examplesOf(given.examples),
    check: given.check,
  } as unknown as Rule
}

const NO_RULE: Localized = {
  zh: '插件给出的不是 planRule、documentRule 或 drillRule 做出的规则',
  en: 'what the plugin gives was not made by planRule, documentRule or drillRule',
}
const A_TEXT = ['要是文字，或 { zh, en }', 'a text is wanted, or { zh, en }'] as const
const A_SOURCE = [
  '至少一个：schemas/sources.yaml 里的 id，或 { document, clause, binding }',
  'at least one: an id of schemas/sources.yaml, or { document, clause, binding }',
] as const
const TOO_HEAVY = [
  '太重：没有现行有效的法律、规章要求预案写明的，最多是 warning；惯例最多是 info',
  'too heavy: without law or rule in force that obliges the plan it is warning at most, for practice info',
] as const

function idFault(id: string, taken: ReadonlySet<string>): PluginFault {
  if (taken.has(id))
    return { text: { zh: `已经有名为“${id}”的规则`, en: `There is a rule called "${id}" already` }, hint: OTHER_ID }
  return { text: { zh: `“${id}”不能作规则的 id`, en: `"${id}" cannot be the id of a rule` }, hint: OTHER_ID }
}

const OTHER_ID: Localized = {
  zh: '写成 ours/what-must-hold：谁的规则、斜线、名称，用小写字母',
  en: 'Write it like ours/what-must-hold: whose rule it is, a slash, a name, in small letters',
}

function messagesOf(given: unknown): Record<string, Localized> | undefined {
  if (!isRecord(given)) return undefined
  const entries = Object.entries(given).map(([key, text]) => [key, localizedText(text)] as const)
  return entries.length > 0 && entries.every(([, text]) => text) ? Object.fromEntries(entries as []) : undefined
}

function sourcesOf(given: unknown, rule: string): Source[] | undefined {
  if (!Array.isArray(given)) return undefined
  const all = given.map((one, index) => sourceOf(one, `${rule}#${index + 1}`))
  return all.length > 0 && all.every((source) => source !== undefined) ? all : undefined
}

/** What an office says of its own texts is taken as read, and its readers are of every country. */
function sourceOf(given: unknown, id: string): Source | undefined {
  if (typeof given === 'string') return registeredSource(given)
  if (!isRecord(given)) return undefined
  const document = localizedText(given.document)
  const clause = given.clause === undefined ? undefined : localizedText(given.clause)
  const binding = BINDINGS.find((one) => one === given.binding && one !== 'format')
  if (!document || !binding || (given.clause !== undefined && !clause)) return undefined
  return { id, document, ...(clause ? { clause } : {}), binding, binds: 'content', region: 'INT', certainty: 'read' }
}

function examplesOf(given: unknown): Rule['examples'] {
  const texts = (key: string): string[] => {
    const list = isRecord(given) ? given[key] : undefined
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  }
  return { good: texts('good'), bad: texts('bad') }
}
