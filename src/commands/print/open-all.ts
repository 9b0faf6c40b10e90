/** From the names on the command line to what documents are made from. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { Registry } from '../../model/plan.generated.ts'
import { blankPlan, type RenderInput } from '../../render/render.ts'
import { discover, type FoundFile } from '../../source/discover.ts'
import { peekName } from '../../source/read.ts'
import type { Io } from '../io.ts'
import { asWritten, type OpenedDocument, openDocument, planAround, tellMissing } from '../open-plan.ts'
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
  const { files, problems } = discover(paths, { cwd: io.cwd })
  tellMissing(problems, workspace, io)
  const all: OpenedAll = { inputs: [], missing: problems.map(({ path }) => path), code: EXIT.clean }
  const worse = (code: ExitCode) => {
    all.code = code > all.code ? code : all.code
  }
  if (problems.length > 0) worse(EXIT.usage)
  for (const found of files) {
    if (!found.named && !isWanted(found, wanted)) continue
    const opened = openDocument(found, workspace, io)
    if (opened === undefined) continue
    if (typeof opened === 'number') {
      all.missing.push(found.path)
      worse(opened)
    } else if (wanted.some((kind) => kind === opened.document.kind)) {
      all.inputs.push({ found, input: inputOf(opened, workspace) })
    } else if (found.named) {
      io.err(`plan: ${otherKind(opened, wanted)[workspace.locale]}\n`)
      worse(EXIT.usage)
    }
  }
  if (wanted.includes('registry'))
    for (const found of unreadRegistries(all, files, workspace)) {
      const opened = openDocument({ ...found, path: workspace.show(found.file) }, workspace, io)
      if (typeof opened !== 'number') continue
      all.missing.push(workspace.show(found.file))
      worse(opened)
    }
  return all
}

/** A document of another kind that lies in the same folder has nothing to do with this one, sound or faulty. */
function isWanted(found: FoundFile, wanted: readonly string[]): boolean {
  const kind = peekName(found)?.kind
  return kind === undefined || !['plan', 'registry', 'drill', 'profile'].includes(kind) || wanted.includes(kind)
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
