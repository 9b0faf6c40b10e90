/** A small plan, and the head of a drill of it, with comments that must stay. */

/** @param actors names, with commas between them */
export function littlePlan(actors: string): string {
  return `kind: plan
id: little
title: 小预案
language: zh
type: generic
scenario: 火灾
actors: [${actors}]
goals: [无人伤亡]
measures:
  - { id: alarm, do: 拨打119, lead: 值班员 }
  - { id: out, do: 疏散, lead: 保安队 }
`
}

/** @param rest what follows after its start */
export function springDrill(start: string, rest: string): string {
  return `# 春季演练
kind: drill
id: spring
title: 春季演练
language: zh
plan: little
status: planned   # 还没有练
start: ${start}
${rest}`
}
