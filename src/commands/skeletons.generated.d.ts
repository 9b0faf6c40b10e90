import type { Localized } from '../base/locale.ts'

/**
 * Families of plans, each with its skeleton; the code is written by `npm run generate` from `templates/new`. Lines between
 * `#: for type type` and `#: end` are for those types only; `{schema} {id} {title} {type} {label} {example}` are filled in.
 */
export declare const FAMILIES: Readonly<Record<string, Localized>>
/** Types of the schema: the family whose skeleton they get, the type's name, a title to imitate. */
export declare const TYPES: Readonly<Record<string, { family: string; label: Localized; example: Localized }>>
