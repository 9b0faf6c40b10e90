/** A drill checklist as a document, which every writer prints. */
import type { Localized } from '../../base/locale.ts'
import type { Checklist } from '../../model/checklist.ts'
import { buildDocument, builtInTemplate, numberHeadings, numberingFor, type PlanDocument } from '../document.ts'
import { documentInfo } from '../info.ts'
import type { Words } from '../phrase/words.ts'
import { checklistView } from './view.ts'

const TITLE: Localized = { zh: '应急演练检查表', en: 'Exercise checklist' }

/** @returns several checklists as one document, each beginning on a page of its own */
export async function checklistsDocument(words: Words, checklists: readonly Checklist[]): Promise<PlanDocument> {
  const [first, ...more] = await Promise.all(checklists.map((checklist) => checklistDocument(words, checklist)))
  if (!first) throw new Error('no checklist to print')
  const children = more.flatMap(({ root }) => [{ type: 'pageBreak' as const }, ...root.children])
  return { ...first, root: { ...first.root, children: [...first.root.children, ...children] } }
}

/** @param words of the plan that the checklist was made from */
export async function checklistDocument(words: Words, checklist: Checklist): Promise<PlanDocument> {
  const { locale } = words
  const root = buildDocument(await builtInTemplate(`checklist.${locale}`), checklistView(words, checklist))
  numberHeadings(root, numberingFor(locale, 'gongwen'))
  const info = documentInfo(words.plan, 'internal', words.references(words.plan.meta?.issuer ?? []))
  return { info: { ...info, title: words.say(TITLE) + words.phrase.bracket(info.title) }, root }
}
