/** A program that prints the hash of every sample; run by other versions of Node and in other time zones. */
import { createHash } from 'node:crypto'
import { LOCALES } from '../../src/base/locale.ts'
import { writeDocx } from '../../src/render/docx/index.ts'
import { STYLES } from '../../src/render/tree.ts'
import { sampleDocument } from './sample.ts'

for (const style of STYLES) {
  for (const language of LOCALES) {
    const bytes = await writeDocx(sampleDocument(language), { style })
    process.stdout.write(`${style} ${language} ${createHash('sha256').update(bytes).digest('hex')}\n`)
  }
}
