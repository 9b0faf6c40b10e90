/** A document that holds every node type, made by hand. */

import type { BlockContent, ListItem, Paragraph } from 'mdast'
import type { Locale } from '../../src/base/locale.ts'
import type {
  Block,
  Heading,
  PhrasingContent,
  PlanDocument,
  PlanFigure,
  PlanTable,
  TableCell,
} from '../../src/render/tree.ts'

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

const WORDS: Record<Locale, Words> = {
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
export function structure(count: number, language: Locale): PlanFigure {
  const { body, chapter, title } = WORDS[language]
  const label = (index: number) => `${body}${language === 'zh' ? '' : ' '}${index}`
  const nodes = [{ id: 'n0', label: title }]
  const edges: PlanFigure['edges'] = []
  for (let index = 1; index < count; index++) {
    nodes.push({ id: `n${index}`, label: label(index) })
    const superior = index <= 6 ? 0 : 1 + (index % 6)
    edges.push({ from: `n${superior}`, to: `n${index}` })
  }
  return { type: 'planFigure', kind: 'structure', title: chapter, nodes, edges }
}

function inlines(language: Locale): Block[] {
  const { prose } = WORDS[language]
  return [
    para(
      prose,
      { type: 'emphasis', children: [text('emphasis 强调')] },
      { type: 'strong', children: [text('strong 着重'), { type: 'emphasis', children: [text('both')] }] },
      { type: 'delete', children: [text('deleted 删除')] },
      { type: 'inlineCode', value: 'code <x>' },
      { type: 'link', url: 'https://example.org/a?b=1&c=2', children: [text('link 链接')] },
      { type: 'link', url: '#s2', children: [text('inner')] },
      { type: 'link', url: '#nowhere', children: [text('nowhere')] },
      { type: 'link', url: 'javascript:alert(1)', children: [text('unsafe')] },
      { type: 'linkReference', identifier: 'ref', referenceType: 'full', children: [text('by reference')] },
      { type: 'image', url: 'map.png', alt: 'map of the district' },
      { type: 'break' },
      'after a break\nafter a line feed\tafter a tab',
      { type: 'footnoteReference', identifier: 'n' },
      { type: 'html', value: '<b>raw</b>' },
    ),
    { type: 'definition', identifier: 'ref', url: 'https://example.org/ref' },
    { type: 'footnoteDefinition', identifier: 'n', children: [para('the note 注释')] },
    para({ type: 'tickBox', checked: false }, ' open ', { type: 'tickBox', checked: true }, ' done'),
    para('controls\u0001\u0008\uFFFE gone'),
  ]
}

const item = (checked: boolean | null, ...children: BlockContent[]): ListItem => ({
  type: 'listItem',
  checked,
  children,
})

function lists(): Block[] {
  return [
    {
      type: 'list',
      ordered: true,
      children: [
        item(null, para('first'), {
          type: 'list',
          ordered: true,
          children: [item(null, para('nested one')), item(null, para('nested two'))],
        }),
        item(null, para('second'), para('second, further'), {
          type: 'list',
          children: [item(null, para('bullet')), item(null)],
        }),
      ],
    },
    para('between lists'),
    { type: 'list', ordered: true, start: 5, children: [item(null, para('fifth')), item(null, para('sixth'))] },
    { type: 'list', children: [item(true, para('ticked')), item(false, para('unticked'))] },
    {
      type: 'blockquote',
      children: [para('quoted 引文'), { type: 'list', children: [item(null, para('in a quote'))] }],
    },
    { type: 'code', lang: 'sh', value: 'first line\n  second line | x' },
    { type: 'thematicBreak' },
    { type: 'html', value: '<div>block</div>' },
  ]
}

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

function tables(language: Locale): Block[] {
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
function directory(rows: number): PlanTable {
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

/** Everything once, in both languages. */
export function sampleDocument(language: Locale, bodies = 60): PlanDocument {
  const { chapter, prose, title } = WORDS[language]
  const zh = language === 'zh'
  const body: Block[] = [
    heading(1, chapter, { number: '1', id: 's1' }),
    heading(2, chapter, { number: '1.1', id: 's1-1' }),
    ...Array.from({ length: 12 }, () => para(prose)),
    heading(1, chapter, { number: zh ? '二、' : '2', id: 's2' }),
    ...[3, 4, 5, 6].map((depth) => heading(depth as 3, `depth ${depth}`, { number: `2.${depth}`, id: `s2-${depth}` })),
    ...inlines(language),
    ...lists(),
    ...NASTY.map((value) => para(value)),
    { type: 'pageBreak' },
    heading(1, chapter, { number: '3', id: 's3' }),
    ...tables(language),
    { type: 'landscape', children: [directory(10)] },
    para('after landscape'),
    { type: 'pageBreak' },
    directory(3),
    { type: 'pageBreak' },
    {
      type: 'annex',
      id: 'a1',
      label: zh ? '附件1' : 'Annex 1',
      title: `${chapter} "quoted"`,
      children: [structure(bodies, language)],
    },
    {
      type: 'annex',
      id: 'a2',
      label: zh ? '附件2' : 'Annex 2',
      title: 'Directory',
      children: [directory(60), heading(2, 'inside', { number: '1', id: 'a2-1' }), para(prose)],
    },
    {
      type: 'annex',
      id: 'a3',
      label: zh ? '附件3' : 'Annex 3',
      title: 'Wide',
      children: [{ type: 'landscape', children: [directory(4), structure(5, language)] }],
    },
  ]
  const entries = [
    { depth: 1, number: '1', text: chapter, id: 's1' },
    { depth: 2, number: '1.1', text: chapter, id: 's1-1' },
    { depth: 1, number: zh ? '二、' : '2', text: chapter, id: 's2' },
    { depth: 1, number: '3', text: chapter, id: 's3' },
    { depth: 1, number: zh ? '附件1' : 'Annex 1', text: chapter, id: 'a1' },
    { depth: 1, number: zh ? '附件2' : 'Annex 2', text: 'Directory', id: 'a2' },
    { depth: 1, number: zh ? '附件3' : 'Annex 3', text: 'Wide', id: 'a3' },
    { depth: 3, number: '', text: 'not in the document', id: 'gone' },
  ]
  return {
    info: {
      title,
      language,
      id: 's-city-flood',
      version: '2026-1',
      date: '2026-05-20',
      edition: 'internal',
      issuer: zh ? 'S市人民政府' : 'Example County',
      fingerprint: '0123456789abcdef',
    },
    root: {
      type: 'root',
      children: [
        {
          type: 'cover',
          title,
          marks: zh ? ['000001', '内部资料　注意保存'] : ['INTERNAL EDITION'],
          lines: [
            { label: zh ? '预案编号' : 'Document number', value: 'S-FX-2026' },
            { label: zh ? '版本' : 'Version', value: '2026-1' },
            { label: '', value: zh ? 'S市人民政府' : 'Example County' },
            { label: '', value: zh ? '2026年5月20日' : '20 May 2026' },
          ],
        },
        heading(1, zh ? '修订记录' : 'Record of changes', { plain: true }),
        { type: 'planTable', head: ['v', 'date', 'what'], rows: [[cell('1'), cell('2026-05-20'), cell('first')]] },
        { type: 'tableOfContents', title: zh ? '目　录' : 'Contents', entries },
        ...body,
      ],
    },
  }
}
