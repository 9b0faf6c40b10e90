/**
 * The entry of `npm run docs`: writes the pages of all rules and of all profiles, in both languages, what became of
 * every proposed check to `src/rules/CANDIDATES.md`, and runs again what the READMEs quote (this needs a build). With `--check` it writes nothing and exits 1 when a file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LOCALES, type Locale } from '../base/locale.ts'
import { listOfRules, pageOfRule } from '../commands/explain/explain.ts'
import { checkInfos, RULES_PAGES } from '../commands/explain/rule-infos.ts'
import { RULES } from '../rules/index.ts'
import { CANDIDATES_PAGE, readCandidates } from './candidates.ts'
import { candidatesText } from './candidates-page.ts'
import { profilePages } from './profiles-page.ts'
import { withOutputs } from './readme.ts'

const TITLES: Readonly<Record<Locale, string>> = { zh: '检查规则', en: 'Rules' }

const HEADS: Readonly<Record<Locale, string>> = {
  zh: '由 `npm run docs` 生成，请勿手工修改；`plan explain 规则名` 显示同样的内容。[English](README.md)\n',
  en: 'Written by `npm run docs`; do not edit. `plan explain RULE` shows the same. [中文](README.zh-CN.md)\n',
}

/** @returns the pages of all rules and checks in one language. */
export function rulesText(locale: Locale): string {
  const list = `\`\`\`text\n${listOfRules(locale).trimEnd()}\n\`\`\`\n`
  return [
    `# ${TITLES[locale]}\n`,
    HEADS[locale],
    list,
    ...RULES.map((rule) => pageOfRule(rule, locale)),
    ...checkInfos(locale).map(({ id, title, page }) => `## ${id}\n\n**${title}**\n\n${page}`),
  ].join('\n')
}

/** @returns the pages that follow from the code, by file: what they hold now and what they should hold. */
function pages(root: string): Record<string, string> {
  const again = (file: string, locale: Locale): string => withOutputs(readFileSync(join(root, file), 'utf8'), locale)
  return {
    ...Object.fromEntries(LOCALES.map((locale) => [RULES_PAGES[locale], rulesText(locale)])),
    ...profilePages(root),
    [CANDIDATES_PAGE]: candidatesText(readCandidates(root)),
    'README.md': again('README.md', 'en'),
    'README.zh-CN.md': again('README.zh-CN.md', 'zh'),
  }
}

/** @returns the files that differ from what would be written. */
export function staleFiles(root: string): string[] {
  const isStale = ([file, text]: [string, string]): boolean =>
    !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text
  return Object.entries(pages(root))
    .filter(isStale)
    .map(([file]) => file)
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check'))
    for (const [file, text] of Object.entries(pages(ROOT))) writeFileSync(join(ROOT, file), text)
  else
    for (const file of staleFiles(ROOT)) {
      console.error(`stale: ${file}; run \`npm run docs\``)
      process.exitCode = 1
    }
}
