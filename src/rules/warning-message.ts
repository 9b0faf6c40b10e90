import type { Localized } from '../base/locale.ts'
import type { Directory } from '../model/directory.ts'
import type { Plan } from '../model/plan.generated.ts'
import { GOVERNMENT_TYPES } from '../model/requirement.ts'
import { countryOf } from '../model/tables/applies.ts'
import { effectiveWarnings } from '../model/warning/levels.ts'
import { MESSAGE_ITEMS, missingItems } from '../model/warning/message.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'warning-message',
  title: { zh: '预警信息八项齐全', en: 'A warning message says eight things' },
  severity: 'warning',
  sources: ['ERL-64'],
  why: {
    zh: '法律要求预警信息写明类别、级别、起始时间、范围、警示事项、措施、发布机关和发布时间。事先定好格式，临时就不会漏。',
    en: 'The law wants type, level, start, area, matters, measures, issuer and time in a warning. With the form ready, none is forgotten at night.',
  },
  messages: {
    missing: { zh: '预警信息缺少：{items}', en: 'The warning message lacks: {items}' },
    formless: {
      zh: '本预案的单位发布预警，却没有写预警信息包括哪些内容',
      en: 'Bodies of this plan issue warnings, and nothing says what a warning message contains',
    },
  },
  hint: {
    zh: '在 warning.messageFields 写齐八项：类别、级别、起始时间、可能影响范围、警示事项、应当采取的措施、发布机关、发布时间',
    en: 'Give all eight in warning.messageFields: type, level, start, area, matters, measures, issuer, time of issue',
  },
  check(plan, report, { directory }) {
    const { warning } = plan
    if (!warning?.levels?.length || countryOf(plan) !== 'CN' || plan.language !== 'zh') return
    if (!GOVERNMENT_TYPES.has(plan.type) || !isIssuedHere(plan, directory)) return
    if (!warning.messageFields?.length) {
      if (!hasForm(plan)) report('formless', { node: plan, key: 'warning', at: 'key', severity: 'info' })
      return
    }
    const missing = missingItems(warning.messageFields)
    if (missing.length === 0) return
    const items: Localized = {
      zh: missing.map(({ zh }) => zh).join('、'),
      en: missing.map(({ en }) => en).join(', '),
    }
    report('missing', { node: warning, key: 'messageFields' }, { items })
  },
  examples: {
    good: [
      'type: special\nactors: [{ name: 县气象局, kind: department, duties: 发布预警 }]\nwarning:\n  messageFields: [灾害种类、预警级别, 起止时间, 影响区域, 危害提示, 防御指南, 发布单位和时间, 发布时间]\n  levels: [{ id: red, colour: red, issuer: 县气象局 }]',
      'type: special\nwarning:\n  levels: [{ id: red, colour: red, issuer: { text: 省气象台 } }]',
      'type: special\nactors: [{ name: 县气象局, kind: department, duties: 发布预警 }]\nwarning: { levels: [{ id: red, colour: red, issuer: 县气象局 }] }\nannexes:\n  - { title: 预警信息表, kind: form, fields: [类别, 级别, 起始时间, 影响范围, 警示事项, 应对措施, 发布机关, 发布时间] }',
    ],
    bad: [
      'type: special\nactors: [{ name: 县气象局, kind: department, duties: 发布预警 }]\nwarning:\n  messageFields: [类别, 级别, 影响范围, 警示事项, 应对措施, 发布机关, 发布时间]   # ✗\n  levels: [{ id: red, colour: red, issuer: 县气象局 }]',
      'type: special\nactors: [{ name: 县气象局, kind: department, duties: 发布预警 }]\nwarning:   # ✗\n  levels: [{ id: red, colour: red, issuer: 县气象局 }]',
    ],
  },
})

/** Coloured warnings of bodies that the plan directs; what others issue has their form. */
function isIssuedHere(plan: Plan, directory: Directory): boolean {
  return effectiveWarnings(plan).some(({ level }) => level.colour !== undefined && level.issuer?.some(isOwn))

  function isOwn(reference: Parameters<Directory['bodyOf']>[0]): boolean {
    const body = directory.bodyOf(reference)
    return body?.home === 'plan' && body.actor.kind !== 'authority' && body.actor.kind !== 'partner'
  }
}

/** An annex with most of the fields is the form. */
function hasForm({ annexes = [] }: Plan): boolean {
  const names = annexes.map(({ fields = [] }) => fields.map(({ label }) => label))
  return names.some((fields) => missingItems(fields).length <= MESSAGE_ITEMS - ENOUGH)
}

const ENOUGH = 6
