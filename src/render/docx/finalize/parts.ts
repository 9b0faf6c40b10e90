/** Settings, fonts, dates and alternative texts that docx has no option for. */
import type { DocumentInfo } from '../../tree.ts'
import type { TableWords } from '../context.ts'

/** The parts of a package by name. */
export type Parts = Map<string, string>

/** Changes one part; a part that is not there is left alone. */
export function change(parts: Parts, name: string, edit: (text: string) => string): void {
  const text = parts.get(name)
  if (text !== undefined) parts.set(name, edit(text))
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\s+/g, ' ')
}

/** Of a date that is only known to the month or year, the first day; of anything else, the first day a zip can hold. */
export function firstDay(date = ''): string {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date.slice(0, 10)) ?? []
  const full = `${year}-${month}-${day}`
  const time = Date.parse(full)
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
  return isDay ? full : '1980-01-01'
}

/** Date of the plan, as it gives it, since documents never say when they were made; and the language of the text. */
export function coreProperties(parts: Parts, { date, language }: Pick<DocumentInfo, 'date' | 'language'>): void {
  const time = `${firstDay(date)}T00:00:00Z`
  const tag = language === 'zh' ? 'zh-CN' : 'en-US'
  change(parts, 'docProps/core.xml', (text) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
      .replace('</cp:coreProperties>', `<dc:language>${tag}</dc:language></cp:coreProperties>`),
  )
}

/** Chinese punctuation may be squeezed at line ends, and the theme's East Asian fonts are Chinese ones. */
export function languageSettings(parts: Parts): void {
  change(parts, 'word/settings.xml', (text) =>
    text
      .replace('<w:displayBackgroundShape/>', '')
      .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
      .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'),
  )
}

/** Left margins become those at the binding edge. */
export function mirrorMargins(parts: Parts): void {
  change(parts, 'word/settings.xml', (text) =>
    text.replace(/(<w:settings\b[^>]*>)((?:<w:(?:writeProtection|view|zoom)\b[^>]*\/>)*)/, '$1$2<w:mirrorMargins/>'),
  )
}

/** Word takes the alternative where a font is not installed, in place of any font it likes. */
export function alternativeFonts(parts: Parts, alternatives: Readonly<Record<string, string>>): void {
  const fonts = Object.entries(alternatives).map(
    ([name, alternative]) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(alternative)}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  )
  change(parts, 'word/fontTable.xml', (text) =>
    text.replace(/<w:fonts([^>]*)\/>$/, `<w:fonts$1>${fonts.join('')}</w:fonts>`),
  )
}

/** Caption and description of each table, in the order of the document. */
export function tableWords(parts: Parts, tables: readonly (TableWords | undefined)[]): void {
  let index = 0
  change(parts, 'word/document.xml', (text) =>
    text.replace(/<\/w:tblPr>/g, (end) => {
      const words = tables[index++]
      if (words === undefined) return end
      const description = words.description === '' ? '' : `<w:tblDescription w:val="${escapeXml(words.description)}"/>`
      return `<w:tblCaption w:val="${escapeXml(words.caption)}"/>${description}${end}`
    }),
  )
}
