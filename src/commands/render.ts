import { basename, isAbsolute, resolve } from 'node:path'
import { EXIT, type ExitCode, UsageError } from '../base/errors.ts'
import { compileUserTemplate, type Template } from '../render/document.ts'
import { DOCUMENTS, type DocumentName, documentKind } from '../render/documents/list.ts'
import { type DocumentOptions, mergedDocument, planDocument } from '../render/render.ts'
import type { PlanDocument, StyleName } from '../render/tree.ts'
import type { CommonFlags, Io } from './io.ts'
import { type Destination, type DocumentFormat, destinations } from './print/destinations.ts'
import { isOneFile, type OpenedAll, openAll } from './print/open-all.ts'
import { readReference } from './print/reference.ts'
import { refuseNotice, refuseOneFile, refuseStyle, requireSheets, tellBound, tellStyle } from './print/refusals.ts'
import { printDocument } from './print/write-document.ts'
import { readNamed } from './read-named.ts'
import { nothingFound, openWorkspace } from './workspace.ts'
import { keepInputs } from './write-file.ts'

export interface RenderFlags extends CommonFlags {
  /** `all`: every document of each plan. */
  document: DocumentName | 'all'
  /** Formats, in the order they were given. */
  to?: readonly DocumentFormat[]
  style?: StyleName
  numbering?: 'decimal' | 'gongwen'
  /** With the notice that issues the plan. */
  notice?: boolean
  edition: 'internal' | 'public'
  /** An office's Word file: a source of styles, or a template with `{{body}}`. */
  reference?: string
  /** A body or post: only its cards. */
  actor?: string
  /** A template of the user's own. */
  template?: string
  /** File, folder, or `-` for standard output. */
  output?: string
}

/** One file of each format. */
interface Job {
  targets: Destination[]
  make(options: DocumentOptions): Promise<PlanDocument>
}

/**
 * Prints a document of each plan; of several plans and registries one, where the document is one that merges. What can be
 * printed is printed, whatever is wrong with other files.
 */
export async function render(paths: readonly string[], flags: RenderFlags, io: Io): Promise<ExitCode> {
  io.expectDocument?.()
  const workspace = openWorkspace(flags, {}, io)
  const wanted = flags.document === 'all' ? DOCUMENTS.map(({ name }) => name) : [flags.document]
  const kind = documentKind(wanted[0] ?? 'plan')
  const opened = openAll(paths, kind.merges ? ['plan', 'registry'] : ['plan'], { workspace, io })
  if (opened.inputs.length === 0) {
    if (opened.code === EXIT.clean) throw nothingFound(paths)
    return opened.code
  }
  const isOne = isOneFile(paths, io)
  const merges = kind.merges === true && !isOne
  const jobs = wanted.flatMap((document) => {
    const own = { ...flags, document }
    return merges ? [mergedJob(opened, own, io)] : singleJobs(opened, own, io)
  })
  requireSheets(
    kind,
    jobs.flatMap(({ targets }) => targets),
  )
  if (jobs.length > 1) refuseOneFile(jobs, opened)
  keepInputs(
    jobs.flatMap(({ targets }) => targets).map(({ file }) => file),
    [
      ...opened.inputs.map(({ found }) => found.file),
      ...[flags.template, flags.reference].flatMap((path) => (path === undefined ? [] : [resolve(io.cwd, path)])),
    ],
  )
  if (flags.actor !== undefined && !kind.byActor) throw NOT_BY_ACTOR
  if (flags.template !== undefined && wanted.length > 1) throw NOT_OF_ALL
  const template = flags.template === undefined ? undefined : await userTemplate(flags.template, io)
  const targets = jobs.flatMap((job) => job.targets)
  const reference = flags.reference === undefined ? undefined : readReference(flags.reference, targets, io)
  const { edition, notice, numbering, style } = flags
  if (notice) refuseNotice(flags.document, targets)
  if (style) tellStyle(targets, workspace.locale, io)
  const options: DocumentOptions = {
    edition,
    ...(notice ? { notice } : {}),
    ...(numbering ? { numbering } : {}),
    ...(flags.actor === undefined ? {} : { actor: flags.actor }),
    ...(template ? { template } : {}),
  }
  for (const job of jobs) {
    const made = await job.make(options)
    if (notice) refuseStyle(made, style)
    if (style && job.targets.some(({ format }) => format === 'docx'))
      tellBound(made, style, { locale: workspace.locale, io })
    const look = { ...(style ? { style } : {}), ...(reference ? { reference } : {}) }
    await printDocument(made, { targets: job.targets, ...look, workspace }, io)
  }
  return opened.code
}

interface OneKind extends RenderFlags {
  document: DocumentName
}

function singleJobs({ inputs, missing }: OpenedAll, flags: OneKind, io: Io): Job[] {
  return inputs.map(({ input }) => ({
    targets: targetsOf(`${input.plan.id}.${flags.document}`, flags, io),
    make: (options) => planDocument({ ...input, missing: names(missing) }, { ...options, document: flags.document }),
  }))
}

/** A path outside the working folder says where this machine keeps its files: its name is enough. */
function names(paths: readonly string[]): string[] {
  return paths.map((path) => (isAbsolute(path) ? basename(path) : path))
}

function mergedJob({ inputs, missing }: OpenedAll, flags: OneKind, io: Io): Job {
  return {
    targets: targetsOf(flags.document, flags, io),
    make: (options) =>
      mergedDocument(
        inputs.map(({ input }) => input),
        { ...options, document: flags.document, missing: names(missing) },
      ),
  }
}

function targetsOf(name: string, { to, output, edition }: RenderFlags, io: Io): Destination[] {
  const full = name + (edition === 'public' ? '.public' : '')
  return destinations({ name: full, ...(to ? { to } : {}), ...(output ? { output } : {}) }, io)
}

const NOT_BY_ACTOR = new UsageError(
  { zh: '--actor 只用于处置卡', en: '--actor is for action cards only' },
  { zh: '加上 --document cards', en: 'Add --document cards' },
)

const NOT_OF_ALL = new UsageError(
  { zh: '自己的模板只用于一种文档', en: 'A template of your own is for one document' },
  { zh: '用 --document 写明是哪一种', en: 'Say with --document for which' },
)

async function userTemplate(path: string, io: Io): Promise<Template> {
  return compileUserTemplate(new TextDecoder().decode(readNamed(path, io)), path)
}
