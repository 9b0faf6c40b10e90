/** The tools that checking is compared with, installed outside the project. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './bench-time.ts'

const PACKAGES = {
  'ajv-cli': '5.0.0',
  'ajv-formats': '3.0.1',
  '@stoplight/spectral-cli': '6.16.3',
}

/** Spectral with the whole schema and rules of the kind it is made for: one place, one simple function. */
const RULESET = `import { readFileSync } from 'node:fs'
import { defined, length, pattern, schema, truthy } from '@stoplight/spectral-functions'
const plan = JSON.parse(readFileSync(process.env.SCHEMA, 'utf8'))
const rule = (given, field, fn, functionOptions) => ({ given, severity: 'warn', message: '{{path}} {{error}}',
  then: { field, function: fn, ...(functionOptions && { functionOptions }) } })
export default {
  rules: {
    'plan-schema': { given: '$', severity: 'error', then: { function: schema, functionOptions: { schema: plan, allErrors: true } } },
    'title-word': rule('$', 'title', pattern, { match: '预案' }),
    'title-length': rule('$', 'title', length, { max: 60 }),
    'purpose-given': rule('$', 'purpose', truthy),
    'review-given': rule('$.meta', 'nextReview', defined),
    'background-length': rule('$.scenario', 'background', length, { min: 10 }),
    'hazard-cause': rule('$.scenario.hazards[*]', 'cause', truthy),
    'indicator-unit': rule('$.indicators[*]', 'unit', defined),
    'actor-name': rule('$.actors[*]', 'name', length, { max: 40 }),
    'member-duties': rule('$.actors[*].members[*]', 'duties', defined),
    'post-holder': rule('$.actors[*].deputies[*]', 'holder', truthy),
    'goal-target': rule('$.goals[*]', 'target', defined),
    'level-decider': rule('$.response.levels[*]', 'decider', truthy),
    'measure-phase': rule('$.measures[*]', 'phase', truthy),
    'item-action': rule('$.measures[*].items[*]', 'do', length, { min: 6 }),
    'item-lead': rule('$.measures[*].items[*]', 'lead', defined),
    'report-deadline': rule('$.information.reports[*]', 'from', truthy),
    'supply-unit': rule('$.resources.supplies[*]', 'unit', truthy),
    'supply-quantity': rule('$.resources.supplies[*]', 'quantity', defined),
    'safeguard-text': rule('$.resources.safeguards[*]', 'text', length, { min: 10 }),
    'drill-every': rule('$.drills[*]', 'every', truthy),
  },
}
`

/**
 * Installs the peers where they are absent.
 * @param folder outside the project
 * @throws an Error when npm cannot
 */
export function installPeers(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'spectral.mjs'), RULESET)
  if (Object.keys(PACKAGES).every((name) => existsSync(join(folder, 'node_modules', name)))) return
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the tools to compare with cannot be installed')
}

/** ajv-cli: the schema alone, all errors, no places. */
export function ajvCommand(peers: string, schema: string, corpus: string): Command {
  const script = join(peers, 'node_modules/ajv-cli/dist/index.js')
  const flags = ['--spec=draft2020', '-c', 'ajv-formats', '--strict=false', '--all-errors']
  return {
    name: 'ajv-cli',
    argv: [process.execPath, script, 'validate', ...flags, '-s', schema, '-d', `${corpus}/*.yaml`],
    cwd: peers,
  }
}

/** Spectral: the schema and twenty simple rules. */
export function spectralCommand(peers: string, schema: string, corpus: string): Command {
  const script = join(peers, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  return {
    name: 'spectral',
    argv: [process.execPath, script, 'lint', '-r', 'spectral.mjs', `${corpus}/*.yaml`],
    cwd: peers,
    env: { SCHEMA: schema },
  }
}
