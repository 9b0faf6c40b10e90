/**
 * Orders that start, change and end a response. In China a notice of start states the matter, the level, the expected
 * duration and the measures (Emergency Response Law, art. 72); the rest follows from what the plan says of the level.
 */
import type { BlockContent } from 'mdast'
import type { Condition, Escalation, Termination } from '../../../model/plan.generated.ts'
import { expandLevels } from '../../../model/response/levels.ts'
import { type ConditionTree, conditionTree, sayCondition } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { paragraph, richInside } from '../../view/blocks.ts'
import type { ViewContext } from '../../view/context.ts'
import {
  type Field,
  given,
  type Line,
  type Order,
  orderBlocks,
  type Signing,
  sideBySide,
  tickedConditions,
  ticks,
  ticksInLine,
} from '../../view/paper/paper.ts'
import { hazardTitle } from '../../view/sections/response.ts'
import { WORDS } from './labels.ts'
import { type Level, levelsOf, listed, named, orderedMeasures, startSignings, startTrees } from './levels.ts'

/** The first line of every paper. */
export function numberLine({ say }: Words): Line {
  return [{ label: say(WORDS.number) }, { label: say(WORDS.drawnUp) }]
}

/** @param hasOwn the plan brings a form for it */
export function activationOrders({ words }: ViewContext, hasOwn: boolean): Block[][] {
  return levelsOf(words).map((level) => {
    const order: Order = {
      title: words.say({ zh: `${level.name}启动令`, en: `Activation order: ${level.name}` }),
      lines: activationLines(words, level),
      signings: startSignings(words, level),
      after: orderedMeasures(words, level),
    }
    return orderBlocks(words, order, hasOwn)
  })
}

function activationLines(words: Words, level: Level): Line[] {
  const { say } = words
  const automatic = level.entries.some(({ start }) => start === 'automatic')
  const mode = automatic ? paragraph(words.choice('responseLevel', 'start', 'automatic')) : []
  return [
    numberLine(words),
    { label: say(WORDS.matter), room: 2 },
    { label: say(WORDS.startWhen), said: tickedConditions(words, startTrees(words, level)) },
    ...given(say(WORDS.startMode), mode),
    [{ label: say(WORDS.level), said: paragraph(level.name) }, { label: say(WORDS.from) }],
    ...sideBySide(words, [
      { label: say(WORDS.lasting) },
      ...given(say(WORDS.commander), people(words, level)),
      ...arrangements(words, level),
    ]),
    ...given(say(WORDS.siteCommand), siteCommand(words)),
    ...given(say(WORDS.remark), remarks(words, level)),
    { label: say(WORDS.otherMeasures), room: 2 },
    ...given(say(WORDS.channels), ticksInLine(listed(words, level, 'channels'))),
    { label: say(WORDS.informs), said: ticksInLine(listed(words, level, 'informs')) },
  ]
}

function people(words: Words, level: Level): BlockContent[] {
  return named(words, level, 'commander').flatMap(({ who, hazards }) =>
    paragraph(hazards === '' ? who : words.phrase.pair(hazards, who)),
  )
}

/** What the plan lays down for the level under names of its own: 坐镇领导, staffing. */
function arrangements(words: Words, { entries }: Level): Field[] {
  const said = new Map<string, BlockContent[]>()
  for (const entry of entries)
    for (const [name, value] of Object.entries(entry.parameters ?? {})) {
      const hazards = entries.length > 1 && entry.hazards?.length ? hazardTitle(words, entry) : ''
      const line = paragraph(hazards === '' ? value : words.phrase.pair(hazards, value))
      said.set(name, [...(said.get(name) ?? []), ...line])
    }
  return [...said].map(([label, blocks]) => ({ label: words.phrase.capital(label), said: blocks }))
}

function siteCommand(words: Words): BlockContent[] {
  const { when, commander = [] } = words.plan.response?.siteCommand ?? {}
  if (!words.plan.response?.siteCommand) return []
  const set = words.say({ zh: '设立', en: 'set up' })
  const who = commander.length === 0 ? '' : words.references(commander)
  const condition = when ? sayCondition(words, when) : ''
  return [
    ...ticks([words.phrase.pair(set, who).replace(/[：:]\s*$/, '')]),
    ...(condition === '' ? [] : paragraph(words.phrase.pair(words.label('siteCommand', 'when'), condition))),
  ]
}

function remarks(words: Words, { entries }: Level): BlockContent[] {
  return entries.flatMap(({ text, level }) => (text === undefined ? [] : richInside(words.text(text, [level]))))
}

/** One order for each level that the response can be changed to. */
export function adjustmentOrders({ words }: ViewContext, hasOwn: boolean): Block[][] {
  const levels = levelsOf(words)
  if (levels.length < 2) return []
  return levels.map((level, at) => {
    const change = { more: levels.slice(0, at), less: levels.slice(at + 1) }
    const order: Order = {
      title: words.say({ zh: `调整为${level.name}的命令`, en: `Change of level: to ${level.name}` }),
      lines: adjustmentLines(words, level, change),
      signings: adjustmentSignings(words, level, change),
    }
    return orderBlocks(words, order, hasOwn)
  })
}

/** The levels that are more and less severe than the one it is changed to. */
interface Change {
  more: readonly Level[]
  less: readonly Level[]
}

function adjustmentLines(words: Words, level: Level, { more, less }: Change): Line[] {
  const { say, plan } = words
  const { escalation, adjustment } = plan.response ?? {}
  const meets = say({ zh: `符合${level.name}启动条件中的：`, en: `Meets, of the conditions that start ${level.name}:` })
  const directions = [...(less.length > 0 ? [say(WORDS.raise)] : []), ...(more.length > 0 ? [say(WORDS.lower)] : [])]
  const order = say({
    zh: `按${level.name}启动令所列措施执行。新增、停止的措施：`,
    en: `As listed in the activation order for ${level.name}. Measures that are added or stopped:`,
  })
  return [
    numberLine(words),
    [
      { label: say(WORDS.oldLevel), said: ticksInLine([...more, ...less].map(({ name }) => name)) },
      { label: say(WORDS.newLevel), said: paragraph(level.name) },
    ],
    [{ label: say(WORDS.direction), said: ticksInLine(directions) }, { label: say(WORDS.from) }],
    { label: say(WORDS.matter), room: 2 },
    { label: say(WORDS.reason), said: ticks([meets]), room: 1 },
    ...given(say(WORDS.raiseWhen), less.length === 0 ? [] : raised(words, escalation)),
    ...given(say(WORDS.lowerWhen), adjustment === undefined ? [] : richInside(words.text(adjustment))),
    { label: say(WORDS.measures), said: paragraph(order), room: 1 },
    ...given(say(WORDS.channels), ticksInLine(listed(words, level, 'channels'))),
    { label: say(WORDS.informs), said: ticksInLine(listed(words, level, 'informs')) },
  ]
}

function raised(words: Words, { when, text }: Escalation = {}): BlockContent[] {
  return [
    ...(when ? tickedConditions(words, [conditionTree(words, when)]) : []),
    ...(text === undefined ? [] : richInside(words.text(text))),
  ]
}

function adjustmentSignings(words: Words, level: Level, { less }: Change): Signing[] {
  const { by, within } = less.length === 0 ? {} : (words.plan.response?.escalation ?? {})
  const limit = within === undefined ? '' : words.phrase.bracket(words.phrase.within(within))
  const raiser = by?.length ? [{ step: words.say(WORDS.raiser), who: words.references(by) + limit }] : []
  const others = startSignings(words, level)
  // The paper goes round in this order: who proposes signs before anybody decides.
  const proposed = others.filter(({ step }) => step.startsWith(words.say(WORDS.proposer)))
  return [...proposed, ...raiser, ...others.filter((one) => !proposed.includes(one))]
}

/** One order for each way in which the plan ends a response; one for all levels where it says none. */
export function terminationOrders({ words }: ViewContext, hasOwn: boolean): Block[][] {
  const levels = levelsOf(words)
  const ends: readonly Termination[] = words.plan.response?.termination ?? []
  const all = ends.length === 0 && levels.length > 0 ? [{}] : ends
  return all.map((end) => {
    const ids = end.levels === undefined ? levels.map(({ id }) => id) : expandLevels(words.plan, end.levels)
    const names = levels.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    const order: Order = {
      title: terminationTitle(words, end, names),
      lines: terminationLines(words, end, names),
      signings: terminationSignings(words, end),
    }
    return orderBlocks(words, order, hasOwn)
  })
}

function terminationTitle(words: Words, { levels }: Termination, names: readonly string[]): string {
  const [only] = names
  const one = names.length === 1 && only !== undefined ? only : ''
  const set = levels === undefined ? '' : words.phrase.response(words.levelSet(levels))
  const name = one || set
  return words.say({ zh: `${name || '响应'}终止令`, en: `Deactivation order${name === '' ? '' : `: ${name}`}` })
}

function terminationLines(words: Words, end: Termination, names: readonly string[]): Line[] {
  const { say } = words
  const note = [
    ...(end.byStarter ? paragraph(words.label('termination', 'byStarter')) : []),
    ...(end.automatic ? paragraph(words.label('termination', 'automatic')) : []),
    ...(end.text === undefined ? [] : richInside(words.text(end.text, end.levels))),
  ]
  return [
    numberLine(words),
    [{ label: say(WORDS.endLevel), said: ticksInLine(names) }, { label: say(WORDS.endedAt) }],
    { label: say(WORDS.endWhen), said: tickedConditions(words, apart(words, end.when)) },
    { label: say(WORDS.state), room: 3 },
    ...given(say(WORDS.remark), note),
    { label: say(WORDS.toCarryOn), room: 2 },
    ...given(say(WORDS.channels), ticksInLine(end.channels ?? [])),
    { label: say(WORDS.informs), room: 2 },
  ]
}

/** Conditions that must all hold are checked one by one. */
function apart(words: Words, when: Condition | undefined): ConditionTree[] {
  if (!when) return []
  const isList = Object.keys(when).every((key) => key === 'any' || key === 'id')
  const [only, ...others] = isList ? (when.any ?? []) : [when]
  if (only?.all && others.length === 0 && Object.keys(only).every((key) => key === 'all' || key === 'id'))
    return only.all.map((one) => conditionTree(words, one))
  return [conditionTree(words, when)]
}

function terminationSignings(words: Words, end: Termination): Signing[] {
  const steps = ['proposer', 'decider', 'approver', 'announcer'] as const
  return steps.flatMap((step) => {
    const who = words.references(end[step] ?? [])
    return who === '' && step !== 'decider' ? [] : [{ step: words.say(WORDS[step]), who }]
  })
}
