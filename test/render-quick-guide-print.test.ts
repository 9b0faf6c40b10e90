import { describe, expect, it } from 'vitest'
import { planDocument, writeDocument } from '../src/render/render.ts'
import { examplePlans } from './documents/examples.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'

const isPrintable = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v')

describe.skipIf(!isPrintable && !toolsRequired)('the quick guide in print', () => {
  it.each(examplePlans())(
    'of %s takes no more than two pages',
    async (_, input) => {
      for (const edition of ['internal', 'public'] as const) {
        const doc = await planDocument(input, { document: 'quick-guide', edition })
        expect(print((await writeDocument(doc, { to: 'docx' })) as Uint8Array).pages).toBeLessThanOrEqual(2)
      }
    },
    240_000,
  )
})
