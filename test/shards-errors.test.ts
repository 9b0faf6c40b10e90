/** What is told to people where parts are asked for, or joined, that do not fit. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROUGH } from './shards/rough.ts'
import { DAY, folderOf, inParts, plan } from './shards/run.ts'

let cwd = ''
let reports: string[] = []

beforeAll(async () => {
  cwd = folderOf(ROUGH)
  reports = await inParts(cwd, ['.', ...DAY], 3)
}, 60_000)

describe('a part', () => {
  const part = (...argv: string[]) => plan(cwd, ['lint', ...argv, ...DAY])

  it.each(['0/3', '4/3', '2', '1/0', '1/3/5', '-1/3', 'a/b', '1/2000000', ''])('is none as %j', async (shard) => {
    const { code, out, err } = await part('.', '--shard', shard, '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `plan: There is no part "--shard ${shard}"\n  Write k/n: --shard 2/7 is the 2nd of 7 parts, k from 1 to n\n`,
    )
  })

  it.each([
    [['--baseline', 'b.yaml'], 'plan merge-reports'],
    [['--baseline', 'b.yaml', '--update-baseline'], 'plan merge-reports'],
    [['--fix'], '--fix'],
    [['--dry-run'], '--dry-run'],
    [['--staged'], '--staged'],
    [['-'], '标准输入'],
  ])('does not go with %j', async (flags, told) => {
    const { code, err } = await part(...flags, '--shard', '1/2', '--lang', 'zh')
    expect(code).toBe(2)
    expect(err).toContain(told)
    expect(err.split('\n').length).toBeLessThan(4)
  })

  it('is asked for where its report is', async () => {
    const { code, err } = await part('.', '--format', 'shard')
    expect(code).toBe(2)
    expect(err).toContain('--format shard goes with --shard')
    expect((await plan(cwd, ['validate', '.', '--format', 'shard'])).code).toBe(2)
  })

  it('says that it has not seen all, and leaves the judgement to the merge', async () => {
    const alone = await part('.', '--shard', '1/2', '--format', 'compact', '--lang', 'en')
    expect(alone.code).toBe(1)
    expect(alone.out).not.toContain('number-agrees')
    expect(alone.err).toMatch(/\nplan: Part 1 of 2: files checked: 6, errors: \d+.* plan merge-reports\.\n$/)
    const left = await part(
      '.',
      '--shard',
      '1/2',
      '--format',
      'shard',
      '--format',
      'compact',
      '-o',
      join(folderOf(), 'c'),
    )
    expect(left.code).toBe(0)
    expect((await part('.', '--shard', '1/2', '--format', 'shard')).err.split('\n')).toHaveLength(2)
    expect(left.out).toMatch(/^\{"planShard":1,/)
  })

  it('is not taken for the whole whose results are kept', async () => {
    const kept = folderOf(ROUGH)
    const world = { build: async () => 'a' }
    const flags = ['lint', '.', ...DAY, '--cache', '--format', 'json']
    const all = await plan(kept, flags, world)
    expect(existsSync(join(kept, '.plancache'))).toBe(true)
    expect(await plan(kept, flags, world)).toEqual(all)
    const few = await plan(kept, [...flags, '--shard', '1/9'], world)
    expect(few.err).toContain('1')
    expect(JSON.parse(few.out).files.length).toBeLessThan(3)
    expect(await plan(kept, flags, world)).toEqual(all)
  })

  it('may be empty where there are more parts than files', async () => {
    const { code, out, err } = await part('sub', '--shard', '1/9', '--lang', 'en')
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('files checked: 0')
  })

  it('shares the files out evenly, each once', async () => {
    const sizes: number[] = []
    const paths: string[] = []
    for (let number = 1; number <= 5; number++) {
      const { out } = await part('.', '--shard', `${number}/5`, '--format', 'json')
      const { files } = JSON.parse(out) as { files: { path: string }[] }
      sizes.push(files.length)
      paths.push(...files.map(({ path }) => path))
    }
    const { files } = JSON.parse((await part('.', '--format', 'json')).out) as { files: { path: string }[] }
    expect(paths).toEqual(files.map(({ path }) => path))
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2)
  })

  it('fails for wrong use, and where its report cannot be written', async () => {
    const name = join(folderOf(), '1.json')
    const missing = await part('a', 'none.yaml', '--shard', '1/1', '--format', 'shard', '-o', name)
    expect(missing.code).toBe(2)
    expect(existsSync(name)).toBe(true)
    const unwritten = await part('a', '--shard', '1/1', '--format', 'shard', '-o', '/dev/null/1.json')
    expect(unwritten.code).toBe(3)
  })
})

describe('reports are not joined', () => {
  /** Nothing is written, and what is said is short and names what is meant. */
  async function refused(names: readonly string[], ...told: (string | RegExp)[]): Promise<void> {
    const target = join(folderOf(), 'all.json')
    const { code, out, err } = await plan(cwd, ['merge-reports', ...names, '--lang', 'en', '-o', target])
    expect([code, out, existsSync(target)]).toEqual([2, '', false])
    for (const one of told) expect(err).toMatch(one)
    expect(err).not.toMatch(/undefined|\n\s+at /)
    expect(err.split('\n')).toHaveLength(3)
  }

  const changed = (name: string, change: (text: string) => string): string => {
    const file = join(folderOf(), 'changed.json')
    writeFileSync(file, change(readFileSync(name, 'utf8')))
    return file
  }

  it('where one is missing', async () => {
    const [one = '', two = '', three = ''] = reports
    await refused([three, one], 'Of 3 parts, 1 is missing: 2\n', '--shard 2/3 --format shard -o FILE')
    await refused([two], 'Of 3 parts, 2 are missing: 1, 3\n')
    const [first = ''] = await inParts(cwd, ['a', ...DAY], 1)
    const many = join(folderOf(), 'many.json')
    await plan(cwd, ['lint', 'a', ...DAY, '--shard', '1/40', '--format', 'shard', '-o', many])
    await refused([many], 'Of 40 parts, 39 are missing: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …')
    expect(first).not.toBe('')
  })

  it('where one is there twice', async () => {
    const [one = '', two = '', three = ''] = reports
    const copy = changed(two, (text) => text)
    await refused([one, two, three, copy], /2\.json and .*changed\.json are both part 2 of 3\n {2}Give each part once/)
  })

  it.each([
    ['number of parts', ['.', ...DAY], 4],
    ['date', ['.', '--date', '2026-11-23'], 3],
    ['language', ['.', ...DAY, '--lang', 'en'], 3],
    ['command line', ['.', ...DAY, '--profile', 'core'], 3],
    ['command line', ['a', 'b', ...DAY], 3],
  ])('where the %s differs', async (what, argv, count) => {
    const [, other = ''] = await inParts(cwd, argv, count)
    const [one = '', , three = ''] = reports
    await refused(
      [one, other, three],
      new RegExp(`1\\.json and .*2\\.json are not of one run: the ${what} differs, [^{}]+$`, 'm'),
      'Check all parts',
    )
  })

  it('where the files differ', async () => {
    const later = folderOf({ ...ROUGH, 'a/first.yaml': `${ROUGH['a/first.yaml']}# added\n` })
    const [, other = ''] = await inParts(later, ['.', ...DAY], 3)
    const [one = '', , three = ''] = reports
    await refused([one, other, three], 'are not of one run: the files to be checked differ')
    const beside = folderOf({ ...ROUGH, 'beside.yaml': ROUGH['a/idle.yaml'] ?? '' })
    const [first = ''] = await inParts(beside, ['a', ...DAY], 2)
    const [, second = ''] = await inParts(cwd, ['a', ...DAY], 2)
    await refused([first, second], 'are not of one run: the documents in . differ')
  })

  it('where another version wrote them, or one of them', async () => {
    const [one = '', two = '', three = ''] = reports
    const earlier = (text: string): string => {
      const all = text.replace(/"version":"[^"]+"/, '"version":"0.0.9"').slice(0, text.lastIndexOf('\n],"sha256"') + 1)
      return `${all}],"sha256":"${createHash('sha256').update(all).digest('base64url')}"}\n`
    }
    const file = changed(two, earlier)
    await refused([one, file, three], 'the version of the program differs, 0.1.0 and 0.0.9')
    const old = [one, two, three].map((name) => changed(name, earlier))
    await refused(old, 'These reports were written by version 0.0.9; this is 0.1.0', 'with the same version')
  })

  it('where one is cut off, changed, no report, or not there', async () => {
    const [one = '', two = '', three = ''] = reports
    const short = changed(two, (text) => text)
    truncateSync(short, 5000)
    await refused([one, short, three], 'changed.json is cut off', 'Check that part again')
    await refused([one, changed(two, (text) => text.replaceAll('\n', '\r\n')), three], 'is cut off, or was changed')
    const json = join(folderOf(), 'report.json')
    await plan(cwd, ['lint', '.', ...DAY, '-o', json])
    await refused([one, json, three], 'report.json is no report of a part', '--format shard -o FILE writes one')
    await refused([one, changed(two, () => ''), three], 'is no report of a part')
    await refused([one, 'none.json', three], 'There is no file none.json')
    const empty = folderOf()
    await refused([empty], `There is no report of a part in ${empty}`)
  })

  it('in another language than their own', async () => {
    const { code, err } = await plan(cwd, ['merge-reports', ...reports, '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toContain('The reports are in zh, not in en\n  Check the parts with --lang en')
  })

  it('into one of themselves', async () => {
    const [one = ''] = reports
    const before = readFileSync(one)
    const { code } = await plan(cwd, ['merge-reports', ...reports, '-o', one])
    expect(code).toBe(2)
    expect(readFileSync(one)).toEqual(before)
  })
})

it('a folder of reports stands for all of them', async () => {
  const [one = ''] = reports
  writeFileSync(join(one, '../notes.txt'), 'x')
  const named = await plan(cwd, ['merge-reports', ...reports])
  expect(await plan(cwd, ['merge-reports', join(one, '..')])).toEqual(named)
  rmSync(join(one, '../notes.txt'))
})
