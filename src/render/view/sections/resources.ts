/** Supplies, shelters, facilities, evacuation, money, guarantees. */

import { effectiveMeasures } from '../../../model/measures.ts'
import type { Fund, Supply } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { list, paragraph, rich } from '../blocks.ts'
import { seeAnnex, type ViewContext } from '../context.ts'
import { fieldsOf, read } from '../reading.ts'
import { type Column, numberColumn, objectTable } from '../table.ts'

export function resourcesText({ plan, words }: ViewContext): Block[] {
  const { text } = plan.resources ?? {}
  return rich(text === undefined ? undefined : words.text(text))
}

export function supplies(context: ViewContext): Block[] {
  const { words } = context
  const annex = context.annexWith('supplies')
  const rows = ledger(context)
  if (annex !== undefined && rows.length > 0) return paragraph(seeAnnex(words, annex))
  return supplyTable(words, rows)
}

/** What the plan holds, and what its measures need from the registries: these are for internal use. */
export function ledger({ plan, words, edition }: ViewContext): Supply[] {
  const own = plan.resources?.supplies ?? []
  if (edition === 'public') return own
  const needed = new Set(
    effectiveMeasures(plan)
      .flatMap(({ measure }) => measure.needs ?? [])
      .map(({ resource }) => resource),
  )
  const shared = words.registries.flatMap(({ supplies: held = [] }) => held)
  return [...own, ...shared.filter(({ id, name }) => needed.has(name) || (id !== undefined && needed.has(id)))]
}

/** The ledger, with quantity and unit in one column where one has them. */
export function supplyTable(words: Words, rows: readonly Supply[]): Block[] {
  const filled = new Set(rows.flatMap((row) => Object.keys(row)))
  const isWide = filled.size > MOST_LEDGER_COLUMNS && MAKER.some((key) => filled.has(key))
  if (!isWide) return [...stock(words, rows, [])]
  const made = rows.filter((row) => MAKER.some((key) => row[key] !== undefined))
  return [...stock(words, rows, MAKER), ...makers(words, made)]
}

/** A ledger of more columns has a second table for what can be bought or made. */
const MOST_LEDGER_COLUMNS = 14

const MAKER = ['supplier', 'yearlyCapacity', 'dailyOutput', 'highestStock', 'shippingPoint'] as const

function makers(words: Words, rows: readonly Supply[]): Block[] {
  return objectTable<Supply>(words, {
    shape: 'supply',
    rows,
    caption: words.say({ zh: '生产和供应能力', en: 'Makers and what they can supply' }),
    first: [numberColumn(words), 'name', 'unit', ...MAKER],
    without: fieldsOf('supply').filter((key) => !MAKER.some((own) => own === key)) as (keyof Supply & string)[],
  })
}

/** What is held: with its makers elsewhere, kind and model share a column, and so do the keeper and the keeper's phone. */
function stock(words: Words, rows: readonly Supply[], without: readonly (keyof Supply & string)[]): Block[] {
  const inCell = cellWords(words)
  const both = (...keys: (keyof Supply & string)[]): Column<Supply> => ({
    title: [...new Set(keys.map((key) => words.label('supply', key)))].join(words.say({ zh: '、', en: ', ' })),
    keys,
    say: (supply) =>
      keys
        .map((key) => sayValue(inCell, { shape: 'supply', node: supply, key }))
        .filter(Boolean)
        .join('\n'),
  })
  const isShort = without.length > 0
  return objectTable<Supply>(words, {
    shape: 'supply',
    rows,
    without,
    first: [
      numberColumn(words),
      'name',
      'category',
      ...(isShort ? [both('spec', 'model')] : (['spec', 'model'] as const)),
      'use',
      'standard',
      {
        title: words.label('supply', 'quantity'),
        keys: ['quantity', 'unit'],
        say: (supply) => words.quantity(words.number(supply, 'quantity'), supply.unit),
      },
      'location',
      'owner',
      ...(isShort ? [both('keeper', 'phone')] : (['keeper', 'phone'] as const)),
    ],
  })
}

export function shelters({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'shelter', rows: plan.resources?.shelters ?? [] })
}

export function facilities({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'facility', rows: plan.resources?.facilities ?? [] })
}

export function evacuations({ plan, words }: ViewContext): Block[] {
  return objectTable(words, { shape: 'evacuation', rows: plan.resources?.evacuations ?? [] })
}

export function funds({ plan, words }: ViewContext): Block[] {
  return list((plan.resources?.funds ?? []).map((fund) => paragraph(fundWords(words, fund))))
}

function fundWords(words: Words, fund: Fund): string {
  const reading = read(words, fund, 'fund')
  const text = words.text(reading.take('text') ?? '')
  reading.skip('amount', 'unit')
  const amount = fund.amount === undefined ? (fund.unit ?? '') : words.quantity(words.number(fund, 'amount'), fund.unit)
  const said = [
    ...(amount === '' ? [] : [words.phrase.pair(words.label('fund', 'amount'), amount)]),
    ...reading.rest(text),
  ]
  return words.phrase.sentences([text, words.phrase.clauses(said)].filter(Boolean))
}
