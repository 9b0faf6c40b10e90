import { clashesIn } from '../model/repository/drill-days.ts'
import { repositoryRule } from './rule.ts'

export default repositoryRule({
  id: 'drill-clash',
  title: { zh: '同一天的两场演练不用同一支队伍', en: 'Two drills of one day do not need the same body' },
  severity: 'info',
  sources: ['S-D01'],
  why: {
    zh: '两个预案把演练排在同一天，都要消防救援大队到场，总有一场练不成。',
    en: 'Where two plans drill on one day and both need the fire brigade, one of the drills will not happen.',
  },
  messages: {
    same: {
      zh: '{day} 这一天，《{other}》的演练也要“{body}”参加',
      en: 'On {day} the drill "{other}" needs "{body}" too',
    },
  },
  hint: {
    zh: '错开日期，或合成一场综合演练，只留一个演练文件',
    en: 'Choose another day, or make one comprehensive drill of both',
  },
  check(all, report) {
    for (const { filed, drill, others, body } of clashesIn(all)) {
      const affected = others.map((other) => ({ home: other.filed.home, path: other.drill.path }))
      const words = { day: drill.day, other: others[0]?.drill.title ?? '', body }
      report('same', { home: filed.home, path: drill.path, affected }, words)
    }
  },
  examples: {
    good: [
      two('2026-12-08', '望川区消防救援大队', '2026-12-09'),
      // Groups of two plans are named alike and are others.
      two('2026-12-08', '警戒组', '2026-12-08'),
      // What is past clashes with nothing.
      two('2026-05-12', '望川区消防救援大队', '2026-05-12'),
    ],
    bad: [two('2026-12-08', '望川区消防救援大队', '2026-12-08')],
  },
})

/** Two plans of one area, each with a drill planned for a day. */
function two(day: string, body: string, otherDay: string): string {
  const isClash = day === otherDay && day > '2026-11-22' && body.endsWith('大队')
  const plan = (id: string, next: string, mark: string): string => `id: ${id}
title: 望川区${id}预案
meta: { jurisdiction: { name: 望川区 } }
actors: [{ name: ${body}, kind: ${body.endsWith('组') ? 'group' : 'team'} }]
drills:
  - next: ${next}${mark}
    participants: ${body}
`
  return `${plan('flood', day, isClash ? '   # ✗' : '')}---\n${plan('fire', otherDay, '')}`
}
