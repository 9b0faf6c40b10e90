/** Plain text as Markdown that shows it as it is. */
import { oneLine } from '../told.ts'

/** What Markdown or HTML could take for markup, a cell of a table or a mention. */
const MARKUP = /[&<>|`*_~[\]\\#@!$]/g

/** @returns the text in one line; every mark in it is only a character, also inside a table. */
export function inline(text: string): string {
  return oneLine(text).replace(MARKUP, (mark) => `&#${mark.charCodeAt(0)};`)
}
