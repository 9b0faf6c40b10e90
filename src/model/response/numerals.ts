/** How the name of a level is numbered. */
import { rememberingText } from '../../base/remember.ts'

/** 一级, Ⅰ级 (signs), I级 (letters), 1级. */
export const NUMERALS = ['han', 'sign', 'letter', 'digit'] as const
export type Numeral = (typeof NUMERALS)[number]

/** A number in the name of a level. */
export interface LevelNumber {
  written: Numeral
  /** 1 for the first level. */
  rank: number
}

const WORDS: Readonly<Record<Numeral, readonly string[]>> = {
  han: ['一', '二', '三', '四', '五'],
  sign: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'],
  letter: ['I', 'II', 'III', 'IV', 'V'],
  digit: ['1', '2', '3', '4', '5'],
}

/** Not 十一级, and not the force of a wind or what an event has to reach: 8级以上, 六级大风. */
const BEFORE_GRADE =
  /(?<![一二三四五六七八九十百零Ⅰ-ⅿIVXA-Za-z\d.])([一二三四五]|[Ⅰ-Ⅴ]|IV|V|I{1,3}|[1-5])\s?级(?!以上|以下|及以上|大?风|地震|浪)/g
const AFTER_LEVEL = /\blevel\s(IV|V|I{1,3}|[1-5])\b/gi

/** @returns the numbers by which a name calls its level, in the order in which they stand there. */
export const levelNumbers = rememberingText((name): readonly LevelNumber[] => {
  const found = [...name.matchAll(BEFORE_GRADE), ...name.matchAll(AFTER_LEVEL)].map(([, word = '']) =>
    word.toUpperCase(),
  )
  return found.flatMap((word) =>
    NUMERALS.flatMap((written) => {
      const rank = WORDS[written].indexOf(word) + 1
      return rank > 0 ? [{ written, rank }] : []
    }),
  )
})

/** @returns the name with its numbers written in another way; undefined where that way does not go with the name */
export function renumbered(name: string, way: Numeral): string | undefined {
  const change = (whole: string, word: string): string => {
    const [number] = levelNumbers(whole)
    const put = number && WORDS[way][number.rank - 1]
    return put === undefined ? whole : whole.replace(word, put)
  }
  const isEnglish = way === 'letter' || way === 'digit'
  const changed = name.replace(BEFORE_GRADE, change).replace(AFTER_LEVEL, isEnglish ? change : (whole) => whole)
  return levelNumbers(changed).every(({ written }) => written === way) ? changed : undefined
}
