/** The pages of the profiles, one for each language: what is asked of which plan, because of what, and an example of each. */
import { LOCALES, type Locale } from '../base/locale.ts'
import { basisOf } from '../commands/explain/basis.ts'
import { type Applies, isConfirmed, type Profile, type Requirement } from '../model/requirement.ts'
import type { Field, Shape } from '../model/shape.ts'
import { say, severityWord } from '../report/words.ts'
import { type Data, readData, readReasons } from './data.ts'
import { check } from './data-entry.ts'
import { row, table } from './glossary.ts'
import { type ProfileExample, profileExample } from './profile-examples.ts'
import { NOT_ENCODED, TEXTS } from './profiles-page-texts.ts'
import { shapes } from './shapes.ts'

export const PROFILE_PAGES: Readonly<Record<Locale, string>> = {
  zh: 'schemas/profiles/README.zh-CN.md',
  en: 'schemas/profiles/README.md',
}

/** @returns the pages: path from the package's folder → text. */
export function profilePages(root: string): Record<string, string> {
  const data = readData(root)
  const reasons = readReasons(root)
  const { core, ...others } = data.profiles
  const known = [...(core ? [core] : []), ...Object.values(others)].map((profile) => {
    return { profile, why: reasons[profile.id], example: profileExample(profile, root) }
  })
  const facts = { sources: data.sources, table: shapes() }
  const pages = LOCALES.map((locale) => {
    const texts = TEXTS[locale]
    const sections = known.map(({ profile, why, example }) => {
      return sectionText(profile, { why: why?.[locale] ?? '', example }, { ...facts, locale })
    })
    const missing = NOT_ENCODED.map((id) => {
      const source = data.sources[id]
      check(source !== undefined, id, 'is not in the register')
      return `- ${source.document[locale]}`
    })
    return [PROFILE_PAGES[locale], [texts.head, ...sections, texts.own, texts.tail, ...missing, ''].join('\n')]
  })
  return Object.fromEntries(pages)
}

interface Facts {
  sources: Data['sources']
  /** Every object definition by name, for the labels of types and levels. */
  table: Record<string, Shape>
  locale: Locale
}

function sectionText(
  profile: Profile,
  { why, example }: { why: string; example: ProfileExample },
  facts: Facts,
): string {
  const { id, title, extends: bases = [], requirements } = profile
  const { locale } = facts
  const texts = TEXTS[locale]
  const more = bases.map((base) => `[${base}](#${base})`).join(', ')
  const rows = requirements.map((one) => rowText(one, facts))
  return [
    `## ${id}`,
    '',
    `**${title[locale]}**`,
    '',
    why,
    '',
    `- ${texts.byDefault}${profile.default ? appliesText(profile.default, facts) : texts.no}`,
    ...(more ? [`- ${texts.extends}${more}`] : []),
    '',
    table([...texts.columns], rows),
    ...exampleLines(example, locale),
  ].join('\n')
}

function exampleLines({ file, good, bad, output }: ProfileExample, locale: Locale): string[] {
  const texts = TEXTS[locale]
  const yaml = (text: string): string[] => ['', `\`\`\`yaml\n${text}\`\`\``]
  const link = `[${file}](../../${file})`
  return [
    `### ${texts.good}`,
    '',
    (good === undefined ? texts.goodPlan : texts.goodLines).replace('{file}', link),
    ...(good === undefined ? [] : yaml(good)),
    '',
    `### ${texts.bad}`,
    ...(bad === '' ? ['', texts.badText] : yaml(bad)),
    '',
    texts.output,
    '',
    `\`\`\`text\n${output[locale]}\n\`\`\``,
    '',
  ]
}

function rowText(one: Requirement, facts: Facts): string {
  const { sources, locale } = facts
  const [first] = one.sources
  const source = first === undefined ? undefined : sources[first]
  check(source !== undefined, one.id, 'a source that is not in the register')
  check(one.severity !== 'error' || isConfirmed(source), one.id, 'an error not confirmed')
  const basis = basisOf(one.sources, locale).slice(say('basis', locale).length)
  const severity = severityWord(one.severity, locale)
  return row([`\`${one.id}\``, one.title[locale], appliesText(one.applies, facts), severity, basis])
}

function appliesText(applies: Applies | undefined, { table: all, locale }: Facts): string {
  const { types, levels, country, region, words, without } = applies ?? {}
  const texts = TEXTS[locale]
  const named = (values: readonly string[], field: Field | undefined): string =>
    values.map((value) => field?.labels?.[value]?.[locale] ?? value).join(texts.comma)
  const said = [
    types ? named(types, all.plan?.fields.type) : '',
    levels ? named(levels, all.jurisdiction?.fields.level) : '',
    country && country !== 'CN' ? country : '',
    region ? `${texts.region}${region}` : '',
    words ? `${texts.words}“${words.any.join('”“')}”` : '',
    without ? `${texts.without}“${without.any.join('”“')}”` : '',
  ].filter(Boolean)
  return said.length > 0 ? said.join(texts.semicolon) : texts.all
}
