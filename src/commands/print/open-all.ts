/** From the names on the command line to what documents are made from. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { Registry } from '../../model/plan.generated.ts'
import { blankPlan, type RenderInput } from '../../render/render.ts'
import type { FoundFile } from '../../source/discover.ts'
import type { Io } from '../io.ts'
import { openDocuments, worse } from '../open-documents.ts'
import { asWritten, type OpenedDocument, openDocument, planAround } from '../open-plan.ts'
import type { Workspace } from '../workspace.ts'

export interface OpenedAll {
  /** In the order of their paths. */
  inputs: { found: FoundFile; input: RenderInput }[]
  /** Paths of what was meant and could not be read; everything about it has been told. */
  missing: string[]
  /** 2 where a named file could not be read or is of another kind, 1 for errors of format, else 0. */
  code: ExitCode
}

/** @returns whether one file is named, not a folder, a pattern or several of them */
export function isOneFile(paths: readonly string[], io: Io): boolean {
  const [only] = paths
  if (only === undefined || paths.length > 1) return false
  const stats = statSync(resolve(io.cwd, only), { throwIfNoEntry: false })
  return stats ? !stats.isDirectory() : !/[*?{}[\]!()]/.test(only)
}

/**
 * Opens files, folders and patterns as `plan lint` finds them. What is wrong is told on standard error.
 * @param wanted which kinds of documents there is something to print of
 */
export function openAll(
  paths: readonly string[],
  wanted: readonly ('plan' | 'registry')[],
  { workspace, io }: { workspace: Workspace; io: Io },
): OpenedAll {
  const { documents, others, files, missing, code } = openDocuments(paths, wanted, { workspace, io })
  const inputs = documents.map((opened) => ({ found: opened.found, input: inputOf(opened, workspace) }))
  const all: OpenedAll = { inputs, missing, code }
  for (const other of others) {
    io.err(`plan: ${otherKind(other, wanted)[workspace.locale]}\n`)
    all.code = worse(all.code, EXIT.usage)
  }
  if (wanted.includes('registry'))
    for (const found of unreadRegistries(all, files, workspace)) {
      const opened = openDocument({ ...found, path: workspace.show(found.file) }, workspace, io)
      if (typeof opened !== 'number') continue
      all.missing.push(workspace.show(found.file))
      all.code = worse(all.code, opened)
    }
  return all
}

/** Registries around the plans that have errors, and that were not named themselves. */
function unreadRegistries({ inputs }: OpenedAll, files: readonly FoundFile[], workspace: Workspace): FoundFile[] {
  const known = new Set(files.map(({ file }) => file))
  const around = inputs.flatMap(({ found, input }) => (input.registry ? [] : workspace.repository(found.file).unread))
  return around.filter(({ file }) => {
    const isNew = !known.has(file)
    known.add(file)
    return isNew
  })
}

function otherKind({ document: { kind }, found: { path } }: OpenedDocument, wanted: readonly string[]) {
  const kinds = wanted.map((one) => `kind: ${one}`)
  return {
    zh: `${path} 是 ${kind}，这种文档只能用 ${kinds.join('、')} 生成`,
    en: `${path} is a ${kind}; this document is made from ${kinds.join(' or ')}`,
  }
}

function inputOf(opened: OpenedDocument, workspace: Workspace): RenderInput {
  if (opened.document.kind === 'plan') return planAround(opened, workspace)
  const { source, found } = opened
  const registry = opened.document as Registry
  const repository = workspace.repository(found.file)
  const plans = [...repository.planTitles.keys()].sort().flatMap((id) => repository.plan(id) ?? [])
  return {
    plan: blankPlan(registry.id, registry.title, registry.language),
    parents: plans,
    registries: [registry, ...repository.registries.filter(({ id }) => id !== registry.id)],
    registry,
    planTitles: repository.planTitles,
    written: asWritten(registry, source),
  }
}
