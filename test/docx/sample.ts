/** A document that holds every node type, made by hand. */
import type { Locale } from '../../src/base/locale.ts'
import type { Block, PlanDocument } from '../../src/render/tree.ts'
import { cell, directory, heading, item, NASTY, para, structure, tables, text, WORDS } from './sample-parts.ts'

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
