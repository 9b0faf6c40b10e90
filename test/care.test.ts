import { describe, expect, it } from 'vitest'
import { minutesInto } from '../src/model/drills/clock.ts'
import { weekdaysBetween } from '../src/model/duration.ts'
import { annexNumber, annexReferences } from '../src/model/papers/annexes.ts'
import { outdatedCitations } from '../src/model/papers/citations.ts'
import type { Drill, Plan } from '../src/model/plan.generated.ts'
import type { ReplacedDocument } from '../src/model/tables/types.ts'

const plan = (more: Partial<Plan>): Plan => ({
  kind: 'plan',
  id: 'x',
  title: '某预案',
  language: 'zh',
  type: 'special',
  scenario: {},
  actors: [],
  measures: [],
  goals: [],
  ...more,
})

describe('working days', () => {
  it('are counted after the first day, Monday to Friday', () => {
    expect(weekdaysBetween('2026-04-16', '2026-04-16')).toBe(0)
    expect(weekdaysBetween('2026-04-16', '2026-04-17')).toBe(1)
    expect(weekdaysBetween('2026-04-17', '2026-04-20')).toBe(1)
    expect(weekdaysBetween('2026-04-16', '2026-05-14')).toBe(20)
    expect(weekdaysBetween('2026-04-18', '2026-04-26')).toBe(5)
  })

  it('need whole days, and do not run backwards', () => {
    expect(weekdaysBetween('2026-04', '2026-05-14')).toBeUndefined()
    expect(weekdaysBetween('2026-05-14', '2026-04-16')).toBe(0)
  })
})

describe('annexes', () => {
  it('go by one number, however it is written', () => {
    expect(['附件三', 3, '3', '附件 3', 'Annex 3'].map(annexNumber)).toEqual(['3', '3', '3', '3', '3'])
    expect(['十', '十一', '二十', '二十三', 'b'].map(annexNumber)).toEqual(['10', '11', '20', '23', 'B'])
  })

  it.each([
    ['见附件3、附件十二。', ['3', '12']],
    ['本预案附件2为通讯录', ['2']],
    ['见《某市总体应急预案》附件5、总体预案附件6和管理办法附件7', []],
    ['附件1-2、附件三份、附件一览表、附件一式两份、详见附件', []],
    ['See Annex 4 and appendix B.', ['4', 'B']],
    ['State Plan Annex C, and annex 5 of the county plan', []],
  ])('are found where a text names them: %s', (purpose, numbers) => {
    const found = annexReferences(plan({ purpose: { text: purpose } }))
    expect(found.map(({ number }) => number)).toEqual(numbers)
  })
})

describe('citations', () => {
  const row = (old: ReplacedDocument['old']): ReplacedDocument => ({
    id: 'X',
    sources: [],
    binding: 'standard',
    certainty: 'read',
    from: '2021-04-01',
    old,
    now: { title: { zh: '新', en: 'new' } },
  })

  it('are out of date from the day of the new document on', () => {
    const citing = plan({ basis: [{ title: '导则', number: 'GB/T 29639—2013' }] })
    const table = [row({ numbers: ['GB/T 29639-2013'] })]
    expect(outdatedCitations(citing, table, '2021-03-31')).toEqual([])
    expect(outdatedCitations(citing, table, '2021-04-01').map(({ key }) => key)).toEqual(['number'])
  })

  it('compare whole numbers and whole titles', () => {
    const table = [row({ numbers: ['GB/T 29639-2013'], titles: ['应急法'], before: 2024 })]
    const citing = plan({
      basis: [
        { title: '甲', number: 'GB/T 29639-20131' },
        { title: '某省应急法办法', year: 2007 },
        { title: '《应急法》' },
      ],
      measures: [{ do: '编制', source: 'GB/T 29639－2013 第6章' }],
    })
    expect(outdatedCitations(citing, table, '2026-11-22').map(({ key }) => key)).toEqual(['source'])
  })
})

describe('the clock of a drill', () => {
  const drill: Drill = { kind: 'drill', id: 'x', title: 'x', language: 'zh', plan: 'x', start: '2026-09-18T23:30' }

  it('runs on past midnight', () => {
    const minutes = ['T+0', 'T+2h', '23:40', '00:20'].map((at) => minutesInto(drill, { id: 'e', at }))
    expect(minutes).toEqual([0, 120, 10, 50])
  })

  it('stands still where nobody knows', () => {
    expect(minutesInto(drill, { id: 'e' })).toBeUndefined()
    expect(minutesInto(drill, { id: 'e', at: '09-18' })).toBeUndefined()
    expect(minutesInto({ ...drill, start: '2026-09-18' }, { id: 'e', at: '23:40' })).toBeUndefined()
  })
})
