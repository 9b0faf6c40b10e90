import { outdatedCitations } from '../model/papers/citations.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'citation-current',
  title: { zh: '引用的文件现行有效', en: 'What the plan rests on is in force' },
  severity: 'warning',
  sources: ['RE-02', 'CUR-01', 'DF-02'],
  why: {
    zh: '照旧文件写的职责、分级和时限，可能已经变了。按检查日期判断，新文件施行之前旧文件算对。',
    en: 'Duties, grades and limits taken from a replaced document may have changed. Judged by the day of the check: before the new one held, the old one is right.',
  },
  messages: {
    replaced: {
      zh: '“{cited}”已被“{now}”代替（{from} 起）',
      en: '"{cited}" was replaced by {now} (since {from})',
    },
    doubtful: {
      zh: '“{cited}”之上已有“{now}”（{from} 起），它是否还有效需要核对',
      en: '{now} comes before "{cited}" (since {from}); whether the older one still holds is to be checked',
    },
  },
  hint: {
    zh: '改引现行文件，再核对正文里据它写的职责、分级和时限',
    en: 'Cite the one in force, then check the duties, grades and limits that were taken from the old one',
  },
  check(plan, report, { date, tables }) {
    if (countryOf(plan) !== 'CN' || plan.meta?.status === 'withdrawn') return
    for (const { node, key, cited, row } of outdatedCitations(plan, tables.replacedDocuments, date)) {
      const { title, number = '' } = row.now
      const now = { zh: `${title.zh}${number}`, en: number ? `${title.en} (${number})` : title.en }
      const place = { node, key, sources: [...row.sources, 'RE-02'] }
      const words = { cited, now, from: row.from ?? '' }
      // A row that nobody has read says that a newer text exists, not that the older one was repealed.
      if (row.certainty === 'memory') report('doubtful', { ...place, severity: 'info' }, words)
      else report('replaced', place, words)
    }
  },
  examples: {
    good: [
      'basis: [{ title: 中华人民共和国突发事件应对法, year: 2024 }]',
      // Without a year nobody knows which version is meant.
      'basis: [{ title: 《突发事件应对法》 }]',
      // A province may still call its own plan so.
      'basis: [{ title: 岚东省突发公共事件总体应急预案, kind: plan }]',
      // What this plan supersedes is old on purpose.
      'meta: { supersedes: [国家突发公共事件总体应急预案] }',
    ],
    bad: [
      'basis:\n  - { title: 突发事件应对法, year: 2007 }   # ✗',
      'basis:\n  - { title: 《突发事件应急预案管理办法》, number: 国办发（2013）101号 }   # ✗',
      'basis:\n  - { title: 生产经营单位生产安全事故应急预案编制导则（GB/T 29639—2013） }   # ✗',
      'planSystem:\n  parent:\n    - { title: 国家突发公共事件总体应急预案, issuer: 国务院 }   # ✗',
      'basis:\n  - { title: 《危险化学品安全管理条例》, year: 2013 }   # ✗',
    ],
  },
})
