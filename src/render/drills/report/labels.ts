/** The fixed words of a drill's report. */
import type { Localized } from '../../../base/locale.ts'
import type { DrillFunction } from '../../../model/drills/report.ts'

export const FUNCTIONS: Readonly<Record<DrillFunction, Localized>> = {
  command: { zh: '指挥', en: 'Command' },
  coordination: { zh: '协调联动', en: 'Coordination' },
  rescue: { zh: '救援', en: 'Rescue' },
  relief: { zh: '救助安置', en: 'Relief' },
  secondary: { zh: '次生灾害防范', en: 'Secondary disasters' },
  infrastructure: { zh: '基础设施', en: 'Infrastructure' },
  publicOpinion: { zh: '舆情应对', en: 'Public opinion' },
  other: { zh: '其他', en: 'Other' },
}

export const HEADS = {
  event: { zh: '事件', en: 'Event' },
  action: { zh: '行动', en: 'Action' },
  by: { zh: '执行', en: 'By' },
  planned: { zh: '计划', en: 'Planned' },
  actual: { zh: '实际', en: 'Actual' },
  limit: { zh: '时限', en: 'Limit' },
  took: { zh: '用时', en: 'Took' },
  over: { zh: '超时', en: 'Over' },
  rating: { zh: '评定', en: 'Rating' },
  note: { zh: '记录', en: 'Record' },
  chart: { zh: '用时（■）与时限（│，□为余下）', en: 'Time taken (■), left (□) until the limit (│)' },
  function: { zh: '职能', en: 'Function' },
  count: { zh: '预期行动', en: 'Expected' },
  recorded: { zh: '有记录', en: 'Recorded' },
  inTime: { zh: '按时', en: 'In time' },
  late: { zh: '超时', en: 'Late' },
  drill: { zh: '演练', en: 'Drill' },
  date: { zh: '日期', en: 'Date' },
  weakness: { zh: '反复出现的问题', en: 'Weakness' },
  drills: { zh: '在哪几次演练', en: 'In these drills' },
  state: { zh: '状态', en: 'State' },
  spans: { zh: '起止图', en: 'From when to when' },
  objective: { zh: '目标', en: 'Objective' },
} as const satisfies Record<string, Localized>

export const PHRASES = {
  minutes: { zh: '{count}分钟', en: '{count} min' },
  notRecorded: { zh: '没有记录', en: 'not recorded' },
  notRated: { zh: '评估人员没有评定', en: 'The evaluators gave no rating' },
  evidence: { zh: '依据（记录在案的行动）', en: 'Evidence: recorded actions' },
  observed: { zh: '观察', en: 'Observations' },
  unrecorded: { zh: '没有记录的预期行动', en: 'Expected actions of which nothing was recorded' },
  counts: {
    zh: '预期行动{count}项，有记录{recorded}项；既有时限又有用时的{timed}项，按时{inTime}项，超时{late}项',
    en: 'Expected actions: {count}, recorded: {recorded}. With a limit and a measured time: {timed}, in time: {inTime}, late: {late}',
  },
  lateOnes: { zh: '超时的行动', en: 'Actions that were late' },
  overBy: { zh: '超{over}', en: '{over} over' },
  items: {
    zh: '整改{count}项，已完成{closed}项，未完成{open}项，其中逾期{overdue}项',
    en: 'Improvements: {count}, closed: {closed}, open: {open}, of these overdue: {overdue}',
  },
  overdue: { zh: '已逾期', en: 'overdue' },
  cause: { zh: '原因', en: 'Cause' },
  by: { zh: '观察人', en: 'Observed by' },
  late: { zh: '超过时限', en: 'over its limit' },
  planned: { zh: '计划时长', en: 'Planned length' },
  actual: { zh: '实际时长', en: 'Actual length' },
} as const satisfies Record<string, Localized>
