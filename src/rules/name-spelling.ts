import { isNear, SHORTEST } from '../model/bodies/near-names.ts'
import type { Body } from '../model/directory.ts'
import type { Actor } from '../model/plan.generated.ts'
import { planRule } from './rule.ts'

export default planRule({
  id: 'name-spelling',
  title: { zh: '同一主体名称写法一致', en: 'One body, one spelling' },
  severity: 'warning',
  sources: ['REAL-NAMES'],
  why: {
    zh: '“医疗救护组”与“医疗救援组”只差一个字，是一个组还是两个组？打电话的人分不清。',
    en: 'Two names that differ by one character: one body or two? Whoever calls cannot tell.',
  },
  messages: {
    near: {
      zh: '“{a}”与“{b}”只差一个字，像是同一个主体',
      en: '"{a}" and "{b}" differ by one character and look like one body',
    },
    same: {
      zh: '有两个主体都叫“{a}”，引用时分不清',
      en: 'Two bodies are called "{a}"; who refers to it cannot tell which',
    },
  },
  hint: {
    zh: '是同一个，就统一写法、只列一次；确是两个，各写职责，重名的各写 id',
    en: 'If they are one, spell them alike and list them once; if they are two, give both their duties, and ids where the names are the same',
  },
  check(_plan, report, { directory }) {
    for (const { a, b, same } of likePairs(directory.bodies.filter((body) => body.home !== 'parent'))) {
      const isSlip = same ? a.actor.id === undefined || b.actor.id === undefined : isBare(a.actor) || isBare(b.actor)
      if (!isSlip) continue
      const affected = a.home === 'plan' ? [{ node: a.actor, key: 'name' }] : []
      const place = { node: b.actor, key: 'name', affected }
      report(same ? 'same' : 'near', place, { a: a.actor.name, b: b.actor.name })
    }
    for (const { a, b, alias } of sharedAliases(directory.bodies.filter(({ home }) => home === 'plan')))
      report('same', { node: b, key: 'aliases', affected: [{ node: a, key: 'name' }] }, { a: alias })
  },
  examples: {
    good: [
      'actors:\n  - { name: 县防汛指挥部, duties: 指挥 }\n  - 市防汛指挥部',
      'actors:\n  - { name: 第一抢险队, duties: 堵口 }\n  - 第二抢险队',
      'actors:\n  - { id: north-office, name: 值班室, duties: 北区值班 }\n  - { id: south-office, name: 值班室, duties: 南区值班 }',
    ],
    bad: [
      'actors:\n  - { name: 医疗救护组, duties: 救治伤员 }\n  - 医疗救援组   # ✗',
      'actors:\n  - { name: 值班室, duties: 值班 }\n  - { name: 县防指, members: [{ name: 值班室, duties: 汇总 }] }   # ✗',
      'actors:\n  - { name: 县防汛指挥部, aliases: [指挥部], duties: 指挥 }\n  - { name: 县森林防火指挥部, aliases: [指挥部], duties: 指挥 }   # ✗',
    ],
  },
})

/** Short names that lead to two bodies, whatever ids they have. */
function sharedAliases(bodies: readonly Body[]): { a: Actor; b: Actor; alias: string }[] {
  const owners = new Map<string, Actor>()
  for (const { actor } of bodies) if (!owners.has(actor.name)) owners.set(actor.name, actor)
  return bodies.flatMap(({ actor: b }) =>
    (b.aliases ?? []).flatMap((alias) => {
      const a = owners.get(alias) ?? b
      owners.set(alias, a)
      return a === b ? [] : [{ a, b, alias }]
    }),
  )
}

/** Two bodies of which the second is written in the plan. */
interface Pair {
  a: Body
  b: Body
  same: boolean
}

/** Longer ones are sentences. */
const LONGEST = 60

/**
 * Names that differ in one character meet where that character is left out, so that every name is looked at once however
 * many there are.
 * @returns for each body of the plan the first earlier one whose name is its own or nearly its own
 */
function likePairs(bodies: readonly Body[]): Pair[] {
  const pairs: Pair[] = []
  if (!mayBeLike(bodies)) return pairs
  const seen = new Map<string, Body[]>()
  for (const b of inOrder(bodies)) {
    const { name } = b.actor
    const keys = [name, ...gaps(name)]
    const earlier = met(keys, seen)
    const twin = earlier.find((a) => a.actor.name === name)
    const like = twin ?? earlier.find((a) => isNear(a.actor.name, name))
    const known = twin !== undefined && twin.home !== 'plan'
    if (like && b.home === 'plan' && !known) pairs.push({ a: like, b, same: twin !== undefined })
    if (twin !== undefined) continue
    for (const key of keys) {
      const known = seen.get(key)
      if (!known) seen.set(key, [b])
      else if (known.length < MOST) known.push(b)
    }
  }
  return pairs
}

/** Bodies whose names begin or end alike are held against each other up to this number. */
const FEW = 8

/**
 * Names that are one, or nearly, begin with the same two characters or end with the same two. Hardly any do both.
 * @returns false where no two bodies have such names; true says nothing
 */
function mayBeLike(bodies: readonly Body[]): boolean {
  const seen = new Map<string, string[]>()
  for (const { actor } of bodies)
    for (const end of [actor.name.slice(0, 2), `…${actor.name.slice(-2)}`]) {
      const known = seen.get(end)
      if (!known) seen.set(end, [actor.name])
      else if (known.length >= FEW || known.some((name) => name === actor.name || isNear(name, actor.name))) return true
      else known.push(actor.name)
    }
  return false
}

/** @returns the bodies that were seen under one of the keys; one may be among them twice. */
function met(keys: readonly string[], seen: ReadonlyMap<string, Body[]>): Body[] {
  const found: Body[] = []
  for (const key of keys) {
    const known = seen.get(key)
    if (known) found.push(...known)
  }
  return found
}

/** Bodies remembered for one spelling. */
const MOST = 8

/** What others give stands before what the plan writes. */
function inOrder(bodies: readonly Body[]): Body[] {
  return [...bodies.filter(({ home }) => home !== 'plan'), ...bodies.filter(({ home }) => home === 'plan')]
}

/** A name with each of its characters left out in turn. */
function gaps(name: string): string[] {
  if (name.length < SHORTEST || name.length > LONGEST) return []
  return Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1))
}

/** A body without anything of its own may be a slip of the pen. */
function isBare(actor: Actor): boolean {
  return actor.duties === undefined && actor.head === undefined && actor.text === undefined
}
