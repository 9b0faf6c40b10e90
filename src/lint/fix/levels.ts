/** Levels whose name is written unlike the others, and names that no level has but one must be meant by. */
import { contentsOf } from '../../model/contents/contents.ts'
import { namedKeys } from '../../model/namespaces.ts'
import type { Plan, ResponseLevel, WarningLevel } from '../../model/plan.generated.ts'
import { scaleOf } from '../../model/response/levels.ts'
import { levelMeant } from '../../model/response/meant.ts'
import { levelNumbers, type Numeral, renumbered } from '../../model/response/numerals.ts'

/** A text or key of an object that should be another one. */
export interface NewText {
  rule: string
  node: object
  key: string | number
  mend: { value: string; inQuotes?: true } | { key: string }
}

/** Names of levels are written in the way that most of them are. */
export function levelLabels(plan: Plan): NewText[] {
  const changes = [...usual(plan.response?.levels ?? []), ...usual(plan.warning?.levels ?? [])]
  return changes.map(({ level: node, value }) => ({ rule: 'level-label', node, key: 'label', mend: { value } }))
}

type Level = ResponseLevel | WarningLevel

function usual(levels: readonly Level[]): { level: Level; value: string }[] {
  const written = new Map<Numeral, Level[]>()
  for (const level of levels) {
    const ways = new Set(levelNumbers(level.label ?? '').map((number) => number.written))
    for (const way of ways) written.set(way, [...(written.get(way) ?? []), level])
  }
  const [most, next] = [...written].sort(([, a], [, b]) => b.length - a.length)
  if (!most || !next || most[1].length === next[1].length) return []
  return levels.flatMap((level) => {
    const { label = '' } = level
    const value = levelNumbers(label).length > 0 ? renumbered(label, most[0]) : undefined
    return value === undefined || value === label ? [] : [{ level, value }]
  })
}

/** 二级, Ⅱ级 or II where the level is called otherwise. */
export function levelNames(plan: Plan): NewText[] {
  const rule = 'unresolved-reference'
  const known = new Set([...scaleOf(plan), ...(plan.response?.levels ?? []).flatMap(({ label }) => label ?? [])])
  const meant = (word: unknown): string | undefined =>
    typeof word === 'string' && !known.has(word.replace(/\+$/, '')) ? levelMeant(plan, word) : undefined
  const named = contentsOf(plan).names.flatMap(({ owner, way, holder, at, value: word }): NewText[] => {
    const value = way.space === 'level' ? meant(word) : undefined
    return value === undefined ? [] : [{ rule, node: holder ?? owner, key: at ?? way.key, mend: { value } }]
  })
  const own = (plan.response?.levels ?? []).flatMap((node): NewText[] => {
    const value = meant(node.level)
    return value === undefined ? [] : [{ rule, node, key: 'level', mend: { value } }]
  })
  const keys = namedKeys(plan).flatMap(({ map, space }): NewText[] => {
    return Object.keys(map).flatMap((key) => {
      const word = space === 'level' ? meant(key) : undefined
      return word === undefined ? [] : [{ rule, node: map, key, mend: { key: word } }]
    })
  })
  return [...named, ...own, ...keys]
}
