/** Plans in which authors went wrong, under the names that they give to files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOUND } from '../package/command.ts'

/** @returns the text of one of the inputs, which stand under plain names. */
export function input(name: string): string {
  return readFileSync(join(import.meta.dirname, 'project', name), 'utf8')
}

export const SUPPLY = '汛 期/供应 100%,草案.plan.yaml'

/** Path → text. */
export const PROJECT: Readonly<Record<string, string>> = {
  [SUPPLY]: input('supply.plan.yaml'),
  "shelter 'A' & B.plan.yaml": input('shelter.plan.yaml'),
  'good.plan.yaml': SOUND,
}
