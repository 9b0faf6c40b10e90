import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Path } from '../src/base/problem.ts'
import { isTriedInEveryWay } from '../src/build/examples.ts'
import { ComposedPlaces } from '../src/source/yaml/composed-places.ts'
import { DEPTH_LIMIT } from '../src/source/yaml/data.ts'
import { compose } from '../src/source/yaml/document.ts'
import { Locator } from '../src/source/yaml/locate.ts'
import { MarkedPlaces } from '../src/source/yaml/subset/places.ts'
import { readMarked, readSubset } from '../src/source/yaml/subset/read.ts'
import { TAKEN } from './source/tricky.ts'

const EXAMPLES = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && isTriedInEveryWay(file))
  .map((file) => join('examples', file))

interface Asked {
  path: Path
  isScalar: boolean
}

/** Every path of a document, and one below each that does not exist. */
function pathsOf(value: unknown, path: Path = []): Asked[] {
  const isScalar = typeof value !== 'object' || value === null
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : []
  return [{ path, isScalar }, { path: [...path, 'nowhere'], isScalar }, ...inner]
}

function expectSamePlaces(text: string): number {
  const composed = compose(text, DEPTH_LIMIT)
  const complete = new Locator(composed.lines, new ComposedPlaces(text, composed.composed))
  const plain = new Locator(composed.lines, new MarkedPlaces(text, readMarked(text).marks))
  const paths = pathsOf(readSubset(text)?.data)
  for (const { path, isScalar } of paths) {
    for (const at of ['key', 'value'] as const) {
      const { endLine, endColumn, ...start } = complete.locate(path, at)
      // To `yaml` a comment after the last entry of a collection is its end.
      const expected = isScalar || at === 'key' ? { endLine, endColumn, ...start } : start
      expect({ path, at, ...plain.locate(path, at) }).toMatchObject({ path, at, ...expected })
    }
    expect({ path, written: plain.written(path) }).toEqual({ path, written: complete.written(path) })
  }
  return paths.length
}

describe('both ways through YAML say the same places', () => {
  test.each(TAKEN)('of %j', (text) => {
    expect(expectSamePlaces(text)).toBeGreaterThan(0)
  })
  test.each(EXAMPLES)('of %s', (file) => {
    expect(expectSamePlaces(readFileSync(file, 'utf8'))).toBeGreaterThan(100)
  })
  test('of an example with the line ends of Windows', () => {
    const text = readFileSync('examples/school-fire/plan.yaml', 'utf8').replaceAll('\n', '\r\n')
    expect(expectSamePlaces(text)).toBeGreaterThan(100)
  })
})
