/** Measures and breaks the labels of figures, without a font: widths are in ems. */
import stringWidth from 'string-width'
import { rememberingText } from '../../base/remember.ts'

const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Texts of these characters alone need no segmenter, which is some hundred times slower. */
const SIMPLE = /^[\x20-\x7E\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E“”‘’…—·]*$/

function graphemes(text: string): string[] {
  return SIMPLE.test(text) ? [...text] : Array.from(SEGMENTS.segment(text), ({ segment }) => segment)
}

/** The width of a character: 1 for Chinese, for Latin what Arial takes on average, rounded up. */
const emOf = rememberingText((grapheme) => {
  if (/[\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E“”‘’…—·]/.test(grapheme) || stringWidth(grapheme) > 1) return 1
  return /[\p{Lu}mw@%&]/u.test(grapheme) ? 0.8 : 0.56
})

/** @returns the width of a text in ems. */
export function widthOf(text: string): number {
  return graphemes(text).reduce((width, grapheme) => width + emOf(grapheme), 0)
}

/** @returns the width of the longest line in ems. */
export function longest(lines: string[]): number {
  return Math.max(0, ...lines.map(widthOf))
}

/**
 * Breaks a label into lines: at line feeds, before a last part in brackets, at spaces, between Chinese characters, and in a word only where it is too long.
 * Lines of several are made about equally long, so that no character stands alone.
 * @param limit longest line in ems
 */
export function wrap(label: string, limit: number): string[] {
  return label.split('\n').flatMap((text) => {
    const named = /^(.+)(（[^（）]+）)$/u.exec(text)?.slice(1)
    if (named && widthOf(text) > limit && longest(named) <= limit) return named
    const count = Math.ceil(widthOf(text) / limit)
    const word = longest(wordsOf(text).map((piece) => piece.trimEnd()))
    const even = count > 1 ? Math.min(limit, Math.max(word, widthOf(text) / count + 1)) : limit
    const lines = breakAt(text, even)
    return lines.length > count ? breakAt(text, limit) : lines
  })
}

function breakAt(text: string, limit: number): string[] {
  const lines = ['']
  let used = 0
  for (const word of wordsOf(text)) {
    const width = widthOf(word.trimEnd())
    if (used > 0 && used + width > limit) {
      lines.push('')
      used = 0
    }
    for (const segment of graphemes(word)) {
      if (used > 0 && segment.trim() !== '' && used + emOf(segment) > limit) {
        lines.push('')
        used = 0
      }
      lines[lines.length - 1] += segment
      used += emOf(segment)
    }
  }
  return lines.map((line) => line.trim())
}

/** Pieces that stay together: a word (up to a hyphen) with its spaces, or one wide character with the marks that may not end or begin a line. */
function wordsOf(text: string): string[] {
  return (
    text.match(/[（《“‘「『]*\p{Script=Han}[，。、；：！？）》」』”’]*|[^\p{Script=Han}\s（《“‘「『-]+-?\s*|\s+|./gu) ??
    []
  )
}
