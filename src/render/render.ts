/** From a plan to a document: the edition first, then words, view, template, numbers, contents, and one writer. */
import { makeDirectory } from '../model/directory.ts'
import {
  buildDocument,
  builtInTemplate,
  fillContents,
  type Numbering,
  numberHeadings,
  numberingFor,
  type Template,
} from './document.ts'
import { publicInput, type RenderInput } from './documents/input.ts'
import { type DocumentName, documentKind } from './documents/list.ts'
import { documentInfo } from './info.ts'
import { makeWords, type Words } from './phrase/words.ts'
import type { DocumentInfo, PlanDocument, StyleName } from './tree.ts'
import { viewContext } from './view/context.ts'
import { settleHeadings } from './view/settle.ts'

export type { RenderInput } from './documents/input.ts'

export const FORMATS = ['docx', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]
export type Edition = DocumentInfo['edition']

export interface DocumentOptions {
  /** The whole plan, where nothing is named. */
  document?: DocumentName
  edition: Edition
  /** Chinese documents only; the default is 1 / 1.1. */
  numbering?: Numbering
  /** In place of the document's own template. */
  template?: Template
}

export interface RenderOptions extends DocumentOptions {
  to: Format
  /** Of Word documents; `card` for townships and villages, else `gbt9704` for Chinese plans and `plain` for others. */
  style?: StyleName
}

/** @returns the words of an edition, and what they are made from: in the public one nothing that is not public */
export function wordsOf(input: RenderInput, edition: Edition): { words: Words; shown: RenderInput } {
  const shown = edition === 'public' ? publicInput(input) : input
  const { plan, parents = [], registries = [] } = shown
  return { words: makeWords({ ...shown, directory: makeDirectory(plan, parents, registries) }), shown }
}

/** @returns the document, which every writer prints */
export async function planDocument(input: RenderInput, options: DocumentOptions): Promise<PlanDocument> {
  const { edition } = options
  const { words, shown } = wordsOf(input, edition)
  const { plan, requirementTitles = new Map() } = shown
  const info = documentInfo(plan, edition, words.references(words.plan.meta?.issuer ?? []))
  const kind = documentKind(options.document ?? 'plan')
  const maker = await kind.load()
  const template = options.template ?? (await builtInTemplate(`${maker.template(plan)}.${plan.language}`))
  const root = buildDocument(template, maker.view({ ...viewContext(words, edition), info, requirementTitles }))
  settleHeadings(root)
  numberHeadings(root, numberingFor(plan.language, options.numbering))
  fillContents(root)
  const style = options.template ? undefined : maker.style?.(plan)
  const title = kind.title ? words.say(kind.title) + words.phrase.bracket(info.title) : info.title
  return { info: { ...info, title }, root, ...(style ? { style } : {}) }
}

/** @returns a Word file as bytes, Markdown and HTML as text */
export async function renderPlan(input: RenderInput, options: RenderOptions): Promise<Uint8Array | string> {
  return writeDocument(await planDocument(input, options), options)
}

/** Prints a document to one format; the document stays as it is and may be printed to another. */
export async function writeDocument(
  doc: PlanDocument,
  { to, style }: Pick<RenderOptions, 'to' | 'style'>,
): Promise<Uint8Array | string> {
  if (to === 'md') return (await import('./markdown/write.ts')).writeMarkdown(doc)
  if (to === 'html') return (await import('./html/write.ts')).writeHtml(doc)
  const chosen = style ?? doc.style ?? (doc.info.language === 'zh' ? 'gbt9704' : 'plain')
  return (await import('./docx/index.ts')).writeDocx(doc, { style: chosen })
}
