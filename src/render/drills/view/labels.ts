/** The fixed words of the documents of a drill. */
import type { Localized } from '../../../base/locale.ts'

export const HEADS = {
  id: { zh: '编号', en: 'No.' },
  at: { zh: '时间', en: 'Time' },
  kind: { zh: '类别', en: 'Kind' },
  way: { zh: '发出 → 接收', en: 'From → to' },
  content: { zh: '内容', en: 'Content' },
  expected: { zh: '预期行动', en: 'Expected action' },
  objectives: { zh: '目标', en: 'Objective' },
  controller: { zh: '控制人员', en: 'Controller' },
  action: { zh: '行动', en: 'Action' },
  by: { zh: '执行', en: 'By' },
  limit: { zh: '时限', en: 'Limit' },
  due: { zh: '最迟', en: 'Due' },
  judged: { zh: '评判标准', en: 'Judged by' },
  began: { zh: '开始', en: 'Began' },
  done: { zh: '完成', en: 'Done' },
  note: { zh: '记录', en: 'Notes' },
  rating: { zh: '评定', en: 'Rating' },
  body: { zh: '单位', en: 'Body' },
  role: { zh: '角色', en: 'Role' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  arrived: { zh: '到达', en: 'Arrived' },
  left: { zh: '离开', en: 'Left' },
  signature: { zh: '签字', en: 'Signature' },
  question: { zh: '评价', en: 'Statement' },
  reason: { zh: '原因', en: 'Why' },
  speaker: { zh: '谁', en: 'Who' },
  says: { zh: '说什么、做什么', en: 'Says or does' },
} as const satisfies Record<string, Localized>

export const PHRASES = {
  module: { zh: '第{count}单元', en: 'Module {count}' },
  situation: { zh: '情况', en: 'Situation' },
  questions: { zh: '讨论', en: 'Questions' },
  who: {
    zh: '由谁来做，按预案多长时间内完成，要报告谁：',
    en: 'Who does it, by when under the plan, and who is told: ',
  },
  judge: { zh: '评判：{text}', en: 'Judged by: {text}' },
  ifNeeded: { zh: '（卡住才用）', en: '(if needed) ' },
  daysLater: { zh: '+{days}天 ', en: '+{days} d ' },
  wanted: { zh: '应到{count}人', en: '{count} expected' },
  more: { zh: '应到{count}人，另附页', en: '{count} expected, add a sheet' },
  everyone: { zh: '全体评估人员', en: 'All evaluators' },
} as const satisfies Record<string, Localized>
