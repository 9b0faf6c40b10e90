import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../src/base/locale.ts'
import type { FileReport } from '../src/base/problem.ts'
import { run } from '../src/cli.ts'
import { lintSource } from '../src/lint/lint.ts'
import { EMPTY_REPOSITORY } from '../src/lint/repository.ts'
import { RULES } from '../src/rules/index.ts'
import { parseSource } from '../src/source/source.ts'

const HERE = fileURLToPath(new URL('lint', import.meta.url))
const DATE = '2026-11-22'

function plansIn(folder: string): string[] {
  return readdirSync(join(HERE, folder)).filter((file) => file.endsWith('.plan.yaml'))
}

function lint(folder: string, file: string, locale: Locale): FileReport {
  const source = parseSource(file, readFileSync(join(HERE, folder, file)))
  return lintSource(source, { date: DATE, locale, rules: RULES, settings: {}, repository: EMPTY_REPOSITORY })
}

/** `npm run bench:defects` finds each of them. */
function defectFiles(): string[] {
  const folder = join(HERE, '../defects')
  const files = readdirSync(folder).filter((file) => file.endsWith('.defects.yaml'))
  return files.map((file) => readFileSync(join(folder, file), 'utf8'))
}

/** `line:col severity rule message`, a line for each problem and each rule that was skipped. */
function lines({ problems, skipped }: FileReport): string {
  const said = problems.map((one) => {
    const more = one.affected.map((place) => ` ${place.line}:${place.column}`).join('')
    return `${one.line}:${one.column} ${one.severity} ${one.rule} ${one.message}${more && ` (also${more})`}`
  })
  return `${[...said, ...skipped.map(({ rule, reason }) => `- ${rule} ${reason}`)].join('\n')}\n`
}

/** They look at other files beside the one that is linted; their own examples hold those files. */
const BESIDE = new Set(['aid-answered', 'drill-clash', 'drill-coverage', 'drill-overrun'])

describe('what is right stays silent', () => {
  it.each(plansIn('ok'))('%s', (file) => {
    expect(lint('ok', file, 'zh').problems.map((one) => `${one.line} ${one.rule} ${one.message}`)).toEqual([])
  })
})

describe('what is wrong is told, where it stands', () => {
  it.each(plansIn('err'))('%s', async (file) => {
    for (const locale of ['zh', 'en'] as const)
      await expect(lines(lint('err', file, locale))).toMatchFileSnapshot(
        join(HERE, 'err', file.replace('.plan.yaml', `.${locale}.out`)),
      )
  })

  it('shows every rule at work, here or among the defects planted in the examples', () => {
    const told = new Set(plansIn('err').flatMap((file) => lint('err', file, 'en').problems.map(({ rule }) => rule)))
    const planted = new Set(
      defectFiles().flatMap((text) => [...text.matchAll(/^ {2}rule: ([a-z-]+)$/gm)].map(([, id]) => id)),
    )
    const left = RULES.map(({ id }) => id).filter((id) => !told.has(id) && !planted.has(id))
    expect(left.filter((id) => !BESIDE.has(id))).toEqual([])
    expect([...BESIDE].filter((id) => !left.includes(id))).toEqual([])
  })
})

describe('clauses', () => {
  it.each([
    ['special', false],
    ['departmental', false],
    ['comprehensive', true],
    ['unit', true],
  ])('a plan of type %s is told of standards for enterprises: %s', (type, isTold) => {
    const text = `kind: plan
id: bags
title: 望川区防汛应急预案
language: zh
type: ${type}
scenario: {}
actors: []
measures: []
goals: []
resources: { supplies: [麻袋, 冲锋舟] }
`
    const rules = RULES.filter(({ id }) => id === 'supply-facts')
    const options = { date: DATE, locale: 'zh', rules, settings: {}, repository: EMPTY_REPOSITORY } as const
    const { problems } = lintSource(parseSource('a.plan.yaml', Buffer.from(text)), options)
    // Bare names lack every fact: one cause, one finding.
    expect(problems.map(({ rule }) => rule)).toEqual(['supply-facts'])
    const documents = problems.flatMap(({ sources }) => sources.map(({ document }) => document))
    expect(documents.some((document) => document.includes('GB/T 29639'))).toBe(isTold)
    expect(documents.length).toBeGreaterThan(0)
  })
})

describe('projects', () => {
  it.each(readdirSync(join(HERE, 'projects')).filter((name) => !name.includes('.')))('%s', async (name) => {
    let text = ''
    const code = await run(['lint', '.', '--date', DATE, '--lang', 'zh'], {
      cwd: join(HERE, 'projects', name),
      env: {},
      readStdin: () => new Uint8Array(),
      out: (more) => {
        text += more
      },
      err: (more) => {
        text += more
      },
      today: () => DATE,
      width: 100,
      isTTY: { out: false, err: false },
    })
    await expect(`${text}exit ${code}\n`).toMatchFileSnapshot(join(HERE, 'projects', `${name}.out`))
  })
})
