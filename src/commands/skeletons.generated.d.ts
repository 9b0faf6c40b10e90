import type { Localized } from '../base/locale.ts'

/** Type of plan → its name, and the skeleton in both languages with `{schema}`, `{id}` and `{title}` to be filled in. */
export const SKELETONS: Readonly<Record<string, { label: Localized; text: Localized }>>
