/** What a drill is, what it aims at, who takes part, how it is kept safe: everything but what players must not know. */
import type { Drill } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { lines, paragraph, rich } from '../../view/blocks.ts'
import { read } from '../../view/reading.ts'
import { objectTable, textTable } from '../../view/table.ts'

/** Said in parts of their own. */
const PARTS = [
  'kind',
  'id',
  'title',
  'language',
  'objectives',
  'scenario',
  'participants',
  'events',
  'evaluation',
  'safety',
  'support',
  'publicity',
  'record',
  'improvements',
  'budget',
] as const

/** @returns every plain field of the drill, a row each */
export function facts(words: Words, drill: Drill): Block[] {
  const reading = read(words, drill, 'drill')
  reading.skip(...PARTS)
  const rows = reading.rest().map((line) => split(words, line))
  return rows.length === 0 ? [] : [{ ...textTable(['', ''], rows), head: [], widths: [2, 7] }]
}

/** `label：value` back into two cells. */
function split(words: Words, line: string): string[] {
  const colon = words.say({ zh: '：', en: ': ' })
  const at = line.indexOf(colon)
  return [line.slice(0, at), line.slice(at + colon.length)]
}

export function objectives(words: Words, drill: Drill): Block[] {
  return objectTable(words, { shape: 'objective', rows: drill.objectives ?? [], first: ['id', 'statement'] })
}

/** What players may know: the aims, not the measures that they are expected to think of. */
export function aims(words: Words, drill: Drill): Block[] {
  return objectTable(words, {
    shape: 'objective',
    rows: drill.objectives ?? [],
    first: ['statement'],
    without: ['id', 'measures', 'goals'],
  })
}

/** Who watches what; the boxes to rate stand in the evaluation guide. */
export function points(words: Words, drill: Drill): Block[] {
  return objectTable(words, {
    shape: 'evaluation',
    rows: drill.evaluation ?? [],
    first: ['function', 'text', 'evaluator'],
  })
}

/** Which case of the plan strikes, in the words that open the drill. */
export function scenario(words: Words, drill: Drill): Block[] {
  if (!drill.scenario) return []
  const reading = read(words, drill.scenario, 'drillScenario')
  const narrative = reading.take('narrative')
  return [
    ...rich(narrative === undefined ? undefined : words.text(narrative)),
    ...reading.rest().flatMap((line) => paragraph(line)),
  ]
}

export function participants(words: Words, drill: Drill): Block[] {
  return objectTable(words, { shape: 'participant', rows: drill.participants ?? [], first: ['actor', 'role'] })
}

/** Those who play, watch or keep it safe, without what controllers are to do. */
export function playersOnly(words: Words, drill: Drill): Block[] {
  const rows = (drill.participants ?? []).filter(
    ({ role }) => role !== 'controller' && role !== 'simulator' && role !== 'evaluator',
  )
  return objectTable(words, { shape: 'participant', rows, first: ['actor', 'role'], without: ['tasks'] })
}

export function safety(words: Words, drill: Drill): Block[] {
  return drill.safety ? lines(read(words, drill.safety, 'drillSafety').rest()) : []
}

export function support(words: Words, drill: Drill): Block[] {
  return objectTable(words, { shape: 'safeguard', rows: drill.support ?? [], first: ['kind', 'text', 'by'] })
}

export function budget(words: Words, drill: Drill): Block[] {
  return drill.budget === undefined ? [] : paragraph(words.text(drill.budget))
}

export function publicity(words: Words, drill: Drill): Block[] {
  return drill.publicity === undefined ? [] : paragraph(words.text(drill.publicity))
}

/** What people nearby must know: when, where, who, and that it is a drill. */
export function noticeFacts(words: Words, drill: Drill): Block[] {
  const reading = read(words, drill, 'drill')
  const rows = reading.pairs('by', 'start', 'length', 'place').map((line) => split(words, line))
  const notice = drill.safety?.notice
  return [
    ...(rows.length === 0 ? [] : [{ ...textTable(['', ''], rows), head: [], widths: [2, 7] }]),
    ...paragraph(notice === undefined ? '' : words.text(notice)),
  ]
}
