/** From a plan to a document: the edition first, then words, view, template, numbers, contents, and one writer. */
import type { Plan } from '../model/plan.generated.ts'
import {
  buildDocument,
  builtInTemplate,
  fillContents,
  type Numbering,
  numberHeadings,
  numberingFor,
  type Template,
} from './document.ts'
import { documentContext, gather } from './documents/context.ts'
import type { DocumentMaker } from './documents/document.ts'
import { alone } from './documents/gathered.ts'
import { publicInput, type RenderInput, secretsIn } from './documents/input.ts'
import { type DocumentName, documentKind } from './documents/list.ts'
import type { DocumentInfo, PlanDocument, Root, StyleName } from './tree.ts'
import { settleHeadings } from './view/settle.ts'

export { blankPlan } from './documents/context.ts'
export type { RenderInput } from './documents/input.ts'

export const FORMATS = ['docx', 'md', 'html', 'xlsx'] as const
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

/** @returns the document, which every writer prints */
export async function planDocument(input: RenderInput, options: DocumentOptions): Promise<PlanDocument> {
  const context = documentContext(options.edition === 'public' ? publicInput(input) : input, options.edition)
  const kind = documentKind(options.document ?? 'plan')
  const maker = await kind.load()
  const { plan, words, info } = context
  const style = options.template ? undefined : maker.style?.(plan)
  const title = kind.title ? words.say(kind.title) + words.phrase.bracket(info.title) : info.title
  const root = await printed({ plan, maker, view: maker.view(context) }, options)
  const { sheets } = maker
  return {
    info: { ...info, title },
    root,
    ...(style ? { style } : {}),
    ...(sheets ? { sheets: () => sheets(alone(context)) } : {}),
  }
}

export interface MergeOptions extends DocumentOptions {
  document: DocumentName
  /** Names of files that belong here and could not be read: the document says so. */
  missing?: readonly string[]
}

/**
 * One document of several plans and registries. The order in which they are given does not matter.
 * @returns it in the language of most of them
 * @throws Error for a document that each plan has for itself
 */
export async function mergedDocument(inputs: readonly RenderInput[], options: MergeOptions): Promise<PlanDocument> {
  const kind = documentKind(options.document)
  const maker = await kind.load()
  const { together, sheets } = maker
  if (!together || !kind.title) throw new Error(`${kind.name} is no document of several plans`)
  const { edition, missing = [] } = options
  const language = languageOf(inputs)
  const secrets = edition === 'public' ? secretsIn(inputs) : undefined
  const contexts = inputs.map((input) => {
    const said = { ...input, plan: { ...input.plan, language } }
    return documentContext(secrets ? publicInput(said, secrets) : said, edition)
  })
  const gathered = gather(contexts, { id: kind.name, title: kind.title[language], language, missing })
  const root = await printed({ plan: gathered.words.plan, maker, view: together(gathered) }, options)
  return { info: gathered.info, root, ...(sheets ? { sheets: () => sheets(gathered) } : {}) }
}

function languageOf(inputs: readonly RenderInput[]): Plan['language'] {
  const zh = inputs.filter(({ plan }) => plan.language === 'zh').length
  return zh * 2 >= inputs.length ? 'zh' : 'en'
}

interface Shown {
  plan: Plan
  maker: DocumentMaker
  view: unknown
}

async function printed({ plan, maker, view }: Shown, options: DocumentOptions): Promise<Root> {
  const template = options.template ?? (await builtInTemplate(`${maker.template(plan)}.${plan.language}`))
  const root = buildDocument(template, view)
  settleHeadings(root)
  numberHeadings(root, numberingFor(plan.language, options.numbering))
  fillContents(root)
  return root
}

/** @returns Word files and spreadsheets as bytes, Markdown and HTML as text */
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
  if (to === 'xlsx') return (await import('./xlsx/write.ts')).writeXlsx(doc)
  const chosen = style ?? doc.style ?? (doc.info.language === 'zh' ? 'gbt9704' : 'plain')
  return (await import('./docx/index.ts')).writeDocx(doc, { style: chosen })
}
