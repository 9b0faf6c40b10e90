import { describe, expect, test } from 'vitest'
import type { Plan } from '../src/model/plan.generated.ts'
import { SHAPES } from '../src/model/shapes.generated.ts'
import { builtInTemplate } from '../src/render/document.ts'
import { type DocumentOptions, planDocument, type RenderOptions, renderPlan } from '../src/render/render.ts'
import { NOT_PRINTED } from '../src/render/view/not-printed.ts'
import { OUTLINES } from '../src/render/view/outline.ts'
import { type Expected, fullPlan } from './render-plan/full-plan.ts'
import { docxText, htmlText } from './render-plan/text-of-file.ts'

const LANGUAGES = ['zh', 'en'] as const
/** The longest enumeration decides how many plans it takes to choose every value once. */
const VARIANTS = Math.max(
  ...Object.values(SHAPES).flatMap(({ fields }) =>
    Object.values(fields).map(({ labels }) => Object.keys(labels ?? {}).length),
  ),
)

function missing(document: string, expected: readonly Expected[]): string[] {
  const text = document.toLowerCase()
  return expected
    .filter(({ texts, times }) => !texts.some((wanted) => text.split(wanted.toLowerCase()).length > times))
    .map(({ shape, key, pointer, texts }) => `${shape}.${key} at ${pointer}: ${texts.join(' | ')}`)
}

async function render(plan: Plan, options: Partial<RenderOptions> = {}): Promise<string | Uint8Array> {
  return renderPlan({ plan }, { to: 'md', edition: 'internal', ...options })
}

/** All that a document says, in whatever node, but for the fingerprint, which every change changes. */
async function textOfDocument(plan: Plan): Promise<string> {
  const { root, info } = await planDocument({ plan }, { edition: 'internal' })
  const texts: string[] = []
  JSON.stringify(root, (_, value: unknown) => {
    if (typeof value === 'string' && value !== info.fingerprint) texts.push(value)
    return value
  })
  return texts.join('\n')
}

describe('every value of a plan stands in the document', () => {
  test.each(LANGUAGES)(
    'each value of each enumeration: %s',
    async (language) => {
      const lost = new Set<string>()
      for (let variant = 0; variant < VARIANTS; variant += 1) {
        const { plan, expected } = fullPlan(language, variant)
        for (const place of missing(await textOfDocument(plan), expected)) lost.add(place)
      }
      expect([...lost]).toEqual([])
    },
    120_000,
  )

  describe.each(OUTLINES)('in the outline %s', (outline) => {
    test.each(LANGUAGES)(
      'in Markdown and HTML: %s',
      async (language) => {
        const { plan, expected } = fullPlan(language, 0)
        const template = await builtInTemplate(`plan-${outline}.${language}`)
        expect(missing(String(await render(plan, { template })), expected)).toEqual([])
        expect(missing(htmlText(String(await render(plan, { template, to: 'html' }))), expected)).toEqual([])
      },
      60_000,
    )
  })

  test.each(LANGUAGES)(
    'in Word: %s',
    async (language) => {
      const { plan, expected } = fullPlan(language, 1)
      const bytes = await render(plan, { to: 'docx', style: language === 'zh' ? 'gbt9704' : 'plain' })
      expect(missing(docxText(bytes as Uint8Array), expected)).toEqual([])
    },
    120_000,
  )

  test.each(LANGUAGES)(
    'yes and no are told apart: %s',
    async (language) => {
      const yes = await textOfDocument(fullPlan(language, 0).plan)
      const untold: string[] = []
      for (const { pointer } of fullPlan(language, 0).booleans) {
        const { plan, booleans } = fullPlan(language, 0)
        const found = booleans.find((one) => one.pointer === pointer)
        if (found) found.node[found.key] = false
        if ((await textOfDocument(plan)) === yes) untold.push(pointer)
      }
      expect(untold).toEqual([])
    },
    120_000,
  )
})

test('what is not printed has a reason and exists', () => {
  for (const { shape, key, reason } of NOT_PRINTED) {
    expect(reason.length).toBeGreaterThan(10)
    if (shape !== '*') expect(Object.keys(SHAPES[shape].fields)).toContain(key)
  }
})

test('the same plan gives the same document', async () => {
  const options: DocumentOptions = { edition: 'internal' }
  const [one, two] = [fullPlan('zh', 2), fullPlan('zh', 2)]
  expect(await planDocument({ plan: one.plan }, options)).toEqual(await planDocument({ plan: two.plan }, options))
})
