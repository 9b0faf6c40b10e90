/** The fixed words of action cards. */
import type { Localized } from '../../../base/locale.ts'
import type { PowerKind } from '../../../model/cards/powers.ts'

export const LABELS = {
  applies: { zh: '何时启用', en: 'Use when' },
  signal: { zh: '怎么得知', en: 'How you hear' },
  you: { zh: '你是', en: 'You are' },
  superior: { zh: '上级', en: 'Report to' },
  deputies: { zh: '你的替补', en: 'Your deputy' },
  first: { zh: '先做这些，从上往下', en: 'Do this first, from the top' },
  time: { zh: '多久之内', en: 'Within' },
  tell: { zh: '告诉谁', en: 'Tell' },
  decide: { zh: '你可以决定', en: 'You may' },
  decider: { zh: '谁决定', en: 'Who decides' },
  withdraw: { zh: '撤离', en: 'Withdraw' },
  attention: { zh: '注意', en: 'Mind' },
  unanswered: { zh: '没人接', en: 'No answer' },
  ends: { zh: '何时结束', en: 'Ends when' },
  overleaf: { zh: '其他', en: 'Also' },
  logTime: { zh: '时间', en: 'Time' },
  log: { zh: '记事：做了什么，谁报来的，报给了谁', en: 'Log: what was done, who reported, whom you told' },
  initials: { zh: '签字', en: 'Initials' },
} as const satisfies Record<string, Localized>

export const WORDS = {
  title: { zh: '应急处置卡', en: 'Action card' },
  open: { zh: '预案未写明', en: 'not stated in the plan' },
  noTime: { zh: '未写时限', en: 'no time stated' },
  side: { zh: '第{number}面，共{of}面', en: 'side {number} of {of}' },
  warning: { zh: '预警', en: 'warning' },
  response: { zh: '响应', en: 'response' },
  site: { zh: '现场处置', en: 'on site' },
  others: { zh: '{names}等{count}种', en: '{names} and {count} more' },
  overleaf: {
    zh: '告诉谁、谁决定、什么时候结束，见第{number}面',
    en: 'whom to tell, who decides and when it ends stand on side {number}',
  },
  announcedBy: { zh: '由{who}宣布', en: 'announced by {who}' },
  issuedBy: { zh: '由{who}发布', en: 'given by {who}' },
  head: { zh: '负责人', en: 'in charge' },
  none: { zh: '无人应答：', en: 'no answer: ' },
  inTurn: { zh: '依次找：', en: 'ask in turn: ' },
  content: { zh: '说清：', en: 'say: ' },
  medium: { zh: '用', en: 'by ' },
  answer: { zh: '要对方应答', en: 'wait for an answer' },
  help: { zh: '请求支援：', en: 'ask for help: ' },
  later: { zh: '之后续报{to}：{when}', en: 'then keep {to} informed: {when}' },
  lifted: { zh: '预警由{who}解除', en: '{who} lifts the warning' },
  liftedAlone: { zh: '预警解除', en: 'the warning is lifted' },
  end: { zh: '由{who}决定', en: '{who} decides' },
  endAnnounced: { zh: '由{who}宣布', en: '{who} announces it' },
  endInPlan: { zh: '终止条件见预案“响应终止”', en: 'the conditions for ending stand in the plan' },
  automatic: { zh: '自动结束', en: 'ends by itself' },
  done: { zh: '做到：', en: 'done when: ' },
  fails: { zh: '做不到：', en: 'if not: ' },
  place: { zh: '地点：', en: 'where: ' },
  support: { zh: '配合：', en: 'with: ' },
  move: { zh: '转移：', en: 'Move: ' },
  moving: { zh: '人员转移', en: 'moving people' },
  told: { zh: '{who}告诉你', en: '{who} tells you' },
  needs: { zh: '带：', en: 'take: ' },
  form: { zh: '填：', en: 'fill in: ' },
  asNeeded: { zh: '视情', en: 'as needed' },
  protection: { zh: '防护{steps}：', en: 'protection{steps}: ' },
  leave: { zh: '马上撤{steps}：', en: 'leave at once{steps}: ' },
  steps: { zh: '（第{steps}步）', en: ' (no. {steps})' },
  safetyOverleaf: {
    zh: '各步的防护和撤离信号不同，见写着这些步骤的那一面',
    en: 'differs by step: see the side on which the steps stand',
  },
} as const satisfies Record<string, Localized>

/** Where the plan names no level to raise to. */
export const RAISE: Localized = { zh: '提高响应级别', en: 'raise the level' }

/** `{}` is for which warnings or levels. */
export const POWER_WORDS: Readonly<Record<PowerKind, Localized>> = {
  warn: { zh: '发布{}', en: 'give: {}' },
  lift: { zh: '解除{}', en: 'lift: {}' },
  start: { zh: '启动{}', en: 'start {}' },
  'stand-in': { zh: '决定人不在时，受权启动{}', en: 'start {} when the decider is away' },
  propose: { zh: '建议启动{}', en: 'propose to start {}' },
  announce: { zh: '宣布启动{}', en: 'announce the start of {}' },
  raise: { zh: '提高到{}', en: 'raise to {}' },
  command: { zh: '指挥{}', en: 'command at {}' },
  siteCommand: { zh: '设立现场指挥', en: 'set up command at the scene' },
  end: { zh: '终止{}', en: 'end {}' },
  proposeEnd: { zh: '建议终止{}', en: 'propose to end {}' },
}
