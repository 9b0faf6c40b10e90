import { describe, expect, it } from 'vitest'
import { type ChecklistOptions, makeChecklist } from '../src/drill/checklist/checklist.ts'
import { makeDirectory } from '../src/model/directory.ts'
import type { Plan } from '../src/model/plan.generated.ts'
import { doings } from './drill/read.ts'

/** Two hazards, two warnings, two levels; whatever a filter lets through stands beside what it must not. */
const PLAN: Plan = {
  kind: 'plan',
  id: 'two-hazards',
  title: '两类灾害应急预案',
  language: 'zh',
  type: 'special',
  meta: { issuer: ['镇政府'], version: '1', status: 'example' },
  scenario: {
    background: '一',
    hazards: [
      { id: 'flood', name: '洪水' },
      { id: 'quake', name: '地震' },
    ],
  },
  indicators: [
    { id: 'stage', name: '水位', unit: '米' },
    { id: 'shake', name: '烈度', unit: '度' },
  ],
  actors: [
    { name: '指挥部', kind: 'command', duties: { general: ['决定'] } },
    { name: '水利站', kind: 'unit', duties: { general: ['观测'] } },
    { name: '医院', kind: 'unit', duties: { general: ['救治'] } },
  ],
  goals: [],
  warning: {
    thresholds: [
      { indicator: 'stage', hazard: 'flood', atLeast: { high: 10 } },
      { indicator: 'shake', hazard: 'quake', atLeast: { high: 5, tremor: 3 } },
    ],
    levels: [
      { id: 'high', name: '洪水预警', issuer: ['指挥部'], startsResponse: ['I'] },
      { id: 'tremor', name: '地震预警', hazards: ['quake'], issuer: ['医院'], startsResponse: ['II'] },
    ],
  },
  response: {
    scale: ['I', 'II'],
    termination: [
      { levels: ['I'], text: '一级终止', decider: ['指挥部'] },
      { levels: ['II'], text: '二级终止', decider: ['指挥部'] },
    ],
  },
  measures: [
    { phase: 'response', lead: ['水利站'] },
    { phase: 'response', lead: ['水利站'], steps: [] },
    { phase: 'response', title: '只有标题' },
    { phase: 'response', text: '只有正文' },
    { phase: 'response', steps: [{ do: '只有步骤' }] },
    {
      phase: 'response',
      lead: ['指挥部'],
      do: '会商',
      steps: [{ do: '通报', by: ['指挥部'], steps: [{ do: '测流', by: ['水利站'] }] }],
    },
    { phase: 'warning', lead: ['水利站'], do: '巡堤', onWarnings: ['high'] },
    { phase: 'warning', lead: ['医院'], do: '备血', onWarnings: ['tremor'] },
    { phase: 'warning', lead: ['指挥部'], do: '值守', onWarnings: ['tremor', 'high'] },
  ],
  information: {
    reports: [
      { kind: 'first', from: ['水利站'], to: ['指挥部'], within: '10min', levels: ['I'] },
      { kind: 'first', from: ['医院'], to: ['指挥部'], within: '20min', levels: ['II'] },
      { kind: 'first', from: ['医院'], to: ['指挥部'], within: '30min', when: { text: '震后', hazard: 'quake' } },
    ],
  },
}

const drill = (options: ChecklistOptions) => makeChecklist(PLAN, makeDirectory(PLAN), options)
const limits = (options: ChecklistOptions) => drill(options).reports.map(({ hop }) => hop.within)

describe('a drill leaves out', () => {
  it('measures that say nothing to do, but none that has a title, a text or steps', () => {
    const said = (options: ChecklistOptions) =>
      drill(options).untimed.map(({ measure }) => measure.do ?? measure.title ?? measure.text ?? measure.steps?.[0]?.do)
    expect(said({ phase: 'response' })).toEqual(['只有标题', '只有正文', '只有步骤', '会商'])
  })

  it('measures in which the body neither leads nor helps nor carries out a step', () => {
    expect(doings(drill({ actor: '医院' }))).toEqual(['备血'])
    expect(doings(drill({ actor: '水利站' })).sort()).toEqual(['会商', '巡堤'])
  })

  it('measures on warnings that are given for another hazard only', () => {
    expect(doings(drill({ hazard: '洪水', phase: 'warning' }))).toEqual(['巡堤', '值守'])
    expect(doings(drill({ hazard: '地震', phase: 'warning' }))).toEqual(['巡堤', '备血', '值守'])
  })

  it('reports of another level, of another hazard, or between others', () => {
    expect(limits({})).toEqual(['10min', '20min', '30min'])
    expect(limits({ level: 'I' })).toEqual(['10min', '30min'])
    expect(limits({ level: 'II' })).toEqual(['20min', '30min'])
    expect(limits({ hazard: '洪水' })).toEqual(['10min', '20min'])
    expect(limits({ actor: '水利站' })).toEqual(['10min'])
  })

  it('warnings that start another level, and the end of another level', () => {
    const decided = (level: string) => drill({ level }).decisions.map(({ warning, text }) => warning?.id ?? text)
    expect(decided('I')).toEqual(['high', '一级终止'])
    expect(decided('II')).toEqual(['tremor', '二级终止'])
  })

  it('ladders of another hazard; the others give the numbers that call for the warning', () => {
    const numbers = (options: ChecklistOptions) =>
      drill(options)
        .decisions.filter(({ kind }) => kind === 'warn')
        .map(({ warning, occasions }) => [
          warning?.id,
          ...occasions.map(({ condition, ladder }) => [condition.indicator, condition.atLeast, ladder?.level]),
        ])
    expect(numbers({})).toEqual([
      ['high', ['stage', 10, 'high'], ['shake', 5, 'high']],
      ['tremor', ['shake', 3, 'tremor']],
    ])
    expect(numbers({ hazard: '洪水' })).toEqual([['high', ['stage', 10, 'high']]])
  })
})
