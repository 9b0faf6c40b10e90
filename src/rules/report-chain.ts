import { deadEnds } from '../model/reports/chain.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'report-chain',
  title: { zh: '报告一环接一环，不在中途断掉', en: 'A report goes on until it reaches whoever decides' },
  severity: 'warning',
  sources: ['ERL-61', 'ERL-17', 'S-I01'],
  why: {
    zh: '链条缺一环，消息就停在那里；没有写谁报，就没有人觉得该自己报；没有起算点，时限说不清。',
    en: 'Where a link is missing the news stays; where nobody is named nobody reports; a limit without a start cannot be kept or broken.',
  },
  messages: {
    end: {
      zh: '报到“{body}”就断了：没有写它再报给谁，它也不决定什么',
      en: 'The report ends at {body}, who tells nobody and decides nothing',
    },
    nobody: { zh: '有 {count} 个报送环节没有写由谁报', en: 'Hops that do not say who reports: {count}' },
    uncounted: {
      zh: '有 {count} 个报送时限没有写从何时起算',
      en: 'Limits of reports that do not say from when they count: {count}',
    },
  },
  hint: {
    zh: '补上下一环（from、to、within）；时限写明 since：occurred（事发）、received（接报）或者别的起点',
    en: 'Add the next hop (from, to, within); say since: occurred, received, or another start',
  },
  check(plan, report, { directory }) {
    const hops = plan.information?.reports
    if (!hops) return
    const first = hops.filter(({ kind, text }) => (kind ?? 'first') === 'first' && text === undefined)
    const nobody = hops.filter(({ from, text }) => !from?.length && text === undefined)
    const unsent = together(nobody.map((node) => ({ node, key: 'to' })))
    if (unsent) report('nobody', unsent, { count: nobody.length })
    const uncounted = first.filter(isUncounted)
    const unstarted = together(uncounted.map((node) => ({ node, key: 'within' })))
    if (unstarted) report('uncounted', { ...unstarted, severity: 'info' }, { count: uncounted.length })
    for (const { hop, body } of deadEnds(plan, directory))
      report('end', { node: hop, key: 'to' }, { body: body.actor.name })
  },
  examples: {
    good: [
      `actors:
  - { name: 值班室, kind: office, duties: 接报 }
  - { name: 望川区政府, kind: government, duties: 统筹 }
information:
  reports:
    - { kind: first, from: { text: 村 }, to: 值班室, within: 15min, since: occurred }
    - { kind: first, from: 值班室, to: 望川区政府, within: 30min, since: received }`,
      // The office that gets the report proposes the start: somebody acts on it.
      `actors:
  - { name: 办公室, kind: office, duties: 接报 }
  - { name: 指挥部, kind: command, head: 总指挥, duties: 指挥 }
response: { scale: [I], levels: [{ level: I, proposer: 办公室, decider: 总指挥 }] }
information: { reports: [{ kind: first, from: { text: 乡镇 }, to: 办公室, within: 15min, since: received }] }`,
      // A team is called to act, and a department that acts need not pass it on.
      `actors:
  - { name: 抢险队, kind: team, duties: 抢险 }
  - { name: 区卫生健康局, kind: department, duties: 救治 }
measures: [{ phase: response, lead: 区卫生健康局, do: 派出救护车 }]
information:
  reports:
    - { kind: first, from: { text: 现场人员 }, to: 抢险队, within: 5min, since: occurred }
    - { kind: first, from: { text: 现场人员 }, to: 区卫生健康局, within: 5min, since: occurred }`,
      // At once counts from the moment one knows.
      'information: { reports: [{ kind: first, from: { text: 发现人 }, to: { text: 值班室 }, within: immediately }] }',
    ],
    bad: [
      `actors:
  - { name: 镇政府, kind: government, reportsTo: 望川区政府, duties: 接报 }
  - { name: 望川区政府, kind: government, duties: 统筹 }
information:
  reports:
    - { kind: first, from: { text: 村 }, to: 镇政府, within: 15min, since: occurred }   # ✗`,
      'information:\n  reports:\n    - { kind: first, to: { text: 区防办 }, within: 15min, since: occurred }   # ✗',
      'information:\n  reports:\n    - { kind: first, from: { text: 村 }, to: { text: 区防办 }, within: 15min }   # ✗',
    ],
  },
})

/** At once counts from the moment one knows. */
function isUncounted({ within, since }: { within?: string; since?: string }): boolean {
  return within !== undefined && within !== 'immediately' && since === undefined
}
