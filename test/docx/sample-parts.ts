/** Parts of documents for the tests of the Word writer. */

import type { BlockContent, ListItem, Paragraph } from 'mdast'
import type { Locale } from '../../src/base/locale.ts'
import type { Block, GraphFigure, Heading, PhrasingContent, PlanTable, TableCell } from '../../src/render/tree.ts'

/** Texts that have meaning in Markdown, XML or Word, and must come out as they went in. */
export const NASTY = [
  'a|b|c',
  '<w:t>&amp;</w:t> & "quoted" \'single\'',
  '# 不是标题',
  '*不是强调* _x_',
  '::: 不是指令',
  '6:00前，电话:王，1:50000',
  '5~10厘米 ~~不删~~',
  '2023. 年',
  '=1+1',
  'emoji 🚨👩‍🚒 and rare 𠮷䶮',
  `long${'word'.repeat(60)}`,
  '  leading and  double  spaces  ',
  '“引号”—破折号…省略',
  ']]> <!-- --> <?x?>',
  'CURRENT',
  'TOTAL_PAGES',
  '{PAGE} \\* MERGEFORMAT',
]

export const text = (value: string): PhrasingContent => ({ type: 'text', value })
export const para = (...children: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
export const cell = (value: string, more: Partial<TableCell> = {}): TableCell => ({ children: [para(value)], ...more })

export function heading(depth: Heading['depth'], value: string, data: Heading['data']): Heading {
  return { type: 'heading', depth, children: [text(value)], data }
}

interface Words {
  title: string
  chapter: string
  prose: string
  body: string
}

export const WORDS: Record<Locale, Words> = {
  zh: {
    title: 'S市防汛防台风应急预案',
    chapter: '组织指挥体系与职责',
    prose:
      '市人民政府设立防汛防台风指挥部，负责组织、指挥、协调全市防汛防台风工作。指挥部在接到预警信息后30分钟内完成会商，必要时启动应急响应，并向上级报告。',
    body: '抢险救援组',
  },
  en: {
    title: 'County Flood and Storm Emergency Operations Plan',
    chapter: 'Organization and Assignment of Responsibilities',
    prose:
      'The county emergency operations center coordinates the response of all agencies. It convenes within 30 minutes of a warning, activates the plan where the thresholds are met, and reports to the state.',
    body: 'Search and rescue group',
  },
}

/** A structure of `count` bodies on three levels. */
export function structure(count: number, language: Locale): GraphFigure {
  const { body, chapter, title } = WORDS[language]
  const label = (index: number) => `${body}${language === 'zh' ? '' : ' '}${index}`
  const nodes = [{ id: 'n0', label: title }]
  const edges: GraphFigure['edges'] = []
  for (let index = 1; index < count; index++) {
    nodes.push({ id: `n${index}`, label: label(index) })
    const superior = index <= 6 ? 0 : 1 + (index % 6)
    edges.push({ from: `n${superior}`, to: `n${index}` })
  }
  return { type: 'planFigure', kind: 'structure', title: chapter, nodes, edges }
}

export const item = (checked: boolean | null, ...children: BlockContent[]): ListItem => ({
  type: 'listItem',
  checked,
  children,
})

export function levels(language: Locale): PlanTable {
  const zh = language === 'zh'
  return {
    type: 'planTable',
    caption: zh ? '预警分级 <“表”>' : 'Warning levels <"table">',
    head: zh ? ['级别', '颜色', '触发条件', '发布权限'] : ['Level', 'Colour', 'Conditions', 'Issued by'],
    rows: [
      [
        cell('I', { rowSpan: 2, align: 'center' }),
        cell('red', { shade: 'red' }),
        cell(WORDS[language].prose),
        cell('A'),
      ],
      [cell('orange', { shade: 'orange', colSpan: 2 }), cell('B')],
      [cell('II'), cell('yellow', { shade: 'yellow' }), cell('12h 50mm'), cell('C', { rowSpan: 9 })],
      [
        cell('III'),
        cell('blue', { shade: 'blue' }),
        {
          children: [
            para('one'),
            { type: 'list', ordered: true, children: [item(null, para('step')), item(null, para('step'))] },
          ],
        },
      ],
      [cell('IV', { colSpan: 3, shade: 'grey' })],
    ],
  }
}

export function tables(language: Locale): Block[] {
  return [
    levels(language),
    { type: 'planTable', head: [], rows: [[cell('without'), cell('head')], [cell('short row')]] },
    { type: 'planTable', head: ['only a head'], rows: [], widths: [1] },
    { type: 'planTable', head: [], rows: [] },
    {
      type: 'table',
      align: ['left', 'right', null],
      children: [
        {
          type: 'tableRow',
          children: ['GFM', 'right', 'none'].map((value) => ({ type: 'tableCell', children: [text(value)] })),
        },
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [text('one')] },
            { type: 'tableCell', children: [text('2')] },
          ],
        },
      ],
    },
    {
      type: 'planTable',
      head: ['nested'],
      rows: [
        [{ children: [levels(language), { type: 'heading', depth: 3, children: [text('heading in a cell')] }] }],
        [{ children: [] }],
      ],
    },
  ]
}

/** A directory long enough to run over pages. */
export function directory(rows: number): PlanTable {
  return {
    type: 'planTable',
    caption: 'directory 通讯录',
    head: ['序号', '单位', '姓名', '电话', '备注'],
    rows: Array.from({ length: rows }, (_, index) => [
      cell(String(index + 1), { align: 'center' }),
      cell('市水利局防汛物资储备中心'),
      cell('张某'),
      cell('0000-1234567'),
      cell(index % 5 === 0 ? '24小时值班，节假日由带班领导接听' : ''),
    ]),
  }
}
