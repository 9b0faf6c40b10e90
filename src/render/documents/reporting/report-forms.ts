/** Blank reports: who reports to whom by when is printed, and what is to be said has room. */
import type { BlockContent } from 'mdast'
import type { Hop } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { heading, paragraph } from '../../view/blocks.ts'
import { formTable, given, type Line, onPages, ticks } from '../../view/paper/paper.ts'
import { type Kind, usualFields } from './blanks.ts'
import { numberLines } from './numbers.ts'

const LABELS = {
  number: { zh: '编号', en: 'Number' },
  followUp: { zh: '续报次数', en: 'Follow-up no.' },
  at: { zh: '报送时间', en: 'Reported at' },
  uses: { zh: '本表用于', en: 'Used for' },
  from: { zh: '报送单位', en: 'From' },
  to: { zh: '接收单位', en: 'To' },
  due: { zh: '时限', en: 'Due' },
  by: { zh: '方式', en: 'By' },
  when: { zh: '适用情形', en: 'Applies when' },
  copies: { zh: '抄送', en: 'Copies' },
  reporter: { zh: '报告人、电话', en: 'Reported by, number' },
  receiver: { zh: '接收人、时间', en: 'Received by, at' },
  approver: { zh: '签发人', en: 'Released by' },
  answerable: { zh: '责任人', en: 'Answerable' },
} as const

/** More fields than these, and those below more uses than these, have less room each, so that the form stays on its page. */
const FEW_FIELDS = 6
const FEW_USES = 3

/** @returns one form for every set of fields that the plan asks of a kind of report; the usual fields where it names none */
export function reportForms(words: Words, kind: Kind): Block[] {
  const hops = (words.plan.information?.reports ?? []).filter((hop) => (hop.kind ?? 'first') === kind)
  const sets = new Map<string, Hop[]>()
  for (const hop of hops) {
    const key = (hop.content ?? []).join('\n')
    sets.set(key, [...(sets.get(key) ?? []), hop])
  }
  const held = sets.size === 0 ? [[]] : [...sets.values()]
  return onPages(held.map((set) => oneForm(words, kind, set)))
}

function oneForm(words: Words, kind: Kind, hops: readonly Hop[]): Block[] {
  const [first] = hops
  const only = hops.length === 1 ? first : undefined
  const name = words.phrase.capital(words.choice('hop', 'kind', kind))
  const title = only ? words.phrase.pair(name, way(words, only)) : name + (first ? several(words, hops) : '')
  const content = first?.content?.length ? first.content : usualFields(words.plan, kind)
  const room = 3 - (content.length > FEW_FIELDS ? 1 : 0) - (hops.length > FEW_USES ? 1 : 0)
  const fields = content.map((label): Line => ({ label: words.phrase.capital(label), room }))
  const lines = [
    ...head(words, kind),
    ...(only ? oneWay(words, only) : allWays(words, hops)),
    ...fields,
    ...foot(words, only),
  ]
  return [heading(title, 1), formTable(lines)]
}

function head({ say }: Words, kind: Kind): Line[] {
  return [[{ label: say(kind === 'followUp' ? LABELS.followUp : LABELS.number) }, { label: say(LABELS.at) }]]
}

/** 县（区）防指报市防办 */
function way(words: Words, { from = [], to = [], medium = [] }: Hop): string {
  const [sender, receiver] = [words.references(from), words.references(to)]
  const by = medium.length === 0 ? '' : words.phrase.bracket(words.phrase.list(medium))
  return words.say({ zh: `${sender}报${receiver}`, en: `${sender} to ${receiver}` }) + by
}

function several(words: Words, hops: readonly Hop[]): string {
  return words.phrase.bracket(words.say({ zh: `${hops.length}种用途`, en: `${hops.length} uses` }))
}

function due(words: Words, hop: Hop): string {
  return sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' }))
}

function oneWay(words: Words, hop: Hop): Line[] {
  const { say } = words
  const { from = [], to = [], medium = [], copies = [] } = hop
  const text = (said: string): { said?: BlockContent[] } => (said === '' ? {} : { said: paragraph(said) })
  return [
    [
      { label: say(LABELS.from), ...text(words.references(from)) },
      { label: say(LABELS.to), said: to.flatMap((one) => numberLines(words, one).flatMap((line) => paragraph(line))) },
    ],
    [
      { label: say(LABELS.due), ...text(due(words, hop)) },
      { label: say(LABELS.by), ...text(words.phrase.list(medium)) },
    ],
    ...given(say(LABELS.when), paragraph(cases(words, hop))),
    ...given(say(LABELS.copies), copies.length === 0 ? [] : paragraph(words.references(copies))),
  ]
}

function cases(words: Words, { when, levels }: Hop): string {
  const condition = when ? sayCondition(words, when) : ''
  const held = levels?.length ? words.phrase.response(words.levelSet(levels) || words.levels(levels)) : ''
  return words.phrase.clauses([held, condition].filter(Boolean))
}

/** The reports for which one form is used, each with its limit. */
function allWays(words: Words, hops: readonly Hop[]): Line[] {
  const { say } = words
  if (hops.length === 0) return [[{ label: say(LABELS.from) }, { label: say(LABELS.to) }]]
  const uses = hops.map((hop) =>
    words.phrase.clauses([way(words, hop), due(words, hop), cases(words, hop)].filter(Boolean)),
  )
  return [{ label: say(LABELS.uses), said: ticks(uses) }, [{ label: say(LABELS.from) }, { label: say(LABELS.to) }]]
}

function foot(words: Words, hop: Hop | undefined): Line[] {
  const { say } = words
  const person = (label: string, named: Hop['approver'] = []) => ({
    label,
    ...(named.length > 0 ? { said: paragraph(words.references(named)), room: 1 } : {}),
  })
  return [
    [person(say(LABELS.approver), hop?.approver), person(say(LABELS.answerable), hop?.answerable)],
    [
      { label: say(LABELS.reporter), room: 2 },
      { label: say(LABELS.receiver), room: 2 },
    ],
  ]
}
