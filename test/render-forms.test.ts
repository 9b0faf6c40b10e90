import { describe, expect, it, test, vi } from 'vitest'
import { levelLabel, scaleOf } from '../src/model/response/levels.ts'
import { examplePlans } from './documents/examples.ts'
import { forms, made, RESPONSE, row, under } from './documents/forms.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('every example', () => {
  it.each(examplePlans())('%s: each level, warning, end and form has its paper', async (_, input) => {
    const { plan } = input
    const text = await forms(input)
    for (const level of scaleOf(plan)) {
      const label = levelLabel(plan, level)
      expect(text).toMatch(new RegExp(`^### .*(?:${label}.*启动令|Activation order: .*${label})`, 'm'))
    }
    const titles = text.split('\n').filter((line) => line.startsWith('###'))
    expect(titles.filter((line) => /通知单|Warning message/.test(line)).length).toBeGreaterThanOrEqual(
      plan.warning?.levels?.length ?? 0,
    )
    for (const { title, fields = [] } of (plan.annexes ?? []).filter(({ fields: own }) => own?.length)) {
      const form = under(text, title + (plan.language === 'zh' ? '（附' : ' (Annex'))
      for (const { label } of fields) expect(form.replace(/\\/g, '')).toContain(label)
    }
    const hasLog = (plan.annexes ?? []).some(({ title, fields: own }) => own?.length && title.includes('日志'))
    expect(text.includes(plan.language === 'zh' ? '告知谁、时间' : 'Passed on to, at')).toBe(!hasLog)
    expect(text).not.toContain('undefined')
  })
})

test('the smallest example as it is printed', async () => {
  const [, input] = examplePlans().find(([path]) => path.includes('minimal')) ?? []
  if (!input) throw new Error('no example')
  await expect(await forms(input)).toMatchFileSnapshot('documents/minimal.forms.md')
})

describe('an activation order', async () => {
  const text = await made(RESPONSE)
  const order = under(text, '三级响应启动令')

  test('has every trigger, those of ladders too, behind a box of its own', () => {
    const triggers = row(order, '启动条件（勾选符合的）')
    for (const trigger of ['小河漫堤', '其他需要启动三级响应的情形', '雨量达到50毫米以上、不足80毫米'])
      expect(triggers).toContain(`☐ ${trigger}`)
  })

  test('names who signs, whom to tell and what is laid down', () => {
    expect(order).toMatch(/\| 提出 \| 防办 \|[\s\S]*\| 决定 \| 主任 \|[\s\S]*\| 代为决定 \| 副主任 \|/)
    expect(row(order, '通报')).toContain('☐ 县政府')
    expect(row(order, '发布渠道')).toContain('☐ 短信')
    expect(order).toContain('| 值守 | 两人 |')
    expect(row(order, '启动方式')).toContain('自动')
  })

  test('leaves blank what only the event knows', () => {
    for (const label of ['事项（时间、地点、情况）', '预计持续时间', '编号'])
      expect(row(order, label).replace(/填写时间|值守|两人|<br>|\u00a0/g, '')).toMatch(
        new RegExp(`^\\| ${label}[ |]*$`),
      )
  })

  test('lists the measures of its level body by body, with times from the start where they count from it', () => {
    expect(order).toContain('| 村 | ☐ 叫醒村民（T+10分钟）<br>☐ 巡堤（视情采取） |')
    expect(order).not.toContain('封路')
    const higher = under(text, '二级响应启动令')
    expect(higher).toContain('☐ 封路（接报后5分钟内）')
    expect(higher).toContain('☐ 巡堤（T+1小时，视情采取）')
    expect(higher).not.toContain('修路')
  })

  test('names who commands, for which hazard where that differs, the command on site, and what else holds', async () => {
    const when = { any: [{ all: [{ text: '有人被困' }, { text: '道路中断' }] }, { text: '火势扩大' }] }
    const levels = [
      { level: 'II', hazards: ['flood'], commander: ['县长'], text: '夜间加岗。' },
      { level: 'II', hazards: ['wind'], commander: ['副县长'] },
    ]
    const plan = (siteCommand: object, language = 'zh') =>
      made({ ...RESPONSE, language, response: { ...RESPONSE.response, levels, siteCommand } })
    const paper = under(await plan({ when, commander: ['消防大队长'] }), '二级响应启动令')
    expect(row(paper, '指挥员')).toContain('| 洪水：县长<br>大风：副县长 |')
    expect(row(paper, '现场指挥部')).toContain('☐ 设立：消防大队长<br>设立条件：有人被困，且道路中断，或者火势扩大')
    expect(row(paper, '说明')).toContain('| 夜间加岗。 |')
    const bare = under(await plan({}), '二级响应启动令')
    expect(row(bare, '现场指挥部')).toContain('| ☐ 设立 |')
    expect(row(under(text, '二级响应启动令'), '现场指挥部')).toBe('')
    const english = under(await plan({ when }, 'en'), 'Activation order: Level II')
    expect(row(english, 'Command at the scene')).toContain('When: 有人被困, and 道路中断, or 火势扩大')
  })

  test('says for which hazard who decides, where that differs', () => {
    expect(under(text, '二级响应启动令')).toMatch(/\| 决定（洪水） \| 县长 \|[\s\S]*\| 决定（大风） \| 副县长 \|/)
  })

  test('has room for a decider whom the plan does not name', async () => {
    const bare = await made({ response: { levels: [{ level: 'I' }] } })
    expect(under(bare, '一级响应启动令')).toMatch(/\| 决定 \| \| \|/)
  })
})

const PROPOSED = {
  response: {
    scale: ['II', 'III'],
    levels: [
      { level: 'II', proposer: ['防办'], decider: ['县长'] },
      { level: 'III', decider: ['主任'] },
    ],
    escalation: { when: { text: '控制不住' }, by: ['主任'] },
  },
}

describe('a change of level and an end', async () => {
  const text = await made(RESPONSE)

  test('a raise has its conditions only where it can be one, and is proposed before it is decided', async () => {
    expect(under(text, '调整为二级')).toContain('☐ 控制不住')
    expect(under(text, '调整为二级')).toContain('| 决定提升 | 主任（30分钟内） |')
    const proposed = under(await made(PROPOSED), '调整为二级')
    expect(proposed.indexOf('| 提出 |')).toBeGreaterThan(0)
    expect(proposed.indexOf('| 提出 |')).toBeLessThan(proposed.indexOf('| 决定提升 |'))
    expect(under(text, '调整为三级')).not.toContain('控制不住')
    expect(row(under(text, '调整为三级'), '调整方向')).toContain('☐ 降低')
    expect(row(under(text, '调整为三级'), '调整方向')).not.toContain('提升')
  })

  test('what must all hold is checked one by one', () => {
    const end = under(text, '三级响应终止令')
    expect(row(end, '终止条件（逐项核对）')).toContain('☐ 雨停<br>☐ 水退')
    expect(row(end, '说明')).toContain('继续巡查。')
  })

  test('one level has nothing to be changed to', async () => {
    expect(await made({ response: { levels: [{ level: 'I' }] } })).not.toContain('调整')
  })
})
