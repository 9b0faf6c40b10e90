/** Injects that take away whoever should decide: from then on the stand-in must. */
import type { Decision } from '../../model/checklist.ts'
import type { Office } from '../../model/directory.ts'
import type { Post, Reference } from '../../model/plan.generated.ts'
import { type Draft, RANK } from './draft.ts'
import { cell, medium, type Setting, say } from './setting.ts'
import { WORDS } from './wordings.ts'

/** Who is missing from which event on. */
interface Absence {
  post: Post
  /** The decider that the post stands for. */
  reference: Reference
  from: Draft
  /** Nobody may decide then: the plan names no stand-in, or all of them are missing too. */
  isGap: boolean
}

/**
 * One absence for each post that decides, or heads a body that does, from a decision on that the seed chooses.
 * @param placed the events of the decisions, changed in place: what a missing post should decide its stand-in decides
 */
export function absences(setting: Setting, placed: readonly Draft[]): Draft[] {
  const away = chosen(setting, placed)
  for (const draft of placed) {
    const missing = away.filter(({ from }) => from.minutes <= draft.minutes)
    if (missing.length > 0) replace(setting, draft, missing)
  }
  return away.map((one) => absenceEvent(setting, one))
}

function chosen(setting: Setting, placed: readonly Draft[]): Absence[] {
  const found: Absence[] = []
  for (const reference of setting.checklist.decisions.flatMap(({ deciders }) => deciders)) {
    const post = postOf(setting, reference)
    if (!post || found.some((one) => one.post === post)) continue
    const isFree = (draft: Draft) =>
      draft.decision?.deciders.some((one) => postOf(setting, one) === post) && found.every(({ from }) => from !== draft)
    const from = setting.chance.pick(placed.filter(isFree))
    if (from) found.push({ post, reference, from, isGap: false })
  }
  return found
}

/** The post itself, or the head of the body; a body without a head is never missing. */
function postOf({ directory }: Setting, reference: Reference): Post | undefined {
  const named = directory.resolve(reference)
  return named?.office?.post ?? named?.body?.actor.head
}

/** Those who are there decide as they would; at the event that the absence is about, the stand-in does. */
function replace(setting: Setting, draft: Draft, missing: readonly Absence[]): void {
  const { decision, event } = draft
  const [expected] = event.expected ?? []
  if (!decision || !expected) return
  const posts = new Set(missing.map(({ post }) => post))
  const isMissing = (reference: Reference) => {
    const post = postOf(setting, reference)
    return post !== undefined && posts.has(post)
  }
  const own = missing.find(({ from }) => from === draft)
  const present = own ? [] : decision.deciders.filter((one) => !isMissing(one))
  if (!own && present.length === decision.deciders.length) return
  const standIn = standInOf(setting, decision, posts)
  if (present.length === 0 && standIn === undefined) {
    if (own) own.isGap = true
    return
  }
  expected.by = present.length > 0 || standIn === undefined ? present : [standIn]
  if (decision.proposers.length === 0) event.to = expected.by
  if (present.length > 0) return
  expected.do = say(setting, WORDS.standsIn, { decision: setting.telling.decision(decision) })
  expected.judgedBy = say(setting, WORDS.took)
}

/** The first who may decide instead and is there. */
function standInOf(setting: Setting, { standIns }: Decision, posts: ReadonlySet<Post>): Reference | undefined {
  const { delegates, deputies } = standIns
  const named = delegates.find((one) => {
    const post = postOf(setting, one)
    return post === undefined || !posts.has(post)
  })
  const deputy = deputies.find((post) => !posts.has(post))
  return named ?? (deputy && officeName(setting, deputy))
}

/** What a post is called so that it is understood: 副局长 alone may be that of another body. */
function officeName({ directory, telling }: Setting, post: Post): string | undefined {
  const office = directory.offices.find((one) => one.post === post)
  const { title, holder, name } = post
  const full =
    office && titleOf(office) !== undefined ? [telling.postOf(office.body.actor.name, titleOf(office) ?? '')] : []
  const names = [title, ...full, holder, name].filter((one) => one !== undefined)
  return names.find((one) => directory.resolve(one)?.office?.post === post) ?? names[0]
}

function titleOf({ post: { title, holder, name } }: Office): string | undefined {
  return title ?? holder ?? name
}

function absenceEvent(setting: Setting, { post, reference, from, isGap }: Absence): Draft {
  const { directory, telling } = setting
  const office = directory.offices.find((one) => one.post === post)
  const title = office && titleOf(office)
  const name =
    office && title !== undefined && directory.resolve(reference)?.body
      ? telling.postOf(office.body.actor.name, title)
      : telling.references([reference])
  return {
    minutes: from.minutes,
    rank: RANK.absence,
    event: {
      kind: 'contextual',
      from: [cell(setting)],
      to: from.decision?.deciders ?? [reference],
      medium: medium(setting),
      inject: say(setting, WORDS.absent, { post: name }),
      // What the stand-in decides is expected once, where the decision comes up.
      ...(isGap ? { expected: [{ do: say(setting, WORDS.nobody) }] } : {}),
    },
  }
}
