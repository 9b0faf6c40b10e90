import { EXIT, type ExitCode } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { DRILL_DOCUMENTS } from '../../render/drills/list.ts'
import type { Io } from '../io.ts'
import { listKinds } from '../print/documents.ts'

/** Names of the documents that `plan drill render --document` prints. */
export const DRILL_DOCUMENT_NAMES: readonly string[] = DRILL_DOCUMENTS.map(({ name }) => name)

/** Prints which documents of a drill there are, one on a line. */
export function listDrillDocuments(locale: Locale, io: Io): ExitCode {
  listKinds(DRILL_DOCUMENTS, locale, io)
  return EXIT.clean
}
