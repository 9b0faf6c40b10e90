/** What whoever acts must know beside the acts: who stands above, who is told, who decides, when to stop. */
import { ems } from '../../base/ems.ts'
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
import { type CardAct, isResponse } from './acts.ts'
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
  /** Of somebody who only decides: first reports, calls and notices that they get. */
  heard: Hop[]
  helps: OutsideHelp[]
  powers: Power[]
  /** Who starts which of the levels that the holder does not start. */
  deciders: { levels: string[]; references: Reference[] }[]
  safety: Safety[]
  attention: string[]
  endings: Termination[]
  /** Of the endings only who decides is said: their conditions are long, and others judge them. */
  isBriefEnd: boolean
  lifts: WarningLevel[]
}

const FIRST: readonly Hop['kind'][] = ['first', 'notice', 'call']

function isFirst({ kind = 'first' }: Hop): boolean {
  return FIRST.includes(kind)
}

/** @returns whether a side is for a response: by its acts; without acts, by the levels that its holder decides on */
export function isForResponse({ acts, levels }: Pick<SideScope, 'acts' | 'levels'>): boolean {
  return acts.length === 0 ? levels.length > 0 : acts.some(isResponse)
}

/** @returns what stands beside acts whose other facts stand overleaf: when to withdraw, what to mind. */
export function briefTies(ties: Ties): Ties {
  const none = {
    starts: [],
    reports: [],
    later: [],
    heard: [],
    helps: [],
    powers: [],
    deciders: [],
    endings: [],
    lifts: [],
  }
  return { ...ties, ...none }
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
  const isFirm = isForResponse(scope)
  const isTold = isFirm || acts.some(({ evacuation }) => evacuation)
  const toTell = [...(isTold ? reports : reports.filter(({ since }) => since === 'warning')), ...calls]
  const powers = powersOf(plan, { starts, given: given.map(({ level }) => level), levels }, isOwn)
  const endings = isFirm ? (plan.response?.termination ?? []).filter((end) => isHere(end.levels)) : []
  const own = distinct(toTell.filter((hop) => isOwn(hop.from) || isOwn(hop.answerable))).filter(
    ({ since }) => since !== 'ended',
  )
  return {
    superiors: superiorsOf(holder, directory),
    deputies: deputiesOf(holder),
    starts,
    reports: own.filter(isFirst),
    heard: acts.length > 0 ? [] : distinct(toTell.filter((hop) => isOwn(hop.to))).filter(isFirst),
    later: own.filter(({ kind = 'first' }) => kind === 'followUp'),
    helps: isTold ? (plan.response?.outsideHelp ?? []).filter(({ by }) => isOwn(by)) : [],
    powers,
    deciders: decidersOf(starts.filter(({ decider }) => !isOwn(decider))),
    safety: distinct(acts.flatMap(({ measure }) => measure.safety ?? [])),
    attention: distinct([...books].flatMap(({ attention = [] }) => attention)),
    endings,
    isBriefEnd:
      !powers.some(({ kind }) => kind === 'end' || kind === 'proposeEnd') &&
      endings.reduce((sum, end) => sum + ems(JSON.stringify([end.when, end.text])), 0) > LONGEST_END,
    lifts: given.map(({ level }) => level).filter(({ lift }) => lift !== undefined),
  }
}

/** Longer conditions for ending are left to the plan on the card of somebody who does not judge them. Ems. */
const LONGEST_END = 120

/** Levels that the same people start stand together. */
function decidersOf(starts: readonly ResponseLevel[]): Ties['deciders'] {
  const found = new Map<string, { levels: string[]; references: Reference[] }>()
  for (const { level, decider = [] } of starts) {
    if (decider.length === 0) continue
    const key = JSON.stringify(decider)
    const same = found.get(key) ?? { levels: [], references: decider }
    if (!same.levels.includes(level)) same.levels.push(level)
    found.set(key, same)
  }
  return [...found.values()]
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
