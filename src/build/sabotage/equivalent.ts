/** Changes that nobody can notice, each with its reason: what the reader gets is the same. */
export const EQUIVALENT: Readonly<Record<string, string>> = {}
