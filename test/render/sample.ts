/** A small document with every component, and a large command structure. */
import type { Block, DocumentInfo, FigureNode, GraphFigure, PlanDocument, TableCell } from '../../src/render/tree.ts'

export const INFO: DocumentInfo = {
  title: 'S市防汛防台风应急预案',
  language: 'zh',
  id: 's-city-flood',
  version: '2.1',
  edition: 'internal',
  issuer: 'S市人民政府办公室',
  fingerprint: '0123456789abcdef',
}

export function paragraph(value: string): Block & { type: 'paragraph' } {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

export function cell(value: string, more: Partial<TableCell> = {}): TableCell {
  return { children: [paragraph(value)], ...more }
}

export const SAMPLE = `::cover{title="<%= v.view.title %>" marks=<%- v.data(v.view.marks) %> lines=<%- v.data(v.view.lines) %>}

:::plain
# 修订记录

本版修订了 *预警* 一章。
:::

::contents{title=目录}

# 总则

## 编制目的

<%- v.rich(v.view.purpose, 2) %>

## 编制依据

1. 《中华人民共和国突发事件应对法》
2. 《<%= v.view.basis %>》

# 组织指挥体系

<%- v.blocks(v.view.figure) %>

# 响应

:::landscape
<%- v.blocks(v.view.table) %>
:::

::pagebreak

核对清单：

<%- v.blocks(v.view.tasks) %>

:::annex{label=附件1 title=应急通讯录}
# 市级

| 单位 | 电话 |
| --- | --- |
<% for (const line of v.view.phones) { -%>
| <%= line.name %> | <%= line.phone %> |
<% } -%>
:::
`

const tick = { type: 'tickBox', checked: false } as const

export const SAMPLE_VIEW = {
  title: INFO.title,
  marks: ['内部资料　注意保存'],
  lines: [
    { label: '编制单位', value: 'S市人民政府办公室' },
    { label: '版本', value: '2.1' },
    { label: '', value: '2026年3月' },
  ],
  purpose: '为防御 **暴雨**、台风，6:00前 完成转移；\n水深 5~10 米处禁入。\n\n- 统一领导\n- 分级负责\n\n> 人民至上',
  basis: '国家防汛抗旱应急预案 <2022>',
  figure: [
    {
      type: 'planFigure',
      kind: 'structure',
      title: '图1 组织指挥体系',
      nodes: [
        { id: 'a', label: '市防汛防台风指挥部' },
        { id: 'b', label: '指挥部办公室' },
        { id: 'c', label: '"专家" #1 <组>' },
      ],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
      ],
    },
  ] satisfies Block[],
  table: [
    {
      type: 'planTable',
      caption: '表1 响应启动条件',
      head: ['级别', '指标', '数值', '说明'],
      widths: [1, 3, 2, 4],
      rows: [
        [
          cell('Ⅰ级（红）', { shade: 'red', rowSpan: 2 }),
          cell('24 小时雨量 | 预报'),
          cell('≥ 250 mm', { align: 'right' }),
          cell('由市长批准'),
        ],
        [cell('水位'), cell('', { align: 'center' }), { children: [paragraph('甲'), paragraph('乙')] }],
        [
          cell('Ⅱ级（橙）', { shade: 'orange' }),
          cell('未设定', { colSpan: 2 }),
          { children: [{ type: 'paragraph', children: [tick, { type: 'text', value: ' 已报告' }] }] },
        ],
      ],
    },
  ] satisfies Block[],
  tasks: [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: ['核实险情', '报告市委值班室'].map((text) => ({
        type: 'listItem' as const,
        children: [{ type: 'paragraph' as const, children: [tick, { type: 'text' as const, value: text }] }],
      })),
    },
  ] satisfies Block[],
  phones: [
    { name: '市防办', phone: '0000-12345678' },
    { name: '电话:王', phone: '10000000001' },
  ],
}

/** A command structure of 79 bodies with names as long as real ones. */
export function largeFigure(): GraphFigure {
  const nodes: FigureNode[] = [{ id: 'root', label: 'S市防汛防台风抗旱应急指挥部' }]
  const edges: GraphFigure['edges'] = []
  const add = (id: string, label: string, from: string) => {
    nodes.push({ id, label })
    edges.push({ from, to: id })
  }
  add('office', '指挥部办公室（市应急管理局）', 'root')
  add('experts', '防汛防台风专家咨询委员会', 'root')
  for (let index = 1; index <= 28; index += 1) add(`m${index}`, MEMBERS[index % MEMBERS.length] ?? '', 'root')
  for (let group = 1; group <= 8; group += 1) {
    add(`g${group}`, `${GROUPS[group % GROUPS.length]}`, 'root')
    for (let index = 1; index <= 5; index += 1)
      add(`g${group}-${index}`, MEMBERS[(group * 3 + index) % MEMBERS.length] ?? '', `g${group}`)
  }
  return { type: 'planFigure', kind: 'structure', title: '图2 指挥体系', nodes, edges }
}

const MEMBERS = [
  '市水务局',
  '市自然资源和规划局',
  '市住房和城乡建设局',
  '市人民政府新闻办公室',
  '国家金融监督管理总局S监管分局',
  '市消防救援支队',
  '武警S支队',
  '119指挥中心',
  '市气象局',
  '市文化广电和旅游局（市文物局）',
  '国网S供电公司',
]

const GROUPS = ['综合协调组', '抢险救援组', '医疗救护与卫生防疫组', '群众转移安置组', '新闻宣传和舆情应对组']

export function sampleDocument(root: PlanDocument['root'], info: Partial<DocumentInfo> = {}): PlanDocument {
  return { info: { ...INFO, ...info }, root }
}
