import { UsageError } from '../../base/errors.ts'
import type { Io } from '../io.ts'
import { readNamed } from '../read-named.ts'
import type { Destination } from './destinations.ts'

/**
 * Reads an office's Word file, whose look or front page a document takes.
 * @throws UsageError when nothing is printed to Word, or it cannot be read
 */
export function readReference(
  path: string,
  targets: readonly Destination[],
  io: Io,
): { bytes: Uint8Array; name: string } {
  if (targets.every(({ format }) => format !== 'docx'))
    throw new UsageError(
      { zh: '--reference 只用于 Word 文件', en: '--reference is for Word files only' },
      { zh: '用 --to docx', en: 'Use --to docx' },
    )
  return { bytes: readNamed(path, io), name: path }
}
