/** What people call a document and its parts; for reports that show both. */
import { resolve } from 'node:path'
import type { Locale } from '../../base/locale.ts'
import { SHAPES } from '../../model/shapes.generated.ts'
import type { CheckedFile, DocumentFacts } from '../../report/index.ts'
import { nameIn, peekName } from '../../source/read.ts'

const KINDS = ['plan', 'registry', 'drill'] as const

/**
 * @param file its path counts from `cwd`, or is absolute
 * @returns its title, where it says one, and the top-level keys of its kind
 */
export function documentFacts({ path, text }: CheckedFile, locale: Locale, cwd: string): DocumentFacts {
  const file = resolve(cwd, path)
  const name = nameIn(text) ?? peekName({ file, path, named: true })
  const kind = KINDS.find((one) => one === name?.kind) ?? 'plan'
  const fields = Object.entries(SHAPES[kind].fields).filter(([, field]) => field.kind === 'object')
  const parts = fields.map(([key, field]) => ({ key, title: field[locale] }))
  return { ...(name?.title === undefined ? {} : { title: name.title }), parts }
}
