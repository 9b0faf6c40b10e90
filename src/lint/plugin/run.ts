/** Running a rule that somebody else wrote: whatever it does wrong is told as such, and the other rules go on. */

import type { Document, Place, Reporter, Rule, Target, Words } from '../../rules/rule.ts'
import type { Message } from '../../source/messages.ts'
import type { Finding } from '../problem.ts'
import { PLUGINS } from './messages.ts'
import { isChange } from './shield.ts'
import { failureText, isRecord, localizedText } from './text.ts'

export interface PluginRun {
  document: Document
  /** Takes what is well formed. */
  report: Reporter<string>
  /** Calls `check` of the rule with a reporter. */
  check(report: Reporter<string>): unknown
}

/** @returns the finding that a rule failed; undefined where it ran to its end. */
export function runPlugin(rule: Rule, { document, report, check }: PluginRun): Finding | undefined {
  const failed = (reason: string, { rule: told, hint, ...text }: Message = PLUGINS.failed): Finding => ({
    rule: told,
    severity: 'error',
    text,
    ...(hint ? { hint } : {}),
    words: { id: rule.id, file: rule.plugin ?? '', reason },
    sources: ['FORMAT'],
    path: [],
    at: 'key',
  })
  try {
    const answer = check(wellFormed(report, document))
    if (!isRecord(answer) || typeof answer.then !== 'function') return undefined
    // What comes later is waited for by nobody.
    Promise.resolve(answer).catch(() => undefined)
    return failed('check is asynchronous')
  } catch (error) {
    return failed(failureText(error), isChange(error) ? PLUGINS.changes : PLUGINS.failed)
  }
}

function wellFormed(report: Reporter<string>, document: Document): Reporter<string> {
  const tame = ((message, place, words): void =>
    report(message, placeOf(place, document), wordsOf(words))) as Reporter<string>
  tame.skip = (reason): void => report.skip(localizedText(reason) ?? { zh: '没有说明原因', en: 'no reason given' })
  return tame
}

function placeOf(given: unknown, document: Document): Place {
  const place = isRecord(given) ? given : {}
  const hint = localizedText(place.hint)
  const affected = Array.isArray(place.affected) ? place.affected.filter(isTarget) : []
  return {
    node: isRecord(place.node) ? place.node : document,
    ...(typeof place.key === 'string' || typeof place.key === 'number' ? { key: place.key } : {}),
    ...(hint ? { hint } : {}),
    ...(affected.length > 0 ? { affected } : {}),
  }
}

function isTarget(given: unknown): given is Target {
  return isRecord(given) && isRecord(given.node)
}

function wordsOf(given: unknown): Words {
  if (!isRecord(given)) return {}
  const word = (value: unknown): string | number => (typeof value === 'number' ? value : String(value))
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, word(value)]))
}
