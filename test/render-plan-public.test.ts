import { describe, expect, test } from 'vitest'
import { type Format, renderPlan } from '../src/render/render.ts'
import { publicEdition } from '../src/render/view/public-edition.ts'
import { OPEN, planted, SECRETS } from './documents/planted.ts'
import { fullPlan } from './render-plan/full-plan.ts'
import { docxEverything } from './render-plan/text-of-file.ts'

async function everything(edition: 'internal' | 'public', to: Format): Promise<string> {
  const written = await renderPlan(planted(), { to, edition })
  if (typeof written !== 'string') return docxEverything(written)
  // Once as it stands, once without the marks that keep an address from becoming a link.
  return `${written}\n${written.replace(/\\/g, '').replace(/&#x40;/g, '@')}`
}

describe.each(['md', 'html', 'docx'] as const)('the public edition as %s', (to) => {
  test('holds nothing that is not public, and everything that is', async () => {
    const text = await everything('public', to)
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([])
    expect(OPEN.filter((open) => !text.includes(open))).toEqual([])
    expect(text).toContain('公开版')
    expect(text).not.toContain('内部版')
  })

  test('the internal one holds it all', async () => {
    const text = await everything('internal', to)
    expect(SECRETS.filter((secret) => !text.includes(secret))).toEqual([])
    expect(text).toContain('内部版')
  })
})

test('persons are named by their posts', () => {
  const shown = publicEdition(planted().plan)
  expect(shown.measures).toEqual([{ do: '公开行动', lead: ['总指挥'], phase: 'response' }])
  expect(shown.goals[0]?.owner).toBe('副总指挥')
  expect(shown.actors[0]?.duties?.general).toEqual(['副总指挥主持工作，电话 ***'])
})

test('the plan itself is not changed', () => {
  const before = planted().plan
  publicEdition(before)
  expect(before).toEqual(planted().plan)
})

test.each(['zh', 'en'] as const)('no contact and no name of a plan that fills every field: %s', async (language) => {
  for (const variant of [1, 2]) {
    const { plan: full, expected } = fullPlan(language, variant)
    const text = String(await renderPlan({ plan: full }, { to: 'md', edition: 'public' }))
    const hidden = expected.filter(
      ({ shape, key, pointer }) =>
        (shape === 'contact' && key === 'value') ||
        (shape === 'post' && key === 'name') ||
        /^\/(?:measures|annexes)\//.test(pointer),
    )
    expect(hidden.length).toBeGreaterThan(50)
    expect(
      hidden.filter(
        ({ times, texts: [marker = ''] }) => times === 1 && /^Mk\d+x$/.test(marker) && text.includes(marker),
      ),
    ).toEqual([])
  }
})
