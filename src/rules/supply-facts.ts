import type { Localized } from '../base/locale.ts'
import { leftIn } from '../model/contents/placeholders.ts'
import type { Supply } from '../model/plan.generated.ts'
import { suppliesOf } from '../model/resources/ledger.ts'
import { documentRule, together } from './rule.ts'

interface Fact {
  what: Localized
  isThere(supply: Supply): boolean
}

/** What a line of the ledger must say; goods of a supplier lie where he sends them from. */
const FACTS: readonly Fact[] = [
  { what: { zh: '数量', en: 'how many there are' }, isThere: ({ quantity }) => quantity !== undefined },
  {
    what: { zh: '计量单位', en: 'in what unit' },
    isThere: ({ quantity, unit }) => typeof quantity !== 'number' || unit !== undefined,
  },
  {
    what: { zh: '存放地点', en: 'where they are kept' },
    isThere: ({ location, shippingPoint }) => location !== undefined || shippingPoint !== undefined,
  },
  {
    what: { zh: '由谁保管、打哪个电话', en: 'who keeps them' },
    isThere: ({ keeper, phone, owner, supplier }) => [keeper, phone, owner, supplier].some((one) => one !== undefined),
  },
]

export default documentRule({
  id: 'supply-facts',
  title: { zh: '物资台账写全', en: 'Every line of the ledger is complete' },
  severity: 'warning',
  sources: ['G29639-9.4', 'S-R01', 'OB-12'],
  why: {
    zh: '台账上有水泵，不知道在哪个仓库、钥匙在谁手里，等于没有。',
    en: 'A pump that stands in the ledger but in no known store, with a key that nobody has, is no pump.',
  },
  messages: {
    missing: {
      zh: '{total} 项物资中有 {count} 项没有写{what}，例如“{supply}”',
      en: '{count} of {total} supplies do not say {what}, for example "{supply}"',
    },
  },
  hint: {
    zh: '逐项补上 quantity、unit、location、keeper 或 phone',
    en: 'Give each line quantity, unit, location, and keeper or phone',
  },
  check(document, report, { tables }) {
    const all = suppliesOf(document)
    if (all.every((supply) => FACTS.every(({ isThere }) => isThere(supply)))) return
    // A line without a name is no line of the ledger yet.
    const supplies = all.filter(({ name }) => !leftIn(name, tables))
    // A list of bare names lacks everything at once: facts that the same lines lack are one finding.
    const gaps = new Map<string, { lacking: Supply[]; whats: Localized[] }>()
    for (const { what, isThere } of FACTS) {
      const lacking = supplies.filter((supply) => !isThere(supply))
      if (lacking.length === 0) continue
      const lines = supplies.map((supply) => Number(isThere(supply))).join('')
      const gap = gaps.get(lines) ?? { lacking, whats: [] }
      gap.whats.push(what)
      gaps.set(lines, gap)
    }
    for (const { lacking, whats } of gaps.values()) {
      const place = together(lacking.map((node) => ({ node, key: 'name' })))
      const words = {
        total: supplies.length,
        count: lacking.length,
        what: listed(whats),
        supply: lacking[0]?.name ?? '',
      }
      if (place) report('missing', place, words)
    }
  },
  examples: {
    good: [
      'resources:\n  supplies:\n    - { name: 水泵, quantity: 2, unit: 台, location: 镇仓库, keeper: { text: 仓库管理员 } }\n    - { name: 大米, quantity: 若干, supplier: 云桥粮油公司, shippingPoint: 城东仓 }',
      'resources:\n  supplies: [{ name: 待定（物资名称）, location: 镇仓库, keeper: { text: 仓库管理员 } }]',
    ],
    bad: [
      'resources:\n  supplies: [麻袋, 冲锋舟]   # ✗',
      'resources:\n  supplies: [{ name: 水泵, unit: 台, location: 镇仓库, keeper: { text: 仓库管理员 } }]   # ✗',
      'resources:\n  supplies: [{ name: 水泵, quantity: 2, unit: 台, keeper: { text: 仓库管理员 } }]   # ✗',
      'resources:\n  supplies: [{ name: 水泵, quantity: 2, unit: 台, location: 镇仓库 }]   # ✗',
    ],
  },
})

/** Both languages join what is lacking: 甲、乙; one, two or three. */
function listed(whats: readonly Localized[]): Localized {
  const english = whats.map(({ en }) => en)
  const last = english.pop() ?? ''
  const en = english.length > 0 ? `${english.join(', ')} or ${last}` : last
  return { zh: whats.map(({ zh }) => zh).join('、'), en }
}
