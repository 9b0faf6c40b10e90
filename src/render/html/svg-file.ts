/** A figure as an SVG file of its own, with its look inside. */
import { toHtml } from 'hast-util-to-html'
import { onOneLine } from '../text.ts'
import type { PlanFigure } from '../tree.ts'
import { el } from './element.ts'
import { drawing } from './figure.ts'
import { FIGURE_STYLE } from './style.ts'

/** Found on Windows, macOS and Linux, in this order; a viewer takes the first that it has. */
const FONTS =
  '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Zen Hei",SimHei,Arial,sans-serif'

/** @returns the file's text; ends with a line feed */
export function figureSvg(node: PlanFigure): string {
  const style = el('style', {}, `svg{font-family:${FONTS};background:#fff}\n${FIGURE_STYLE}`)
  const svg = drawing(node, el('title', {}, onOneLine(node.title)), style)
  return `${toHtml({ type: 'root', children: [svg] }, { space: 'svg', closeEmptyElements: true })}\n`
}
