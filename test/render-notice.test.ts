/** The words of the notice that issues a plan: what the plan says of its issue, and nothing else. */
import { describe, expect, it } from 'vitest'
import { UsageError } from '../src/base/errors.ts'
import { makeDirectory } from '../src/model/directory.ts'
import { normalise } from '../src/model/normalise.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { noticeOf } from '../src/render/notice/notice.ts'
import { makeWords } from '../src/render/phrase/words.ts'

function notice(meta: object, language = 'zh') {
  const data = { kind: 'plan', id: 'p', title: '小预案', language, type: 'special', meta, scenario: { hazards: [] } }
  const plan = normalise<Plan>({ ...data, actors: [], measures: [], goals: [] }, 'plan')
  return noticeOf(makeWords({ plan, directory: makeDirectory(plan, []) }), ['内部版'])
}

describe('the notice', () => {
  it('says who issues the plan, who approved it, and what it replaces', () => {
    const meta = {
      issuer: ['区政府办'],
      issued: '2026-04-16',
      documentNumber: '区政办〔2026〕1号',
      approval: { by: '区政府' },
      supersedes: ['旧预案'],
      distribution: { to: ['各镇', '各街道'], copies: ['区武装部'] },
    }
    expect(notice(meta)).toEqual({
      type: 'notice',
      marks: ['内部版'],
      issuers: ['区政府办'],
      number: '区政办〔2026〕1号',
      title: ['区政府办关于印发', '《小预案》', '的通知'],
      addressees: '各镇，各街道',
      text: '《小预案》已经区政府批准，现印发给你们，请认真组织实施。旧预案同时废止。',
      date: '2026年4月16日',
      copies: '区武装部',
    })
  })

  it('leaves blank what is not given, and names no approval by those who issue it', () => {
    const { date, text, addressees, copies, ...rest } = notice({
      issuer: ['甲局', '乙局'],
      approval: { by: ['甲局', '乙局'] },
    })
    expect([date.replace(/\s/g, ''), text, addressees, copies]).toEqual([
      '年月日',
      '现将《小预案》印发给你们，请认真组织实施。',
      '',
      '',
    ])
    expect(rest).not.toHaveProperty('number')
    expect(rest.title).toEqual(['甲局　乙局关于印发', '《小预案》', '的通知'])
  })

  it('is refused where nobody issues the plan, or it is not Chinese', () => {
    expect(() => notice({})).toThrow(UsageError)
    expect(() => notice({ issuer: ['OEM'] }, 'en')).toThrow(/plans in Chinese only|只用于中文预案/)
  })
})
