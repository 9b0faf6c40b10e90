/** From the names on the command line to the documents that are meant. */
import { EXIT, type ExitCode } from '../base/errors.ts'
import { discover, type FoundFile } from '../source/discover.ts'
import { peekName } from '../source/read.ts'
import type { Io } from './io.ts'
import { type OpenedDocument, openDocument, tellMissing } from './open-plan.ts'
import type { Workspace } from './workspace.ts'

export type Kind = 'plan' | 'registry' | 'drill'

export interface OpenedDocuments {
  /** In the order of their paths. */
  documents: OpenedDocument[]
  /** Files that were named, and hold a document of another kind. */
  others: OpenedDocument[]
  /** Everything that lay there. */
  files: FoundFile[]
  /** Paths of what was meant and could not be read; everything about it has been told. */
  missing: string[]
  /** 2 where a named file could not be read, 1 for errors of format, else 0. */
  code: ExitCode
}

/**
 * Opens files, folders and patterns as `plan lint` finds them. What is wrong is told on standard error.
 * @param wanted which kinds of documents are meant
 */
export function openDocuments(
  paths: readonly string[],
  wanted: readonly Kind[],
  { workspace, io }: { workspace: Workspace; io: Io },
): OpenedDocuments {
  const { files, problems } = discover(paths, { cwd: io.cwd, leavesOut: workspace.leavesOut })
  tellMissing(problems, workspace, io)
  const all: OpenedDocuments = {
    documents: [],
    others: [],
    files,
    missing: problems.map(({ path }) => path),
    code: EXIT.clean,
  }
  if (problems.length > 0) all.code = EXIT.usage
  for (const found of files) {
    if (!found.named && !isWanted(found, wanted)) continue
    const opened = openDocument(found, workspace, io)
    if (opened === undefined) continue
    if (typeof opened === 'number') {
      all.missing.push(found.path)
      all.code = worse(all.code, opened)
    } else if (wanted.some((kind) => kind === opened.document.kind)) all.documents.push(opened)
    else if (found.named) all.others.push(opened)
  }
  return all
}

/** @returns the one of two codes that says more */
export function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other
}

/** A document of another kind that lies in the same folder has nothing to do with this one, sound or faulty. */
function isWanted(found: FoundFile, wanted: readonly string[]): boolean {
  const kind = peekName(found)?.kind
  return kind === undefined || !['plan', 'registry', 'drill', 'profile'].includes(kind) || wanted.includes(kind)
}
