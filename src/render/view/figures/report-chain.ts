/** Who tells whom, by when: each report that opens an event below the one that its sender received. */
import type { Hop, Reference } from '../../../model/plan.generated.ts'
import { sayCondition } from '../../phrase/condition.ts'
import { sayTiming } from '../../phrase/objects.ts'
import type { Words } from '../../phrase/words.ts'
import type { GraphFigure } from '../../tree.ts'

/** Reports that go on with an event or end it repeat the way of the first ones. */
const OPENING: ReadonlySet<string> = new Set(['first', 'call', 'notice', 'verification'])

/** Two bodies are one arrow, which a sentence says sooner. */
const LEAST_BOXES = 3

/** Reports of the same senders to the same receivers: one box. */
interface Link {
  from: readonly Reference[]
  to: readonly Reference[]
  hops: Hop[]
  above?: Link
}

/** @returns the figure, or nothing when it would be a single arrow */
export function reportChainFigure(words: Words): GraphFigure[] {
  const reports = words.plan.information?.reports ?? []
  const links = linksOf(words)
  const starts = new Map<string, Link[]>()
  for (const link of links.filter(({ above }) => above === undefined)) {
    const name = words.references(link.from)
    starts.set(name, [...(starts.get(name) ?? []), link])
  }
  if (starts.size + links.length < LEAST_BOXES) return []
  const id = (link: Link) => `report/${links.indexOf(link)}`
  const isWhole = reports.every(isOpening)
  return [
    {
      type: 'planFigure',
      kind: 'reports',
      title: isWhole
        ? words.say({ zh: '信息报告流程图', en: 'Reporting chain' })
        : words.say({
            zh: '信息报告流程图（不含续报、终报）',
            en: 'Reporting chain (without follow-up and final reports)',
          }),
      nodes: [
        ...[...starts.keys()].map((name) => ({ id: `from/${name}`, label: name })),
        ...links.map((link) => ({ id: id(link), label: labelOf(words, link) })),
      ],
      edges: [
        ...[...starts].flatMap(([name, below]) => below.map((link) => ({ from: `from/${name}`, to: id(link) }))),
        ...links.flatMap((link) => (link.above ? [{ from: id(link.above), to: id(link) }] : [])),
      ],
    },
  ]
}

function isOpening({ kind = 'first' }: Hop): boolean {
  return OPENING.has(kind)
}

/** Each link stands below the first one that reached its sender, alone where that is so. */
function linksOf(words: Words): Link[] {
  const links: Link[] = []
  for (const hop of (words.plan.information?.reports ?? []).filter(isOpening)) {
    const { from = [], to = [] } = hop
    if (from.length === 0 || to.length === 0) continue
    const same = links.find(
      (link) =>
        words.references(link.from) === words.references(from) && words.references(link.to) === words.references(to),
    )
    if (same) same.hops.push(hop)
    else links.push({ from, to, hops: [hop] })
  }
  links.forEach((link, index) => void placeBelow(words, link, links.slice(0, index)))
  for (const link of links) if (!link.above) placeBelow(words, link, links)
  return links
}

function placeBelow(words: Words, link: Link, candidates: readonly Link[]): void {
  const [best] = candidates
    .filter((other) => other !== link && !standsBelow(other, link) && reaches(words, other, link))
    .toSorted((a, b) => a.to.length - b.to.length)
  if (best) link.above = best
}

function standsBelow(link: Link, other: Link): boolean {
  for (let at: Link | undefined = link; at; at = at.above) if (at === other) return true
  return false
}

function reaches(words: Words, { to }: Link, { from }: Link): boolean {
  return from.some((sender) => to.some((receiver) => isSame(words, sender, receiver)))
}

/** The same name, or a post and its own body; two posts of one body are two people. */
function isSame({ directory, reference }: Words, one: Reference, other: Reference): boolean {
  if (reference(one) === reference(other)) return true
  const [first, second] = [directory.resolve(one), directory.resolve(other)]
  if (!first || !second || (first.office && second.office)) return false
  const [mine, yours] = [directory.bodyOf(one)?.actor, directory.bodyOf(other)?.actor]
  return mine !== undefined && mine === yours
}

/** 县（区）防指 / 首报：接报后10分钟内，电话 */
function labelOf(words: Words, { to, hops }: Link): string {
  const comma = words.say({ zh: '，', en: ', ' })
  const said = hops.map((hop) => {
    const kind = hop.kind === undefined ? '' : words.phrase.capital(words.choice('hop', 'kind', hop.kind))
    const times = [...sayTiming(words, hop), hop.medium ? words.phrase.list(hop.medium) : ''].filter(Boolean)
    const limits = [
      hop.when === undefined ? '' : sayCondition(words, hop.when),
      hop.levels === undefined ? '' : words.levelSet(hop.levels) || words.levels(hop.levels),
    ].filter(Boolean)
    const condition = limits.length === 0 ? '' : words.phrase.bracket(words.phrase.clauses(limits))
    const what = times.join(comma)
    return (kind === '' ? what : what === '' ? kind : words.phrase.pair(kind, what)) + condition
  })
  return [words.references(to), ...said].filter(Boolean).join('\n')
}
