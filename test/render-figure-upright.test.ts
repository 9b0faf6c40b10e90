import { expect, test } from 'vitest'
import { layoutStructure } from '../src/render/figure-layout.ts'

test('upright names under one superior stand in boxes of one height, however long they are', () => {
  const names = ['市水利局', '市应急管理局', '市自然资源和规划局', '市住房和城乡建设局', '市交通运输局']
  const nodes = [{ id: 'top', label: '市防汛防台风指挥部' }]
  for (let index = 0; index < 20; index++) nodes.push({ id: `b${index}`, label: names[index % names.length] ?? '' })
  const edges = nodes.slice(1).map(({ id }) => ({ from: 'top', to: id }))
  const { boxes } = layoutStructure({ nodes, edges })
  const upright = boxes.filter(({ vertical }) => vertical)
  expect(upright).toHaveLength(20)
  expect(new Set(upright.map(({ h }) => h)).size).toBe(1)
})
