/** The types that a plugin is written with, in one file that asks for no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const API = 'src/lint/plugin/api.ts'
const PLAN = 'src/model/plan.generated.ts'

/** What the API takes in stands in the same file afterwards. */
const IMPORTS = /^import type \{[^}]*\} from '[^']*plan\.generated\.ts'\n/m

/**
 * @param root the package's folder
 * @returns the text of `dist/rules.d.ts`
 */
export function pluginTypes(root: string): string {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const text = `${read(API).replace(IMPORTS, '')}\n${read(PLAN).replace(/^\/\/.*\n/, '')}`
  if (/^import /m.test(text)) throw new Error(`${API}: only the types of a plan may be imported`)
  return text
}
