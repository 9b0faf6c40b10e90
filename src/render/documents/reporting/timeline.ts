/** Which report is due when: those that count from the same moment together, the earliest first. */
import type { Start } from '../../../model/checklist.ts'
import { durationMinutes, intervalMinutes } from '../../../model/duration.ts'
import type { Hop } from '../../../model/plan.generated.ts'
import { dueFrom, startTitle } from '../../checklist/due.ts'
import { sayCondition } from '../../phrase/condition.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block, TableCell } from '../../tree.ts'
import { heading, paragraph } from '../../view/blocks.ts'
import { BOX } from '../../view/paper/paper.ts'
import { cell } from '../../view/table.ts'

interface Group {
  title: string
  start: Start
  hops: Hop[]
}

/** Moments in the order in which they come. */
const ORDER: readonly (string | undefined)[] = ['occurred', 'received', 'warning', 'started']

export function timeline(words: Words): Block[] {
  return groups(words).flatMap(({ title, start, hops }) => [heading(title, 1), table(words, start, hops)])
}

function groups(words: Words): Group[] {
  const hops = words.plan.information?.reports ?? []
  const once = hops.filter(({ every }) => every === undefined)
  const limited = once.filter(({ within, ahead }) => within !== undefined || ahead !== undefined)
  const moments = [...new Set(limited.map(({ since }) => since))]
  const rank = (since: string | undefined) =>
    since === 'ended' ? ORDER.length + 1 : ORDER.includes(since) ? ORDER.indexOf(since) : ORDER.length
  moments.sort((a, b) => rank(a) - rank(b))
  const length = ({ within, ahead }: Hop) =>
    ahead === undefined ? (durationMinutes(within ?? '') ?? Number.POSITIVE_INFINITY) : -(durationMinutes(ahead) ?? 0)
  const dated = moments.map((since): Group => {
    const start: Start = since === undefined ? { kind: 'unsaid' } : { kind: 'point', since }
    const held = limited.filter((hop) => hop.since === since).sort((a, b) => length(a) - length(b))
    return { title: startTitle(words, start), start, hops: held }
  })
  const own: Start = { kind: 'own' }
  const often = hops
    .filter(({ every }) => every !== undefined)
    .sort((a, b) => (intervalMinutes(a.every ?? '') ?? 0) - (intervalMinutes(b.every ?? '') ?? 0))
  const rest = once.filter((hop) => !limited.includes(hop))
  const more: Group[] = [
    { title: words.say({ zh: '定期', en: 'At intervals' }), start: own, hops: often },
    { title: words.say({ zh: '定时或者未写明时限', en: 'At a set time, or without a limit' }), start: own, hops: rest },
  ]
  return [...dated, ...more.filter(({ hops: held }) => held.length > 0)]
}

function table(words: Words, start: Start, hops: readonly Hop[]): Block {
  const comma = words.say({ zh: '，', en: ', ' })
  const rows = hops.map((hop): TableCell[] => [
    { children: paragraph(BOX), align: 'center' },
    cell(dueFrom(words, hop, start).join(comma)),
    cell(words.references(hop.from ?? [])),
    cell(words.references(hop.to ?? [])),
    cell(report(words, hop)),
    cell(words.phrase.list(hop.medium ?? [])),
    { children: [] },
  ])
  const head = [
    '✓',
    words.say({ zh: '几时', en: 'Due' }),
    words.say({ zh: '谁报', en: 'From' }),
    words.say({ zh: '报谁', en: 'To' }),
    words.say({ zh: '报告和情形', en: 'Report, and when' }),
    words.say({ zh: '方式', en: 'By' }),
    words.say({ zh: '实际时间', en: 'Done at' }),
  ]
  return { type: 'planTable', head, rows, widths: [1, 4, 4, 4, 5, 3, 3] }
}

function report(words: Words, { kind, when, levels, until }: Hop): string {
  return [
    kind === undefined ? '' : words.phrase.capital(words.choice('hop', 'kind', kind)),
    levels?.length ? words.phrase.response(words.levelSet(levels) || words.levels(levels)) : '',
    when ? sayCondition(words, when) : '',
    until === undefined ? '' : words.phrase.pair(words.label('hop', 'until'), until),
  ]
    .filter(Boolean)
    .join('\n')
}
