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
import { documentInfo, sealed } from './info.ts'
import { noticeOf } from './notice/notice.ts'
import { makeWords } from './phrase/words.ts'
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
  /** With the notice that issues it. */
  notice?: boolean
  /** In place of the document's own template. */
  template?: Template
}

export interface RenderOptions extends DocumentOptions {
  to: Format
  /** Of Word documents; by default what the plan's type asks for, else `gbt9704` for Chinese plans and `plain` for others. */
  style?: StyleName
  /** An office's .docx and its name: a source of styles, or a template with `{{body}}`. */
  reference?: { bytes: Uint8Array; name: string }
}

/** @returns the document, which every writer prints */
export async function planDocument(input: RenderInput, options: DocumentOptions): Promise<PlanDocument> {
  const { shown, withheld } = options.edition === 'public' ? publicInput(input) : { shown: input, withheld: undefined }
  const { plan, parents = [], registries = [], requirementTitles = new Map() } = shown
  const words = makeWords({ ...shown, directory: makeDirectory(plan, parents, registries) })
  const { edition } = options
  const info = documentInfo(plan, edition, words.references(words.plan.meta?.issuer ?? []))
  const kind = documentKind(options.document ?? 'plan')
  const maker = await kind.load()
  const template = options.template ?? (await builtInTemplate(`${maker.template(plan)}.${plan.language}`))
  const root = buildDocument(template, maker.view({ ...viewContext(words, edition), info, requirementTitles }))
  settleHeadings(root)
  numberHeadings(root, numberingFor(plan.language, options.numbering))
  fillContents(root)
  const cover = root.children.find((block) => block.type === 'cover')
  const notice = options.notice ? noticeOf(words, cover?.marks ?? []) : undefined
  const style = options.template ? undefined : maker.style?.(plan)
  const title = kind.title ? words.say(kind.title) + words.phrase.bracket(info.title) : info.title
  return {
    ...{ info: { ...info, title }, root },
    ...(style ? { style } : {}),
    ...(notice ? { notice } : {}),
    ...(withheld ? { withheld } : {}),
    ...(options.template ? { template: options.template.name } : {}),
  }
}

/** @returns a Word file as bytes, Markdown and HTML as text */
export async function renderPlan(input: RenderInput, options: RenderOptions): Promise<Uint8Array | string> {
  return writeDocument(await planDocument(input, options), options)
}

/** @returns the look that the user chose, else the one that suits the document */
export function styleFor(doc: PlanDocument, wanted?: StyleName): StyleName {
  return wanted ?? doc.style ?? (doc.info.language === 'zh' ? 'gbt9704' : 'plain')
}

/**
 * Prints a document, with the fingerprint of what it says, to one format; the document stays as it is and may be printed
 * to another.
 * @throws UsageError when a template of the user's own prints what a public edition withholds
 * @throws OutputError when one of ours does
 */
export async function writeDocument(
  document: PlanDocument,
  { to, style, reference }: Pick<RenderOptions, 'to' | 'style' | 'reference'>,
): Promise<Uint8Array | string> {
  const doc = sealed(document)
  const content = await written(doc, { to, style, reference })
  if (doc.withheld) (await import('./edition/refuse.ts')).refuseLeaks(content, doc)
  return content
}

async function written(
  doc: PlanDocument,
  { to, style, reference }: Pick<RenderOptions, 'to' | 'style' | 'reference'>,
): Promise<Uint8Array | string> {
  if (to === 'md') return (await import('./markdown/write.ts')).writeMarkdown(doc)
  if (to === 'html') return (await import('./html/write.ts')).writeHtml(doc)
  const look = reference && (await import('./office/office.ts')).openReference(reference.bytes, reference.name)
  return (await import('./docx/index.ts')).writeDocx(doc, {
    style: styleFor(doc, style),
    ...(look ? { reference: look } : {}),
  })
}
