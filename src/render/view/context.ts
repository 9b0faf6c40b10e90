/** What every section of the view is made from. */
import { fill, type Localized, type Values } from '../../base/locale.ts'
import type { Named } from '../../model/directory.ts'
import type { Annex, Measure, Plan, Registry } from '../../model/plan.generated.ts'
import type { Words } from '../phrase/words.ts'
import type { Block, DocumentInfo } from '../tree.ts'
import { annexLabel } from './annexes/label.ts'
import { paragraph } from './blocks.ts'

export type AnnexView = NonNullable<Annex['view']>

export interface ViewContext {
  plan: Plan
  words: Words
  edition: 'internal' | 'public'
  /** 附件2“名称”: the annex that prints a view of the data, so that the body does not print it again. */
  annexWith(view: AnnexView): string | undefined
  /** Measures that stand elsewhere in the document: the chapters leave them out. */
  elsewhere?: ReadonlySet<Measure>
  /** The registry that is shown itself, with all that it holds; `plan` then says nothing but its title. */
  registry?: Registry
}

/** Everything that a document may be made from: the plan in words, and what the document tells about itself. */
export interface DocumentContext extends ViewContext {
  info: DocumentInfo
  /** Titles of requirements by id, for what the plan declares not applicable. */
  requirementTitles: ReadonlyMap<string, string>
  /** Names of files that belong to it and could not be read. */
  missing?: readonly string[]
  /** The body or post whose part alone is asked for. */
  actor?: Named
}

/** @returns what the sections of a plan are made from */
export function viewContext(words: Words, edition: ViewContext['edition']): ViewContext {
  return { plan: words.plan, words, edition, annexWith: (view) => annexName(words, view) }
}

function annexName(words: Words, view: AnnexView): string | undefined {
  const all = words.plan.annexes ?? []
  const index = all.findIndex((annex) => annex.view === view)
  const annex = all[index]
  if (!annex) return undefined
  return [annexLabel(words, annex, index), words.phrase.quote(annex.title)].join(words.say({ zh: '', en: ' ' }))
}

/** A wording in the plan's language with its values. */
export function wording(words: Words, text: Localized, values: Values = {}): string {
  return fill(words.say(text), values)
}

/** 见附件2“名称”。 */
export function seeAnnex(words: Words, annex: string): string {
  return wording(words, { zh: '见{annex}。', en: 'See {annex}.' }, { annex })
}

type Section = (context: ViewContext) => Block[]

/** A section that an annex may take over: then it says where. */
export function orSeeAnnex(view: AnnexView, make: Section): Section {
  return (context) => {
    const annex = context.annexWith(view)
    const blocks = make(context)
    return annex === undefined || blocks.length === 0 ? blocks : paragraph(seeAnnex(context.words, annex))
  }
}

/** A section that an annex may take over, to which another section points. */
export function unlessAnnex(view: AnnexView, make: Section): Section {
  return (context) => (context.annexWith(view) === undefined ? make(context) : [])
}
