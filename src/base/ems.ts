/** Measuring text without fonts: a full-width character is one em wide, any other half of one. */

/**
 * Wide by Unicode's East Asian Width, and what is set full-width in Chinese text though Unicode calls it ambiguous:
 * quotation marks, dash, ellipsis, Ⅰ, ①, boxes.
 */
const WIDE =
  /[\u1100-\u115F\u2014\u2018\u2019\u201C\u201D\u2026\u2103\u2160-\u217F\u2460-\u24FF\u25A0-\u25FF\u2610-\u2612\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/**
 * @param narrow width of a character that is not wide, in ems: half of one unless the average of running text is wanted
 * @returns the width of a text in ems of its font size
 */
export function ems(text: string, narrow = 0.5): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 1 : narrow
  return width
}
