/** What people call a document and its parts; for reports that show both. */
import { resolve } from 'node:path'
import type { Locale } from '../../base/locale.ts'
import type { Digest } from '../../model/repository/digest.ts'
import { SHAPES } from '../../model/shapes.generated.ts'
import type { CheckedFile, DocumentFacts } from '../../report/index.ts'
import { nameIn, peekName } from '../../source/read.ts'

const KINDS = ['plan', 'registry', 'drill'] as const

/** A file, and what is known of the document in it where it could be read. */
export interface Told extends Pick<CheckedFile, 'path' | 'text'> {
  digest?: Pick<Digest, 'kind' | 'title'> | undefined
}

/**
 * @param told its path counts from `cwd`, or is absolute
 * @returns its title, where it says one, and the top-level keys of its kind
 */
export function documentFacts({ path, text, digest }: Told, locale: Locale, cwd: string): DocumentFacts {
  const name = digest ?? nameIn(text) ?? peekName({ file: resolve(cwd, path), path, named: true })
  const kind = KINDS.find((one) => one === name?.kind) ?? 'plan'
  const fields = Object.entries(SHAPES[kind].fields).filter(([, field]) => field.kind === 'object')
  const parts = fields.map(([key, field]) => ({ key, title: field[locale] }))
  return { ...(name?.title === undefined ? {} : { title: name.title }), parts }
}
