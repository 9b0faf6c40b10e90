/** What a reader reads in a rendered file, and every byte of text that stands in it. */
import { unzipSync } from 'fflate'

/** @returns the running text of a Word file, without the properties */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes)
  const wanted = Object.keys(parts).filter((name) =>
    /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name),
  )
  return wanted.map((name) => xmlText(new TextDecoder().decode(parts[name]))).join('\n')
}

/** @returns all parts of a Word file as they stand, and once more without marks */
export function docxEverything(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .map((xml) => `${xml}\n${xmlText(xml)}`)
    .join('\n')
}

function xmlText(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(?:br|tab)[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** @returns the text of an HTML page, its head left out */
export function htmlText(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  return body
    .replace(/<\/(?:p|td|th|li|h\d|dd|dt)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
}
