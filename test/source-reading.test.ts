/** What a file says before it is parsed, and why it cannot be read. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { peekName, readFound, readSource, readText, sourceOf } from '../src/source/read.ts'
import { begin, PLAN, put, root } from './source/folder.ts'

/** Files that are open. */
const open = vi.hoisted(() => new Set<number>())

/** Systems refuse files for more than one reason. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const openSync = (path: string, flags: string): number => {
    const [code] = /EACCES|EPERM/.exec(path) ?? []
    if (code) throw Object.assign(new Error(code), { code })
    const descriptor = real.openSync(path, flags)
    open.add(descriptor)
    return descriptor
  }
  const closeSync = (descriptor: number): void => {
    open.delete(descriptor)
    real.closeSync(descriptor)
  }
  return { ...real, openSync, closeSync }
})

describe('what a file says', () => {
  const named = (path: string, text: string | Uint8Array) => peekName({ file: put(path, text), path, named: false })

  it('is its name, also where the look ends within a character or before the name', () => {
    begin()
    const name = { kind: 'plan', id: 'a', title: '防汛预案' }
    for (const shift of [0, 1, 2])
      expect(named('a.yaml', `${PLAN}#${'x'.repeat(shift)}${'预'.repeat(900)}\n`)).toEqual(name)
    expect(named('b.yaml', `${'# 预\n'.repeat(500)}${PLAN}`)).toEqual(name)
    expect(named('c.yaml', PLAN.replace('title', `${'# 预\n'.repeat(500)}title`))).toEqual(name)
    expect(named('c.yaml', PLAN.replace('id', `${'# 预\n'.repeat(500)}id`))).toEqual(name)
    expect(named('d.yaml', 'kind: registry\nid: r')).toEqual({ kind: 'registry', id: 'r' })
    expect(named('e.yaml', `kind: registry\n${'# x\n'.repeat(900)}id: r\n`)).toEqual({ kind: 'registry' })
    expect(named('f.yaml', 'kind: ""\nid: r\n')).toBeUndefined()
  })

  it('is read whole as text', () => {
    begin()
    expect(readText(put('a.yaml', `\ufeff${PLAN}`))).toBe(PLAN)
    expect(readText(join(root, 'none.yaml'))).toBe('')
  })

  it('is meant as a plan where it is called one, unless it says otherwise', () => {
    begin()
    const said = (path: string, text: string, isNamed = false) =>
      sourceOf(Buffer.from(text), { path, named: isNamed })?.problems.map(({ rule }) => rule)
    expect(said('a.plan.yaml', 'title: x\n')).toEqual(['not-a-plan'])
    expect(said('a.PLAN.YML', 'title: x\n')).toEqual(['not-a-plan'])
    expect(said('a.plan.yaml', 'apiVersion: v1\nkind: Pod\n')).toBeUndefined()
    expect(said('a.yaml', 'title: x\n')).toBeUndefined()
    expect(said('a.yaml', 'title: x\n', true)).toEqual(['not-a-plan'])
    expect(said('a.yaml', 'title: [x\n', true)).not.toContain('not-a-plan')
    expect(said('a.yaml', PLAN)).toEqual([])
    expect(sourceOf(Buffer.from('title: x\n'), { path: 'a.plan.yaml', named: false })?.data).toBeUndefined()
  })

  it('cannot be told for reasons that are named', () => {
    begin()
    const told = (file: string) => readSource(file, 'x').problems.map(({ rule, text }) => [rule, text.en])
    const file = put('a.yaml')
    symlinkSync(join(root, 'round'), join(root, 'round'))
    expect(told(join(file, 'below'))).toEqual(told(join(root, 'none.yaml')))
    expect(told(join(root, 'round'))).toEqual([['unreadable-file', expect.stringContaining('ELOOP')]])
    expect(told(root)).not.toEqual(told(join(root, 'none.yaml')))
    const forbidden = told(put('EACCES.yaml'))
    expect(forbidden).toEqual(told(put('EPERM.yaml')))
    expect(forbidden).not.toEqual(told(join(root, 'round')))
    expect([...open]).toEqual([])
    expect(readFound({ file: join(root, 'none.yaml'), path: 'none.yaml', named: false })?.problems).toHaveLength(1)
  })
})
