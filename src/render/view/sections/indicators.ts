/** Measured quantities and the stations where they are measured. */
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

/** One table for each indicator with stations: a column for every mark. */
export function stationTables(words: Words, all: readonly Indicator[]): Block[] {
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
