/** Annexes of plans of works and other units (GB/T 29639-2020, ch. 9): the unit, its risks, its routes, its agreements. */
import type { Agreement, PlanTitle } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { deeper, rich, section } from '../blocks.ts'
import { namedBodies } from '../bodies/contacts.ts'
import type { ViewContext } from '../context.ts'
import { figure } from '../figures/figures.ts'
import { facts } from '../sections/general.ts'
import { evacuations, shelters } from '../sections/resources.ts'
import { assumptions, background, cases, hazards } from '../sections/scenario.ts'
import { type Column, objectTable } from '../table.ts'

export function unitFacts(context: ViewContext): Block[] {
  return [...facts(context), ...background(context)]
}

export function riskResults(context: ViewContext): Block[] {
  const { say } = context.words
  return parts([
    [say({ zh: '风险清单', en: 'Risks' }), [...figure('risk')(context), ...hazards(context)]],
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

/** In words, then every plan that this one joins, in a table. */
export function planLinks({ plan, words }: ViewContext): Block[] {
  const { text, parent = [], children = [], related = [], manuals = [] } = plan.planSystem ?? {}
  const links = Object.entries({ parent, children, related, manuals }).flatMap(([key, titles]) =>
    titles.map((title) => ({ relation: words.label('planSystem', key), title })),
  )
  const of = (node: PlanTitle) => links.find(({ title }) => title === node)?.relation ?? ''
  const rows = links.map(({ title }) => title)
  const relation = { title: words.say({ zh: '关系', en: 'Relation' }), keys: [], say: of }
  return [
    ...rich(text === undefined ? undefined : words.text(text)),
    ...figure('system')({ words }),
    ...objectTable<PlanTitle>(words, { shape: 'planTitle', rows, first: [relation, named(words)] }),
  ]
}

function named(words: Words): Column<PlanTitle> {
  return { title: words.label('planTitle', 'title'), keys: ['title'], say: ({ title }) => words.name('plan', title) }
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
