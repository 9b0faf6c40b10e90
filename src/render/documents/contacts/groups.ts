import type { Actor } from '../../../model/plan.generated.ts'

/** Kinds of bodies in the order in which a duty officer looks for them. */
export const GROUPS: readonly { title: { zh: string; en: string }; kinds: readonly Actor['kind'][] }[] = [
  { title: { zh: '指挥和办事机构', en: 'Command and its offices' }, kinds: ['command', 'office', 'siteCommand'] },
  { title: { zh: '工作组', en: 'Working groups' }, kinds: ['group'] },
  { title: { zh: '成员单位和有关单位', en: 'Member bodies and units' }, kinds: ['department', 'unit'] },
  { title: { zh: '应急队伍', en: 'Teams' }, kinds: ['team'] },
  { title: { zh: '专家', en: 'Experts' }, kinds: ['expert'] },
  { title: { zh: '政府和上级机关', en: 'Governments and superior bodies' }, kinds: ['government', 'authority'] },
  { title: { zh: '外部支援和协作单位', en: 'Outside help and partners' }, kinds: ['partner'] },
  { title: { zh: '公众', en: 'The public' }, kinds: ['public'] },
  { title: { zh: '其他单位', en: 'Other bodies' }, kinds: [undefined] },
]
