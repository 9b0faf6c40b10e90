import { type Directory, isText } from '../model/directory.ts'
import type { ResponseLevel } from '../model/plan.generated.ts'
import { ENTERPRISE_TYPES, GOVERNMENT_TYPES, type PlanType } from '../model/requirement.ts'
import { isDecidedAbove, isLedElsewhere } from '../model/response/conditions.ts'
import { effectiveLevels, levelLabel } from '../model/response/levels.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'level-roles',
  title: { zh: '每级响应写明谁建议、谁宣布', en: 'Every response level says who proposes and who announces it' },
  severity: 'info',
  sources: ['REAL-ACTIVATION', 'RE-14', 'G29639-6.3.1'],
  why: {
    zh: '看到情况的人不是拍板的人，拍板的人不一定管通知。建议、决定、宣布三步缺一步，命令就到不了队伍。',
    en: 'Who sees it is not who decides, and who decides does not always make the calls. If a step is missing, the order does not reach the teams.',
  },
  messages: {
    both: {
      zh: '{count} 个响应级别没有写由谁提出建议、由谁宣布，例如“{level}”',
      en: 'Levels of response that nobody is named to propose or to announce: {count}, for example "{level}"',
    },
    announcer: {
      zh: '{count} 个响应级别没有写由谁宣布，例如“{level}”',
      en: 'Levels of response that nobody is named to announce: {count}, for example "{level}"',
    },
    proposer: {
      zh: '{count} 个响应级别没有写由谁提出启动建议，例如“{level}”',
      en: 'Levels of response that nobody is named to propose: {count}, for example "{level}"',
    },
  },
  hint: {
    zh: '补上 announcer（谁宣布）和 proposer（谁建议）；由值班机构自己决定的，不必写 proposer',
    en: 'Add announcer and proposer; an office that watches and decides needs no proposer',
  },
  check(plan, report, { directory }) {
    if (countryOf(plan) !== 'CN' || !ASKED.has(plan.type) || isLedElsewhere(plan)) return
    const levels = effectiveLevels(plan).filter(
      ({ entry }) => entry.start !== 'automatic' && entry.text === undefined && !isDecidedAbove(plan, entry, directory),
    )
    const sources = ENTERPRISE_TYPES.has(plan.type) ? ['G29639-6.3.1', 'RE-14'] : ['REAL-ACTIVATION']
    for (const name of ['both', 'announcer', 'proposer'] as const) {
      const lacking = levels.filter(({ entry }) => lackOf(entry, directory) === name)
      const [first, ...more] = lacking.map(({ node }) => ({ node, key: 'level' }))
      if (!first) continue
      const level = levelLabel(plan, first.node.level)
      report(name, { ...first, affected: more, sources }, { count: lacking.length, level })
    }
  },
  examples: {
    good: [
      'actors: [{ name: 县防指, kind: command, head: 县长, duties: 指挥 }, { name: 县防办, kind: office, head: 主任, duties: 值班 }]\nresponse:\n  levels:\n    - { level: II, decider: 县防办, announcer: 县防办 }\n    - { level: I, proposer: 县防办, decider: 县防指, announcer: 县防指 }',
      'response:\n  levels:\n    - { level: I, start: automatic, when: 发布红色预警 }',
      'response:\n  levels:\n    - { level: I, decider: { text: 指挥长 }, text: 由值班室提出建议，指挥长决定并广播。 }',
      'type: onSite\nresponse:\n  levels:\n    - { level: I, decider: { text: 当班班长 } }',
    ],
    bad: [
      'actors: [{ name: 县防指, kind: command, head: 县长, duties: 指挥 }]\nresponse:\n  levels:\n    - { level: II, decider: 县防指 }   # ✗\n    - { level: I, decider: 县防指 }',
      'actors: [{ name: 县防指, kind: command, head: 县长, duties: 指挥 }]\nresponse:\n  levels:\n    - { level: I, proposer: { text: 防办 }, decider: 县防指 }   # ✗',
      'actors: [{ name: 县防指, kind: command, head: 县长, duties: 指挥 }]\nresponse:\n  levels:\n    - { level: II, decider: 县防指, announcer: 县防指 }   # ✗\n    - { level: I, decider: 县防指, announcer: 县防指 }',
    ],
  },
})

/** Three steps are the custom of Chinese governments and enterprises; at a scene, in a village or a school they are one. */
const ASKED: ReadonlySet<PlanType> = new Set([...GOVERNMENT_TYPES, 'comprehensive', 'unitSpecial'])

function lackOf(entry: ResponseLevel, directory: Directory): 'both' | 'announcer' | 'proposer' | undefined {
  const lacksProposer = !entry.proposer?.length && needsProposer(entry, directory)
  if (!entry.announcer?.length) return lacksProposer ? 'both' : 'announcer'
  return lacksProposer ? 'proposer' : undefined
}

/** Who both watches and decides proposes to nobody. */
function needsProposer({ decider = [] }: ResponseLevel, directory: Directory): boolean {
  if (decider.length === 0 || decider.every(isText)) return false
  return decider.some((one) => !isText(one) && directory.bodyOf(one)?.actor.kind !== 'office')
}
