import type { Localized } from '../base/locale.ts'
import { longForm, nearest, nearId } from '../base/nearest.ts'
import { contentsOf } from '../model/contents/contents.ts'
import type { Space } from '../model/contents/spaces.ts'
import { allWords } from '../model/contents/wording.ts'
import { namedKeys, namesBySpace } from '../model/namespaces.ts'
import type { Drill, Plan } from '../model/plan.generated.ts'
import { placesIn } from '../model/repository/areas.ts'
import { areaOf } from '../model/repository/digest.ts'
import { brokenAbove } from '../model/repository/plans/above.ts'
import { withoutBrackets } from '../model/repository/together.ts'
import { levelMeant } from '../model/response/meant.ts'
import type { Leaf } from '../model/walk.ts'
import { type Context, type Document, documentRule, type Reporter, type Target } from './rule.ts'

export default documentRule({
  id: 'unresolved-reference',
  title: { zh: '引用的名称都存在', en: 'Every name that is referred to exists' },
  severity: 'error',
  sources: ['FORMAT'],
  why: {
    zh: '名称写错一个字，任务就派不到人。名称、简称、id、岗位都可以引用；有意不指明时写 {text: …}。',
    en: 'A body whose name is misspelt gets no order. A name, an alias, an id or a post will do; {text: …} names nobody on purpose.',
  },
  messages: {
    unknown: { zh: '没有名为“{name}”的{kind}', en: 'There is no {kind} called "{name}"' },
    parameter: { zh: '没有一个响应级别给出参数“{name}”', en: 'No response level gives the parameter "{name}"' },
  },
  hint: { zh: '核对写法，或先把它列出来', en: 'Check the spelling, or list it first' },
  check(document, report, context) {
    if (isPlan(document)) checkPlan(document, report, context)
    else if (document.kind === 'drill') checkDrill(document as Drill, report, context)
  },
  examples: {
    good: [
      'scenario: 台风\ngoals: [无人员伤亡]\nactors: [县防指]\nmeasures:\n  - { lead: 县防指, do: 人员撤离海堤, ahead: 6h, since: landfall }\n  - { lead: 县防指, do: 巡查海堤, within: 2h, since: occurred }',
      'scenario: 县域山洪\ngoals: [无人员伤亡]\nactors:\n  - { name: 县防汛抗旱指挥部, aliases: 县防指, kind: command, head: { title: 指挥长, holder: 县长 } }\nmeasures:\n  - { lead: 县防指, support: [指挥长, { text: 沿河村组 }], do: 组织转移 }',
    ],
    bad: [
      'response:\n  scale: [I, II]\n  levels:\n    - { level: I, when: 十人以上被困 }\n    - { level: II, when: 三人以上被困 }\n    - { level: V, when: 一人被困 }   # ✗\nmeasures:\n  - { lead: { text: 值班室 }, do: 清点人数 }\ngoals: [无人员伤亡]',
      'scenario: 县域山洪\ngoals: [无人员伤亡]\nactors:\n  - { name: 县防汛抗旱指挥部, aliases: 县防指 }\nmeasures:\n  - { lead: 县防止, do: 组织转移 }   # ✗',
      'scenario: { background: 山区, hazards: [{ name: 山洪 }] }\nmeasures:\n  - { lead: { text: 沿河村组 }, do: 组织转移, hazards: [山红] }   # ✗',
      'response:\n  levels:\n    - { level: I, when: 十人以上被困, parameters: { 带队: 县长 } }\nmeasures:\n  - { lead: { text: 包联县领导 }, do: "由$(代队)赶赴现场" }   # ✗',
    ],
  },
})

type Tell = Reporter<'unknown' | 'parameter'>

function isPlan(document: Document): document is Plan {
  return document.kind === 'plan'
}

function checkPlan(plan: Plan, report: Tell, context: Context): void {
  const slips = [...unresolved(plan, context)]
  // Whom a plan above names, this plan may name too: as long as that one is not understood, nobody knows who is missing.
  const broken = slips.some(({ kind }) => kind === KINDS.actor) ? brokenAbove(plan, context.repository) : undefined
  if (broken !== undefined) report.skip(notKnown(withoutBrackets(broken)))
  for (const { word, kind, known: names, places } of slips) {
    if (broken !== undefined && kind === KINDS.actor) continue
    const known = [...names]
    const guess =
      nearest(word, known) ??
      longForm(
        word,
        known.filter((name) => isOwn(plan, word, name)),
      )
    const level = kind === KINDS.level ? levelWritten(plan, word, places) : undefined
    const hint = level !== undefined ? { hint: renamed(level) } : guess === undefined ? {} : { hint: meant(guess) }
    const [first, ...affected] = places
    if (first) report('unknown', { ...first, affected, ...hint }, { name: word, kind })
  }
  for (const { word, places } of parametersNotGiven(plan)) {
    const [first, ...affected] = places
    if (first) report('parameter', { ...first, affected }, { name: word })
  }
}

function notKnown(title: string): Localized {
  return {
    zh: `上级预案“${title}”有格式错误，不知道它列了哪些主体和岗位`,
    en: `the plan above, "${title}", has errors of format: which bodies and posts it lists is not known`,
  }
}

/** A drill may be of a plan that stands elsewhere; one that is off by a letter or two from a plan here is misspelt. */
function checkDrill(drill: Drill, report: Tell, { repository: { planNames } }: Context): void {
  const { plan: word } = drill
  if (!ID.test(word) || planNames.has(word)) return
  const guess = nearId(word, planNames)
  if (guess !== undefined)
    report('unknown', { node: drill, key: 'plan', hint: meant(guess) }, { name: word, kind: KINDS.plan })
}

/** @returns the level that is written otherwise, where it can be put in its place: not where it stands there already */
function levelWritten(plan: Plan, word: string, places: readonly Target[]): string | undefined {
  const level = levelMeant(plan, word)
  if (level === undefined) return undefined
  const levels: readonly object[] = plan.response?.levels ?? []
  const isTwice = places.some(({ node, key, at }) => {
    if (at === 'key') return level in node
    return key === 'level' && levels.includes(node) && plan.response?.levels?.some((other) => other.level === level)
  })
  return isTwice ? undefined : level
}

function renamed(level: string): Localized {
  return { zh: `写成“${level}”；plan lint --fix 可以改`, en: `Write "${level}"; plan lint --fix does it` }
}

function meant(guess: string): Localized {
  return { zh: `是不是“${guess}”？`, en: `Did you mean "${guess}"?` }
}

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
  grade: { zh: '事件等级', en: 'grade of events' },
  moment: { zh: '起算点', en: 'moment to count from' },
  plan: { zh: '预案', en: 'plan' },
  profile: { zh: '适用要求', en: 'requirement profile' },
  requirement: { zh: '内容要求', en: 'requirement' },
}

/** A word that names nothing, and every place where it stands: one slip, one finding. */
interface Slip {
  word: string
  kind: Localized
  known: Iterable<string>
  places: Target[]
}

function unresolved(plan: Plan, { directory, repository, knownProfiles }: Context): Iterable<Slip> {
  const spaces = namesBySpace(plan, { ...repository, profiles: knownProfiles })
  const slips = new Map<string, Slip>()
  const add = (space: Space | 'actor', word: string, place: Target): void => {
    const known = space === 'actor' ? directory.names() : spaces(space)
    const slip = slips.get(`${space} ${word}`) ?? { word, kind: KINDS[space], known, places: [] }
    slip.places.push(place)
    slips.set(`${space} ${word}`, slip)
  }
  const { names } = contentsOf(plan)
  for (let index = 0; index < names.length; index++) {
    const leaf = names[index] as Leaf
    const { field, space: named } = leaf.way
    const word = typeof leaf.value === 'string' ? leaf.value : markOf(leaf.value)
    if (typeof word !== 'string') continue
    if (field.kind === 'reference' || field.def === 'member') {
      if (!field.open && directory.resolve(word) === undefined && !word.includes('$('))
        add('actor', word, placeOf(leaf))
    } else if (named !== undefined) {
      const known = spaces(named)
      if (!isKnown(word, known) && !isFree(named, { plan, leaf, word, known })) add(named, word, placeOf(leaf))
    }
  }
  // The order of the levels is the scale's: an entry beside it is neither more nor less severe than the others.
  const { scale = [], levels = [] } = plan.response ?? {}
  for (const entry of scale.length > 0 ? levels : [])
    if (!scale.includes(entry.level)) add('level', entry.level, { node: entry, key: 'level' })
  for (const { map, space } of namedKeys(plan))
    for (const word in map) if (!isKnown(word, spaces(space))) add(space, word, { node: map, key: word, at: 'key' })
  return slips.values()
}

/** 县防指 is no short name for 榉溪县防汛抗旱指挥部 in a plan of another county: whom it sends to, it sends out of the county. */
function isOwn(plan: Plan, word: string, name: string): boolean {
  const area = areaOf(plan)
  const [rank = ''] = word
  const place = placesIn(name)[0] ?? ''
  if (area === undefined || place === rank || !place.endsWith(rank)) return true
  const own = placesIn(area).filter((one) => one.endsWith(rank))
  return own.length === 0 || own.includes(place)
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word) || (word.endsWith('+') && known.has(word.slice(0, -1)))
}

function markOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'mark' in value ? value.mark : undefined
}

function placeOf({ owner, way, holder, at }: Leaf): Target {
  return holder && at !== undefined ? { node: holder, key: at } : { node: owner, key: way.key }
}

/** A word that was meant to be an id: titles and phrases have capitals, spaces or characters. */
const ID = /^[a-z0-9][a-z0-9-]*\+?$/

interface Asked {
  plan: Plan
  leaf: Leaf
  word: string
  known: ReadonlySet<string>
}

/** Words instead of an id are allowed for what stands outside the plan. */
function isFree(space: Space, { plan, leaf: { owner, way }, word, known }: Asked): boolean {
  const { shape, key } = way
  if (space === 'plan') return !ID.test(word)
  if (space === 'grade') return !ID.test(word)
  if (space === 'moment') return !/^[a-zA-Z0-9-]+$/.test(word) || nearest(word, known) === undefined
  if (space === 'warning' && key === 'signal') return !ID.test(word)
  if (space === 'shelter') return known.size === 0
  if (space !== 'level') return false
  if (key === 'activeAt')
    return known.size === 0 || isKnown(word, new Set(plan.warning?.levels?.map((level) => level.id)))
  if (shape === 'condition') return owner.plan !== undefined || owner.from !== undefined || known.size === 0
  return known.size === 0 && plan.planSystem?.parent !== undefined
}

/** `$(name)` in a text must be given by at least one level. */
function parametersNotGiven(plan: Plan): Iterable<Pick<Slip, 'word' | 'places'>> {
  const slips = new Map<string, Pick<Slip, 'word' | 'places'>>()
  if (!allWords(plan).includes('$(')) return slips.values()
  const given = new Set((plan.response?.levels ?? []).flatMap((level) => Object.keys(level.parameters ?? {})))
  const { names, texts } = contentsOf(plan)
  for (const leaf of names.concat(texts)) {
    if (typeof leaf.value !== 'string' || !leaf.value.includes('$(')) continue
    for (const [, word = ''] of leaf.value.matchAll(/\$\(([^)]+)\)/g)) {
      if (given.has(word)) continue
      const slip = slips.get(word) ?? { word, places: [] }
      slip.places.push(placeOf(leaf))
      slips.set(word, slip)
    }
  }
  return slips.values()
}
