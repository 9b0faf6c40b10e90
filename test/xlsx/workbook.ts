/** Sheets with everything that programs stumble over, as a document. */
import type { DocumentInfo, PlanDocument, Sheet } from '../../src/render/tree.ts'

export const NASTY = '0000-07 <&>"\'\n第二行 _x0041_ 😀'

export const SHEETS: Sheet[] = [
  {
    name: '通讯录：甲/乙',
    head: ['单位', '号码', '数量'],
    rows: [
      ['=1+1', '007', { number: 80.1, written: '80.10' }],
      ['@x', '+86 10', { number: 5200, written: '5200' }],
      ['-x', NASTY, '约20'],
      ['\u0000\u0008甲\uD800', '', ''],
    ],
  },
  { name: '通讯录 甲 乙', head: ['A'], rows: [] },
]

export function workbook(sheets: Sheet[]): PlanDocument {
  const info: DocumentInfo = {
    title: '表 & 册',
    language: 'zh',
    id: 'a&b',
    version: '1',
    date: '2026-05',
    edition: 'internal',
    issuer: '<局>',
    fingerprint: '0123456789abcdef',
  }
  return { info, root: { type: 'root', children: [] }, sheets: () => sheets }
}
