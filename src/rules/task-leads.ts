import { remembering } from '../base/remember.ts'
import { whoIs } from '../model/bodies/identity.ts'
import { type Directory, referenceTexts } from '../model/directory.ts'
import { type EffectiveMeasure, effectiveMeasures, measureName, saidBy } from '../model/measures.ts'
import type { Measure, Plan } from '../model/plan.generated.ts'
import { expandLevels, hazardKey } from '../model/response/levels.ts'
import { planRule, together } from './rule.ts'

export default planRule({
  id: 'task-leads',
  title: { zh: '同一任务不分给两家牵头', en: 'One task is not given to two leads' },
  severity: 'warning',
  sources: ['S-O10', 'DF-07', 'DF-19'],
  why: {
    zh: '同一件事、同一时候，两处写了不同的牵头单位，两家会互相等，或者各干各的。',
    en: 'Where one thing at one time has different leads in two places, each waits for the other, or both do it apart.',
  },
  messages: {
    leads: {
      zh: '“{measure}”在两处由不同单位牵头：{a}；{b}',
      en: '"{measure}" has different leads in two places: {a}; {b}',
    },
    twice: {
      zh: '{count} 项措施和另一项一字不差，级别、风险也重叠，例如“{measure}”',
      en: 'Measures that repeat another word for word, for the same levels and hazards: {count}, for example "{measure}"',
    },
  },
  hint: {
    zh: '留一处，另一家写进 support；级别不同用 levels 或 byLevel 区分',
    en: 'Keep one of them and put the other lead under support; where levels differ, use levels or byLevel',
  },
  check(plan, report, { directory }) {
    const repeated: EffectiveMeasure[] = []
    for (const alike of sameTasks(plan))
      for (const [index, later] of alike.entries()) {
        const earlier = alike.slice(0, index).find((one) => coincide(plan, one.measure, later.measure))
        if (!earlier) continue
        if (haveLeadInCommon(earlier.measure, later.measure, directory)) repeated.push(later)
        else if (isLedByMany(earlier.measure, directory) || isLedByMany(later.measure, directory)) continue
        else {
          const affected = [{ node: saidBy(earlier, 'lead'), key: 'lead' }]
          const [a, b] = [earlier, later].map(({ measure }) => referenceTexts(measure.lead ?? []))
          if (a && b)
            report(
              'leads',
              { node: saidBy(later, 'lead'), key: 'lead', affected },
              { measure: measureName(later.measure), a, b },
            )
        }
      }
    const place = together(repeated.map(({ node }) => ({ node, key: 'do' })))
    const words = { count: repeated.length, measure: measureName(repeated[0]?.measure ?? {}) }
    if (place) report('twice', { ...place, severity: 'info' }, words)
  },
  examples: {
    good: [
      'actors: [{ name: 公安局, duties: 封控 }, { name: 交通局, duties: 抢通 }]\nmeasures:\n  - { phase: response, lead: 公安局, do: 封闭下穿通道，设专人值守并引导掉头, place: 城东 }\n  - { phase: response, lead: 交通局, do: 封闭下穿通道，设专人值守并引导掉头, place: 城西 }',
      'actors: [{ name: 公安局, duties: 封控 }, { name: 交通局, duties: 抢通 }]\nmeasures:\n  - { phase: response, lead: 公安局, do: 每日汇总本单位出动情况并报指挥部 }\n  - { phase: response, lead: 交通局, do: 每日汇总本单位出动情况并报指挥部 }\n  - { phase: response, lead: 公安局, do: 加强值班值守 }\n  - { phase: response, lead: 交通局, do: 加强值班值守 }',
      'response: { scale: [I, II] }\nactors: [{ name: 水利局, duties: 调度 }, { name: 县政府, duties: 决定 }]\nmeasures:\n  - { phase: response, levels: [II], lead: 水利局, do: 组织专家会商，确定水库泄洪方案 }\n  - { phase: response, levels: [I], lead: 县政府, do: 组织专家会商，确定水库泄洪方案 }',
    ],
    bad: [
      'actors: [{ name: 公安局, duties: 封控 }, { name: 交通局, duties: 抢通 }]\nmeasures:\n  - { phase: response, lead: 公安局, do: 封闭下穿通道，设专人值守并引导掉头 }\n  - phase: response\n    lead: 交通局   # ✗\n    do: 封闭下穿通道，设专人值守，并引导掉头。',
      'actors: [{ name: 公安局, duties: 封控 }]\nmeasures:\n  - { phase: response, lead: 公安局, do: 封闭下穿通道，设专人值守并引导掉头 }\n  - phase: response\n    lead: 公安局\n    do: 封闭下穿通道，设专人值守并引导掉头   # ✗',
    ],
  },
})

/** Shorter sentences (加强值班值守) several bodies do each for itself. */
const LEAST = { han: 12, latin: 30 } as const
/** What each does for itself. */
const OWN = /本(?:单位|部门|系统|行业|辖区|组|级|地|区|县|乡|镇|村|岗位)|各自|分别|所属|\bown\b|\beach\b/i

/** Measures of one wording, written in several places. */
const sameTasks = remembering((plan: Plan): readonly (readonly EffectiveMeasure[])[] => {
  const byWords = new Map<string, EffectiveMeasure[]>()
  for (const one of effectiveMeasures(plan)) {
    const { do: task = '', lead, byLevel } = one.measure
    if (!lead?.length || byLevel || task.length < LEAST.han) continue
    const words = task.replace(/[\p{P}\p{Z}\s]/gu, '').toLowerCase()
    const known = byWords.get(words)
    if (known) known.push(one)
    else byWords.set(words, [one])
  }
  const repeated: EffectiveMeasure[][] = []
  for (const [words, alike] of byWords) {
    if (alike.length < 2 || words.length < (/\p{Script=Han}/u.test(words) ? LEAST.han : LEAST.latin)) continue
    const others = alike.filter(({ measure }) => !OWN.test(measure.do ?? ''))
    if (others.length > 1) repeated.push(others)
  }
  return repeated
})

/** Whether two measures are to be done at the same time and place; what one does not say holds for all. */
function coincide(plan: Plan, one: Measure, other: Measure): boolean {
  const same = (key: 'phase' | 'place' | 'when'): boolean =>
    one[key] === undefined || other[key] === undefined || JSON.stringify(one[key]) === JSON.stringify(other[key])
  const levels = [one, other].map((measure) => measure.levels && expandLevels(plan, measure.levels))
  const hazards = [one, other].map((measure) => measure.hazards?.map((hazard) => hazardKey(plan, hazard)))
  return (
    same('phase') &&
    same('place') &&
    same('when') &&
    share(levels) &&
    share(hazards) &&
    share([one.onWarnings, other.onWarnings]) &&
    share([one.months, other.months])
  )
}

function share([one, other]: readonly (readonly unknown[] | undefined)[]): boolean {
  return !one?.length || !other?.length || one.some((word) => other.includes(word))
}

function haveLeadInCommon(one: Measure, other: Measure, directory: Directory): boolean {
  const leads = (one.lead ?? []).map((reference) => whoIs(reference, directory))
  return (other.lead ?? []).some((reference) => leads.includes(whoIs(reference, directory)))
}

/** A body that stands for many does it in its own area. */
function isLedByMany({ lead = [] }: Measure, directory: Directory): boolean {
  return lead.some((reference) => directory.bodyOf(reference)?.actor.generic)
}
