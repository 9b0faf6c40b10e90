/** Holds the documents of a repository against each other, by their digests alone. */
import type { Path } from '../../base/problem.ts'
import { type Elsewhere, type Filed, makeTogether, type Together } from '../../model/repository/together.ts'
import type { PlaceAmong, RepositoryRule, Rule, WordsAmong } from '../../rules/rule.ts'

/** What a rule found in one document beside others: plain data, without the texts of the rule and without lines. */
export interface Judged {
  rule: string
  /** One of the rule's messages. */
  message: string
  /** In the long form. */
  path: Path
  words: WordsAmong
  affected: readonly Elsewhere[]
}

export interface Judging extends Pick<Together, 'date' | 'isWhole'> {
  rules: readonly Rule[]
}

/** @returns whether a rule judges digests */
export function isAmong(rule: Rule): rule is RepositoryRule {
  return rule.subject === 'repository'
}

/**
 * Needs no document, and takes time in proportion to their number.
 * @param documents in any order; each `home` once
 * @returns what is found, by `home`
 */
export function judge(
  documents: readonly Filed[],
  { rules, ...known }: Judging,
): ReadonlyMap<string, readonly Judged[]> {
  const found = new Map<string, Judged[]>()
  const all = makeTogether(documents, known)
  for (const rule of rules) {
    if (!isAmong(rule)) continue
    rule.check(all, (message: string, { home, path, affected = [] }: PlaceAmong, words: WordsAmong = {}) => {
      const own = found.get(home) ?? []
      found.set(home, own)
      own.push({ rule: rule.id, message, path, words, affected })
    })
  }
  return found
}
