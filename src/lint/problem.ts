import { createRequire } from 'node:module'
import { fill, type Locale, type Localized } from '../base/locale.ts'
import {
  type Binding,
  type Path,
  type Place,
  type Problem,
  type Range,
  type Severity,
  toPointer,
} from '../base/problem.ts'
import { citationOf } from '../model/requirement.ts'
import type { Words } from '../rules/rule.ts'
import { locate, type Source } from '../source/source.ts'
import { SOURCES } from './data.generated.js'

/** A finding before it has a place in the text. */
export interface Finding {
  rule: string
  severity: Severity
  text: Localized
  hint?: Localized
  words?: Words
  sources: readonly string[]
  path: Path
  at: 'key' | 'value'
  range?: Range
  affected?: readonly { path: Path; at: 'key' | 'value' }[]
}

/** Gives findings of one file their place, their words and their fingerprint. */
export function toProblems(findings: readonly Finding[], source: Source, locale: Locale): Problem[] {
  return findings.map((finding) => {
    const words = localWords(finding.words ?? {}, locale)
    const message = fill(finding.text[locale], words)
    const range = finding.range ?? locate(source, finding.path, finding.at)
    const sources = finding.sources.flatMap((id) => (SOURCES[id] ? [citationOf(SOURCES[id], locale)] : []))
    const binding: Binding = SOURCES[finding.sources[0] ?? '']?.binding ?? 'format'
    const affected = (finding.affected ?? []).map((place): Place => {
      return { path: source.path, pointer: toPointer(place.path), ...locate(source, place.path, place.at) }
    })
    return {
      rule: finding.rule,
      severity: finding.severity,
      binding,
      message,
      pointer: toPointer(finding.path),
      ...range,
      sources,
      ...(finding.hint ? { hint: fill(finding.hint[locale], words) } : {}),
      affected,
      fingerprint: fingerprint([
        finding.rule,
        source.path,
        fill(finding.text.en, localWords(finding.words ?? {}, 'en')),
        excerpt(source, range),
      ]),
    }
  })
}

function localWords(words: Words, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === 'object' ? word[locale] : word]),
  )
}

/** The text at the place, so that a fingerprint survives moved lines but not changed ones. */
function excerpt(source: Source, range: Range): string {
  const line = source.text.split('\n', range.line)[range.line - 1] ?? ''
  return line.slice(range.column - 1, range.endLine === range.line ? range.endColumn - 1 : undefined).trim()
}

/** Node's cryptography takes longer to load than a plan to check; a run without findings does not need it. */
function fingerprint(parts: readonly string[]): string {
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto')
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}
