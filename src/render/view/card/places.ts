/** Where danger is, who leaves by which way, and where to. */
import type { Evacuation, Hazard } from '../../../model/plan.generated.ts'
import { sayValue } from '../../phrase/value.ts'
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import type { ViewContext } from '../context.ts'
import { fieldsOf } from '../reading.ts'
import { type Column, objectTable } from '../table.ts'

const DANGER = ['name', 'place', 'signs', 'consequence'] as const

/** More fields than this are told in a chapter, and the card shows an extract. */
const MOST_FIELDS = 7

/** @returns whether the table of dangers says all that the plan says of its hazards */
export function saysAllOfHazards({ plan }: ViewContext): boolean {
  const given = Object.keys(Object.assign({}, ...(plan.scenario.hazards ?? []))).filter((key) => key !== 'id')
  return given.length <= MOST_FIELDS && !given.includes('text')
}

export function dangerTable(context: ViewContext): Block[] {
  const others = fieldsOf('hazard').filter((key) => !DANGER.some((own) => own === key))
  return objectTable<Hazard>(context.words, {
    shape: 'hazard',
    rows: context.plan.scenario.hazards ?? [],
    first: DANGER,
    without: saysAllOfHazards(context) ? [] : (others as (keyof Hazard & string)[]),
  })
}

/** Upright: what belongs together shares a column. */
export function leavingTable({ plan, words }: ViewContext): Block[] {
  const inCell = cellWords(words)
  const together = (title: string, ...keys: (keyof Evacuation & string)[]): Column<Evacuation> => ({
    title,
    keys,
    say: (row) => joined(inCell, row, keys),
  })
  return objectTable<Evacuation>(words, {
    shape: 'evacuation',
    rows: plan.resources?.evacuations ?? [],
    first: [
      together(words.say({ zh: '谁走', en: 'Who leaves' }), 'area', 'when'),
      {
        title: words.say({ zh: '户、人', en: 'How many' }),
        keys: ['households', 'people', 'vulnerable'],
        say: (row) => counts(words, row),
      },
      together(words.label('evacuation', 'mover'), 'mover'),
      together(words.label('evacuation', 'signal'), 'signal'),
      together(words.say({ zh: '走哪条路', en: 'By which way' }), 'route', 'backupRoute', 'vehicle'),
      together(words.say({ zh: '到哪里、多久走完', en: 'Where to, by when' }), 'shelter', 'within'),
    ],
  })
}

/** 23户71人，其中需帮助10人 */
function counts(words: Words, row: Evacuation): string {
  const said = (['households', 'people', 'vulnerable'] as const).map((key) => words.number(row, key))
  const [households = '', people = '', vulnerable = ''] = said
  return words.say({
    zh: [
      (households && `${households}户`) + (people && `${people}人`),
      vulnerable && `需帮助${vulnerable}${/\d$/.test(vulnerable) ? '人' : ''}`,
    ]
      .filter(Boolean)
      .join('，'),
    en: [
      households && `${households} households`,
      people && `${people} people`,
      vulnerable && `${vulnerable} need help`,
    ]
      .filter(Boolean)
      .join(', '),
  })
}

/** Said without their titles: the title of the column is enough. */
const PLAIN: readonly string[] = ['area', 'mover', 'signal', 'route', 'shelter', 'within']

function joined(words: Words, row: Evacuation, keys: readonly (keyof Evacuation & string)[]): string {
  return keys
    .flatMap((key) => {
      const said = sayValue(words, { shape: 'evacuation', node: row, key })
      if (said === '') return []
      return [PLAIN.includes(key) ? said : words.phrase.pair(words.label('evacuation', key), said)]
    })
    .join('\n')
}
