/** What the plan is made for: background, hazards, grades of events, scenarios, assumptions. */
import type { Grade, Hazard, ScenarioCase } from '../../../model/plan.generated.ts'
import type { Block } from '../../tree.ts'
import { heading, lines, list, paragraph, rich, section, strong } from '../blocks.ts'
import { conditionBlocks, ladderClauses } from '../condition-blocks.ts'
import { type ViewContext, wording } from '../context.ts'
import { read } from '../reading.ts'
import { objectTable } from '../table.ts'

export function background({ plan, words }: ViewContext): Block[] {
  const { background: text } = plan.scenario
  return rich(text === undefined ? undefined : words.text(text))
}

const SHORT = ['name', 'class', 'likelihood', 'impact', 'rating', 'owner', 'assessed'] as const

/** As many columns as an upright page can hold. */
const MOST_COLUMNS = 7

/** The risk list: what can be compared as a table, what must be read as paragraphs. */
export function hazards({ plan, words }: ViewContext): Block[] {
  const rows = plan.scenario.hazards ?? []
  const given = Object.keys(Object.assign({}, ...rows)).filter((key) => key !== 'id')
  if (given.length <= MOST_COLUMNS && !given.includes('text'))
    return objectTable<Hazard>(words, { shape: 'hazard', rows })
  const long = given.filter((key) => !SHORT.some((short) => short === key))
  const table = objectTable<Hazard>(words, { shape: 'hazard', rows, first: SHORT, without: long as (keyof Hazard)[] })
  const told = rows.flatMap((hazard) => {
    const reading = read(words, hazard, 'hazard')
    reading.skip(...SHORT)
    const text = reading.take('text')
    const said = reading.rest(text)
    if (said.length === 0 && text === undefined) return []
    return [heading(hazard.name, 1), ...rich(text), ...lines(said)]
  })
  return [...table, ...told]
}

/** Grades of events with the conditions and the ladders that define them. */
export function grades({ plan, words }: ViewContext): Block[] {
  const { grades: given = [], thresholds = [] } = plan.scenario
  const ladders = ladderClauses(
    words,
    thresholds,
    given.map(({ grade }) => grade),
  )
  const named = new Set(given.map(({ grade }) => grade))
  const all = [...given, ...[...ladders.keys()].filter((id) => !named.has(id)).map((grade): Grade => ({ grade }))]
  return all.flatMap((grade) => {
    const reading = read(words, grade, 'grade')
    const said = words.grade(grade.grade)
    const name = words.locale === 'zh' && /^(?:特别重大|重大|较大|一般)$/.test(said) ? `${said}级别` : said
    reading.skip('grade', 'label', 'when')
    const text = reading.take('text')
    const clauses = [...(grade.when ? [{ condition: grade.when }] : []), ...(ladders.get(grade.grade) ?? [])]
    const conditions = conditionBlocks(words, clauses, {
      one: words.phrase.pair(name, '').trimEnd(),
      several: wording(words, { zh: '有下列情形之一的，为{name}：', en: '{name}: one of the following.' }, { name }),
    })
    const shown = conditions.length > 0 ? conditions : paragraph(strong(name))
    return [...shown, ...rich(text), ...lines(reading.rest(text))]
  })
}

export function cases({ plan, words }: ViewContext): Block[] {
  return (plan.scenario.cases ?? []).flatMap((one) => {
    const blocks = scenarioCase(one)
    return section(one.title, 1, blocks.length === 0 ? paragraph(one.title) : blocks)
  })

  function scenarioCase(one: ScenarioCase): Block[] {
    const reading = read(words, one, 'scenarioCase')
    reading.skip('title', 'timeline')
    const narrative = reading.take('narrative')
    const said = reading.rest()
    return [
      ...(said.length === 0 ? [] : paragraph(words.phrase.sentences([words.phrase.clauses(said)]))),
      ...rich(narrative === undefined ? undefined : words.text(narrative)),
      ...objectTable(words, { shape: 'timelineEvent', rows: one.timeline ?? [] }),
    ]
  }
}

export function assumptions({ plan, words }: ViewContext): Block[] {
  return list(
    (plan.scenario.assumptions ?? []).map((assumption) => {
      const reading = read(words, assumption, 'assumption')
      return paragraph(words.phrase.sentences([reading.say('text'), ...reading.rest()]))
    }),
    true,
  )
}
