import { disagreementsIn } from '../model/repository/number-classes.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'number-agrees',
  title: { zh: '同一个人、同一个单位，各预案的号码一致', en: 'Documents agree on the number of a person or body' },
  severity: 'warning',
  sources: ['DF-18', 'DF-06'],
  why: {
    zh: '两本预案写着两个值班电话，出事时总有一半人打给了没人接的那个。',
    en: 'Where two plans give two numbers, half of those who call reach a phone that nobody answers.',
  },
  messages: {
    person: {
      zh: '“{name}”在这里是 {own}，《{other}》里是 {number}',
      en: '"{name}" has {own} here, and {number} in "{other}"',
    },
    post: {
      zh: '“{name}”的手机在这里是 {own}，《{other}》里是 {number}',
      en: 'The mobile number of "{name}" is {own} here, and {number} in "{other}"',
    },
    body: {
      zh: '“{name}”的值班电话在这里是 {own}，《{other}》里是 {number}',
      en: 'The duty phone of "{name}" is {own} here, and {number} in "{other}"',
    },
  },
  hint: {
    zh: '打一次电话，改掉错的那个；几本预案都用的号码放进共享名录，只写一处',
    en: 'Call, and mend the wrong one; a number that several plans need belongs into a registry, once',
  },
  check(all, report) {
    for (const { filed, entry, other, holders } of disagreementsIn(all)) {
      const affected = holders.map((holder) => ({ home: holder.filed.home, path: holder.entry.path }))
      const words = { name: entry.name, own: entry.written, number: other.written }
      const place = { home: filed.home, path: entry.path, affected }
      report(entry.kind, place, { ...words, other: holders[0]?.filed.title ?? '' })
    }
  },
  examples: {
    good: [
      plans(
        '{ name: 望川区人民医院, kind: unit, dutyPhone: "0000-86000200" }',
        '{ name: 望川区人民医院, kind: unit, dutyPhone: 0000-8600 0200 }',
      ),
      // Groups of two plans are named alike and are others.
      plans(
        '{ name: 医疗救护组, kind: group, dutyPhone: "0000-86000200" }',
        '{ name: 医疗救护组, kind: group, dutyPhone: "0000-86000201" }',
      ),
      // Two people of one name.
      plans(
        '{ name: 保安队, kind: team, head: { name: 江怀远, holder: 保安队长, mobile: "10020260001" } }',
        '{ name: 医疗队, kind: team, head: { name: 江怀远, holder: 医务室主任, mobile: "10020260009" } }',
      ),
      // A post of which there are several.
      plans(
        '{ name: 水务局, kind: department, posts: [{ title: 值班员, mobile: "10020260001" }] }',
        '{ name: 水务局, kind: department, posts: [{ title: 值班员, mobile: "10020260009" }] }',
      ),
      // Another county's office of the same name.
      plans(
        '{ name: 水务局, kind: department, dutyPhone: "0000-86000200" }',
        '{ name: 水务局, kind: department, dutyPhone: "0000-86000201" }',
        '禾丰县',
      ),
      // The township's own office of the same name.
      plans(
        '{ name: 水务局, kind: department, dutyPhone: "0000-86000200" }',
        '{ name: 水务局, kind: department, dutyPhone: "0000-86000201" }',
        '望川区青溪镇',
      ),
      // In the flood season the office answers on a number of its own.
      listed('hours: 汛期24小时'),
    ],
    bad: [
      plans(
        '{ name: 水务局, kind: department, dutyPhone: "0000-86000200" }   # ✗',
        '{ name: 水务局, kind: department, dutyPhone: "0000-86000201" }',
      ),
      plans(
        '{ name: 保安队, kind: team, head: { name: 江怀远, holder: 保安队长, mobile: "10020260001" } }   # ✗',
        '{ name: 巡逻队, kind: team, head: { name: 江怀远, holder: 保安队长, mobile: "10020260009" } }',
      ),
      // In its township the district's office is the same.
      plans(
        '{ name: 区水务局, kind: department, dutyPhone: "0000-86000200" }   # ✗',
        '{ name: 区水务局, kind: department, dutyPhone: "0000-86000201" }',
        '望川区青溪镇',
      ),
      listed('hours: 24小时'),
      plans(
        '{ name: 水务局, kind: department, posts: [{ title: 值班室主任, mobile: "10020260001" }] }   # ✗',
        '{ name: 水务局, kind: department, posts: [{ title: 值班室主任, mobile: "10020260009" }] }',
      ),
    ],
  },
})

/** A plan, and a registry that lists contacts apart from the bodies. */
function listed(hours: string): string {
  return `id: flood
meta: { jurisdiction: { name: 望川区 } }
actors:
  - { name: 区水务局, kind: department, dutyPhone: "0000-86000200" }${hours.includes('汛期') ? '' : '   # ✗'}
---
kind: registry
id: numbers
title: 望川区共享名录
language: zh
organizations: [{ name: 区水务局, kind: department }]
contacts: [{ of: 区水务局, contacts: [{ channel: phone, value: "0000-86000201", ${hours} }] }]
`
}

/** Two plans of which each names one body. */
function plans(one: string, other: string, area = '望川区'): string {
  const plan = (id: string, place: string, body: string): string =>
    `id: ${id}\nmeta: { jurisdiction: { name: ${place} } }\nactors:\n  - ${body}\n`
  return `${plan('flood', '望川区', one)}---\n${plan('fire', area, other)}`
}
