import { describe, expect, test } from 'vitest'
import { makeDirectory } from '../src/model/directory.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Condition, Plan } from '../src/model/plan.generated.ts'
import { sayCondition } from '../src/render/phrase/condition.ts'
import { en } from '../src/render/phrase/en.ts'
import type { Phrase } from '../src/render/phrase/phrase.ts'
import { sayValue } from '../src/render/phrase/value.ts'
import { makeWords } from '../src/render/phrase/words.ts'
import { zh } from '../src/render/phrase/zh.ts'
import { unsaidRoles } from '../src/render/view/reading.ts'

const PLAN = {
  kind: 'plan',
  id: 'p',
  title: 'T',
  type: 'special',
  scenario: {
    hazards: [
      { id: 'flood', name: '洪涝' },
      { id: 'drought', name: '干旱' },
    ],
    grades: [{ grade: 'large', label: '较大级别' }],
  },
  indicators: [
    { id: 'rain', name: '24小时降雨量', unit: '毫米' },
    { id: 'level', name: '控制站水位', unit: 'm', stations: [{ id: 'north', name: '北门', marks: { 警戒: 80.1 } }] },
  ],
  warning: { levels: [{ id: 'red', name: '暴雨预警', colour: 'red' }] },
  actors: [{ id: 'office', name: '市防办', aliases: '防办' }],
  measures: [{ id: 'meet', do: '会商' }],
  goals: [],
  response: {
    scale: ['I', 'II', 'III'],
    levels: [
      { level: 'I', parameters: { 次数: '每日四次' } },
      { level: 'II', parameters: { 次数: '每日两次' } },
      { level: 'III', parameters: { 次数: '每日两次' } },
    ],
  },
}

function words(language: 'zh' | 'en' = 'zh') {
  const plan = normalise<Plan>({ ...PLAN, language }, 'plan')
  return makeWords({
    plan,
    directory: makeDirectory(plan),
    written: (node, key) => (Reflect.get(node, key) === 80.1 ? '80.10' : undefined),
  })
}

function said(condition: unknown, language: 'zh' | 'en' = 'zh'): string {
  const long = normalise<Condition>(condition, 'condition')
  return sayCondition(words(language), long, { calls: language === 'zh' ? '启动三级响应' : 'Level III' })
}

describe('times', () => {
  const both = (say: (phrase: Phrase) => string) => [say(zh), say(en)]

  test.each([
    ['30min', '30分钟', '30 minutes'],
    ['1h', '1小时', '1 hour'],
    ['20wd', '20个工作日', '20 working days'],
    ['P1DT2H', '1天2小时', '1 day 2 hours'],
    ['immediately', '立即', 'immediately'],
  ])('%s', (text, chinese, english) => {
    expect(both((phrase) => phrase.duration(text))).toEqual([chinese, english])
  })

  test.each([
    ['1d', '每日', 'every day'],
    ['2/1d', '每日2次', 'twice a day'],
    ['4/1h', '每小时4次', '4 times an hour'],
    ['6mo', '每6个月1次', 'every 6 months'],
    ['2/3y', '每3年2次', 'twice every 3 years'],
    ['continuous', '持续', 'continuously'],
  ])('every %s', (text, chinese, english) => {
    expect(both((phrase) => phrase.every(text))).toEqual([chinese, english])
  })

  test.each([
    ['..06:00', '6:00前', 'before 6:00'],
    ['16:00', '16:00', '16:00'],
    ['08:00..10:30', '8:00至10:30', 'from 8:00 to 10:30'],
    ['04-01..', '4月1日起', 'from 1 April on'],
    ['03-31', '3月31日', '31 March'],
    ['T+2h', 'T+2小时', 'T+2 hours'],
  ])('time %s', (text, chinese, english) => {
    expect(both((phrase) => phrase.time(text))).toEqual([chinese, english])
  })

  test('dates and deadlines', () => {
    expect(both((phrase) => phrase.date('2026-04-30'))).toEqual(['2026年4月30日', '30 April 2026'])
    expect(both((phrase) => phrase.date('2018-01'))).toEqual(['2018年1月', 'January 2018'])
    expect(words().deadline('30min', 'occurred')).toBe('事发后30分钟内')
    expect(words().deadline('3d', 'meet')).toBe('“会商”后3日内')
    expect(words('en').deadline('30min', 'received')).toBe('within 30 minutes after the report is received')
    expect(words().deadline('immediately', 'received')).toBe('接报后立即')
  })
})

describe('conditions', () => {
  test.each<[string, unknown, string]>([
    ['two bounds', { indicator: 'rain', atLeast: 50, below: 100 }, '24小时降雨量达到50毫米以上、不足100毫米'],
    [
      'a forecast',
      { indicator: 'rain', moreThan: 50, mode: 'forecast', ahead: '24h', count: 3, in: '县区' },
      '预计未来24小时，3个以上县区24小时降雨量超过50毫米',
    ],
    ['a range', { text: '大部分地区重旱', count: '3..5', in: '省' }, '大部分地区重旱（3至5个省）'],
    [
      'a mark',
      { hazard: 'flood', indicator: 'level', stations: 'north', atLeast: { mark: '警戒', plus: -0.5 } },
      '洪涝：北门站控制站水位达到或超过警戒水位以下0.5m',
    ],
    ['a number as written', { indicator: 'level', atLeast: 80.1 }, '控制站水位达到80.10m以上'],
    ['an indicator by its name', { indicator: '24小时降雨量', atLeast: 50 }, '24小时降雨量达到50毫米以上'],
    ['any and all', { all: [{ any: ['甲', '乙'] }, '丙'] }, '（甲，或者乙），且丙'],
    ['a list', ['甲', '乙'], '甲，或者乙'],
    ['a signal', { signal: 'red', from: '市气象台' }, '市气象台发布暴雨红色预警'],
    ['a response', { started: 'II+', count: 2, in: '县' }, '2个以上县启动二级以上响应'],
    ['a grade', { grade: 'large+' }, '发生较大级别以上'],
    ['other cases', { catchAll: true }, '其他需要启动三级响应的情形'],
    ['its own words', { catchAll: true, text: '其他情形' }, '其他情形'],
    [
      'words that say the rest',
      { text: '未来三小时将达50毫米', indicator: 'rain', atLeast: 50, mode: 'forecast' },
      '未来三小时将达50毫米（24小时降雨量）',
    ],
    ['nothing', {}, ''],
  ])('%s', (_, condition, expected) => {
    expect(said(condition)).toBe(expected)
  })

  test('in English', () => {
    expect(said({ indicator: 'rain', atLeast: 50, below: 100, mode: 'forecast', ahead: '24h' }, 'en')).toBe(
      '24小时降雨量 at least 50 毫米 and below 100 毫米, forecast for the next 24 hours',
    )
    expect(said([{ signal: 'red' }, { started: 'II+', plan: 'County EOP' }], 'en')).toBe(
      'red 暴雨预警 is issued, or Level II and above of the County EOP is started',
    )
  })
})

describe('names', () => {
  test('references as written, ids by their name', () => {
    const { reference, references } = words()
    expect([reference('防办'), reference('office'), reference({ text: '有关部门' })]).toEqual([
      '防办',
      '市防办',
      '有关部门',
    ])
    expect(references(['office', '某局'])).toBe('市防办、某局')
  })

  test('levels and their sets', () => {
    const { levels, levelSet } = words()
    expect(levels(['II+', 'III'])).toBe('二级以上、三级')
    expect([levelSet(['III+']), levelSet(['III']), levelSet(['I', 'III'])]).toEqual(['各级', '三级', '一级、三级'])
    expect(levelSet(['II+'])).toBe('二级以上')
    expect(words('en').levels(['III+'])).toBe('Level III and above')
  })

  test('parameters by level', () => {
    const { text } = words()
    expect(text('$(次数)会商', ['I'])).toBe('每日四次会商')
    expect(text('$(次数)会商', ['II', 'III'])).toBe('每日两次会商')
    expect(text('$(次数)会商')).toBe('每日四次（一级）、每日两次（二级、三级）会商')
    expect(text('$(没有)会商')).toBe('没有会商')
  })

  test('any value', () => {
    const supply = { name: '冲锋舟', quantity: 8, unit: '艘', phone: { value: '0000-1', channel: 'mobile' } }
    const resources = { supplies: [supply] }
    expect(sayValue(words(), { shape: 'resources', node: resources, key: 'supplies' })).toBe(
      '冲锋舟（数量：8，计量单位：艘，联系电话：0000-1（手机））',
    )
    expect(sayValue(words(), { shape: 'meta', node: { effective: 'issued' }, key: 'effective' })).toBe('自印发之日起')
    expect(sayValue(words(), { shape: 'meta', node: { effective: '2025-06-01' }, key: 'effective' })).toBe(
      '2025年6月1日',
    )
    expect(sayValue(words(), { shape: 'station', node: { marks: { 警戒: 80.1, 保证: null } }, key: 'marks' })).toBe(
      '警戒：80.10、保证：未设定',
    )
  })
})

describe('roles beside the author’s own words', () => {
  const roles = [
    ['县防办', 'proposer'],
    ['县防指', 'decider'],
    ['县防办', 'announcer'],
    ['', 'approver'],
  ] as const

  test('are left out only where the words name each as often as it has a role', () => {
    expect(unsaidRoles(roles, '县防办提出建议，县防指决定，县防办宣布。')).toEqual([])
    expect(unsaidRoles(roles, '县防办提出建议，县防指决定。')).toEqual([roles[0], roles[2]])
  })

  test('are not found within a longer name', () => {
    const named = [
      ['县防指', 'decider'],
      ['县防指办公室', 'announcer'],
    ] as const
    expect(unsaidRoles(named, '由县防指办公室宣布。')).toEqual([named[0]])
  })
})
