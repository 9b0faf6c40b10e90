import { describe, expect, it } from 'vitest'
import { contentAt, hasContent, holdsContent, parseContentPath } from '../src/model/content-path.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { saysWord } from '../src/model/tables/says-word.ts'

const PLAN: Plan = {
  kind: 'plan',
  id: 'river-flood',
  title: '临江区第三中学防汛预案',
  language: 'zh',
  type: 'special',
  scope: { text: ' ', events: ['洪水'] },
  scenario: { background: '江水上涨', hazards: [] },
  actors: [
    {
      name: '区防指',
      kind: 'command',
      role: ['decide'],
      members: ['区应急局', { name: '区医院', kind: 'unit', duties: { general: ['收治伤员'] } }],
    },
    { name: '抢险队', kind: 'team', headcount: 0 },
  ],
  measures: [
    {
      title: '善后',
      phase: 'recovery',
      function: 'aftercare',
      items: [{ do: '发放补助' }, { do: '巡堤', phase: 'response' }],
    },
  ],
  goals: [],
  resources: { safeguards: [{ kind: '应急通信保障', text: '备用电台' }] },
}

describe('content paths', () => {
  it('find what stands at the end of keys, through lists', () => {
    expect(contentAt(PLAN, 'scenario.background')).toEqual(['江水上涨'])
    expect(contentAt(PLAN, 'measures.do')).toEqual(['发放补助', '巡堤'])
    expect(holdsContent(PLAN, 'scope.text')).toBe(false)
    expect(holdsContent(PLAN, 'scenario.hazards')).toBe(false)
    expect(holdsContent(PLAN, 'goals')).toBe(false)
    expect(holdsContent(PLAN, 'warning.levels')).toBe(false)
  })

  it('test a key by value or by word, also in a list', () => {
    expect(holdsContent(PLAN, 'actors[kind=office|team].headcount')).toBe(true)
    expect(holdsContent(PLAN, 'actors[kind=office].headcount')).toBe(false)
    expect(holdsContent(PLAN, 'actors[role=decide].name')).toBe(true)
    expect(holdsContent(PLAN, 'resources.safeguards[kind~通信|COMM]')).toBe(true)
    expect(holdsContent(PLAN, 'resources.safeguards[kind=通信]')).toBe(false)
    expect(holdsContent(PLAN, 'resources.safeguards[kind~交通|运输]')).toBe(false)
    expect(contentAt(PLAN, 'actors[kind=unit][name~医院].name')).toEqual(['区医院'])
  })

  it('give an item the fields of its group unless it says otherwise, and enter members', () => {
    expect(contentAt(PLAN, 'measures[phase=recovery].do')).toEqual(['发放补助'])
    expect(contentAt(PLAN, 'measures[phase=response][function=aftercare].do')).toEqual(['巡堤'])
    expect(contentAt(PLAN, 'actors.duties.general')).toEqual(['收治伤员'])
  })

  it('are parsed or rejected', () => {
    expect(parseContentPath('a[b=c|d][e~f].g')).toEqual([
      {
        key: 'a',
        tests: [
          { key: 'b', contains: false, values: ['c', 'd'] },
          { key: 'e', contains: true, values: ['f'] },
        ],
      },
      { key: 'g', tests: [] },
    ])
    for (const text of ['', 'a..b', 'a[b]', 'a[b=]', 'a[b=c', 'a b'])
      expect(() => parseContentPath(text)).toThrow(SyntaxError)
  })

  it('find words, whole ones in Latin letters', () => {
    expect(saysWord(PLAN, { in: ['title', 'scope.events'], any: ['中学'] })).toBe(true)
    expect(saysWord(PLAN, { in: ['scope.events'], any: ['中学'] })).toBe(false)
    const issued = { ...PLAN, meta: { issuer: [{ text: '本区各小学' }] } }
    expect(saysWord(issued, { in: ['meta.issuer'], any: ['小学'] })).toBe(true)
    const named = { ...PLAN, title: 'How to determine the MINE rescue level' }
    expect(saysWord(named, { in: ['title'], any: ['mine'] })).toBe(true)
    expect(saysWord({ ...PLAN, title: 'To determine' }, { in: ['title'], any: ['mine'] })).toBe(false)
  })

  it('know what content is', () => {
    for (const value of ['a', 0, false, { a: [{ b: 1 }] }]) expect(hasContent(value), JSON.stringify(value)).toBe(true)
    for (const value of ['', ' ', [], {}, null, undefined, { a: [{ b: ' ' }] }]) expect(hasContent(value)).toBe(false)
  })
})
