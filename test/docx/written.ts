/** The samples as files, written once per test file. */
import { LOCALES, type Locale } from '../../src/base/locale.ts'
import { writeDocx } from '../../src/render/docx/index.ts'
import { type PlanDocument, STYLES, type StyleName } from '../../src/render/tree.ts'
import { sampleDocument } from './sample.ts'

export const SAMPLES = STYLES.flatMap((style) => LOCALES.map((language) => ({ style, language })))

const written = new Map<string, Uint8Array>()

export async function writeSamples(): Promise<void> {
  for (const { style, language } of SAMPLES) {
    written.set(`${style} ${language}`, await writeDocx(sampleDocument(language), { style }))
  }
}

export function sample(style: StyleName, language: Locale): Uint8Array {
  const bytes = written.get(`${style} ${language}`)
  if (bytes === undefined) throw new Error('call writeSamples first')
  return bytes
}

/** A document of these blocks alone. */
export function documentOf(...children: PlanDocument['root']['children']): PlanDocument {
  return { ...sampleDocument('zh', 2), root: { type: 'root', children } }
}
