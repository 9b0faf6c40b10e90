/** What breaks formats for programs: their own marks inside messages and paths, findings that are equal, files that are not there. */
import { FILE_START, type Problem, type Range } from '../../src/base/problem.ts'
import type { RuleInfo, Run } from '../../src/report/index.ts'
import { place } from './problems.ts'

const PATH = '汛 期/"甲" <乙>&丙,100%.plan.yaml'
const TEXT = `kind: plan
measures:
  - { do: 转移 {0}, within: 很快 }
  - { do: 通知, within: 很快 }
  - { do: 😀 上报 }
`

function problem(range: Range, rest: Partial<Problem>): Problem {
  return {
    ...range,
    rule: 'vague-time',
    severity: 'warning',
    binding: 'practice',
    message: '“很快”不是时限',
    pointer: '/measures/0/within',
    sources: [],
    affected: [],
    fingerprint: 'same',
    ...rest,
  }
}

const MARKS =
  '写 {0} 和 {text: …}，不是 [这里](2)、]]>、<b>&amp;</b>、"引号"、\'单引号\'、50%、甲,乙\r\n第二行\u2028第三行\u0000\u0085\ufffe\ud800完'

const problems: Problem[] = [
  problem(place(TEXT, '很快'), {}),
  problem(place(TEXT, '很快', 1), { pointer: '/measures/1/within' }),
  problem(place(TEXT, '转移 {0}'), {
    rule: 'marks',
    severity: 'error',
    message: MARKS,
    hint: MARKS,
    pointer: '/measures/0/do',
    affected: [
      { path: PATH, pointer: '/measures/1', ...place(TEXT, '通知') },
      { path: '/外面/登记 册.yaml', pointer: '', ...FILE_START },
      { path: 'C:/plans/[a]\\b.yaml', pointer: '/actors/0', ...FILE_START },
    ],
    fingerprint: 'marks',
  }),
  problem(place(TEXT, '😀'), { severity: 'info', message: 'a picture', fingerprint: 'picture' }),
]

function infos(): RuleInfo[] {
  const one = { severity: 'warning', why: '没有数字就没人知道算不算晚。', page: '### 怎么改\n\n写 `30min`\n' } as const
  return [
    { id: 'unused', title: '没有用到', uri: 'urn:example:unused', ...one },
    { id: 'vague-time', title: '时限写明多久', uri: 'urn:example:vague-time', ...one },
  ]
}

function unreadable(path: string, message: string) {
  const rest = { rule: 'unreadable-file', severity: 'error', message, pointer: '', fingerprint: path } as const
  return { path, text: '', problems: [problem(FILE_START, rest)], skipped: [] }
}

export const AWKWARD: Run = {
  version: '1.2.3',
  date: '2026-11-22',
  files: [
    { path: PATH, text: TEXT, problems, skipped: [{ rule: 'unused', reason: '没有 "A & B" < C' }], failOn: 'warning' },
    unreadable('plans/locked.yaml', '没有读这个文件的权限'),
    { path: 'plans/good.yaml', text: '', problems: [], skipped: [] },
    { path: 'plans/broken.yaml', text: '', problems: [], skipped: [{ rule: '*', reason: '36 条规则才会检查' }] },
  ],
  missed: [unreadable('gone.yaml', '没有这个文件或文件夹')],
  rules: infos,
}

export const EMPTY: Run = { version: '1.2.3', date: '2026-11-22', files: [], missed: [], rules: infos }
