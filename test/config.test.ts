import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMap, isPair, LineCounter, type Node, parseDocument } from 'yaml'
import { UsageError } from '../src/base/errors.ts'
import { LOCALES } from '../src/base/locale.ts'
import { nearest } from '../src/base/nearest.ts'
import type { Path, Range } from '../src/base/problem.ts'
import {
  ConfigError,
  type ConfigFault,
  type ConfigHost,
  type ConfigSource,
  configLoader,
  isIncluded,
  type LoadedConfig,
  settingsFor,
} from '../src/config/index.ts'
import { blocks } from '../src/report/index.ts'

const SCHEMA = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))

function parse(_: string, bytes: Uint8Array): ConfigSource {
  const text = new TextDecoder().decode(bytes)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const rangeOf = (node: Node | null | undefined): Range => {
    const [start, end] = node?.range ?? [0, 0]
    const [from, to] = [lines.linePos(start), lines.linePos(end)]
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }
  const locate = (path: Path, at: 'key' | 'value') => {
    const parent = document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === path.at(-1))
      : undefined
    return rangeOf((at === 'key' ? pair?.key : document.getIn(path, true)) as Node)
  }
  const faults = document.errors.map(
    (error): ConfigFault => ({ text: { zh: '不是 YAML', en: error.message }, path: [] }),
  )
  return { text, data: document.toJS(), faults, locate }
}

/** Only what these tests need of the schema: its keys. */
function validate(data: unknown): ConfigFault[] {
  const known = Object.keys(SCHEMA.properties)
  const unknown = Object.keys(data as object).filter((key) => !known.includes(key))
  return unknown.map((key) => {
    const near = nearest(key, known)
    const text = { zh: `没有“${key}”这个键`, en: `there is no key "${key}"` }
    return {
      text,
      path: [key],
      at: 'key',
      ...(near ? { hint: { zh: `是否想写“${near}”？`, en: `did you mean "${near}"?` } } : {}),
    }
  })
}

function hostOf(files: Record<string, string>): ConfigHost & { reads: string[] } {
  const reads: string[] = []
  return {
    reads,
    read(path) {
      reads.push(path)
      const text = files[path]
      if (text === '(locked)') throw new Error('EACCES')
      return text === undefined ? undefined : new TextEncoder().encode(text)
    },
    parse,
    validate,
    readProfiles: (_, files) => new Map(files.map((file) => [file, `${file}-id`])),
    show: (path) => path.replace('/repo/', ''),
    known: { rules: ['measure-lead', 'missing-section', 'duplicate-id'], profiles: ['core', 'cn-government'] },
  }
}

function failure(text: string): ConfigError {
  const loader = configLoader(hostOf({ '/repo/.planrc.yaml': text }))
  try {
    loader.nearest('/repo/a.yaml')
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('the configuration was accepted')
}

describe('finding', () => {
  const files = { '/repo/.planrc.yaml': 'lang: zh', '/repo/a/b/.planrc.yaml': 'lang: en' }

  it.each([
    ['/repo/x.yaml', '/repo'],
    ['/repo/a/x.yaml', '/repo'],
    ['/repo/a/b/x.yaml', '/repo/a/b'],
    ['/repo/a/b/c/d/x.yaml', '/repo/a/b'],
    ['/other/x.yaml', undefined],
  ])('takes the nearest one upward of %s', (file, folder) => {
    expect(configLoader(hostOf(files)).nearest(file)?.folder).toBe(folder)
  })

  it('looks into each folder once', () => {
    const host = hostOf(files)
    const loader = configLoader(host)
    for (const file of ['/repo/c/x.yaml', '/repo/c/y.yaml', '/repo/z.yaml']) loader.nearest(file)
    expect(host.reads).toEqual(['/repo/c/.planrc.yaml', '/repo/.planrc.yaml'])
    const bad = configLoader(hostOf({ '/repo/.planrc.yaml': 'langg: zh' }))
    const errors = ['/repo/a.yaml', '/repo/c/b.yaml'].map((file) => {
      try {
        return bad.nearest(file)
      } catch (error) {
        return error
      }
    })
    expect(errors[0]).toBeInstanceOf(ConfigError)
    expect(errors[1]).toBe(errors[0])
  })

  it('accepts one that says nothing', () => {
    const loaded = configLoader(hostOf({ '/repo/.planrc.yaml': '# 仓库的根\n\n' })).nearest('/repo/a/x.yaml')
    expect(loaded).toEqual({ path: '/repo/.planrc.yaml', folder: '/repo', config: {} })
  })

  it('reads the one that was named, and says so when it is not there or locked', () => {
    const loader = configLoader(hostOf({ '/repo/office.yaml': 'failOn: info', '/repo/no.yaml': '(locked)' }))
    expect(loader.named('/repo/office.yaml').config).toEqual({ failOn: 'info' })
    expect(() => loader.named('/repo/missing.yaml')).toThrow(
      new UsageError({ zh: '没有配置文件 missing.yaml', en: 'there is no configuration missing.yaml' }),
    )
    expect(() => loader.named('/repo/no.yaml')).toThrow('the configuration no.yaml cannot be read: EACCES')
  })
})

describe('faults', () => {
  it.each(LOCALES)('frames every one of them in %s', async (locale) => {
    const { message, text, report } = failureOf('bad.planrc.yaml')
    expect(message).toBe(text.en)
    const shown = blocks([report(locale)], { locale, width: 80, colour: false, quiet: false })
    await expect(`${text[locale]}\n\n${shown}`).toMatchFileSnapshot(`config/bad.${locale}.txt`)
  })

  function failureOf(name: string) {
    const error = failure(readFileSync(`test/config/${name}`, 'utf8'))
    return { message: error.message, text: error.text, report: error.report.bind(error) }
  }

  it('frames an unknown key with the key that was meant', () => {
    const error = failure('lang: zh\nruls:\n  measure-lead: off\n')
    expect(error.text).toEqual({
      zh: '.planrc.yaml:2:1: 没有“ruls”这个键',
      en: '.planrc.yaml:2:1: there is no key "ruls"',
    })
    expect(error.hint?.en).toBe('did you mean "rules"?')
  })

  it('does not look at ids while the shape is wrong, nor at the shape while it is not YAML', () => {
    expect(failure('langg: zh\nrules: {nonsense: off}\n').faults).toHaveLength(1)
    expect(failure('rules: {a: [}\nlangg: zh\n').faults.map(({ fault }) => fault.text.zh)).not.toContain(
      '没有“langg”这个键',
    )
  })
})

describe('patterns', () => {
  const at = (config: LoadedConfig['config']): LoadedConfig => ({ path: '/repo/.planrc.yaml', folder: '/repo', config })
  const isOff = (files: string[], file: string) =>
    settingsFor(file, at({ overrides: [{ files, rules: { 'measure-lead': 'off' } }] })).rules['measure-lead'] === 'off'

  it.each([
    ['*.plan.yaml', '/repo/a/b/x.plan.yaml', true],
    ['/*.plan.yaml', '/repo/a/x.plan.yaml', false],
    ['drafts/', '/repo/a/drafts/x.yaml', true],
    ['plans/2025-*', '/repo/plans/2025-flood.yaml', true],
    ['plans/2025-*', '/repo/old/plans/2025-flood.yaml', false],
    ['**/镇/*.yaml', '/repo/县/镇/防汛.yaml', true],
    ['Plans/', '/repo/plans/x.yaml', false],
    ['*.yaml', '/elsewhere/x.yaml', false],
    ['*.yaml', '/repository/x.yaml', false],
  ])('%s and %s: %s', (pattern, file, meant) => {
    expect(isOff([pattern], file)).toBe(meant)
  })

  it('takes a file out again with !', () => {
    const files = ['*.yaml', '!keep.yaml']
    expect([isOff(files, '/repo/x.yaml'), isOff(files, '/repo/keep.yaml'), isOff([], '/repo/x.yaml')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('includes all unless told, and excludes before it includes', () => {
    const some = at({ include: ['plans/'], exclude: ['*.old.yaml'] })
    const asked = ['/repo/plans/a.yaml', '/repo/plans/a.old.yaml', '/repo/other/a.yaml', '/elsewhere/plans/a.yaml']
    expect(asked.map((file) => isIncluded(some, file))).toEqual([true, false, false, false])
    expect(asked.map((file) => isIncluded(at({}), file))).toEqual([true, true, true, true])
    expect(isIncluded(undefined, '/repo/a.yaml')).toBe(true)
  })
})

describe('merging', () => {
  const loaded: LoadedConfig = {
    path: '/repo/.planrc.yaml',
    folder: '/repo',
    config: {
      rules: { 'measure-lead': 'warning', 'duplicate-id': 'info', 'missing-section': 'info' },
      profiles: ['core'],
      failOn: 'warning',
      maxWarnings: 5,
      region: '330000',
      overrides: [
        { files: ['towns/'], rules: { 'measure-lead': 'info', 'duplicate-id': 'off' }, profiles: ['cn-government'] },
        { files: ['towns/north/'], rules: { 'measure-lead': 'error' } },
      ],
    },
  }

  it('has defaults without a configuration', () => {
    expect(settingsFor('/repo/a.yaml', undefined)).toEqual({ rules: {}, failOn: 'error' })
  })

  it('takes the file where no override means it', () => {
    const { overrides: _, ...config } = loaded.config
    expect(settingsFor('/repo/a.yaml', loaded)).toEqual(config)
  })

  it('lets a later override win over an earlier one, rule by rule', () => {
    const settings = settingsFor('/repo/towns/north/a.yaml', loaded)
    expect(settings.rules).toEqual({ 'measure-lead': 'error', 'duplicate-id': 'off', 'missing-section': 'info' })
    expect(settings.profiles).toEqual(['cn-government'])
  })

  it('lets the command line win over everything, and what it leaves out stay', () => {
    const flags = { rules: { 'measure-lead': 'off' }, profiles: ['core'], maxWarnings: 0, failOn: undefined } as const
    const settings = settingsFor('/repo/towns/north/a.yaml', loaded, { ...flags, failOn: undefined as never })
    expect(settings).toEqual({
      rules: { 'measure-lead': 'off', 'duplicate-id': 'off', 'missing-section': 'info' },
      profiles: ['core'],
      failOn: 'warning',
      maxWarnings: 0,
      region: '330000',
    })
  })

  it('leaves the configuration as it was', () => {
    const before = structuredClone(loaded)
    settingsFor('/repo/towns/a.yaml', loaded, { rules: { 'measure-lead': 'off' } })
    expect(loaded).toEqual(before)
  })
})
