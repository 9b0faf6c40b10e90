/** What tests of forms ask for: the forms of a small plan as Markdown, and pieces of them. */
import { normalise } from '../../src/model/normalise.ts'
import type { Plan } from '../../src/model/plan.generated.ts'
import { type RenderInput, renderPlan } from '../../src/render/render.ts'

export async function forms(input: RenderInput): Promise<string> {
  return String(await renderPlan(input, { to: 'md', edition: 'internal', document: 'forms' }))
}

export const made = (plan: object): Promise<string> => {
  const whole = {
    kind: 'plan',
    id: 'p',
    title: '预案',
    language: 'zh',
    type: 'special',
    actors: [],
    measures: [],
    goals: [],
  }
  return forms({ plan: normalise<Plan>({ scenario: {}, ...whole, ...plan }, 'plan') })
}

/** What stands under a heading that holds these words, up to the next heading. */
export const under = (text: string, title: string) =>
  text.split(/^#+ /m).find((section) => section.split('\n')[0]?.includes(title)) ?? ''

export const row = (section: string, label: string) =>
  section.split('\n').find((line) => line.startsWith(`| ${label} |`)) ?? ''

export const RESPONSE = {
  response: {
    scale: ['II', 'III'],
    thresholds: [{ indicator: 'rain', atLeast: { III: 50, II: 80 } }],
    levels: [
      {
        level: 'III',
        start: 'automatic',
        proposer: ['防办'],
        decider: ['主任'],
        delegate: ['副主任'],
        channels: ['短信'],
        informs: ['县政府'],
        when: { any: [{ text: '小河漫堤' }, { catchAll: true }] },
        parameters: { 值守: '两人' },
      },
      { level: 'II', hazards: ['flood'], decider: ['县长'] },
      { level: 'II', hazards: ['wind'], decider: ['副县长'] },
    ],
    escalation: { when: { text: '控制不住' }, by: ['主任'], within: '30min' },
    termination: [
      { levels: ['III'], when: { all: [{ text: '雨停' }, { text: '水退' }] }, decider: ['主任'], text: '继续巡查。' },
    ],
  },
  scenario: {
    hazards: [
      { id: 'flood', name: '洪水' },
      { id: 'wind', name: '大风' },
    ],
  },
  indicators: [{ id: 'rain', name: '雨量', unit: '毫米' }],
  measures: [
    { do: '叫醒村民', phase: 'response', lead: ['村'], within: '10min', levels: ['III+'] },
    { do: '封路', phase: 'response', lead: ['公安'], since: 'received', within: '5min', levels: ['II'] },
    { do: '巡堤', phase: 'response', lead: ['村'], asNeeded: true, byLevel: { II: { within: '1h' } } },
    { do: '修路', phase: 'recovery', lead: ['村'] },
  ],
}
