/** What each profile finds: a plan that holds all of it, and one that lacks something. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../base/locale.ts'
import type { FileReport } from '../base/problem.ts'
import { lintSource } from '../lint/lint.ts'
import { loadRepository } from '../lint/repository.ts'
import { EXAMPLE_DATE, tryExample } from '../lint/try-example.ts'
import type { Profile } from '../model/requirement.ts'
import { blocks } from '../report/index.ts'
import missingSection from '../rules/missing-section.ts'
import { parseSource } from '../source/source.ts'
import { check } from './data-entry.ts'

interface Plan {
  /** Folder of the example that has no findings. */
  plan: string
  /** How the lines begin that are taken away, and what stands there then. */
  cut?: string
  instead?: string
  /** A piece of a plan in place of the example, where it says everything more than once. */
  bad?: string
}

const PLANS: Readonly<Record<string, Plan>> = {
  core: { plan: 'minimal', cut: 'goals:', instead: 'goals: []\n' },
  'contents-14': {
    plan: 'city-flood',
    bad: 'title: 青石县防汛应急预案\ntype: special\nprofiles: [contents-14]\nmeasures:\n  - { function: warning, lead: 值班室, do: 发布预警 }\n',
  },
  'cn-government': { plan: 'city-flood', cut: 'scope:' },
  'cn-hazard': {
    plan: 'county-earthquake',
    bad: 'title: 青石县地震应急预案\ntype: special\nprofiles: [cn-hazard]\nmeta: { jurisdiction: { name: 青石县, level: county } }\nmeasures:\n  - { phase: response, lead: 县应急局, do: 组织搜救 }\n',
  },
  'cn-grassroots': {
    plan: 'village-rainstorm',
    bad: 'title: 石坪村防汛应急预案\ntype: village\nprofiles: [cn-grassroots]\nmeasures:\n  - { phase: response, lead: 村委会, do: 组织自救 }\n',
  },
  'cn-enterprise': { plan: 'chemical-works', cut: 'scope:' },
  'cn-enterprise-annexes': { plan: 'chemical-works', cut: '  - { number: 8,' },
  'cn-fire': { plan: 'school-fire', cut: '  termination:' },
  'fema-cpg101': { plan: 'county-eop', cut: 'purpose:' },
  iso22301: { plan: 'hospital-continuity', cut: '  version:' },
}

/** Columns of what the tool prints. */
const WIDTH = 100

export interface ProfileExample {
  /** The plan that holds all of it, from the package's folder. */
  file: string
  /** Lines of it that count; none where it says everything more than once. */
  good?: string
  /** What stands in their place; '' for nothing. */
  bad: string
  /** What the tool prints then. */
  output: Readonly<Record<Locale, string>>
}

/**
 * @param root the package's folder
 * @throws an Error where the whole plan has findings, or the other one has none of this profile
 */
export function profileExample(profile: Profile, root: string): ProfileExample {
  const { plan, cut, instead = '', bad = instead } = PLANS[profile.id] ?? {}
  check(plan !== undefined, profile.id, 'has no example')
  const file = `examples/${plan}/plan.yaml`
  const text = readFileSync(join(root, file), 'utf8')
  const lint = (content: string, locale: Locale): FileReport =>
    lintAs(profile, { file: join(root, file), content, locale })
  check(lint(text, 'en').problems.length === 0, profile.id, `${file} has findings`)
  const good = cut === undefined ? undefined : linesFrom(text, cut)
  check(good !== '', profile.id, `no line of ${file} begins with ${cut}`)
  const output = LOCALES.map((locale) => {
    const report =
      good === undefined
        ? tryExample(missingSection, bad, locale)
        : lint(
            text.replace(good, () => bad),
            locale,
          )
    const isOwn = report.problems.some(({ message }) => message.includes(profile.title[locale]))
    const isOnlyThat = report.problems.every(({ rule }) => rule === missingSection.id)
    check(isOwn && isOnlyThat, profile.id, 'the bad example lacks nothing of it, or more than parts')
    const shown = { ...report, skipped: [], ...(good === undefined ? {} : { path: file }) }
    return [locale, blocks([shown], { locale, width: WIDTH, colour: false, quiet: false }).trimEnd()]
  })
  return { file, ...(good === undefined ? {} : { good }), bad, output: Object.fromEntries(output) }
}

/** A line that begins so, with the lines that are indented below it; '' for none. */
function linesFrom(text: string, start: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith(start))
  if (first < 0) return ''
  const indent = start.length - start.trimStart().length
  const isInside = (line: string): boolean => line.startsWith(' '.repeat(indent + 1))
  const rest = lines.slice(first + 1)
  const end = rest.findIndex((line) => !isInside(line))
  return `${lines.slice(first, first + 1 + (end < 0 ? rest.length : end)).join('\n')}\n`
}

interface Trial {
  /** Absolute. */
  file: string
  content: string
  locale: Locale
}

function lintAs(profile: Profile, { file, content, locale }: Trial): FileReport {
  return lintSource(parseSource(file, new TextEncoder().encode(content)), {
    date: EXAMPLE_DATE,
    locale,
    rules: [missingSection],
    settings: {},
    repository: loadRepository(join(file, '..')),
    ...(profile.default ? {} : { profiles: [profile.id] }),
  })
}
