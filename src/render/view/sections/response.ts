/** Response levels: when and by whom they start, what differs between them. */

import type { ResponseLevel } from '../../../model/plan.generated.ts'
import { levelLabel, scaleOf } from '../../../model/response/levels.ts'
import { toChinese } from '../../number.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, paragraph, rich, section, strong } from '../blocks.ts'
import { type Clause, conditionBlocks, inOrder, ladderClauses } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { type Reading, read, unsaidRoles } from '../reading.ts'
import { textTable } from '../table.ts'

export function responseText({ plan, words }: ViewContext): Block[] {
  const { text } = plan.response ?? {}
  const scale = scaleOf(plan)
  const levels = words.phrase.list(scale.map((level) => words.level(level)))
  const said =
    scale.length < 2 || plan.response?.scale === undefined || scale.every((level) => text?.includes(words.level(level)))
      ? ''
      : wording(
          words,
          {
            zh: '应急响应由高到低分为{levels}，共{number}个级别。',
            en: 'There are {count} response levels, from the most to the least severe: {levels}.',
          },
          { levels, count: scale.length, number: scale.length === 2 ? '两' : toChinese(scale.length) },
        )
  return [...rich(text === undefined ? undefined : words.text(text)), ...paragraph(said)]
}

/** One section for each level, in the order of the plan. */
export function responseLevels(context: ViewContext): Block[] {
  const { plan, words } = context
  const { levels = [], thresholds = [] } = plan.response ?? {}
  const annex = context.annexWith('triggers')
  const hasTriggers = thresholds.length > 0 || levels.some(({ when }) => when !== undefined)
  const pointer = annex !== undefined && hasTriggers ? paragraph(seeTriggers(words, annex)) : []
  return [...pointer, ...levelSections(context, annex !== undefined)]
}

/** One section for each level; what starts it stands elsewhere. */
export function levelStarts(context: ViewContext): Block[] {
  return levelSections(context, true)
}

function levelSections({ plan, words }: ViewContext, isApart: boolean): Block[] {
  const entries = plan.response?.levels ?? []
  const clauses = ladderClauses(words, plan.response?.thresholds ?? [], scaleOf(plan))
  const ids = [...new Set([...entries.map(({ level }) => level), ...clauses.keys()])]
  return ids.flatMap((id) => {
    const name = words.phrase.response(words.phrase.level(levelLabel(plan, id)))
    const held = entries.filter(({ level }) => level === id)
    const general = held.filter(({ hazards = [] }) => hazards.length === 0)
    const own = held.filter(({ hazards = [] }) => hazards.length > 0)
    const ladder = clauses.get(id) ?? []
    const [first = { level: id }, ...more] = general
    const blocks = [
      ...levelBlocks(words, first, { name, ladder, isApart }),
      ...more.flatMap((entry) => levelBlocks(words, entry, { name, ladder: [], isApart })),
      ...own.flatMap((entry) => {
        const said = levelBlocks(words, entry, { name, ladder: [], isApart })
        return said.length === 0 ? [] : [...paragraph(strong(hazardTitle(words, entry))), ...said]
      }),
    ]
    return section(name, 1, blocks.length === 0 ? paragraph(name) : blocks)
  })
}

export function hazardTitle(words: Words, { hazards = [] }: ResponseLevel): string {
  return words.phrase.list(hazards.map((id) => words.name('hazard', id)))
}

function levelBlocks(
  words: Words,
  entry: ResponseLevel,
  { name, ladder, isApart }: { name: string; ladder: Clause[]; isApart: boolean },
): Block[] {
  const reading = read(words, entry, 'responseLevel')
  reading.skip('level', 'label', 'hazards', 'when', 'text', 'parameters')
  const text = entry.text === undefined ? '' : words.text(entry.text, [entry.level])
  const calls = wording(words, { zh: '启动{name}', en: '{name}' }, { name })
  const own = entry.when ? [{ condition: entry.when }] : []
  const clauses = inOrder(words, [...own, ...ladder]).map(({ condition, occasion }: Clause) => ({
    condition,
    occasion: { calls, hazards: entry.hazards ?? [], ...occasion },
  }))
  const conditions = conditionBlocks(words, clauses, {
    one: words.phrase.pair(words.label('responseLevel', 'when'), '').trimEnd(),
    several: wording(
      words,
      { zh: '符合下列条件之一的，启动{name}：', en: '{name} starts when one of the following holds:' },
      { name },
    ),
  })
  return [
    ...(isApart ? [] : conditions),
    ...rich(text),
    ...paragraph(startWords(words, reading, text)),
    ...lines(reading.rest(text)),
  ]
}

/** 各级响应的启动条件见附件2“名称”。 */
export function seeTriggers(words: Words, annex: string): string {
  return wording(
    words,
    { zh: '各级响应的启动条件见{annex}。', en: 'For what starts each level see {annex}.' },
    { annex },
  )
}

/** 综合协调组提出建议，组长决定启动，报区政府批准，由综合协调组宣布。 */
function startWords(words: Words, reading: Reading<ResponseLevel>, text: string): string {
  const { say, node, take } = reading
  const start = take('start')
  const by = (
    key: 'proposer' | 'decider' | 'approver' | 'announcer' | 'channels' | 'informs' | 'delegate' | 'commander',
  ) => (node[key] === undefined ? '' : say(key))
  const parts: [string, { zh: string; en: string }][] = [
    [by('proposer'), { zh: '{who}提出启动建议', en: '{who} proposes the level' }],
    [
      by('decider'),
      start === 'automatic' ? { zh: '{who}决定', en: '{who} decides' } : { zh: '{who}决定启动', en: '{who} decides' },
    ],
    [by('approver'), { zh: '报{who}批准', en: '{who} approves' }],
    [by('announcer'), { zh: '由{who}宣布', en: '{who} announces it' }],
    [by('channels'), channelWords(node.channels)],
    [by('informs'), { zh: '通报{who}', en: '{who} are told' }],
  ]
  const said = unsaidRoles(parts, text).map(([who, say]) => wording(words, say, { who }))
  const isSaid = start === undefined || (start === 'decided' && node.decider !== undefined && words.locale === 'zh')
  const mode = isSaid || start === undefined ? '' : words.choice('responseLevel', 'start', start)
  const delegate = by('delegate')
  const commander = by('commander')
  return words.phrase.sentences(
    [
      mode === '' ? '' : words.phrase.pair(words.label('responseLevel', 'start'), mode),
      said.join(words.say({ zh: '，', en: '; ' })),
      delegate === ''
        ? ''
        : wording(words, { zh: '可授权{who}决定', en: '{who} may decide instead' }, { who: delegate }),
      commander === '' ? '' : wording(words, { zh: '由{who}担任指挥员', en: '{who} commands' }, { who: commander }),
    ].filter((one) => one !== '' && !text.includes(one)),
  )
}

/** 手机短信全网发布 needs no second 发布. */
export function channelWords(channels: readonly string[] = []): { zh: string; en: string } {
  return { zh: channels.at(-1)?.endsWith('发布') ? '通过{who}' : '通过{who}发布', en: 'it is published by {who}' }
}

/** What differs between the levels: one row for each parameter, one column for each level. */
export function parameters({ plan, words }: ViewContext): Block[] {
  const entries = (plan.response?.levels ?? []).filter((entry) => entry.parameters !== undefined)
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry.parameters ?? {})))]
  if (names.length === 0) return []
  const head = entries.map((entry) => {
    const level = words.level(entry.level)
    return entry.hazards?.length ? level + words.phrase.bracket(hazardTitle(words, entry)) : level
  })
  return [
    textTable(
      [words.say({ zh: '事项', en: 'Item' }), ...head],
      names.map((name) => [name, ...entries.map((entry) => entry.parameters?.[name] ?? '')]),
    ),
  ]
}
