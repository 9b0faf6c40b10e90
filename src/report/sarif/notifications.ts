/** What the tool says about its own run: what it could not read, could not decide, or left off. */
import type { Locale } from '../../base/locale.ts'
import type { FileReport } from '../../base/problem.ts'
import { told } from '../told.ts'
import { say } from '../words.ts'
import { type Artifact, artifactLocation } from './location.ts'
import { plainText } from './text.ts'

/** Problems that kept a file from being checked: no results about its content. */
export const UNREADABLE = 'unreadable-file'
/** Stands for all rules, where the format is too broken for any. */
const ALL_RULES = '*'

const KINDS = ['skipped-rule', UNREADABLE, 'no-file', 'results-left-off'] as const
type Kind = (typeof KINDS)[number]

/** @returns descriptors of the kinds of notifications. */
export function notificationKinds(locale: Locale) {
  const texts: Record<Kind, string> = {
    'skipped-rule': say('skippedRule', locale),
    [UNREADABLE]: say('unreadable', locale),
    'no-file': say('nothing', locale),
    'results-left-off': say('tooMany', locale),
  }
  return KINDS.map((id) => ({ id, shortDescription: { text: texts[id] } }))
}

interface Notified {
  kind: Kind
  level: 'error' | 'warning' | 'note'
  text: string
  file?: Artifact
  rule?: { id: string; index: number | undefined }
}

function notification({ kind, level, text, file, rule }: Notified) {
  return {
    level,
    message: { text: plainText(text) },
    descriptor: { id: kind, index: KINDS.indexOf(kind) },
    associatedRule: rule,
    locations: file && [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
  }
}

/** What the notifications of a run are made of. */
export interface Notifying {
  locale: Locale
  /** Indexes in the lists of the run: of rules by id, of files by path. */
  rules: ReadonlyMap<string, number>
  files: ReadonlyMap<string, number>
  /** Results that are not in the report, and how many are. */
  leftOff: number
  limit: number
}

function unread({ path, problems }: FileReport, { locale, files }: Notifying) {
  return problems
    .filter(({ rule }) => rule === UNREADABLE)
    .map((problem) => {
      const file = { path, index: files.get(path) }
      return notification({ kind: UNREADABLE, level: 'error', text: told(problem, locale).join('\n'), file })
    })
}

function skipped({ path, skipped }: FileReport, { rules, files }: Notifying) {
  return skipped.map(({ rule, reason }) =>
    notification({
      kind: 'skipped-rule',
      level: rule === ALL_RULES ? 'warning' : 'note',
      text: reason,
      file: { path, index: files.get(path) },
      ...(rule === ALL_RULES ? {} : { rule: { id: rule, index: rules.get(rule) } }),
    }),
  )
}

/** @returns SARIF's invocation; an error among its notifications says that not everything was checked. */
export function invocation(files: readonly FileReport[], missed: readonly FileReport[], notifying: Notifying) {
  const { locale, leftOff: n, limit } = notifying
  const execution = files.flatMap((file) => [...unread(file, notifying), ...skipped(file, notifying)])
  const configuration = missed.flatMap((file) => unread(file, notifying))
  if (n > 0)
    execution.push(
      notification({ kind: 'results-left-off', level: 'warning', text: say('leftOff', locale, { n, limit }) }),
    )
  if (files.length === 0)
    configuration.push(notification({ kind: 'no-file', level: 'error', text: say('nothing', locale) }))
  return {
    executionSuccessful: [...execution, ...configuration].every(({ level }) => level !== 'error'),
    toolExecutionNotifications: execution,
    toolConfigurationNotifications: configuration,
  }
}
