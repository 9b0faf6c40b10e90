import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthOf, wrap } from '../src/render/figure/wrap.ts'
import { type FigureLayout, layoutStructure } from '../src/render/figure-layout.ts'
import type { GraphFigure } from '../src/render/tree.ts'
import { crossing, overlapping } from './figures/sound.ts'
import { NASTY } from './render/nasty.ts'
import { largeFigure } from './render/sample.ts'

/** Every body but the roots is reached by a line that ends in the middle of its upper side. */
function unreached({ lines, boxes }: FigureLayout): string[] {
  const ends = lines.map(({ points }) => points.at(-1))
  return boxes
    .filter(({ x, y, w }) => !ends.some((end) => end && Math.abs(end.x - x - w / 2) < 0.1 && Math.abs(end.y - y) < 0.1))
    .map(({ id }) => id)
}

function expectSound(layout: FigureLayout): void {
  expect(overlapping(layout.boxes)).toEqual([])
  expect(crossing(layout)).toEqual([])
  for (const { x, y, w, h } of layout.boxes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
    expect(x + w).toBeLessThanOrEqual(layout.width + 0.1)
    expect(y + h).toBeLessThanOrEqual(layout.height + 0.1)
  }
}

test('79 bodies with long names fit an A4 page in type of at least 7 points', () => {
  const layout = layoutStructure(largeFigure())
  expectSound(layout)
  expect(unreached(layout)).toEqual(['root'])
  expect(layout.boxes).toHaveLength(79)
  expect(layout.width).toBeLessThanOrEqual(442)
  expect(layout.height).toBeLessThanOrEqual(567)
  expect(layout.fontSize).toBeGreaterThanOrEqual(7)
  expect(layoutStructure(largeFigure())).toEqual(layout)
})

test('a small structure stands in one row with level text', () => {
  const { boxes, fontSize } = layoutStructure(tree([0, 0, 0], () => '市防办'))
  expect(fontSize).toBe(10.5)
  expect(boxes.map(({ vertical }) => vertical)).toEqual([false, false, false, false])
  expect(new Set(boxes.slice(1).map(({ y }) => y)).size).toBe(1)
})

test('English names are never turned upright', () => {
  const layout = layoutStructure(tree(Array(40).fill(0), (index) => `Emergency Services Branch ${index}`))
  expectSound(layout)
  expect(layout.boxes.some(({ vertical }) => vertical)).toBe(false)
})

describe('any structure', () => {
  const label = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: fc.constantFrom(...'应急管理局市abc A') }))

  test('has boxes that do not overlap, lines that cross no box, and reaches every body', () => {
    const parents = fc.array(fc.nat(1000), { minLength: 1, maxLength: 90 })
    fc.assert(
      fc.property(parents, fc.array(label, { minLength: 1 }), (numbers, labels) => {
        const layout = layoutStructure(tree(numbers, (index) => labels[index % labels.length] ?? ''))
        expectSound(layout)
        expect(unreached(layout)).toEqual(['0'])
        expect(layout.boxes).toHaveLength(numbers.length + 1)
      }),
      { numRuns: 150 },
    )
  })

  test('circles, second superiors, unknown ends and several roots are drawn as far as they are a tree', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id }))
    const edges = ['ab', 'ba', 'bc', 'ac', 'dd', 'xd', 'ex'].map(([from = '', to = '']) => ({ from, to }))
    const layout = layoutStructure({ nodes: [...nodes, { id: 'a', label: 'again' }], edges })
    expectSound(layout)
    expect(unreached(layout)).toEqual(['a', 'd', 'e'])
    expect(layoutStructure({ nodes: [], edges: [] }).boxes).toEqual([])
  })
})

test('labels break where a reader expects it', () => {
  expect(wrap('指挥部办公室（市应急管理局）', 11)).toEqual(['指挥部办公室', '（市应急管理局）'])
  expect(wrap('Emergency Operations Center', 8)).toEqual(['Emergency', 'Operations', 'Center'])
  expect(wrap('甲\n乙', 8)).toEqual(['甲', '乙'])
  expect(wrap('', 8)).toEqual([''])
  for (const line of wrap('X'.repeat(100), 8)) expect(widthOf(line)).toBeLessThanOrEqual(8)
})

/** A tree in which body n (from 1) reports to one of the bodies before it. */
function tree(parents: number[], label: (index: number) => string): GraphFigure {
  const nodes = [0, ...parents].map((_, index) => ({ id: String(index), label: label(index) }))
  const edges = parents.map((parent, index) => ({ from: String(parent % (index + 1)), to: String(index + 1) }))
  return { type: 'planFigure', kind: 'structure', title: '', nodes, edges }
}
