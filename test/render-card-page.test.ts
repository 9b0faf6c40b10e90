import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { renderPlan } from '../src/render/render.ts'
import { parseSource } from '../src/source/source.ts'

it('the card of a village, word for word', async () => {
  const file = 'examples/village-rainstorm/plan.yaml'
  const { document } = readDocument(parseSource(file, readFileSync(file)))
  const text = await renderPlan({ plan: document as unknown as Plan }, { to: 'md', edition: 'internal' })
  await expect(String(text)).toMatchFileSnapshot('render-plan/village-card.md')
})
