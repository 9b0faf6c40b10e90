import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDocument, compileUserTemplate } from '../src/render/document.ts'
import { textOf } from '../src/render/text.ts'
import type { Block } from '../src/render/tree.ts'
import { build, complaint, outline } from './render/build.ts'
import { hardText, NASTY } from './render/nasty.ts'

describe('slots', () => {
  test('every hard text comes out of every place as it went in', async () => {
    const template = [
      '# <%= v.view.text %>',
      '',
      '- <%= v.text(v.view.text) %>',
      '',
      '| 标题 | b |',
      '| --- | --- |',
      '| <%= v.view.text %> | b |',
      '',
      '前**<%= v.view.text %>**后',
      '',
      '`<%= v.view.text %>`',
      '',
      ':::annex{label="<%= v.view.text %>" title=<%= v.view.text %>}',
      '<%- v.blocks([{ type: "paragraph", children: [{ type: "text", value: v.view.text }] }]) %>',
      ':::',
    ].join('\n')
    const compiled = await compileUserTemplate(template, 'office.md.ejs')
    fc.assert(
      fc.property(hardText(), (text) => {
        const { children } = buildDocument(compiled, { text })
        expect(children.map((child) => child.type)).toEqual([
          'heading',
          'list',
          'table',
          'paragraph',
          'paragraph',
          'annex',
        ])
        const [heading, list, table, strong, code, annex] = children
        expect([heading, list, code].map((node) => node && textOf(node))).toEqual([text, text, text])
        expect(table && textOf(table)).toBe(`标题b${text}b`)
        expect(strong && textOf(strong)).toBe(`前${text}后`)
        expect(annex).toMatchObject({ label: text, title: text, children: [{ children: [{ value: text }] }] })
      }),
      { numRuns: 300, examples: NASTY.map((text): [string] => [text]) },
    )
  })

  test('a line feed is a hard break, an empty value leaves no paragraph', async () => {
    const { children } = await build('<%= "甲\\r\\n乙" %>\n\n<%= "" %>\n\n丙')
    expect(children).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'text', value: '甲' }, { type: 'break' }, { type: 'text', value: '乙' }],
      },
      { type: 'paragraph', children: [{ type: 'text', value: '丙' }] },
    ])
  })

  test('what no document can hold is left out and counted', async () => {
    const root = await build('# <%= v.view.a %>\n\n<%- v.rich(v.view.b) %>\n\n<%- v.blocks(v.view.c) %>', {
      a: '\u0000甲\uFFFE',
      b: '乙\u0007\uFFFF\uFDD0\uFDD2\uFDD1',
      c: [{ type: 'planTable', head: ['丙\u001B'], rows: [[{ children: [] }]] }],
    })
    expect(root.data).toEqual({ removedCharacters: 8 })
    expect(root.children).toMatchObject([
      { children: [{ value: '甲' }] },
      { children: [{ value: '乙' }] },
      { head: ['丙'] },
    ])
    expect((await build('甲')).data).toEqual({ removedCharacters: 0 })
  })

  test('blocks stand wherever a line holds nothing else', async () => {
    const view = { one: [paragraph('一')], two: [paragraph('二'), { type: 'pageBreak' }] }
    const root = await build(
      '前\n<%- v.blocks(v.view.one) %>\n<%- v.blocks(v.view.two) %>\n后\n\n- <%- v.rich("甲\\n\\n乙") %>',
      view,
    )
    expect(outline(root.children)).toEqual([
      'paragraph 前',
      'paragraph 一',
      'paragraph 二',
      'pageBreak',
      'paragraph 后',
      'list 甲乙',
    ])
    expect(await complaint('甲\n\n乙 <%- v.blocks([]) %>')).toMatch(/^office\.md\.ejs:3: .*line of their own/)
    expect(await complaint('<%- v.data([]) %>')).toMatch(/only be an attribute/)
  })

  test('lines wrapped in a template are joined, with a space only where the script has one', async () => {
    const root = await build('由市防办\n负责。<%= "甲" %>\n**乙**\nduty officer\nof the day')
    expect(root.children.map(textOf)).toEqual(['由市防办负责。甲乙 duty officer of the day'])
  })

  test('an office cannot break a value by joining it', async () => {
    expect(await complaint('甲\n<%= "表" + v.text(1) %>')).toBe(
      'office.md.ejs:2: what v.text(…) and the like give cannot be joined: print it by itself',
    )
  })
})

describe('an author’s long text', () => {
  const rich = async (text: string, under?: number) =>
    (await build('<%- v.rich(v.view.text, v.view.under) %>', { text, under })).children

  test('is Markdown of its own, without directives, HTML, pictures, footnotes and definitions', async () => {
    const text =
      '6:00前 5~10 ~~旧~~\n\n:::annex\n\n::cover\n\n<b>粗</b> ![图](a.png)\n\n[注]: 以上含本数\n\n[^1]: 见上[^1]\n\n    缩进'
    expect((await rich(text)).map(textOf)).toEqual([
      '6:00前 5~10 旧',
      ':::annex',
      '::cover',
      '<b>粗</b> !图',
      '[注]: 以上含本数',
      '[^1]: 见上[^1]',
      '缩进',
    ])
  })

  test('a rule of dashes makes no heading; headings go below their place or become bold', async () => {
    expect((await rich('甲\n---\n乙')).map(({ type }) => type)).toEqual(['paragraph', 'thematicBreak', 'paragraph'])
    expect(await rich('# 甲', 2)).toMatchObject([{ type: 'heading', depth: 3 }])
    expect(await rich('# 甲')).toMatchObject([{ type: 'paragraph', children: [{ type: 'strong' }] }])
  })

  test('a link that could run something loses its target', async () => {
    const [block] = await rich('[甲](javascript:alert(1)) [乙](https://example.org) [丙](<data:text/html,x>)')
    expect(JSON.stringify(block)).not.toMatch(/javascript|data:/)
    expect(block).toMatchObject({ children: [{ type: 'emphasis' }, {}, { type: 'link' }, {}, { type: 'emphasis' }] })
  })
})

function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
