import { describe, expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { parseSource } from '../src/source/source.ts'
import { actsOf, cardsOf, factsOf } from './documents/cards.ts'

const MASK = { protection: '空气呼吸器', withdrawWhen: '罐体变色' }
const SUIT = { protection: '防化服' }

/** A team with one act for each of the safeties. */
function team(safeties: readonly object[], toTell = ''): Plan {
  const measures = safeties.map((safety, index) => ({
    ...{ phase: 'response', function: 'fire', lead: '队', within: `${index + 1}min`, do: `第${index + 1}件事` },
    ...(Object.keys(safety).length > 0 ? { safety } : {}),
  }))
  const whole = {
    ...{ kind: 'plan', id: 'a', title: '甲', language: 'zh', type: 'generic', scenario: '乙', goals: [] },
    ...{ actors: [{ name: '队', kind: 'team' }, { name: '室' }], measures },
    ...(toTell === ''
      ? {}
      : { information: { reports: [{ kind: 'first', from: '队', to: '室', content: [toTell] }] } }),
  }
  const { document } = readDocument(parseSource('a.yaml', new TextEncoder().encode(JSON.stringify(whole))))
  if (document?.kind !== 'plan') throw new Error('not valid')
  return document as Plan
}

describe('when to withdraw', () => {
  const said = async (...safeties: object[]) => factsOf((await cardsOf({ plan: team(safeties) }))[0]).撤离

  it('is said of its steps, where the steps differ', async () => {
    expect(await said(MASK, SUIT, MASK)).toBe(
      '防护（第1、3步）：空气呼吸器\n马上撤（第1、3步）：罐体变色\n防护（第2步）：防化服',
    )
    expect(await said(MASK, {})).toBe('防护（第1步）：空气呼吸器\n马上撤（第1步）：罐体变色')
  })

  it('names no step where it holds for all, and tells what is not stated', async () => {
    expect(await said(MASK, MASK)).toBe('防护：空气呼吸器\n马上撤：罐体变色')
    expect(await said(SUIT)).toBe('防护：防化服\n马上撤：预案未写明')
    expect(await said({})).toBe('预案未写明')
  })

  it('stands with the steps: the side without them says so where they differ', async () => {
    const long = '很长的内容'.repeat(400)
    const cards = await cardsOf({ plan: team([MASK, SUIT], long) })
    const last = cards.at(-1)
    expect(actsOf(last)).toEqual([])
    expect(factsOf(last).撤离).toContain('见写着这些步骤的那一面')
    expect(factsOf((await cardsOf({ plan: team([MASK, MASK], long) })).at(-1)).撤离).toContain('罐体变色')
  })
})
