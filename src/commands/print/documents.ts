import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { Locale, Localized } from '../../base/locale.ts'
import { DOCUMENTS } from '../../render/documents/list.ts'
import type { Io } from '../io.ts'

/** Names of the documents that `plan render --document` prints. */
export const DOCUMENT_NAMES: readonly string[] = DOCUMENTS.map(({ name }) => name)

/** Prints which documents of a plan there are, one on a line. */
export function listDocuments(locale: Locale, io: Io): ExitCode {
  listKinds(DOCUMENTS, locale, io)
  return EXIT.clean
}

/** Prints kinds of documents, one on a line. */
export function listKinds(kinds: readonly { name: string; about: Localized }[], locale: Locale, io: Io): void {
  const width = Math.max(...kinds.map(({ name }) => name.length))
  for (const { name, about } of kinds) io.out(`${name.padEnd(width)}  ${about[locale]}\n`)
}
