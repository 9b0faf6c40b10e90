import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { DOCUMENTS } from '../../render/documents/list.ts'
import type { Io } from '../io.ts'

/** Names of the documents that `plan render --document` prints. */
export const DOCUMENT_NAMES: readonly string[] = DOCUMENTS.map(({ name }) => name)

/** Prints which documents there are, one on a line. */
export function listDocuments(locale: Locale, io: Io): ExitCode {
  const width = Math.max(...DOCUMENT_NAMES.map((name) => name.length))
  for (const { name, about } of DOCUMENTS) io.out(`${name.padEnd(width)}  ${about[locale]}\n`)
  return EXIT.clean
}
