import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli.ts'
import { scaleOf } from '../src/model/response/levels.ts'
import { lintDocx } from './docx/lint.ts'
import { openPackage, paragraphsOf } from './docx/package.ts'
import { all } from './docx/xml.ts'
import { inventions } from './drill/inventions.ts'
import { checklist, doings, EXAMPLES, PLANT, RESERVOIR, readPlan } from './drill/read.ts'

/** Runs the command line as a user does. */
async function plan(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await run(argv, {
    cwd: process.cwd(),
    env: {},
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

const markdown = async (...argv: string[]) => (await plan('drill', 'checklist', ...argv, '-o', '-')).out

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-drill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the printed checklist', () => {
  const GOLDEN: [string, string[]][] = [
    ['reservoir', [RESERVOIR]],
    ['reservoir-I', [RESERVOIR, '--level', '一级']],
    ['reservoir-actor', [RESERVOIR, '--actor', '抢险组', '--phase', '应急响应']],
    ['plant', [PLANT]],
    ['minimal-II', ['examples/minimal/plan.yaml', '--level', 'II']],
  ]
  it.each(GOLDEN)('%s', async (name, argv) => {
    await expect(await markdown(...argv)).toMatchFileSnapshot(`./drill/${name}.md`)
  })

  it.each([...EXAMPLES, RESERVOIR, PLANT])(
    '%s: nothing stands in a cell that neither plan nor template says',
    async (path) => {
      for (const level of [undefined, ...scaleOf(readPlan(path))]) {
        const text = await markdown(path, ...(level === undefined ? [] : ['--level', level]))
        expect(inventions(text, path)).toEqual([])
      }
    },
    60_000,
  )

  it('an invented word would be found', () => {
    expect(inventions('| 1 | ☐ | 由市长立即出动直升机 |', RESERVOIR)).not.toEqual([])
  })

  it('marks a limit without a start, and prints a number as it was written', async () => {
    expect(await markdown(RESERVOIR)).toContain('10分钟内<br>（起算点未写明）')
    expect(await markdown(RESERVOIR, '--level', 'II')).toContain('达到80.10米以上、不足81米')
  })
})

describe('Word and HTML', () => {
  it('say what the Markdown says, on landscape pages with repeated heads, and are the same every time', async () => {
    for (const [path, level] of [
      [PLANT, undefined],
      [RESERVOIR, 'I'],
    ] as const) {
      const chosen = level === undefined ? [] : ['--level', level]
      const { code } = await plan('drill', 'checklist', path, ...chosen, '--to', 'docx,html', '-o', `${folder}/`)
      expect(code).toBe(0)
      const name = join(folder, `${readPlan(path).id}.checklist`)
      const bytes = readFileSync(`${name}.docx`)
      expect(lintDocx(bytes)).toEqual([])
      expect(await validate(bytes, 'docx')).toEqual([])
      const opened = openPackage(bytes)
      const words = paragraphsOf(opened).map(({ text }) => text.trim())
      const html = readFileSync(`${name}.html`, 'utf8')
      for (const action of doings(checklist(path, level === undefined ? {} : { level })).filter(
        (text) => !text.includes('$('),
      )) {
        expect(words.filter((text) => text === action)).toHaveLength(1)
        expect(html.split(`>${action}<`)).toHaveLength(2)
      }
      const document = opened.xml.get('word/document.xml')
      if (!document) throw new Error('no document')
      const tables = all(document, 'w:tbl')
      expect(all(document, 'w:tblHeader').length).toBe(tables.length - 1)
      expect(all(document, 'w:pgSz').some(({ attributes }) => attributes['w:orient'] === 'landscape')).toBe(true)
      await plan('drill', 'checklist', path, ...chosen, '-o', join(folder, 'again.docx'))
      expect(readFileSync(join(folder, 'again.docx')).equals(bytes)).toBe(true)
    }
  }, 120_000)
})

describe('the command', () => {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('names the file it wrote', async () => {
    const file = join(folder, 'sheet.html')
    expect(await plan('drill', 'checklist', PLANT, '-o', file, '--lang', 'en')).toMatchObject({
      code: 0,
      out: '',
      err: `Wrote ${file}\n`,
    })
  })

  it('refuses a plan with errors of format (1), and tells the way', async () => {
    const file = write('broken.yaml', 'kind: plan\nid: x\ntitel: y\n')
    const { code, out, err } = await plan('drill', 'checklist', file, '-o', '-', '--lang', 'en')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('titel')
    expect(err).toContain('plan lint')
  })

  it('refuses what is no plan (2)', async () => {
    const file = write('other.yaml', 'kind: registry\nid: other\ntitle: Other\nlanguage: en\n')
    const { code, out, err } = await plan('drill', 'checklist', file, '-o', '-', '--lang', 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('not a plan')
  })

  it('refuses a missing file, an unknown name, an unknown format, Word on the screen, and to write over the plan (2)', async () => {
    const own = write('own.yaml', readFileSync(PLANT, 'utf8'))
    for (const argv of [
      [join(folder, 'none.yaml')],
      [PLANT, '--level', 'X'],
      [PLANT, '--to', 'pdf'],
      [PLANT, '--to', 'docx', '-o', '-'],
      [own, '--to', 'md', '-o', own],
    ]) {
      const { code, out, err } = await plan('drill', 'checklist', ...argv)
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' })
      expect(err).not.toContain('    at ')
    }
    expect(readFileSync(own, 'utf8')).toBe(readFileSync(PLANT, 'utf8'))
  })

  it('says in its help what it does, with an example', async () => {
    expect((await plan('drill', 'checklist', '--help')).out).toContain('plan drill checklist city.plan.yaml')
  })
})
