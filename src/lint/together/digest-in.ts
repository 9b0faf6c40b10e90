import { type Digest, digestOf } from '../../model/repository/digest.ts'
import type { Document, Rule } from '../../rules/rule.ts'
import type { Source } from '../../source/source.ts'
import { directivesOf, mayIgnore } from '../ignore/directive.ts'
import { isAmong } from './judge.ts'

/**
 * @returns the digest of a document, with the rules that comments in its text ignore. It is copied: as long as a piece of a text
 * is kept, V8 keeps the whole text, and of ten thousand plans that is half a gigabyte.
 */
export function digestIn(source: Source, document: Document, rules: readonly Rule[]): Digest {
  const digest = JSON.parse(JSON.stringify(digestOf(document))) as Digest
  if (!mayIgnore(source)) return digest
  const among = new Set(rules.filter(isAmong).map(({ id }) => id))
  const ignored = directivesOf(source.text).directives.map(({ rule }) => rule)
  const ignores = [...new Set(ignored.filter((rule) => among.has(rule)))]
  return ignores.length > 0 ? { ...digest, ignores } : digest
}
