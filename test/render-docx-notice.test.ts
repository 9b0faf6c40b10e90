import validate from '@ooxml-tools/validate'
import { describe, expect, it, vi } from 'vitest'
import { lintDocx } from './docx/lint.ts'
import { paragraphsOf } from './docx/package.ts'
import { example, opened, renderPlanFile } from './docx/render-example.ts'
import { isInstalled, print, toolsRequired } from './docx/tools.ts'
import { all, childrenOf } from './docx/xml.ts'

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 120_000 })

const run = renderPlanFile(example('city-flood'), '--notice')
const bytes = run.bytes ?? new Uint8Array()
const NOTICE = /^PlanNotice|^PlanAnnexNote|^PlanColophon/

describe('the issuing notice', () => {
  it('is valid', async () => {
    expect(run.stderr).toMatch(/^Wrote /)
    expect(lintDocx(bytes)).toEqual([])
    expect(await validate(bytes, 'docx')).toEqual([])
  })

  it('says who issues what to whom, from the plan alone', () => {
    const said = paragraphsOf(opened(run)).filter(({ style }) => NOTICE.test(style))
    expect(said.slice(0, 9)).toEqual([
      { style: 'PlanNoticeMark', text: '内部版' },
      { style: 'PlanNoticeMark', text: '示例' },
      { style: 'PlanNoticeHead', text: '澜川市人民政府办公室文件' },
      { style: 'PlanNoticeNumber', text: '澜政办发〔2026〕18号' },
      { style: 'PlanNoticeTitle', text: '澜川市人民政府办公室关于印发\n《澜川市防汛防台风应急预案》的通知' },
      { style: 'PlanNoticeTo', text: '县（区）人民政府，县（区）防指，乡镇（街道）：' },
      {
        style: 'PlanNoticeText',
        text: '《澜川市防汛防台风应急预案》已经澜川市人民政府批准，现印发给你们，请认真组织实施。《澜川市防汛防台风应急预案》（澜政办发〔2021〕33号）同时废止。',
      },
      { style: 'PlanNoticeSigned', text: '澜川市人民政府办公室' },
      { style: 'PlanNoticeSigned', text: '2026年4月16日' },
    ])
    const notes = said.filter(({ style }) => style === 'PlanAnnexNote').map(({ text }) => text)
    expect(notes[0]).toBe('附件：1.组织指挥体系图')
    expect(notes[13]).toBe('14.人员转移登记表')
    expect(said.filter(({ style }) => style === 'PlanColophon').map(({ text }) => text)).toEqual([
      '抄送：澜川警备区，武警澜川支队，岚东省应急管理厅。',
      '澜川市人民政府办公室\t2026年4月16日印发',
    ])
  })

  it('stands before the contents and the plan, its records behind the annexes, the colophon last', () => {
    const styles = paragraphsOf(opened(run)).map(({ style, text }) => `${style} ${text}`)
    const at = (line: string) => styles.indexOf(line)
    const order = [
      at('PlanNoticeHead 澜川市人民政府办公室文件'),
      at('PlanContentsTitle 目　录'),
      at('PlanHeading 澜川市防汛防台风应急预案'),
      at('Heading1 1 总则'),
      at('PlanAnnexNote 附件：1.组织指挥体系图'),
      at('PlanAnnexTitle 人员转移登记表'),
      at('PlanHeading 修订记录'),
      at('PlanColophon 澜川市人民政府办公室\t2026年4月16日印发'),
    ]
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(styles.some((line) => line.startsWith('Title '))).toBe(false)
  })

  it('is numbered in one row; the colophon has an even page without a number', () => {
    const document = opened(run).xml.get('word/document.xml')
    const sections = document ? all(document, 'w:sectPr') : []
    const of = (index: number, child: string) => {
      const section = sections.at(index)
      return section && childrenOf(section, child)[0]?.attributes
    }
    expect(of(0, 'w:pgNumType')).toMatchObject({ 'w:start': '1' })
    expect(sections.slice(1).flatMap((one) => childrenOf(one, 'w:pgNumType')[0]?.attributes['w:start'] ?? [])).toEqual(
      [],
    )
    expect(of(-1, 'w:type')).toEqual({ 'w:val': 'evenPage' })
  })

  it.skipIf(!isInstalled('soffice', '--version') && !toolsRequired)('prints so', () => {
    const { text } = print(bytes)
    const bare = text.map((page) => page.replace(/\s+/g, ''))
    expect(bare[0]).toMatch(/2026年4月16日—1—$/)
    expect(bare.at(-1)).toMatch(/^抄送：.*2026年4月16日印发$/)
    expect(text.at(-2)).toContain('文本信息')
    expect(bare.filter((page) => page.includes('印发给你们'))).toHaveLength(1)
  })
})

describe('a notice that cannot be', () => {
  it.each([
    [['chemical-works', '--notice'], 'The style enterprise has no issuing notice'],
    [['city-flood', '--notice', '--style', 'plain'], 'The style plain has no issuing notice'],
    [['city-flood', '--notice', '--to', 'html'], 'The issuing notice is printed in Word files only'],
    [['city-flood', '--notice', '--document', 'contacts'], 'goes with the whole plan only'],
    [['county-eop', '--notice', '--style', 'gbt9704'], 'exists for plans in Chinese only'],
  ])('is refused: %s', ([name = '', ...options], message) => {
    const { status, stderr } = renderPlanFile(example(name), ...options)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
