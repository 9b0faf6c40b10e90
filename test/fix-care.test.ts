import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { changed, fixedBy } from './fix/fixed.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND } from './package/command.ts'

// The tests of the command line start processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const { fixed } = fixedBy(['phone-form'])
/** One word and one number to mend. */
const WRONG = changed(changed(SOUND, 'level: county', 'level: 县级'), '"10020260002"', '100 2026 0002')

describe('a number where a text belongs', () => {
  it.each([
    ['version: "2.0"', 'version: 2.0'],
    ['mobile: "10020260003"', 'mobile: 10020260003'],
    ['mobile: "+8610020260003"', 'mobile: +8610020260003'],
    ['title: "2026"', 'title: 2026'],
  ])('gets the quotes of %s', (right, written) => {
    const [key = ''] = right.split(':')
    const sound = SOUND.replace(new RegExp(`^( *.*?)${key}: (?:"[^"]*"|\\S+)`, 'm'), (_, before) => `${before}${right}`)
    expect(fixed(changed(sound, right, written))).toBe(sound)
  })

  it('stays where it is no text that lost its quotes, and where a word belongs', () => {
    for (const [right, written] of [
      ['"10020260003"', '1.0020260003e10'],
      ['version: "2.0"', 'version: 0x20'],
      ['version: "2.0"', 'version: true'],
      ['level: county', 'level: 3'],
      ['within: 30min', 'within: 30'],
    ] as const) {
      const text = changed(SOUND, right, written)
      expect(fixed(text), written).toBe(text)
    }
  })
})

describe('an anchor', () => {
  it('is mended where it stands, and its alias follows', () => {
    const shared = changed(SOUND, '"10020260002"', '&shared "10020260002"')
    const sound = changed(shared, '"10020260003"', '*shared')
    expect(fixed(changed(sound, '"10020260002"', '100 2026 0002'))).toBe(sound)
  })
})

describe('a file that is not to be changed', () => {
  let tool: CommandLine

  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  it('stays as it is, byte for byte, and that is told', () => {
    const bytes = Buffer.from(WRONG)
    const at = bytes.indexOf('抢')
    const files = {
      'damaged.yaml': Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at + 2)]),
      // GB18030: 县 is CF D8.
      'wide.yaml': Buffer.from([...Buffer.from('kind: plan\nid: '), 0xcf, 0xd8, ...Buffer.from('\nlanguge: zh\n')]),
      'closed.yaml': bytes,
      'open.yaml': bytes,
    }
    const cwd = folderWith(files)
    chmodSync(join(cwd, 'closed.yaml'), 0o444)
    chmodSync(join(cwd, 'open.yaml'), 0o640)
    const { err, code } = tool.run(['lint', '--lang', 'en', ...DAY, '--fix'], { cwd })
    expect(code).toBe(1)
    for (const name of ['damaged.yaml', 'wide.yaml', 'closed.yaml'] as const) {
      expect(err).toMatch(new RegExp(`^plan: ${name}: the file .* was left as it is$`, 'm'))
      expect(readFileSync(join(cwd, name)).equals(files[name]), name).toBe(true)
    }
    expect(err).toContain('mended 2')
    expect(readFileSync(join(cwd, 'open.yaml'), 'utf8')).toBe(SOUND)
    if (process.platform !== 'win32') expect(statSync(join(cwd, 'open.yaml')).mode & 0o777).toBe(0o640)
  })
})
