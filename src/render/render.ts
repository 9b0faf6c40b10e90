/** From a plan to a document: the edition first, then words, view, template, numbers, contents, and one writer. */
import { namedIn } from '../model/bodies/named.ts'
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
import { lookBeside } from './documents/look.ts'
import { sealed } from './info.ts'
import { noticeOf } from './notice/notice.ts'
import type { Words } from './phrase/words.ts'
import type { DocumentInfo, PlanDocument, Root, StyleName } from './tree.ts'
import type { Secrets } from './view/secrets.ts'
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
  /** With the notice that issues it. */
  notice?: boolean
  /** Whose part alone is printed, where a document has parts of bodies and posts. */
  actor?: string
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

/** @returns the words of an edition: in the public one they say nothing that is not public */
export function wordsOf(input: RenderInput, edition: Edition): Words {
  return documentContext(edition === 'public' ? publicInput(input).shown : input, edition).words
}

/** @returns the document, which every writer prints */
export async function planDocument(input: RenderInput, options: DocumentOptions): Promise<PlanDocument> {
  const { shown, withheld } = options.edition === 'public' ? publicInput(input) : { shown: input, withheld: undefined }
  const all = documentContext(shown, options.edition)
  const actor = options.actor === undefined ? undefined : namedIn(all.words.directory, options.actor)
  const context = { ...all, ...(actor ? { actor } : {}) }
  const kind = documentKind(options.document ?? 'plan')
  const maker = await kind.load()
  const { plan, words, info } = context
  const title = kind.title ? words.say(kind.title) + words.phrase.bracket(info.title) : info.title
  const root = await printed({ plan, maker, view: await maker.view(context) }, options)
  const cover = root.children.find((block) => block.type === 'cover')
  const notice = options.notice ? noticeOf(words, cover?.marks ?? []) : undefined
  const look = maker.style ?? lookBeside
  const style = options.template ? undefined : look(plan)
  const { sheets } = maker
  return {
    ...{ info: { ...info, title }, root },
    ...(style ? { style } : {}),
    ...(style && maker.isBound ? { isBound: true as const } : {}),
    ...(notice ? { notice } : {}),
    ...(sheets ? { sheets: () => sheets(alone(context)) } : {}),
    ...guarded(withheld, options),
  }
}

/** What the last look at a public file asks for. */
function guarded(
  withheld: Secrets | undefined,
  { template }: DocumentOptions,
): Pick<PlanDocument, 'withheld' | 'template'> {
  return { ...(withheld ? { withheld } : {}), ...(template ? { template: template.name } : {}) }
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
  const editions = inputs.map((input) => {
    const said = { ...input, plan: { ...input.plan, language } }
    return secrets ? publicInput(said, secrets) : { shown: said, withheld: undefined }
  })
  const contexts = editions.map(({ shown }) => documentContext(shown, edition))
  const gathered = gather(contexts, { id: kind.name, title: kind.title[language], language, missing })
  const root = await printed({ plan: gathered.words.plan, maker, view: together(gathered) }, options)
  const withheld = secrets && { found: editions.flatMap((one) => one.withheld?.found ?? []) }
  return {
    info: gathered.info,
    root,
    ...(sheets ? { sheets: () => sheets(gathered) } : {}),
    ...guarded(withheld, options),
  }
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

/** @returns the look that the user chose where the document is not bound to one, else the one that suits it */
export function styleFor(doc: PlanDocument, wanted?: StyleName): StyleName {
  if (doc.isBound && doc.style) return doc.style
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
  if (to === 'xlsx') return (await import('./xlsx/write.ts')).writeXlsx(doc)
  const look = reference && (await import('./office/office.ts')).openReference(reference.bytes, reference.name)
  return (await import('./docx/index.ts')).writeDocx(doc, {
    style: styleFor(doc, style),
    ...(look ? { reference: look } : {}),
  })
}
