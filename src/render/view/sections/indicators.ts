/** Measured quantities and the stations where they are measured. */
import { contentsOf } from '../../../model/contents/contents.ts'
import type { Indicator, Station } from '../../../model/plan.generated.ts'
import { NOT_SET } from '../../phrase/value.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { paragraph } from '../blocks.ts'
import { seeAnnex, type ViewContext } from '../context.ts'
import { type Column, objectTable } from '../table.ts'

export function indicators(context: ViewContext): Block[] {
  const { plan, words } = context
  const rows = plan.indicators ?? []
  const annex = context.annexWith('stations')
  const stations =
    annex === undefined ? stationTables(words, rows) : rows.some(hasStations) ? paragraph(seeAnnex(words, annex)) : []
  return [...objectTable<Indicator>(words, { shape: 'indicator', rows, without: ['stations'] }), ...stations]
}

function hasStations({ stations = [] }: Indicator): boolean {
  return stations.length > 0
}

/** @returns the stations of the plan's own indicators, and of those of the registries that it speaks of */
export function allStations({ plan, words }: ViewContext): Block[] {
  const own = plan.indicators ?? []
  const shared = words.registries.flatMap(({ indicators: held = [] }) => held.filter(hasStations))
  if (shared.length === 0) return stationTables(words, own)
  const isOwn = new Set(own.flatMap(({ id, name }) => [id, name]))
  const said = new Set<unknown>()
  for (const { way, value } of contentsOf(plan).names)
    if (way.space === 'indicator' || way.space === 'station') said.add(value)
  const isSaid = ({ id, name, stations = [] }: Indicator): boolean =>
    said.has(id) || said.has(name) || stations.some((station) => said.has(station.id) || said.has(station.name))
  return stationTables(words, [
    ...own,
    ...shared.filter((one) => !isOwn.has(one.id) && !isOwn.has(one.name) && isSaid(one)),
  ])
}

/** One table for each indicator with stations: a column for every mark. */
function stationTables(words: Words, all: readonly Indicator[]): Block[] {
  return all.filter(hasStations).flatMap((indicator) => {
    const rows = indicator.stations ?? []
    const marks = [...new Set(rows.flatMap((station) => Object.keys(station.marks ?? {})))]
    const columns = marks.map(
      (mark): Column<Station> => ({
        title: mark,
        keys: ['marks'],
        say: ({ marks: values }) => {
          if (!values || !(mark in values)) return ''
          return values[mark] === null ? words.say(NOT_SET) : words.number(values, mark)
        },
      }),
    )
    const unit = indicator.unit === undefined ? '' : words.phrase.bracket(indicator.unit)
    return objectTable<Station>(words, {
      shape: 'station',
      rows,
      caption: indicator.name + unit,
      first: ['river', 'name', ...columns],
      without: ['marks'],
    })
  })
}
