/** Numbers of headings, in the two systems of Chinese plans (reference: GB/T 9704-2012, 7.3.3, and common practice). */
import type { Heading } from 'mdast'
import type { Locale } from '../base/locale.ts'
import type { Block, Root } from './tree.ts'

/** `decimal` is 1 / 1.1 / 1.1.1; `gongwen` is 一、/（一）/ 1. /（1）. */
export const NUMBERINGS = ['decimal', 'gongwen'] as const
export type Numbering = (typeof NUMBERINGS)[number]

/** @returns the system of a document; English documents are always decimal. */
export function numberingFor(language: Locale, wanted: Numbering = 'decimal'): Numbering {
  return language === 'zh' ? wanted : 'decimal'
}

/**
 * Gives every heading its number and its anchor, every annex its anchor. Annexes start again at 1. Anchors come from the
 * position alone: `s1-2`, `a1`, `a1-2`, `p1` for plain headings.
 * @param root changed in place
 */
export function numberHeadings(root: Root, system: Numbering): void {
  const counters = { annexes: 0, plain: 0 }
  numberFlow(root.children, { prefix: 's', system, counters, open: [] })
}

interface Flow {
  prefix: string
  system: Numbering
  counters: { annexes: number; plain: number }
  /** The headings that are open here, outermost first. */
  open: { depth: number; count: number }[]
}

function numberFlow(blocks: Block[], flow: Flow): void {
  for (const block of blocks) {
    if (block.type === 'heading') numberOne(block, flow)
    else if (block.type === 'landscape') numberFlow(block.children, flow)
    else if (block.type === 'annex') {
      flow.counters.annexes += 1
      block.id = `a${flow.counters.annexes}`
      numberFlow(block.children, { ...flow, prefix: `${block.id}-`, open: [] })
    }
  }
}

function numberOne(heading: Heading, { prefix, system, counters, open }: Flow): void {
  if (heading.data?.plain) {
    counters.plain += 1
    heading.data = { ...heading.data, number: '', id: `p${counters.plain}` }
    return
  }
  let last = open.at(-1)
  let closed: (typeof open)[number] | undefined
  while (last && last.depth >= heading.depth) {
    closed = open.pop()
    last = open.at(-1)
  }
  open.push({ depth: heading.depth, count: (closed?.count ?? 0) + 1 })
  const path = open.map(({ count }) => count)
  heading.data = { ...heading.data, number: numberOf(path, system), id: prefix + path.join('-') }
}

/**
 * @param path the position on every level, from 1
 * @returns what is printed before the heading; empty below the fourth level of `gongwen`
 */
export function numberOf(path: readonly number[], system: Numbering): string {
  if (system === 'decimal') return path.join('.')
  const count = path.at(-1) ?? 1
  return [`${toChinese(count)}、`, `（${toChinese(count)}）`, `${count}.`, `（${count}）`][path.length - 1] ?? ''
}

/** What stands between a number and its heading: nothing after a Chinese mark or a point, which hold their own distance. */
export function numberGap(number: string): string {
  return /[\p{L}\p{N}]$/u.test(number) ? ' ' : ''
}

const DIGITS = '零一二三四五六七八九'

/** @returns 1 … 999 in Chinese: 十一, 一百零二; beyond that the digits. */
export function toChinese(count: number): string {
  if (count > 999) return String(count)
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10]
  const last = ones > 0 ? (DIGITS[ones] ?? '') : ''
  if (hundreds === 0 && tens === 0) return last
  const ten = tens === 1 && hundreds === 0 ? '十' : tens > 0 ? `${DIGITS[tens]}十` : ''
  if (hundreds === 0) return ten + last
  const gap = tens === 0 && ones > 0 ? '零' : ''
  return `${DIGITS[hundreds]}百${gap}${ten}${last}`
}
