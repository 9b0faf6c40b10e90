import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../src/base/locale.ts'
import { readData } from '../src/build/data.ts'
import { PROFILE_PAGES, profilePages } from '../src/build/profiles-page.ts'

const ROOT = join(import.meta.dirname, '..')
const DATA = readData(ROOT)
const REQUIREMENTS = Object.values(DATA.profiles).flatMap(({ requirements }) => requirements)
const PAGES = profilePages(ROOT)

describe('the profiles', () => {
  it.each(LOCALES)(
    'stand on a page with why, an example, what the tool prints, and what is not yet encoded (%s)',
    (locale) => {
      const page = readFileSync(join(ROOT, PROFILE_PAGES[locale]), 'utf8')
      expect(PAGES[PROFILE_PAGES[locale]], 'run `npm run docs`').toBe(page)
      for (const { id } of REQUIREMENTS) expect(page).toContain(`| \`${id}\` |`)
      for (const { id, title } of Object.values(DATA.profiles)) {
        const [, section = ''] = page.split(`\n## ${id}\n`)
        const [own = ''] = section.split('\n## ')
        expect(own, id).toContain(`**${title[locale]}**`)
        expect(own.match(/^### /gm), id).toHaveLength(2)
        expect(own.match(/missing-section/g), id).not.toBeNull()
        expect(own, id).toMatch(
          locale === 'zh'
            ? /（(法律|规章|标准|指南|惯例|格式要求)/
            : /\((law|regulation|standard|guideline|practice|format)/,
        )
      }
      expect(page).toContain('GB/T 46793-2025')
    },
  )
})
