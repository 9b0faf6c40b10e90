import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, type Ran, runFile, stagePackage } from './package/stage.ts'

// Every test starts processes or whole runs, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '..')
const EXAMPLE = join(ROOT, 'examples/minimal/plan.yaml')

let packed: string[] = []
let tarball = ''
let home = ''

/** Runs a command of the installed package. */
const installed = (name: string, ...argv: string[]): Ran =>
  runFile(join(home, 'node_modules/.bin', name), argv, { cwd: home })

beforeAll(async () => {
  const stage = await stagePackage()
  const { code, out, err } = runFile('npm', ['pack', '--ignore-scripts', '--json', '--silent'], { cwd: stage })
  expect([code, err]).toEqual([0, ''])
  const [{ files, filename }] = JSON.parse(out)
  packed = files.map(({ path }: { path: string }) => path).sort()
  tarball = join(stage, filename)
  home = emptyFolder()
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
  const cache = emptyFolder()
  const install = runFile('npm', ['install', '--offline', '--cache', cache, '--no-audit', '--no-fund', tarball], {
    cwd: home,
  })
  expect(install.code, install.err).toBe(0)
}, 120_000)

describe('the published package', () => {
  it('asks for no other package', () => {
    const metadata = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundledDependencies'])
      expect(metadata[kind], kind).toBeUndefined()
    expect(JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')).packages).toSatisfy(
      (packages: object) => Object.keys(packages).length === 2,
    )
  })

  it('holds what a user needs, and nothing else', () => {
    const wanted = [
      /^(package\.json|README(\.zh-CN)?\.md|CHANGELOG\.md|LICENSE|bin\/(plan\.js|load\.js|worker\.js|package\.json))$/,
      /^dist\/(package\.json|rules\.d\.ts|THIRD-PARTY-LICENSES\.txt|chunks\/[\w.-]+\.(c?js|json|wasm|txt|c?js\.v[\w.-]+\.compiled))$/,
      /^schemas\/(README\.md|profiles\/README(\.zh-CN)?\.md|[\w-]+\.schema\.json|(sources|capability)\.yaml|(profiles|tables)\/[\w-]+\.yaml)$/,
      /^templates\/(ci\/gitlab\.yml|[\w-]+\.(zh|en)\.md\.ejs|styles\/[\w-]+\.json|new\/([\w-]+|(zh|en)\/[\w-]+)\.yaml)$/,
      /^examples\/(README\.md|[\w-]+\/([\w-]+\/)?(README\.md|\.planrc\.yaml|([\w-]+\.)?(plan|drill)\.yaml|registry\.yaml))$/,
    ]
    expect(packed.filter((file) => !wanted.some((pattern) => pattern.test(file)))).toEqual([])
    for (const file of [
      'bin/plan.js',
      'dist/chunks/cli.js',
      'schemas/plan.schema.json',
      'LICENSE',
      'examples/minimal/plan.yaml',
    ])
      expect(packed).toContain(file)
  })

  it('carries the notices of what is bundled', () => {
    const text = readFileSync(join(home, 'node_modules/contingency-plan-toolkit/dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of [
      'ajv',
      'commander',
      'docx',
      'ejs',
      'nanoid',
      'yaml',
      'mdast-util-to-markdown',
      'fast-deep-equal',
    ])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'))
    expect(text).toContain('Permission is hereby granted')
    expect(text).toContain('Apache License')
    expect(text).toMatch(
      /^@resvg\/resvg-wasm [\d.]+ \(MPL-2\.0\)\n-+\nSource: https:\/\/\S+\n\nMozilla Public License/m,
    )
    expect(text).not.toContain('no licence file')
  })

  it('names no machine and no maker of it', () => {
    const bundle = packed.filter((file) => file.startsWith('dist/'))
    for (const file of bundle) {
      const text = readFileSync(join(home, 'node_modules/contingency-plan-toolkit', file), 'utf8')
      expect(text.includes(ROOT), file).toBe(false)
    }
  })
})

describe('installed without a network', () => {
  it.each(['plan', 'cplan'])('%s says its version', (name) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(installed(name, '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('lints an example, and names line and column in a broken copy', () => {
    expect(installed('cplan', 'lint', EXAMPLE, '--date', '2026-11-22')).toMatchObject({ code: 0, err: '' })
    const broken = readFileSync(EXAMPLE, 'utf8').replace('lead: 物资保供组', 'lead: 物资保供祖')
    writeFileSync(join(home, 'broken.yaml'), broken)
    const { code, out } = installed('plan', 'lint', 'broken.yaml', '--date', '2026-11-22', '--lang', 'zh')
    expect(code).toBe(1)
    expect(out).toMatch(/broken\.yaml/)
    expect(out).toContain('物资保供组')
  })

  it('starts a plan with the schema beside it', () => {
    expect(
      installed('plan', 'new', '--type', 'fire', '--lang', 'en', '-o', 'fire.plan.yaml', '--with-schema').code,
    ).toBe(0)
    expect(parse(readFileSync(join(home, 'fire.plan.yaml'), 'utf8')).kind).toBe('plan')
    expect(existsSync(join(home, 'plan.schema.json'))).toBe(true)
    expect(installed('plan', 'validate', 'fire.plan.yaml').code).toBe(0)
  })

  it('prints an example in every format', () => {
    expect(installed('plan', 'render', EXAMPLE, '--to', 'docx,md,html', '-o', 'made').code).toBe(0)
    expect(readFileSync(join(home, 'made/wangchuan-market-supply.plan.md'), 'utf8')).toContain('望川区商务局')
    expect(readFileSync(join(home, 'made/wangchuan-market-supply.plan.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(join(home, 'made/wangchuan-market-supply.plan.html'), 'utf8')).toMatch(/^<!doctype html>/i)
    expect(installed('plan', 'drill', 'checklist', EXAMPLE, '--to', 'md', '-o', 'made').code).toBe(0)
  })
})
