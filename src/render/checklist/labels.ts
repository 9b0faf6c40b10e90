/** The fixed words of a checklist that stand in cells: column titles, marks, names of decisions. */
import type { Localized } from '../../base/locale.ts'
import type { DecisionKind } from '../../model/checklist.ts'

/** Where the plan says nothing. */
export const OPEN: Localized = { zh: '未写明', en: 'not stated' }

/** Before a list of conditions of which one is enough. */
export const ONE_OF: Localized = { zh: '下列之一：', en: 'One of:' }

export const HEADS = {
  number: { zh: '序号', en: 'No.' },
  tick: { zh: '✓', en: '✓' },
  time: { zh: '时限', en: 'Due' },
  action: { zh: '应有行动', en: 'Expected action' },
  who: { zh: '谁做', en: 'Who' },
  where: { zh: '地点', en: 'Where' },
  done: { zh: '完成标志', en: 'Done when' },
  levels: { zh: '级别', en: 'Level' },
  actual: { zh: '实际时间', en: 'Actual time' },
  note: { zh: '观察记录', en: "Observer's note" },
  goal: { zh: '目标', en: 'Objective' },
  target: { zh: '目标值', en: 'Target' },
  owner: { zh: '责任主体', en: 'Owner' },
  result: { zh: '实测值', en: 'Result' },
  rating: { zh: '评定', en: 'Rating' },
  decision: { zh: '决定', en: 'Decision' },
  condition: { zh: '条件', en: 'Condition' },
  decider: { zh: '由谁决定', en: 'Who decides' },
  standIn: { zh: '不在时由谁代行', en: 'If absent' },
  kind: { zh: '类别', en: 'Kind' },
  warning: { zh: '预警', en: 'Warning' },
  from: { zh: '报送方', en: 'From' },
  to: { zh: '接收方', en: 'To' },
  medium: { zh: '方式', en: 'By' },
  content: { zh: '内容和要求', en: 'Content and terms' },
  area: { zh: '转移区域', en: 'Area' },
  people: { zh: '应转移', en: 'To move' },
  moved: { zh: '实到人数', en: 'Arrived' },
  mover: { zh: '责任人', en: 'Moved by' },
  route: { zh: '路线', en: 'Route' },
  shelter: { zh: '安置点', en: 'Shelter' },
  role: { zh: '身份', en: 'Role' },
  name: { zh: '姓名', en: 'Name' },
  signature: { zh: '签字', en: 'Signature' },
  date: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Localized>

export const RATINGS: readonly Localized[] = [
  { zh: '达到', en: 'reached' },
  { zh: '部分达到', en: 'partly' },
  { zh: '未达到', en: 'not reached' },
]

export const FACTS = {
  plan: { zh: '预案', en: 'Plan' },
  issuer: { zh: '编制单位', en: 'Issued by' },
  version: { zh: '版本', en: 'Version' },
  issued: { zh: '印发日期', en: 'Issued' },
  selection: { zh: '检查范围', en: 'Covers' },
  drill: { zh: '演练名称', en: 'Exercise' },
  date: { zh: '演练日期', en: 'Date' },
  place: { zh: '演练地点', en: 'Place' },
  position: { zh: '观察位置', en: 'Post of the observer' },
  observer: { zh: '观察员', en: 'Observer' },
  began: { zh: '开始和结束', en: 'Began and ended' },
} as const satisfies Record<string, Localized>

export const FILTERS = {
  all: { zh: '各级别、各风险、全部主体和阶段', en: 'all levels, hazards, actors and phases' },
  level: { zh: '级别', en: 'level' },
  hazard: { zh: '风险', en: 'hazard' },
  actor: { zh: '主体', en: 'actor' },
  phase: { zh: '阶段', en: 'phase' },
} as const satisfies Record<string, Localized>

/** `{}` is the level, the warning or the body. */
export const DECISION_NAMES: Readonly<Record<DecisionKind, Localized>> = {
  warn: { zh: '发布{}', en: 'Issue: {}' },
  lift: { zh: '解除{}', en: 'Lift: {}' },
  start: { zh: '启动{}', en: 'Start {}' },
  raise: { zh: '提高响应级别{}', en: 'Raise the level{}' },
  adjust: { zh: '调整响应级别', en: 'Adjust the level' },
  siteCommand: { zh: '设立现场指挥', en: 'Set up command at the scene' },
  help: { zh: '请求{}支援', en: 'Ask {} for help' },
  terminate: { zh: '终止{}', en: 'End {}' },
}

export const PHRASES = {
  raiseTo: { zh: '（至{}）', en: ' to {}' },
  response: { zh: '响应', en: 'the response' },
  delegates: { zh: '授权', en: 'Delegated to' },
  number: { zh: '第{}项', en: 'No. {}' },
  objectives: { zh: '服务目标', en: 'Objective' },
  unsaidStart: { zh: '起算点未写明', en: 'from when: not stated' },
  noLevel: { zh: '不分级', en: 'any' },
  own: { zh: '各有起算时刻', en: 'Each from a moment of its own' },
  situation: { zh: '情景开始后', en: 'After the situation begins' },
  clock: { zh: '按钟点', en: 'By the clock' },
  calendar: { zh: '按日期', en: 'By the calendar' },
  observer: { zh: '观察员', en: 'Observer' },
  chief: { zh: '评估负责人', en: 'Lead evaluator' },
} as const satisfies Record<string, Localized>
