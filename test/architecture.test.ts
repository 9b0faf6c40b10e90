import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../src/rules/index.ts'
import {
  circleBreaches,
  folderBreaches,
  importBreaches,
  nameBreaches,
  newestVersion,
  ROOMS,
  type Tree,
  worldBreaches,
} from './architecture/checks.ts'

const ROOT = join(import.meta.dirname, '..')

/** Files below a folder, as paths from the package's folder. */
function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const FILES = ['bin', 'src', 'templates', 'test', 'schemas', 'examples'].flatMap(filesOf)
const SOURCE: Tree = Object.fromEntries(
  FILES.filter((file) => file.startsWith('src/') && file.endsWith('.ts')).map((file) => [file, read(file)]),
)

describe('the rooms', () => {
  it('import only what they may', () => {
    expect(Object.keys(SOURCE).length).toBeGreaterThan(100)
    expect(importBreaches(SOURCE)).toEqual([])
  })

  it('have no file that imports itself in the end', () => {
    expect(circleBreaches(SOURCE)).toEqual([])
    const planted = { 'src/model/a.ts': "import type { B } from './b.ts'", 'src/model/b.ts': "import './a.ts'" }
    expect(circleBreaches(planted)).toEqual(['src/model/a.ts → src/model/b.ts'])
  })

  it('leave process, console, clock and chance to the command line', () => {
    expect(worldBreaches(SOURCE)).toEqual([])
  })

  it('hold no more files than one can look through', () => {
    expect(folderBreaches(FILES)).toEqual([])
  })

  it('name their files by what is inside', () => {
    expect(nameBreaches(FILES)).toEqual([])
  })

  it('stand in order: nobody may import what may import him', () => {
    for (const [room, { rooms }] of Object.entries(ROOMS))
      for (const below of rooms) expect(ROOMS[below]?.rooms, `${below} and ${room}`).not.toContain(room)
  })
})

describe('the checks see', () => {
  const one = (file: string, text: string): Tree => ({ [file]: text })

  it.each([
    ['a wing importing a wing', 'src/render/a.ts', "import { x } from '../rules/index.ts'", 'render must not import'],
    ['a type from above', 'src/model/a.ts', "import type { Io } from '../commands/io.ts'", 'model must not import'],
    ['a type inside braces', 'src/base/a.ts', "import { type A, b } from '../model/a.ts'", 'base must not import'],
    ['several lines', 'src/base/a.ts', "import {\n  a,\n  b,\n} from '../model/a.ts'", 'base must not import'],
    ['a re-export', 'src/base/a.ts', "export * from '../model/a.ts'", 'base must not import'],
    ['a bare import', 'src/rules/a.ts', "import '../lint/lint.ts'", 'rules must not import'],
    ['a dynamic import', 'src/drill/a.ts', "const a = await import('../render/x.ts')", 'drill must not import'],
    ['a type by import()', 'src/drill/a.ts', "let a: import('../render/x.ts').A", 'drill must not import'],
    ['the command line below itself', 'src/lint/a.ts', "import { run } from '../cli.ts'", 'lint must not import'],
    ['what only builds', 'src/commands/a.ts', "import { x } from '../build/data.ts'", 'commands must not import'],
    ['tests', 'src/commands/a.ts', "import { x } from '../../test/a.ts'", 'commands must not import'],
    ['a stray package', 'src/lint/a.ts', "import { parse } from 'yaml'", 'lint must not import yaml'],
    ['the schema compiler at run time', 'src/schema/a.ts', "import { Ajv } from 'ajv'", 'schema must not import ajv'],
    ['a package by require', 'src/report/a.ts', "const x = require('docx')", 'report must not import docx'],
    [
      'a require made on the spot',
      'src/lint/a.ts',
      "createRequire(import.meta.url)('yaml')",
      'lint must not import yaml',
    ],
    [
      'files in a pure room',
      'src/rules/a.ts',
      "import { readFileSync } from 'node:fs'",
      'rules must not import node:fs',
    ],
    ['a child process', 'src/commands/a.ts', "import { spawn } from 'node:child_process'", 'commands must not import'],
    ['a new room', 'src/extras/a.ts', 'export const a = 1', 'src/extras is no room'],
  ])('%s', (...[, file, text, breach]) => {
    expect(importBreaches(one(file, text)).join()).toContain(breach)
  })

  it.each([
    'process.env.HOME',
    'globalThis.process.exit()',
    "process['argv']",
    'console.log(1)',
    'Date.now()',
    'new Date()',
    'new Date',
    'new Date( )',
    'Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
  ])('%s below the command line', (code) => {
    expect(worldBreaches(one('src/lint/a.ts', `export const a = () => ${code}`))).toHaveLength(1)
    expect(worldBreaches(one('src/cli/a.ts', `export const a = () => ${code}`))).toEqual([])
  })

  it('what only looks like it, and stay silent', () => {
    const text = '/** process.env, Date.now() */\n// console.log\nexport const a = (text: string) => new Date(text)\n'
    expect(worldBreaches(one('src/lint/a.ts', text))).toEqual([])
    expect(
      importBreaches(one('src/lint/a.ts', "// import { x } from '../cli.ts'\nimport { a } from './b.ts'")),
    ).toEqual([])
    expect(nameBreaches(['src/model/commonwealth.ts', 'src/render/manage.ts'])).toEqual([])
  })

  it('a thirteenth file, but not a generated one', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `src/base/a${index}.ts`)
    expect(folderBreaches([...twelve, 'src/base/x.generated.ts'])).toEqual([])
    expect(folderBreaches([...twelve, 'src/base/b.ts'])).toEqual(['src/base: 13 files'])
  })

  it.each([
    'src/base/utils.ts',
    'src/lint/helpers/a.ts',
    'src/model/plan-helper.ts',
    'src/common/a.ts',
    'test/file-manager.ts',
  ])('that %s says nothing', (file) => expect(nameBreaches([file])).toHaveLength(1))
})

describe('the version', () => {
  const { version } = JSON.parse(read('package.json'))

  it('is one in package, lock file and changelog', () => {
    expect(newestVersion(read('CHANGELOG.md'))).toBe(version)
    expect(JSON.parse(read('package-lock.json')).version).toBe(version)
    expect(newestVersion('# Changelog\n\n## 9.9.9 – unreleased\n\n## 0.1.0\n')).toBe('9.9.9')
  })

  it('names every rule in the changelog', () => {
    const text = read('CHANGELOG.md')
    expect(RULES.map((rule) => rule.id).filter((id) => !text.includes(`\`${id}\``))).toEqual([])
  })
})
