import { meansOf, saysOneOf } from '../model/bodies/help.ts'
import { leftIn } from '../model/contents/placeholders.ts'
import { effectiveMeasures } from '../model/measures.ts'
import type { Hazard, Plan } from '../model/plan.generated.ts'
import { hazardKey } from '../model/response/levels.ts'
import type { HazardHelp } from '../model/tables/types.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'hazard-resources',
  title: { zh: '有火灾、危化品、伤亡风险就有相应力量', en: 'Fire, chemicals and casualties have their helpers' },
  severity: 'warning',
  sources: ['S-C10', 'S-C11', 'S-C13', 'ERL-47', 'CPG-LOGISTICS'],
  why: {
    zh: '列了液氨泄漏，却没有谁会堵漏，也没有写叫谁来，等于没有准备。只看有没有，不看够不够。',
    en: 'A plan that lists an ammonia leak, names nobody who can stop one and calls nobody who could, is not prepared. Only whether there is help is asked, not whether it is enough.',
  },
  messages: {
    helpless: {
      zh: '风险里有“{hazard}”，预案里却没有{help}的力量、物资或措施',
      en: 'There is "{hazard}" among the hazards, but no {help} team, supply or action in the plan',
    },
  },
  hint: {
    zh: '写明由哪支队伍、用什么处置，或者向谁求援（response.outsideHelp）',
    en: 'Say which team deals with it and with what, or who is asked for help (response.outsideHelp)',
  },
  check(plan, report, { directory, tables }) {
    const measures = effectiveMeasures(plan)
    if (!measures.some(({ measure }) => measure.phase === 'response')) return
    let means: readonly string[] | undefined
    for (const help of tables.hazardHelp) {
      const needing = (plan.scenario.hazards ?? []).filter(
        (hazard) => needs(hazard, help) && !leftIn(hazard.name, tables),
      )
      const open = needing.filter((hazard) => !hasPlaybook(plan, hazard))
      const [first, ...more] = open
      if (!first || measures.some(({ measure }) => help.functions.includes(measure.function ?? ''))) continue
      means ??= meansOf(plan, directory)
      if (means.some((text) => saysOneOf(text, help.helpers))) continue
      const affected = more.map((node) => ({ node, key: 'name' }))
      report(
        'helpless',
        { node: first, key: 'name', affected, sources: help.sources },
        { hazard: first.name, help: help.title },
      )
    }
  },
  examples: {
    good: [
      'scenario: { hazards: [{ name: 粮库火灾 }] }\nactors: [{ name: 县消防救援大队, duties: 出警 }]\nmeasures: [{ phase: response, lead: 县消防救援大队, do: 冷却相邻仓房 }]',
      'scenario: { hazards: [{ name: 冷库液氨泄漏 }] }\nactors: [{ name: 冷库班组, duties: 关阀 }]\nmeasures: [{ phase: response, lead: 冷库班组, do: 佩戴空气呼吸器关闭阀门 }]',
      'scenario: { hazards: [{ name: 重大动物传染病 }, { name: 数据泄漏, class: cyber }] }\nactors: [{ name: 兽医站, duties: 扑杀 }]\nmeasures: [{ phase: response, lead: 兽医站, do: 封锁疫点 }]',
    ],
    bad: [
      'scenario:\n  hazards:\n    - { name: 断供 }\n    - name: 粮库火灾   # ✗\nactors: [{ name: 保供组, duties: 组织货源 }]\nmeasures: [{ phase: response, lead: 保供组, do: 从外地调粮 }]',
      'language: en\nscenario:\n  hazards:\n    - name: Ammonia release   # ✗\nactors: [{ name: Utility crew, duties: Closes valves }]\nmeasures: [{ phase: response, lead: Utility crew, do: Closes the road }]',
    ],
  },
})

function needs({ name, class: kind }: Hazard, help: HazardHelp): boolean {
  return kind !== 'cyber' && saysOneOf(name, help.hazards) && !saysOneOf(name, help.unless)
}

function hasPlaybook(plan: Plan, { id, name }: Hazard): boolean {
  return (plan.playbooks ?? []).some(({ hazard }) => hazard !== undefined && hazardKey(plan, hazard) === (id ?? name))
}
