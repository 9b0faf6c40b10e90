import { describe, expect, it } from 'vitest'
import { CARD_PAPER, LOG_ROWS } from '../src/model/cards/paper.ts'
import { walk } from '../src/model/walk.ts'
import { profileOf } from '../src/render/docx/style/profile.ts'
import { planDocument, writeDocument } from '../src/render/render.ts'
import { cardsOf, factsOf } from './documents/cards.ts'
import { examplePlans } from './documents/examples.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'

const EXAMPLES = examplePlans()

describe('cards of the examples', () => {
  it('are laid out for the paper of their style', () => {
    const points = (mm: number) => (mm / 25.4) * 72
    for (const sheet of ['a4', 'letter'] as const) {
      const { page } = profileOf('card', sheet)
      expect(points(page.width - page.left - page.right)).toBeCloseTo(CARD_PAPER.width, 0)
      expect(points(page.height - page.top - page.bottom)).toBeCloseTo(CARD_PAPER.height[sheet], 0)
    }
    const { paragraphs, table } = profileOf('card')
    expect([paragraphs.cell.size, paragraphs.cell.exact, table.padding]).toEqual([
      CARD_PAPER.size,
      CARD_PAPER.line,
      CARD_PAPER.padding,
    ])
    expect(LOG_ROWS.least).toBeGreaterThan(2)
  })

  it.each(EXAMPLES)('of %s print no number that the plan does not have', async (_, input) => {
    const known = new Set<string>()
    const documents = [
      [input.plan, 'plan'],
      ...(input.parents ?? []).map((one) => [one, 'plan']),
      ...(input.registries ?? []).map((one) => [one, 'registry']),
    ]
    for (const [document, shape] of documents as [object, 'plan' | 'registry'][])
      walk(document, shape, { leaf: ({ value }) => void (typeof value === 'string' && known.add(value)) })
    const all = [...known].join('\n')
    for (const card of await cardsOf(input))
      for (const text of Object.values(factsOf(card)))
        for (const number of text.match(/\d{3,}(?:-\d{3,})+|\d{7,}/g) ?? []) expect(all).toContain(number)
  })

  const printable = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v')
  it.skipIf(!printable && !toolsRequired).each(EXAMPLES)(
    'of %s are one page for each side',
    async (_, input) => {
      const doc = await planDocument(input, { document: 'cards', edition: 'internal' })
      const { text } = print((await writeDocument(doc, { to: 'docx' })) as Uint8Array)
      const titles = doc.root.children.flatMap((block) => (block.type === 'card' ? [block.title] : []))
      expect(titles.length).toBeGreaterThan(0)
      expect(text.length).toBe(titles.length)
      const flat = (one: string | undefined) => (one ?? '').replace(/\s/g, '')
      for (const [index, title] of titles.entries())
        expect(flat(text[index])).toMatch(new RegExp(`^${flat(title).slice(0, 12).replace(/[().]/g, '.')}`))
    },
    240_000,
  )
})
