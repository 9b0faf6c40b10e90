/** Which of the office's styles stands for which of ours: by the names that its people see. */
import { attributeOf, elementIn, elementsOf, unescaped, valueIn } from './xml.ts'

interface Style {
  id: string
  type: string
  names: string[]
  isDefault: boolean
  text: string
}

export interface MergedStyles {
  /** The text of the office's styles part with ours added. */
  xml: string
  /** Our id → the id in that part. */
  ids: ReadonlyMap<string, string>
  /** Ids of the office's headings that number themselves. */
  numbered: ReadonlySet<string>
}

/** Other names of a style, in lower case: of Word in Chinese, of WPS and LibreOffice, and of offices. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '文档标题', '公文标题'],
  caption: ['题注'],
  'footnote text': ['脚注文本', 'footnote'],
  strong: ['要点', '强调文字', 'strong emphasis'],
  emphasis: ['强调'],
  hyperlink: ['超链接', 'internet link'],
  'footnote reference': ['脚注引用', 'footnote anchor'],
  plantable: ['table grid', '网格型', 'grid table'],
  planbody: ['公文正文', '预案正文'],
}

function readStyles(xml: string): Style[] {
  const inner = /<w:styles\b[^>]*>([\s\S]*)<\/w:styles>/.exec(xml)?.[1] ?? ''
  return elementsOf(inner)
    .filter(({ name }) => name === 'w:style')
    .map(({ text }) => {
      const aliases = (valueIn(text, 'w:aliases') ?? '').split(',')
      const names = [valueIn(text, 'w:name') ?? '', ...aliases].map((name) => unescaped(name).trim().toLowerCase())
      const isDefault = /^(?:1|true|on)$/.test(attributeOf(text, 'w:default') ?? '')
      const [id = '', type = ''] = [attributeOf(text, 'w:styleId'), attributeOf(text, 'w:type')]
      return { id, type, names: names.filter((name) => name !== ''), isDefault, text }
    })
}

function namesOf(style: Style): string[] {
  const [name = ''] = style.names
  const heading = /^heading (\d)$/.exec(name)?.[1]
  const contents = /^toc (\d)$/.exec(name)?.[1]
  const also = ALSO[name] ?? ALSO[style.id.toLowerCase()] ?? []
  return [
    name,
    ...also,
    ...(heading === undefined ? [] : [`标题 ${heading}`, `标题${heading}`]),
    ...(contents === undefined ? [] : [`目录 ${contents}`, `contents ${contents}`]),
  ]
}

/** Ids of ours that are nothing but a default; the office's own default takes their place. */
const DEFAULTS: Readonly<Record<string, string>> = {
  Normal: 'paragraph',
  PlanBody: 'paragraph',
  DefaultParagraphFont: 'character',
  TableNormal: 'table',
}

/**
 * @param theirs the office's styles part
 * @param ours our styles part
 */
export function mergeStyles(theirs: string, ours: string): MergedStyles {
  const office = readStyles(theirs)
  const own = readStyles(ours)
  const defaults = new Map(['paragraph', 'character', 'table'].map((type) => [type, defaultOf(office, type)]))
  const ids = new Map<string, string>()
  const added: Style[] = []
  for (const style of own) {
    const wanted = namesOf(style)
    const named = wanted
      .map((name) => office.find((one) => one.type === style.type && one.names.includes(name)))
      .find((one) => one !== undefined)
    const found = named ?? defaults.get(DEFAULTS[style.id] ?? '')
    if (found !== undefined) ids.set(style.id, found.id)
    else {
      ids.set(style.id, freeId(style.id, office))
      added.push(style)
    }
  }
  const heading = office.find(({ id }) => id === ids.get('Heading1'))
  const pieces = added.map((style) => renamed(adapted(style, heading), ids))
  const xml = office.length === 0 ? ours : theirs.replace(/<\/w:styles>\s*$/, () => `${pieces.join('')}</w:styles>`)
  return { xml, ids, numbered: new Set(office.filter((style) => isNumbered(style, office)).map(({ id }) => id)) }
}

function defaultOf(styles: Style[], type: string): Style | undefined {
  const names = ['normal', '正文', 'default paragraph style', 'default paragraph font', 'normal table']
  const known = styles.filter((style) => style.type === type)
  return (
    known.find(({ isDefault }) => isDefault) ?? known.find((style) => style.names.some((name) => names.includes(name)))
  )
}

function freeId(id: string, office: Style[]): string {
  const isTaken = (wanted: string) => office.some((style) => style.id === wanted)
  if (!isTaken(id)) return id
  let count = 2
  while (isTaken(`${id}${count}`)) count += 1
  return `${id}${count}`
}

function isNumbered(style: Style, office: Style[], depth = 0): boolean {
  const number = elementIn(style.text, 'w:numPr')
  if (number !== undefined) return valueIn(number, 'w:numId') !== '0'
  const base = office.find(({ id }) => id === valueIn(style.text, 'w:basedOn'))
  return base !== undefined && depth < 20 && isNumbered(base, office, depth + 1)
}

/** Titles of ours that the office may have no style for. */
const TITLES = [
  ...['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'],
  ...['PlanHeading', 'PlanSubheading', 'PlanAnnexLabel', 'PlanAnnexTitle', 'PlanContentsTitle'],
]
/** Running text: as large and as wide apart as the office's. */
const RUNNING = ['PlanList', 'PlanQuote', 'PlanNoticeTo', 'PlanNoticeText', 'PlanNoticeSigned', 'PlanAnnexNote']

/**
 * A style of ours among those of the office: its type face is the office's, titles that of its headings. Indents of the
 * office's default are taken back where ours has none.
 */
function adapted(style: Style, heading: Style | undefined): string {
  const fonts = TITLES.includes(style.id) && heading !== undefined ? (elementIn(heading.text, 'w:rFonts') ?? '') : ''
  const own = RUNNING.includes(style.id) ? style.text.replace(/<w:(?:sz|szCs|spacing)\b[^>]*\/>/g, '') : style.text
  const text = own.replace(/<w:rFonts\b[^>]*\/>/, fonts).replace(/ w:default="1"/, '')
  if (style.type !== 'paragraph') return text
  if (!text.includes('<w:ind ')) return text.replace('<w:jc ', `${NO_INDENT}<w:jc `)
  return /<w:ind [^>]*w:firstLine/.test(text)
    ? text
    : text.replace('<w:ind ', '<w:ind w:firstLineChars="0" w:firstLine="0" ')
}

const NO_INDENT = '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>'

/** @returns a part or a piece with our ids of styles turned into those of the merged part */
export function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml
    .replace(
      /(<w:style\b[^>]*w:styleId=")([^"]*)"/g,
      (_whole, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
    )
    .replace(
      /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link)\b[^>]*w:val=")([^"]*)"/g,
      (_whole, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
    )
}

/** Our headings have their numbers as text; an office's heading that counts itself would print a second one. */
export function withoutOwnNumbers(xml: string, numbered: ReadonlySet<string>): string {
  return xml.replace(
    /(<w:pPr><w:pStyle w:val="([^"]*)"\/>(?:<w:(?:keepNext|keepLines|pageBreakBefore)\b[^>]*\/>)*)(?!<w:numPr>)/g,
    (whole, before: string, id: string) =>
      numbered.has(id) ? `${before}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>` : whole,
  )
}
