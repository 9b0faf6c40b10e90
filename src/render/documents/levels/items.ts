/** What holds at which response level, item by item: only what the plan says. */

import { effectiveMeasures } from '../../../model/measures.ts'
import type { Measure, OutsideHelp, ResponseLevel, Termination } from '../../../model/plan.generated.ts'
import { expandLevels, levelLabel, scaleOf } from '../../../model/response/levels.ts'
import { SHAPES } from '../../../model/shapes.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { shortName } from '../../phrase/names.ts'
import { sayTiming } from '../../phrase/objects.ts'
import { sayValue } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import { read } from '../../view/reading.ts'
import { hazardTitle } from '../../view/sections/response.ts'
import { type Item, Items } from './collect.ts'
import { triggers, warnings } from './triggers.ts'

/** Items that belong together. */
export interface Part {
  title: string
  items: Item[]
}

/** @returns triggers, decisions, what differs, actions, notices, raising and ending; parts of which nothing is said are left out */
export function levelParts(words: Words): Part[] {
  const { say } = words
  const all: [string, Item[]][] = [
    [
      say({ zh: '启动条件（符合其中任何一条）', en: 'What starts it (any one of these)' }),
      [...triggers(words), ...warnings(words)],
    ],
    [say({ zh: '谁决定、谁宣布', en: 'Who decides and announces' }), decisions(words)],
    [say({ zh: '各级不同', en: 'What differs' }), parameters(words)],
    [say({ zh: '行动', en: 'Actions' }), actions(words)],
    [say({ zh: '通报和报告', en: 'Notices and reports' }), [...notices(words), ...reports(words)]],
    [say({ zh: '升级和调整', en: 'Raising and adjusting' }), raising(words)],
    [say({ zh: '终止', en: 'Ending' }), endings(words)],
  ]
  return all
    .map(([title, items]) => ({ title, items: items.filter(({ entries }) => entries.length > 0) }))
    .filter(({ items }) => items.length > 0)
}

const DECISIONS = [
  'start',
  'proposer',
  'decider',
  'delegate',
  'approver',
  'announcer',
  'channels',
  'commander',
] as const

function decisions(words: Words): Item[] {
  const items = new Items()
  const entries = words.plan.response?.levels ?? []
  for (const key of [...DECISIONS, 'inherits', 'text'] as const)
    for (const entry of entries)
      items.add(words.label('responseLevel', key), [entry.level], forHazards(words, entry, key))
  return items.all()
}

/** What an entry for some hazards says names them. */
function forHazards(words: Words, entry: ResponseLevel, key: keyof ResponseLevel & string): string {
  const said = sayValue(words, { shape: 'responseLevel', node: entry, key })
  return said === '' || !entry.hazards?.length ? said : words.phrase.pair(hazardTitle(words, entry), said)
}

function parameters(words: Words): Item[] {
  const items = new Items()
  for (const entry of words.plan.response?.levels ?? [])
    for (const [name, value] of Object.entries(entry.parameters ?? {})) {
      const said = entry.hazards?.length ? words.phrase.pair(hazardTitle(words, entry), value) : value
      items.add(name, [entry.level], said)
    }
  return items.all()
}

/** By function, in the order of the schema; a measure without levels is taken at every one. */
function actions(words: Words): Item[] {
  const { plan } = words
  const items = new Items()
  const response = effectiveMeasures(plan).filter(({ measure }) => measure.phase === 'response')
  const functions = [...Object.keys(SHAPES.measure.fields.function?.labels ?? {}), undefined]
  for (const task of functions)
    for (const { measure } of response) {
      if (measure.function !== task) continue
      const who = measure.lead?.length ? words.references(measure.lead) : ''
      const needed = measure.asNeeded ? words.say({ zh: '视情', en: 'as needed' }) : ''
      const timing = sayTiming(words, measure).join(words.say({ zh: '，', en: ', ' }))
      const beside = [who, timing, needed].filter(Boolean).join(words.say({ zh: '；', en: '; ' }))
      const title =
        task === undefined
          ? words.say({ zh: '其他', en: 'Other' })
          : words.phrase.capital(words.choice('measure', 'function', task))
      const levels = measure.levels === undefined ? scaleOf(plan) : expandLevels(plan, measure.levels)
      items.add(title, levels, actionName(words, measure, levels) + (beside === '' ? '' : words.phrase.bracket(beside)))
    }
  return items.all()
}

/** In full where it has no title: what is cut off here might be what matters. */
function actionName(words: Words, measure: Measure, levels: readonly string[]): string {
  return measure.title ?? words.text(measure.do ?? measure.text ?? shortName(measure), levels)
}

function notices(words: Words): Item[] {
  const items = new Items()
  for (const entry of words.plan.response?.levels ?? [])
    items.add(words.label('responseLevel', 'informs'), [entry.level], forHazards(words, entry, 'informs'))
  return items.all()
}

/** 市防办报市政府：接报后30分钟内（电话） */
function reports(words: Words): Item[] {
  const { plan } = words
  const items = new Items()
  for (const hop of plan.information?.reports ?? []) {
    const way = [hop.from, hop.to].map((names) => (names ? words.references(names) : ''))
    const who = way.filter(Boolean).join(words.say({ zh: '报', en: ' to ' }))
    const timing = sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' }))
    const medium = hop.medium ? words.phrase.bracket(words.phrase.list(hop.medium)) : ''
    const said = who === '' || timing === '' ? who + timing : words.phrase.pair(who, timing)
    const title =
      hop.kind === undefined
        ? words.say({ zh: '报告', en: 'Report' })
        : words.phrase.capital(words.choice('hop', 'kind', hop.kind))
    const levels = hop.levels === undefined ? scaleOf(plan) : expandLevels(plan, hop.levels)
    const when = hop.when === undefined ? '' : words.phrase.bracket(sayCondition(words, hop.when))
    items.add(title, levels, said + medium + when)
  }
  return items.all()
}

function raising(words: Words): Item[] {
  const { plan } = words
  const items = new Items()
  const { escalation, adjustment } = plan.response ?? {}
  const every = scaleOf(plan)
  if (escalation) {
    const said = read(words, escalation, 'escalation').rest().join('\n')
    items.add(words.label('response', 'escalation'), every, said)
  }
  items.add(words.label('response', 'adjustment'), every, adjustment === undefined ? '' : words.text(adjustment))
  return [...items.all(), ...(plan.response?.outsideHelp ?? []).flatMap((help) => request(words, help))]
}

/** A row for each: whoever asks must not read whom to ask in one request and what to ask for in the next. */
function request(words: Words, help: OutsideHelp): Item[] {
  const items = new Items()
  const said = read(words, help, 'outsideHelp').rest().join('\n')
  items.add(words.label('response', 'outsideHelp'), scaleOf(words.plan), said)
  return items.all()
}

const ENDINGS = [
  'when',
  'proposer',
  'decider',
  'approver',
  'announcer',
  'channels',
  'byStarter',
  'automatic',
  'text',
] as const

function endings(words: Words): Item[] {
  const { plan } = words
  const items = new Items()
  const ends: readonly Termination[] = plan.response?.termination ?? []
  for (const key of ENDINGS)
    for (const end of ends) {
      const levels = end.levels === undefined ? scaleOf(plan) : expandLevels(plan, end.levels)
      items.add(words.label('termination', key), levels, sayValue(words, { shape: 'termination', node: end, key }))
    }
  return items.all()
}

/** 三级（较重）: a level as a column is headed. */
export function levelTitle(words: Words, level: string): string {
  return words.phrase.response(words.phrase.level(levelLabel(words.plan, level)))
}
