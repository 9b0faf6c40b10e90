/** Annexes: what the plan appends, views of its data, and the directory of contacts where the plan names no annex for it. */
import type { Plan, Annex as PlanAnnex } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Annex, Block } from '../../tree.ts'
import { paragraph, rich } from '../blocks.ts'
import type { AnnexView, ViewContext } from '../context.ts'
import { read } from '../reading.ts'
import { textTable } from '../table.ts'
import { ANNEX_VIEWS } from './annex-views.ts'
import { annexLabel, numberedLabel } from './label.ts'

/** @param automatic views that get an annex after the others where they show anything and the plan names no annex for them */
export function annexes(context: ViewContext, automatic: readonly AnnexView[]): Annex[] {
  const { plan, words } = context
  const given = (plan.annexes ?? []).map(
    (annex, index): Annex => ({
      type: 'annex',
      id: '',
      label: annexLabel(words, annex, index),
      title: annex.title,
      children: annexBlocks(context, annex),
    }),
  )
  const named = new Set((plan.annexes ?? []).map(({ view }) => view))
  const added = automatic
    .filter((view) => !named.has(view))
    .map((view) => ({ title: viewTitle(words, view), children: ANNEX_VIEWS[view](context) }))
    .filter(({ children }) => children.length > 0)
  const first = nextNumber(plan)
  const more = added.map(
    (annex, index): Annex => ({ type: 'annex', id: '', label: numberedLabel(words, String(first + index)), ...annex }),
  )
  return [...given, ...more]
}

/** A figure that bears the title of its annex does not print it again. */
function under(title: string, block: Block): Block {
  if (block.type === 'landscape') return { ...block, children: block.children.map((child) => under(title, child)) }
  return block.type === 'planFigure' && block.title === title ? { ...block, isTitled: true } : block
}

function viewTitle(words: Words, view: AnnexView): string {
  if (view === 'contacts') return words.say({ zh: '应急通讯录', en: 'Directory of contacts' })
  return words.phrase.capital(words.choice('annex', 'view', view))
}

/** After the highest number in use. */
function nextNumber({ annexes: given = [] }: Plan): number {
  const numbers = given.map(({ number }, index) => Number(number ?? index + 1)).filter(Number.isInteger)
  return Math.max(given.length, ...numbers) + 1
}

function annexBlocks(context: ViewContext, annex: PlanAnnex): Block[] {
  const { words } = context
  const reading = read(words, annex, 'annex')
  reading.skip('number', 'title', 'view')
  if (annex.visibility === 'public') reading.skip('visibility')
  const text = reading.take('text')
  const fields = reading.take('fields') ?? []
  return [
    ...reading.rest().flatMap((line) => paragraph(line)),
    ...rich(text === undefined ? undefined : words.text(text)),
    ...(annex.view === undefined ? [] : ANNEX_VIEWS[annex.view](context).map((block) => under(annex.title, block))),
    ...(fields.length === 0
      ? []
      : [
          {
            ...textTable(
              [words.say({ zh: '填写项', en: 'To be filled in' }), words.say({ zh: '内容', en: 'Entry' })],
              fields.map(({ label, blank }) => [label, blank ?? '']),
            ),
            widths: [2, 3],
          },
        ]),
  ]
}
