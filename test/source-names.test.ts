import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadRepository } from '../src/lint/repository.ts'
import { nameIn, peekName } from '../src/source/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'plan-names-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const found = (name: string) => ({ file: join(folder, name), path: name, named: false })

describe('a cheap look at what a document is called', () => {
  it.each([
    ['plain', 'kind: plan\nid: a-b\ntitle: 防汛预案\n', { kind: 'plan', id: 'a-b', title: '防汛预案' }],
    ['in quotes', 'kind: "plan"\ntitle: \'防 # 汛\'\nid: "x"', { kind: 'plan', id: 'x', title: '防 # 汛' }],
    ['before comments', 'kind: registry   # what it is\r\nid: r # id\r\n', { kind: 'registry', id: 'r' }],
    ['only at the top level', 'kind: plan\nmeta:\n  id: inner\n  title: inner\n', { kind: 'plan' }],
    ['the first of two', 'kind: plan\nid: one\nid: two\n', { kind: 'plan', id: 'one' }],
  ])('%s', (_, text, name) => {
    expect(nameIn(text)).toEqual(name)
  })

  it('sees nothing in what is not ours', () => {
    expect(nameIn('title: x\n')).toBeUndefined()
    expect(nameIn('apiVersion: v1\nkind: Pod\n')).toBeUndefined()
  })

  it('reads it from a file, and is silent about one that cannot be read', () => {
    writeFileSync(join(folder, 'a.yaml'), 'kind: plan\nid: a\n')
    expect(peekName(found('a.yaml'))).toEqual({ kind: 'plan', id: 'a' })
    expect(peekName(found('none.yaml'))).toBeUndefined()
  })
})

it('gives a repository the names of its plans', () => {
  writeFileSync(join(folder, 'b.yaml'), 'kind: plan\nid: b\ntitle: 乙预案\n')
  const { planNames, planTitles } = loadRepository(folder)
  expect([...planNames].sort()).toEqual(['a', 'b', '乙预案'])
  expect(planTitles.get('b')).toBe('乙预案')
})
