/** What is kept of thousands of files while the rest is checked. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import { digestIn } from '../src/lint/together/digest-in.ts'
import { RULES } from '../src/rules/index.ts'
import { onlyLines } from '../src/source/only-lines.ts'
import { nameIn } from '../src/source/read.ts'
import { parseSource } from '../src/source/source.ts'

it('keeps of a text the lines that are shown, under their numbers, and its name', () => {
  const text = '{\n"kind": "plan"\r\nid: a\ntitle: 甲\nscope: 乙\nmeta: 丙\n'
  const kept = onlyLines(text, [{ line: 6 }])
  expect(kept).toBe('{\n"kind": "plan"\r\nid: a\ntitle: 甲\n\nmeta: 丙\n')
  expect(nameIn('kind: plan\nid: a\nscope: 乙\ntitle: 甲\n')).toEqual(
    nameIn(onlyLines('kind: plan\nid: a\nscope: 乙\ntitle: 甲\n', [])),
  )
})

it('keeps once what digests of two plans say alike, and each its own', () => {
  const digestFor = (text: string) => {
    const read = readDocument(parseSource('a.yaml', Buffer.from(text)))
    if (!read.document) throw new Error('unread')
    return digestIn(parseSource('a.yaml', Buffer.from(text)), read.document, RULES)
  }
  const text = readFileSync(new URL('../examples/minimal/plan.yaml', import.meta.url), 'utf8')
  const [one, same] = [digestFor(text), digestFor(text)]
  expect(one.bodies.length).toBeGreaterThan(1)
  expect(same).toEqual(one)
  expect(same.bodies).toBe(one.bodies)
  const other = digestFor(text.replace('商务局', '水利局'))
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(one))
  expect(JSON.stringify(digestFor(text))).toBe(JSON.stringify(one))
})
