/** Annexes that are printed from the plan's own data. */

import type { Plan } from '../../../model/plan.generated.ts'
import { levelLabel, scaleOf } from '../../../model/response/levels.ts'
import { sayTiming, TIMING_KEYS } from '../../phrase/objects.ts'
import type { Block, TableCell } from '../../tree.ts'
import { contactTable } from '../bodies/contacts.ts'
import { dutyTable, plainBodies } from '../bodies/organization.ts'
import { structureFigure } from '../bodies/structure.ts'
import { type Clause, conditionBlocks, ladderClauses } from '../condition-blocks.ts'
import type { AnnexView, ViewContext } from '../context.ts'
import { matrixTable } from '../measures/matrix.ts'
import { stationTables } from '../sections/indicators.ts'
import { supplyTable } from '../sections/resources.ts'
import { cell, objectTable, textTable } from '../table.ts'

export const ANNEX_VIEWS: Readonly<Record<AnnexView, (context: ViewContext) => Block[]>> = {
  triggers,
  stations: ({ plan, words }) => stationTables(words, plan.indicators ?? []),
  contacts: contactTable,
  supplies: ({ plan, words }) => supplyTable(words, plan.resources?.supplies ?? []),
  duties: ({ plan, words }) => dutyTable(words, plainBodies(plan.actors)),
  matrix: ({ words }) => matrixTable(words),
  reports,
  flow,
  structure: ({ words }) => structureFigure(words),
}

/** Levels and what starts them. */
function triggers({ plan, words }: ViewContext): Block[] {
  const entries = plan.response?.levels ?? []
  const clauses = ladderClauses(words, plan.response?.thresholds ?? [], scaleOf(plan))
  const ids = [...new Set([...entries.map(({ level }) => level), ...clauses.keys()])]
  const rows = ids.flatMap((id): TableCell[][] => {
    const calls = words.say({ zh: `启动${words.phrase.response(words.level(id))}`, en: words.level(id) })
    const held = entries.filter(({ level, when }) => level === id && when)
    const all: Clause[] = [
      ...held.flatMap(({ when }) => (when ? [{ condition: when }] : [])),
      ...(clauses.get(id) ?? []),
    ]
    const said = conditionBlocks(
      words,
      all.map(({ condition, occasion }) => ({ condition, occasion: { calls, ...occasion } })),
      { one: '', several: '' },
    )
    return said.length === 0 ? [] : [[cell(words.phrase.level(levelLabel(plan, id))), cell(said)]]
  })
  if (rows.length === 0) return []
  return [
    {
      type: 'planTable',
      head: [words.label('responseLevel', 'level'), words.label('responseLevel', 'when')],
      rows,
      widths: [1, 5],
    },
  ]
}

function reports({ plan, words }: ViewContext): Block[] {
  return objectTable(words, {
    shape: 'hop',
    rows: plan.information?.reports ?? [],
    first: [
      'kind',
      'from',
      'to',
      {
        title: words.label('hop', 'within'),
        keys: TIMING_KEYS.filter((key) => key !== 'months'),
        say: (hop) => sayTiming(words, hop).join(words.say({ zh: '，', en: ', ' })),
      },
      'medium',
    ],
  })
}

/** The course of a response as the plan lays it out: watch, report, start, act, end. */
function flow({ plan, words }: ViewContext): Block[] {
  const names = (bodies: Parameters<typeof words.references>[0] | undefined) => (bodies ? words.references(bodies) : '')
  const rows = [
    ...(plan.warning?.monitoring ?? []).map(({ by, what }) => [
      words.say({ zh: '监测', en: 'Monitoring' }),
      names(by),
      what,
    ]),
    ...(plan.warning?.levels ?? []).map((level) => [
      words.say({ zh: '预警', en: 'Warning' }),
      names(level.issuer),
      words.warning(level),
    ]),
    ...(plan.information?.reports ?? [])
      .filter(({ kind }) => kind === 'first')
      .map((hop) => [
        words.say({ zh: '报告', en: 'Report' }),
        names(hop.from),
        [sayTiming(words, hop).join(' '), names(hop.to)].filter(Boolean).join(words.say({ zh: '报', en: ' to ' })),
      ]),
    ...startRows(plan, { words, names }),
    ...(plan.response?.termination ?? []).map((end) => [
      words.say({ zh: '终止', en: 'End' }),
      names(end.decider),
      end.levels ? words.levels(end.levels) : words.say({ zh: '响应终止', en: 'End of the response' }),
    ]),
  ]
  if (rows.length === 0) return []
  return [
    textTable(
      [
        words.say({ zh: '环节', en: 'Step' }),
        words.say({ zh: '责任主体', en: 'Who' }),
        words.say({ zh: '内容', en: 'What' }),
      ],
      rows,
    ),
  ]
}

function startRows(
  plan: Plan,
  {
    words,
    names,
  }: Pick<ViewContext, 'words'> & {
    names(bodies: Parameters<ViewContext['words']['references']>[0] | undefined): string
  },
): string[][] {
  return (plan.response?.levels ?? []).map((entry) => [
    words.say({ zh: '启动', en: 'Start' }),
    names(entry.decider ?? entry.proposer),
    words.phrase.response(words.level(entry.level)),
  ])
}
