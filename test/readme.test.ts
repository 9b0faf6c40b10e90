import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withOutputs } from '../src/build/readme.ts'

const ROOT = new URL('../', import.meta.url)
const READMES = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const

const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8')

describe.each(READMES)('%s', (file, locale) => {
  const text = read(file)

  it('quotes what the commands print', { timeout: 60_000 }, () => {
    expect(withOutputs(text, locale)).toBe(text)
  })

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:-]+)/g)) expect(scripts).toHaveProperty(name)
  })

  it('links only to files that exist', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(new URL(target, ROOT)), target).toBe(true)
  })
})
