/** Files of offices, made by another program: LibreOffice writes them from flat OpenDocument text. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = ['office', 'style', 'text', 'table', 'fo']
  .map((name) => [name, name === 'fo' ? 'xsl-fo-compatible' : name])
  .map(([name, long]) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${long}:1.0"`)
  .join(' ')

/** Purple headings of 19 points that number themselves, a green default text of 13 points, paper of 200 × 280 mm. */
const STYLES = `
<office:styles>
 <style:default-style style:family="paragraph"><style:text-properties fo:font-size="13pt" fo:color="#006400"/></style:default-style>
 <style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:text-indent="1cm"/></style:style>
 <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">
  <style:text-properties fo:font-size="19pt" fo:color="#800080" fo:font-weight="bold"/></style:style>
 <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="31pt"/></style:style>
 <style:style style:name="Office_20_own" style:display-name="Office own" style:family="paragraph" style:parent-style-name="Standard"/>
 <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="A" style:num-suffix=")"/></text:outline-style>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="200mm" fo:page-height="280mm" fo:margin-top="20mm" fo:margin-bottom="18mm" fo:margin-left="31mm" fo:margin-right="22mm"/>
  <style:header-style><style:header-footer-properties fo:min-height="9mm"/></style:header-style></style:page-layout>
</office:automatic-styles>`

/** @param body paragraphs as OpenDocument @param header text of the page header; empty: there is none */
function flatText(body: string, header: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">${STYLES}
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">${header === '' ? '' : `<style:header><text:p>${header}</text:p></style:header>`}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`
}

/** A program started once for all files: it takes seconds. */
export function officeFiles(
  wanted: Readonly<Record<string, { body: string; header: string }>>,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-office-'))
  try {
    const names = Object.keys(wanted)
    for (const [name, { body, header }] of Object.entries(wanted))
      writeFileSync(join(folder, `${name}.fodt`), flatText(body, header))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const files = names.map((name) => join(folder, `${name}.fodt`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return new Map(names.map((name) => [name, readFileSync(join(folder, `${name}.docx`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`
export const h = (text: string) => `<text:h text:style-name="Heading_20_1" text:outline-level="1">${text}</text:h>`
export const tableOf = (text: string) =>
  `<table:table table:name="t"><table:table-column/><table:table-row><table:table-cell>${p(text)}</table:table-cell></table:table-row></table:table>`
