import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { OutputError } from '../src/base/errors.ts'
import { writeWhole } from '../src/commands/write-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'plan-write-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('puts a new file in the place of the old one: who reads the old one reads it to its end', () => {
  const path = join(folder, 'deep/er/report.txt')
  writeWhole(path, 'old', 'report.txt')
  const reader = openSync(path, 'r')
  writeWhole(path, 'new and longer', 'report.txt')
  expect(readFileSync(reader, 'utf8')).toBe('old')
  closeSync(reader)
  expect(readFileSync(path, 'utf8')).toBe('new and longer')
  expect(readdirSync(join(folder, 'deep/er'))).toEqual(['report.txt'])
})

it('leaves no draft behind when the place is taken', () => {
  const path = join(folder, 'taken')
  mkdirSync(path)
  expect(() => writeWhole(path, 'text', 'taken')).toThrow(OutputError)
  expect(readdirSync(folder).filter((name) => name.includes('taken'))).toEqual(['taken'])
})
