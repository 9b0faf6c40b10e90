import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import { rulesText } from '../src/build/docs.ts'
import { run } from '../src/cli.ts'
import { RULES_PAGES } from '../src/commands/explain/rule-infos.ts'
import type { Io } from '../src/commands/io.ts'
import { SHAPES } from '../src/model/shapes.generated.ts'
import { RULES } from '../src/rules/index.ts'

async function plan(...argv: string[]) {
  const said = { out: '', err: '' }
  const io: Io = {
    cwd: '/',
    env: {},
    readStdin: () => new Uint8Array(),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    today: () => '2026-11-22',
    width: 60,
    isTTY: { out: false, err: false },
  }
  return { code: await run(argv, io), ...said }
}

describe('plan explain', () => {
  it('lists every rule under its severity', async () => {
    const { code, out } = await plan('explain', '--lang', 'zh')
    expect(code).toBe(0)
    for (const { id, title } of RULES) expect(out).toMatch(new RegExp(`^  ${id} +${title.zh}$`, 'm'))
    expect(out.indexOf('错误')).toBeLessThan(out.indexOf('警告'))
  })

  it('prints the page of a rule with what the tool really says', async () => {
    const { out } = await plan('explain', 'measure-lead', '--lang', 'zh')
    for (const part of ['每项措施有牵头者', '条款待核', '# ✗', '措施“‹measure›”没有写明由谁牵头', 'measure-lead: off'])
      expect(out).toContain(part)
    expect(out).toContain('措施“通知各组到岗”没有写明由谁牵头')
    expect(out).not.toMatch(/\{\w+\}/)
  })

  it('explains every check of the format that a finding may name', async () => {
    const said = readFileSync(new URL('../src/schema/issue.ts', import.meta.url), 'utf8')
    const shape = [...said.matchAll(/'([a-z]+-[a-z]+)'/g)].map(([, id = '']) => id)
    expect(shape).toContain('unknown-key')
    for (const id of [...shape, 'yaml-tab', 'empty-file', 'not-a-plan', 'number-loses-text', 'yaml-alias']) {
      const { code, out } = await plan('explain', id, '--lang', 'en')
      expect([code, out.split('\n')[0]]).toEqual([0, `${id}  Check of the format; it cannot be turned off`])
      expect(out).not.toMatch(/\{\w+\}/)
    }
    expect((await plan('explain', 'yaml-tba', '--lang', 'en')).err).toContain('yaml-tab')
  })

  it('prints the meaning of a field by its path, its object or its key alone', async () => {
    const byPath = await plan('explain', 'measures.within', '--lang', 'zh')
    expect(byPath.out).toBe((await plan('explain', 'measure.within', '--lang', 'zh')).out)
    for (const part of ['时限', 'Within what time.', '措施（measure）', '30min', '依据：'])
      expect(byPath.out).toContain(part)
    expect((await plan('explain', 'warning.levels.lift', '--lang', 'en')).out).toContain('How it is lifted.')
    expect((await plan('explain', 'phase', '--lang', 'zh')).out).toMatch(/^ {4}recovery +恢复重建$/m)
    const several = (await plan('explain', 'kind', '--lang', 'en')).out
    expect(several).toContain('several meanings')
    expect(several).toContain('actor.kind')
  })

  it('explains every field there is', async () => {
    for (const [shape, { fields }] of Object.entries(SHAPES))
      for (const [key, field] of Object.entries(fields)) {
        const { code, out } = await plan('explain', `${shape}.${key}`, '--lang', 'zh')
        expect(code, `${shape}.${key}`).toBe(0)
        expect(out, `${shape}.${key}`).toContain(field.zh)
        expect(out).not.toContain('undefined')
      }
  })

  it('says what was meant by a name it does not know, and exits 2', async () => {
    const { code, err } = await plan('explain', 'measure-laed', '--lang', 'zh')
    expect(code).toBe(2)
    expect(err).toContain('是不是 measure-lead？')
    for (const name of ['__proto__', 'constructor', 'measure.constructor', 'a.b.c', '..', ''])
      expect((await plan('explain', name)).code, name).toBe(2)
  })
})

describe('npm run docs', () => {
  it.each(LOCALES)('has every rule once, the same each time (%s)', (locale) => {
    const text = rulesText(locale)
    expect(rulesText(locale)).toBe(text)
    for (const { id, title } of RULES) {
      expect(text.split(`\n## ${id}\n`)).toHaveLength(2)
      expect(text).toContain(`**${title[locale]}**`)
    }
  })

  it.each(LOCALES)('has been run: the committed page is what it writes (%s)', (locale) => {
    const text = readFileSync(new URL(`../${RULES_PAGES[locale]}`, import.meta.url), 'utf8')
    expect(text, 'run `npm run docs`').toBe(rulesText(locale))
    // GitHub shows no larger page.
    expect(Buffer.byteLength(text)).toBeLessThan(512 * 1024)
  })
})
