/** Word writer. Import it lazily: it loads the docx library. */
import { Document, type IPropertiesOptions, Packer, Paragraph } from 'docx'
import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import type { Reference } from '../office/office.ts'
import type { DocumentInfo, PhrasingContent, PlanDocument, Root, StyleName } from '../tree.ts'
import { blocks } from './blocks.ts'
import type { Writing } from './context.ts'
import { finalize } from './finalize/finalize.ts'
import { captionsOf } from './layout/captions.ts'
import { fitted } from './layout/close.ts'
import { estimatePages } from './layout/pages.ts'
import type { Close } from './layout/sheet.ts'
import { ListNumbers } from './lists.ts'
import { issued } from './page/issued.ts'
import { sections } from './page/sections.ts'
import { textBlock } from './style/pages.ts'
import { profileOf, type StyleProfile } from './style/profile.ts'
import { styleId } from './style/style-ids.ts'
import { stylesXml } from './style/styles-xml.ts'
import { Footnotes } from './words/footnotes.ts'
import { mentionPattern } from './words/references.ts'

export interface DocxOptions {
  style: StyleName
  /** Estimated page numbers in the contents; false: left blank until Word updates them. */
  numberedPages?: boolean
  /** An office's file, whose look or whose front page the document takes. */
  reference?: Reference
}

/**
 * Writes a document as .docx. The same document gives the same bytes everywhere.
 * @returns the bytes of the file
 */
export async function writeDocx(doc: PlanDocument, options: DocxOptions): Promise<Uint8Array> {
  const { reference } = options
  const named = profileOf(options.style, doc.info.sheet)
  const asked = reference === undefined ? named : reference.onPaper(named)
  const { info, notice } = doc
  const own = notice === undefined ? doc.root : issued(doc.root, notice, info.title)
  const whole = reference?.isTemplate ? withoutCover(own) : own
  const { profile, close } = fitted(whole, asked)
  const { pages, rooms, pageCount } = estimatePages(whole, profile, close)
  // How many pages a template puts before the plan is known to Word alone.
  const isNumbered = options.numberedPages !== false && !reference?.isTemplate
  const root = !isNumbered ? whole : withPages(whole, pages)
  const writing = newWriting(root, {
    info,
    profile,
    close,
    rooms,
    pageCount,
    pages: isNumbered ? pages : new Map(),
  })
  const written = sections(root, writing)
  const parts = partsOf(
    new Document({
      ...properties(info, options.style),
      externalStyles: stylesXml(profile, info.language),
      evenAndOddHeaderAndFooters: profile.pageNumber.sides === 'oddEven',
      compatibility: {
        version: 15,
        // The line before a line break keeps its spaces in justified text.
        doNotExpandShiftReturn: true,
        ...(info.language === 'zh' ? { balanceSingleByteDoubleByteWidth: true, spaceForUnderline: true } : {}),
      },
      defaultTabStop: profile.paragraphs.body.size * 2 * 20,
      numbering: { config: writing.lists.definitions },
      footnotes: footnotes(writing),
      sections: written,
    }),
  )
  const finished = finalize(parts, {
    info,
    tables: writing.tables,
    alternatives: profile.alternatives,
    mirrored: profile.page.mirrored,
  })
  return reference === undefined ? finished : reference.dress(finished, info)
}

/** What `Packer` makes before it zips; its types keep that to themselves. */
interface Compiler {
  compile(document: Document): Map<string, string | Uint8Array>
}

/** @returns the parts of the package by name: zipped by docx, they would only be unzipped again to be finished (a tenth of the time) */
function partsOf(document: Document): Map<string, string> {
  const { compiler } = Packer as unknown as { compiler: Compiler }
  return new Map([...compiler.compile(document)].map(([name, part]) => [name, textOf(part)]))
}

function textOf(part: string | Uint8Array): string {
  return typeof part === 'string' ? part : new TextDecoder().decode(part)
}

/** A template has a front page of its own. */
function withoutCover(root: Root): Root {
  return { ...root, children: root.children.filter(({ type }) => type !== 'cover') }
}

/** Copies of the contents with pages; entries that have one keep it. */
function withPages(root: Root, pages: ReadonlyMap<string, number>): Root {
  const children = root.children.map((block) => {
    if (block.type !== 'tableOfContents') return block
    const entries = block.entries.map((entry) => {
      const page = entry.page ?? pages.get(entry.id)
      return page === undefined ? entry : { ...entry, page }
    })
    return { ...block, entries }
  })
  return { ...root, children }
}

interface Known {
  info: DocumentInfo
  profile: StyleProfile
  close: Close
  rooms: Writing['rooms']
  pageCount: number
  pages: ReadonlyMap<string, number>
}

function newWriting(root: Root, { info, profile, close, rooms, pageCount, pages }: Known): Writing {
  const found = collect(root)
  const captions = captionsOf(root)
  for (const { id } of captions.values()) found.anchors.set(id, bookmarkName('Ref', found.anchors.size))
  return {
    profile,
    info,
    pageCount,
    language: info.language,
    anchors: found.anchors,
    references: found.references,
    mentions: mentionPattern(found.references.keys()),
    captions,
    close,
    captionPages: pages,
    definitions: found.definitions,
    footnotes: new Footnotes(found.notes),
    lists: new ListNumbers(profile),
    tables: [],
    rooms,
    breakBefore: false,
    keepNext: false,
    keepLines: false,
    blocks(nodes, place) {
      return blocks(nodes, place, this)
    },
  }
}

interface Found {
  anchors: Map<string, string>
  references: Map<string, string>
  definitions: Map<string, Definition>
  notes: Map<string, FootnoteDefinition>
}

/** Names that begin with _ are hidden in Word's list of bookmarks. */
function bookmarkName(kind: string, before: number): string {
  return `_${kind}${String(before + 1).padStart(8, '0')}`
}

/** What the text may point at. Names of bookmarks are ours: Word allows 40 characters and no punctuation. */
function collect(root: Root): Found {
  const found: Found = { anchors: new Map(), references: new Map(), definitions: new Map(), notes: new Map() }
  const visit = (node: Nodes | PhrasingContent): void => {
    const id = node.type === 'annex' ? node.id : node.type === 'heading' ? node.data?.id : undefined
    if (id && !found.anchors.has(id)) found.anchors.set(id, bookmarkName('Toc', found.anchors.size))
    if (node.type === 'annex' && node.label !== '' && !found.references.has(node.label))
      found.references.set(node.label, bookmarkName('RefA', found.references.size))
    if (node.type === 'definition' && !found.definitions.has(node.identifier))
      found.definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !found.notes.has(node.identifier)) found.notes.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return found
}

function footnotes(writing: Writing): NonNullable<IPropertiesOptions['footnotes']> {
  const { width, height } = textBlock(writing.profile, false)
  const notes: Record<string, { children: Paragraph[] }> = {}
  // A note may mention a further one: the list grows while it is read.
  for (let at = 0; at < writing.footnotes.mentioned.length; at++) {
    const children = writing.footnotes.mentioned[at]?.children ?? []
    const written = writing.blocks(children, { width, height, role: 'note', list: 'cell', depth: 0 })
    const paragraphs = written.filter((block) => block instanceof Paragraph)
    notes[String(at + 1)] = {
      children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: styleId('note') })],
    }
  }
  return notes
}

/** Word shows these under "Properties"; the custom ones tell exactly which plan was printed. */
function properties(info: DocumentInfo, style: StyleName): Omit<IPropertiesOptions, 'sections'> {
  const zh = info.language === 'zh'
  const custom = [
    { name: 'planId', value: info.id },
    { name: 'planVersion', value: info.version },
    { name: 'planEdition', value: info.edition },
    { name: 'planFingerprint', value: info.fingerprint },
    { name: 'planNumber', value: info.number ?? '' },
    { name: 'planSecrecy', value: info.secrecy ?? '' },
    { name: 'planStyle', value: style },
  ].filter(({ value }) => value !== '')
  return {
    title: info.title,
    subject: zh ? '应急预案' : 'Contingency plan',
    keywords: [zh ? '应急预案' : 'contingency plan', info.id, info.version].filter((word) => word !== '').join('; '),
    creator: info.issuer,
    lastModifiedBy: info.issuer,
    revision: 1,
    customProperties: custom,
  }
}
