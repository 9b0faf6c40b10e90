import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli.ts'

const CITY = 'examples/city-flood/plan.yaml'
const MINIMAL = 'examples/minimal/plan.yaml'
/** A font without Chinese characters, and whether this computer has one with them. */
const LATIN = ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', '/System/Library/Fonts/Geneva.ttf'].find(existsSync)
const HAS_FONTS = existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-graph-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command line as a user does. */
async function plan(argv: string[], env: Record<string, string> = { HOME: folder }) {
  const said = { out: '', err: '' }
  const code = await run(argv, {
    cwd: process.cwd(),
    env,
    readStdin: () => new Uint8Array(),
    out: (text) => {
      said.out += typeof text === 'string' ? text : new TextDecoder().decode(text)
    },
    err: (text) => {
      said.err += text
    },
    today: () => '2026-11-22',
    width: 100,
    isTTY: { out: false, err: false },
  })
  return { code, ...said }
}

const graph = (...argv: string[]) => plan(['graph', ...argv])

describe('plan graph', () => {
  it('lists the figures, and what a plan lacks for one', async () => {
    const all = await graph('--list')
    expect(all).toMatchObject({ code: 0, err: '' })
    expect(all.out.split('\n')).toHaveLength(7)
    const { out } = await graph(MINIMAL, '--list')
    expect(out).toContain('✓ response   course of a response\n')
    expect(out).toMatch(/^– risk {7}risk matrix: takes likelihood and impact of three or more hazards/m)
  })

  it('writes every figure that the plan has, each to a file of its own, the same bytes every time', async () => {
    const { code, err } = await graph(CITY, '-o', `${folder}/all/`)
    const names = ['reports', 'response', 'risk', 'structure', 'system', 'timeline']
    expect(readdirSync(`${folder}/all`).sort()).toEqual(names.map((name) => `lanchuan-flood-typhoon.${name}.svg`))
    expect([code, err.split('\n').length]).toEqual([0, 7])
    const read = () => names.map((name) => readFileSync(`${folder}/all/lanchuan-flood-typhoon.${name}.svg`, 'utf8'))
    const before = read()
    await graph(CITY, '-o', `${folder}/all/`)
    expect(read()).toEqual(before)
  })

  it('takes the format from the ending, and prints to the screen', async () => {
    await graph(CITY, '--figure', 'risk', '-o', `${folder}/risk.md`)
    expect(readFileSync(`${folder}/risk.md`, 'utf8')).toContain('| **可能性 5** |')
    expect((await graph(CITY, '--figure', 'response', '--to', 'mermaid', '-o', '-')).out).toMatch(
      /^```mermaid\ngraph TD\n/,
    )
    expect((await graph(CITY, '--figure', 'response', '-o', '-')).out).toMatch(/^<svg /)
  })

  it.each([
    [['graph'], 'No plan was given'],
    [['graph', MINIMAL, '--figure', 'risk'], 'takes likelihood and impact of three or more hazards'],
    [['graph', CITY, '--figure', 'rsik'], 'Allowed: structure, response'],
    [['graph', CITY, '-o', '-'], 'Several figures cannot go into one file'],
    [['graph', CITY, '-o', 'one.svg'], 'Several figures cannot go into one file'],
    [['graph', CITY, '--figure', 'risk', '--to', 'png', '-o', '-'], 'cannot go to standard output'],
    [['graph', CITY, '--figure', 'risk', '-o', CITY, '--to', 'svg'], 'names a file that is read'],
    [['graph', 'examples/city-flood/registry.yaml'], 'not a plan'],
    [['graph', CITY, '--figure', 'risk', '--to', 'png', '--font', 'none.ttf'], 'cannot be read'],
    [['graph', CITY, '--figure', 'risk', '--to', 'png', '--font', MINIMAL], 'is no font, or lacks'],
  ])('%j: wrong use, told with the way out', async (argv, said) => {
    const { code, out, err } = await plan(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
  })

  it('leaves out of the public edition what is not public', async () => {
    const text = readFileSync(CITY, 'utf8').replace(
      'title: 水域搜救',
      'title: 水域搜救\n        visibility: restricted',
    )
    expect(text).not.toBe(readFileSync(CITY, 'utf8'))
    writeFileSync(`${folder}/secret.plan.yaml`, text)
    const argv = [`${folder}/secret.plan.yaml`, '--figure', 'timeline', '-o', '-']
    expect((await graph(...argv)).out).toContain('水域搜救')
    expect((await graph(...argv, '--edition', 'public')).out).not.toContain('水域搜救')
  })
})

describe('a PNG', () => {
  it.skipIf(!HAS_FONTS)('is drawn with a font of this computer, three times as large as on screen', async () => {
    const { code } = await graph(CITY, '--figure', 'risk', '-o', `${folder}/risk.png`)
    const bytes = readFileSync(`${folder}/risk.png`)
    expect([code, bytes.subarray(1, 4).toString()]).toEqual([0, 'PNG'])
    const width = Number(/ width="([\d.]+)pt"/.exec((await graph(CITY, '--figure', 'risk', '-o', '-')).out)?.[1])
    expect(bytes.readUInt32BE(16)).toBe(Math.ceil((width * 96 * 3) / 72))
  })

  it.skipIf(!LATIN)('is not made when its words would be missing', async () => {
    const { code, err } = await graph(CITY, '--figure', 'risk', '-o', `${folder}/no.png`, '--font', LATIN ?? '')
    expect(code).toBe(2)
    expect(err).toContain('lacks the characters of the figure')
    expect(existsSync(`${folder}/no.png`)).toBe(false)
    const english = [
      'examples/county-eop/plan.yaml',
      '--figure',
      'risk',
      '-o',
      `${folder}/en.png`,
      '--font',
      LATIN ?? '',
    ]
    expect(await graph(...english)).toMatchObject({ code: 0 })
  })
})
