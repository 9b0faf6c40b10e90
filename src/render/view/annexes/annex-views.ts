/** Annexes that are printed from the plan's own data. */

import type { Plan, Reference } from '../../../model/plan.generated.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { contactTable } from '../bodies/contacts.ts'
import { dutyTable, plainBodies } from '../bodies/organization.ts'
import type { AnnexView, ViewContext } from '../context.ts'
import { figure } from '../figures/figures.ts'
import { matrixTable } from '../measures/matrix.ts'
import { allStations } from '../sections/indicators.ts'
import { ledger, supplyTable } from '../sections/resources.ts'
import { spanned } from '../table.ts'
import { actionCards } from './cards.ts'
import { reports } from './reports.ts'
import { triggers } from './triggers.ts'
import { agreements, planLinks, riskResults, routes, unitFacts } from './unit-views.ts'

export const ANNEX_VIEWS: Readonly<Record<AnnexView, (context: ViewContext) => Block[]>> = {
  triggers,
  stations: allStations,
  contacts: contactTable,
  supplies: (context) => supplyTable(context.words, ledger(context)),
  duties: ({ plan, words }) => dutyTable(words, plainBodies(plan.actors)),
  matrix: ({ words }) => matrixTable(words),
  reports: (context) => [...figure('reports')(context), ...reports(context)],
  flow: (context) => [...figure('response')(context), ...flow(context)],
  structure: figure('structure'),
  facts: unitFacts,
  hazards: riskResults,
  planSystem: planLinks,
  routes,
  agreements,
  cards: actionCards,
}

/** The course of a response as the plan lays it out: watch, report, start, act, end. What one body does in a step is one row. */
function flow({ plan, words }: ViewContext): Block[] {
  const names = (bodies: readonly Reference[] | undefined) => (bodies ? words.references(bodies) : '')
  const rows = [
    ...(plan.warning?.monitoring ?? []).map(({ by, what }) => [
      words.say({ zh: '监测', en: 'Monitoring' }),
      names(by),
      what,
    ]),
    ...warningRows(plan, { words, names }),
    ...(plan.information?.reports ?? [])
      .filter(({ kind }) => kind === 'first')
      .map((hop) => [
        words.say({ zh: '报告', en: 'Report' }),
        names(hop.from),
        [sayTiming(words, hop).join(' '), names(hop.to)].filter(Boolean).join(words.say({ zh: '报', en: ' to ' })),
      ]),
    ...decisionRows(plan, { words, names }),
  ]
  if (rows.length === 0) return []
  const head = [
    words.say({ zh: '环节', en: 'Step' }),
    words.say({ zh: '责任主体', en: 'Who' }),
    words.say({ zh: '内容', en: 'What' }),
  ]
  return [{ type: 'planTable', head, rows: spanned(joined(words, rows)), widths: [8, 27, 73] }]
}

/** What one body does in a step becomes one row; what it does for several hazards is said once. */
function joined(words: Words, rows: readonly string[][]): string[][] {
  const held: { step: string; who: string; what: string[] }[] = []
  for (const [step = '', who = '', what = ''] of rows) {
    const same = held.find((one) => one.step === step && one.who === who)
    if (same === undefined) held.push({ step, who, what: [what] })
    else if (!same.what.includes(what)) same.what.push(what)
  }
  return held.map(({ step, who, what }) => [step, who, words.phrase.clauses(what)])
}

/** Of warnings that differ by their colour alone the name is said once: 暴雨预警（蓝色、黄色）. */
function warningRows(plan: Plan, { words, names }: Naming): string[][] {
  const found = new Map<string, { who: string; name: string; colours: string[] }>()
  for (const level of plan.warning?.levels ?? []) {
    const [full, who] = [words.warning(level), names(level.issuer)]
    const colour = level.colour === undefined ? '' : words.choice('warningLevel', 'colour', level.colour)
    const isInside = words.locale === 'zh' && colour !== '' && full.includes(colour)
    const name = isInside ? full.replace(colour, '') : full
    const held = found.get(`${who}/${name}`) ?? { who, name, colours: [] }
    if (isInside) held.colours.push(colour)
    found.set(`${who}/${name}`, held)
  }
  return [...found.values()].map(({ who, name, colours }) => [
    words.say({ zh: '预警', en: 'Warning' }),
    who,
    name + (colours.length === 0 ? '' : words.phrase.bracket(words.phrase.list(colours))),
  ])
}

interface Naming extends Pick<ViewContext, 'words'> {
  names(bodies: readonly Reference[] | undefined): string
}

/** Who starts and who ends which level; mostly they are the same. */
function decisionRows(plan: Plan, { words, names }: Naming): string[][] {
  const step = words.say({ zh: '启动和终止', en: 'Start and end' })
  const starts = (plan.response?.levels ?? []).map((entry) => [
    step,
    names(entry.decider ?? entry.proposer),
    words.say({ zh: '启动', en: 'start ' }) + words.phrase.response(words.level(entry.level)),
  ])
  const ends = (plan.response?.termination ?? []).map((end) => [
    step,
    names(end.decider),
    words.say({ zh: '终止', en: 'end ' }) +
      (end.levels ? words.phrase.response(words.levelSet(end.levels)) : words.say({ zh: '响应', en: 'the response' })),
  ])
  return [...starts, ...ends]
}
