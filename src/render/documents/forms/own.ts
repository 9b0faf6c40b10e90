/** The forms that the plan brings itself; one of a purpose of ours stands in the place of ours. */
import type { Annex } from '../../../model/plan.generated.ts'
import type { Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { annexLabel } from '../../view/annexes/label.ts'
import { heading, paragraph, rich } from '../../view/blocks.ts'
import type { ViewContext } from '../../view/context.ts'
import { formTable, onPages } from '../../view/paper/paper.ts'

export const PURPOSES = ['activation', 'adjustment', 'termination', 'warning', 'log'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Words that the title of a form of that purpose holds: one of these groups, all of its words. */
const TITLED: Readonly<Record<Purpose, readonly (readonly string[])[]>> = {
  activation: [['启动'], ['activation']],
  adjustment: [
    ['级别', '调整'],
    ['调整', '响应'],
    ['change', 'level'],
  ],
  termination: [['终止'], ['响应', '解除'], ['deactivation'], ['termination']],
  warning: [['预警'], ['warning']],
  log: [['日志'], ['值班', '记录'], ['duty', 'log']],
}

/** English words are compared whole: an activation is no deactivation. */
function serves(title: string, purpose: Purpose): boolean {
  const words = title.toLowerCase().split(/[^a-z]+/)
  const holds = (word: string) => (/^[a-z]/.test(word) ? words.includes(word) : title.includes(word))
  return TITLED[purpose].some((group) => group.every(holds))
}

export interface OwnForms {
  /** Of the purposes of ours; a form that serves several stands with the first. */
  of: Readonly<Record<Purpose, Block[]>>
  /** The purposes that a form of the plan serves. */
  served: ReadonlySet<Purpose>
  others: Block[]
}

/** @returns annexes with fields to be filled in, each on a page of its own */
export function ownForms({ plan, words }: ViewContext): OwnForms {
  const made = (plan.annexes ?? []).flatMap((annex, index) => {
    if (!annex.fields?.length) return []
    const purposes = PURPOSES.filter((purpose) => serves(annex.title, purpose))
    return [{ purposes, form: ownForm(words, annex, annexLabel(words, annex, index)) }]
  })
  const of = (first: Purpose | undefined) =>
    onPages(made.filter(({ purposes }) => purposes[0] === first).map(({ form }) => form))
  return {
    of: Object.fromEntries(PURPOSES.map((purpose) => [purpose, of(purpose)])) as Record<Purpose, Block[]>,
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
