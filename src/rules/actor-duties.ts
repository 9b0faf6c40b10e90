import { contentsOf } from '../model/contents/contents.ts'
import { isDeclared, isText } from '../model/directory.ts'
import type { Actor, Reference } from '../model/plan.generated.ts'
import type { ShapeName } from '../model/shapes.generated.ts'
import { planRule } from './rule.ts'

/** Who receives, files or signs the plan has nothing to do in an emergency by that. */
const PAPERWORK: ReadonlySet<ShapeName> = new Set([
  'meta',
  'approval',
  'filing',
  'distribution',
  'revision',
  'planTitle',
  'scope',
])

export default planRule({
  id: 'actor-duties',
  title: { zh: '每个主体有职责', en: 'Every body has a duty' },
  severity: 'warning',
  sources: ['S-O10', 'CPG-ORGANIZATION'],
  why: {
    zh: '列进预案却没有职责的单位，到时只会等通知。',
    en: 'A body that is listed without a duty will wait to be told.',
  },
  messages: {
    idle: {
      zh: '“{actor}”没有写职责，也没有承担任何措施或环节',
      en: '"{actor}" has no duty, and nothing in the plan is done by it',
    },
  },
  hint: {
    zh: '补上 duties，或让它牵头、配合一项措施；确实无事可做就从名单里去掉',
    en: 'Give it duties, or let it lead or support a measure; if it has nothing to do, take it off the list',
  },
  check(plan, report, { directory }) {
    const idle = directory.bodies.filter(({ actor, home }) => home === 'plan' && !isAddressed(actor) && !hasDuty(actor))
    if (idle.length === 0) return
    const busy = new Set<object>()
    for (const { way, value } of contentsOf(plan).names) {
      if (way.field.kind !== 'reference' || PAPERWORK.has(way.shape) || isText(value as Reference)) continue
      const body = directory.bodyOf(value as Reference)
      if (body) busy.add(body.actor)
    }
    for (const { actor } of idle)
      if (!busy.has(actor)) report('idle', { node: actor, key: 'name' }, { actor: actor.name })
  },
  examples: {
    good: [
      'actors:\n  - { name: 防汛办, duties: 值班、汇总险情 }\n  - 抢险队\nmeasures:\n  - { lead: 抢险队, do: 封堵决口 }',
    ],
    bad: [
      'meta: { distribution: { to: [档案室] } }\nactors:\n  - { name: 防汛办, duties: 值班 }\n  - 档案室   # ✗\nmeasures:\n  - { lead: 防汛办, do: 通知撤离 }',
      'actors:\n  - { name: 防汛办, duties: 值班、汇总险情 }\n  - 档案室   # ✗\nmeasures:\n  - { lead: 防汛办, do: 通知撤离 }',
    ],
  },
})

/** Those who are addressed, not charged with a duty; teams of the ledger, which say what they can do. */
function isAddressed({ kind, capabilities, equipment, headcount }: Actor): boolean {
  if (kind === 'public' || kind === 'authority') return true
  return [capabilities, equipment, headcount].some((held) => held !== undefined)
}

/** Duties of its own, of its posts, of bodies that are written within it, or a text about it. */
function hasDuty(actor: Actor): boolean {
  const posts = [actor.head, ...(actor.deputies ?? []), ...(actor.posts ?? [])]
  const own = Object.values(actor.duties ?? {}).some((texts) => texts.length > 0)
  const within = (actor.members ?? []).filter(isDeclared)
  return (
    own || actor.text !== undefined || posts.some((post) => post?.duties?.length) || within.some((one) => hasDuty(one))
  )
}
