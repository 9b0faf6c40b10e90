import { bodiesWithTwoNames } from '../model/repository/names/main-names.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'body-names',
  title: { zh: '同一个单位，各预案用同一个名称', en: 'Documents name one body alike' },
  severity: 'info',
  sources: ['REAL-NAMES', 'DF-06'],
  why: {
    zh: '名录里叫县疾病预防控制中心，预案另立一个县疾控中心，名录里的值班电话和职责就到不了这本预案。',
    en: 'Where a plan declares a body of its own under what the registry knows as a short name, the number and the duties that the registry gives are not found from it.',
  },
  messages: {
    short: {
      zh: '“{name}”在这里单列为一个单位，《{other}》里它是“{known}”的简称',
      en: '"{name}" is declared as a body of its own; "{other}" has it as a short name of "{known}"',
    },
    slip: {
      zh: '“{name}”与《{other}》里的“{known}”电话都是 {number}，名称相近，像是同一个单位',
      en: '"{name}" and "{known}" in "{other}" both have {number}, and their names are alike: they look like one body',
    },
  },
  hint: {
    zh: '统一用全称，简称写进 aliases；名录里已有的单位，预案直接写名称，不再单列；确是两个单位的，改掉简称或者核对电话',
    en: 'Use the full name, and put the short one into aliases; a body of the registry is named, not declared again; if they are two, change the short name or the number',
  },
  check(all, report) {
    for (const { filed, path, other, knownPath, number, name, known } of bodiesWithTwoNames(all)) {
      const place = { home: filed.home, path, affected: [{ home: other.home, path: knownPath }] }
      const words = { name, known, other: other.title }
      if (number === undefined) report('short', place, words)
      else report('slip', place, { ...words, number })
    }
  },
  examples: {
    good: [
      named('{ name: 县疾病预防控制中心, kind: unit }'),
      // Both names are said.
      named('{ name: 县疾控中心, aliases: [县疾病预防控制中心], kind: unit }'),
      // Another county's.
      named('{ name: 县疾控中心, kind: unit }').replace('name: 芦汀县 ', 'name: 禾丰县 '),
      // Two bodies that one switchboard answers for.
      named('{ name: 县水利局, kind: department, dutyPhone: "0000-86000200" }'),
      // A part of the body, on its number.
      named('{ name: 县水利局防汛局, kind: department, dutyPhone: "0000-86000201" }'),
    ],
    bad: [
      named('{ name: 县疾控中心, kind: unit }   # ✗'),
      named('\n      name: 县疾防中心\n      kind: unit\n      dutyPhone: "0000-86000200"   # ✗'),
      named('\n      name: 县水务局\n      kind: department\n      dutyPhone: "0000-86000201"   # ✗'),
    ],
  },
})

/** A plan with one body, another plan of the county, and its registry. */
function named(body: string): string {
  return `id: epidemic
title: 县传染病预案
meta: { jurisdiction: { name: 芦汀县 } }
actors:
  - ${body}
---
id: flood
title: 芦汀县防汛预案
meta: { jurisdiction: { name: 芦汀县 } }
---
kind: registry
id: bodies
title: 芦汀县共享名录
language: zh
organizations:
  - { name: 县疾病预防控制中心, aliases: 县疾控中心, kind: unit, dutyPhone: "0000-86000200" }
  - { name: 县水利局, kind: department, dutyPhone: "0000-86000201" }
`
}
