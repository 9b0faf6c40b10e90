import type { Plan } from '../plan.generated.ts'
import { scaleOf } from './levels.ts'
import { levelNumbers } from './numerals.ts'

/** A level by its number alone: 二, 二级, Ⅱ级响应, II, "2"; and `Level 2`. */
const NUMBERED = /^(?:level\s)?(\S{1,3}?)\s?(?:级)?(?:应急)?(?:响应)?$/i

/** Letters, digits and the plus as an input method for Chinese writes them: Ｉ, ２, ＋. */
const WIDE = /[Ａ-Ｚａ-ｚ０-９＋]/g

function narrowed(sign: string): string {
  return sign.normalize('NFKC')
}

/** @returns 1 for what is called the first level; undefined for what is no number of a level */
function rankOf(word: string): number | undefined {
  const [, number = ''] = NUMBERED.exec(word) ?? []
  const [found, ...more] = levelNumbers(`${number}级`)
  return more.length === 0 ? found?.rank : undefined
}

/**
 * @param word a name that no level of the plan has; `+` behind it stays
 * @returns the id of the only level that has this number, in whatever numeral; undefined where an id and a label disagree
 */
export function levelMeant(plan: Plan, word: string): string | undefined {
  const [, name = '', plus = ''] = /^(.*?)(\+?)$/.exec(word.replace(WIDE, narrowed)) ?? []
  const rank = rankOf(name)
  if (rank === undefined) return undefined
  const labels = (plan.response?.levels ?? []).flatMap(({ level, label }) => {
    const number = levelNumbers(label ?? '')[0]
    return number ? [{ level, rank: number.rank }] : []
  })
  const ids = scaleOf(plan).filter((id) => rankOf(id) === rank)
  const labelled = labels.filter((one) => one.rank === rank).map(({ level }) => level)
  const [meant, ...others] = new Set([...ids, ...labelled])
  if (meant === undefined || others.length > 0 || !scaleOf(plan).includes(meant)) return undefined
  return labels.some((one) => one.level === meant && one.rank !== rank) ? undefined : `${meant}${plus}`
}
