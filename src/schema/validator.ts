import type { Path } from '../base/problem.ts'

/** What ajv tells of one error; its own words are never shown. */
export interface AjvError {
  keyword: string
  instancePath: string
  params: Record<string, unknown>
}

export interface Validator {
  (data: unknown): boolean
  errors?: AjvError[] | null
}

/** @returns the path of the value an ajv error speaks of. */
export function pathOf(error: AjvError): Path {
  const steps = error.instancePath.split('/').slice(1)
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}
