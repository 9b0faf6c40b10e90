/** Annexes of plans of works and other units (GB/T 29639-2020, ch. 9): the unit, its risks, its routes, its agreements. */
import type { Agreement } from '../../../model/plan.generated.ts'
import type { Block } from '../../tree.ts'
import { deeper, section } from '../blocks.ts'
import { namedBodies } from '../bodies/contacts.ts'
import type { ViewContext } from '../context.ts'
import { facts } from '../sections/general.ts'
import { evacuations, shelters } from '../sections/resources.ts'
import { assumptions, background, cases, hazards } from '../sections/scenario.ts'
import { objectTable } from '../table.ts'

export function unitFacts(context: ViewContext): Block[] {
  return [...facts(context), ...background(context)]
}

export function riskResults(context: ViewContext): Block[] {
  const { say } = context.words
  return parts([
    [say({ zh: '风险清单', en: 'Risks' }), hazards(context)],
    [say({ zh: '事故情景', en: 'Scenarios' }), cases(context)],
    [say({ zh: '规划假设', en: 'Assumptions' }), assumptions(context)],
  ])
}

export function routes(context: ViewContext): Block[] {
  const { say } = context.words
  return parts([
    [say({ zh: '疏散路线', en: 'Evacuation routes' }), evacuations(context)],
    [say({ zh: '集结和避难场所', en: 'Assembly points and shelters' }), shelters(context)],
  ])
}

/** A single part needs no heading of its own. */
function parts(all: readonly (readonly [string, Block[]])[]): Block[] {
  const held = all.filter(([, blocks]) => blocks.length > 0)
  const [only] = held
  if (only && held.length === 1) return only[1]
  return held.flatMap(([title, blocks]) => section(title, 1, deeper(blocks)))
}

/** Who helps under which agreement, until when, and who pays. */
export function agreements({ plan, words }: ViewContext): Block[] {
  const named = namedBodies(plan, words)
  const partners = words.directory.bodies
    .filter((body) => body.home === 'plan' || named.has(body))
    .flatMap(({ actor }) => (actor.agreement ? [{ actor, agreement: actor.agreement }] : []))
  const of = (node: Agreement) => partners.find(({ agreement }) => agreement === node)?.actor
  return objectTable<Agreement>(words, {
    shape: 'agreement',
    rows: partners.map(({ agreement }) => agreement),
    first: [
      { title: words.say({ zh: '单位', en: 'Body' }), keys: [], say: (node) => of(node)?.name ?? '' },
      'title',
      {
        title: words.label('actor', 'capabilities'),
        keys: [],
        say: (node) => words.phrase.list(of(node)?.capabilities ?? []),
      },
      {
        title: words.label('actor', 'readyWithin'),
        keys: [],
        say: (node) => {
          const ready = of(node)?.readyWithin
          return ready === undefined ? '' : words.phrase.within(ready)
        },
      },
    ],
  })
}
