/** The forms that the plan brings itself; one of a purpose of ours stands in the place of ours. */
import type { Annex } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { annexLabel } from '../annexes/label.ts'
import { heading, paragraph, rich } from '../blocks.ts'
import type { ViewContext } from '../context.ts'
import { formTable, onPages } from './paper.ts'

/** Words that the title of a form of a purpose holds: one of these groups, all of its words. */
export type Titled<Purpose extends string> = Readonly<Record<Purpose, readonly (readonly string[])[]>>

/** English words are compared whole: an activation is no deactivation. */
function serves(title: string, groups: readonly (readonly string[])[]): boolean {
  const words = title.toLowerCase().split(/[^a-z]+/)
  const holds = (word: string) => (/^[a-z]/.test(word) ? words.includes(word) : title.includes(word))
  return groups.some((group) => group.every(holds))
}

export interface OwnForms<Purpose extends string> {
  /** Of each purpose; a form that serves several stands with the first. */
  of: Readonly<Record<Purpose, Block[]>>
  /** The purposes that a form of the plan serves. */
  served: ReadonlySet<Purpose>
  others: Block[]
}

/** @returns annexes with fields to be filled in, each on a page of its own, by the purposes that their titles tell */
export function ownForms<Purpose extends string>(
  { plan, words }: ViewContext,
  titled: Titled<Purpose>,
): OwnForms<Purpose> {
  const all = Object.keys(titled) as Purpose[]
  const made = (plan.annexes ?? []).flatMap((annex, index) => {
    if (!annex.fields?.length) return []
    const purposes = all.filter((purpose) => serves(annex.title, titled[purpose]))
    return [{ purposes, form: ownForm(words, annex, annexLabel(words, annex, index)) }]
  })
  const of = (first: Purpose | undefined) =>
    onPages(made.filter(({ purposes }) => purposes[0] === first).map(({ form }) => form))
  return {
    of: Object.fromEntries(all.map((purpose) => [purpose, of(purpose)])) as Record<Purpose, Block[]>,
    served: new Set(made.flatMap(({ purposes }) => purposes)),
    others: of(undefined),
  }
}

function ownForm(words: Words, annex: Annex, label: string): Block[] {
  const { title, text, fields = [] } = annex
  const lines = fields.map((field) => ({
    label: field.label,
    said: field.blank === undefined ? [] : paragraph(field.blank),
    room: 2,
  }))
  return [
    heading(title + words.phrase.bracket(label), 1),
    ...rich(text === undefined ? undefined : words.text(text), 1),
    formTable(lines),
  ]
}
