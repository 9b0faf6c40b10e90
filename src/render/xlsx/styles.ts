/** The looks of cells: a head, texts, and numbers by how many decimals they are written with. */
import type { Locale } from '../../base/locale.ts'
import { HEAD, MAIN } from './xml.ts'

/** Indexes of the looks below. */
export const HEAD_STYLE = 1
export const TEXT_STYLE = 2
/** A text that begins like a formula stays a text when somebody edits it. */
export const QUOTED_STYLE = 3
const NUMBER_STYLE = 4

const MOST_DECIMALS = 6
/** The first id that is free for number formats of one's own. */
const FIRST_FORMAT = 164
/** Number format 49 is "text". */
const TEXT_FORMAT = 49

/** @param written a number as it stands in its file */
export function numberStyle(written: string): number {
  return NUMBER_STYLE + Math.min(MOST_DECIMALS, /^-?\d+\.(\d+)$/.exec(written)?.[1]?.length ?? 0)
}

/** @returns xl/styles.xml */
export function stylesXml(language: Locale): string {
  const font = language === 'zh' ? '宋体' : 'Calibri'
  const decimals = Array.from({ length: MOST_DECIMALS }, (_, index) => index + 1)
  const formats = decimals.map(
    (count) => `<numFmt numFmtId="${FIRST_FORMAT + count}" formatCode="0.${'0'.repeat(count)}"/>`,
  )
  const top = '<alignment vertical="top" wrapText="1"/>'
  const look = (format: number, rest = '') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"${rest}>${top}</xf>`
  const looks = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    `<xf numFmtId="${TEXT_FORMAT}" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`,
    look(TEXT_FORMAT),
    look(TEXT_FORMAT, ' quotePrefix="1"'),
    look(0),
    ...decimals.map((count) => look(FIRST_FORMAT + count)),
  ]
  const side = (name: string) => `<${name} style="thin"><color rgb="FF808080"/></${name}>`
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    `<fonts count="2"><font><sz val="11"/><name val="${font}"/></font><font><b/><sz val="11"/><name val="${font}"/></font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
