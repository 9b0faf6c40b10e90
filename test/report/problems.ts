/** One fixed list of problems for every reporter. Places are found by their text, not counted by hand. */
import type { FileReport, Place, Problem, Range, Skipped } from '../../src/base/problem.ts'
import type { Run } from '../../src/report/index.ts'

const FLOOD = `kind: plan
title: S市防汛防台风应急预案
measures:
  - do: 转移危险区域群众，优先保障“老、弱、病、残、孕”人员安全
    lead: 市放汛办
  - do: 👨‍👩‍👧 家庭联络 🚨 发布警报，覆盖率100%
    lead: [市防汛办, 市应急局]
    within: 很快
  - do: 关闭景区：停课,停工
\t  within: 30min
  - do: |
      第一行
      第二行 100%
      第三行
    lead: 市水务局
    note: ${'这一行很长，用来看切断的地方是否落在要点周围；'.repeat(6)}关键词在这里${'后面还有同样多的字。'.repeat(12)}
    phone: 010-6
`

const EOC = `kind: plan\r\ntitle: County emergency operations plan\r\nmeasures:\r\n  - do: Open the shelter at the high school\r\n    lead: [Sherif]\r\n`

/** The place of the nth occurrence of a text. */
export function place(text: string, found: string, nth = 0): Range {
  let start = -1
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(found, start + 1)
  if (start < 0) throw new Error(`${found} is not in the text`)
  const before = text.slice(0, start).split('\n')
  const covered = found.split('\n')
  const column = (before.at(-1) ?? '').length + 1
  const endColumn = covered.length === 1 ? column + found.length : (covered.at(-1) ?? '').length + 1
  return { line: before.length, column, endLine: before.length + covered.length - 1, endColumn }
}

function problem(range: Range, rest: Partial<Problem> & Pick<Problem, 'rule' | 'message'>): Problem {
  const defaults = {
    severity: 'error',
    binding: 'format',
    pointer: '',
    sources: [],
    affected: [],
    fingerprint: 'f0',
  } as const
  return { ...defaults, ...range, sources: [], affected: [], ...rest }
}

function further(path: string, count: number): Place[] {
  return Array.from({ length: count }, (_, i) => ({
    path,
    pointer: `/measures/${i}/lead`,
    line: 20 + i,
    column: 11,
    endLine: 20 + i,
    endColumn: 15,
  }))
}

const flood: Problem[] = [
  problem(place(FLOOD, '市放汛办'), {
    rule: 'unresolved-reference',
    message:
      '措施“转移危险区域群众，优先保障‘老、弱、病、残、孕’人员安全”的牵头单位“市放汛办”在预案、上级预案和登记册里都没有，无法知道由谁负责。',
    pointer: '/measures/0/lead',
    sources: [{ document: '预案文件格式', binding: 'format', confirmed: true }],
    hint: '是否想写“市防汛办”？若确是另一个单位，请先在 actors 里登记它的名称、职责和值班电话。',
    affected: further('plans/s-city-flood.plan.yaml', 7),
    fingerprint: 'f1',
  }),
  problem(place(FLOOD, '覆盖率100%'), {
    rule: 'vague-target',
    severity: 'warning',
    binding: 'rule',
    message: '覆盖率“100%”没有写明期限, 例如: 30min',
    pointer: '/measures/1/do',
    sources: [
      { document: '突发事件应急预案管理办法', clause: '第十条', binding: 'rule', confirmed: true },
      { document: 'GB/T 29639-2020', clause: '6.1.2', binding: 'standard', confirmed: false },
    ],
    hint: '补写 within：例如 30min。',
    fingerprint: 'f2',
  }),
  problem(place(FLOOD, '[市防汛办, 市应急局]'), {
    rule: 'several-leads',
    severity: 'info',
    binding: 'practice',
    message: 'One action has several equal leads:\nnobody decides when they disagree.',
    pointer: '/measures/1/lead',
    fingerprint: 'f3',
  }),
  problem(place(FLOOD, '\t'), { rule: 'yaml', message: '缩进里有制表符（Tab），YAML 只认空格。', fingerprint: 'f4' }),
  problem(place(FLOOD, '第一行\n      第二行 100%\n      第三行\n'), {
    rule: 'placeholder-text',
    severity: 'warning',
    binding: 'law',
    message: '这一段像是没有改过的样稿。',
    sources: [{ document: '中华人民共和国突发事件应对法', clause: '第二十八条', binding: 'law', confirmed: false }],
    fingerprint: 'f5',
  }),
  problem(place(FLOOD, '关键词'), {
    rule: 'long-text',
    severity: 'info',
    binding: 'guideline',
    message:
      '一句话超过 300 字，看https://example.org/a/very/long/address/that/nobody/can/break/in/the/right/place/because/it/has/no/blanks?x=1。',
    sources: [{ document: 'CPG 101', clause: 'chapter 4, step 5', binding: 'guideline', confirmed: true }],
    fingerprint: 'f6',
  }),
  problem(
    { line: 17, column: 17, endLine: 17, endColumn: 17 },
    { rule: 'phone', message: '号码不全：\u001b[31m"010-6"', fingerprint: 'f7' },
  ),
]

const eoc: Problem[] = [
  problem(place(EOC, 'Sherif'), {
    rule: 'unresolved-reference',
    message: '"Sherif" is not known: no actor, post or alias has this name.',
    pointer: '/measures/0/lead/0',
    sources: [{ document: 'plan file format', binding: 'format', confirmed: true }],
    hint: 'Did you mean "Sheriff"?',
    fingerprint: 'f8',
  }),
]

const noDrills: Skipped = { rule: 'drill-overdue', reason: '预案没有写上次演练的日期（drills[].last）' }

function quietFile(n: number): FileReport {
  return { path: `plans/town-${n}.plan.yaml`, text: 'kind: plan\n', problems: [], skipped: [noDrills] }
}

/** Everything that is hard to show, in several files. */
export const MANY: Run = {
  version: '1.2.3',
  date: '2026-11-22',
  files: [
    {
      path: 'plans/s-city-flood.plan.yaml',
      text: FLOOD,
      problems: flood,
      skipped: [noDrills, { rule: 'resource-held', reason: '没有登记物资，无法比较需要与储备' }],
    },
    { path: 'plans/a,b:c 100%.yaml', text: EOC, problems: eoc, skipped: [] },
    ...[1, 2, 3].map(quietFile),
  ],
}

export const NONE: Run = {
  version: '1.2.3',
  date: '2026-11-22',
  files: [{ path: 'plans/good.plan.yaml', text: 'kind: plan\n', problems: [], skipped: [] }],
}

/** More of one kind than GitHub shows. */
export const CROWD: Run = {
  version: '1.2.3',
  date: '2026-11-22',
  files: [
    {
      path: 'plans/crowd.plan.yaml',
      text: EOC,
      problems: Array.from({ length: 25 }, (_, i) =>
        problem(place(EOC, 'Sherif'), {
          rule: 'unresolved-reference',
          severity: i % 2 === 0 ? 'warning' : 'error',
          message: `no ${i} of many\n::error::planted ##[error]planted`,
        }),
      ),
      skipped: [],
    },
  ],
}
