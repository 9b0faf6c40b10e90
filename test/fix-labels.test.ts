import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { changed, fixedBy } from './fix/fixed.ts'
import { buildCommandLine, type CommandLine, DAY, folderWith, SOUND } from './package/command.ts'

// The tests of the command line start processes, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const { fixed, check } = fixedBy(['duplicate-id', 'level-label', 'level-trigger', 'unresolved-reference'])

/** Where a word stands in the smallest plan, how people write it, and the word. */
const WORDS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'type: departmental',
    ['部门', '部门预案', '部门应急预案', 'Departmental plan', 'DEPARTMENTAL', '"部门"'],
    'departmental',
  ],
  ['type: departmental', ['专项', '专项预案', '专项应急预案', 'Special plan'], 'special'],
  ['type: departmental', ['现场处置', '现场处置方案', 'On-site plan', 'on site'], 'onSite'],
  ['type: departmental', ['单位专项', '单位专项预案'], 'unitSpecial'],
  ['type: departmental', ['乡镇', '乡镇预案', '乡镇应急预案', 'Township'], 'township'],
  ['level: county', ['县', '县级'], 'county'],
  ['class: social', ['自然', '自然灾害'], 'natural'],
  ['kind: command', ['指挥', '指挥机构', 'Command body'], 'command'],
]

/** What may be meant in several ways, or is only begun. */
const OPEN: readonly (readonly [string, readonly string[]])[] = [
  ['type: departmental', ['应急', '预案', '应急预案', '保障', '灭火', 'plan', '部']],
  ['level: county', ['乡', '区', '级']],
  ['class: social', ['社', '公共']],
]

describe('a label in the place of a word', () => {
  it.each(WORDS)('of %s: %s', (right, written, word) => {
    const [key] = right.split(': ')
    for (const label of written) {
      const [quote = ''] = /^"/.exec(label) ?? []
      const mended = SOUND.replace(right, `${key}: ${quote}${word}${quote}`)
      expect(fixed(changed(SOUND, right, `${key}: ${label}`)), label).toBe(mended)
    }
  })

  it.each(OPEN)('of %s stays where it is not clear: %s', (right, written) => {
    const [key] = right.split(': ')
    for (const label of written) {
      const text = changed(SOUND, right, `${key}: ${label}`)
      expect(fixed(text), label).toBe(text)
    }
  })

  it('专项 stays where nothing says whose plan it is: units have special plans of their own', () => {
    for (const level of ['', ', level: unit']) {
      const text = changed(changed(SOUND, ', level: county', level), 'type: departmental', 'type: 专项应急预案')
      expect(fixed(text)).toBe(text)
    }
  })
})

/** How people write the third level, and what is left of it beside the smallest plan. */
const LEVELS: readonly (readonly [right: string, written: string, mended?: string])[] = [
  ['{ level: III, start', '{ level: 三级, start'],
  ['{ level: III, start', '{ level: Ⅲ级, start'],
  ['{ level: III, start', '{ level: 三级响应, start'],
  ['{ level: III, start', '{ level: "3", start', '{ level: "III", start'],
  ['{ level: III, start', '{ level: Level 3, start'],
  ['{ level: III, start', '{ level: ＩＩＩ, start'],
  ['levels: [III+], function: order', 'levels: [３级＋], function: order'],
  ['levels: [III+], function: order', 'levels: [Ⅲ级+], function: order'],
  ['levels: [IV+]', 'levels: 四级+', 'levels: IV+'],
  ['{ IV: 10, III: 20', '{ IV: 10, 三级: 20'],
]

describe('a name that no level has', () => {
  it.each(LEVELS.map(([right, written, mended]) => [right, written, mended ?? right] as const))(
    '%s, written %s, is that of the only level with this number',
    (right, written, mended) => {
      const wrong = changed(SOUND, right, written)
      const told = check(wrong)
      expect(told.map(({ rule }) => rule)).toContain('unresolved-reference')
      expect(told.map(({ rule }) => rule)).not.toContain('level-trigger')
      expect(told.map(({ hint }) => hint)).toContainEqual(expect.stringContaining('plan lint --fix does it'))
      expect(fixed(wrong)).toBe(SOUND.replace(right, mended))
    },
  )

  it('stays where no level or two have the number, and where a label says otherwise', () => {
    for (const word of ['五级', '十三级', '特别重大', 'V', '三级以上']) {
      const text = changed(SOUND, 'levels: [III+], function: order', `levels: [${word}], function: order`)
      expect(fixed(text), word).toBe(text)
    }
    for (const [id, label] of [
      ['II', '三级响应'],
      ['III', '五级响应'],
    ]) {
      const other = changed(SOUND, `{ level: ${id}, start`, `{ level: ${id}, label: ${label}, start`)
      const text = changed(other, 'levels: [III+], function: order', 'levels: [Ⅲ级+], function: order')
      expect(fixed(text)).toBe(text)
    }
    const twice = changed(SOUND, '{ level: IV, start', '{ level: 三级, start')
    expect(fixed(twice)).toBe(twice)
    expect(check(twice).map(({ hint }) => hint)).not.toContainEqual(expect.stringContaining('--fix'))
  })
})

describe('plan lint --fix of labels', () => {
  let tool: CommandLine

  beforeAll(async () => {
    tool = await buildCommandLine()
  }, 60_000)

  it('shows and mends types and levels together, and once', () => {
    const pairs = [
      ['type: departmental', 'type: 部门'],
      ['{ level: III, start', '{ level: Ⅲ级, start'],
    ] as const
    const wrong = pairs.reduce((text, [right, written]) => changed(text, right, written), SOUND)
    const cwd = folderWith({ 'a.yaml': wrong })
    const lint = (...argv: string[]) => tool.run(['lint', '--lang', 'en', ...DAY, ...argv], { cwd })
    expect(lint('--fix', '--dry-run')).toMatchObject({
      code: 1,
      out: expect.stringContaining('\n+ type: departmental '),
    })
    const { code, err } = lint('--fix')
    expect(code).toBe(0)
    expect(err).toContain('a.yaml:7:7 部门 → departmental\n')
    expect(err).toContain('a.yaml:71:16 Ⅲ级 → III\n')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(SOUND)
    expect(lint('--fix').err).toContain('nothing to mend')
  })
})
