/**
 * The entry of `npm run docs`: writes the pages of all rules, in both languages, to `src/rules/README.md`. With `--check` it
 * writes nothing and exits 1 when the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LOCALES, type Locale } from '../base/locale.ts'
import { listOfRules, pageOfRule } from '../commands/explain/explain.ts'
import { RULES } from '../rules/index.ts'

export const RULES_README = 'src/rules/README.md'

const TITLES: Readonly<Record<Locale, string>> = { zh: '检查规则', en: 'Rules' }

const HEAD = `# 检查规则 · Rules

由 \`npm run docs\` 生成，请勿手工修改；\`plan explain 规则名\` 显示同样的内容。[English below](#rules)
Written by \`npm run docs\`; do not edit. \`plan explain RULE\` shows the same.
`

/** @returns the pages of all rules in both languages. */
export function rulesText(): string {
  const parts = LOCALES.map((locale) => {
    const list = `\`\`\`text\n${listOfRules(locale).trimEnd()}\n\`\`\`\n`
    return [`# ${TITLES[locale]}\n`, list, ...RULES.map((rule) => pageOfRule(rule, locale))].join('\n')
  })
  return [HEAD, ...parts].join('\n')
}

/** @returns whether the committed pages are what would be written. */
export function isFresh(root: string): boolean {
  const file = join(root, RULES_README)
  return existsSync(file) && readFileSync(file, 'utf8') === rulesText()
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(join(ROOT, RULES_README), rulesText())
  else if (!isFresh(ROOT)) {
    console.error(`stale: ${RULES_README}; run \`npm run docs\``)
    process.exitCode = 1
  }
}
