/** The two languages of messages, labels and documents. */
export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** One text in both languages. */
export type Localized = Readonly<Record<Locale, string>>

export type Values = Readonly<Record<string, string | number>>

/** Replaces `{name}` in a message by its value; a name without a value stays as it stands. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/**
 * The language of messages: `--lang`, then PLAN_LANG, then the system's locale, else English.
 * @param wanted what `--lang` said
 * @param env the process environment
 */
export function chooseLocale(wanted: string | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  const said = wanted ?? env.PLAN_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return said.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
