import { describe, expect, test } from 'vitest'
import { writeDocx } from '../src/render/docx/index.ts'
import { figurePages, gridPages } from '../src/render/figure/pages.ts'
import { layoutFigure } from '../src/render/figure-layout.ts'
import { figureSvg } from '../src/render/html/svg-file.ts'
import { figureMarkdown } from '../src/render/markdown/write.ts'
import { isGrid } from '../src/render/tree.ts'
import { FIGURES } from '../src/render/view/figures/figures.ts'
import { lintDocx } from './docx/lint.ts'
import { openPackage, paragraphsOf } from './docx/package.ts'
import { documentOf } from './docx/written.ts'
import { ALL, GRAPHS } from './figures/made.ts'
import { flaws, SOUND } from './figures/sound.ts'

test('every kind of figure is drawn for at least five of these plans', () => {
  for (const name of FIGURES) expect(ALL.filter(([title]) => title.endsWith(name)).length, name).toBeGreaterThan(4)
})

describe.each(ALL)('the figure %s', (_, figure) => {
  test('has boxes that do not overlap, lines that cross none, and text that fits', () => {
    const layout = layoutFigure(figure)
    expect(flaws(layout)).toEqual(SOUND)
    expect(layout.boxes.length).toBeGreaterThan(2)
    expect(layout.width).toBeLessThanOrEqual(442.1)
    expect(layout.fontSize).toBeGreaterThanOrEqual(7)
    expect(layoutFigure(figure)).toEqual(layout)
  })

  test('is printed in type of at least 7 points, on several pages where it must, and loses nothing there', () => {
    const pages = isGrid(figure) ? gridPages(figure) : figurePages(figure)
    for (const page of pages) {
      const { height, fontSize, ...rest } = layoutFigure(page)
      expect(fontSize).toBeGreaterThanOrEqual(7)
      expect(height).toBeLessThanOrEqual(567)
      expect(flaws({ height, fontSize, ...rest })).toEqual(SOUND)
    }
    if (isGrid(figure)) expect(pages.flatMap((page) => (isGrid(page) ? page.rows : []))).toEqual(figure.rows)
    else {
      const kept = new Set(pages.flatMap((page) => (isGrid(page) ? [] : page.nodes.map(({ id }) => id))))
      expect(figure.nodes.filter(({ id }) => !kept.has(id))).toEqual([])
    }
  })

  test('has no box without words but the empty cells of a grid, and says all of them in its description', () => {
    const { boxes } = layoutFigure(figure)
    if (!isGrid(figure)) expect(boxes.filter(({ label }) => label.trim() === '')).toEqual([])
    const svg = figureSvg(figure)
    const said = /<desc>([^<]*)<\/desc>/.exec(svg)?.[1]?.replaceAll(/\s/g, '') ?? ''
    for (const { label, form } of boxes)
      if (form !== 'words') expect(said).toContain(escaped(label).replaceAll(/\s/g, ''))
  })

  test('is an SVG file that asks for nothing else', () => {
    const svg = figureSvg(figure)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [\s\S]*<title>[^<]+<\/title>[\s\S]*<\/svg>\n$/)
    expect(svg).not.toMatch(/<(?:script|image|use|foreignObject)|href=|url\(|NaN|undefined|Infinity/)
  })
})

/** As `toHtml` writes text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
}

describe.each(GRAPHS)('the Mermaid of %s', (_, { nodes, edges, ...figure }) => {
  test('has a line for every box and every arrow, and nothing that Mermaid would take for its own', () => {
    const text = figureMarkdown({ ...figure, nodes, edges })
    const [, body = ''] = /^```mermaid\ngraph TD\n([\s\S]*)\n```\n/.exec(text) ?? []
    const lines = body.split('\n')
    const label = '"(?:[^"<\\n]|<br/>)+"'
    const box = new RegExp(`^  n\\d+(?:\\[${label}\\]|\\{${label}\\}|\\(\\[${label}\\]\\))$`)
    const arrow = new RegExp(`^  n\\d+ -->(?:\\|${label}\\|)? n\\d+$`)
    expect(lines.filter((line) => box.test(line))).toHaveLength(nodes.length)
    expect(lines.filter((line) => arrow.test(line))).toHaveLength(edges.length)
    expect(lines).toHaveLength(nodes.length + edges.length)
  })
})

describe('in Word', () => {
  test.each(GRAPHS)('%s has its boxes, questions and words as shapes that can be edited', async (_, figure) => {
    const bytes = await writeDocx(documentOf(figure), { style: 'gbt9704' })
    expect(lintDocx(bytes)).toEqual([])
    const opened = openPackage(bytes)
    expect(opened.parts.get('word/document.xml')).not.toContain('<pic:pic')
    const flat = paragraphsOf(opened)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, '')
    for (const { label } of figure.nodes) expect(flat).toContain(label.replaceAll(/\s/g, ''))
  })

  test.each(ALL.filter(([, figure]) => isGrid(figure)))('%s is a table with a head that repeats', async (_, figure) => {
    const bytes = await writeDocx(documentOf(figure), { style: 'gbt9704' })
    expect(lintDocx(bytes)).toEqual([])
    const texts = paragraphsOf(openPackage(bytes)).map(({ text }) => text)
    expect(texts).toContain(figure.title)
  })
})
