import { longCards, tooLong } from '../model/cards/cards.ts'
import { MOST_ACTS } from '../model/cards/paper.ts'
import { planRule } from './rule.ts'

/** One team for everything. */
const TASKS = [
  ...['封堵管涌', '转移群众', '架设照明', '运送沙袋', '看守堤段', '抽排积水', '清点人数', '发放物资'],
  ...['封闭道路', '搜寻失联人员', '救治伤员', '抢修电路', '抢通通信', '监测水位', '清理漂浮物', '消毒防疫'],
]

export default planRule({
  id: 'card-too-long',
  title: { zh: '一个岗位的处置卡一张纸印得下', en: 'The card of a post fits on one sheet' },
  severity: 'info',
  sources: ['FORMAT', 'WSP-19'],
  why: {
    zh: '处置卡是出事时拿在手里看的。同一级别、同一风险下一个人要做的事正反两面还印不下，多半有一部分本该交给别人。',
    en: 'A card is read in the hand while things happen. Where what one has to do at one level in one hazard does not fit on two sides, part of it is somebody else’s work.',
  },
  messages: {
    long: {
      zh: '“{who}”在同一级别、同一风险下要做 {count} 件事，处置卡要印 {sides} 面（一张纸两面，每面最多 {most} 件）',
      en: '"{who}" has {count} things to do at one level in one hazard: the card takes {sides} sides (a sheet has two, with at most {most} things each)',
    },
  },
  hint: {
    zh: '把一部分交给别的岗位牵头，按级别（levels）或者风险（hazards）分开，或者把细节写成步骤之外的表',
    en: 'Give part of it to another lead, say for which levels or hazards it is, or move details into a table of their own',
  },
  check(plan, report, { directory }) {
    for (const card of longCards(plan, directory))
      for (const { levels, sequel } of tooLong(card)) {
        const run = card.sides.filter((side) => side.sequel?.of === sequel?.of && side.levels.join() === levels.join())
        const acts = [...new Set(run.flatMap((side) => side.acts))]
        const [first, ...more] = acts
        if (!first) continue
        report(
          'long',
          { node: first.node, affected: more.map(({ node }) => ({ node })) },
          {
            who: card.holder.post?.title ?? card.holder.body.actor.name,
            count: acts.length,
            sides: sequel?.of ?? 0,
            most: MOST_ACTS,
          },
        )
      }
  },
  examples: {
    good: [
      'actors: [{ name: 抢险队, duties: 抢险 }]\nmeasures:\n  - { phase: response, lead: 抢险队, do: 封堵管涌 }\n  - { phase: response, lead: 抢险队, do: 转移群众 }',
    ],
    bad: [
      `actors: [{ name: 抢险队, duties: 抢险 }]\nmeasures:\n${TASKS.map(
        (task, index) => `  - { phase: response, lead: 抢险队, do: ${task} }${index === 0 ? '   # ✗' : ''}`,
      ).join('\n')}`,
    ],
  },
})
