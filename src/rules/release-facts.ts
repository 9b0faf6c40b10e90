import type { Localized } from '../base/locale.ts'
import type { Plan, Release } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

/** Plans of those who speak to no press. */
const SILENT: ReadonlySet<Plan['type']> = new Set(['onSite', 'village', 'generic'])

const FACTS: readonly { key: keyof Release; what: Localized }[] = [
  { key: 'by', what: { zh: '由谁发布', en: 'who releases it' } },
  { key: 'spokesperson', what: { zh: '谁是发言人', en: 'who speaks' } },
  { key: 'firstWithin', what: { zh: '多久之内首次发布', en: 'how soon the first one comes' } },
]

export default planRule({
  id: 'release-facts',
  title: { zh: '信息发布写明谁说、多快说', en: 'Public information says who speaks, and how soon' },
  severity: 'info',
  sources: ['RE-12', 'S-I04', 'INT-RELEASE'],
  why: {
    zh: '官方不说话的几个小时里，别人会说。发言人和首次发布时限要事先定下。',
    en: 'In the hours in which nobody speaks officially, others do. The speaker and the time of the first release are settled beforehand.',
  },
  messages: {
    missing: { zh: '信息发布没有写{what}', en: 'The releases do not say {what}' },
  },
  hint: {
    zh: '在 information.release 补上 by、spokesperson、firstWithin；有几条的，任何一条写了就算',
    en: 'Give by, spokesperson and firstWithin in information.release; one of several rules is enough',
  },
  check(plan, report) {
    const release = plan.information?.release ?? []
    const [first] = release
    if (!first || SILENT.has(plan.type)) return
    const missing = FACTS.filter(({ key }) => release.every((rule) => rule[key] === undefined))
    if (missing.length === 0) return
    const what = {
      zh: missing.map((fact) => fact.what.zh).join('、'),
      en: missing.map((fact) => fact.what.en).join(', '),
    }
    report('missing', { node: first, key: nameOf(first) }, { what })
  },
  examples: {
    good: [
      'information: { release: [{ topics: [灾情], by: 指挥部, spokesperson: 新闻发言人, firstWithin: 2h }] }\nactors: [{ name: 指挥部, posts: [新闻发言人], duties: 指挥 }]',
      // Two rules that are complete together.
      `actors: [{ name: 指挥部, posts: [新闻发言人], duties: 指挥 }]
information:
  release:
    - { topics: [避险要求], by: 指挥部, firstWithin: 1h }
    - { topics: [伤亡], by: 指挥部, spokesperson: 新闻发言人 }`,
    ],
    bad: [
      'information:\n  release:\n    - { topics: [灾情], by: 指挥部, channels: [电视台] }   # ✗\nactors: [{ name: 指挥部, duties: 指挥 }]',
    ],
  },
})

function nameOf({ topics, by }: Release): keyof Release {
  return topics ? 'topics' : by ? 'by' : 'channels'
}
