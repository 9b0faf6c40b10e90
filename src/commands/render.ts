import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import { compileUserTemplate, type Template } from '../render/document.ts'
import { type DocumentName, documentKind } from '../render/documents/list.ts'
import { planDocument } from '../render/render.ts'
import type { StyleName } from '../render/tree.ts'
import type { CommonFlags, Io } from './io.ts'
import { openPlan } from './open-plan.ts'
import { type DocumentFormat, destinations } from './print/destinations.ts'
import { printDocument } from './print/write-document.ts'
import { openWorkspace } from './workspace.ts'
import { keepInputs } from './write-file.ts'

export interface RenderFlags extends CommonFlags {
  document: DocumentName
  /** Formats, in the order they were given. */
  to?: readonly DocumentFormat[]
  style?: StyleName
  numbering?: 'decimal' | 'gongwen'
  edition: 'internal' | 'public'
  /** A body or post: only its cards. */
  actor?: string
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
    [path, flags.template ?? path].map((input) => resolve(io.cwd, input)),
  )
  if (flags.actor !== undefined && !documentKind(flags.document).byActor) throw NOT_BY_ACTOR
  const template = flags.template === undefined ? undefined : await userTemplate(flags.template, io)
  const { document: kind, edition, numbering, style } = flags
  const document = await planDocument(opened, {
    document: kind,
    edition,
    ...(numbering ? { numbering } : {}),
    ...(flags.actor === undefined ? {} : { actor: flags.actor }),
    ...(template ? { template } : {}),
  })
  await printDocument(document, { targets, ...(style ? { style } : {}), workspace }, io)
  return EXIT.clean
}

const NOT_BY_ACTOR = new UsageError(
  { zh: '--actor 只用于处置卡', en: '--actor is for action cards only' },
  { zh: '加上 --document cards', en: 'Add --document cards' },
)

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
