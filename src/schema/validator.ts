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
