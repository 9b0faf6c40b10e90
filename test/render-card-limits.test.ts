import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { planDocument } from '../src/render/render.ts'
import type { Block } from '../src/render/tree.ts'
import { parseSource } from '../src/source/source.ts'

function village(): Plan {
  const file = 'examples/village-rainstorm/plan.yaml'
  const { document } = readDocument(parseSource(file, readFileSync(file)))
  return document as unknown as Plan
}

/** All that these blocks say. */
function textIn(blocks: readonly Block[]): string {
  const texts: string[] = []
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n')
}

/** What stands on the card and what stands behind it. */
async function sides(plan: Plan): Promise<{ card: Block[]; behind: Block[] }> {
  const { children } = (await planDocument({ plan }, { edition: 'internal' })).root
  const end = children.findIndex(({ type }) => type === 'pageBreak')
  return end < 0 ? { card: children, behind: [] } : { card: children.slice(0, end), behind: children.slice(end) }
}

it('what takes more than a few lines stands behind the card, a table too', async () => {
  const plan = village()
  const long = '溪水起涨到进屋约四十分钟，夜间看不见水色，只能听声音。'.repeat(12)
  plan.scenario.background = long
  plan.training = Array.from({ length: 12 }, (_, index) => ({
    audience: [`第${index + 1}组村民和结对人`],
    topic: '听信号、走路线、到安置点',
  }))
  const { card, behind } = await sides(plan)
  for (const text of [long, '第12组村民和结对人']) {
    expect(textIn(card)).not.toContain(text)
    expect(textIn(behind)).toContain(text)
  }
  expect((await sides(village())).behind).toEqual([])
})

it('a list with words in bold stays a list', async () => {
  const plan = village()
  plan.scenario.background = '- **一组**：23户\n- 三组：14户'
  const { card } = await sides(plan)
  expect(JSON.stringify(card)).toMatch(/"type":"strong","children":\[\{"type":"text","value":"一组"/)
})

it('a wide table does not turn the card: it stands behind it', async () => {
  const plan = village()
  // English words need more room: nine columns are too many.
  plan.language = 'en'
  plan.resources = {
    ...plan.resources,
    shelters: plan.resources?.shelters?.map((shelter) => ({
      ...shelter,
      hazards: ['torrent', 'slide'],
      phone: { value: '0000-87300120' },
    })),
  } as NonNullable<Plan['resources']>
  const { card, behind } = await sides(plan)
  expect(behind.map(({ type }) => type)).toContain('landscape')
  expect(card.map(({ type }) => type)).not.toContain('landscape')
})

it('what else is said of a danger stands behind the card', async () => {
  const plan = village()
  const [first] = plan.scenario.hazards ?? []
  if (!first) throw new Error('no hazard')
  Object.assign(first, { controls: ['汛前清淤'], season: '4月至9月', cause: '短时强降雨', leadTime: '40min' })
  const { card, behind } = await sides(plan)
  expect(textIn(card)).not.toContain('汛前清淤')
  expect(textIn(behind)).toContain('汛前清淤')
})
