/** The words and signs by which coverage is told, in both languages. */
import {
  type Coverage,
  type CoverageCell,
  type CoverageEvidence,
  type CoverageRow,
  type CoveredPlace,
  EVIDENCE_STATES,
  type EvidenceState,
  ITEM_STATES,
  type ItemState,
} from '../../base/coverage.ts'
import { fill, type Locale, type Localized, type Values } from '../../base/locale.ts'
import { visible } from '../columns.ts'
import { cite } from '../words.ts'

export type AnyState = ItemState | EvidenceState

/** One column wide in every terminal; the same on paper. */
export const SIGNS: Readonly<Record<AnyState, string>> = {
  met: '✓',
  partly: '~',
  missing: '✗',
  notApplicable: '-',
  undecided: '?',
  notAsked: ' ',
  all: '✓',
  some: '~',
  none: '✗',
  ask: '?',
}

const STATE: Readonly<Record<AnyState, Localized>> = {
  met: { zh: '具备', en: 'met' },
  partly: { zh: '部分具备', en: 'partly met' },
  missing: { zh: '缺少', en: 'missing' },
  notApplicable: { zh: '不适用', en: 'does not apply' },
  undecided: { zh: '无法判断', en: 'undecided' },
  notAsked: { zh: '不要求', en: 'not asked' },
  all: { zh: '各类都有', en: 'every kind' },
  some: { zh: '有一部分', en: 'some' },
  none: { zh: '没有', en: 'none' },
  ask: { zh: '文档判断不了', en: 'not from documents' },
}

export function stateWord(state: AnyState, locale: Locale): string {
  return STATE[state][locale]
}

const WORDS = {
  title: { zh: '应急预案覆盖情况', en: 'Coverage of contingency plans' },
  documents: { zh: '文档', en: 'Documents' },
  requirements: { zh: '应有内容', en: 'Required content' },
  contents: { zh: '十四项内容', en: 'The fourteen contents' },
  capability: { zh: '应急能力指标', en: 'Capability index' },
  code: { zh: '代号', en: 'No.' },
  kind: { zh: '种类', en: 'Kind' },
  name: { zh: '名称', en: 'Title' },
  file: { zh: '文件', en: 'File' },
  item: { zh: '内容', en: 'Content' },
  state: { zh: '情况', en: 'State' },
  basis: { zh: '依据', en: 'Basis' },
  where: { zh: '写在哪里', en: 'Where' },
  whereIn: { zh: '各项写在哪里：{title}', en: 'Where each item stands: {title}' },
  indicator: { zh: '指标', en: 'Indicator' },
  hasEvidence: { zh: '证据', en: 'Evidence' },
  evidence: { zh: '文档里写了什么', en: 'What the documents hold' },
  unseen: { zh: '从文档看不出的，问谁', en: 'What documents cannot show, and whom to ask' },
  missingHere: { zh: '缺少的项数', en: 'Items missing' },
  plan: { zh: '预案', en: 'Plan' },
  registry: { zh: '名录', en: 'Registry' },
  drill: { zh: '演练', en: 'Drill' },
  signs: { zh: '符号', en: 'Signs' },
  blank: { zh: '空白 这类预案不要求', en: 'blank: not asked of this kind of plan' },
  judged: {
    zh: '判断与 plan lint 的规则 missing-section 相同。“部分具备”：写到了，但单独要求的一项缺少，或只有待填的文字。',
    en: 'Judged as the rule missing-section of plan lint does. Partly met: something stands there, but a piece that is asked for by itself is missing, or only words to be filled in.',
  },
  index: {
    zh: '一级指标 18 项、二级指标 67 项，依据：{source}。原文的 67 项是一个不分组的清单，归到哪个一级指标下由本工具编排。只数文档里写了什么，不打分：✓ 只表示各类证据都写到了，不表示具备这项能力。括号里是文档代号和处数。',
    en: '18 first-level and 67 second-level indicators after: {source}. The source lists the 67 without groups; their arrangement under the 18 is that of this tool. What documents hold is counted, nothing is scored: ✓ says that every kind of evidence is written down, not that the capability is there. In brackets stand the documents and how often each holds it.',
  },
  noContents: {
    zh: '这里没有适用十四项内容的预案（总体、专项、联合、巨灾应急预案，或在 profiles 中写了 contents-14 的预案）。',
    en: 'No plan here is held against the fourteen contents (overall, special, joint and catastrophe plans in China, and plans that name contents-14 in profiles).',
  },
  alone: {
    zh: '没有读到名录和演练；它们也有证据，请给出所在的文件夹。',
    en: 'Neither a registry nor a drill was read; they hold evidence too: name the folder that holds them.',
  },
  more: { zh: '（共 {n} 处）', en: ' ({n}\u00a0in\u00a0all)' },
  lacks: { zh: '缺：{parts}', en: 'lacks: {parts}' },
  isBlank: { zh: '只有待填的文字', en: 'only words to be filled in' },
  cannot: { zh: '看不出{unseen}；问：{ask}', en: 'Cannot show {unseen}. Ask: {ask}' },
  plans: { zh: '{n} 份预案', en: '{n} plans' },
  onePlan: { zh: '1 份预案', en: '1 plan' },
  registries: { zh: '{n} 份名录', en: '{n} registries' },
  oneRegistry: { zh: '1 份名录', en: '1 registry' },
  drills: { zh: '{n} 份演练', en: '{n} drills' },
  oneDrill: { zh: '1 份演练', en: '1 drill' },
} as const satisfies Record<string, Localized>

export function say(key: keyof typeof WORDS, locale: Locale, values?: Values): string {
  return fill(WORDS[key][locale], values)
}

/** A blank at which no line is broken. */
export const GLUE = '\u00a0'

function signed(state: AnyState, locale: Locale): string {
  return `${SIGNS[state]}${GLUE}${stateWord(state, locale)}`.replaceAll(' ', GLUE)
}

/** @returns the states that occur, in their order; what is not asked is nothing to count */
export function shownCounts(counts: Partial<Record<AnyState, number>>): AnyState[] {
  return [...ITEM_STATES, ...EVIDENCE_STATES].filter((state) => state !== 'notAsked' && (counts[state] ?? 0) > 0)
}

/** @returns `✓ 具备 12   ✗ 缺少 3`: what does not occur is left out */
export function countsText(counts: Partial<Record<AnyState, number>>, locale: Locale): string {
  const counted = shownCounts(counts).map((state) => `${signed(state, locale)}${GLUE}${counts[state]}`)
  return counted.join('   ')
}

/** @returns `✓ 具备   ~ 部分具备 …`, for all states of requirements or of evidence */
export function legend(states: readonly AnyState[], locale: Locale): string {
  const signs = states.map((state) => (state === 'notAsked' ? say('blank', locale) : signed(state, locale)))
  return signs.join('   ')
}

export function documentsCounted({ documents }: Coverage, locale: Locale): string {
  const count = (kind: string): number => documents.filter((one) => one.kind === kind).length
  const [plans, registries, drills] = [count('plan'), count('registry'), count('drill')]
  return [
    say(plans === 1 ? 'onePlan' : 'plans', locale, { n: plans }),
    say(registries === 1 ? 'oneRegistry' : 'registries', locale, { n: registries }),
    say(drills === 1 ? 'oneDrill' : 'drills', locale, { n: drills }),
  ].join(locale === 'zh' ? '、' : ', ')
}

/** @returns the text that asks for a part, and how binding it is: 《突发事件应对法》（法律） */
export function textOf({ sources: [first] }: CoverageRow, locale: Locale): string {
  if (!first) return ''
  const { document, binding, confirmed } = first
  return cite([{ document, binding, confirmed }], locale)
}

/** @returns whether both rest on one text, which binds alike and was read alike */
export function isSameText({ sources: [first] }: CoverageRow, other: CoverageRow | undefined): boolean {
  const [second] = other?.sources ?? []
  if (!first || !second) return first === second
  return first.document === second.document && first.binding === second.binding && first.confirmed === second.confirmed
}

/** @returns what is asked for, and by which clause */
export function rowText({ title, sources: [first] }: CoverageRow, locale: Locale): string {
  const clause = first?.clause
  if (clause === undefined || clause === title) return title
  return locale === 'zh' ? `${title}（${clause}）` : `${title} (${clause})`
}

/** @returns what is to be said beside the sign of a cell: why it does not apply, what lacks */
export function remarks({ lacks, isBlank, reason }: CoverageCell, locale: Locale): string[] {
  return [
    ...(reason === undefined ? [] : [visible(reason)]),
    ...(lacks ? [say('lacks', locale, { parts: lacks.join(locale === 'zh' ? '、' : ', ') })] : []),
    ...(isBlank ? [say('isBlank', locale)] : []),
  ]
}

/** What is to be said of one row; plans of which the same is true are told of together. */
interface Note {
  state: ItemState
  /** Of the plans, by their columns. */
  indexes: number[]
  text: string
}

export function notesOf({ cells }: CoverageRow, locale: Locale): Note[] {
  const notes = new Map<string, Note>()
  for (const [index, cell] of cells.entries()) {
    const text = remarks(cell, locale).join(locale === 'zh' ? '；' : '; ')
    if (text === '') continue
    const note = notes.get(text) ?? { state: cell.state, indexes: [], text }
    note.indexes.push(index)
    notes.set(text, note)
  }
  return [...notes.values()]
}

/** @returns file and line, as editors open them */
export function placeText({ path, line }: CoveredPlace): string {
  return `${visible(path)}:${line}`
}

/** Documents listed with their counts behind a piece of evidence; more are named by their codes alone. */
const MOST_COUNTED = 9

/** @returns `编制依据中的法律：9（1: 6，2: 3）`; of many documents only which they are: `105（1–8、10）` */
export function evidenceText({ what, count, documents }: CoverageEvidence, locale: Locale): string {
  const zh = locale === 'zh'
  const counted = `${what}${zh ? '：' : ': '}${count}`
  if (count === 0) return counted
  const held =
    documents.length > MOST_COUNTED
      ? ranges(documents.map(({ code }) => code)).join(zh ? '、' : ', ')
      : documents.map((one) => `${one.code}:${GLUE}${one.count}`).join(zh ? '，' : ', ')
  return counted + (zh ? `（${held}）` : ` (${held})`)
}

/** @returns codes in order, runs of three and more drawn together: 1–8, 10, R1 */
export function ranges(codes: readonly string[]): string[] {
  const runs: string[][] = []
  for (const code of codes) {
    const run = runs.at(-1)
    if (run && next(run.at(-1) ?? '') === code) run.push(code)
    else runs.push([code])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run))
}

function next(code: string): string {
  const letter = /^\D*/.exec(code)?.[0] ?? ''
  return letter + (Number(code.slice(letter.length)) + 1)
}
