import { planRule, together } from './rule.ts'

export default planRule({
  id: 'version-record',
  title: { zh: '修订记录与版本一致', en: 'The revision record agrees with the version' },
  severity: 'warning',
  sources: ['OB-21', 'CPG-CHANGES'],
  why: {
    zh: '封面写 3.0，修订记录停在 2.1：手里这本到底改过没有，谁也说不清。',
    en: 'The cover says 3.0, the record ends at 2.1: nobody can tell which plan this is.',
  },
  messages: {
    last: {
      zh: '修订记录最后一版是“{last}”，预案版本写的是“{version}”',
      en: 'The record of revisions ends with version "{last}", the plan says "{version}"',
    },
    unsaid: {
      zh: '修订记录有 {count} 条没有写日期或版本',
      en: 'Entries of the record of revisions without date or version: {count}',
    },
    twice: { zh: '版本“{version}”在修订记录里出现两次', en: 'Version "{version}" stands twice in the record' },
    order: {
      zh: '修订记录没有按时间先后：{b} 排在 {a} 之后',
      en: 'The record of revisions is not in order: {b} stands after {a}',
    },
  },
  hint: {
    zh: '每次修订同时更新 meta.version 和 meta.revisions',
    en: 'Update meta.version and meta.revisions together',
  },
  check(plan, report) {
    const { meta } = plan
    const revisions = meta?.revisions ?? []
    if (!meta || revisions.length === 0) return
    const bare = revisions.filter(({ date, version }) => date === undefined || version === undefined)
    const place = together(bare.map((node) => ({ node })))
    if (place) report('unsaid', { ...place, severity: 'info' }, { count: bare.length })
    const seen = new Set<string>()
    for (const [index, revision] of revisions.entries()) {
      const { version, date } = revision
      const before = revisions[index - 1]?.date
      if (date !== undefined && before !== undefined && date < before.slice(0, date.length))
        report('order', { node: revision, key: 'date' }, { a: before, b: date })
      if (version !== undefined && seen.has(version)) report('twice', { node: revision, key: 'version' }, { version })
      if (version !== undefined) seen.add(version)
    }
    const last = revisions.at(-1)?.version
    if (last !== undefined && meta.version !== undefined && last !== meta.version)
      report('last', { node: meta, key: 'version' }, { last, version: meta.version })
  },
  examples: {
    good: [
      'meta:\n  version: "2.1"\n  revisions:\n    - { version: "2.0", date: 2023-04 }\n    - { version: "2.1", date: 2026-04-10 }',
    ],
    bad: [
      'meta:\n  version: "2.1"\n  revisions:\n    - { version: "2.0", reason: 换届 }   # ✗\n    - { version: "2.1", date: 2026-04-10 }',
      'meta:\n  version: "3.0"   # ✗\n  revisions:\n    - { version: "2.0", date: 2023-04 }\n    - { version: "2.1", date: 2026-04-10 }',
      'meta:\n  version: "2.0"\n  revisions:\n    - { version: "2.0", date: 2023-04 }\n    - { version: "2.0", date: 2026-04-10 }   # ✗',
      'meta:\n  version: "2.1"\n  revisions:\n    - { version: "2.0", date: 2026-04-10 }\n    - version: "2.1"\n      date: 2023-04   # ✗',
    ],
  },
})
