import type { Plan, ResponseLevel, WarningLevel } from '../model/plan.generated.ts'
import { GOVERNMENT_TYPES } from '../model/requirement.ts'
import { scaleOf } from '../model/response/levels.ts'
import { levelNumbers, type Numeral } from '../model/response/numerals.ts'
import { countryOf } from '../model/tables/applies.ts'
import { planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'level-label',
  title: { zh: '级别名称写法一致，一级最高', en: 'Levels are written in one way, and the first is the highest' },
  severity: 'info',
  sources: ['REAL-LEVELS', 'ERL-71'],
  why: {
    zh: '有的写“一级”，有的写“Ⅱ级”，接电话的人要想一下才知道说的是哪一级。',
    en: 'Where one level has a Chinese numeral and another a Roman one, whoever takes the call must stop to think which is meant.',
  },
  messages: {
    mixed: {
      zh: '级别名称有不同写法：“{a}”和“{b}”',
      en: 'Levels are written in different ways: "{a}" and "{b}"',
    },
    reversed: {
      zh: '最严重的级别叫“{a}”，较轻的叫“{b}”：一级应当最高',
      en: 'The most severe level is called "{a}" and a milder one "{b}": the first level is the highest',
    },
  },
  hint: { zh: '全部用一种写法，如 一级、二级、三级、四级', en: 'Write the numerals of all levels alike' },
  check(plan, report) {
    judgeWriting(plan.response?.levels ?? [], report)
    judgeWriting(plan.warning?.levels ?? [], report)
    if (countryOf(plan) === 'CN' && GOVERNMENT_TYPES.has(plan.type)) judgeDirection(plan, report)
  },
  examples: {
    good: [
      'response:\n  scale: [I, II]\n  levels: [{ level: I, label: 一级响应（全县） }, { level: II, label: 二级响应 }]',
      'response:\n  scale: [I, II]\n  levels: [{ level: I }, { level: II, label: Ⅱ级 }]\nwarning:\n  levels: [{ id: a, label: 一级预警（十一级以上大风） }, { id: b, label: 二级预警（8级以上大风） }]',
      'type: fire\nresponse:\n  scale: [V, IV]\n  levels: [{ level: V, label: 五级 }, { level: IV, label: 四级 }]',
    ],
    bad: [
      'response:\n  scale: [I, II, III]\n  levels:\n    - { level: I, label: 一级响应 }\n    - { level: II, label: Ⅱ级响应 }   # ✗\n    - { level: III, label: 三级响应 }',
      'type: special\nresponse:\n  scale: [top, low]\n  levels:\n    - { level: top, label: 四级响应 }   # ✗\n    - { level: low, label: 一级响应 }',
    ],
  },
})

type Report = Reporter<'mixed' | 'reversed'>
type Level = ResponseLevel | WarningLevel

/** The rarer way is the slip; of two that are as frequent, the one that stands first. */
function judgeWriting(levels: readonly Level[], report: Report): void {
  const written = new Map<Numeral, Level[]>()
  for (const level of levels) {
    const way = levelNumbers(level.label ?? '')[0]?.written
    if (way) written.set(way, [...(written.get(way) ?? []), level])
  }
  const ways = [...written.values()].sort((a, b) => a.length - b.length)
  const [rarer, usual] = [ways[0], ways.at(-1)]
  const [first, ...more] = ways.slice(0, -1).flat()
  if (!rarer || !usual || !first) return
  const words = { a: usual[0]?.label ?? '', b: first.label ?? '' }
  report('mixed', { node: first, key: 'label', affected: more.map((node) => ({ node, key: 'label' })) }, words)
}

/** Names that count downwards along the whole scale. */
function judgeDirection(plan: Plan, report: Report): void {
  const levels = plan.response?.levels ?? []
  const labelled = scaleOf(plan).flatMap((id) => levels.find(({ level, label }) => level === id && label) ?? [])
  const ranks = labelled.map(({ label = '' }) => levelNumbers(label)[0]?.rank ?? 0)
  const isDown =
    ranks.length > 1 && ranks.every((rank, index) => rank > 0 && (index === 0 || rank < (ranks[index - 1] ?? 0)))
  const [first, milder] = [labelled[0], labelled.at(-1)]
  if (!isDown || !first || !milder) return
  const place = { node: first, key: 'label', severity: 'warning' } as const
  report('reversed', place, { a: first.label ?? '', b: milder.label ?? '' })
}
