import { expect, it } from 'vitest'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { planDocument } from '../src/render/render.ts'
import { isGrid } from '../src/render/tree.ts'

/** The labels of the command structure: id → label. */
async function labels(groups: number): Promise<Map<string, string>> {
  const members = Array.from({ length: 10 }, (_, index) => `第${index + 1}成员单位`)
  const group = (index: number) => ({ name: `第${index}组`, kind: 'group', reportsTo: '市防指', leadUnit: '市水利局' })
  const plan = {
    ...{ kind: 'plan', id: 'p', title: '防汛应急预案', language: 'zh', type: 'special' },
    ...{ scenario: '洪水', goals: ['人员不伤亡'], measures: ['转移'] },
    actors: [
      { name: '市防指', kind: 'command', members },
      { name: '市防办', kind: 'office', reportsTo: '市防指', host: '市应急管理局' },
      { name: '值班室', kind: 'group', reportsTo: '市防办', host: '市水利局' },
      ...Array.from({ length: groups }, (_, index) => group(index + 1)),
    ],
  }
  const { root } = await planDocument({ plan: normalise<Plan>(plan, 'plan') }, { edition: 'internal' })
  const figure = root.children.find((block) => block.type === 'planFigure' && block.kind === 'structure')
  if (figure?.type !== 'planFigure' || isGrid(figure)) throw new Error('no structure is drawn')
  return new Map(figure.nodes.map(({ id, label }) => [id, label]))
}

it('a body of the structure says who hosts or leads it; many members are one box', async () => {
  const found = await labels(2)
  expect(found.get('市防办')).toBe('市防办（设在市应急管理局）')
  expect(found.get('第1组')).toBe('第1组（市水利局牵头）')
  expect([...found.values()]).toContain('成员（10个）')
  expect(found.has('第1成员单位')).toBe(false)
})

it('in a crowded structure the lowest bodies have their names alone, and a box of members still says how many', async () => {
  const found = await labels(20)
  expect(found.get('市防办')).toBe('市防办（设在市应急管理局）')
  expect(found.get('值班室')).toBe('值班室')
  expect(found.get('第1组')).toBe('第1组')
  expect([...found.values()]).toContain('成员（10个）')
})
