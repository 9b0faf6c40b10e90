/** Totals of the ledger: numbers are added only where they count in the same unit. */
import type { Words } from '../../phrase/words.ts'
import { wording } from '../../view/context.ts'
import type { Stock } from './stock.ts'
import { CATEGORIES } from './stock.ts'

export interface Total {
  category: string
  unit: string
  /** How many lines of the ledger it is made of. */
  lines: number
  /** As many decimals as the most exact of its numbers; empty where no line gives a number. */
  sum: string
  /** How much of what: 重型防化服8、防毒面具160. */
  parts: string
  /** Lines that are not in the sum, and why. */
  left: string
}

/** @returns a total for each category and unit, in the order of the categories */
export function totalsOf(words: Words, stock: readonly Stock[]): Total[] {
  return CATEGORIES.flatMap((category) => {
    const held = stock.filter((line) => line.category === category)
    const units = [...new Set(held.map(({ say }) => say.unit))]
    return units.map((unit) => {
      const lines = held.filter(({ say }) => say.unit === unit)
      const counted = lines.filter(isCounted)
      const names = [...new Set(counted.map(({ say }) => say.name))]
      const parts = names.map((name) => {
        const many = added(counted.filter(({ say }) => say.name === name))
        return `${name}${/[A-Za-z0-9]$/.test(name) || words.locale === 'en' ? ' ' : ''}${many}`
      })
      return {
        category: categoryName(words, category),
        unit,
        lines: lines.length,
        sum: counted.length === 0 ? '' : added(counted),
        parts: words.phrase.list(parts),
        left: leftOut(words, lines),
      }
    })
  })
}

export function categoryName(words: Words, category: Stock['category']): string {
  if (category === undefined) return words.say({ zh: '未分类', en: 'No category' })
  return words.phrase.capital(words.choice('supply', 'category', category))
}

function isCounted({ quantity, isDoubtful }: Stock): boolean {
  return quantity !== undefined && !isDoubtful
}

/** Decimals are added as they are written: 0.1 and 0.2 are 0.3. */
function added(lines: readonly Stock[]): string {
  const decimals = Math.max(0, ...lines.map(({ say }) => say.quantity.split('.')[1]?.length ?? 0))
  return lines.reduce((sum, { quantity = 0 }) => sum + quantity, 0).toFixed(decimals)
}

function leftOut(words: Words, lines: readonly Stock[]): string {
  const name = (line: Stock) =>
    line.say.quantity === '' ? line.say.name : line.say.name + words.phrase.bracket(line.say.quantity)
  const said = (text: { zh: string; en: string }, left: readonly Stock[]) =>
    left.length === 0 ? [] : [wording(words, text, { names: words.phrase.list(left.map(name)) })]
  return [
    ...said(
      { zh: '没有给出数量：{names}', en: 'no quantity: {names}' },
      lines.filter(({ say }) => say.quantity === ''),
    ),
    ...said(
      { zh: '数量不是一个数：{names}', en: 'the quantity is not one number: {names}' },
      lines.filter(({ say, quantity }) => say.quantity !== '' && quantity === undefined),
    ),
    ...said(
      { zh: '各来源数量不一致：{names}', en: 'sources differ: {names}' },
      lines.filter(({ isDoubtful }) => isDoubtful),
    ),
  ].join('\n')
}
