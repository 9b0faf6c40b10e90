import { neverStarted } from '../model/repository/plans/never-started.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'started-level',
  title: {
    zh: '随别的预案启动的，那个级别要有',
    en: 'A level that starts with another plan starts with a level it has',
  },
  severity: 'warning',
  sources: ['DF-08', 'S-P02'],
  why: {
    zh: '镇里写“县预案启动五级响应时启动”，县预案只有四级，这一条永远等不到。',
    en: 'A town that starts with level V of the county waits for ever where the county has four levels.',
  },
  messages: {
    none: {
      zh: '等《{other}》启动“{level}”，那本预案只有 {levels}',
      en: 'It waits for "{level}" of "{other}", which has only {levels}',
    },
  },
  hint: {
    zh: '改成那本预案有的级别；那本预案改过级别的，照新的改',
    en: 'Name a level of that plan; where its levels were changed, follow them',
  },
  check(all, report) {
    for (const { filed, entry, other } of neverStarted(all)) {
      const affected = [{ home: other.home, path: ['response', 'levels'] }]
      const levels = other.levels.join(' / ')
      report(
        'none',
        { home: filed.home, path: entry.path, affected },
        { level: entry.level, other: other.title, levels },
      )
    }
  },
  examples: {
    good: [
      town('II+'),
      town('二级响应'),
      // Words that may mean any of them.
      town('最高级别响应'),
      // What is not in the repository may have any level.
      town('五级响应').replace('plan: 芦汀县防汛预案', 'plan: 桐岸市防汛预案').replace('   # ✗', ''),
    ],
    bad: [
      town('五级响应'),
      town('IV+'),
      // Whom the town calls when that level starts is never called.
      town('V').replace(
        'levels:\n    - level: II\n      when:',
        'linkage:\n    - with: 县防办\n      do: 请求增援\n      when:',
      ),
    ],
  },
})

/** A town that starts with its county, which has three levels. */
function town(level: string): string {
  const isMissing = level !== 'II+' && level !== '二级响应' && level !== '最高级别响应'
  return `title: 苇湾镇防汛预案
response:
  levels:
    - level: II
      when: { started: ${level}, plan: 芦汀县防汛预案 }${isMissing ? '   # ✗' : ''}
---
id: county
title: 芦汀县防汛预案
response:
  scale: [I, II, III]
  levels:
    - { level: I, when: 堤防决口 }
    - { level: II, when: 堤防出险 }
    - { level: III, when: 水位超警戒 }
`
}
