import type { Localized } from '../base/locale.ts'
import type { Supply } from '../model/plan.generated.ts'
import { suppliesOf } from '../model/resources/ledger.ts'
import { documentRule } from './rule.ts'

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
  check(document, report) {
    const supplies = suppliesOf(document)
    for (const { what, isThere } of FACTS) {
      const [first, ...more] = supplies.filter((supply) => !isThere(supply))
      if (!first) continue
      const affected = more.map((node) => ({ node, key: 'name' }))
      const words = { total: supplies.length, count: more.length + 1, what, supply: first.name }
      report('missing', { node: first, key: 'name', affected }, words)
    }
  },
  examples: {
    good: [
      'resources:\n  supplies:\n    - { name: 水泵, quantity: 2, unit: 台, location: 镇仓库, keeper: { text: 仓库管理员 } }\n    - { name: 大米, quantity: 若干, supplier: 云桥粮油公司, shippingPoint: 城东仓 }',
    ],
    bad: [
      'resources:\n  supplies: [{ name: 水泵, unit: 台, location: 镇仓库, keeper: { text: 仓库管理员 } }]   # ✗',
      'resources:\n  supplies: [{ name: 水泵, quantity: 2, unit: 台, keeper: { text: 仓库管理员 } }]   # ✗',
      'resources:\n  supplies: [{ name: 水泵, quantity: 2, unit: 台, location: 镇仓库 }]   # ✗',
    ],
  },
})
