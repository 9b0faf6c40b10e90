import { shortagesIn } from '../model/repository/shortages.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'shared-supply',
  title: { zh: '几个预案共用的物资，加起来够用', en: 'Supplies that plans share suffice for all of them' },
  severity: 'info',
  sources: ['DF-10', 'S-R01'],
  why: {
    zh: '名录里 6 艘冲锋舟，防汛预案要 4 艘，溃坝预案也要 4 艘，暴雨那天两个预案一起启动。',
    en: 'Of six boats in the registry the flood plan needs four and the dam plan four, and one storm starts both.',
  },
  messages: {
    short: {
      zh: '“{name}”共有 {held}，{count} 个预案合起来要 {needed}；几个预案一起启动就不够',
      en: 'There are {held} of "{name}"; {count} plans together need {needed}, which will not do if they are started together',
    },
  },
  hint: {
    zh: '补充储备或签订代储协议；或写明先保证哪个预案',
    en: 'Store more or sign for more, or say which plan is served first',
  },
  check(all, report) {
    for (const { filed, need, others, name, held, needed, count } of shortagesIn(all, 'supply')) {
      const affected = others.map((other) => ({ home: other.filed.home, path: other.need.path }))
      report('short', { home: filed.home, path: need.path, affected }, { name, held, needed, count })
    }
  },
  examples: {
    good: [
      needs({ own: 2, other: 4, above: '' }),
      // The other is the plan above, which counts what the plans below it need.
      needs({ own: 4, other: 4, above: 'planSystem: { parent: dam }\n' }),
      // Two versions of one plan.
      needs({ own: 4, other: 4, above: '' }).replace('id: dam', 'id: flood').replace('   # ✗', ''),
    ],
    bad: [
      needs({ own: 4, other: 4, above: '' }),
      // The plan above counts fewer than the plans below it need together.
      `${below(needs({ own: 4, other: 4, above: '' }))}---
id: overall
title: 望川区总体预案
measures: [{ do: 接出被困群众, lead: 抢险队, needs: [{ resource: 冲锋舟, quantity: 5 }] }]
`,
    ],
  },
})

/** The same plans, below one that needs boats too. */
function below(plans: string): string {
  return plans.replaceAll(/^id: (?:flood|dam)$/gm, '$&\nplanSystem: { parent: overall }')
}

/** Two plans that need boats, and a registry that holds six of them. */
function needs({ own, other, above }: { own: number; other: number; above: string }): string {
  const plan = (id: string, quantity: number, mark: string): string => `id: ${id}
title: 望川区${id}预案
measures:
  - do: 接出被困群众
    lead: 抢险队
    needs:
      - { resource: 冲锋舟, quantity: ${quantity} }${mark}
`
  const isShort = own + other > 6 && above === ''
  return `${above}${plan('flood', own, isShort ? '   # ✗' : '')}---
${plan('dam', other, '')}---
kind: registry
id: boats
title: 物资名录
language: zh
supplies: [{ name: 冲锋舟, quantity: 6, unit: 艘 }]
`
}
