/** Changes a few values of a YAML text; every other byte stays: comments, order, layout, line breaks. */
import { yamlLibrary } from '../yaml/document.ts'
import { cannot, type Edit, place, type Splice } from './place.ts'

export type { Edit } from './place.ts'

/**
 * @param text YAML of one document that the complete parser reads
 * @returns the text with the edits in it
 * @throws UsageError where the text cannot be changed in this way; nothing half-changed is ever returned
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  const { parseDocument } = yamlLibrary()
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' })
  const splices = edits.flatMap((edit) => place({ text, document }, edit))
  const changed = spliced(text, splices)
  const wanted = edits.reduce<unknown>(applied, document.toJS())
  if (JSON.stringify(parseDocument(changed, { logLevel: 'silent' }).toJS()) !== JSON.stringify(wanted)) throw cannot()
  return changed
}

/** From the end, so that offsets before it stay right; of splices at one place the first stands first. */
function spliced(text: string, splices: readonly Splice[]): string {
  const order = splices.map((splice, index) => ({ splice, index }))
  order.sort((a, b) => b.splice.from - a.splice.from || b.index - a.index)
  return order.reduce((left, { splice: { from, to, put } }) => left.slice(0, from) + put + left.slice(to), text)
}

/** The same change in plain data, to hold the text against. */
function applied(data: unknown, edit: Edit): unknown {
  const [step, ...rest] = edit.path
  if (step === undefined) return 'set' in edit ? edit.set : [...((data as unknown[] | null) ?? []), ...edit.add]
  const below = applied((data as Record<string | number, unknown> | undefined)?.[step], { ...edit, path: rest })
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? below : item))
  return { ...(data as object | null), [step]: below }
}
