import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import { compileUserTemplate, type Template } from '../render/document.ts'
import type { DocumentName } from '../render/documents/list.ts'
import { planDocument, styleFor } from '../render/render.ts'
import { NOTICE_STYLES, type PlanDocument, type StyleName } from '../render/tree.ts'
import type { CommonFlags, Io } from './io.ts'
import { openPlan } from './open-plan.ts'
import { type Destination, type DocumentFormat, destinations } from './print/destinations.ts'
import { printDocument } from './print/write-document.ts'
import { openWorkspace } from './workspace.ts'
import { keepInputs } from './write-file.ts'

export interface RenderFlags extends CommonFlags {
  document: DocumentName
  /** Formats, in the order they were given. */
  to?: readonly DocumentFormat[]
  style?: StyleName
  numbering?: 'decimal' | 'gongwen'
  /** With the notice that issues the plan. */
  notice?: boolean
  edition: 'internal' | 'public'
  /** An office's Word file: a source of styles, or a template with `{{body}}`. */
  reference?: string
  /** A template of the user's own. */
  template?: string
  /** File, folder, or `-` for standard output. */
  output?: string
}

/** Prints a document of a plan to Word, Markdown or HTML. */
export async function render(path: string, flags: RenderFlags, io: Io): Promise<ExitCode> {
  const workspace = openWorkspace(flags, {}, io)
  const opened = openPlan(path, workspace, io)
  if (typeof opened === 'number') return opened
  const name = `${opened.plan.id}.${flags.document}${flags.edition === 'public' ? '.public' : ''}`
  const targets = destinations(
    { name, ...(flags.to ? { to: flags.to } : {}), ...(flags.output ? { output: flags.output } : {}) },
    io,
  )
  keepInputs(
    targets.map(({ file }) => file),
    [path, flags.template ?? path, flags.reference ?? path].map((input) => resolve(io.cwd, input)),
  )
  if (flags.notice && flags.document !== 'plan') throw new UsageError(NOTICE_OF_PLAN, WITHOUT_NOTICE)
  const template = flags.template === undefined ? undefined : await userTemplate(flags.template, io)
  const reference = flags.reference === undefined ? undefined : readReference(flags.reference, targets, io)
  const { document: kind, edition, notice, numbering, style } = flags
  const document = await planDocument(opened, {
    document: kind,
    edition,
    ...(notice ? { notice } : {}),
    ...(numbering ? { numbering } : {}),
    ...(template ? { template } : {}),
  })
  if (notice) refuseNotice(document, style, targets)
  await printDocument(
    document,
    { targets, ...(style ? { style } : {}), ...(reference ? { reference } : {}), workspace },
    io,
  )
  return EXIT.clean
}

function readReference(path: string, targets: readonly Destination[], io: Io): { bytes: Uint8Array; name: string } {
  if (targets.every(({ format }) => format !== 'docx'))
    throw new UsageError(
      { zh: '--reference 只用于 Word 文件', en: '--reference is for Word files only' },
      { zh: '用 --to docx', en: 'Use --to docx' },
    )
  try {
    return { bytes: readFileSync(resolve(io.cwd, path)), name: path }
  } catch {
    throw new UsageError({ zh: `${path} 读不出来`, en: `${path} cannot be read` })
  }
}

const NOTICE_OF_PLAN = { zh: '印发通知只印发预案全文', en: 'The issuing notice goes with the whole plan only' }
const WITHOUT_NOTICE = { zh: '去掉 --notice 或 --document', en: 'Leave --notice or --document out' }

/** A notice is part of an official document on paper. */
function refuseNotice(document: PlanDocument, wanted: StyleName | undefined, targets: readonly Destination[]): void {
  const style = styleFor(document, wanted)
  const names = NOTICE_STYLES.join(', ')
  if (!NOTICE_STYLES.includes(style))
    throw new UsageError(
      { zh: `版式 ${style} 没有印发通知`, en: `The style ${style} has no issuing notice` },
      { zh: `加 --style ${names}`, en: `Add --style ${names}` },
    )
  if (targets.some(({ format }) => format !== 'docx'))
    throw new UsageError(
      { zh: '印发通知只印在 Word 文件里', en: 'The issuing notice is printed in Word files only' },
      { zh: '用 --to docx，或去掉 --notice', en: 'Use --to docx, or leave --notice out' },
    )
}

async function userTemplate(path: string, io: Io): Promise<Template> {
  return compileUserTemplate(readTemplate(path, io), path)
}

function readTemplate(path: string, io: Io): string {
  try {
    return readFileSync(resolve(io.cwd, path), 'utf8')
  } catch {
    throw new UsageError({ zh: `模板 ${path} 读不出来`, en: `The template ${path} cannot be read` })
  }
}
