/** The fixed words of the quick guide that stand in tables. */
import type { Localized } from '../../../base/locale.ts'

export const HEADS = {
  level: { zh: '级别', en: 'Level' },
  when: { zh: '什么情况', en: 'When' },
  decides: { zh: '谁决定', en: 'Decides' },
  standIn: { zh: '不在时', en: 'If absent' },
  proposes: { zh: '谁建议', en: 'Proposes' },
  announces: { zh: '谁宣布', en: 'Announces' },
  end: { zh: '终止', en: 'End' },
  time: { zh: '多久之内', en: 'Within' },
  who: { zh: '谁', en: 'Who' },
  what: { zh: '做什么', en: 'What' },
  from: { zh: '谁报', en: 'From' },
  to: { zh: '报给谁', en: 'To' },
  medium: { zh: '方式', en: 'By' },
  person: { zh: '谁', en: 'Who' },
  number: { zh: '电话', en: 'Number' },
  noTime: { zh: '未写时限', en: 'no time stated' },
  open: { zh: '预案未写明', en: 'not stated in the plan' },
} as const satisfies Record<string, Localized>

/** Below a table that does not hold all rows. */
export const LEFT: Localized = {
  zh: '还有{count}项，这里放不下，见{where}。',
  en: '{count} more for which there is no room here: see {where}.',
}
