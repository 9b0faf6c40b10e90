import { isUtf8 } from 'node:buffer'
import { UsageError } from '../../base/errors.ts'
import { decode } from '../decode.ts'

const BOM = [0xef, 0xbb, 0xbf]

/**
 * The bytes of a changed text, as the file was written: a byte order mark stays.
 * @param original the file's bytes
 * @throws UsageError for a file in another encoding than UTF-8, and for one with damaged bytes: they would be lost on the way
 */
export function bytesLike(original: Uint8Array, text: string): Uint8Array {
  const { encoding } = decode(original)
  if (encoding !== 'UTF-8')
    throw new UsageError(
      { zh: `文件的编码是 ${encoding}，没有改动它`, en: `the file is in ${encoding} and was left as it is` },
      { zh: '先把它另存为 UTF-8', en: 'Save it as UTF-8 first' },
    )
  if (!isUtf8(original))
    throw new UsageError(
      { zh: '文件里有损坏的字节，没有改动它', en: 'the file has damaged bytes and was left as it is' },
      { zh: '先把损坏的字改好', en: 'Mend the damaged characters first' },
    )
  const bytes = new TextEncoder().encode(text)
  const hasMark = BOM.every((byte, index) => original[index] === byte)
  return hasMark ? Uint8Array.from([...BOM, ...bytes]) : bytes
}
