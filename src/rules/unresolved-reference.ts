import type { Localized } from '../base/locale.ts'
import { nearest } from '../base/nearest.ts'
import { namesBySpace, type Space, spaceOf } from '../model/namespaces.ts'
import type { Plan } from '../model/plan.generated.ts'
import { type Leaf, walk } from '../model/walk.ts'
import { type Context, planRule, type Reporter } from './rule.ts'

export default planRule({
  id: 'unresolved-reference',
  title: { zh: '引用的名称都存在', en: 'Every name that is referred to exists' },
  severity: 'error',
  sources: ['FORMAT', 'REAL-NAMES'],
  why: {
    zh: '写错一个字的单位接不到任务。名称、简称、id、岗位都可以引用；有意不指明时写 {text: …}。',
    en: 'A body whose name is misspelt gets no order. A name, an alias, an id or a post will do; {text: …} names nobody on purpose.',
  },
  messages: {
    unknown: { zh: '没有叫“{name}”的{kind}', en: 'There is no {kind} called "{name}"' },
    parameter: { zh: '没有一个响应级别给出参数“{name}”', en: 'No response level gives the parameter "{name}"' },
  },
  hint: { zh: '核对写法，或先把它列出来', en: 'Check the spelling, or list it first' },
  check(plan, report, context) {
    const spaces = namesBySpace(plan, context.repository.registries)
    walk(plan, 'plan', {
      leaf: (leaf) => {
        if (leaf.field.kind === 'reference' || leaf.shape === 'member' || leaf.field.def === 'member')
          checkName(leaf, report, context)
        else checkSpace(leaf, report, spaces)
      },
    })
    checkMaps(plan, report)
    checkParameters(plan, report)
  },
  examples: {
    good: [
      'actors:\n  - { name: 县防汛抗旱指挥部, aliases: 县防指, kind: command, head: { title: 指挥长, holder: 县长 } }\nmeasures:\n  - { lead: 县防指, support: [指挥长, { text: 沿河村组 }], do: 组织转移 }',
    ],
    bad: [
      'actors:\n  - { name: 县防汛抗旱指挥部, aliases: 县防指 }\nmeasures:\n  - { lead: 县防止, do: 组织转移 }   # ✗',
      'scenario: { background: 山区, hazards: [{ name: 山洪 }] }\nmeasures:\n  - { lead: { text: 沿河村组 }, do: 组织转移, hazards: [山红] }   # ✗',
    ],
  },
})

type Report = Reporter<'unknown' | 'parameter'>

const KINDS: Readonly<Record<Space | 'actor', Localized>> = {
  actor: { zh: '主体或岗位', en: 'body or post' },
  hazard: { zh: '风险', en: 'hazard' },
  indicator: { zh: '指标', en: 'indicator' },
  station: { zh: '监测站', en: 'station' },
  goal: { zh: '目标', en: 'goal' },
  level: { zh: '响应级别', en: 'response level' },
  warning: { zh: '预警级别', en: 'warning level' },
  definition: { zh: '术语', en: 'definition' },
  condition: { zh: '条件', en: 'condition' },
  measure: { zh: '措施', en: 'measure' },
  shelter: { zh: '避难场所', en: 'shelter' },
  mark: { zh: '特征值', en: 'mark' },
}

function place(leaf: Leaf) {
  return leaf.holder && leaf.at !== undefined
    ? { node: leaf.holder, key: leaf.at }
    : { node: leaf.owner, key: leaf.key }
}

function unknown(leaf: Leaf, report: Report, found: { name: string; kind: Localized; known: Iterable<string> }): void {
  const guess = nearest(found.name, found.known)
  const hint = guess === undefined ? {} : { hint: { zh: `是不是“${guess}”？`, en: `Did you mean "${guess}"?` } }
  report('unknown', { ...place(leaf), ...hint }, { name: found.name, kind: found.kind })
}

function checkName(leaf: Leaf, report: Report, { directory }: Context): void {
  const { value, field } = leaf
  if (typeof value !== 'string' || field.open || value.includes('$(') || directory.resolve(value)) return
  if (field.kind !== 'reference' && field.def !== 'member') return
  unknown(leaf, report, { name: value, kind: KINDS.actor, known: directory.names() })
}

/** Words instead of an id are allowed for signals from outside, and for levels of other bodies. */
function isFree(space: Space, { owner, shape, key, value }: Leaf, known: ReadonlySet<string>): boolean {
  if (space === 'warning' && key === 'signal') return !/^[a-z0-9][a-z0-9-]*\+?$/.test(String(value))
  if (space === 'level' && shape === 'condition')
    return owner.plan !== undefined || owner.from !== undefined || known.size === 0
  if (space === 'level' && key === 'activeAt') return known.size === 0
  return space === 'shelter' && known.size === 0
}

function checkSpace(leaf: Leaf, report: Report, spaces: Record<Space, Set<string>>): void {
  const space = spaceOf(leaf.shape, leaf.key)
  if (space === undefined) return
  const name = space === 'mark' ? markOf(leaf.value) : leaf.value
  if (typeof name !== 'string') return
  const known = spaces[space]
  const base = name.endsWith('+') ? name.slice(0, -1) : name
  if (known.has(name) || known.has(base) || isFree(space, leaf, known)) return
  if (leaf.key === 'activeAt' && spaces.warning.has(base)) return
  unknown(leaf, report, { name, kind: KINDS[space], known })
}

function markOf(bound: unknown): unknown {
  return typeof bound === 'object' && bound !== null ? (bound as { mark?: unknown }).mark : bound
}

/** Levels that are keys of maps: what differs by level, and ladders of the response. */
function checkMaps(plan: Plan, report: Report): void {
  const known = namesBySpace(plan, []).level
  walk(plan, 'plan', {
    object: (node, shape) => {
      const maps = shape === 'measure' ? ['byLevel'] : []
      for (const key of maps)
        for (const level of Object.keys((node[key] as object | undefined) ?? {}))
          if (!known.has(level))
            report('unknown', { node: node[key] as object, key: level, at: 'key' }, { name: level, kind: KINDS.level })
    },
  })
  for (const ladder of plan.response?.thresholds ?? [])
    for (const map of [ladder.atLeast, ladder.moreThan, ladder.below, ladder.atMost])
      for (const level of Object.keys(map ?? {}))
        if (map && !known.has(level))
          report('unknown', { node: map, key: level, at: 'key' }, { name: level, kind: KINDS.level })
}

/** `$(name)` in a text must be given by at least one level. */
function checkParameters(plan: Plan, report: Report): void {
  const given = new Set((plan.response?.levels ?? []).flatMap((level) => Object.keys(level.parameters ?? {})))
  walk(plan, 'plan', {
    leaf: (leaf) => {
      if (typeof leaf.value !== 'string') return
      for (const [, name = ''] of leaf.value.matchAll(/\$\(([^)]+)\)/g))
        if (!given.has(name)) report('parameter', place(leaf), { name })
    },
  })
}
