/**
 * The complete `word/styles.xml` of a profile. It is written here and not with docx's style options, which lack
 * snapToGrid, tabs in styles and more.
 */
import type { Locale } from '../../../base/locale.ts'
import type { NoticeRole, ParagraphLook, ParagraphRole, StyleProfile } from './profile.ts'
import {
  CHARACTER_STYLES,
  NOTICE_PARAGRAPH_STYLES,
  PARAGRAPH_STYLES,
  type ParagraphStyle,
  styleId,
  TABLE_STYLE,
} from './style-ids.ts'
import { mmToTwips, ptToTwips } from './units.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** @returns the text of `word/styles.xml` */
export function stylesXml(profile: StyleProfile, language: Locale): string {
  const roles = Object.keys(PARAGRAPH_STYLES) as ParagraphRole[]
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${NAMESPACE}">`,
    defaults(profile, language),
    baseStyles(profile),
    ...roles.map((role) => paragraphStyle(PARAGRAPH_STYLES[role], profile.paragraphs[role], { profile, language })),
    ...noticeStyles(profile, language),
    spacerStyle('PlanGap', language === 'zh' ? '应急预案表后' : 'Plan Gap', profile.table.gap),
    spacerStyle('PlanTail', language === 'zh' ? '应急预案节尾' : 'Plan Tail', 1),
    characterStyles(profile, language),
    tableStyle(profile, language),
    '</w:styles>',
  ].join('')
}

function defaults(profile: StyleProfile, language: Locale): string {
  const body = profile.paragraphs.body
  const tag = language === 'zh' ? 'zh-CN' : 'en-US'
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(body.font, profile)}<w:kern w:val="2"/>${size(body.size)}` +
    `<w:lang w:val="${tag === 'zh-CN' ? 'en-US' : tag}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  )
}

function baseStyles(profile: StyleProfile): string {
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="${profile.lineGrid === null ? 1 : 0}"/></w:pPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  )
}

function noticeStyles(profile: StyleProfile, language: Locale): string[] {
  const looks = Object.entries(profile.notice ?? {}) as [NoticeRole, ParagraphLook][]
  return looks.map(([role, look]) => paragraphStyle(NOTICE_PARAGRAPH_STYLES[role], look, { profile, language }))
}

interface Setting {
  profile: StyleProfile
  language: Locale
}

function paragraphStyle(style: ParagraphStyle, look: ParagraphLook, { profile, language }: Setting): string {
  const custom = typeof style.name === 'string' ? '' : ' w:customStyle="1"'
  const name = typeof style.name === 'string' ? style.name : style.name[language]
  const priority = style.priority === undefined ? '' : `<w:uiPriority w:val="${style.priority}"/>`
  const next = style.next === undefined ? '' : `<w:next w:val="${styleId(style.next)}"/>`
  return (
    `<w:style w:type="paragraph"${custom} w:styleId="${style.id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${next}${priority}${style.hidden ? '' : '<w:qFormat/>'}` +
    `<w:pPr>${paragraphProperties(style, look, profile)}</w:pPr><w:rPr>${runProperties(look, profile)}</w:rPr></w:style>`
  )
}

/** In the order that the schema of `w:pPr` demands. */
function paragraphProperties(style: ParagraphStyle, look: ParagraphLook, profile: StyleProfile): string {
  const parts: string[] = []
  if (style.keepNext) parts.push('<w:keepNext/><w:keepLines/>')
  if (look.line) {
    const thickness = Math.round((look.lineWidth ?? 0.5) * 8)
    const line = `w:val="single" w:sz="${thickness}" w:space="${look.lineGap ?? 1}" w:color="${look.line}"`
    parts.push(`<w:pBdr><w:bottom ${line}/></w:pBdr>`)
  }
  if (style.contents) {
    const { width, left, right } = profile.page
    parts.push(`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${mmToTwips(width - left - right)}"/></w:tabs>`)
  }
  if (style.breaksAnywhere) parts.push('<w:kinsoku w:val="0"/><w:wordWrap w:val="0"/><w:overflowPunct w:val="0"/>')
  if (style.offGrid) parts.push('<w:snapToGrid w:val="0"/>')
  parts.push(spacing(look), indent(look), `<w:jc w:val="${look.align}"/>`)
  if (style.outline !== undefined) parts.push(`<w:outlineLvl w:val="${style.outline}"/>`)
  return parts.join('')
}

function spacing(look: ParagraphLook): string {
  const [line, rule] =
    look.exact !== undefined
      ? [ptToTwips(look.exact), 'exact']
      : look.least !== undefined
        ? [ptToTwips(look.least), 'atLeast']
        : [Math.round((look.multiple ?? 1) * 240), 'auto']
  const before = ptToTwips(look.before ?? 0)
  return `<w:spacing w:before="${before}" w:after="${ptToTwips(look.after ?? 0)}" w:line="${line}" w:lineRule="${rule}"/>`
}

function indent(look: ParagraphLook): string {
  const left = look.left ? ` w:left="${ptToTwips(look.left)}"` : ''
  const first = look.firstLine
    ? ` w:firstLineChars="${look.firstLine * 100}" w:firstLine="${ptToTwips(look.firstLine * look.size)}"`
    : ''
  return left || first ? `<w:ind${left}${first}/>` : ''
}

/** In the order that the schema of `w:rPr` demands. */
function runProperties(look: ParagraphLook, profile: StyleProfile): string {
  const parts = [fonts(look.font, profile)]
  if (look.bold) parts.push('<w:b/><w:bCs/>')
  if (look.italic) parts.push('<w:i/><w:iCs/>')
  if (look.colour) parts.push(`<w:color w:val="${look.colour}"/>`)
  if (look.squeeze) parts.push(`<w:spacing w:val="${-ptToTwips(look.squeeze)}"/>`)
  parts.push(size(look.size))
  return parts.join('')
}

function fonts(name: string, profile: StyleProfile): string {
  const font = profile.fonts[name]
  if (font === undefined) throw new Error(`the style profile has no font "${name}"`)
  return `<w:rFonts w:ascii="${font.latin}" w:hAnsi="${font.latin}" w:eastAsia="${font.eastAsia}" w:cs="${font.latin}"/>`
}

/** Word counts font sizes in half points. */
function size(points: number): string {
  const half = Math.round(points * 2)
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
}

/** A paragraph that only takes a little height: after a table, and at the end of a section. */
function spacerStyle(id: string, name: string, points: number): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${ptToTwips(points)}" w:lineRule="exact"/></w:pPr>` +
    `<w:rPr>${size(1)}</w:rPr></w:style>`
  )
}

function characterStyles(profile: StyleProfile, language: Locale): string {
  const own = CHARACTER_STYLES.map(({ look, id, name }) => {
    const { font, bold, italic, colour, underline } = profile.characters[look]
    const run = [
      font === undefined ? '' : fonts(font, profile),
      bold ? '<w:b/><w:bCs/>' : '',
      italic ? '<w:i/><w:iCs/>' : '',
      colour ? `<w:color w:val="${colour}"/>` : '',
      underline ? '<w:u w:val="single"/>' : '',
    ].join('')
    const custom = typeof name === 'string' ? '' : ' w:customStyle="1"'
    const shown = typeof name === 'string' ? name : name[language]
    return (
      `<w:style w:type="character"${custom} w:styleId="${id}"><w:name w:val="${shown}"/>` +
      `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`
    )
  })
  const note =
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  return own.join('') + note
}

/** Border widths are eighths of a point. */
function tableStyle(profile: StyleProfile, language: Locale): string {
  const { border, thickness, padding } = profile.table
  const line = (side: string) =>
    `<w:${side} w:val="single" w:sz="${Math.round(thickness * 8)}" w:space="0" w:color="${border}"/>`
  const margin = (side: string, points: number) => `<w:${side} w:w="${ptToTwips(points)}" w:type="dxa"/>`
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE.id}"><w:name w:val="${TABLE_STYLE.name[language]}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}` +
    `</w:tblBorders><w:tblCellMar>${margin('top', 1)}${margin('left', padding)}${margin('bottom', 1)}${margin('right', padding)}` +
    '</w:tblCellMar></w:tblPr></w:style>'
  )
}
