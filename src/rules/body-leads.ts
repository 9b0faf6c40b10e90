import { disputedLeads } from '../model/repository/names/leads.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'body-leads',
  title: {
    zh: '同一个机构，各预案写的负责人和办公地点一致',
    en: 'Documents agree on who heads a body and where it sits',
  },
  severity: 'warning',
  sources: ['DF-06', 'S-X01'],
  why: {
    zh: '一本预案的县防办设在水利局，另一本设在应急局，汛情半夜报来，两家都等对方启动。',
    en: 'If one plan puts the flood office into the water bureau and another into the emergency bureau, a report at night finds each waiting for the other.',
  },
  messages: {
    host: {
      zh: '“{body}”在这里设在“{own}”，《{other}》里设在“{said}”',
      en: '"{body}" sits in "{own}" here, and in "{said}" in "{other}"',
    },
    head: {
      zh: '“{body}”的负责人在这里由“{own}”担任，《{other}》里由“{said}”担任',
      en: '"{body}" is headed by "{own}" here, and by "{said}" in "{other}"',
    },
    person: {
      zh: '“{body}”的负责人在这里是“{own}”，《{other}》里是“{said}”',
      en: 'The head of "{body}" is "{own}" here, and "{said}" in "{other}"',
    },
  },
  hint: {
    zh: '按现行机构设置和任职文件改掉旧的那个；确是两个机构的，名称里写出区别',
    en: 'Mend the one that is out of date; if they are two bodies, let their names tell them apart',
  },
  check(all, report) {
    for (const { filed, body, about, path, written, others } of disputedLeads(all)) {
      const affected = others.map((other) => ({ home: other.filed.home, path: other.path }))
      const [first] = others
      const words = { body: body.name, own: written, other: first?.filed.title ?? '', said: first?.written ?? '' }
      report(about, { home: filed.home, path, affected }, words)
    }
  },
  examples: {
    good: [
      // Written short, and with its place.
      county('{ name: 县防办, kind: office, host: 应急局 }', '{ name: 芦汀县防办, kind: office, host: 县应急管理局 }'),
      // Commands without their place in the name: each plan has its own.
      county('{ name: 指挥部, kind: command, head: 县长 }', '{ name: 指挥部, kind: command, head: 副县长 }'),
      county(
        '{ name: 县现场指挥部, kind: command, head: 县长 }',
        '{ name: 县现场指挥部, kind: command, head: 副县长 }',
      ),
      // Nobody knows whether these words mean the same office.
      county('{ name: 县防指, kind: command, head: 政府主要领导 }', '{ name: 县防指, kind: command, head: 县长 }'),
      // That of the city, and that of the county.
      county(
        '{ name: 桐岸市水利局, kind: authority, head: { name: 江怀远, phone: "0000-86000200" } }',
        '{ name: 县水利局, kind: department, head: { name: 罗听松, phone: "0000-86000300" } }',
      ),
    ],
    bad: [
      county(
        '\n      name: 县防办\n      kind: office\n      host: 县水利局   # ✗',
        '{ name: 芦汀县防办, kind: office, host: 县应急管理局 }',
      ),
      county(
        '\n      name: 县防指\n      kind: command\n      head: 副县长   # ✗',
        '{ name: 芦汀县防指, kind: command, head: 县长 }',
      ),
      county(
        '\n      name: 县水利局\n      kind: department\n      head:\n        name: 江怀远   # ✗\n        phone: "0000-86000200"',
        '{ name: 县水利局, kind: department, head: { name: 罗听松, phone: "0000-86000300" } }',
      ),
    ],
  },
})

/** Two plans of a county, each with a body, and the county's registry. */
function county(one: string, other: string): string {
  const plan = (id: string, body: string): string => `id: ${id}
title: 芦汀县${id === 'flood' ? '防汛' : '救助'}预案
meta: { jurisdiction: { name: 桐岸市芦汀县 } }
actors:
  - ${body}
`
  return `${plan('flood', one)}---
${plan('relief', other)}---
kind: registry
id: bodies
title: 芦汀县共享名录
language: zh
organizations:
  - { name: 芦汀县人民政府, kind: government, posts: [县长, 副县长] }
`
}
