import type { Range } from '../base/problem.ts'

/** Lines that say what a document is called (`nameIn`), or open one that stands in braces. */
const NAMING = /^[{\s]*["']?(?:kind|id|title|apiVersion)["']?\s*[:：]|^\{/

/**
 * Of many texts only those lines are kept that will be shown: a thousand whole ones take twenty megabytes.
 * @param places whose first lines are wanted; so are the lines that say what the document is called
 * @returns the text with all other lines empty: each line keeps its number
 */
export function onlyLines(text: string, places: readonly Pick<Range, 'line'>[]): string {
  const wanted = new Set(places.map(({ line }) => line))
  const lines = text.split('\n').map((line, index) => (wanted.has(index + 1) || NAMING.test(line) ? line : ''))
  return lines.join('\n')
}
