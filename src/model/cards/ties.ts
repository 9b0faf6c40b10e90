/** What whoever acts must know beside the acts: who stands above, who is told, who decides, when to stop. */
import type { Directory } from '../directory.ts'
import type {
  Hop,
  OutsideHelp,
  Plan,
  Post,
  Reference,
  ResponseLevel,
  Safety,
  Termination,
  WarningLevel,
} from '../plan.generated.ts'
import { effectiveLevels, expandLevels } from '../response/levels.ts'
import { effectiveWarnings } from '../warning/levels.ts'
import type { CardAct } from './acts.ts'
import { deputiesOf, type Holder, isHolder, superiorOf } from './holders.ts'
import { type Power, powersOf } from './powers.ts'

/** The acts of one side of a card, and for what they are. */
export interface SideScope {
  holder: Holder
  acts: CardAct[]
  /** Response levels that the side is for; empty where it is for warnings or for on-site plans alone. */
  levels: string[]
  /** Ids of the warnings that the side is for. */
  warnings: string[]
}

/** Who stands above: posts in the order in which they are asked; without any, a body. */
export interface Superiors {
  body: string
  posts: Post[]
  /** How that body acts when its head is absent, in the plan's words. */
  succession?: string
}

export interface Ties {
  superiors: Superiors | undefined
  deputies: Post[]
  /** Entries of the side's levels: who starts them, how one hears of it. */
  starts: ResponseLevel[]
  /** First reports, calls and notices. */
  reports: Hop[]
  /** Reports that go on: only when and to whom; final reports are not the business of a card. */
  later: Hop[]
  helps: OutsideHelp[]
  powers: Power[]
  /** Who decides on what the holder does not decide. */
  deciders: Reference[]
  safety: Safety[]
  attention: string[]
  endings: Termination[]
  lifts: WarningLevel[]
}

const FIRST: readonly Hop['kind'][] = ['first', 'notice', 'call']

/** @returns what stands beside acts that go on overleaf: what is said once stands on the first side. */
export function briefTies({ safety, ...ties }: Ties): Ties {
  const none = { reports: [], later: [], helps: [], powers: [], deciders: [], attention: [], endings: [], lifts: [] }
  return { ...ties, ...none, safety }
}

export function tiesOf(plan: Plan, directory: Directory, scope: SideScope): Ties {
  const { holder, acts, levels, warnings } = scope
  const isOwn = (references: readonly Reference[] = []) => references.some((one) => isHolder(holder, one, directory))
  const isHere = (named: readonly string[] | undefined) =>
    !named?.length || expandLevels(plan, named).some((level) => levels.includes(level))
  const starts = effectiveLevels(plan)
    .map(({ entry }) => entry)
    .filter(({ level }) => levels.includes(level))
  const given = effectiveWarnings(plan).filter(({ level }) => warnings.includes(level.id))
  const calls = given.flatMap(({ level }) => level.calls ?? [])
  const reports = (plan.information?.reports ?? []).filter((hop) => isHere(hop.levels))
  const books = new Set(acts.flatMap(({ playbook }) => playbook ?? []))
  const isResponse = acts.some(({ occasion }) => occasion !== 'warning')
  const toTell = [...(isResponse ? reports : reports.filter(({ since }) => since === 'warning')), ...calls]
  const own = distinct(toTell.filter((hop) => isOwn(hop.from) || isOwn(hop.answerable))).filter(
    ({ since }) => since !== 'ended',
  )
  return {
    superiors: superiorsOf(holder, directory),
    deputies: deputiesOf(holder),
    starts,
    reports: own.filter(({ kind = 'first' }) => FIRST.includes(kind)),
    later: own.filter(({ kind = 'first' }) => kind === 'followUp'),
    helps: isResponse ? (plan.response?.outsideHelp ?? []).filter(({ by }) => isOwn(by)) : [],
    powers: powersOf(plan, { starts, given: given.map(({ level }) => level), levels }, isOwn),
    deciders: distinct(starts.flatMap(({ decider = [] }) => decider)).filter(
      (one) => !isHolder(holder, one, directory),
    ),
    safety: distinct(acts.flatMap(({ measure }) => measure.safety ?? [])),
    attention: distinct([...books].flatMap(({ attention = [] }) => attention)),
    endings: isResponse ? (plan.response?.termination ?? []).filter((end) => isHere(end.levels)) : [],
    lifts: given.map(({ level }) => level).filter(({ lift }) => lift !== undefined),
  }
}

/** What says the same is said once. */
function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

/** A member of a body asks its head, then the deputies; a body and its head ask those of the body above. */
function superiorsOf(holder: Holder, directory: Directory): Superiors | undefined {
  const { body, post, place } = holder
  const above = post && place !== 'head' && body.actor.head !== undefined ? body : superiorOf(body, directory)
  if (!above) return undefined
  const { name, head, deputies = [], succession } = above.actor
  const posts = [...(head ? [head] : []), ...deputies].filter((one) => one !== post)
  return { body: name, posts, ...(succession === undefined ? {} : { succession }) }
}
