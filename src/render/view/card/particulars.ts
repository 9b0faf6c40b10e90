/** The rest of a card: what the plan says in few words stands in one row each; what takes more follows in chapters. */
import type { BlockContent } from 'mdast'
import type { Localized } from '../../../base/locale.ts'
import { comma } from '../../phrase/objects.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block, DocumentInfo, PlanTable, TableCell } from '../../tree.ts'
import { lines, paragraph, strong } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { read } from '../reading.ts'
import { cover, identityPairs } from '../sections/front.ts'
import { ledger } from '../sections/resources.ts'
import { cell } from '../table.ts'
import { dense, fitsCell, lengthOf } from './dense.ts'

/** Rows of the card and the sections that may stand in each, in this order, with what they are called there. */
const ROWS = [
  { title: { zh: '目标', en: 'Goals' }, names: ['goals', 'purpose'] },
  { title: { zh: '情况', en: 'Situation' }, names: ['background', 'facts', 'assumptions', 'scope', 'principles'] },
  { title: { zh: '监测', en: 'Monitoring' }, names: ['monitoring', 'indicators', 'warningText', 'messageFields'] },
  {
    title: { zh: '响应', en: 'Response' },
    names: ['siteCommand', 'escalation', 'adjustment', 'linkage', 'outsideHelp', 'termination'],
  },
  { title: { zh: '信息', en: 'Information' }, names: ['informationText', 'sharing', 'release'] },
  { title: { zh: '保障', en: 'Resources' }, names: ['resourcesText', 'supplies', 'facilities', 'funds'] },
  {
    title: { zh: '管理', en: 'Upkeep' },
    names: ['drills', 'training', 'maintenance', 'nextReview', 'accountability', 'revisions'],
  },
  {
    title: { zh: '文本', en: 'Text' },
    names: [
      ...(['basis', 'planSystem', 'conventions', 'definitions', 'notApplicable'] as const),
      ...(['approval', 'filing', 'distribution', 'interpretation', 'validity', 'identity'] as const),
    ],
  },
] as const

export type ParticularName = (typeof ROWS)[number]['names'][number]

type Sections = Readonly<Record<ParticularName, readonly Block[]>>

/** What a section is called within a row of several. */
const TITLES: Readonly<Record<ParticularName, Localized>> = {
  goals: { zh: '目标', en: 'Goals' },
  purpose: { zh: '目的', en: 'Purpose' },
  background: { zh: '背景', en: 'Background' },
  facts: { zh: '基本情况', en: 'Facts' },
  assumptions: { zh: '规划假设', en: 'Assumptions' },
  scope: { zh: '适用范围', en: 'Scope' },
  principles: { zh: '原则', en: 'Principles' },
  monitoring: { zh: '看什么', en: 'Watch' },
  indicators: { zh: '指标', en: 'Indicators' },
  warningText: { zh: '预警', en: 'Warning' },
  messageFields: { zh: '预警内容', en: 'Message' },
  siteCommand: { zh: '现场指挥', en: 'Site command' },
  escalation: { zh: '升级', en: 'Escalation' },
  adjustment: { zh: '调整', en: 'Adjustment' },
  linkage: { zh: '联动', en: 'Linkage' },
  outsideHelp: { zh: '求援', en: 'Outside help' },
  termination: { zh: '终止', en: 'End' },
  informationText: { zh: '要求', en: 'Terms' },
  sharing: { zh: '共享', en: 'Sharing' },
  release: { zh: '发布', en: 'Release' },
  resourcesText: { zh: '说明', en: 'Note' },
  supplies: { zh: '东西在哪里', en: 'Where things are' },
  facilities: { zh: '设施', en: 'Facilities' },
  funds: { zh: '经费', en: 'Funds' },
  drills: { zh: '演练', en: 'Drills' },
  training: { zh: '培训', en: 'Training' },
  maintenance: { zh: '修订', en: 'Review' },
  nextReview: { zh: '评估', en: 'Review' },
  accountability: { zh: '奖惩', en: 'Accountability' },
  revisions: { zh: '修订记录', en: 'Changes' },
  basis: { zh: '依据', en: 'Basis' },
  planSystem: { zh: '衔接', en: 'Other plans' },
  conventions: { zh: '约定', en: 'Conventions' },
  definitions: { zh: '名词', en: 'Terms' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  approval: { zh: '批准', en: 'Approval' },
  filing: { zh: '备案', en: 'Filing' },
  distribution: { zh: '发放', en: 'Distribution' },
  interpretation: { zh: '解释', en: 'Interpretation' },
  validity: { zh: '施行', en: 'In force' },
  identity: { zh: '标识', en: 'Identity' },
}

/** A section that takes more characters, about five lines of a card, is a chapter. */
const MOST = { zh: 280, en: 560 } as const

export interface Particulars {
  table: PlanTable[]
  /** Names of the sections that the table holds. */
  held: ReadonlySet<string>
}

/** @param sections what the plan says, section by section */
export function particulars(context: ViewContext, sections: Sections, info: DocumentInfo): Particulars {
  const words = cellWords(context.words)
  const own = {
    ...sections,
    goals: goalLines(context),
    supplies: supplyLines(context),
    identity: paragraph(identityWords(context, info)),
  }
  const fits = (name: ParticularName) =>
    own[name].length > 0 && fitsCell(own[name]) && lengthOf(own[name]) <= MOST[words.locale]
  const rows = ROWS.flatMap(({ title, names }): TableCell[][] => {
    const [first, ...more] = (names as readonly ParticularName[]).filter(fits)
    if (first === undefined) return []
    const said = [first, ...more].map((name) => ({ name, blocks: dense(words, own[name]) }))
    const content = more.length === 0 ? (said[0]?.blocks ?? []) : runTogether(words, said)
    return [[{ ...cell(words.say(title)), shade: 'grey' }, cell(content)]]
  })
  const held = new Set<string>(ROWS.flatMap(({ names }) => (names as readonly ParticularName[]).filter(fits)))
  return { table: [{ type: 'planTable', head: [], rows, widths: [1, 11] }], held }
}

/** Each under its title in bold; what is plain sentences runs on in one paragraph. */
function runTogether(words: Words, said: readonly { name: ParticularName; blocks: BlockContent[] }[]): BlockContent[] {
  const gap = words.say({ zh: '　', en: ' ' })
  const done: BlockContent[] = []
  for (const block of said.flatMap(({ name, blocks }) => [...paragraph(strong(words.say(TITLES[name]))), ...blocks])) {
    const last = done.at(-1)
    if (last?.type === 'paragraph' && block.type === 'paragraph')
      done.splice(-1, 1, ...paragraph(...last.children, gap, ...block.children))
    else done.push(block)
  }
  return done
}

/** What the line under the title has said already is left out. */
function identityWords(context: ViewContext, info: DocumentInfo): string {
  const { phrase } = context.words
  const { marks, lines: facts } = cover(context, info)
  const said = [...marks, ...facts.map(({ value }) => value)]
  const pairs = identityPairs(context, info).filter(([, value]) => !said.includes(value))
  return phrase.sentences([phrase.clauses(pairs.map(([title, value]) => phrase.pair(title, value)))])
}

/** Without the measures that serve each: they are on the card. */
function goalLines({ plan, words }: ViewContext): Block[] {
  return lines(
    plan.goals.map((goal) => {
      const reading = read(words, goal, 'goal')
      const statement = reading.say('statement')
      return words.phrase.sentences([words.phrase.clauses([statement, ...reading.rest(statement)])])
    }),
    true,
  )
}

/** 锣4面（存放地点：村委会，保管人：监测员） */
function supplyLines(context: ViewContext): Block[] {
  const words = cellWords(context.words)
  return lines(
    ledger(context).map((supply) => {
      const reading = read(words, supply, 'supply')
      reading.skip('quantity', 'unit')
      const many = words.quantity(words.number(supply, 'quantity'), supply.unit)
      const what = words.say({
        zh: reading.say('name') + many,
        en: [many, reading.say('name')].filter(Boolean).join(' '),
      })
      const rest = reading.rest()
      return rest.length === 0 ? what : what + words.phrase.bracket(rest.join(comma(words)))
    }),
  )
}
