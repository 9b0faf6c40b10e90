/** The page of proposed checks: one table for each group of candidates, and how many have which answer. */
import { ANSWERS, type Answer, type Candidate, type Candidates, mainAnswer } from './candidates.ts'

const WORDS: Readonly<Record<Answer, string>> = {
  rule: 'a rule',
  profile: 'a requirement of a profile',
  schema: 'the data format',
  undecidable: 'cannot be told from data',
  later: 'later',
}

const GROUPS: readonly (readonly [string, string])[] = [
  ['L', 'From laws, standards, review guides and studies in China'],
  ['DOC', 'Control of the document'],
  ['SCN', 'Scope, scenario, assumptions'],
  ['TRG', 'Triggers, activation, levels, stand-down'],
  ['ACT', 'Actors, command, succession, contacts'],
  ['MEA', 'Measures'],
  ['GOL', 'Goals'],
  ['DEC', 'Decisions'],
  ['RES', 'Resources and logistics'],
  ['COM', 'Communications and public information'],
  ['DRL', 'Drills, training, improvement'],
  ['SIM', 'Feasibility'],
  ['USE', 'Readability and use'],
  ['SEC', 'Who may see what'],
  ['I18N', 'Languages, numbers, units'],
]

const HEAD = `# 曾经建议的检查 · Proposed checks

由 \`npm run docs\` 根据 \`schemas/candidates.yaml\` 生成，请勿手工修改。
Written by \`npm run docs\` from \`schemas/candidates.yaml\`; do not edit.

Every check that was proposed for contingency plans, and what became of it. A check becomes a rule when it has a source and
real plans fail it; what only some plans must hold is a requirement of a profile; what the data format rules out needs neither.
A field named beside a reason holds the matter, but nothing asks for it. What is still to be written stands at the top of the
table's file.
`

/** @returns the text of `src/rules/CANDIDATES.md`. */
export function candidatesText({ candidates }: Candidates): string {
  const parts = GROUPS.map(([group, title]) => {
    const rows = candidates.filter(({ id }) => groupOf(id) === group).map(rowOf)
    return [`## ${title}\n`, '| id | asks | answer |', '| --- | --- | --- |', ...rows, ''].join('\n')
  })
  return [HEAD, counts(candidates), ...parts].join('\n')
}

function groupOf(id: string): string {
  return /^L\d+$/.test(id) ? 'L' : id.replace(/-\d+$/, '')
}

function counts(candidates: readonly Candidate[]): string {
  const rows = ANSWERS.map((answer) => {
    const count = candidates.filter((candidate) => mainAnswer(candidate) === answer).length
    return `| ${WORDS[answer]} | ${count} |`
  })
  return ['| answered by | candidates |', '| --- | ---: |', ...rows, `| all | ${candidates.length} |`, ''].join('\n')
}

function rowOf({ id, asks, rule, profile, schema, undecidable, later }: Candidate): string {
  const code = (name: string): string => `\`${name}\``
  const answers = [
    rule.length > 0 && `rule ${rule.map(code).join(', ')}`,
    profile.length > 0 && `profile ${profile.map(code).join(', ')}`,
    schema.length > 0 && `field ${schema.map(code).join(', ')}`,
    undecidable !== undefined && `not from data: ${undecidable}`,
    later !== undefined && `later: ${later}`,
  ]
  return `| ${id} | ${asks.replaceAll('|', '\\|')} | ${answers.filter(Boolean).join('<br>').replaceAll('|', '\\|')} |`
}
