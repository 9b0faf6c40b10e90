/** What starts which level, and who decides: the most severe first. */
import type { Post, Reference, WarningLevel } from '../../../model/plan.generated.ts'
import { effectiveLevels, scaleOf } from '../../../model/response/levels.ts'
import { effectiveWarnings } from '../../../model/warning/levels.ts'
import { type ConditionTree, conditionTree } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import { clausesOf, triggersOf } from '../../view/annexes/triggers.ts'
import { numbersOf } from '../../view/bodies/contacts.ts'
import type { ViewContext } from '../../view/context.ts'
import { nameOf } from '../cards/people.ts'
import type { Rows } from './fit.ts'
import { HEADS } from './labels.ts'

/** A row for each way in which a level comes about; without response levels, a warning. */
export function triggerRows(context: ViewContext): Rows {
  const { plan, words } = context
  const scale = scaleOf(plan)
  const triggers = [...triggersOf(context)].sort((a, b) => scale.indexOf(a.id) - scale.indexOf(b.id))
  const response = triggers.flatMap((trigger) =>
    clausesOf(words, trigger).flatMap(({ condition, occasion }) =>
      linesOf(words, conditionTree(words, condition, occasion)).map((line) => [trigger.name, line]),
    ),
  )
  const warnings = effectiveWarnings(plan).flatMap(({ level }) =>
    level.when === undefined
      ? []
      : linesOf(words, conditionTree(words, level.when)).map((line) => [words.warning(level), line]),
  )
  const rows = (response.length > 0 ? response : warnings).filter(([, line]) => line !== '')
  const head = [words.say(HEADS.level), words.say(HEADS.when)]
  // The mildest level comes first in every event that worsens: it must not be the one that there is no room for.
  return { head, widths: [18, 82], rows, share: 0.34, takesTurns: true }
}

/** One line for each alternative, those within it beside it. */
function linesOf(words: Words, tree: ConditionTree): string[] {
  const within = tree.items.flatMap((item) => linesOf(words, item))
  if (tree.text === '') return within
  return within.length === 0 ? [tree.text] : [words.phrase.pair(tree.text, words.phrase.alternatives(within))]
}

/** Who proposes, decides and announces each level, who stands in, and who ends it. */
export function deciderRows({ plan, words }: ViewContext): Rows {
  const found = new Map<string, { levels: string[]; rest: string[] }>()
  const scale = scaleOf(plan)
  const starts = effectiveLevels(plan).map(({ entry }) => entry)
  for (const level of scale)
    for (const entry of starts.filter((one) => one.level === level)) {
      const { proposer = [], decider = [], announcer = [], delegate = [] } = entry
      const rest = [
        people(words, decider),
        standIns(words, decider, delegate),
        words.references(proposer),
        words.references(announcer),
      ]
      const same = found.get(rest.join('|')) ?? { levels: [], rest }
      if (!same.levels.includes(level)) same.levels.push(level)
      found.set(rest.join('|'), same)
    }
  const ends = (plan.response?.termination ?? []).map(({ levels, decider = [], proposer = [], announcer = [] }) => {
    const about = levels ? words.phrase.response(words.levelSet(levels)) : ''
    const name = [words.say(HEADS.end), about].filter(Boolean).join(words.say({ zh: '', en: ': ' }))
    return [
      name,
      people(words, decider),
      standIns(words, decider, []),
      words.references(proposer),
      words.references(announcer),
    ]
  })
  const warned = scale.length > 0 ? [] : effectiveWarnings(plan).map(({ level }) => warnedRow(words, level))
  const rows = [...found.values()].map(({ levels, rest }) => [words.phrase.response(words.levelSet(levels)), ...rest])
  const head = [HEADS.level, HEADS.decides, HEADS.standIn, HEADS.proposes, HEADS.announces].map((text) =>
    words.say(text),
  )
  return { head, widths: [16, 24, 26, 18, 16], rows: [...rows, ...warned, ...ends], share: 0.18 }
}

/** A warning by its name and how it is heard. */
function warnedRow(words: Words, level: WarningLevel): string[] {
  const { issuer = [], proposer = [], channels = [] } = level
  const heard = channels.length > 0 ? words.phrase.bracket(words.phrase.list(channels)) : ''
  return [
    words.warning(level) + heard,
    people(words, issuer),
    standIns(words, issuer, []),
    words.references(proposer),
    '',
  ]
}

function people(words: Words, references: readonly Reference[]): string {
  if (references.length === 0) return words.say(HEADS.open)
  return references
    .map((one) =>
      [
        words.reference(one),
        ...numbersOf(words, one)
          .slice(0, 2)
          .map(({ value }) => value),
      ].join(' '),
    )
    .join('\n')
}

/** Named for the decision, else the deputies in their order. */
function standIns(words: Words, deciders: readonly Reference[], delegates: readonly Reference[]): string {
  if (deciders.length === 0) return ''
  if (delegates.length > 0) return delegates.map((one) => words.reference(one)).join(words.say({ zh: '、', en: ', ' }))
  const said = deputiesOf(words, deciders).map((post) => post.title ?? nameOf(words, post))
  return said.length === 0 ? words.say(HEADS.open) : [...new Set(said)].join(words.say({ zh: '、', en: ', ' }))
}

export function deputiesOf({ directory }: Words, deciders: readonly Reference[]): Post[] {
  return deciders.flatMap((one) => {
    const { body, office } = directory.resolve(one) ?? {}
    if (body) return body.actor.deputies ?? []
    const deputies = office?.body.actor.deputies ?? []
    if (office?.place === 'head') return deputies
    return office?.place === 'deputy' ? deputies.slice(deputies.indexOf(office.post) + 1) : []
  })
}
