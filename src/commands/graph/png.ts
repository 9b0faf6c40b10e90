/** A figure as a PNG: the same drawing, with the letters of a font file of this computer. */

import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { UsageError } from '../../base/errors.ts'
import { hasHan } from '../../base/han.ts'
import type { Io } from '../io.ts'
import { readNamed } from '../read-named.ts'
import { chineseFont } from './fonts.ts'

/** Of the drawing's own size at 96 dots per inch: print quality. */
const ZOOM = 3

/** Resvg starts once in a process. */
let ready: Promise<void> | undefined

/**
 * @param svg a figure
 * @param font path of a font file given by the user
 * @returns the bytes of the file
 * @throws UsageError when no font has the figure's characters: they would be left out without a word
 */
export async function pngOf(svg: string, font: string | undefined, io: Io): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(new URL('./resvg.generated.wasm', import.meta.url)))
  await ready
  const needsChinese = hasHan(svg.replace(/<style>[^<]*<\/style>/, ''))
  const bytes = font === undefined ? chineseFont(io) : readNamed(font, io)
  if (!bytes || (needsChinese && !draws(bytes, '应', '预')) || !draws(bytes, 'A', 'B'))
    throw new UsageError(font === undefined ? NO_FONT : POOR_FONT, FONT_HINT)
  return drawn(svg, bytes)
}

function drawn(svg: string, bytes: Uint8Array): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [bytes] },
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#fff',
  })
  return resvg.render().asPng()
}

/** A character that a font lacks is drawn as nothing, or as the same empty box as any other. */
function draws(bytes: Uint8Array, one: string, other: string): boolean {
  const [first, second, none] = [one, other, ' '].map((text) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text x="2" y="20" font-size="18">${text}</text></svg>`
    return Buffer.from(drawn(svg, bytes)).toString('base64')
  })
  return first !== second && first !== none
}

const NO_FONT = {
  zh: '这台电脑上没有找到中文字体，PNG 里的文字会缺失，没有生成',
  en: 'No font with Chinese characters was found on this computer; the words would be missing from the PNG, so none was made',
}
const POOR_FONT = {
  zh: '--font 指的文件不是字体，或者没有图中的文字（例如没有汉字）',
  en: 'The file of --font is no font, or lacks the characters of the figure (Chinese ones, for example)',
}
const FONT_HINT = {
  zh: '用 --font 指一个字体文件，例如 --font C:\\Windows\\Fonts\\simhei.ttf；或者用 --to svg，SVG 不需要字体文件',
  en: 'Name a font file with --font, for example --font C:\\Windows\\Fonts\\simhei.ttf; or use --to svg, which needs none',
}
