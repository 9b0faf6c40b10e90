/** When documents speak of the same body, person, team or level, and which of them is told: judged by digests, without files. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../src/lint/lint.ts'
import { judge } from '../src/lint/together/judge.ts'
import { digestOf } from '../src/model/repository/digest.ts'
import type { Filed } from '../src/model/repository/together.ts'
import { RULES } from '../src/rules/index.ts'
import { parseSource } from '../src/source/source.ts'
import { LEADS } from './repository/cases/leads.ts'
import { NAMES } from './repository/cases/names.ts'
import { NUMBERS } from './repository/cases/numbers.ts'
import { SLIPS } from './repository/cases/slips.ts'
import { STARTED } from './repository/cases/started.ts'
import { TEAMS } from './repository/cases/teams.ts'

function filed(home: string, text: string): Filed {
  const { document, findings } = readDocument(parseSource(home, Buffer.from(text)))
  if (!document) throw new Error(`${home} is no document: ${JSON.stringify(findings)}\n${text}`)
  return { ...digestOf(document), home }
}

/** What a rule tells: place, message, and the documents that say otherwise. */
function told(rule: string, files: Readonly<Record<string, string>>): string[] {
  const documents = Object.entries(files).map(([home, text]) => filed(home, text))
  const rules = RULES.filter(({ id }) => id === rule)
  const found = judge(documents, { rules, date: '2026-11-22', isWhole: true })
  return [...found].flatMap(([home, all]) =>
    all.map(
      ({ path, message, affected }) =>
        `${home} ${path.join('.')} ${message} → ${affected.map((other) => other.home).join(' ')}`,
    ),
  )
}

describe.each(Object.entries({ NAMES, SLIPS, LEADS, TEAMS, STARTED, NUMBERS }))('%s', (_, cases) => {
  it.each(Object.entries(cases))('%s', (_, [rule, files, expected]) => {
    expect(told(rule, files).sort()).toEqual([...expected].sort())
  })
})
