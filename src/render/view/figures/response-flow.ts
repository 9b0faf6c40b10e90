/** The course of a response as the plan gives it: report, judge, start a level, act, adjust, end. */
import { effectiveMeasures } from '../../../model/measures.ts'
import type { Reference, ResponseLevel, Termination } from '../../../model/plan.generated.ts'
import { levelLabel, scaleOf } from '../../../model/response/levels.ts'
import { allMeasures } from '../../phrase/names.ts'
import type { Words } from '../../phrase/words.ts'
import type { FigureEdge, FigureNode, GraphFigure } from '../../tree.ts'
import { wording } from '../context.ts'

/** More levels than this do not fit side by side: they share a box. */
const MOST_BESIDE = 5

const REPORT = 'report'
const JUDGE = 'judge'
const ENOUGH = 'enough'
const ACT = 'act'
const OVER = 'over'
const ADJUST = 'adjust'

/** @returns the figure, or nothing when the plan has no level or says of none who starts it */
export function responseFlowFigure(words: Words): GraphFigure[] {
  const { plan } = words
  const levels = scaleOf(plan).toReversed()
  const entries = plan.response?.levels ?? []
  if (levels.length === 0 || !entries.some(({ decider, proposer, start }) => decider ?? proposer ?? start)) return []
  const starts = levelBoxes(words, levels, entries)
  const ends = endBoxes(words, plan.response?.termination ?? [])
  const recovery = recoveryBox(words)
  const nodes: FigureNode[] = [
    { id: REPORT, label: words.say({ zh: '信息报告', en: 'Report' }), form: 'end' },
    { id: JUDGE, label: judgeWords(words, entries) },
    { id: ENOUGH, label: words.say({ zh: '符合启动条件？', en: 'Does a level\napply?' }), form: 'question' },
    ...starts,
    { id: ACT, label: actWords(words) },
  ]
  const edges: FigureEdge[] = [
    { from: REPORT, to: JUDGE },
    { from: JUDGE, to: ENOUGH },
    { from: ENOUGH, to: JUDGE, label: words.say(NO) },
    ...starts.map(({ id }) => ({ from: ENOUGH, to: id, label: words.say(YES) })),
    ...starts.map(({ id }) => ({ from: id, to: ACT })),
  ]
  if (ends.length > 0) addEnd(words, { nodes, edges, ends, starts })
  const last = ends.length > 0 ? ends : [{ id: ACT }]
  nodes.push(...recovery)
  edges.push(...recovery.flatMap(({ id }) => last.map((end) => ({ from: end.id, to: id }))))
  const title = words.say({ zh: '应急响应流程图', en: 'Course of a response' })
  return [{ type: 'planFigure', kind: 'response', title, nodes, edges }]
}

const YES = { zh: '是', en: 'yes' }
const NO = { zh: '否', en: 'no' }

interface Ending {
  nodes: FigureNode[]
  edges: FigureEdge[]
  ends: FigureNode[]
  /** The levels, to which an adjustment leads back. */
  starts: FigureNode[]
}

function addEnd(words: Words, { nodes, edges, ends, starts }: Ending): void {
  const adjust = adjustWords(words)
  nodes.push({ id: OVER, label: words.say({ zh: '符合终止条件？', en: 'Can it end?' }), form: 'question' })
  edges.push({ from: ACT, to: OVER })
  if (adjust === '') edges.push({ from: OVER, to: ACT, label: words.say(NO) })
  else {
    nodes.push({ id: ADJUST, label: adjust })
    edges.push({ from: OVER, to: ADJUST, label: words.say(NO) })
    edges.push(...starts.map(({ id }) => ({ from: ADJUST, to: id })))
  }
  nodes.push(...ends)
  edges.push(...ends.map(({ id }) => ({ from: OVER, to: id, label: words.say(YES) })))
}

function names(words: Words, references: readonly (Reference[] | undefined)[]): string[] {
  return [...new Set(references.flatMap((held) => held ?? []).map(words.reference))]
}

/** Who proposes, where the same bodies do it for every level; else each level says it. */
function commonProposers(words: Words, entries: readonly ResponseLevel[]): string {
  const levels = [...new Set(entries.map(({ level }) => level))]
  const said = levels.map((level) =>
    words.phrase.list(
      names(
        words,
        entries.filter((entry) => entry.level === level).map(({ proposer }) => proposer),
      ),
    ),
  )
  const [only = '', ...others] = new Set(said)
  return others.length === 0 ? only : ''
}

function judgeWords(words: Words, entries: readonly ResponseLevel[]): string {
  const who = commonProposers(words, entries)
  const hasProposer = entries.some(({ proposer }) => proposer !== undefined)
  if (who !== '')
    return wording(words, { zh: '研判\n{who}提出启动建议', en: 'Judge\nlevel proposed by {who}' }, { who })
  return hasProposer
    ? words.say({ zh: '研判，提出启动建议', en: 'Judge and propose a level' })
    : words.say({ zh: '研判', en: 'Judge' })
}

function levelBoxes(words: Words, levels: readonly string[], entries: readonly ResponseLevel[]): FigureNode[] {
  const common = commonProposers(words, entries) !== ''
  const said = levels.map((level) => {
    const held = entries.filter((entry) => entry.level === level)
    const by = (key: 'proposer' | 'decider' | 'approver') =>
      words.phrase.list(
        names(
          words,
          held.map((entry) => entry[key]),
        ),
      )
    const name = words.phrase.response(words.phrase.level(levelLabel(words.plan, level)))
    const isAutomatic = held.some(({ start }) => start === 'automatic')
    const lines = [
      common ? '' : line(words, { zh: '{who}提出', en: 'proposed by {who}' }, by('proposer')),
      isAutomatic ? words.choice('responseLevel', 'start', 'automatic') : '',
      line(words, { zh: '{who}决定', en: 'decision by {who}' }, by('decider')),
      line(words, { zh: '{who}批准', en: 'approved by {who}' }, by('approver')),
    ].filter(Boolean)
    return { name, lines }
  })
  return sideBySide(words, said, 'level')
}

function line(words: Words, text: { zh: string; en: string }, who: string): string {
  return who === '' ? '' : wording(words, text, { who })
}

/** The kinds of measures that the plan holds for a response, by their names. */
function actWords(words: Words): string {
  const measures = effectiveMeasures(words.plan).map(({ measure }) => measure)
  const kinds = measures
    .filter(({ phase = 'response' }) => phase === 'response')
    .flatMap((measure) =>
      measure.function === undefined ? [] : [words.choice('measure', 'function', measure.function)],
    )
  const title = words.say({ zh: '应急处置', en: 'Act' })
  const said = [...new Set(kinds)]
  return said.length === 0 ? title : `${title}\n${words.phrase.list(said)}`
}

function adjustWords(words: Words): string {
  const { escalation, adjustment } = words.plan.response ?? {}
  if (!escalation && adjustment === undefined) return ''
  const { by, within, to } = escalation ?? {}
  const who = words.phrase.alternativesShort(names(words, [by]))
  const lines = [
    to === undefined ? '' : wording(words, { zh: '提升至{level}', en: 'up to {level}' }, { level: words.level(to) }),
    line(words, { zh: '{who}决定', en: 'decision by {who}' }, who),
    within === undefined ? '' : words.phrase.within(within),
  ]
  return [words.say({ zh: '调整响应级别', en: 'Adjust the level' }), ...lines].filter(Boolean).join('\n')
}

function endBoxes(words: Words, terminations: readonly Termination[]): FigureNode[] {
  const said = terminations.map((end) => {
    const levels =
      end.levels === undefined ? '' : words.phrase.response(words.levelSet(end.levels) || words.levels(end.levels))
    const lines = [
      end.automatic ? words.say({ zh: '自动终止', en: 'ends by itself' }) : '',
      line(words, { zh: '{who}决定', en: 'decision by {who}' }, words.phrase.list(names(words, [end.decider]))),
      end.byStarter ? words.say({ zh: '由启动的机构终止', en: 'by whoever started it' }) : '',
      line(words, { zh: '{who}批准', en: 'approved by {who}' }, words.phrase.list(names(words, [end.approver]))),
      line(words, { zh: '{who}宣布', en: 'announced by {who}' }, words.phrase.list(names(words, [end.announcer]))),
    ].filter(Boolean)
    const name = levels === '' ? words.say({ zh: '响应', en: 'the response' }) : levels
    return { name: wording(words, { zh: '终止{name}', en: 'End {name}' }, { name }), lines }
  })
  return sideBySide(words, said, 'end')
}

/** A box for each, or one for all where they are too many. */
function sideBySide(words: Words, said: readonly { name: string; lines: string[] }[], id: string): FigureNode[] {
  if (said.length <= MOST_BESIDE)
    return said.map(({ name, lines }, index) => ({ id: `${id}/${index}`, label: [name, ...lines].join('\n') }))
  const all = said.map(({ name, lines }) => words.phrase.pair(name, words.phrase.clauses(lines)))
  return [{ id: `${id}/0`, label: all.join('\n') }]
}

function recoveryBox({ plan, say }: Words): FigureNode[] {
  const hasRecovery = allMeasures(plan.measures).some(({ phase }) => phase === 'recovery')
  return hasRecovery ? [{ id: 'recovery', label: say({ zh: '后期处置', en: 'Recover' }), form: 'end' }] : []
}
