import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import type { Plan, Registry } from '../src/model/plan.generated.ts'
import { walk } from '../src/model/walk.ts'
import { planDocument, renderPlan, writeDocument } from '../src/render/render.ts'
import type { Block } from '../src/render/tree.ts'
import { outlineFor } from '../src/render/view/outline.ts'
import { parseSource } from '../src/source/source.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'
import { fullPlan } from './render-plan/full-plan.ts'

function open<Document extends Plan | Registry>(file: string): Document {
  const { document } = readDocument(parseSource(file, readFileSync(`examples/${file}`)))
  if (!document) throw new Error(`${file} is not valid`)
  return document as Document
}

const village = () => open<Plan>('village-rainstorm/plan.yaml')
const internal = { edition: 'internal' } as const
const markdown = async (plan: Plan, registries: Registry[] = []) =>
  String(await renderPlan({ plan, registries }, { to: 'md', ...internal }))

/** Titles of the first two levels, those of the card marked with an asterisk. */
async function headings(plan: Plan): Promise<string[]> {
  const { root } = await planDocument({ plan }, internal)
  return root.children.flatMap((block: Block) =>
    block.type === 'heading' && block.depth <= 2 ? [(block.data?.plain ? '* ' : '') + textIn(block)] : [],
  )
}

function textIn(node: object): string {
  const texts: string[] = []
  JSON.stringify(node, (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('')
}

describe('the card', () => {
  it.each(['village', 'township'] as const)('is the outline of a %s, unless a profile names another', (type) => {
    expect(outlineFor({ ...village(), type })).toBe('card')
    expect(
      outlineFor({ ...village(), type, language: 'en', meta: { jurisdiction: { name: 'A', country: 'US' } } }),
    ).toBe('card')
    expect(outlineFor({ ...village(), type, profiles: ['cn-government'] })).toBe('government')
  })

  it('holds a village plan whole: first what needs no order, nothing behind the card', async () => {
    expect(await headings(village())).toEqual([
      '* 石燕村暴雨避险转移应急预案',
      '* 不等通知，先做这件事',
      '* 哪里危险，看到什么要当心',
      '* 什么时候走',
      '* 谁走、谁带、走哪条路、到哪里',
      '* 安置点',
      '* 谁负责，打什么电话',
      '* 谁做什么',
      '* 向谁报告',
      '* 其他',
    ])
    const { root } = await planDocument({ plan: village() }, internal)
    expect(root.children.map(({ type }) => type)).not.toContain('pageBreak')
    expect(root.children.map(({ type }) => type)).not.toContain('annex')
  })

  it('says who moves whom by which way to where, and whose number it is', async () => {
    const text = await markdown(village())
    const row = text.split('\n').find((line) => line.includes('一组（溪边）')) ?? ''
    for (const said of ['23户71人', '需帮助10人', '一组责任人', '锣急敲', '晒谷场坡', '屋后茶园', '村小学', '30分钟内'])
      expect(row).toContain(said)
    expect(text.split('\n').find((line) => line.includes('第一副组长') && line.includes('10040010002'))).toBeTruthy()
    expect(text.split('10040010002')).toHaveLength(2)
  })

  it('says from what a limit counts: in the row over the measures, or in the measure', async () => {
    const text = await markdown(village())
    expect(text).toContain('立即转移发布后')
    expect(text).toContain('联系不上镇里后30分钟内')
    expect(text).not.toContain('响应启动后')
    const levelled = village()
    levelled.response = { scale: ['I'], levels: [{ level: 'I', when: { text: '水进村' } }] }
    expect(await markdown(levelled)).toContain('响应启动后')
  })

  it('has a look of its own in Word, which the user may replace', async () => {
    const doc = await planDocument({ plan: village() }, internal)
    expect(doc.style).toBe('card')
    const [card, chosen, given] = await Promise.all([
      writeDocument(doc, { to: 'docx' }),
      writeDocument(doc, { to: 'docx', style: 'card' }),
      writeDocument(doc, { to: 'docx', style: 'gbt9704' }),
    ])
    expect(Buffer.compare(card as Uint8Array, chosen as Uint8Array)).toBe(0)
    expect(Buffer.compare(card as Uint8Array, given as Uint8Array)).not.toBe(0)
    expect((await planDocument({ plan: { ...village(), type: 'unit' } }, internal)).style).toBeUndefined()
  })

  it('withholds persons, their numbers and internal measures from the public', async () => {
    const text = String(await renderPlan({ plan: village() }, { to: 'md', edition: 'public' }))
    expect(text).toContain('本文本为公开版')
    for (const hidden of ['石长庚', '10040010001', '12号不能走']) expect(text).not.toContain(hidden)
    expect(text).toContain('0000-87300110')
  })

  const printable = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v')
  it.skipIf(!printable && !toolsRequired)(
    'of the village fits on the two sides of a sheet',
    async () => {
      const doc = await planDocument({ plan: village() }, internal)
      const { pages, text } = print((await writeDocument(doc, { to: 'docx' })) as Uint8Array)
      expect(pages).toBe(2)
      // One side says when and whereto, the other who does what.
      expect(text[0]?.replace(/\s/g, '')).toContain('谁负责，打什么电话')
      expect(text[1]?.replace(/\s/g, '')).toMatch(/^谁做什么/)
    },
    120_000,
  )
})

/** Every text of a plan that the other outline prints, in its order. */
function textsOf(plan: Plan, printed: string): string[] {
  const texts = new Set<string>()
  walk(plan, 'plan', {
    leaf: ({ value }) => {
      if (typeof value === 'string' && value.length > 1 && printed.includes(value)) texts.add(value)
    },
  })
  return [...texts]
}

/** What a table cell does to a text: no line of its own, its own marks. */
const flat = (text: string) => text.replace(/\\|<br>/g, '').replace(/[\s*#|]+/g, '')

describe('a plan too long for a card', () => {
  it.each([
    ['city-flood', 'registry.yaml'],
    ['school-fire', ''],
    ['county-eop', ''],
  ])('%s loses nothing between the card and the chapters', async (name, registry) => {
    const plan = open<Plan>(`${name}/plan.yaml`)
    const registries = registry === '' ? [] : [open<Registry>(`${name}/${registry}`)]
    const whole = flat(await markdown(plan, registries))
    const card = flat(await markdown({ ...plan, type: 'township' }, registries))
    // Where a list becomes one sentence the full stops of its items become semicolons.
    const wanted = textsOf(plan, whole).map((text) => flat(text).replace(/[。.]$/, ''))
    expect(wanted.length).toBeGreaterThan(200)
    expect(wanted.filter((text) => whole.includes(text) && !card.includes(text))).toEqual([])
  })

  it('keeps to what gets people out, and tells the rest in chapters behind a page break', async () => {
    const plan = { ...open<Plan>('city-flood/plan.yaml'), type: 'township' as const }
    const { root } = await planDocument({ plan, registries: [open('city-flood/registry.yaml')] }, internal)
    const end = root.children.findIndex(({ type }) => type === 'pageBreak')
    const card = root.children.slice(0, end).map(textIn).join('')
    const chapters = root.children.slice(end).map(textIn).join('')
    const where = (text: string) => ({ card: card.includes(text), chapters: chapters.includes(text) })
    expect(where('发现险情当场呼喊撤离受威胁群众')).toEqual({ card: true, chapters: false })
    expect(where('按转移清单把危险区人员转移到安置点')).toEqual({ card: true, chapters: false })
    expect(where('办理遇难人员身份确认')).toEqual({ card: false, chapters: true })
    // What fills many lines is a chapter; what is said in a few stands on the card.
    expect(where('水库大坝安全管理条例')).toEqual({ card: false, chapters: true })
    expect(where('“以上”含本数')).toEqual({ card: true, chapters: false })
  })

  it('gives each of two posts of one title its own number', async () => {
    const plan = village()
    const [command] = plan.actors
    if (command)
      command.deputies = [
        { title: '副组长', name: '甲一', mobile: { value: '10050000001' } },
        { title: '副组长', name: '乙二', mobile: { value: '10050000002' } },
      ]
    const rows = (await markdown(plan)).split('\n').filter((line) => line.includes('副组长') && /甲一|乙二/.test(line))
    expect(rows).toHaveLength(2)
    expect(rows.map((row) => /1005\d+/.exec(row)?.[0])).toEqual(['10050000001', '10050000002'])
  })

  it('keeps a place to sign for a pen', async () => {
    const { plan } = fullPlan('zh', 0)
    plan.type = 'township'
    expect(await headings(plan)).toContain('批准')
  })
})
