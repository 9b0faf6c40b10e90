import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, SOUND } from './package/command.ts'
import { emptyFolder } from './package/stage.ts'

vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine
beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

const OFFICE = `id: our-bureau
title: 本局要求
extends: cn-government
requirements:
  - id: satellite-call
    title: 卫星电话呼叫规定
    source: { document: 《望川区应急通信管理规定》, clause: 第七条, binding: local }
    applies: { types: [departmental] }
    satisfiedBy:
      - measures[function=communications].form
    hint: 写明多久呼叫一次
`

interface Told {
  severity: string
  binding: string
  message: string
  hint: string
  sources: object[]
}

function lint(files: Record<string, string>, ...flags: string[]) {
  return tool.run(['lint', 'a.yaml', ...DAY, '--lang', 'zh', ...flags], {
    cwd: folderWith({ 'a.yaml': SOUND, ...files }),
  })
}

function missing(files: Record<string, string>): Told[] {
  const ran = lint(files, '--format', 'json')
  expect(ran.err).toBe('')
  const { problems } = JSON.parse(ran.out).files[0] as { problems: (Told & { rule: string })[] }
  return problems.filter(({ rule }) => rule === 'missing-section')
}

describe('a profile of an office', () => {
  it('is named in the configuration, and its requirements are told with its own sources', () => {
    const [told, ...more] = missing({ '.planrc.yaml': 'profiles: [./office.yaml]', 'office.yaml': OFFICE })
    expect(more).toEqual([])
    expect(told).toMatchObject({
      severity: 'warning',
      binding: 'local',
      message: '缺少“卫星电话呼叫规定”（本局要求）',
      hint: '写明多久呼叫一次',
      sources: [{ document: '《望川区应急通信管理规定》', clause: '第七条', binding: 'local', confirmed: true }],
    })
  })

  it("takes its requirements from others that it extends, the package's and its own", () => {
    const base = OFFICE.replace('our-bureau', 'base')
      .replace('satellite-call', 'base-call')
      .replace('extends: cn-government\n', '')
    const both = OFFICE.replace('extends: cn-government', 'extends: [base, cn-government]')
    const files = {
      '.planrc.yaml': 'profiles: [./office.yaml, office/base.yml]',
      'office.yaml': both,
      'office/base.yml': base,
    }
    expect(missing(files)).toHaveLength(2)
    const bare = SOUND.replace(/^measures:[\s\S]*?^information:/m, 'measures: []\ninformation:')
    const messages = missing({ ...files, 'a.yaml': bare }).map(({ message }) => message)
    expect(messages).toContain('缺少“事后恢复与重建措施”（政府及其部门应急预案的内容）')
  })

  it('holds for some files, and may be named by a plan', () => {
    const some = 'overrides: [{ files: [b.yaml], profiles: [office.yaml] }]'
    expect(missing({ '.planrc.yaml': some, 'office.yaml': OFFICE })).toEqual([])
    const named = SOUND.replace('type: departmental', 'profiles: [our-bureau]\ntype: departmental')
    expect(missing({ '.planrc.yaml': some, 'office.yaml': OFFICE, 'a.yaml': named })).toHaveLength(1)
    const flagged = lint({ '.planrc.yaml': some, 'office.yaml': OFFICE }, '--profile', 'our-bureau')
    expect(flagged.out).toContain('卫星电话呼叫规定')
  })

  it('asks once for what the package asks for too, by the heavier text', () => {
    const office = OFFICE.replace('satellite-call', 'own-report').replace('卫星电话呼叫规定', '报送时限')
    const part = office
      .replace('    applies', '    part: report\n    applies')
      .replace('measures[function=communications].form', 'information.reports')
    const silent = SOUND.replace(/^information:\n {2}reports:[\s\S]*?^ {2}release/m, 'information:\n  release')
    const [told, ...more] = missing({
      '.planrc.yaml': 'profiles: [./office.yaml]',
      'office.yaml': part,
      'a.yaml': silent,
    })
    expect(more).toEqual([])
    expect(told).toMatchObject({ message: '缺少“信息报告”（政府及其部门应急预案的内容）', binding: 'rule' })
    expect(told?.sources).toEqual([
      expect.objectContaining({ clause: '第十条', confirmed: false }),
      expect.objectContaining({ document: '《望川区应急通信管理规定》' }),
    ])
  })

  it('declares its requirements as not applying by their ids, and the paper names them', () => {
    const spared = SOUND.replace(
      'type: departmental',
      'notApplicable: { satellite-call: 区内没有通信盲区 }\ntype: departmental',
    )
    const files = { '.planrc.yaml': 'profiles: [./office.yaml]', 'office.yaml': OFFICE, 'a.yaml': spared }
    expect(missing(files)).toEqual([])
    const printed = tool.run(['render', 'a.yaml', '--to', 'md', '-o', '-'], { cwd: folderWith(files) })
    expect(printed.out).toContain('卫星电话呼叫规定')
  })
})

describe('a faulty one', () => {
  const faults = (office: string) => {
    const ran = lint({ '.planrc.yaml': 'profiles: [./office.yaml]', 'office.yaml': office })
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).not.toMatch(INSIDE)
    return [...ran.err.matchAll(/^office\.yaml:(\d+:\d+) .*\n +(.*)$/gm)].map(([, at, text]) => `${at} ${text}`)
  }

  it.each([
    ['a misspelt key', OFFICE.replace('title: 本局', 'titel: 本局'), ['2:1 “适用要求”没有“titel”这一项']],
    [
      'a profile that is not there',
      OFFICE.replace('cn-government', 'cn-goverment'),
      ['3:10 没有适用要求“cn-goverment”可以沿用'],
    ],
    ['its own base', OFFICE.replace('cn-government', 'our-bureau'), ['3:10 没有适用要求“our-bureau”可以沿用']],
    ['an id of the package', OFFICE.replace('our-bureau', 'core'), ['1:5 已经有适用要求“core”']],
    [
      'a requirement of the package',
      OFFICE.replace('satellite-call', 'part-command'),
      ['5:9 已经有要求“part-command”'],
    ],
    ['a type that is none', OFFICE.replace('departmental', 'departmentl'), ['8:24 没有“departmentl”']],
    ['a path to no field', OFFICE.replace('.form', '.from'), ['10:9 “措施”没有“from”这一项']],
    ['a value that is never there', OFFICE.replace('=comm', '=com'), ['10:9 “function”不会是“comunications”']],
    ['what is no path', OFFICE.replace('].form', '.form'), ['10:9 “measures[function=communications.form”不是路径']],
    [
      'an error because of a guideline',
      OFFICE.replace('binding: local }', 'binding: guideline }\n    severity: error'),
      ['8:15 依据是指南，缺少时最多为 warning'],
    ],
    ['practice that warns', OFFICE.replace('local', 'practice'), ['7:13 依据是惯例，缺少时最多为 info']],
    ['no source', OFFICE.replace(/ {4}source.*\n/, ''), ['5:5 缺少“source”（依据）']],
  ])('%s is told where it stands', (_, office, told) => {
    expect(faults(office)).toEqual(told)
  })

  it('tells what was meant', () => {
    const ran = lint({ '.planrc.yaml': 'profiles: [./office.yaml]', 'office.yaml': OFFICE.replace('.form', '.from') })
    expect(ran.err).toContain('是不是“form”？')
  })

  it('that is not there, or stands outside the folder of the configuration, is told in the configuration', () => {
    const at = (config: string, cwd: string) => {
      writeFileSync(join(cwd, '.planrc.yaml'), config)
      const ran = tool.run(['lint', 'a.yaml', ...DAY, '--lang', 'en'], { cwd })
      return [ran.code, ran.err.split('\n').slice(2, 4).join(' ')]
    }
    const cwd = folderWith({ 'a.yaml': SOUND })
    const outside = emptyFolder()
    writeFileSync(join(outside, 'secret.yaml'), OFFICE)
    symlinkSync(join(outside, 'secret.yaml'), join(cwd, 'link.yaml'))
    expect(at('profiles: [./office.yaml]', cwd)).toEqual([
      2,
      expect.stringContaining('.planrc.yaml:1:12  error  config'),
    ])
    for (const file of ['../a.yaml', join(outside, 'secret.yaml'), './link.yaml'])
      expect(at(`profiles: [core, ${file}]`, cwd)).toEqual([2, expect.stringContaining('is not in the folder')])
  })
})
