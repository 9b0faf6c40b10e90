import type { Localized } from '../../base/locale.ts'

/** What a public warning has to say. */
export type MessageItem = 'type' | 'level' | 'start' | 'area' | 'beware' | 'measures' | 'issuer' | 'issuedAt'

/** One thing that a public warning has to say. */
interface Item {
  key: MessageItem
  title: Localized
  /** Names of a field for it: every word of one of these stands in the field. */
  called: readonly (readonly string[])[]
}

/** What a warning has to say in China (Emergency Response Law, art. 64): eight things. */
const ITEMS: readonly Item[] = [
  {
    key: 'type',
    title: { zh: '突发事件类别', en: 'type of event' },
    called: [['类别'], ['类型'], ['种类'], ['灾种'], ['事件'], ['名称']],
  },
  { key: 'level', title: { zh: '预警级别', en: 'level' }, called: [['级别'], ['等级'], ['颜色'], ['分级']] },
  {
    key: 'start',
    title: { zh: '起始时间', en: 'start' },
    called: [
      ['起始'],
      ['开始'],
      ['起止'],
      ['生效'],
      ['时段'],
      ['预警期'],
      ['有效期'],
      ['影响', '时间'],
      ['发生', '时间'],
      ['预计', '时间'],
    ],
  },
  {
    key: 'area',
    title: { zh: '可能影响范围', en: 'area' },
    called: [['范围'], ['区域'], ['地区'], ['地点'], ['流域'], ['河段']],
  },
  {
    key: 'beware',
    title: { zh: '警示事项', en: 'what to beware of' },
    called: [['警示'], ['事项'], ['注意'], ['提示'], ['提醒'], ['危害'], ['影响', '程度'], ['风险'], ['内容']],
  },
  {
    key: 'measures',
    title: { zh: '应当采取的措施', en: 'what to do' },
    called: [['措施'], ['建议'], ['指南'], ['防御'], ['应对'], ['要求'], ['行动']],
  },
  {
    key: 'issuer',
    title: { zh: '发布机关', en: 'issuer' },
    called: [
      ['发布机关'],
      ['发布单位'],
      ['发布机构'],
      ['发布部门'],
      ['发布主体'],
      ['发布方'],
      ['发布人'],
      ['发布者'],
      ['签发'],
      ['落款'],
      ['署名'],
    ],
  },
  {
    key: 'issuedAt',
    title: { zh: '发布时间', en: 'time of issue' },
    called: [['发布', '时间'], ['发布', '日期'], ['发布', '时刻'], ['签发', '时间'], ['落款'], ['日期']],
  },
]

export const MESSAGE_ITEMS = ITEMS.length

/**
 * @param fields names of the fields of a warning message, in Chinese
 * @returns the things none of them is for
 */
export function missingItems(fields: readonly string[]): Localized[] {
  return ITEMS.filter((item) => !fields.some((field) => isFor(item, field))).map(({ title }) => title)
}

/** @returns what a field of a warning message is for; nothing where its name does not tell */
export function itemsOf(field: string): MessageItem[] {
  return ITEMS.filter((item) => isFor(item, field)).map(({ key }) => key)
}

function isFor({ called }: Item, field: string): boolean {
  return called.some((words) => words.every((word) => field.includes(word)))
}
