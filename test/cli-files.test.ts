import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCommandLine, type CommandLine, DAY, folderWith, INSIDE, SOUND, UNDONE, WRONG } from './package/command.ts'

// Every test starts processes or whole runs, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let tool: CommandLine
const plan: CommandLine['run'] = (argv, options) => tool.run(argv, options)

beforeAll(async () => {
  tool = await buildCommandLine()
}, 60_000)

describe('what is read', () => {
  it('standard input, under a name', () => {
    const { code, out } = plan(['lint', '-', '--stdin-filename', 'north/city.yaml', ...DAY], { input: WRONG })
    expect(code).toBe(1)
    expect(out).toContain('north/city.yaml')
    expect(out).toContain('物资保供组')
  })

  it('empty standard input is not a plan', () => {
    const ran = plan(['lint', '-', ...DAY], { input: '' })
    expect(ran.code).toBe(1)
    expect(ran.out + ran.err).not.toMatch(INSIDE)
  })

  it('says so when there is nothing to read', () => {
    const { code, err } = plan(['lint'], { cwd: folderWith({}) })
    expect(code).toBe(2)
    expect(err).toContain('plan new')
    expect(plan(['lint', 'nowhere/**/*.yaml'], { cwd: folderWith({}) }).code).toBe(2)
  })

  it('YAML of others is passed over in folders, and an error when it is named', () => {
    const cwd = folderWith({ 'a.yaml': SOUND, 'compose.yaml': 'services: {}\n' })
    expect(plan(['lint', ...DAY], { cwd })).toMatchObject({ code: 0, err: '' })
    expect(plan(['lint', 'compose.yaml', ...DAY], { cwd }).code).toBe(1)
  })

  it('the rest is still done when one file cannot be read', () => {
    const cwd = folderWith({ 'wrong.yaml': WRONG, 'picture.yaml': Uint8Array.from([0x89, 0x50, 0, 1, 2, 0, 255]) })
    const { code, out, err } = plan(['lint', 'wrong.yaml', 'gone.yaml', 'picture.yaml', ...DAY], { cwd })
    expect(code).toBe(2)
    expect(out).toContain('物资保供组')
    expect(out + err).toContain('gone.yaml')
    expect(out + err).not.toMatch(INSIDE)
  })

  it('what .gitignore and .planignore leave out is left out, unless it is named', () => {
    const files = { 'old/a.yaml': WRONG, 'drafts/b.yaml': WRONG, 'c.yaml': SOUND }
    const cwd = folderWith({ ...files, '.gitignore': 'old/\n', '.planignore': 'drafts\n' })
    expect(plan(['lint', ...DAY], { cwd }).code).toBe(0)
    expect(plan(['lint', 'old/a.yaml', ...DAY], { cwd }).code).toBe(1)
    expect(plan(['lint', 'drafts/b.yaml', ...DAY], { cwd }).code).toBe(1)
    expect(plan(['lint', ...DAY], { cwd: folderWith(files) }).code).toBe(1)
  })

  it('a misspelt key of the configuration is shown at its line', () => {
    const cwd = folderWith({ 'a.yaml': SOUND, '.planrc.yaml': 'lang: en\nruls:\n  review-date: off\n' })
    const { code, out, err } = plan(['lint', ...DAY], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('.planrc.yaml')
    expect(err).toContain('2')
    expect(err).toMatch(/rules/)
  })

  it('the configuration turns rules off and moves severities', () => {
    const off = folderWith({ 'a.yaml': UNDONE, '.planrc.yaml': 'rules: { placeholder-text: off }\nmaxWarnings: 0\n' })
    expect(plan(['lint', ...DAY], { cwd: off }).code).toBe(0)
    const heavy = folderWith({ 'a.yaml': UNDONE, '.planrc.yaml': 'rules: { placeholder-text: error }\n' })
    expect(plan(['lint', ...DAY], { cwd: heavy }).code).toBe(1)
  })

  it('the input is never changed', () => {
    const cwd = folderWith({ 'a.yaml': WRONG })
    plan(['lint', ...DAY], { cwd })
    plan(['render', 'a.yaml', '--to', 'md', '-o', 'out/'], { cwd })
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(WRONG)
  })

  it.each([
    ['lint', 'a.yaml', '-o', 'a.yaml'],
    ['lint', '.', '--format', 'json', '-o', './a.yaml'],
    ['render', 'a.yaml', '--to', 'md', '-o', 'a.yaml'],
    ['drill', 'checklist', 'a.yaml', '--to', 'md', '-o', 'link.yaml'],
  ])('no result is written over a plan that was read: %s %s %s %s %s', (...argv) => {
    const cwd = folderWith({ 'a.yaml': SOUND })
    symlinkSync('a.yaml', join(cwd, 'link.yaml'))
    const { code, err } = plan(argv, { cwd })
    expect(code).toBe(2)
    expect(err).toContain('-o')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(SOUND)
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true)
  })

  it('a plan that lost its text is not passed over', () => {
    const cwd = folderWith({ 'a.yaml': SOUND, 'b.plan.yaml': '', 'c.plan.yml': 'title: 汛期\n', 'D.YAML': WRONG })
    const { code, out } = plan(['lint', '--format', 'json', ...DAY], { cwd })
    const found = JSON.parse(out).files.map((file: { path: string; problems: { rule: string }[] }) => [
      file.path,
      file.problems[0]?.rule,
    ])
    expect(code).toBe(1)
    expect(found).toEqual([
      ['D.YAML', 'unresolved-reference'],
      ['a.yaml', undefined],
      ['b.plan.yaml', 'empty-file'],
      ['c.plan.yml', 'not-a-plan'],
    ])
  })

  it('nothing read is not nothing found', () => {
    const { code, out } = plan(['lint', 'gone.yaml', '--lang', 'en', ...DAY], { cwd: folderWith({}) })
    expect(code).toBe(2)
    expect(out).toBe('✖ No file was checked.\n')
  })
})

describe('what is written', () => {
  it.each([
    [['-o', 'a.pdf'], /Files called \.pdf are not printed\n.*save it as PDF/],
    [['--to', 'docx', '-o', 'a.pdf'], /A file called \.pdf cannot hold docx/],
    [['--to', 'html', '-o', 'a.docx'], /A file called \.docx cannot hold html/],
    [['-o', 'a.odt'], /Files called \.odt are not printed\n.*\.docx, \.md, \.html, \.xlsx/],
  ])('no file is written under a name that lies about it: %s', (argv, said) => {
    const cwd = folderWith({ 'a.yaml': SOUND })
    const { code, err } = plan(['render', 'a.yaml', ...argv, '--lang', 'en'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(said)
    expect(readdirSync(cwd)).toEqual(['.git', 'a.yaml'])
  })

  it('several formats in one run, each to its place', () => {
    const cwd = folderWith({ 'a.yaml': WRONG })
    const argv = ['lint', 'a.yaml', '--format', 'pretty', '--format', 'json', '-o', 'made/new/report.json']
    const { code, out } = plan([...argv, '--format', 'github', '-o', 'made/annotations.txt', ...DAY], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('a.yaml')
    expect(JSON.parse(readFileSync(join(cwd, 'made/new/report.json'), 'utf8')).files[0].path).toBe('a.yaml')
    expect(readFileSync(join(cwd, 'made/annotations.txt'), 'utf8')).toMatch(/^::error file=a\.yaml/m)
    expect(readdirSync(join(cwd, 'made')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('only errors when it is to be quiet', () => {
    const cwd = folderWith({ 'a.yaml': UNDONE })
    expect(plan(['lint', ...DAY], { cwd }).out).toContain('placeholder-text')
    expect(plan(['lint', '--quiet', ...DAY], { cwd }).out).not.toContain('placeholder-text')
  })

  it('through a link to its file, and to what is no file', () => {
    const cwd = folderWith({ 'a.yaml': SOUND, 'made/report.json': '' })
    symlinkSync('made/report.json', join(cwd, 'latest.json'))
    expect(plan(['lint', 'a.yaml', '--format', 'json', '-o', 'latest.json', ...DAY], { cwd }).code).toBe(0)
    expect(JSON.parse(readFileSync(join(cwd, 'made/report.json'), 'utf8')).files).toHaveLength(1)
    if (process.platform === 'win32') return
    symlinkSync('/dev/null', join(cwd, 'nothing'))
    expect(plan(['lint', 'a.yaml', '-o', 'nothing', ...DAY], { cwd })).toMatchObject({ code: 0, err: '' })
    expect(lstatSync(join(cwd, 'nothing')).isSymbolicLink()).toBe(true)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('nothing below a file, and nothing is left behind', () => {
    const cwd = folderWith({ 'a.yaml': SOUND })
    const ran = plan(['lint', '-o', 'a.yaml/x/report.txt', ...DAY], { cwd })
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('a.yaml/x/report.txt')
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.yaml'])
    expect(plan(['new', '--type', 'fire', '-o', 'a.yaml/fire.yaml'], { cwd }).code).toBe(3)
  })

  it('the same twice', () => {
    const cwd = folderWith({ 'a.yaml': WRONG, 'b/c.yaml': UNDONE })
    const argv = ['lint', '--format', 'json', ...DAY]
    expect(plan(argv, { cwd }).out).toBe(plan(argv, { cwd, env: { TZ: 'Pacific/Auckland' } }).out)
    expect(plan(argv, { cwd }).out).not.toContain(cwd)
  })

  it('colours only where they are wanted', () => {
    const cwd = folderWith({ 'a.yaml': WRONG })
    const colour = String.fromCharCode(27)
    expect(plan(['lint', ...DAY], { cwd }).out).not.toContain(colour)
    expect(plan(['lint', '--color', ...DAY], { cwd }).out).toContain(colour)
    expect(plan(['lint', '--color', 'never', ...DAY], { cwd, env: { FORCE_COLOR: '1' } }).out).not.toContain(colour)
    expect(plan(['lint', ...DAY], { cwd, env: { FORCE_COLOR: '1' } }).out).toContain(colour)
    expect(plan(['lint', '--no-color', ...DAY], { cwd, env: { FORCE_COLOR: '1' } }).out).not.toContain(colour)
  })
})
