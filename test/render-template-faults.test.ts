import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileTemplates } from '../src/build/templates.ts'
import { buildDocument } from '../src/render/document.ts'
import { build, complaint, outline } from './render/build.ts'

describe('directives', () => {
  test('become the components of the tree', async () => {
    const root = await build(
      [
        '::cover{title="<%= v.view.title %>" marks=<%- v.data(v.view.marks) %> lines=<%- v.data(v.view.lines) %>}',
        ':::plain\n# 批准页\n:::',
        '::contents{title=目录}',
        '# 总则',
        '::pagebreak',
        '::figure{title=机构图 nodes=<%- v.data([{ id: "a", label: "甲" }]) %> edges=<%- v.data([]) %>}',
        '::::annex{label="附件<%= 1 %>" title=通讯录}\n## 表\n:::landscape\n甲\n:::\n::::',
      ].join('\n\n'),
      { title: '预案 "甲"}', marks: ['内部'], lines: [{ label: '编号', value: '一' }] },
    )
    expect(outline(root.children)).toEqual([
      'cover',
      'heading 批准页',
      'tableOfContents',
      'heading 总则',
      'pageBreak',
      'planFigure',
      'annex 附件1 通讯录 [heading 表; landscape [paragraph 甲]]',
    ])
    expect(root.children[0]).toMatchObject({ title: '预案 "甲"}', marks: ['内部'] })
    expect(root.children[1]).toMatchObject({ data: { plain: true } })
    expect(root.children[5]).toMatchObject({ nodes: [{ id: 'a', label: '甲' }] })
  })

  test.each([
    ['甲\n\n:::anex{label=a title=b}\n:::', 3, 'there is no directive "anex"; did you mean annex?'],
    ['<% for (const x of [1]) { -%>\n甲\n\n::nothing\n<% } -%>', 4, 'there is no directive "nothing"; known: annex'],
    ['<% if (true) { -%>\n::pagebreak{when=now}\n<% } %>', 2, 'there is no attribute "when"'],
    [':::cover{title=a}\n:::', 1, 'cover is written ::cover'],
    ['::contents', 1, 'contents needs the attribute title'],
    ['::contents[目录]{title=a}', 1, 'directives take attributes'],
    ['::cover{title=a marks=b}', 1, 'the attribute marks takes v.data(a list)'],
    ['甲\n\n:::landscape\n乙', 3, ':::landscape is not closed'],
    [':::landscape\n\n:::plain\n\n甲\n\n:::\n\n:::', 9, 'these colons are no directive'],
    ['- ::pagebreak', 1, 'a directive cannot stand inside a list'],
  ])('%j is refused with its line', async (text, line, message) => {
    expect(await complaint(text)).toContain(`office.md.ejs:${line}: ${message}`)
  })
})

describe('faults of a template say file and line', () => {
  test.each([
    [
      '甲\n\n<% v.view.a.b.c() %>',
      "office.md.ejs:3: error in the template's code: Cannot read properties of undefined",
    ],
    ['甲\n<%= v.view.nothing %>', 'office.md.ejs:2: text was expected here, not undefined'],
    ['甲\n<% if (x { %>\n乙\n<% } %>', "office.md.ejs:2: error in the template's code: Unexpected token"],
    ['甲\n乙 <%= v.view.a', 'office.md.ejs:2: this "<%" has no "%>"'],
    ['甲\n<% include("/etc/passwd") %>', "office.md.ejs:2: error in the template's code: include() is not available"],
    ['<%% literal %>\n<% null.x %>', 'office.md.ejs:2: '],
  ])('%j', async (text, message) => {
    expect(await complaint(text)).toContain(message)
  })
})

test('templates compiled at build print what templates compiled at run time print', async () => {
  const root = mkdtempSync(join(tmpdir(), 'templates-'))
  try {
    const text =
      '# <%= v.view.title %>\r\n<% for (const x of v.view.list) { -%>\r\n- `<%= x %>` \\| \u0024{"a"}\r\n<% } -%>\r\n'
    mkdirSync(join(root, 'templates'))
    mkdirSync(join(root, 'src/render'), { recursive: true })
    writeFileSync(join(root, 'templates/b.zh.md.ejs'), text)
    writeFileSync(join(root, 'templates/a.en.md.ejs'), 'a')
    writeFileSync(join(root, 'templates/README.md'), 'no template')
    expect(await compileTemplates(root)).toEqual(['a.en', 'b.zh'])
    const file = join(root, 'src/render/templates.generated.js')
    const written = readFileSync(file, 'utf8')
    await compileTemplates(root)
    expect(readFileSync(file, 'utf8')).toBe(written)
    const { templates } = (await import(
      pathToFileURL(file).href
    )) as typeof import('../src/render/templates.generated.js')
    const view = { title: '甲', list: ['`', '|'] }
    const built = templates['b.zh']
    expect(built && buildDocument(built, view)).toEqual(await build(text, view))
    expect(outline((await build(text, view)).children)).toEqual(['heading 甲', 'list ` | \u0024{"a"}| | \u0024{"a"}'])
  } finally {
    rmSync(root, { recursive: true })
  }
})
