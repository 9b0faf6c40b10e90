/** From a plan to a document: the public edition first, then words, view, template, numbers, contents, and one writer. */
import { makeDirectory } from '../model/directory.ts'
import type { Plan, Registry } from '../model/plan.generated.ts'
import {
  buildDocument,
  builtInTemplate,
  fillContents,
  type Numbering,
  numberHeadings,
  numberingFor,
  type Template,
} from './document.ts'
import { documentInfo } from './info.ts'
import { makeWords } from './phrase/words.ts'
import type { DocumentInfo, PlanDocument, StyleName } from './tree.ts'
import { outlineFor } from './view/outline.ts'
import { planView } from './view/plan-view.ts'
import { publicCopy } from './view/public-edition.ts'
import { secretsOf } from './view/secrets.ts'
import { settleHeadings } from './view/settle.ts'

export const FORMATS = ['docx', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]
export type Edition = DocumentInfo['edition']

export interface RenderInput {
  /** In its long form. */
  plan: Plan
  /** The plans it names as superior, nearest first. */
  parents?: readonly Plan[]
  /** The registries of its repository. */
  registries?: readonly Registry[]
  /** Titles of the repository's plans by id. */
  planTitles?: ReadonlyMap<string, string>
  /** Titles of requirements by id, in the plan's language. */
  requirementTitles?: ReadonlyMap<string, string>
  /** The way a number stands in its file; `node` is an object or list of `plan` or of a registry. */
  written?(node: object, key: string | number): string | undefined
}

export interface DocumentOptions {
  edition: Edition
  /** Chinese documents only; the default is 1 / 1.1. */
  numbering?: Numbering
  /** In place of the outline's own template. */
  template?: Template
}

export interface RenderOptions extends DocumentOptions {
  to: Format
  /** Of Word documents; `card` for townships and villages, else `gbt9704` for Chinese plans and `plain` for others. */
  style?: StyleName
}

/** @returns the document of a full plan, which every writer prints */
export async function planDocument(input: RenderInput, options: DocumentOptions): Promise<PlanDocument> {
  const shown = options.edition === 'public' ? publicInput(input) : input
  const { plan, parents = [], registries = [] } = shown
  const words = makeWords({ ...shown, directory: makeDirectory(plan, parents, registries) })
  const info = documentInfo(plan, options.edition, words.references(plan.meta?.issuer ?? []))
  const view = planView({ ...shown, words, info, edition: options.edition })
  const outline = outlineFor(plan)
  const template = options.template ?? (await builtInTemplate(`plan-${outline}.${plan.language}`))
  const root = buildDocument(template, view)
  settleHeadings(root)
  numberHeadings(root, numberingFor(plan.language, options.numbering))
  fillContents(root)
  return { info, root, ...(outline === 'card' && !options.template ? { style: 'card' as const } : {}) }
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

/** Everything that is read for a public document, without what is not public. */
function publicInput(input: RenderInput): RenderInput {
  const { plan, parents = [], registries = [], written } = input
  const secrets = secretsOf([
    [plan, 'plan'],
    ...parents.map((parent) => [parent, 'plan'] as const),
    ...registries.map((registry) => [registry, 'registry'] as const),
  ])
  const copies = [
    publicCopy<Plan | Registry>(plan, 'plan', secrets),
    ...parents.map((parent) => publicCopy<Plan | Registry>(parent, 'plan', secrets)),
    ...registries.map((registry) => publicCopy<Plan | Registry>(registry, 'registry', secrets)),
  ]
  const documents = copies.map(({ document }) => document)
  const original = (node: object) => copies.map((copy) => copy.original(node)).find((found) => found !== node) ?? node
  return {
    ...input,
    plan: documents[0] as Plan,
    parents: documents.slice(1, 1 + parents.length) as Plan[],
    registries: documents.slice(1 + parents.length) as Registry[],
    ...(written ? { written: (node: object, key: string | number) => written(original(node), key) } : {}),
  }
}
